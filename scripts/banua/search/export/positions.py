"""Where in each document the words stand, for phrases in quotation marks."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from banua.search.export.codec import gaps, write_number, write_numbers
from banua.search.export.terms import split_groups
from banua.search.fields import FIELDS

if TYPE_CHECKING:
    from banua.search.impact import Postings
    from banua.search.search_index import SearchIndex

NONE = write_number(0)
"""Stands for a document that holds the term only where no phrase is looked for."""
_SHORT = [write_number(2 * place) for place in range(2000)]


def write_positions(index: SearchIndex) -> Mapping[str, str]:
    """Return the places of each term in each of its documents, in the order of the record.

    A place is written as twice its distance from the one before, and one more if another
    follows in the same document.
    """
    places = _collect(index)
    return {
        term: _write(found, places.get(term, _Places()))
        for term, found in index.postings.items()
        if " " not in term
    }


class _Places:
    """Where one term stands: documents, rising, and the places in each as written."""

    __slots__ = ("documents", "written")

    def __init__(self) -> None:
        self.documents = array("I")
        self.written: list[str] = []


def _collect(index: SearchIndex) -> Mapping[str, _Places]:
    terms = index.tokens.terms
    found: defaultdict[str, _Places] = defaultdict(_Places)
    quotable = [name for name, field in FIELDS.items() if field.quotable]
    for document, fields in enumerate(index.tokens.documents):
        words = [terms[number] for name in quotable for number in fields.get(name, ())]
        last = dict(zip(words, range(1, len(words) + 1), strict=True))
        last.pop("", None)
        more: dict[str, list[int]] = {}
        if len(last) < len(words):
            for at, term in enumerate(words, start=1):
                if term and last[term] != at:
                    more.setdefault(term, []).append(at)
        for term, at in last.items():
            places = found[term]
            places.documents.append(document)
            if term in more:
                places.written.append(_write_places([*more[term], at]))
            else:
                places.written.append(_SHORT[at] if at < len(_SHORT) else write_number(2 * at))
    return found


def _write_places(places: list[int]) -> str:
    steps = list(gaps(places))
    return write_numbers([*(2 * step + 1 for step in steps[:-1]), 2 * steps[-1]])


def _write(found: Postings, places: _Places) -> str:
    if len(found.form_sets) == 1 and len(places.documents) == len(found.documents):
        return "".join(places.written)
    by_number = dict(zip(places.documents, places.written, strict=True))
    return "".join(
        by_number.get(number, NONE) for group in split_groups(found) for number in group.documents
    )
