"""The pictures of the guide are taken from the real pages, and tell what these say today.

Letters are compared, not dots: fonts are drawn differently from machine to machine. Where a
page says something else than when its picture was taken, `make golden` takes it anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize

from conftest import ROOT
from form_site import build_form_site, copy_catalog

PICTURES = ROOT / "docs" / "gambar" / "panduan"
TOLD = ROOT / "tests" / "golden" / "gambar"
KEPT = ("pustaka-bisa-tabalong", "kijang-mas-tala", "aez-tanah-laut", "saliling")
PHONE: ViewportSize = {"width": 360, "height": 740}


@pytest.fixture(scope="module")
def form_url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the form, on a catalogue that later entries do not change."""
    catalog = copy_catalog(tmp_path_factory.mktemp("katalog") / "catalog", KEPT, [])
    return (build_form_site(catalog, tmp_path_factory.mktemp("situs")) / "isi/index.html").as_uri()


@pytest.fixture
def page(browser: Browser, form_url: str) -> Iterator[Page]:
    """The empty form on a phone with sharp letters."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=1.5, reduced_motion="reduce")
    page = context.new_page()
    page.goto(form_url)
    page.wait_for_selector("#nama")
    yield page
    context.close()


def _show_findings(page: Page) -> Locator:
    page.locator("#ringkasan").fill("Perahu mengantar buku. Hubungi 0812-3456-7890.")
    page.locator("#ringkasan").press("Tab")
    return page.locator("#ringkasan-temuan")


def _show_choices(page: Page) -> Locator:
    page.locator("#urusan").click()
    page.locator("#urusan").press_sequentially("perta")
    page.locator("#urusan-daftar [role=option]").first.wait_for()
    return page.locator("#urusan-daftar")


def _show_ending(page: Page) -> Locator:
    page.locator("#nama").fill("Perahu Baca")
    page.locator("#nama").press("Tab")
    return page.locator("#bagian-kirim").get_by_text("Tingkat dokumentasi:").locator("..")


def _open(page: Page, path: str) -> None:
    """Open another page of the same site."""
    page.goto(page.url.partition("isi/")[0] + path)


def _show_search(page: Page) -> Locator:
    _open(page, "cari/index.html?q=perpustakaan+desa")
    page.locator(".bn-hasil__alasan").first.wait_for()
    return page.locator("[data-bn-butir] li").first


def _show_record(page: Page) -> Locator:
    page.clock.set_fixed_time(datetime(2028, 6, 1, tzinfo=UTC))
    _open(page, "inovasi/pustaka-bisa-tabalong/index.html")
    return page.locator(".bn-aside")


def _show_desk(page: Page) -> Locator:
    _open(page, "wilayah/tabalong/iid/index.html")
    return page.locator("section", has=page.get_by_role("heading", name="Bahan untuk operator"))


SHOWN: dict[str, Callable[[Page], Locator]] = {
    "formulir-temuan": _show_findings,
    "formulir-pilihan": _show_choices,
    "formulir-kirim": _show_ending,
    "cari-hasil": _show_search,
    "inovasi-data": _show_record,
    "meja-bahan": _show_desk,
}


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_tells_what_the_page_says(
    page: Page, name: str, request: pytest.FixtureRequest
) -> None:
    """The words in the picture are those on the page."""
    part = SHOWN[name](page)
    page.wait_for_timeout(400)
    part.evaluate("part => part.scrollIntoView({block: 'center', behavior: 'instant'})")
    said = part.inner_text() + "\n"
    picture, words = PICTURES / f"{name}.png", TOLD / f"{name}.txt"
    told = words.read_text("utf-8") if words.exists() and picture.exists() else ""
    if told != said and request.config.getoption("--update-golden"):
        page.screenshot(path=picture, animations="disabled")
        words.write_text(said, "utf-8")
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert words.read_text("utf-8") == said


def test_every_picture_of_the_guide_is_taken_here() -> None:
    """No picture of a page goes stale unnoticed."""
    pages = (ROOT / "docs" / "panduan").glob("*.md")
    shown = "".join(path.read_text("utf-8") for path in pages)
    assert [name for name in SHOWN if f"gambar/panduan/{name}.png" not in shown] == []
    assert sorted(SHOWN) == sorted(path.stem for path in Path(PICTURES).iterdir())
