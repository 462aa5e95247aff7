"""The sliders of a region's desk compute what the core computes, without asking anybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from banua.katalog import Katalog
from banua.kesiapan.instrumen import Instrumen, find_instrumen
from banua.kesiapan.peluang import Andai, simulate
from banua.kesiapan.wilayah import SkorWilayah, score_wilayah
from banua.pages.build import build_pages
from banua.pages.page import SiteInfo
from banua.pipeline import load_katalog
from conftest import ROOT, MakeCatalog
from evidence_catalog import EVIDENCE

SCRIPT = ROOT / "scripts" / "banua" / "theme" / "assets" / "andai.js"
SITE = SiteInfo(name="Uji", url="https://uji.id/")


def _score(katalog: Katalog, wilayah: str) -> tuple[Instrumen, SkorWilayah]:
    instrumen = find_instrumen(katalog.instrumen_iid, 2026)
    assert instrumen
    return instrumen, score_wilayah(instrumen, katalog, wilayah)


def _expect(instrumen: Instrumen, skor: SkorWilayah, kode: str, count: int) -> list[Decimal]:
    return sorted(
        simulate(instrumen, skor, Andai(kode, count), semua=semua).sesudah.indeks
        for semua in (False, True)
    )


def _shown(page: Page) -> list[Decimal]:
    text = page.locator("[data-bn-indeks]").inner_text()
    found = [Decimal(part.replace(",", ".")) for part in re.findall(r"\d+,\d\d", text)]
    return found * 2 if len(found) == 1 else found


def _slide(page: Page, kode: str, count: int) -> None:
    page.locator(f"#geser-{kode}").evaluate(
        "(e, n) => { e.value = n; e.dispatchEvent(new Event('input', { bubbles: true })) }", count
    )


@pytest.fixture
def desk(make_catalog: MakeCatalog, browser: Browser) -> Iterator[tuple[Katalog, Page]]:
    """The desk of a made-up region with evidence."""
    katalog, _ = load_katalog(make_catalog(EVIDENCE))
    pages = {page.path: page for page in build_pages(katalog, dict, SITE)}
    context = browser.new_context()
    page = context.new_page()
    page.set_content(pages["wilayah/tapin/iid/"].render().body)
    page.add_script_tag(path=SCRIPT)
    yield katalog, page
    context.close()


def test_sliders_equal_the_simulation(desk: tuple[Katalog, Page]) -> None:
    """Every indicator at every position, in a region with evidence of its own."""
    katalog, page = desk
    instrumen, skor = _score(katalog, "tapin")
    for baris in instrumen.sid:
        for count in range(4):
            _slide(page, baris.kode, count)
            assert _expect(instrumen, skor, baris.kode, count) == _shown(page), (baris, count)
        _slide(page, baris.kode, 0)


def test_several_sliders_add_up(desk: tuple[Katalog, Page]) -> None:
    """Maturity is a sum, so what several indicators win is the sum of what each wins."""
    katalog, page = desk
    instrumen, skor = _score(katalog, "tapin")
    base = _expect(instrumen, skor, "16", 0)
    first, second = (_expect(instrumen, skor, kode, 3) for kode in ("17", "35"))
    _slide(page, "17", 3)
    _slide(page, "35", 3)
    for start, one, other, both in zip(base, first, second, _shown(page), strict=True):
        assert abs(one + other - start - both) <= Decimal("0.02")
    page.locator("button[type=reset]").click()
    page.wait_for_function("document.querySelector('#geser-17').value === '0'")
    assert base == _shown(page)


@pytest.mark.parametrize("wilayah", ["tapin", "provinsi", "banjarbaru"])
def test_sliders_on_the_real_site(browser: Browser, address: str, wilayah: str) -> None:
    """On the real site too, by keyboard, and without a single request."""
    katalog, _ = load_katalog(ROOT / "catalog")
    instrumen, skor = _score(katalog, wilayah)
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}wilayah/{wilayah}/iid/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#geser-35").focus()
    for count in range(1, 6):
        page.keyboard.press("ArrowRight")
        assert _expect(instrumen, skor, "35", count) == _shown(page)
    assert "5 inovasi" == page.locator("#geser-35 + output").inner_text()
    assert [] == asked
    context.close()


def test_without_script_there_is_the_table(browser: Browser, address: str) -> None:
    """The sliders stay away, and the table stands open."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}wilayah/tapin/iid/")
    assert not page.locator("[data-bn-andai]").is_visible()
    assert page.locator("tr[data-kode='35']").is_visible()
    context.close()


def test_the_dashboard_works_without_script(browser: Browser, address: str) -> None:
    """A figure leads to its list, an empty cell to what is worth copying elsewhere."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}dasbor/")
    figure = page.locator("#tabel-wilayah td a").nth(1)
    count = figure.inner_text()
    figure.click()
    assert page.locator(".bn-tally").inner_text().startswith(f"{count} inovasi")
    page.go_back()
    page.locator("#tabel-urusan .bn-sel__kosong").first.click()
    assert page.locator("#layak-ditiru").is_visible()
    context.close()


def test_the_script_lies_where_the_page_looks(site_folder: Path) -> None:
    """The desk's own script and styles are part of the site."""
    assert (site_folder / "assets" / "andai.js").is_file()
    for name in ("dasbor", "meja"):
        assert (site_folder / "assets" / "css" / f"{name}.css").is_file()
