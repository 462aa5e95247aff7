"""Figures as plain geometry: where each tile, bar and branch of an SVG goes.

Templates draw them (`gambar.html.jinja`). All figures are 360 units wide, the width of
a small phone, so that their letters stay legible there.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.links import Links
from banua.text import format_number, join_words

if TYPE_CHECKING:
    from banua.model.acuan import Wilayah

LEBAR = 360
_GAP = 5
_COLUMNS = 5
_TILE_HEIGHT = 60
_LINE = 10.0
"""Letters of usual width that a tile has room for."""
_WIDTHS = {**dict.fromkeys("fijlt", 0.5), **dict.fromkeys("mwMW", 1.5)}
"""Width of letters that are narrower or wider, in usual ones."""
_STEPS = 4
_MAX_COLUMNS = 25
_PLOT_HEIGHT = 130
_LABEL_HEIGHT = 18
_VALUE_HEIGHT = 14
_BAR_ROW = 34


@dataclass(frozen=True, slots=True)
class Titik:
    """A label with its count, as the data table behind a figure shows it."""

    label: str
    jumlah: int
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Petak:
    """One tile of the map; `step` 0–4 says how dark, 0 being none."""

    data: Titik
    baris: tuple[str, ...]
    x: float
    y: float
    step: int


@dataclass(frozen=True, slots=True)
class Peta:
    """Tile map of the regions."""

    judul: str
    uraian: str
    satuan: str
    petak: tuple[Petak, ...]
    lebar_petak: float
    tinggi_petak: float
    tinggi: float
    lebar: int = LEBAR


@dataclass(frozen=True, slots=True)
class Batang:
    """One bar; `tampil` tells whether there is room for its label."""

    data: Titik
    x: float
    y: float
    lebar: float
    tinggi: float
    tampil: bool = True

    @property
    def tengah(self) -> float:
        """Middle of an upright bar."""
        return round(self.x + self.lebar / 2, 1)


@dataclass(frozen=True, slots=True)
class Diagram:
    """A chart of bars, upright or lying."""

    judul: str
    uraian: str
    kepala: str
    satuan: str
    batang: tuple[Batang, ...]
    tinggi: float
    lebar: int = LEBAR


def draw_peta(
    judul: str,
    daftar_wilayah: Iterable[Wilayah],
    count: Mapping[str, int],
    links: Links,
    *,
    satuan: str = "inovasi",
) -> Peta:
    """Return the tile map with a count for each region that has a place on it."""
    placed = [(w, w.petak) for w in daftar_wilayah if w.petak is not None]
    most = max((count.get(w.id, 0) for w, _ in placed), default=0)
    width = (LEBAR - _GAP * (_COLUMNS - 1)) / _COLUMNS
    petak = tuple(
        Petak(
            data=Titik(w.nama, count.get(w.id, 0), str(links.tautan("wilayah", w.id))),
            baris=_wrap(_short_name(w.nama)),
            x=round((place.kolom - 1) * (width + _GAP), 1),
            y=(place.baris - 1) * (_TILE_HEIGHT + _GAP),
            step=_step(count.get(w.id, 0), most),
        )
        for w, place in sorted(placed, key=lambda pair: (pair[1].baris, pair[1].kolom))
    )
    return Peta(
        judul=judul,
        uraian=_describe([tile.data for tile in petak], satuan),
        satuan=satuan,
        petak=petak,
        lebar_petak=round(width, 1),
        tinggi_petak=_TILE_HEIGHT,
        tinggi=max((tile.y for tile in petak), default=0) + _TILE_HEIGHT,
    )


def draw_tahun(
    judul: str,
    count: Mapping[int, int],
    href: Callable[[int], str | None],
    *,
    satuan: str = "inovasi",
) -> Diagram | None:
    """Return upright bars of the years from the first to the last, or `None` without years.

    Years without anything stay as gaps. Of a long time only the last 25 columns are drawn;
    the first of them then holds all that is older.
    """
    if not count:
        return None
    last = max(count)
    first = max(min(count), last - _MAX_COLUMNS + 1)
    older = sum(number for year, number in count.items() if year < first)
    values = {year: count.get(year, 0) for year in range(first, last + 1)}
    values[first] += older
    most = max(values.values())
    pitch = LEBAR / max(len(values), 10)
    every = math.ceil(len(values) / 6)
    batang = tuple(
        Batang(
            data=Titik(
                f"sampai {year}" if older and year == first else str(year),
                number,
                href(year) if number and not (older and year == first) else None,
            ),
            x=round((year - first) * pitch + pitch * 0.1, 1),
            y=_VALUE_HEIGHT + round(_PLOT_HEIGHT * (1 - number / most)),
            lebar=round(pitch * 0.8, 1),
            tinggi=_PLOT_HEIGHT - round(_PLOT_HEIGHT * (1 - number / most)),
            tampil=(last - year) % every == 0,
        )
        for year, number in values.items()
    )
    return Diagram(
        judul=judul,
        uraian=_describe([bar.data for bar in batang], satuan),
        kepala="Tahun",
        satuan=satuan,
        batang=batang,
        tinggi=_VALUE_HEIGHT + _PLOT_HEIGHT + _LABEL_HEIGHT,
    )


def draw_batang(
    judul: str, kepala: str, daftar: Sequence[Titik], *, satuan: str = "inovasi"
) -> Diagram | None:
    """Return lying bars in the given order, each below its label, or `None` without data."""
    if not daftar:
        return None
    most = max(point.jumlah for point in daftar) or 1
    batang = tuple(
        Batang(
            data=point,
            x=0,
            y=row * _BAR_ROW,
            lebar=round(LEBAR * point.jumlah / most, 1),
            tinggi=8,
        )
        for row, point in enumerate(daftar)
    )
    return Diagram(
        judul=judul,
        uraian=_describe(daftar, satuan),
        kepala=kepala,
        satuan=satuan,
        batang=batang,
        tinggi=len(batang) * _BAR_ROW,
    )


def _describe(points: Sequence[Titik], satuan: str) -> str:
    filled = sorted((p for p in points if p.jumlah), key=lambda p: (-p.jumlah, p.label))
    if not filled:
        return f"Belum ada {satuan}."
    top = join_words(f"{p.label} {format_number(p.jumlah)}" for p in filled[:3])
    total = format_number(sum(p.jumlah for p in filled))
    return f"Seluruhnya {total} {satuan}; terbanyak {top}."


def _step(number: int, most: int) -> int:
    return math.ceil(_STEPS * number / most) if most else 0


def _short_name(nama: str) -> str:
    return nama.removeprefix("Kabupaten ").removeprefix("Kota ")


def _width(text: str) -> float:
    return sum(_WIDTHS.get(letter, 1.0) for letter in text)


def _wrap(text: str) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        if lines and _width(lines[-1]) + _width(word) < _LINE:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)
