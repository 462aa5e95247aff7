"""Searching the published site itself: real records, real engine, on a host and from a disk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from hostile_queries import HOSTILE_QUERIES

RESULTS = "[data-bn-butir] .bn-hasil__nama a"
COUNT = "[data-bn-jumlah]"
HEADER = ".bn-find--kepala input"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page whose scripts run without an error."""
    errors: list[str] = []
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    context.close()
    assert [] == errors


@pytest.mark.parametrize(
    ("query", "name", "reason"),
    [
        ("padi apung", "padi apung", "cocok persis: padi apung"),
        ("penanaman padi", "padi", "kata dasar: tanam (dari penanaman)"),
        ("karhutla", "kebakaran", "(dari karhutla)"),
        ("stuntin", "stunting", "awal kata: stunting (dari stuntin)"),
    ],
)
def test_real_records_are_found(
    page: Page, address: str, query: str, name: str, reason: str
) -> None:
    """A name, an affixed word, an acronym, and half a word find what is meant."""
    page.goto(f"{address}cari/?q={query}")
    expect(page.locator(RESULTS).first).to_be_visible()
    assert any(name in found.lower() for found in page.locator(RESULTS).all_inner_texts()[:3])
    assert any(reason in told for told in page.locator(".bn-hasil__alasan").all_text_contents())


def test_filters_of_real_records(page: Page, address: str) -> None:
    """Facets carry names, not ids, and what is chosen says its name above the results."""
    page.goto(f"{address}cari/?q=pelayanan&wilayah=tapin")
    expect(page.locator("[data-bn-chips]")).to_contain_text("Kabupaten Tapin")
    expect(page.locator("#saring-wilayah-tapin")).to_be_checked()
    for told in page.locator(".bn-hasil__oleh").all_inner_texts():
        assert "Kabupaten Tapin" in told


def test_a_filter_alone_lists_what_it_has(page: Page, address: str) -> None:
    """Without words, the newest records of a region come first."""
    page.goto(f"{address}cari/?wilayah=tapin")
    expect(page.locator(RESULTS).first).to_be_visible()
    years = [told[-4:] for told in page.locator(".bn-hasil__oleh").all_inner_texts()]
    assert sorted(years, reverse=True) == years


def test_any_query_gets_an_answer(page: Page, address: str) -> None:
    """The real engine, too, answers whatever is typed, and suggests without an error."""
    page.goto(address + "cari/")
    for query in HOSTILE_QUERIES:
        page.locator("#kueri").fill(query)
        page.keyboard.press("Enter")
        expect(page.locator("[data-bn-hasil]")).to_have_attribute("aria-busy", "false")
        expect(page.locator(COUNT)).to_have_text(re.compile("inovasi"))
        expect(page.get_by_role("alert")).to_be_hidden()
        assert page.evaluate("globalThis.ran === undefined")


def test_a_missing_data_file_is_asked_for_again(page: Page, address: str) -> None:
    """Search recovers when a file of the index is back."""
    page.route("**/cari/data/istilah-*", lambda route: route.abort())
    page.goto(address + "cari/?q=padi")
    expect(page.get_by_role("alert")).to_contain_text("Data pencarian tidak dapat dimuat")
    page.unroute("**/cari/data/istilah-*")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator(RESULTS).first).to_be_visible()


def test_a_broken_data_file_is_told(page: Page, address: str) -> None:
    """A file that is there but holds nothing counts as missing."""
    page.route("**/cari/data/dokumen-*", lambda route: route.fulfill(body="", status=200))
    page.goto(address + "cari/?q=padi")
    expect(page.get_by_role("alert")).to_contain_text("Data pencarian tidak dapat dimuat")
    page.unroute("**/cari/data/dokumen-*")
    page.get_by_role("button", name="Coba lagi").click()
    expect(page.locator(RESULTS).first).to_be_visible()


def test_from_a_disk(page: Page, site_folder: Path) -> None:
    """Opened as a file, box, results, filters, and links work all the same."""
    page.goto((site_folder / "inovasi" / "index.html").as_uri())
    page.locator(HEADER).click()
    page.keyboard.type("padi apung")
    expect(page.get_by_role("option").filter(has_text="Padi Apung").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/index.html?q=padi+apung")
    expect(page.locator(RESULTS).first).to_be_visible()
    before = page.locator(COUNT).inner_text()
    page.locator("[data-bn-facet=urusan]").get_by_role("checkbox").first.check()
    expect(page.locator(COUNT)).not_to_have_text(before)
    assert "&urusan=" in page.url
    page.go_back()
    expect(page.locator(COUNT)).to_have_text(before)
    page.locator(RESULTS, has_text="Padi Apung").first.click()
    page.wait_for_url("**/inovasi/*/index.html")
    page.locator(".bn-trail a").first.click()
    page.wait_for_url("**/inovasi/index.html")
