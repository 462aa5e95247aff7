"""Facets and orders by column: which documents have a value, who comes first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from banua.search.export.codec import write_numbers, write_rising
from banua.search.facets import FACETS
from banua.text import fold

if TYPE_CHECKING:
    from banua.search.search_index import SearchIndex


def write_facets(index: SearchIndex) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each facet: for each value its documents, its id, and what it is called."""
    for facet in FACETS:
        documents: defaultdict[str, list[int]] = defaultdict(list)
        for number, item in enumerate(index.documents):
            for value in item.facets.get(facet, ()):
                documents[value].append(number)
        yield (
            facet,
            [
                [write_rising(documents[value]), value, *names]
                for value, names in index.values[facet].items()
            ],
        )


def write_orders(index: SearchIndex) -> Iterator[tuple[str, str]]:
    """Yield the ways of sorting: the documents in that order."""
    documents = index.documents
    numbers = range(len(documents))
    yield "nama", write_numbers(sorted(numbers, key=lambda n: (fold(documents[n].nama), n)))
    yield "lengkap", write_numbers(sorted(numbers, key=lambda n: (-documents[n].kelengkapan, n)))
