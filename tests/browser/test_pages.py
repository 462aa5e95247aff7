"""What a person meets: pages on phone and desktop, light and dark, with and without script."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize

PAGES = {
    "beranda": "",
    "cari": "cari/",
    "inovasi": "inovasi/padi-apung-kalsel/",
    "inovasi ringkas": "inovasi/adminduk-daring-tabalong/",
    "daftar": "inovasi/",
    "lembaga": "lembaga/bsip-kalsel/",
    "daftar lembaga": "lembaga/",
    "wilayah": "wilayah/tapin/",
    "daftar wilayah": "wilayah/",
    "urusan": "urusan/pertanian/",
    "tema": "tema/lahan-rawa/",
    "peneliti": "peneliti/imam-subarkah/",
    "riset": "riset/",
    "ajang": "ajang/bailang/",
    "tahun ajang": "ajang/bailang/2025/",
    "dasbor": "dasbor/",
    "perangkat daerah": "dasbor/perangkat-daerah/",
    "pemeriksaan": "dasbor/pemeriksaan/",
    "meja": "wilayah/tapin/iid/",
    "meja besar": "wilayah/provinsi/iid/inovasi/",
    "iid": "iid/",
    "instrumen": "iid/2026/",
    "riwayat iid": "iid/riwayat/",
    "iid nasional": "iid/nasional/",
    "tingkat": "daftar/tingkat/dasar/",
    "kebutuhan": "kebutuhan/puso-padi-akibat-banjir-kalsel/",
    "daftar kebutuhan": "kebutuhan/",
    "istilah": "istilah/",
    "data": "data/",
    "panduan": "panduan/",
    "panduan kunci": "panduan/kunci/",
    "panduan aturan": "panduan/aturan/",
    "pengembang": "pengembang/",
    "tidak ada": "404.html",
}
PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    """Open a page in a context of its own."""
    context = browser.new_context(**options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_no_barrier_is_found(browser: Browser, address: str, path: str) -> None:
    """Axe finds no violation in any size or scheme, and nothing sticks out sideways."""
    with opened(browser, address + path) as page:
        for size in (PHONE, DESKTOP):
            page.set_viewport_size(size)
            _assert_no_violation(page, {})
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    # The theme reads the preferred scheme once, when a page opens.
    with opened(browser, address + path, color_scheme="dark", viewport=DESKTOP) as page:
        assert page.evaluate("document.body.dataset.mdColorScheme") == "slate"
        _assert_no_violation(page, {"runOnly": ["color-contrast"]})


def _assert_no_violation(page: Page, options: dict[str, Any]) -> None:
    found = Axe().run(page, options=options)
    assert 0 == found.violations_count, found.generate_report()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_nothing_leaves_the_host(browser: Browser, address: str, path: str) -> None:
    """A page asks no other host for anything, and its scripts run without an error."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address + path)
    page.wait_for_load_state("networkidle")
    context.close()
    assert [] == [url for url in asked if not url.startswith((address, "data:", "blob:"))]
    assert [] == errors


def test_an_innovation_is_one_sheet_of_paper(browser: Browser, address: str) -> None:
    """Printed, navigation is gone and the code of the permanent address is there."""
    with opened(browser, address + "inovasi/adminduk-daring-tabalong/") as page:
        page.emulate_media(media="print")
        assert page.locator("svg.bn-qr, .bn-qr svg").first.is_visible()
        assert not page.locator("nav.bn-tabs").is_visible()
        pdf = page.pdf(format="A4")
        assert 1 == pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page/")


def test_the_site_works_without_script(browser: Browser, address: str) -> None:
    """From the home page one reaches an innovation by links alone."""
    with opened(browser, address, java_script_enabled=False, viewport=PHONE) as page:
        page.locator("main a[href='inovasi/'], article a[href='inovasi/']").first.click()
        assert page.url.endswith("/inovasi/")
        page.locator("article a[href*='urusan']").first.click()
        page.locator("article a[href*='inovasi/']").first.click()
        assert page.locator("h1").inner_text()


def test_the_keyboard_reaches_the_content(browser: Browser, address: str) -> None:
    """The first stop of the Tab key leads past the header."""
    with opened(browser, address + "inovasi/padi-apung-kalsel/") as page:
        page.keyboard.press("Tab")
        assert "Langsung ke isi" in page.evaluate("document.activeElement.textContent")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "isi"
