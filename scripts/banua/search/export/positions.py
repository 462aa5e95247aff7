"""Where in each document the words stand, for phrases in quotation marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from banua.search.export.codec import write_number
from banua.search.export.terms import split_groups
from banua.search.fields import FIELDS

if TYPE_CHECKING:
    from banua.search.impact import Postings
    from banua.search.search_index import SearchIndex

NONE = write_number(0)
"""Stands for a document that holds the term only where no phrase is looked for."""


def write_positions(index: SearchIndex) -> Mapping[str, str]:
    """Return the places of each term in each of its documents, in the order of the record.

    A place is written as twice its distance from the one before, and one more if another
    follows in the same document.
    """
    places = _collect(index)
    return {
        term: _write(found, places[term])
        for term, found in index.postings.items()
        if " " not in term
    }


def _collect(index: SearchIndex) -> Mapping[str, list[str]]:
    terms = index.tokens.terms
    written: defaultdict[str, list[str]] = defaultdict(list)
    quotable = [name for name, field in FIELDS.items() if field.quotable]
    for fields in index.tokens.documents:
        here: dict[str, list[int]] = {
            terms[number]: [] for numbers in fields.values() for number in numbers if terms[number]
        }
        at = 0
        for name in quotable:
            for number in fields.get(name, ()):
                at += 1
                if term := terms[number]:
                    here[term].append(at)
        for term, found in here.items():
            written[term].append(_write_places(found))
    return written


def _write_places(places: list[int]) -> str:
    if not places:
        return NONE
    if len(places) == 1:
        return write_number(2 * places[0])
    last, parts = 0, []
    for place in places[:-1]:
        parts.append(write_number(2 * (place - last) + 1))
        last = place
    return "".join(parts) + write_number(2 * (places[-1] - last))


def _write(found: Postings, places: list[str]) -> str:
    if len(found.form_sets) == 1:
        return "".join(places)
    by_number = dict(zip(found.documents, places, strict=True))
    return "".join(by_number[number] for group in split_groups(found) for number in group.documents)
