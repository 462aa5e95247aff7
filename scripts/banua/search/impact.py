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
from typing import TYPE_CHECKING

from banua.search.analysis import fold
from banua.search.fields import FIELDS

if TYPE_CHECKING:
    from banua.search.analysis import Analyser
    from banua.search.fields import Document
    from banua.search.thesaurus import Terms

K1 = 3.0
"""How soon more occurrences tell no more (BM25's `k1`)."""
LEVELS = 30
"""Steps of the saturated number of occurrences; more order no query better, and pack worse."""
IDF_STEPS = 100
"""Steps of one unit of rarity."""


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


@dataclass(frozen=True, slots=True)
class Tokens:
    """All documents as numbers of words.

    Attributes:
        forms: Every way of writing a word, folded; number 0 parts one text from the next.
        terms: The term of each, empty for a stop word.
        documents: For each document the numbers of its words by field.
    """

    forms: Sequence[str]
    terms: Sequence[str]
    documents: Sequence[Mapping[str, array[int]]]


def tokenise(documents: Iterable[Document], analyser: Analyser) -> Tokens:
    """Return the words of all documents, each way of writing analysed once."""
    forms, terms = [""], [""]
    by_word: dict[str, int] = {}
    by_form: dict[str, int] = {}

    def number(word: str) -> int:
        form = fold(word)
        if form not in by_form:
            by_form[form] = len(forms)
            forms.append(form)
            terms.append(analyser.term(form))
        by_word[word] = by_form[form]
        return by_form[form]

    def read(texts: Iterable[str]) -> array[int]:
        numbers = array("I")
        for text in texts:
            words = analyser.words(text)
            numbers.extend([by_word[word] if word in by_word else number(word) for word in words])
            numbers.append(0)
        return numbers

    return Tokens(
        forms,
        terms,
        [{name: read(texts) for name, texts in item.texts.items()} for item in documents],
    )


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
            by_name.setdefault(term, len(by_name)) if term else -1 for term in tokens.terms
        ]
        self._tails: defaultdict[int, list[tuple[list[int], int]]] = defaultdict(list)
        for entry in sorted(entries):
            if len(entry) > 1 and all(term in by_name for term in entry):
                first, *tail = (by_name[term] for term in entry)
                number = by_name.setdefault(" ".join(entry), len(by_name))
                self._tails[first].append((tail, number))
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
        count = len(self._names)
        postings = [Postings() for _ in range(count)]
        sums = [array("d") for _ in range(count)]
        set_numbers: list[dict[object, int]] = [{} for _ in range(count)]
        for number, fields in enumerate(self._tokens.documents):
            weights, written, more = self._count(self._kinds[number], fields)
            for term, weight in weights.items():
                found = postings[term]
                found.documents.append(number)
                sums[term].append(weight)
                forms: object = frozenset(more[term]) if term in more else written[term]
                numbers = set_numbers[term]
                found.sets.append(numbers.setdefault(forms, len(numbers)))
        total = self._kinds.count(self._kinds[0]) if self._kinds else 0
        for term, found in enumerate(postings):
            found.form_sets = [self._spell(forms, term) for forms in set_numbers[term]]
            spread = bisect_left(found.documents, total)
            rarity = log(1 + (total - spread + 0.5) / (spread + 0.5))
            found.rarity = max(1, round(IDF_STEPS * rarity))
            found.levels = bytearray(
                [max(1, round(LEVELS * weight / (K1 + weight))) for weight in sums[term]]
            )
        return {
            name: found
            for name, found in sorted(zip(self._names, postings, strict=True))
            if found.documents
        }

    def _spell(self, forms: object, term: int) -> tuple[str, ...]:
        if isinstance(forms, frozenset):
            return tuple(sorted(self._tokens.forms[number] for number in forms))
        return (
            self._tokens.forms[forms] if isinstance(forms, int) and forms else self._names[term],
        )

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
            for number, count in Counter(numbers).items():
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
            for entry in self._entries(numbers):
                weights[entry] = weights.get(entry, 0.0) + unit
                written[entry] = 0
        return weights, written, more

    def _entries(self, numbers: array[int]) -> Iterator[int]:
        """Yield every term of several words, as often as its words stand side by side."""
        term_of, tails = self._term_of, self._tails
        stream = [term_of[number] for number in numbers if term_of[number] >= 0 or not number]
        for place, term in enumerate(stream):
            if term in tails:
                for tail, entry in tails[term]:
                    if stream[place + 1 : place + 1 + len(tail)] == tail:
                        yield entry
