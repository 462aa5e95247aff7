"""The query language takes every text, and each part goes where it belongs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.search.query import Kueri, parse_kueri

KEYS = ("wilayah", "urusan", "jenis-lembaga")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("stunting balangan", Kueri(kata=("stunting", "balangan"))),
        ('"bank sampah" induk', Kueri(kata=("induk",), frasa=("bank sampah",))),
        ("“bank sampah”", Kueri(frasa=("bank sampah",))),
        ("pasar -digital", Kueri(kata=("pasar",), tanpa=("digital",))),
        ('pasar -"pasar murah"', Kueri(kata=("pasar",), tanpa_frasa=("pasar murah",))),
        ("padi-apung", Kueri(kata=("padi-apung",))),
        ("wilayah:tapin padi", Kueri(kata=("padi",), saring=(("wilayah", "tapin"),))),
        ('WILAYAH:"hulu sungai"', Kueri(saring=(("wilayah", "hulu sungai"),))),
        ("jenis_lembaga:sekolah", Kueri(saring=(("jenis-lembaga", "sekolah"),))),
        ("-urusan:kesehatan", Kueri(tanpa_saring=(("urusan", "kesehatan"),))),
        ("lain:nilai", Kueri(kata=("lain", "nilai"))),
        ("wilayah:", Kueri(kata=("wilayah:",))),
        ('"belum ditutup', Kueri(frasa=("belum ditutup",))),
        ('""', Kueri()),
        ("", Kueri()),
    ],
)
def test_parts(text: str, expected: Kueri) -> None:
    """Words, phrases, what must not occur, and filters are told apart."""
    assert expected == parse_kueri(text, KEYS)


@given(st.text())
def test_every_text_is_a_query(text: str) -> None:
    """No text raises, and no part is empty."""
    parsed = parse_kueri(text, KEYS)
    assert all((*parsed.kata, *parsed.frasa, *parsed.tanpa, *parsed.tanpa_frasa))
    assert all(value for _, value in (*parsed.saring, *parsed.tanpa_saring))


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    """A pasted book is cut after a thousand characters."""
    assert sum(map(len, parse_kueri("ab " * 5000, KEYS).kata)) <= 1000
