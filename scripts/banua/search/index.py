"""The Whoosh index of what innovations are about, for finding related ones."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence

from banua.search.analysis import Analyser
from banua.search.memory import Posting, ReadyPostings, open_writer
from banua.search.vocabulary import build_analyser

if TYPE_CHECKING:
    from whoosh.index import Index

    from banua.katalog import Katalog
    from banua.model.acuan import Wilayah
    from banua.model.inovasi import Inovasi

FIELD = "isi"
KEYWORDLESS = frozenset(("me-", "di-", "ter-", "-nya"))
"""Steps to the root of words that make no good keyword: verbs, and nouns with -nya."""
KEYWORDLESS_SHARE = 4
BOBOT_NAMA = 2
"""A word of the name counts twice: it is what the makers thought the thing was about."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the index and where it occurs."""

    text: str
    documents: list[int]
    weights: list[float]


@dataclass(frozen=True, slots=True)
class TextIndex:
    """The index, and how to read it.

    Attributes:
        whoosh: The index itself.
        daftar_id: Id of the innovation that each document number stands for.
        written: The usual way of writing each term, for showing it to readers.
        label_terms: The terms of the name of each topic.
    """

    whoosh: Index
    daftar_id: tuple[str, ...]
    written: Mapping[str, str]
    label_terms: Mapping[str, frozenset[str]]

    def terms(self, lowest: int, highest: float) -> Iterator[Term]:
        """Yield the terms that occur in `lowest` to `highest` documents, by spelling."""
        with self.whoosh.reader() as reader:
            for (_, term), info in reader:
                spread = info.doc_frequency()
                if lowest <= spread <= highest:
                    matcher = reader.postings(FIELD, term)
                    documents, weights = [], []
                    for _ in range(spread):
                        documents.append(matcher.id())
                        weights.append(matcher.weight())
                        matcher.next()
                    yield Term(term.decode(), documents, weights)


class _TermField(FieldType):  # type: ignore[misc]
    """A field whose postings come ready; their weights are counts of words."""

    def __init__(self) -> None:
        # The weight of a posting is kept anyway; a format with values would double it.
        super().__init__(Existence(), None, scorable=False)


class _PlaceNames:
    """Knows where a region is named, in however many words."""

    def __init__(self, daftar_wilayah: Iterable[Wilayah], analyser: Analyser) -> None:
        self._tails: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
        for wilayah in daftar_wilayah:
            name = wilayah.nama.removeprefix(f"{wilayah.jenis.capitalize()} ")
            for written in (name, wilayah.ibu_kota, wilayah.singkatan):
                first, *tail = analyser.words((written or "").lower()) or [""]
                self._tails[first].append(tuple(tail))

    def remove_from(self, words: list[str]) -> list[str]:
        """Return `words` without the names of regions.

        Where an innovation runs says nothing about what it is, and `laut` in Tanah Laut
        is no sea; `pertanahan, kelautan` is no Tanah Laut.
        """
        small = [word.lower() for word in words]
        tails = self._tails
        kept: list[str] = []
        end = 0
        for start in [place for place, word in enumerate(small) if word in tails]:
            longest = max(
                (1 + len(tail) for tail in tails[small[start]] if _stands(tail, small, start + 1)),
                default=0,
            )
            if longest and start >= end:
                kept += words[end:start]
                end = start + longest
        kept += words[end:]
        return kept


def _stands(tail: tuple[str, ...], words: list[str], start: int) -> bool:
    return tuple(words[start : start + len(tail)]) == tail


def build_index(katalog: Katalog) -> TextIndex:
    """Return an index in memory of what every innovation of the catalogue is about."""
    analyser = build_analyser(katalog)
    places = _PlaceNames(katalog.wilayah.values(), analyser)
    written: Counter[str] = Counter()
    postings: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
    for number, inovasi in enumerate(katalog.inovasi.values()):
        counts: Counter[str] = Counter()
        for text, weight in _texts(inovasi):
            words = analyser.words(text)
            written.update(words)
            for term in map(analyser.term, places.remove_from(words)):
                counts[term] += weight
        del counts[""]
        for term, count in counts.items():
            postings[term].extend((number, count))
    schema = Schema(id=STORED, **{FIELD: _TermField()})
    index, writer = open_writer(schema, ReadyPostings(_in_order(postings)))
    for id_ in katalog.inovasi:
        writer.add_document(id=id_)
    writer.commit()
    return TextIndex(
        whoosh=index,
        daftar_id=tuple(katalog.inovasi),
        written=_usual_forms(written, analyser),
        label_terms={
            id_: frozenset(analyser.terms(tema.label)) for id_, tema in katalog.tema.items()
        },
    )


def _in_order(postings: Mapping[str, array[int]]) -> Iterator[Posting]:
    """Yield all postings by term, given as document and count in turn."""
    for term in sorted(postings):
        name, numbers = term.encode(), iter(postings[term])
        for document, count in zip(numbers, numbers, strict=True):
            yield FIELD, name, document, float(count), b""


def _texts(inovasi: Inovasi) -> Iterator[tuple[str, int]]:
    yield inovasi.nama, BOBOT_NAMA
    yield f"{inovasi.kepanjangan or ''}\n{inovasi.ringkasan}", 1


def _usual_forms(written: Counter[str], analyser: Analyser) -> dict[str, str]:
    """Return for every term how the catalogue writes it.

    Small if ever, else as mostly; as it is shown as a keyword, a noun (`pengendalian`)
    rather than a verb (`mengendalikan`), unless the verb is far more usual.
    """

    def order(word: str) -> tuple[bool, float, str]:
        plain = KEYWORDLESS.isdisjoint(analyser.read(word).steps)
        count = written[word] if plain else written[word] / KEYWORDLESS_SHARE
        return (not word.islower(), -count, word)

    forms: dict[str, str] = {}
    for word in sorted(written, key=order):
        forms.setdefault(analyser.term(word), word)
    return forms
