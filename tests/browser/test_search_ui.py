"""What a person meets when searching, whatever the engine answers.

Most tests put an engine of their own into the joined script, with made-up records.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from banua.pages.scripts import MODULES, join_modules, read_modules
from hostile_queries import HOSTILE_QUERIES

FAKE_ENGINE = Path(__file__).parent / "fake_engine.js"
PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
HEADER = ".bn-find--kepala input"
RESULTS = "[data-bn-butir] .bn-hasil__nama a"
Open = Callable[..., Page]


@pytest.fixture(scope="session")
def fake_script() -> str:
    """The joined script with an engine for tests."""
    modules = read_modules(MODULES) | {"engine.js": FAKE_ENGINE.read_text(encoding="utf-8")}
    return join_modules(modules)


@pytest.fixture
def open_page(browser: Browser, address: str, fake_script: str) -> Iterator[Open]:
    """Return a function that opens a page whose search answers from made-up records.

    Requests, errors of scripts, and requests to other hosts are noted; errors and foreign
    requests fail the test at its end.
    """
    contexts: list[BrowserContext] = []
    errors: list[str] = []
    foreign: list[str] = []

    def watch(url: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            foreign.append(url)

    def make(path: str = "", *, size: ViewportSize = DESKTOP, **options: Any) -> Page:
        context = browser.new_context(viewport=size, **options)
        contexts.append(context)
        script = "text/javascript"
        context.route(
            "**/assets/cari.js", lambda r: r.fulfill(body=fake_script, content_type=script)
        )
        context.route("**/cari/data/palsu.js", lambda r: r.fulfill(body="", content_type=script))
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda request: watch(request.url))
        page.goto(address + path)
        return page

    yield make
    for context in contexts:
        context.close()
    assert [] == errors
    assert [] == foreign


def _type(page: Page, text: str, field: str = HEADER) -> None:
    page.locator(field).click()
    page.keyboard.type(text)


def _options(page: Page) -> list[str]:
    page.get_by_role("option").first.wait_for()
    return page.get_by_role("option").all_inner_texts()


def _names(page: Page) -> list[str]:
    page.locator(RESULTS).first.wait_for()
    return page.locator(RESULTS).all_inner_texts()


# ── The box ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("path", ["", "inovasi/padi-apung-kalsel/", "panduan/", "pengembang/"])
def test_typing_suggests_on_every_page(open_page: Open, path: str) -> None:
    """Words, records, and the search itself are offered below the header's box."""
    page = open_page(path)
    _type(page, "pad")
    options = _options(page)
    assert "padi" in options
    assert any("Padi Rawa Uji 1" in option and "Kabupaten Tapin" in option for option in options)
    assert "“pad”" in options[-1]


