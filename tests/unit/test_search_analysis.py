"""Text becomes terms that do not depend on case, accents, or ways of encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.search.analysis import Analyser


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Padi di Lahan RAWA", ["padi", "lahan", "rawa"]),
        ("panen 3.500 ton, naik 7,6", ["panen", "3.500", "ton", "naik", "7,6"]),
        ("TPS3R dan KTP-el", ["tps3r", "ktp-el", "ktp"]),
        ("café, cafe\u0301, ＣＡＦＥ", ["cafe", "cafe", "cafe"]),
        ("anak_asuh", ["anak", "asuh"]),
        ("«صبا» عربي", ["صبا", "عربي"]),
        ("…—😀\u202e\x00", []),
        ("", []),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    """Case, accents, width, and joining signs make no difference."""
    assert Analyser(["di", "dan"]).terms(text) == terms


def test_stop_words_are_compared_as_written() -> None:
    """A stop word inside a longer word stays."""
    analyser = Analyser(["dapat"])
    assert analyser.terms("Dapat pendapatan") == ["pendapatan"]


def test_words_stay_as_written() -> None:
    """What is shown to readers keeps its form."""
    assert Analyser().words("Rawa, PADI café") == ["Rawa", "PADI", "café"]


@given(st.text())
def test_any_text_gives_terms(text: str) -> None:
    """No text breaks the analyser, and no term is empty."""
    analyser = Analyser(["di"])
    terms = analyser.terms(text)
    assert all(terms)
    assert terms == analyser.terms(text)
