"""Terms with all that a query needs of them: postings, what the thesaurus adds, names."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from banua.search.export.codec import write_digits, write_number, write_numbers, write_rising
from banua.search.plan import cap_rarity
from banua.search.runs import Numbers, slices_of, starts_of
from banua.search.weights import PENUH

if TYPE_CHECKING:
    from banua.search.impact import Postings
    from banua.search.search_index import SearchIndex
    from banua.search.thesaurus import Link

PART = "!"
"""Parts the fields of a record; no term, name, or digit has it."""
SAME = "="
"""Stands for a way of writing that is the term itself."""
_NOBODY = -1
"""In place of a link, where none leads to a document."""


class Group(NamedTuple):
    """The documents in which a term is written in the same ways."""

    forms: tuple[str, ...]
    documents: Sequence[int]
    levels: bytes | bytearray


def write_terms(index: SearchIndex) -> Iterator[tuple[str, str]]:
    """Yield every term that a query can hold, sorted, and its record."""
    names = _names_by_first_term(index)
    sources = {" ".join(source): links for source, links in index.links.items()}
    for term in sorted({*index.postings, *sources, *names}):
        added = list(_write_links(term, sources.get(term, ()), index))
        own = _write_postings(term, index.postings.get(term))
        called = [part for name in sorted(names.get(term, ())) for part in _name(name, index)]
        if own or added or called:
            fields = [term, *(own or ("", "", ""))]
            if called or added:
                fields += [write_number(len(called) // 2), *called, *added]
            yield term, PART.join(fields)


def split_groups(found: Postings) -> list[Group]:
    """Return the postings of a term by the ways in which it is written."""
    if len(found.form_sets) == 1:
        return [Group(found.form_sets[0], found.documents, found.levels)]
    sets = np.frombuffer(found.sets, dtype=np.uint16).astype(np.int64)
    order = np.argsort(sets, kind="stable")
    documents = array("I", np.frombuffer(found.documents, dtype=np.uint32)[order].tobytes())
    levels = np.frombuffer(found.levels, dtype=np.uint8)[order].tobytes()
    runs = slices_of(starts_of(sets[order]), len(sets))
    return [
        Group(forms, documents[run], levels[run])
        for forms, run in zip(found.form_sets, runs, strict=True)
    ]


def _write_postings(term: str, found: Postings | None) -> tuple[str, str, str] | None:
    """Return rarity, ways of writing, and groups of postings."""
    if found is None:
        return None
    forms = sorted({form for forms in found.form_sets for form in forms})
    place = {form: number for number, form in enumerate(forms)}
    groups = "".join(
        write_numbers((len(group.forms), *(place[form] for form in group.forms)))
        + _write_group(group.documents, group.levels)
        for group in split_groups(found)
    )
    written = " ".join(SAME if form == term else form for form in forms) if " " not in term else ""
    return write_number(found.rarity), written, groups


def _write_group(documents: Sequence[int], levels: bytes | bytearray) -> str:
    return write_number(len(documents)) + write_rising(documents) + write_digits(levels)


def _write_links(term: str, links: Sequence[Link], index: SearchIndex) -> Iterator[str]:
    """Yield label and postings of each target of a term, each document under its best one.

    Left out is what could not count: documents that the term itself meets better.
    """
    targets = [
        (link, found) for link in links if (found := index.postings.get(" ".join(link.target)))
    ]
    if not targets:
        return
    best = np.zeros(len(index.documents), dtype=np.int64)
    by = np.full(len(index.documents), _NOBODY)
    own = index.postings.get(term)
    if own:
        root = PENUH if " " in term else index.weights.akar
        best[own.documents] = own.rarity * root * _levels(own)
    for place, (link, found) in enumerate(targets):
        documents = np.frombuffer(found.documents, dtype=np.uint32)
        scores = cap_rarity(found, own) * link.weight * _levels(found)
        better = scores > best[documents]
        best[documents[better]] = scores[better]
        by[documents[better]] = place
    for place, (link, found) in enumerate(targets):
        kept = by[found.documents] == place
        if kept.any():
            documents = np.frombuffer(found.documents, dtype=np.uint32)[kept].tolist()
            group = _write_group(documents, _levels(found)[kept].astype(np.uint8).tobytes())
            yield link.written.replace(PART, " ")
            yield write_numbers((link.weight, cap_rarity(found, own))) + group


def _levels(found: Postings) -> Numbers:
    return np.frombuffer(found.levels, dtype=np.uint8).astype(np.int64)


def _name(name: str, index: SearchIndex) -> tuple[str, str]:
    return name, write_rising(index.names[name])


def _names_by_first_term(index: SearchIndex) -> Mapping[str, list[str]]:
    """Return the whole names under the first word that is looked up with them."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in index.names:
        forms = name.split(" ")
        terms = [term for form in forms if (term := index.analyser.term(form))]
        found[(terms or forms)[0]].append(name)
    return found
