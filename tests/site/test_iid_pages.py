"""No figure of the index stands alone, and every region has its desk."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from banua.kesiapan.keluaran import PERINGATAN
from recount import recount

FIGURE = re.compile(
    r"\d+(,\d+)? dari 111 poin|[Ss]ampai \+?\d+(,\d+)? poin|sampai \+\d|\d,\d\d – \d|"
    r"÷ 250|Perkiraan indeks|Bila semua bukti dilengkapi"
)
"""What a figure of our own reckoning looks like."""


def _text(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext()))


def _sections(path: Path) -> list[Element]:
    document = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    article = document.find(".//article")
    return list(article.iter("section")) if article is not None else []


def _pages(site: Path) -> list[Path]:
    places = ("iid", "dasbor", "wilayah", "inovasi", "lembaga", "urusan", "ajang")
    return [path for place in places for path in sorted((site / place).rglob("index.html"))]


def test_every_figure_has_year_source_and_caveat(real_site: Path) -> None:
    """The section around a figure says which year, from which source, and that it is a guess."""
    found = 0
    for path in _pages(real_site):
        if path.parent.name.isdigit():  # a table of a year: sources are beside each row
            continue
        if not FIGURE.search(path.read_text(encoding="utf-8")):
            continue
        for section in _sections(path):
            text = _text(section)
            if not FIGURE.search(text):
                continue
            found += 1
            assert PERINGATAN in text, (path, FIGURE.search(text))
            assert re.search(r"IID 20\d\d", text), path
            links = [a.get("href", "") for a in section.iter("a")]
            assert any(re.search(r"iid/20\d\d/#[A-Z]", link) for link in links), path
    assert found > 100


def test_the_history_has_sources(real_site: Path) -> None:
    """Each row of a region's history names a source below it."""
    rows = 0
    for path in sorted((real_site / "wilayah").glob("*/index.html")):
        html = path.read_text(encoding="utf-8")
        section = re.search(r'id="iid">.*?</section>', html, re.DOTALL)
        if section is None:
            continue
        for row in re.findall(r"<tr><th scope=\"row\">20\d\d</th>.*?</tr>", section[0], re.DOTALL):
            assert 'class="bn-src"' in row, path
            rows += 1
    assert sum(len(r.get("hasil", [])) for r in recount().riwayat["wilayah"]) == rows


@pytest.mark.parametrize("tahun", [2020, 2021, 2022, 2023, 2024, 2025, 2026])
def test_every_year_has_a_page_with_its_sources(real_site: Path, tahun: int) -> None:
    """What is known of a year stands on a page, each mark leading to a source on it."""
    html = (real_site / "iid" / str(tahun) / "index.html").read_text(encoding="utf-8")
    marks = re.findall(r'class="bn-src" href="#([A-Z0-9-]+)"', html)
    assert marks
    for key in marks:
        assert f'<li id="{key}"' in html


def test_all_indicators_can_be_reached(real_site: Path) -> None:
    """The guidance of each indicator of 2026 has the anchor that other pages lead to."""
    html = (real_site / "iid" / "2026" / "index.html").read_text(encoding="utf-8")
    assert all(f'id="i{kode}"' in html for kode in range(16, 36))
    assert all(f'id="i{kode}"' in html for kode in ("1", "2a", "15"))


def test_every_region_has_a_desk(real_site: Path) -> None:
    """All fourteen, each with steps, sliders, and a table for whoever has no script."""
    regions = [id_ for id_, r in recount().wilayah.items() if r["jenis"] != "luar"]
    assert 14 == len(regions)
    for id_ in regions:
        html = (real_site / "wilayah" / id_ / "iid" / "index.html").read_text(encoding="utf-8")
        assert 'id="mulai"' in html
        assert 20 == html.count('type="range"')
        assert 20 == html.count("<tr data-kode=")
        assert len(html) < 130_000
