"""How much each term tells about each document, as small whole numbers.

BM25F (Zaragoza et al., "Microsoft Cambridge at TREC-13", 2004): the occurrences of a term
are added up over the fields, each with its weight and lowered in long texts; the sum is
saturated and multiplied by how rare the term is. Both factors are rounded to whole numbers
once, when the index is built. Whoever searches then only adds and compares whole numbers,
so that two programs in two languages cannot differ, and no lengths are needed any more.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from banua.search.fields import FIELDS
from banua.search.runs import Numbers, slices_of, starts_of

if TYPE_CHECKING:
    from banua.search.thesaurus import Terms
    from banua.search.tokens import Tokens

K1 = 3.0
"""How soon more occurrences tell no more (BM25's `k1`)."""
LEVELS = 30
"""Steps of the saturated number of occurrences; more order no query better, and pack worse."""
IDF_STEPS = 100
"""Steps of one unit of rarity."""
UNIT = 1 << 20
"""Steps of one occurrence: whole numbers have the same sum in whatever order they are added."""
STOP, END = -1, -2
"""In place of the number of a term: a stop word, the end of a text."""
NO_FORM = 0
"""In place of the number of a way of writing, for terms of several words."""
_FIELD_NUMBERS = {name: number for number, name in enumerate(FIELDS)}


@dataclass(slots=True)
class Postings:
    """Where a term occurs.

    Attributes:
        rarity: The rounded rarity of the term.
        documents: Numbers of the documents, ascending.
        levels: How strongly the term occurs in each, 1 to `LEVELS`.
        sets: Which ways of writing occur in each, as index into `form_sets`.
        form_sets: Sets of ways of writing.
    """

    rarity: int = 0
    documents: array[int] = field(default_factory=lambda: array("I"))
    levels: bytearray = field(default_factory=bytearray)
    sets: array[int] = field(default_factory=lambda: array("H"))
    form_sets: list[tuple[str, ...]] = field(default_factory=list)


def weigh(tokens: Tokens, kinds: Sequence[str], entries: Iterable[Terms]) -> Mapping[str, Postings]:
    """Return the postings of every term, by spelling.

    Args:
        tokens: The words of all documents.
        kinds: The kind of each document; a length is long or short among its kind, and
            rarity is what the innovations say, which stand first.
        entries: Terms of several words, which get postings of their own, as one word.
    """
    vocabulary = _Vocabulary(tokens, entries)
    layout = _Layout(len(vocabulary.names), len(kinds), len(tokens.forms))
    occurrences = np.sort(_list_occurrences(tokens, vocabulary, layout))
    found = _gather(occurrences, layout, _units(tokens, kinds, layout))
    total = kinds.count(kinds[0]) if kinds else 0
    return dict(sorted(_part(found, vocabulary.names, tokens.forms, total)))


def measure_rarity(spread: int, total: int) -> int:
    """Return how telling a term is that so many of all innovations have: BM25's idf."""
    return max(1, round(IDF_STEPS * log(1 + (total - spread + 0.5) / (spread + 0.5))))


class _Vocabulary:
    """Numbers the terms.

    Attributes:
        names: The spelling of each term.
        term_of: The number of the term of each way of writing, or `STOP`, or `END`.
        entries: For the first term of entries of several words, the other terms and the
            number of the entry.
    """

    def __init__(self, tokens: Tokens, entries: Iterable[Terms]) -> None:
        by_name: dict[str, int] = {}
        terms = [by_name.setdefault(term, len(by_name)) if term else STOP for term in tokens.terms]
        terms[0] = END
        self.term_of = np.array(terms, dtype=np.int64)
        self.entries: defaultdict[int, list[tuple[list[int], int]]] = defaultdict(list)
        for entry in sorted(entries):
            if len(entry) > 1 and all(term in by_name for term in entry):
                first, *others = (by_name[term] for term in entry)
                number = by_name.setdefault(" ".join(entry), len(by_name))
                self.entries[first].append((others, number))
        self.names = list(by_name)


class _Layout:
    """How an occurrence is one whole number: of term, document, way of writing, and field.

    In sorted numbers the occurrences of a term in a document stand side by side. They
    take 55 of 63 bits for 30,000 innovations.
    """

    def __init__(self, term_count: int, document_count: int, form_count: int) -> None:
        self.form_count = form_count
        self.field_bits = len(FIELDS).bit_length()
        self.form_bits = form_count.bit_length()
        self.document_bits = document_count.bit_length()
        self.text_shift = self.field_bits + self.form_bits
        self.term_shift = self.text_shift + self.document_bits
        if self.term_shift + term_count.bit_length() >= np.iinfo(np.int64).bits:
            raise OverflowError("more words than a number can tell apart")

    def join(self, terms: Numbers, forms: Numbers | int, texts: Numbers) -> Numbers:
        """Return the occurrences of terms, in a way of writing each, in texts."""
        return terms << self.term_shift | forms << self.field_bits | texts

    def text(self, document: int, name: str) -> int:
        """Return the number of the text that a document has in a field."""
        return document << self.text_shift | _FIELD_NUMBERS[name]

    def place(self, texts: Numbers) -> Numbers:
        """Return the place of texts, or of occurrences, in a table of all texts."""
        return self.documents(texts) << self.field_bits | _low_bits(texts, self.field_bits)

    def documents(self, occurrences: Numbers) -> Numbers:
        """Return the documents of occurrences."""
        return _low_bits(occurrences >> self.text_shift, self.document_bits)

    def forms(self, occurrences: Numbers) -> Numbers:
        """Return the ways of writing of occurrences."""
        return _low_bits(occurrences >> self.field_bits, self.form_bits)


def _low_bits(numbers: Numbers, count: int) -> Numbers:
    return numbers & (1 << count) - 1


def _list_occurrences(tokens: Tokens, vocabulary: _Vocabulary, layout: _Layout) -> Numbers:
    """Return the occurrences of all terms, in no order."""
    texts = [
        (layout.text(number, name), words)
        for number, fields in enumerate(tokens.documents)
        for name, words in fields.items()
    ]
    forms = np.frombuffer(b"".join(words for _, words in texts), dtype=np.uint32)
    terms = vocabulary.term_of[forms]
    told = terms != STOP
    terms, forms = terms[told], forms[told].astype(np.int64)
    numbers = np.array([text for text, _ in texts], dtype=np.int64)
    places = np.repeat(numbers, [len(words) for _, words in texts])[told]
    own = terms != END
    found = [layout.join(terms[own], forms[own], places[own])]
    for entry, here in _find_entries(terms, vocabulary.entries):
        found.append(layout.join(np.full(len(here), entry), NO_FORM, places[here]))
    return np.concatenate(found)


def _find_entries(
    terms: Numbers, entries: Mapping[int, Sequence[tuple[list[int], int]]]
) -> Iterator[tuple[int, Numbers]]:
    """Yield each entry of several words, and where its words stand side by side."""
    places = np.flatnonzero(np.isin(terms, list(entries)))
    places = places[np.argsort(terms[places], kind="stable")]
    heads = terms[places]
    for first, found in entries.items():
        begin, end = np.searchsorted(heads, (first, first + 1))
        for others, entry in found:
            here = places[begin:end]
            for ahead, term in enumerate(others, start=1):
                # Every text has an end, so that something always stands behind a term.
                here = here[terms[here + ahead] == term]
            yield entry, here


def _units(tokens: Tokens, kinds: Sequence[str], layout: _Layout) -> Numbers:
    """Return what a word counts in each text, in steps, by the place of the text."""
    usual = _usual_lengths(tokens, kinds)
    units = np.zeros(len(kinds) << layout.field_bits, dtype=np.int64)
    for number, (kind, fields) in enumerate(zip(kinds, tokens.documents, strict=True)):
        for name, words in fields.items():
            worth = FIELDS[name]
            unit = worth.weight
            if worth.length:
                unit /= 1 + worth.length * (len(words) / usual[kind, name] - 1)
            units[number << layout.field_bits | _FIELD_NUMBERS[name]] = round(unit * UNIT)
    return units


def _usual_lengths(tokens: Tokens, kinds: Sequence[str]) -> Mapping[tuple[str, str], float]:
    """Return the mean number of words of each field of each kind."""
    lengths: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for kind, fields in zip(kinds, tokens.documents, strict=True):
        for name, words in fields.items():
            if FIELDS[name].length:
                lengths[kind, name].append(len(words))
    return {key: sum(values) / len(values) for key, values in lengths.items()}


class _Found(NamedTuple):
    """Every pair of a term and a document, sorted: its level, and how the term is written.

    `ways` has the number of a way of writing, or one behind all of these for each set of
    several that occurs, listed in `sets`.
    """

    terms: Numbers
    documents: Numbers
    levels: Numbers
    ways: Numbers
    sets: Sequence[tuple[int, ...]]


def _gather(occurrences: Numbers, layout: _Layout, units: Numbers) -> _Found:
    """Return what sorted occurrences say of each pair of a term and a document."""
    starts = starts_of(occurrences >> layout.text_shift)
    pairs = occurrences[starts]
    weights = np.add.reduceat(units[layout.place(occurrences)], starts) / UNIT
    levels = (LEVELS * weights / (K1 + weights) + 0.5).astype(np.int64)
    written = occurrences[starts_of(occurrences >> layout.field_bits)]
    ways, sets = _join_forms(
        starts_of(written >> layout.text_shift), layout.forms(written), layout.form_count
    )
    return _Found(
        pairs >> layout.term_shift, layout.documents(pairs), np.maximum(levels, 1), ways, sets
    )


def _join_forms(
    starts: Numbers, forms: Numbers, form_count: int
) -> tuple[Numbers, Sequence[tuple[int, ...]]]:
    """Return how each pair is written, whose forms begin at `starts`, and the sets of several."""
    ways = forms[starts]
    ends = np.append(starts[1:], len(forms))
    numbers: dict[tuple[int, ...], int] = {}
    for pair in np.flatnonzero(ends - starts > 1).tolist():
        written = tuple(forms[starts[pair] : ends[pair]].tolist())
        ways[pair] = form_count + numbers.setdefault(written, len(numbers))
    return ways, list(numbers)


def _part(
    found: _Found, names: Sequence[str], forms: Sequence[str], total: int
) -> Iterator[tuple[str, Postings]]:
    """Yield spelling and postings of each term that occurs."""
    way_count = len(forms) + len(found.sets)
    known, sets = np.unique(found.terms * way_count + found.ways, return_inverse=True)
    starts, known_starts = starts_of(found.terms), starts_of(known // way_count)
    sets -= np.repeat(known_starts, np.diff(starts, append=len(sets)))
    documents = array("I", found.documents.astype(np.uint32).tobytes())
    levels = bytearray(found.levels.astype(np.uint8).tobytes())
    set_numbers = array("H", sets.astype(np.uint16).tobytes())
    ways = (known % way_count).tolist()
    spelt = [*((form,) for form in forms), *(_spell(numbers, forms) for numbers in found.sets)]
    runs = zip(slices_of(starts, len(sets)), slices_of(known_starts, len(known)), strict=True)
    for term, (run, known_run) in zip(found.terms[starts].tolist(), runs, strict=True):
        name = names[term]
        spread = bisect_left(documents, total, run.start, run.stop) - run.start
        written = [spelt[way] if way != NO_FORM else (name,) for way in ways[known_run]]
        yield (
            name,
            Postings(
                measure_rarity(spread, total),
                documents[run],
                levels[run],
                set_numbers[run],
                written,
            ),
        )


def _spell(numbers: Iterable[int], forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(sorted(forms[number] for number in numbers))
