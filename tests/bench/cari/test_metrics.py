"""The measures of relevance give what a hand calculation gives."""

from __future__ import annotations

from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.cari.metrics import judge, ndcg, recall

RELEVANT = {"a": 3, "b": 2, "c": 1}


def test_ndcg_of_a_worked_example() -> None:
    """Gains 0, 3, 1 at places 1 to 3 stand against 3, 2, 1 in the best order."""
    gained = 3 / log2(3) + 1 / log2(4)
    best = 3 + 2 / log2(3) + 1 / log2(4)
    assert ndcg(["x", "a", "c"], RELEVANT, 10) == pytest.approx(gained / best)
    assert gained / best == pytest.approx(0.5025, abs=1e-4)


def test_ndcg_looks_no_deeper_than_asked() -> None:
    """What stands at place 3 is nothing to a depth of 2, in the best order as well."""
    assert ndcg(["a", "b", "c"], RELEVANT, 2) == 1.0
    assert ndcg(["x", "y", "a"], RELEVANT, 2) == 0.0


def test_recall_counts_among_all_relevant() -> None:
    """One of three within the depth is a third, wherever it stands."""
    assert recall(["x", "c", "a"], RELEVANT, 2) == pytest.approx(1 / 3)


def test_means_over_queries() -> None:
    """A first place and a second place: MRR 3/4, success half; unanswerable ones do not count."""
    quality = judge([(["a"], {"a": 3}), (["x", "b"], {"b": 1}), (["x"], {})])
    assert quality.queries == 2
    assert quality.mrr == 0.75
    assert quality.success1 == 0.5
    assert quality.recall20 == 1.0
    assert quality.ndcg10 == pytest.approx((1 + 1 / log2(3)) / 2)


def test_nothing_found_is_nothing_gained() -> None:
    """An empty answer to an answerable query gives nought everywhere."""
    quality = judge([([], RELEVANT)])
    assert (quality.ndcg10, quality.recall20, quality.mrr, quality.success1) == (0, 0, 0, 0)


@given(
    relevant=st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 3), min_size=1),
    found=st.permutations("abcdefgh"),
)
def test_no_order_beats_the_judges(relevant: dict[str, int], found: list[str]) -> None:
    """The order of the judgements has nDCG 1, and no order has more."""
    best = sorted(relevant, key=lambda id_: -relevant[id_])
    assert ndcg(best, relevant, 10) == pytest.approx(1)
    assert 0 <= ndcg(found, relevant, 10) <= 1 + 1e-9
