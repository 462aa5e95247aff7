"""While a name is typed, the form asks the search of the real site for what says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

SEARCH = re.compile(r"/assets/cari\.js|/cari/data/")


@pytest.fixture
def asked() -> list[str]:
    """Addresses of the search's files that were asked for."""
    return []


@pytest.fixture
def page(browser: Browser, asked: list[str]) -> Iterator[Page]:
    """A phone; no script may fail."""
    errors: list[str] = []
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda each: asked.append(each.url) if SEARCH.search(each.url) else None)
    yield page
    context.close()
    assert [] == errors


def _open(page: Page, address: str) -> Locator:
    page.goto(f"{address}isi/index.html")
    page.wait_for_selector("#nama")
    return page.locator(".bn-serupa")


@pytest.mark.parametrize(
    ("name", "found", "reason"),
    [
        ("Padi yang mengapung", "Padi Apung", "mengapung"),
        ("Kurangi kantong kresek", "Pengurangan Kantong Plastik", "kantong plastik (dari kresek)"),
        ("Pencegahan karhutla gambut", "kebakaran lahan gambut", "(dari karhutla)"),
        ("Pembibitan ikan gabus", "haruan", "sinonim: "),
    ],
    ids=["affix", "synonym", "abbreviation", "local word"],
)
def test_another_wording_is_found_from_a_disk(
    page: Page, site_folder: Path, name: str, found: str, reason: str
) -> None:
    """A name that is not alike leads to the innovation, with the words that they share."""
    similar = _open(page, f"{site_folder.as_uri()}/")
    page.locator("#nama").press_sequentially(name)
    row = similar.locator("li", has_text=re.compile(found)).first
    expect(row.locator(".bn-serupa__alasan")).to_contain_text(reason)
    mend = row.get_by_role("link", name="Perbaiki entri itu").get_attribute("href") or ""
    page_of = row.get_by_role("link").first.get_attribute("href") or ""
    assert page_of.endswith(f"/{mend.partition('?ubah=')[2]}/index.html")
    assert similar.get_attribute("role") == "status"


def test_a_name_with_the_same_words_comes_first(page: Page, address: str) -> None:
    """Names alike stand above what the search has found, and no record stands twice."""
    similar = _open(page, address)
    page.locator("#nama").fill("Padi Apung")
    expect(similar.locator(".bn-serupa__alasan").first).to_be_visible()
    rows = similar.locator("li").all_inner_texts()
    assert "(namanya sama)" in rows[0]
    names = [row.partition("\n")[0] for row in rows]
    assert len(set(names)) == len(names) <= 5
    found = Axe().run(page, {"exclude": [[".md-header"]]})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("name", ["Pojok digital kelurahan tangguh", "Pelayanan kesehatan"])
def test_a_name_without_kin_shows_nothing(
    page: Page, address: str, asked: list[str], name: str
) -> None:
    """One shared word, or words that many share, are no sign of a duplicate."""
    similar = _open(page, address)
    page.locator("#nama").fill(name)
    page.wait_for_timeout(400)
    page.wait_for_load_state("networkidle")
    assert asked
    expect(similar).to_be_hidden()


def test_nothing_is_loaded_before_there_is_a_name(
    page: Page, address: str, asked: list[str]
) -> None:
    """The form itself loads no file of the search, nor does one word."""
    _open(page, address)
    page.locator("#nama").fill("Padi")
    page.wait_for_timeout(400)
    page.wait_for_load_state("networkidle")
    assert [] == asked


@pytest.mark.parametrize("missing", ["assets/cari.js", "cari/data/istilah-*"])
def test_the_form_works_without_the_search(page: Page, address: str, missing: str) -> None:
    """Names are compared as before, and nothing is said of what is missing."""
    page.route(f"**/{missing}", lambda route: route.abort())
    similar = _open(page, address)
    page.locator("#nama").fill("Padi Apung")
    expect(similar).to_contain_text("Padi Apung (namanya sama)")
    page.locator("#nama").fill("Kurangi kantong kresek")
    expect(page.locator(".bn-berkas pre").first).to_contain_text("nama: Kurangi kantong kresek")
    expect(similar).to_be_hidden()