def test_nothing_is_loaded_before_it_is_needed(open_page: Open, address: str) -> None:
    """A page asks for the search when a box gets the focus, not before."""
    page = open_page("inovasi/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert [] == [url for url in asked if "cari" in url.removeprefix(address) and ".js" in url]
    page.locator(HEADER).focus()
    page.wait_for_function("document.querySelector('.bn-find--kepala [role=listbox]')")
    assert address + "assets/cari.js" in asked


def test_the_keyboard_does_it_all(open_page: Open) -> None:
    """Slash, letters, arrows, and Enter lead to a record; Escape closes, then clears."""
    page = open_page("inovasi/")
    field = page.locator(HEADER)
    page.keyboard.press("/")
    expect(field).to_be_focused()
    page.keyboard.type("padi r")
    _options(page)
    expect(field).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    active = field.get_attribute("aria-activedescendant")
    first = page.get_by_role("option").first
    assert active == first.get_attribute("id")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("padi r")
    page.keyboard.press("ArrowDown")
    _options(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    page.keyboard.type("padi rawa uji 7")
    expect(page.get_by_role("option").nth(1)).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/inovasi/padi-*/")


def test_a_slash_can_still_be_typed(open_page: Open) -> None:
    """The key means a search only outside of fields."""
    page = open_page("inovasi/")
    _type(page, "a/b")
    expect(page.locator(HEADER)).to_have_value("a/b")


def test_enter_leads_to_the_results(open_page: Open) -> None:
    """Without a choice among the suggestions, what was typed is searched for."""
    page = open_page("inovasi/")
    _type(page, "padi")
    _options(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=padi")
    assert "Padi Rawa Uji 1" in _names(page)[0]


def test_suggestions_are_announced(open_page: Open) -> None:
    """A screen reader hears how many there are, once the person pauses."""
    page = open_page("inovasi/")
    _type(page, "padi")
    status = page.locator(".bn-find--kepala [role=status]")
    expect(status).to_have_text(re.compile(r"^6 saran\. Pilih dengan tombol panah"))


def test_the_pointer_chooses_and_the_outside_closes(open_page: Open) -> None:
    """A word that is clicked is searched for; a click elsewhere leaves the text alone."""
    page = open_page("inovasi/")
    _type(page, "pad")
    _options(page)
    page.locator("h1").click()
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(page.locator(HEADER)).to_have_value("pad")
    page.locator(HEADER).click()
    page.keyboard.type("a")
    page.get_by_role("option", name="padat karya").click()
    page.wait_for_url("**/cari/?q=padat+karya")


def test_on_a_phone_the_box_lies_over_the_page(open_page: Open) -> None:
    """It takes the whole screen and the focus, and gives both back."""
    page = open_page("inovasi/padi-apung-kalsel/", size=PHONE, has_touch=True)
    expect(page.locator(HEADER)).to_be_hidden()
    page.locator("[data-bn-find-open]").tap()
    expect(page.locator(HEADER)).to_be_focused()
    box = page.locator(".bn-find--kepala").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 360, "height": 740}
    page.keyboard.type("padi")
    _options(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.locator("[data-bn-find-close]").tap()
    expect(page.locator(HEADER)).to_be_hidden()
    expect(page.locator("[data-bn-find-open]")).to_be_focused()
    expect(page.locator("h1")).to_be_visible()
    assert not page.evaluate("!!document.querySelector('[inert]')")


# ── The results ──────────────────────────────────────────────────────────────


def test_results_say_what_was_found_and_why(open_page: Open) -> None:
    """Count, title, marked words, and the reason of each hit stand there in words."""
    page = open_page("cari/?q=padi")
    assert 10 == len(_names(page))
    expect(page.locator("[data-bn-jumlah]")).to_have_text("50 inovasi untuk “padi”")
    expect(page).to_have_title(re.compile("^“padi” - Cari di katalog"))
    first = page.locator("[data-bn-butir] > li").first
    assert ["Padi", "Rawa"] == first.locator("h3 mark").all_inner_texts()
    assert "petani" in first.locator(".bn-hasil__teks mark").all_inner_texts()
    expect(first.locator(".bn-hasil__alasan")).to_have_text(
        "cocok persis: padi · kata dasar: tani (dari pertanian)"
    )


def test_the_first_results_show_before_the_others(open_page: Open) -> None:
    """What comes later keeps its place, so that nothing jumps."""
    page = open_page("cari/?q=padi pelan")
    expect(page.locator(RESULTS)).to_have_count(3)
    expect(page.locator("[data-bn-butir] > li")).to_have_count(10)
    expect(page.get_by_role("button", name="Muat lagi")).to_have_count(0)
    page.evaluate("globalThis.goOn()")
    expect(page.locator(RESULTS)).to_have_count(10)
    expect(page.locator("[data-bn-butir] > li")).to_have_count(10)
    expect(page.get_by_role("button", name="Muat lagi")).to_be_visible()


def test_filters_narrow_and_the_address_knows(open_page: Open) -> None:
    """Several values of a facet widen, several facets narrow; back undoes one step each."""
    page = open_page("cari/?q=padi")
    count = page.locator("[data-bn-jumlah]")
    page.get_by_label("Kabupaten Tapin 13").check()
    expect(count).to_have_text("13 inovasi untuk “padi”")
    assert page.url.endswith("/cari/?q=padi&wilayah=Kabupaten+Tapin")
    page.get_by_label("Kota Banjarmasin 13").check()
    expect(count).to_have_text("26 inovasi untuk “padi”")
    expect(page.locator("#saring-wilayah-Kota\\ Banjarmasin")).to_be_focused()
    page.locator("summary", has_text="Tahun").click()
    page.get_by_label("2020 ").check()
    expect(count).to_have_text("3 inovasi untuk “padi”")
    chips = page.locator("[data-bn-chips]").get_by_role("link", name="Hapus saringan")
    expect(chips).to_have_text(
        [re.compile("Tapin$"), re.compile("Banjarmasin$"), re.compile("2020$")]
    )
    page.go_back()
    expect(count).to_have_text("26 inovasi untuk “padi”")
    page.reload()
    expect(count).to_have_text("26 inovasi untuk “padi”")
    expect(page.get_by_label("Kabupaten Tapin 13")).to_be_checked()
    page.locator("[data-bn-chips] a", has_text="Tapin").click()
    expect(count).to_have_text("13 inovasi untuk “padi”")
    page.go_back()
    page.go_back()
    expect(count).to_have_text("13 inovasi untuk “padi”")
    page.go_back()
    expect(count).to_have_text("50 inovasi untuk “padi”")
    expect(page.locator("[data-bn-chips] a")).to_have_count(0)


def test_long_facets_open_step_by_step(open_page: Open) -> None:
    """Six values are shown; the rest come on demand, with a field to find one."""
    page = open_page("cari/?q=padi")
    part = page.locator("[data-bn-facet=lembaga]")
    part.locator("summary").click()
    expect(part.get_by_role("checkbox")).to_have_count(6)
    part.get_by_role("button", name="Tampilkan 18 lagi").click()
    expect(part.get_by_role("checkbox")).to_have_count(24)
    part.get_by_role("searchbox").fill("nomor 17")
    expect(part.get_by_role("checkbox")).to_have_count(1)


def test_order_and_more_are_in_the_address(open_page: Open) -> None:
    """What a person chose survives being bookmarked; more results keep the place."""
    page = open_page("cari/?q=padi")
    _names(page)
    page.get_by_label("Urutkan").select_option("terbaru")
    expect(page.locator(".bn-hasil__oleh").first).to_contain_text("2024")
    assert page.url.endswith("?q=padi&urut=terbaru")
    page.get_by_role("button", name="Muat lagi").click()
    expect(page.locator(RESULTS)).to_have_count(20)
    expect(page.locator(RESULTS).nth(10)).to_be_focused()
    page.reload()
    expect(page.locator(RESULTS)).to_have_count(20)
    expect(page.get_by_label("Urutkan")).to_have_value("terbaru")


def test_other_kinds_stand_apart(open_page: Open) -> None:
    """Each kind of record has its count and its own list."""
    page = open_page("cari/?q=padi")
    kinds = page.get_by_role("navigation", name="Jenis catatan")
    kinds.get_by_role("link").first.wait_for()
    assert ["Inovasi 50", "Lembaga 7", "Panduan 3"] == kinds.get_by_role("link").all_inner_texts()
    kinds.get_by_role("link", name="Lembaga 7").click()
    expect(page.locator("[data-bn-jumlah]")).to_have_text("7 lembaga untuk “padi”")
    expect(kinds.get_by_role("link", name="Lembaga 7")).to_have_attribute("aria-current", "page")
    expect(kinds.get_by_role("link", name="Lembaga 7")).to_be_focused()
    assert page.url.endswith("?q=padi&bagian=lembaga")


def test_the_present_kind_is_in_sight_on_a_phone(open_page: Open) -> None:
    """Kinds lie in one line that is pushed to the present one; the first is not pushed."""
    page = open_page("cari/?q=padi&bagian=panduan", size={"width": 280, "height": 600})
    kinds = page.get_by_role("navigation", name="Jenis catatan")
    expect(kinds.locator("[aria-current]")).to_be_in_viewport(ratio=1)
    kinds.get_by_role("link", name="Inovasi 50").click()
    expect(kinds.locator("[aria-current]")).to_have_text("Inovasi 50")
    assert 0 == kinds.locator("ul").evaluate("list => list.scrollLeft")


def test_a_spelling_is_offered(open_page: Open) -> None:
    """A mistyped word leads on to the one that was meant."""
    page = open_page("cari/?q=pady")
    page.get_by_text("Mungkin maksud Anda").get_by_role("link", name="padi").click()
    expect(page.locator("[data-bn-jumlah]")).to_have_text("50 inovasi untuk “padi”")
    expect(page.locator("#kueri")).to_have_value("padi")


def test_nothing_found_says_what_to_do(open_page: Open) -> None:
    """An empty answer offers the search without filters, the nearest, and the lists."""
    page = open_page("cari/?q=padi&tahun=1999")
    empty = page.locator(".bn-cari__kosong")
    expect(page.locator("[data-bn-jumlah]")).to_have_text(
        "Tidak ada inovasi untuk “padi” dengan saringan ini"
    )
    expect(empty.get_by_text("Yang paling dekat")).to_be_visible()
    expect(page.locator("[data-bn-jelajah]")).to_be_visible()
    empty.get_by_role("link", name="Cari tanpa saringan (50)").click()
    expect(page.locator("[data-bn-jumlah]")).to_have_text("50 inovasi untuk “padi”")
    expect(page.locator("[data-bn-jelajah]")).to_be_hidden()


def test_the_engine_can_say_something(open_page: Open) -> None:
    """A message of the engine is shown above the results."""
    page = open_page("cari/?q=yang")
    expect(page.get_by_text("Kata “yang” terlalu umum untuk dicari.")).to_be_visible()


def test_without_a_query_the_lists_are_there(open_page: Open) -> None:
    """The page by itself offers examples and the browsable lists; an example starts a search."""
    page = open_page("cari/")
    expect(page.locator("[data-bn-jelajah]")).to_be_visible()
    expect(page.locator("[data-bn-hasil]")).to_be_hidden()
    page.locator("#kueri").fill("padi")
    page.keyboard.press("Enter")
    expect(page.locator("[data-bn-jumlah]")).to_have_text("50 inovasi untuk “padi”")
    page.go_back()
    expect(page.locator("[data-bn-jelajah]")).to_be_visible()
    expect(page.locator("[data-bn-hasil]")).to_be_hidden()
    expect(page.locator("#kueri")).to_have_value("")


def test_on_a_phone_the_filters_lie_in_a_sheet(open_page: Open) -> None:
    """The sheet narrows while it is open, and says on its button what one will see."""
    page = open_page("cari/?q=padi", size=PHONE)
    expect(page.locator("[data-bn-saring]")).to_be_hidden()
    page.get_by_role("button", name="Saring", exact=True).click()
    page.get_by_role("dialog").get_by_label("Kabupaten Tapin 13").check()
    page.get_by_role("button", name="Lihat 13 inovasi").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="Saring (1)")).to_be_focused()
    expect(page.locator("[data-bn-jumlah]")).to_have_text("13 inovasi untuk “padi”")


# ── Bad input, bad lines ─────────────────────────────────────────────────────


def test_any_query_is_text(open_page: Open) -> None:
    """Whatever is typed, the page answers in words and runs nothing of it."""
    page = open_page("cari/")
    for query in HOSTILE_QUERIES:
        page.locator("#kueri").fill(query)
        page.keyboard.press("Enter")
        for again in (False, True):
            if again:
                page.reload()
            expect(page.locator("[data-bn-hasil]")).to_have_attribute("aria-busy", "false")
            expect(page.locator("[data-bn-jumlah]")).to_have_text(re.compile("inovasi"))
            expect(page.locator("#kueri")).to_have_value(re.compile(re.escape(query.strip())))
            assert page.evaluate("globalThis.ran === undefined")
            assert 0 == page.locator(".bn-cari img").count()
            assert page.evaluate("document.documentElement.scrollWidth") <= DESKTOP["width"]


def test_records_are_text(open_page: Open) -> None:
    """Markup in a name is shown, in results and in suggestions, and does not run."""
    page = open_page("cari/?q=padi")
    assert any("<img src=x" in name for name in _names(page))
    page.locator("#kueri").clear()
    _type(page, "padi", "#kueri")
    assert any("<b>tebal</b>" in option for option in _options(page))
    assert page.evaluate("globalThis.ranMarkup === undefined")


@pytest.mark.parametrize("file", ["**/assets/cari.js", "**/cari/data/palsu.js"])
def test_a_missing_file_is_told_and_asked_for_again(
    open_page: Open, fake_script: str, file: str
) -> None:
    """Script or data that do not come give a message and the lists; then all is well again."""
    page = open_page("")
    page.route(file, lambda route: route.abort())
    page.goto(page.url + "cari/?q=padi")
    message = page.get_by_role("alert")
    expect(message).to_contain_text("tidak dapat dimuat")
    expect(page.locator("[data-bn-jelajah]")).to_be_visible()
    page.unroute(file)
    message.get_by_role("button", name="Coba lagi").click()
    assert 10 == len(_names(page))
    expect(page.locator("[data-bn-jelajah]")).to_be_hidden()
    expect(page.get_by_role("alert")).to_be_hidden()
    assert fake_script


def test_suggestions_that_do_not_come_stop_nobody(open_page: Open) -> None:
    """The box says so, and Enter still leads on."""
    page = open_page("inovasi/")
    page.route("**/cari/data/palsu.js", lambda route: route.abort())
    _type(page, "padi")
    expect(page.get_by_text("Saran tidak dapat dimuat.")).to_be_visible()
    page.unroute("**/cari/data/palsu.js")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=padi")


def test_without_script_lists_remain(browser: Browser, address: str) -> None:
    """The box is a plain form, and the page of results shows the lists and says why."""
    context = browser.new_context(java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(address + "inovasi/")
    page.locator(HEADER).fill("padi")
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=padi")
    expect(page.get_by_text("Pencarian memerlukan JavaScript")).to_be_visible()
    page.get_by_role("link", name="Pertanian", exact=True).click()
    assert page.url.endswith("/urusan/pertanian/")
    context.close()


# ── For everybody ────────────────────────────────────────────────────────────


def _set_scheme(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")


def _assert_no_barrier(page: Page) -> None:
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        for scheme, options in (("light", {}), ("dark", {"runOnly": ["color-contrast"]})):
            _set_scheme(page, scheme)
            found = Axe().run(page, options=options)
            assert 0 == found.violations_count, found.generate_report()
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_results_have_no_barrier(open_page: Open) -> None:
    """Axe finds nothing on results with filters chosen, in any size or scheme."""
    page = open_page("cari/?q=padi&wilayah=Kabupaten+Tapin&wilayah=Kota+Banjarmasin")
    _names(page)
    page.get_by_label("Kabupaten Banjar ").wait_for(state="attached")
    _assert_no_barrier(page)


def test_empty_results_have_no_barrier(open_page: Open) -> None:
    """Axe finds nothing on an empty answer."""
    page = open_page("cari/?q=zzqq&tahun=2017")
    page.locator(".bn-cari__kosong").wait_for()
    _assert_no_barrier(page)


def test_broken_results_have_no_barrier(open_page: Open) -> None:
    """Axe finds nothing on the message about missing data."""
    page = open_page("")
    page.route("**/cari/data/palsu.js", lambda route: route.abort())
    page.goto(page.url + "cari/?q=padi")
    page.get_by_role("alert").wait_for()
    _assert_no_barrier(page)


@pytest.mark.parametrize(
    ("path", "field"), [("inovasi/", HEADER), ("", ".bn-hero input"), ("cari/", "#kueri")]
)
def test_suggestions_have_no_barrier(open_page: Open, path: str, field: str) -> None:
    """Axe finds nothing on open suggestions with one chosen."""
    page = open_page(path)
    _type(page, "padi", field)
    _options(page)
    page.keyboard.press("ArrowDown")
    for scheme in ("light", "dark"):
        _set_scheme(page, scheme)
        found = Axe().run(page)
        assert 0 == found.violations_count, found.generate_report()


def test_the_sheets_of_a_phone_have_no_barrier(open_page: Open) -> None:
    """Axe finds nothing on the open box nor on the open filters of a phone."""
    page = open_page("inovasi/", size=PHONE)
    page.locator("[data-bn-find-open]").click()
    page.keyboard.type("padi")
    _options(page)
    assert 0 == Axe().run(page).violations_count
    page = open_page("cari/?q=padi", size=PHONE)
    page.get_by_role("button", name="Saring", exact=True).click()
    page.get_by_role("dialog").get_by_label("Kabupaten Tapin").wait_for()
    found = Axe().run(page)
    assert 0 == found.violations_count, found.generate_report()
