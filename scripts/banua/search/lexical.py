"""The Whoosh index that a search asks, and the scorer that reads it.

Whoosh keeps the postings: the weight of a posting is how strongly the term occurs in the
document, a whole number, and its value tells which ways of writing occur there. The
scorer multiplies the one by what the other is worth to the query.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from whoosh.fields import STORED, FieldType, Schema
from whoosh.formats import Existence
from whoosh.scoring import BaseScorer, WeightingModel

from banua.search.facets import FACETS
from banua.search.memory import Posting, ReadyPostings, open_writer

if TYPE_CHECKING:
    from whoosh.index import Index
    from whoosh.matching import Matcher
    from whoosh.reading import IndexReader
    from whoosh.searching import Searcher

    from banua.search.fields import Document
    from banua.search.impact import Postings

FIELD = "isi"
_BYTES = 2
"""Bytes of the value of a posting: the number of a set of ways of writing."""


class _ImpactFormat(Existence):  # type: ignore[misc]
    posting_size = _BYTES


class _ImpactField(FieldType):  # type: ignore[misc]
    """A field whose postings come ready."""

    def __init__(self) -> None:
        super().__init__(_ImpactFormat(), None, scorable=False)


class _FacetField(FieldType):  # type: ignore[misc]
    """A field whose terms are the ids of what a document belongs to."""

    def __init__(self) -> None:
        super().__init__(Existence(), None, scorable=False)


def write_index(documents: Sequence[Document], postings: Mapping[str, Postings]) -> Index:
    """Return a Whoosh index in memory that holds the postings and the facets."""
    schema = Schema(
        jenis=STORED,
        id=STORED,
        **{FIELD: _ImpactField()},
        **{_facet_field(name): _FacetField() for name in FACETS},
    )
    index, writer = open_writer(schema, ReadyPostings(_all_postings(documents, postings)))
    for document in documents:
        writer.add_document(jenis=document.jenis, id=document.id)
    writer.commit()
    return index


def _facet_field(name: str) -> str:
    return f"saring_{name}"


def _all_postings(
    documents: Sequence[Document], postings: Mapping[str, Postings]
) -> Iterator[Posting]:
    for term in sorted(postings):
        found, name = postings[term], term.encode()
        for number, level, written in zip(found.documents, found.levels, found.sets, strict=True):
            yield FIELD, name, number, float(level), written.to_bytes(_BYTES)
    for facet in sorted(FACETS):
        by_value: defaultdict[str, list[int]] = defaultdict(list)
        for number, document in enumerate(documents):
            for value in document.facets.get(facet, ()):
                by_value[value].append(number)
        for value in sorted(by_value):
            for number in by_value[value]:
                yield _facet_field(facet), value.encode(), number, 1.0, b""


class Impact(WeightingModel):  # type: ignore[misc]
    """Scores a posting by its level and by how the word is written in the document."""

    def __init__(self, factors: Sequence[int]) -> None:
        """Take what each set of ways of writing is worth to the query."""
        self._factors = factors

    def scorer(
        self, searcher: Searcher, fieldname: str, text: bytes, qf: float = 1
    ) -> _ImpactScorer:
        """Return the scorer of one term."""
        del searcher, fieldname, text, qf
        return _ImpactScorer(self._factors)


class _ImpactScorer(BaseScorer):  # type: ignore[misc]
    def __init__(self, factors: Sequence[int]) -> None:
        self._factors = factors

    def score(self, matcher: Matcher) -> int:
        return int(matcher.weight()) * self._factors[int.from_bytes(matcher.value())]


def read_scores(
    searcher: Searcher, term: str, factors: Sequence[int]
) -> Iterator[tuple[int, int, int]]:
    """Yield number, score, and set of ways of writing of every document with a term."""
    if (FIELD, term.encode()) in searcher.reader():
        matcher = searcher.postings(FIELD, term.encode(), weighting=Impact(factors))
        while matcher.is_active():
            yield matcher.id(), matcher.score(), int.from_bytes(matcher.value())
            matcher.next()


def read_facet(reader: IndexReader, facet: str, value: str) -> frozenset[int]:
    """Return the documents that a value of a facet belongs to."""
    name = _facet_field(facet)
    if (name, value.encode()) not in reader:
        return frozenset()
    return frozenset(reader.postings(name, value.encode()).all_ids())
