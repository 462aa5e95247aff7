"""Unknown words become longer ones, or those that they are misspellings of."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.search.lexicon import build_lexicon, limit_of, measure_distance

LEXICON = build_lexicon(
    {
        "padi": 40,
        "padang": 9,
        "padat": 9,
        "sapi": 30,
        "sampi": 1,
        "ikan": 50,
        "iklan": 2,
        "peringatan": 12,
        "perpustakaan": 7,
        "hidroponik": 5,
        "sampah": 60,
        "2021": 90,
    }
)
words = st.text("abc", max_size=6)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("padii", ["padi"]),
        ("pdai", ["padi"]),
        ("xadi", ["padi"]),
        ("iakn", ["ikan"]),
        ("peringtan", ["peringatan"]),
        ("hidropnk", ["hidroponik"]),
        ("hidrpnik", ["hidroponik"]),
        ("erpustakaan", ["perpustakaan"]),
        ("sapmah", ["sampah"]),
        ("ikn", []),
        ("zzzzzz", []),
        ("2022", []),
        ("x" * 10_000, []),
    ],
)
def test_misspelt_words(typed: str, meant: list[str]) -> None:
    """One error from four letters on, two from eight; figures are never corrected."""
    assert meant == LEXICON.correct(typed)


def test_frequent_words_come_first() -> None:
    """Of words equally near, the one that more documents have is meant."""
    assert LEXICON.correct("saspi") == ["sapi", "sampi"]
    few = build_lexicon({"kapal": 2, "kapas": 3, "kapan": 3})
    assert few.correct("kapat") == ["kapan", "kapas"]


def test_beginnings() -> None:
    """Three letters are a beginning; a word is not its own."""
    assert LEXICON.complete("pad") == ["padi", "padang"]
    assert LEXICON.complete("padi") == []
    assert LEXICON.complete("pa") == []


@cache
def _naive(one: str, other: str) -> int:
    """The definition of the restricted edit distance, without any shortcut."""
    if not one or not other:
        return len(one) + len(other)
    costs = [
        _naive(one[1:], other) + 1,
        _naive(one, other[1:]) + 1,
        _naive(one[1:], other[1:]) + (one[0] != other[0]),
    ]
    if len(one) > 1 and len(other) > 1 and one[0] == other[1] and one[1] == other[0]:
        costs.append(_naive(one[2:], other[2:]) + 1)
    return min(costs)


@given(words, words, st.integers(1, 3))
def test_distance_is_the_definition(one: str, other: str, limit: int) -> None:
    """Giving up early never changes a distance within the limit."""
    distance = _naive(one, other)
    assert measure_distance(one, other, limit) == (distance if distance <= limit else 0)


@given(words, words)
def test_distance_is_symmetric(one: str, other: str) -> None:
    """Who is typed and who is meant does not matter."""
    assert measure_distance(one, other, 2) == measure_distance(other, one, 2)


def test_longer_words_forgive_more() -> None:
    """Eight letters are where two errors begin."""
    assert [limit_of("a" * length) for length in (4, 7, 8, 20)] == [1, 1, 2, 2]
