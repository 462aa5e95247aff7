"""Reasons are said as an Indonesian reader would say them."""

from __future__ import annotations

import pytest

from banua.search.reasons import Facts, tell_reasons
from search_katalog import make_katalog

KATALOG = make_katalog(
    {"id": "a", "lembaga": "dinas-a", "wilayah": "tapin"},
    {"id": "sama", "lembaga": "dinas-a", "wilayah": "tapin"},
    {"id": "dekat", "lembaga": "dinas-b", "wilayah": "tapin"},
    {"id": "jauh", "lembaga": "dinas-c", "wilayah": "tanah-laut"},
    {"id": "prov", "lembaga": "dinas-d", "wilayah": "provinsi"},
)


@pytest.mark.parametrize(
    ("lain", "place"),
    [
        ("sama", "lembaga sama"),
        ("dekat", "lembaga berbeda"),
        ("jauh", "lembaga berbeda, di Kabupaten Tanah Laut"),
        ("prov", "lembaga berbeda, tingkat provinsi"),
    ],
)
def test_place(lain: str, place: str) -> None:
    """Where the other runs is said last."""
    assert tell_reasons(Facts(KATALOG.inovasi["a"], KATALOG.inovasi[lain]), KATALOG) == (place,)


@pytest.mark.parametrize(
    ("tema", "reason"),
    [
        (("padi",), "sama-sama bertema padi"),
        (("padi", "stunting"), "sama-sama bertema padi dan stunting"),
        (("padi", "umkm"), "sama-sama bertema padi serta UMKM dan akses pasar"),
        (
            ("padi", "lahan-rawa", "stunting"),
            "sama-sama bertema padi, lahan rawa dan lahan basah serta stunting",
        ),
    ],
)
def test_topics_read_as_a_sentence(tema: tuple[str, ...], reason: str) -> None:
    """Capitals and `dan` in labels do not blur where one ends."""
    facts = Facts(KATALOG.inovasi["a"], KATALOG.inovasi["dekat"], tema=tema)
    assert tell_reasons(facts, KATALOG)[0] == reason


def test_the_strongest_reason_comes_first() -> None:
    """Copies, then research, then topics, words, and affairs; three of each."""
    facts = Facts(
        KATALOG.inovasi["a"],
        KATALOG.inovasi["jauh"],
        tiruan=True,
        riset=("Uji surjan",),
        orang=("Ani", "Budi"),
        tema=("padi",),
        urusan=("pertanian", "koperasi-ukm"),
        kata=("surjan", "rakit", "apung", "pompa"),
    )
    assert tell_reasons(facts, KATALOG) == (
        "meniru inovasi ini",
        "riset sama: Uji surjan",
        "peneliti sama: Ani, Budi",
        "sama-sama bertema padi",
        "kata kunci sama: surjan, rakit, apung",
        "urusan sama: Pertanian serta Koperasi, Usaha Kecil, dan Menengah",
        "lembaga berbeda, di Kabupaten Tanah Laut",
    )


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (
            Facts(KATALOG.inovasi["a"], KATALOG.inovasi["dekat"], asal=True),
            "ditiru oleh inovasi ini",
        ),
        (
            Facts(KATALOG.inovasi["a"], KATALOG.inovasi["dekat"], seasal=True),
            "sama-sama meniru satu inovasi",
        ),
    ],
)
def test_copies(facts: Facts, reason: str) -> None:
    """The direction of a copy is said from the stance of the page."""
    assert tell_reasons(facts, KATALOG) == (reason, "lembaga berbeda")
