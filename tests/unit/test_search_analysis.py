"""Text becomes terms that do not depend on case, accents, or ways of encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.search.analysis import Analyser, fold
from banua.search.chain import build_chain
from banua.search.vocabulary import build_analyser, find_roots, keep_met
from search_katalog import make_katalog

ROOTS = ("anak", "dapat", "sayur", "layan", "tanam", "ekonomi")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Padi di Lahan RAWA", ["padi", "lahan", "rawa"]),
        ("panen 3.500 ton, naik 7,6", ["panen", "3.500", "ton", "naik", "7,6"]),
        ("TPS3R dan KTP-el", ["tps3r", "ktp-el", "ktp"]),
        ("e-KTP, Wi-Fi, Covid\u201119", ["e-ktp", "ktp", "wi-fi", "wi", "fi", "covid-19", "covid"]),
        ("KTP-nya se-Kalsel, ke-2, di-PHK-kan", ["ktp", "kalsel", "2", "phk"]),
        ("sosial-ekonomi 2020-2021", ["sosial", "ekonomi", "2020", "2021"]),
        ("anak-anak sayur-sayuran", ["anak", "sayur"]),
        ("Qur\u2019an, Jum'at, do'a", ["quran", "jumat", "doa"]),
        ("penanaman di pelayanannya", ["tanam", "layan"]),
        ("café, cafe\u0301, ＣＡＦＥ, ca\u00adfé", ["cafe", "cafe", "cafe", "cafe"]),
        ("m² CO₂ ﬁnal", ["m2", "co2", "final"]),
        ("anak_asuh", ["anak", "asuh"]),
        ("«صبا» عربي", ["صبا", "عربي"]),
        ("…—😀\u202e\x00 - -- '", []),
        ("", []),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    """Case, accents, width, joining signs, and affixes make no difference."""
    assert terms == Analyser(["di", "dan"], ROOTS).terms(text)


def test_stop_words_are_compared_as_written() -> None:
    """A stop word with a particle is one too; inside a longer word it stays."""
    analyser = Analyser(["dapat", "apa"], ROOTS)
    assert ["dapat"] == analyser.terms("Dapat dapatkah pendapatan apakah")


def test_words_stay_as_written() -> None:
    """What is shown to readers keeps its form."""
    assert ["Rawa", "PADI", "café", "KTP-el", "KTP"] == Analyser().words("Rawa, PADI café KTP-el")


def test_a_word_tells_how_it_was_read() -> None:
    """Root and steps."""
    reading = Analyser((), ROOTS).read("Penanamannya")
    assert ("tanam", ("-nya", "-an", "pe-", "luluh t")) == (reading.root, reading.steps)


def test_the_chain_is_one_of_whoosh() -> None:
    """Positions count stop words, which are left out, or marked if asked for."""
    chain = build_chain(Analyser(["di"], ROOTS))
    text = "Penanaman di sawah"
    assert [("tanam", 0), ("sawah", 2)] == [(t.text, t.pos) for t in chain(text, positions=True)]
    assert [("Penanaman", False), ("di", True), ("sawah", False)] == [
        (token.original, token.stopped) for token in chain(text, removestops=False)
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["maggot", "maggotnya"], {"maggot"}),
        (["Maggot", "maggotnya"], set()),
        (["maggot", "pirit"], set()),
        (["anak", "anaknya"], set()),
        (["apa", "apanya"], set()),
        (["bsf", "bsfnya"], set()),
    ],
)
def test_words_of_the_catalogue_are_roots_of_others(words: list[str], found: set[str]) -> None:
    """Only small ones, unknown ones, and those that another word leads to."""
    assert found == find_roots(words, Analyser(["apa"], ROOTS))


def test_the_analyser_of_a_catalogue_learns_its_words() -> None:
    """What stands in a summary counts beside the list."""
    katalog = make_katalog(
        {"id": "a", "ringkasan": "Beternak maggot; maggotnya untuk ikan."}, akar=("ternak",)
    )
    analyser = build_analyser(katalog)
    assert ["ternak", "maggot"] == analyser.terms("peternakan maggotnya")
    assert ("maggot", "ternak") == analyser.akar


@given(st.text())
def test_any_text_gives_terms(text: str) -> None:
    """No text breaks the analyser, and no term is empty."""
    analyser = Analyser(["di"], ROOTS)
    terms = analyser.terms(text)
    assert all(terms)
    assert terms == analyser.terms(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """A folded word is looked up as it is, and stands for the same term."""
    assert fold(text) == fold(fold(text))
    analyser = Analyser(["di"], ROOTS)
    for word in analyser.words(text):
        assert analyser.term(word) == analyser.term(fold(word))


@given(st.lists(st.sampled_from(["bakar", "uang", "pembakaran", "beruang", "terbakar", "sinar"])))
def test_roots_of_other_words_can_go(words: list[str]) -> None:
    """Words looked at stay what they are, and no root becomes a form of another."""
    roots = ["bakar", "uang", "beruang", "sinar", "terbang"]
    whole = Analyser(akar=roots)
    terms = [whole.term(word) for word in words]
    kept = keep_met(whole)
    assert terms == [kept.term(word) for word in words]
    assert roots == [kept.term(root) for root in roots]
    assert "terbang" not in kept.akar


def test_words_that_only_ask() -> None:
    """As they are written, with or without a clitic."""
    words = ("cara", "caranya", "acara", "bisakah", "tolong", "menolong", "jamu", "padi")
    analyser = Analyser(kata_tanya=("cara", "bisa", "tolong"))
    assert ["cara", "caranya", "bisakah", "tolong"] == [w for w in words if analyser.asks(w)]
    assert analyser.term("cara") == "cara"
