"""Where in each document the words stand, for phrases in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from banua.search.export.codec import write_each, write_number
from banua.search.export.terms import split_groups
from banua.search.fields import FIELDS
from banua.search.runs import Numbers, slices_of, starts_of

if TYPE_CHECKING:
    from banua.search.impact import Postings
    from banua.search.search_index import SearchIndex
    from banua.search.tokens import Tokens

NONE = write_number(0)
"""Stands for a document that holds the term only where no phrase is looked for."""


def write_positions(index: SearchIndex) -> Mapping[str, str]:
    """Return the places of each term in each of its documents, in the order of the record.

    A place is written as twice its distance from the one before, and one more if another
    follows in the same document.
    """
    places = dict(_collect(index.tokens))
    return {
        term: _write(found, places.get(term, _NOWHERE))
        for term, found in index.postings.items()
        if " " not in term
    }


class _Places(NamedTuple):
    """Where one term stands: documents, rising, and the places in each as written."""

    documents: Sequence[int]
    written: Sequence[str]


_NOWHERE = _Places((), ())


def _collect(tokens: Tokens) -> Iterator[tuple[str, _Places]]:
    names = sorted(set(tokens.terms))
    terms, documents, places = _list_places(tokens, names)
    place_bits = int(places.max(initial=0)).bit_length()
    term_shift = place_bits + len(tokens.documents).bit_length()
    found = np.sort(terms << term_shift | documents << place_bits | places)
    pairs = found >> place_bits
    follows = pairs[1:] == pairs[:-1]
    steps = found & (1 << place_bits) - 1
    steps[1:] -= np.where(follows, steps[:-1], 0)
    written = write_each((2 * steps + np.append(follows, False)[: len(steps)]).tolist())

    starts = starts_of(pairs)
    pairs = pairs[starts]
    begins = [*starts.tolist(), len(written)]
    numbers = (pairs & (1 << term_shift - place_bits) - 1).tolist()
    terms = pairs >> term_shift - place_bits
    term_starts = starts_of(terms)
    runs = slices_of(term_starts, len(pairs))
    for term, run in zip(terms[term_starts].tolist(), runs, strict=True):
        spelt = written[begins[run.start] : begins[run.stop]]
        if len(spelt) > run.stop - run.start:
            each = pairwise(begins[run.start : run.stop + 1])
            spelt = ["".join(written[begin:end]) for begin, end in each]
        yield names[term], _Places(numbers[run], spelt)


def _list_places(tokens: Tokens, names: Sequence[str]) -> tuple[Numbers, Numbers, Numbers]:
    """Return the term, by its number in `names`, the document, and the place of each word."""
    quotable = [name for name, field in FIELDS.items() if field.quotable]
    texts = [
        b"".join(fields[name] for name in quotable if name in fields) for fields in tokens.documents
    ]
    forms = np.frombuffer(b"".join(texts), dtype=np.uint32)
    lengths = np.array([len(text) for text in texts], dtype=np.int64) // forms.itemsize
    numbers = {name: number for number, name in enumerate(names)}
    terms = np.array([numbers[term] for term in tokens.terms], dtype=np.int64)[forms]
    documents = np.repeat(np.arange(len(texts)), lengths)
    places = np.arange(1, len(forms) + 1) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    told = terms != numbers[""]
    return terms[told], documents[told], places[told]


def _write(found: Postings, places: _Places) -> str:
    if len(found.form_sets) == 1 and len(places.documents) == len(found.documents):
        return "".join(places.written)
    by_number = dict(zip(places.documents, places.written, strict=True))
    return "".join(
        by_number.get(number, NONE) for group in split_groups(found) for number in group.documents
    )
