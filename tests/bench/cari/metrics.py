"""How good an order of results is, judged by what people said is relevant.

Definitions as in Manning, Raghavan, and Schütze, *Introduction to Information Retrieval*,
chapter 8; nDCG after Järvelin and Kekäläinen (2002) with the judgement itself as gain.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from statistics import fmean

NDCG_DEPTH = 10
RECALL_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Quality:
    """Means over queries.

    Attributes:
        queries: How many queries have an answer; the others cannot be judged.
        ndcg10: Gains of the first ten, later ones discounted, against the best order.
        recall20: Share of all that is relevant among the first twenty.
        mrr: One divided by the place of the first relevant result.
        success1: Share of queries whose first result is relevant.
    """

    queries: int
    ndcg10: float
    recall20: float
    mrr: float
    success1: float


def judge(answers: Iterable[tuple[Sequence[str], Mapping[str, int]]]) -> Quality:
    """Return the means over pairs of results and judgements (id to 1, 2, or 3).

    Queries without a relevant answer are left out: no order of results is better there.
    """
    judged = [(found, relevant) for found, relevant in answers if relevant]
    firsts = [_first_place(found, relevant) for found, relevant in judged]
    return Quality(
        queries=len(judged),
        ndcg10=fmean(ndcg(found, relevant, NDCG_DEPTH) for found, relevant in judged),
        recall20=fmean(recall(found, relevant, RECALL_DEPTH) for found, relevant in judged),
        mrr=fmean(1 / place if place else 0.0 for place in firsts),
        success1=fmean(place == 1 for place in firsts),
    )


def ndcg(found: Sequence[str], relevant: Mapping[str, int], depth: int) -> float:
    """Return the discounted gain of the first `depth` results over that of the best order."""
    ideal = sorted(relevant.values(), reverse=True)
    return _discount([relevant.get(id_, 0) for id_ in found[:depth]]) / _discount(ideal[:depth])


def recall(found: Sequence[str], relevant: Mapping[str, int], depth: int) -> float:
    """Return the share of `relevant` among the first `depth` results."""
    return len(relevant.keys() & set(found[:depth])) / len(relevant)


def _discount(gains: Sequence[int]) -> float:
    return sum(gain / log2(place + 1) for place, gain in enumerate(gains, start=1))


def _first_place(found: Sequence[str], relevant: Mapping[str, int]) -> int:
    """Return the place of the first relevant result, 0 if there is none."""
    return next((place for place, id_ in enumerate(found, start=1) if id_ in relevant), 0)
