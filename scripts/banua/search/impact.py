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
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from typing import TYPE_CHECKING, TypeAlias

from banua.search.fields import FIELDS

if TYPE_CHECKING:
    from banua.search.thesaurus import Terms
    from banua.search.tokens import Tokens

K1 = 3.0
"""How soon more occurrences tell no more (BM25's `k1`)."""
LEVELS = 30
"""Steps of the saturated number of occurrences; more order no query better, and pack worse."""
PACKED = 32
"""More than there are levels: document and level fit into one number while they are gathered."""
STOP, END = -1, -2
"""In place of the number of a term: a stop word, the end of a text."""
IDF_STEPS = 100
"""Steps of one unit of rarity."""

_Forms: TypeAlias = int | frozenset[int]
"""The number of a way of writing, or of several."""


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
    return _Scale(tokens, kinds, entries).weigh()


class _Scale:
    """Numbers the terms, so that what is done for each of millions of words is little."""

    def __init__(self, tokens: Tokens, kinds: Sequence[str], entries: Iterable[Terms]) -> None:
        self._tokens = tokens
        self._kinds = kinds
        by_name: dict[str, int] = {}
        self._term_of = [
            by_name.setdefault(term, len(by_name)) if term else STOP for term in tokens.terms
        ]
        self._term_of[0] = END
        self._tails: defaultdict[int, list[tuple[list[int], int]]] = defaultdict(list)
        for entry in sorted(entries):
            if len(entry) > 1 and all(term in by_name for term in entry):
                first, *tail = (by_name[term] for term in entry)
                number = by_name.setdefault(" ".join(entry), len(by_name))
                self._tails[first].append((tail, number))
        self._heads = {number for number, term in enumerate(self._term_of) if term in self._tails}
        self._names = list(by_name)
        self._lengths = self._usual_lengths()

    def _usual_lengths(self) -> Mapping[tuple[str, str], float]:
        """Return the mean number of words of each field of each kind."""
        lengths: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for kind, fields in zip(self._kinds, self._tokens.documents, strict=True):
            for name, numbers in fields.items():
                if FIELDS[name].length:
                    lengths[kind, name].append(len(numbers))
        return {key: sum(values) / len(values) for key, values in lengths.items()}

    def weigh(self) -> Mapping[str, Postings]:
        packed = [array("I") for _ in self._names]
        ways: list[_Forms | _Ways | None] = [None] * len(self._names)
        for number, fields in enumerate(self._tokens.documents):
            weights, written, more = self._count(self._kinds[number], fields)
            base = number * PACKED
            for term, weight in weights.items():
                packed[term].append(base + (int(LEVELS * weight / (K1 + weight) + 0.5) or 1))
                forms: _Forms = written[term]
                if more and term in more:
                    forms = frozenset(more[term])
                known = ways[term]
                if isinstance(known, _Ways):
                    known.add(forms)
                elif known is None:
                    ways[term] = forms
                elif known != forms:
                    ways[term] = _Ways(known, forms, len(packed[term]))
        total = self._kinds.count(self._kinds[0]) if self._kinds else 0
        postings = {}
        for name, term in sorted(zip(self._names, range(len(self._names)), strict=True)):
            known = ways[term]
            if known is not None:
                found = _unpack(packed[term])
                if isinstance(known, _Ways):
                    found.sets = known.numbers
                found.form_sets = [
                    self._spell(forms, name)
                    for forms in (known.known if isinstance(known, _Ways) else (known,))
                ]
                found.rarity = measure_rarity(bisect_left(found.documents, total), total)
                postings[name] = found
        return postings

    def _spell(self, forms: _Forms, name: str) -> tuple[str, ...]:
        if isinstance(forms, frozenset):
            return tuple(sorted(self._tokens.forms[number] for number in forms))
        return (self._tokens.forms[forms] if forms else name,)

    def _count(
        self, kind: str, fields: Mapping[str, array[int]]
    ) -> tuple[dict[int, float], dict[int, int], dict[int, set[int]]]:
        """Return the weighted occurrences of each term of a document, and how it is written.

        Most terms are written in one way only; where there are more, they stand apart.
        """
        term_of = self._term_of
        weights: dict[int, float] = {}
        written: dict[int, int] = {}
        more: dict[int, set[int]] = {}
        for name, numbers in fields.items():
            worth = FIELDS[name]
            unit = worth.weight
            if worth.length:
                unit /= 1 + worth.length * (len(numbers) / self._lengths[kind, name] - 1)
            counts = Counter(numbers)
            for number, count in counts.items():
                term = term_of[number]
                if term < 0:
                    continue
                if term in weights:
                    weights[term] += unit * count
                    if written[term] != number:
                        more.setdefault(term, {written[term]}).add(number)
                else:
                    weights[term] = unit * count
                    written[term] = number
            if not self._heads.isdisjoint(counts):
                for entry in self._entries(numbers):
                    weights[entry] = weights.get(entry, 0.0) + unit
                    written[entry] = 0
        return weights, written, more

    def _entries(self, numbers: array[int]) -> Iterator[int]:
        """Yield every term of several words, as often as its words stand side by side."""
        tails = self._tails
        stream = [term for term in map(self._term_of.__getitem__, numbers) if term != STOP]
        for place in [place for place, term in enumerate(stream) if term in tails]:
            for tail, entry in tails[stream[place]]:
                if stream[place + 1 : place + 1 + len(tail)] == tail:
                    yield entry


def measure_rarity(spread: int, total: int) -> int:
    """Return how telling a term is that so many of all innovations have: BM25's idf."""
    return max(1, round(IDF_STEPS * log(1 + (total - spread + 0.5) / (spread + 0.5))))


class _Ways:
    """The ways in which a term is written, once there is more than one."""

    __slots__ = ("known", "numbers")

    def __init__(self, first: _Forms, other: _Forms, count: int) -> None:
        self.known = {first: 0, other: 1}
        self.numbers = array("H", bytes(2 * count))
        self.numbers[-1] = 1

    def add(self, forms: _Forms) -> None:
        self.numbers.append(self.known.setdefault(forms, len(self.known)))


def _unpack(packed: array[int]) -> Postings:
    """Return the postings of numbers that hold a document and a level each."""
    return Postings(
        documents=array("I", [number // PACKED for number in packed]),
        levels=bytearray([number % PACKED for number in packed]),
        sets=array("H", bytes(2 * len(packed))),
    )
