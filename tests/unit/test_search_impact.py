"""Impacts are whole numbers that grow with what should count."""

from __future__ import annotations

from collections.abc import Mapping

from banua.search.impact import LEVELS, Postings
from banua.search.search_index import SearchIndex, build_search_index
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
