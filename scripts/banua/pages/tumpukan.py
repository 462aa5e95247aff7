"""A bar of several parts, drawn to their share of the whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from banua.pages.figures import LEBAR, Titik
from banua.text import format_number, join_words

_HEIGHT = 22
_GAP = 2


@dataclass(frozen=True, slots=True)
class Bagian:
    """One part; `nomor` from 1 tells its colour, `persen` its share."""

    data: Titik
    nomor: int
    persen: int
    x: float
    lebar: float


@dataclass(frozen=True, slots=True)
class Tumpukan:
    """The bar with its parts, those that are empty too."""

    judul: str
    uraian: str
    satuan: str
    bagian: tuple[Bagian, ...]
    tinggi: int = _HEIGHT
    lebar: int = LEBAR


def draw_tumpukan(judul: str, daftar: Sequence[Titik], *, satuan: str) -> Tumpukan:
    """Return the bar of some counts, in the given order."""
    total = sum(point.jumlah for point in daftar)
    filled = sum(1 for point in daftar if point.jumlah)
    scale = (LEBAR - _GAP * max(0, filled - 1)) / (total or 1)
    x = 0.0
    parts = []
    for nomor, point in enumerate(daftar, 1):
        width = point.jumlah * scale
        parts.append(
            Bagian(
                data=point,
                nomor=nomor,
                persen=round(100 * point.jumlah / (total or 1)),
                x=round(x, 1),
                lebar=round(width, 1),
            )
        )
        x += width + _GAP if point.jumlah else 0
    told = join_words(f"{p.label} {format_number(p.jumlah)}" for p in daftar)
    return Tumpukan(judul=judul, uraian=f"{told} {satuan}.", satuan=satuan, bagian=tuple(parts))
