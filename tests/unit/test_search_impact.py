"""Impacts are whole numbers that grow with what should count."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.search import impact
from banua.search.analysis import Analyser
from banua.search.fields import FIELDS, Document
from banua.search.impact import K1, LEVELS, Postings, weigh
from banua.search.search_index import SearchIndex, build_search_index
from banua.search.tokens import tokenise
from search_katalog import make_katalog


def index_of(*daftar: Mapping[str, object]) -> SearchIndex:
    """Return the index of innovations."""
    return build_search_index(make_katalog(*daftar))


def level(index: SearchIndex, term: str, id_: str) -> int:
    """Return how strongly a term occurs in an innovation."""
    found: Postings = index.postings[term]
    number = next(n for n, item in enumerate(index.documents) if item.id == id_)
    return found.levels[found.documents.index(number)]


def test_a_name_counts_more_than_a_text() -> None:
    """What it is called is what it is about."""
    index = index_of(
        {"id": "a", "nama": "Surjan", "ringkasan": "Cara lama."},
        {"id": "b", "nama": "Lain", "ringkasan": "Surjan lama."},
    )
    assert level(index, "surjan", "a") > level(index, "surjan", "b")


def test_more_occurrences_count_more_but_less_and_less() -> None:
    """The second time tells more than the twentieth."""
    index = index_of(
        *({"id": f"i-{n}", "ringkasan": "rawa " * n + "lain " * (40 - n)} for n in (1, 2, 20, 21))
    )
    one, two, many, more = (level(index, "rawa", f"i-{n}") for n in (1, 2, 20, 21))
    assert one < two < many <= more <= LEVELS
    assert two - one > more - many


def test_long_texts_count_less() -> None:
    """One word of many says less than one of few."""
    index = index_of(
        {"id": "pendek", "ringkasan": "Padi rawa."},
        {"id": "panjang", "ringkasan": "Padi rawa. " + "Lain lagi sekali. " * 50},
    )
    assert level(index, "rawa", "pendek") > level(index, "rawa", "panjang")


def test_rare_terms_tell_more() -> None:
    """Rarity is what the innovations say, and never nothing."""
    index = index_of(
        {"id": "a", "ringkasan": "umum khas"},
        *({"id": f"b-{n}", "ringkasan": "umum"} for n in range(9)),
    )
    assert index.postings["khas"].rarity > index.postings["umum"].rarity >= 1


def test_ways_of_writing_are_kept() -> None:
    """So that an exact hit can be told from one of the same root."""
    index = index_of({"id": "a", "ringkasan": "Sayur sayuran."})
    assert index.postings["sayur"].form_sets[0] == ("sayur",)


def test_quoted_weights_are_small_numbers() -> None:
    """A level is one character in the files."""
    index = index_of({"id": "a", "nama": "padi padi padi", "ringkasan": "padi " * 1000})
    assert all(1 <= level <= LEVELS for found in index.postings.values() for level in found.levels)


WORDS = ("air", "rawa", "banjir", "tanah", "yang", "kepala")
TEXT = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
DOCUMENT = st.fixed_dictionaries(
    {"nama": TEXT, "ringkasan": TEXT, "tema": TEXT}, optional={"isi": TEXT}
)


def weigh_slowly(
    documents: Sequence[Mapping[str, str]], entries: Iterable[tuple[str, ...]]
) -> dict[tuple[str, int], float]:
    """Return the level of each term in each document before it is rounded, word for word."""
    lengths: dict[str, list[int]] = defaultdict(list)
    for texts in documents:
        for name, text in texts.items():
            lengths[name].append(len(text.split()) + 1)  # as the end of a text counts
    weights: defaultdict[tuple[str, int], float] = defaultdict(float)
    for number, texts in enumerate(documents):
        for name, text in texts.items():
            usual = sum(lengths[name]) / len(lengths[name])
            share = FIELDS[name].length * ((len(text.split()) + 1) / usual - 1)
            unit = FIELDS[name].weight / (1 + share)
            terms = [word for word in text.split() if word != "yang"]
            for term in (*terms, *_side_by_side(terms, entries)):
                weights[term, number] += unit
    return {key: LEVELS * weight / (K1 + weight) for key, weight in weights.items()}


def _side_by_side(terms: Sequence[str], entries: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for at in range(len(terms)):
        for entry in entries:
            if tuple(terms[at : at + len(entry)]) == entry:
                yield " ".join(entry)


@given(
    st.lists(DOCUMENT, max_size=5),
    st.sets(st.lists(st.sampled_from(WORDS), min_size=2, max_size=3).map(tuple), max_size=4),
)
def test_levels_are_those_of_bm25f(
    documents: list[dict[str, str]], entries: set[tuple[str, ...]]
) -> None:
    """What is gathered for all terms at once is what each word adds, one after another."""
    analyser = Analyser(["yang"])
    read = [
        Document("inovasi", str(number), "", (), {name: (text,) for name, text in texts.items()})
        for number, texts in enumerate(documents)
    ]
    postings = weigh(tokenise(read, analyser), ["inovasi"] * len(read), entries)
    found = {
        (term, number): level
        for term, item in postings.items()
        for number, level in zip(item.documents, item.levels, strict=True)
    }
    told = weigh_slowly(documents, entries)
    assert told.keys() == found.keys()
    for key, level in found.items():
        assert max(1, told[key]) == pytest.approx(level, abs=0.5001), key
    for term, item in postings.items():
        assert sorted(set(item.documents)) == list(item.documents), term
        assert len(item.documents) == len(item.sets)
        assert {(term,)} == {item.form_sets[written] for written in item.sets}


def test_only_so_many_words_can_be_told_apart() -> None:
    """Numbers that would run into each other are refused, not used."""
    with pytest.raises(OverflowError):
        impact._Layout(2**22, 2**20, 2**22)
