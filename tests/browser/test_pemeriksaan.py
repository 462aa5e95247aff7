"""A record that was not checked for two years says so, by the clock of whoever reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from banua.katalog import build_katalog
from banua.perawatan.masa import last_check
from banua.pipeline import Reading

RECORD = "padi-apung-kalsel"


@pytest.fixture
def last_good(real_reading: Reading) -> date:
    """The last day on which the record is recent enough."""
    inovasi = build_katalog(real_reading.entries).inovasi[RECORD]
    return date.fromisoformat(last_check(inovasi).berlaku_sampai)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A reader in Banjarmasin with a phone."""
    context = browser.new_context(
        viewport={"width": 360, "height": 740}, timezone_id="Asia/Makassar"
    )
    yield context.new_page()
    context.close()


def _open_on(page: Page, url: str, day: date, clock: str) -> None:
    page.clock.set_fixed_time(datetime.fromisoformat(f"{day}T{clock}+08:00"))
    page.goto(url)


def test_a_recent_record_shows_its_date_alone(page: Page, address: str, last_good: date) -> None:
    """On the last day of the two years, until midnight of the reader, nothing is marked."""
    _open_on(page, f"{address}inovasi/{RECORD}/", last_good, "23:59:00")
    expect(page.locator("#diperiksa time")).to_be_visible()
    assert [] == [mark for mark in page.locator("[data-bn-berlaku]").all() if mark.is_visible()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_old_record_wants_to_be_checked(
    page: Page, address: str, last_good: date, scheme: str
) -> None:
    """From the day after on a mark beside the level leads to the date and to the form."""
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    _open_on(page, f"{address}inovasi/{RECORD}/", last_good + timedelta(days=1), "00:01:00")
    mark = page.locator(".bn-badges").get_by_role("link", name="Perlu diperiksa")
    expect(mark).to_be_visible()
    mark.click()
    assert page.url.endswith("#diperiksa")
    expect(page.locator("#diperiksa")).to_contain_text(re.compile(r"Perlu diperiksa: .* 2 tahun"))
    expect(page.get_by_role("link", name="Perbaiki entri ini")).to_be_visible()
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


def test_without_script_the_date_stands(browser: Browser, address: str) -> None:
    """The date is read, and nothing is claimed of what nobody has worked out."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}inovasi/{RECORD}/")
    assert page.locator("#diperiksa time").inner_text()
    assert page.get_by_text("Perlu diperiksa").first.is_hidden()
    context.close()
