"""How near innovations are by what their texts say.

Read from the index once. Each innovation keeps its most telling terms; each term keeps
the innovations it tells most about (champion lists). Comparing one innovation with
the champions of its terms then costs the same however large the catalogue is.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from math import log, sqrt
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from banua.search.index import TextIndex

Vector: TypeAlias = dict[str, float]
"""The most telling terms of one innovation and how much each tells."""

PANJANG_VEKTOR = 24
"""Terms kept of an innovation: a summary of 25-160 words has no more that matter."""
KATA_PENCARI = 8
"""Of these, the most telling ones that others are looked for with."""
PANJANG_JUARA = 24
"""Innovations kept of a term: four times what a page shows."""
BATAS_SEBARAN = 0.15
"""A term in more than this share of the catalogue tells nothing apart."""
KATALOG_KECIL = 50
"""Below this many innovations a share is no measure, so that every shared term counts."""
KEBETULAN = 0.05
"""How often two innovations share a topic by chance: one pair in twenty, as counted."""
SANDARAN = 10
"""Pairs by chance that the pairs of a term are weighed against: that the only two
innovations with a term share a topic shows less than that ten of ten do."""
FOKUS_TEMATIK = 0.15
"""From three times chance on, a term marks a topic."""


@dataclass(frozen=True, slots=True)
class TextSimilarity:
    """The telling terms of all innovations, and the innovations of all telling terms.

    Attributes:
        vectors: The terms of every document.
        champions: The documents of every term, with its weight there.
        topical: The terms that mark a topic, which a reader takes for a reason.
    """

    vectors: Sequence[Vector]
    champions: Mapping[str, Sequence[tuple[int, float]]]
    topical: frozenset[str]

    def nearest(self, number: int, limit: int) -> list[int]:
        """Return the `limit` documents nearest to a document among those of its terms."""
        scores: defaultdict[int, float] = defaultdict(float)
        for term, weight in islice(self.vectors[number].items(), KATA_PENCARI):
            for other, champion_weight in self.champions[term]:
                scores[other] += weight * champion_weight
        scores.pop(number, None)
        return sorted(scores, key=scores.__getitem__, reverse=True)[:limit]

    def likeness(self, number: int, others: Iterable[int]) -> list[float]:
        """Return how alike a document and each of `others` are, 0-1: their cosines."""
        own = list(self.vectors[number].items())
        return [
            sum([weight * vector[term] for term, weight in own if term in vector])
            for vector in map(self.vectors.__getitem__, others)
        ]

    def shared_terms(self, one: int, other: int) -> list[str]:
        """Return the terms that make two documents alike, the strongest first."""
        second = self.vectors[other]
        shared = [
            (-weight * second[term], term)
            for term, weight in self.vectors[one].items()
            if term in second
        ]
        return [term for _, term in sorted(shared)]


def compare_texts(index: TextIndex, topics: Sequence[Sequence[str]]) -> TextSimilarity:
    """Return the likeness of all documents of `index`.

    Args:
        index: What the innovations are about.
        topics: The controlled topics of every document, which show what a term is worth.
    """
    total = len(topics)
    weighted: list[list[tuple[float, str]]] = [[] for _ in topics]
    topical = set()
    for term in index.terms(2, max(BATAS_SEBARAN * total, KATALOG_KECIL)):
        if term.text[0].isdecimal() or len(term.text) == 1:
            continue
        counts = Counter(chain.from_iterable(map(topics.__getitem__, term.documents)))
        spread = len(term.documents)
        focus = count_focus(counts, spread)
        if focus >= FOKUS_TEMATIK:
            topical.add(term.text)
        worth = log(1 + total / spread) * sqrt(sqrt(focus))
        for number, weight in zip(term.documents, term.weights, strict=True):
            weighted[number].append((worth * sqrt(weight), term.text))
    vectors = [_vector(terms) for terms in weighted]
    return TextSimilarity(vectors, _champions(vectors), frozenset(topical))


def count_focus(counts: Counter[str], total: int) -> float:
    """Return how often two innovations that share a term share a topic too.

    `purun` occurs where the topic is purun; `juara` and `November` occur anywhere, and so
    tell nothing about what an innovation is. The catalogue's own topics know that better
    than any list of such words.
    """
    pairs = sum(count * (count - 1) for count in counts.values())
    return (pairs + SANDARAN * KEBETULAN) / (total * (total - 1) + SANDARAN)


def _vector(terms: list[tuple[float, str]]) -> Vector:
    length = sqrt(sum(weight * weight for weight, _ in terms))
    best = sorted(terms, reverse=True)[:PANJANG_VEKTOR]
    return {text: weight / length for weight, text in best}


def _champions(vectors: Sequence[Vector]) -> dict[str, list[tuple[int, float]]]:
    lists: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, vector in enumerate(vectors):
        for term, weight in islice(vector.items(), KATA_PENCARI):
            lists[term].append((number, weight))
    for of_term in lists.values():
        of_term.sort(key=lambda item: (-item[1], item[0]))
        del of_term[PANJANG_JUARA:]
    return dict(lists)
