"""Geometry of the figures and QR codes."""

from __future__ import annotations

import re

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from banua.pages import figures
from banua.pages.figures import LEBAR, Titik, draw_batang, draw_peta, draw_tahun
from banua.pages.links import links_from
from banua.pages.qr import Qr, draw_qr
from banua.pages.tree import draw_pohon
from pages_katalog import make_katalog

QUIET_ZONE = 4


def rasterize(qr: Qr, scale: int = 3) -> memoryview:
    """Return the picture that a browser would make of the path, as rows of grey dots."""
    size = qr.ukuran + 2 * QUIET_ZONE
    rows = [bytearray(b"\xff" * size) for _ in range(size)]
    x, y = 0.0, 0.0
    for command, numbers in re.findall(r"([Mmh])([-\d. ]+)", qr.path):
        values = [float(number) for number in numbers.split()]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            start = int(x) + QUIET_ZONE
            rows[int(y) + QUIET_ZONE][start : start + int(values[0])] = bytes(int(values[0]))
            x += values[0]
    lines = [bytes(dot for dot in row for _ in range(scale)) for row in rows]
    dots = b"".join(line for line in lines for _ in range(scale))
    return memoryview(dots).cast("B", (size * scale, size * scale))


@pytest.mark.parametrize("length", range(1, 90, 11))
def test_qr_codes_can_be_read(length: int) -> None:
    """A reader gets the very address back from the drawn strokes."""
    address = f"https://uji.id/inovasi/{'padi-' * 20}"[: 23 + length] + "x/"
    (found,) = zxingcpp.read_barcodes(rasterize(draw_qr(address)))
    assert address == found.text


def test_tiles_lie_beside_each_other() -> None:
    """Each region has its tile; none overlaps, none leaves the width."""
    katalog = make_katalog()
    peta = draw_peta("Peta", katalog.wilayah.values(), {"tapin": 3}, links_from(""))
    places = {(tile.x, tile.y) for tile in peta.petak}
    assert 2 == len(places) == len(peta.petak)
    assert all(0 <= tile.x and tile.x + peta.lebar_petak <= LEBAR for tile in peta.petak)
    assert {"Kabupaten Tapin": 4, "Kabupaten Hulu Sungai Selatan": 0} == {
        tile.data.label: tile.step for tile in peta.petak
    }
    assert "Seluruhnya 3 inovasi; terbanyak Kabupaten Tapin 3." == peta.uraian


def test_long_names_are_broken_into_lines() -> None:
    """A tile's name fits its width; what counts is width, not the number of letters."""
    assert figures._wrap("Tanah Bumbu") == ("Tanah", "Bumbu")
    assert figures._wrap("Barito Kuala") == ("Barito Kuala",)
    katalog = make_katalog()
    peta = draw_peta("Peta", katalog.wilayah.values(), {}, links_from(""))
    lines = {tile.data.label: tile.baris for tile in peta.petak}
    assert ("Hulu Sungai", "Selatan") == lines["Kabupaten Hulu Sungai Selatan"]
    assert "Belum ada inovasi." == peta.uraian


@given(st.dictionaries(st.integers(1950, 2050), st.integers(1, 10_000), max_size=60))
def test_years_keep_every_innovation(count: dict[int, int]) -> None:
    """The columns add up to the whole, lie in order, and stay inside the figure."""
    diagram = draw_tahun("Tahun", count, lambda year: f"{year}/")
    if not count:
        assert diagram is None
        return
    assert diagram is not None
    assert sum(count.values()) == sum(bar.data.jumlah for bar in diagram.batang)
    assert [bar.x for bar in diagram.batang] == sorted(bar.x for bar in diagram.batang)
    assert len(diagram.batang) <= 25
    for bar in diagram.batang:
        assert 0 <= bar.x <= bar.x + bar.lebar <= LEBAR
        assert 0 <= bar.y <= bar.y + bar.tinggi <= diagram.tinggi


def test_older_years_are_gathered() -> None:
    """What is older than the columns is counted in the first, which says so and is no link."""
    diagram = draw_tahun("Tahun", {1990: 2, 2001: 1, 2025: 4}, lambda year: f"{year}/")
    assert diagram is not None
    first = diagram.batang[0].data
    assert ("sampai 2001", 3, None) == (first.label, first.jumlah, first.href)
    assert "2025/" == diagram.batang[-1].data.href


def test_lying_bars_are_to_scale() -> None:
    """The longest bar fills the width; half as many is half as long."""
    diagram = draw_batang("Urusan", "Urusan", [Titik("a", 10), Titik("b", 5)])
    assert diagram is not None
    assert [LEBAR, LEBAR / 2] == [bar.lebar for bar in diagram.batang]
    assert draw_batang("Urusan", "Urusan", []) is None


def test_a_circle_of_copies_ends() -> None:
    """Records that claim to copy each other do not make the tree endless."""
    circle = {
        "padi-apung": {"nama": "A", "replikasi": ({"inovasi": "sawah-rakit"},)},
        "sawah-rakit": {"nama": "B", "replikasi": ({"inovasi": "padi-apung"},)},
    }
    pohon = draw_pohon("padi-apung", make_katalog(inovasi=circle))
    assert pohon is not None
    assert ["B", "A", "B", "A"] == [node.label for node in pohon.simpul]
