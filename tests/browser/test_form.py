"""What a person meets who fills in the form, on a phone and on a desk, online and from a disk."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from banua.issues import Severity
from banua.model.canonical import tidy
from banua.pipeline import read_catalog
from banua.source.files import SourceFile
from conftest import ROOT
from form_site import build_form_site, copy_catalog

PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
KEPT = ("pustaka-bisa-tabalong", "kijang-mas-tala", "aez-tanah-laut", "saliling")
TOLD = (
    "wangi-delima-tabalong",
    "gema-bersinar-malaria-tabalong",
    "restorasi-mangrove-rambai-pulau-curiak",
)
"""Real innovations that the form is given from nothing."""
GOOD_SUMMARY = (
    "Anak di kampung tepi sungai sulit meminjam buku karena perpustakaan jauh. Dinas mengirim "
    "perahu berisi buku ke enam kampung dua kali sebulan, dan dalam setahun peminjam naik dari "
    "40 menjadi 210 anak."
)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real catalogue without the innovations to be told, and without one institution."""
    target = tmp_path_factory.mktemp("katalog") / "catalog"
    return copy_catalog(target, KEPT, ["lembaga/puskesmas-pugaan.yaml"])


@pytest.fixture(scope="module")
def form_url(catalog: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the form on a disk: what works there works on any host."""
    site = build_form_site(catalog, tmp_path_factory.mktemp("formulir"))
    return (site / "isi" / "index.html").as_uri()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that nobody has used."""
    context = browser.new_context(viewport=PHONE, has_touch=True, accept_downloads=True)
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, form_url: str) -> Iterator[Page]:
    """The empty form; no script may fail, and no other host be asked."""
    page = context.new_page()
    errors: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(form_url)
    page.wait_for_selector("#nama")
    yield page
    assert [] == errors
    assert [] == [url for url in asked if not url.startswith(("file:", "data:", "blob:"))]


def _type(page: Page, field: str, text: str) -> None:
    page.locator(f"#{field}").fill(text)
    page.locator(f"#{field}").press("Tab")


def _pick(page: Page, field: str, typed: str, name: str) -> None:
    box = page.locator(f"#{field}")
    box.click()
    box.press_sequentially(typed, delay=5)
    page.locator(f"#{field}-daftar [role=option]", has_text=name).first.tap()


def _open_all(page: Page) -> None:
    closed = page.locator(".bn-isi__lanjutan:not([open]) > summary")
    while closed.count():
        closed.first.click()


def _add(page: Page, field: str) -> None:
    page.locator(f"#{field} > .bn-isian__tambah").tap()


def _settle(page: Page) -> None:
    """Wait until the form has taken note of everything."""
    page.wait_for_timeout(400)


def _files(page: Page) -> dict[str, str]:
    """Return the files that the form would send, by name."""
    _settle(page)
    cards = page.locator(".bn-berkas")
    return {
        card.locator(".bn-berkas__nama").inner_text(): card.locator("pre").text_content() or ""
        for card in cards.all()
    }


def _findings(page: Page, field: str) -> str:
    _settle(page)
    return page.locator(f"#{field}-temuan").text_content() or ""


def _assert_accepted(catalog: Path, files: dict[str, str], tmp_path: Path) -> None:
    """The files pass the check of the whole catalogue, and are in canonical form."""
    work = copy_catalog(tmp_path / "catalog", KEPT, ["lembaga/puskesmas-pugaan.yaml"])
    for name, text in files.items():
        path = work.parent / name
        path.write_text(text, encoding="utf-8")
        folder = name.removeprefix("catalog/").rpartition("/")[0]
        assert not tidy(SourceFile(path, name, folder)).changed
    today = datetime.now().date()  # noqa: DTZ005 - the browser's day is this machine's
    issues = read_catalog(work, today=today).issues
    ours = [issue for issue in issues if issue.file.endswith(tuple(files))]
    assert [] == [issue for issue in ours if issue.severity is not Severity.SARAN]
    assert catalog.exists()


def _tell_sources(page: Page, sources: list[dict[str, Any]]) -> None:
    for number, source in enumerate(sources, 1):
        if number > 1:
            _add(page, "sumber")
        for key in ("judul", "penerbit", "tanggal", "url"):
            if key in source:
                _type(page, f"sumber-{number}-{key}", source[key])


def _tell_hasil(page: Page, hasil: list[dict[str, Any]]) -> None:
    for number, item in enumerate(hasil, 1):
        _add(page, "hasil")
        _type(page, f"hasil-{number}-uraian", item["uraian"])
        for source in item.get("sumber", ()):
            page.locator(f"#hasil-{number}-sumber-{source}").check()


def _tell_basics(page: Page, record: dict[str, Any], names: dict[str, str]) -> None:
    """Fill in what all three have: texts, choices, and references by their names."""
    for key in ("nama", "kepanjangan", "ringkasan", "tahun"):
        if key in record:
            _type(page, key, str(record[key]))
    for key in ("bentuk", "jenis", "tahapan"):
        page.locator(f"#{key}-{record[key]}").check()
    for key in ("urusan", "tema"):
        for value in record[key]:
            _pick(page, key, value[:4], names[value])
    _pick(page, "wilayah", record["wilayah"][:5], names[record["wilayah"]])


@pytest.fixture(scope="module")
def names() -> dict[str, str]:
    """Names of regions, affairs, and topics by id."""
    files = [path for kind in ("wilayah", "urusan", "tema") for path in _acuan(kind)]
    data = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in files}
    return {id_: item.get("nama") or item["label"] for id_, item in data.items()}


def _acuan(kind: str) -> list[Path]:
    return sorted((ROOT / "catalog" / "acuan" / kind).glob("*.yaml"))


def _real(record_id: str) -> tuple[str, dict[str, Any]]:
    text = (ROOT / "catalog" / "inovasi" / f"{record_id}.yaml").read_text(encoding="utf-8")
    return text, yaml.safe_load(text)


def test_a_health_centre_tells_of_wangi_delima(
    page: Page, catalog: Path, tmp_path: Path, names: dict[str, str]
) -> None:
    """From nothing, with a new institution and mistakes on the way, both files come out right."""
    text, record = _real("wangi-delima-tabalong")
    _tell_basics(page, record, names)
    _type(page, "ringkasan", "Wangi Delima mengajak desa menangani gizi.")
    assert "ringkasan 6 kata, seharusnya 25–160 kata" in _findings(page, "ringkasan")
    _type(page, "ringkasan", record["ringkasan"])
    assert "" == _findings(page, "ringkasan")

    _pick(page, "lembaga", "Puskesmas Pugaan", "Lembaga baru: Puskesmas Pugaan")
    page.locator("#lembaga-puskesmas-pugaan-jenis").select_option(label="Puskesmas")
    _pick(page, "lembaga-puskesmas-pugaan-wilayah", "tabal", "Kabupaten Tabalong")

    _tell_sources(page, record["sumber"])
    _tell_hasil(page, record["hasil"])
    _open_all(page)
    _add(page, "penghargaan")
    _pick(page, "penghargaan-1-ajang", "puskesmas", "Puskesmas")
    _type(page, "penghargaan-1-tahun", "2031")
    assert "berisi 2031, padahal hari ini" in _findings(page, "penghargaan-1-tahun")
    _type(page, "penghargaan-1-tahun", "2021")
    _type(page, "penghargaan-1-capaian", "Puskesmas Pugaan terbaik 1")
    page.locator("#penghargaan-1-sumber-s1").check()
    _add(page, "catatan")
    _type(page, "catatan-1", "Hubungi 0812-3456-7890")
    assert "ada nomor telepon genggam" in _findings(page, "catatan-1")
    _type(page, "catatan-1", record["catatan"][0])
    _type(page, "alamat-halaman", "wangi-delima-tabalong")

    files = _files(page)
    assert files["catalog/inovasi/wangi-delima-tabalong.yaml"] == text
    assert files["catalog/lembaga/puskesmas-pugaan.yaml"] == (
        "nama: Puskesmas Pugaan\njenis: puskesmas\nwilayah: tabalong\n"
    )
    _assert_accepted(catalog, files, tmp_path)


def test_an_agency_tells_of_gema_bersinar_malaria(
    page: Page, catalog: Path, tmp_path: Path, names: dict[str, str]
) -> None:
    """Wrong names, a pasted text with odd spaces, and a bare address are mended on the way."""
    text, record = _real("gema-bersinar-malaria-tabalong")
    _tell_basics(page, record, names)
    _type(page, "ringkasan", record["ringkasan"].replace(" ", "\u00a0", 3).replace(". ", ".\n"))
    _type(page, "lembaga", "dinkes-tabalog")
    assert "lembaga 'dinkes-tabalog' tidak ada di katalog" in _findings(page, "lembaga")
    page.get_by_role("button", name="Pakai dinkes-tabalong").tap()
    assert "" == _findings(page, "lembaga")
    _type(page, "mitra", "BBTKL Banjarbaru")

    sources = [dict(source) for source in record["sumber"]]
    sources[0]["url"] = sources[0]["url"].removeprefix("https://")
    sources[2]["tanggal"] = "6 September 2021"
    _tell_sources(page, sources)
    _tell_hasil(page, record["hasil"])
    _open_all(page)
    _add(page, "penghargaan")
    _pick(page, "penghargaan-1-ajang", "kipp", "Kompetisi")
    _type(page, "penghargaan-1-tahun", "2021")
    _type(page, "penghargaan-1-capaian", "Top 99 dan Top 45")
    page.locator("#penghargaan-1-sumber-s3").check()
    _add(page, "catatan")
    _type(page, "catatan-1", record["catatan"][0])
    _type(page, "alamat-halaman", "Gema Bersinar")
    expect(page.locator("#alamat-temuan")).to_contain_text("tidak dapat menjadi id")
    _type(page, "alamat-halaman", "gema-bersinar-malaria-tabalong")

    files = _files(page)
    assert files == {"catalog/inovasi/gema-bersinar-malaria-tabalong.yaml": text}
    _assert_accepted(catalog, files, tmp_path)


def test_a_university_tells_of_the_mangrove_of_pulau_curiak(
    page: Page, catalog: Path, tmp_path: Path, names: dict[str, str]
) -> None:
    """Research, people, and partners by id and by name."""
    text, record = _real("restorasi-mangrove-rambai-pulau-curiak")
    _tell_basics(page, record, names)
    _pick(page, "lembaga", "lambung mangkurat", "Universitas Lambung Mangkurat")
    _pick(page, "mitra", "bekantan", "Sahabat Bekantan")
    _type(page, "mitra", "Kelompok nelayan Anjir Muara")
    _tell_sources(page, record["sumber"])
    _tell_hasil(page, record["hasil"])
    _open_all(page)
    page.locator("#berbasis_riset-true").check()
    _add(page, "riset")
    (riset,) = record["riset"]
    _type(page, "riset-1-judul", riset["judul"])
    _type(page, "riset-1-tahun", "dua ribu")
    assert "'tahun' harus bilangan bulat" in _findings(page, "riset-1-tahun")
    _type(page, "riset-1-tahun", str(riset["tahun"]))
    page.locator("#riset-1-jenis").select_option(value=riset["jenis"])
    _type(page, "riset-1-tautan", riset["tautan"])
    _add(page, "peneliti")
    _type(page, "peneliti-1", record["peneliti"][0])
    _add(page, "catatan")
    _type(page, "catatan-1", record["catatan"][0])
    _type(page, "alamat-halaman", "restorasi-mangrove-rambai-pulau-curiak")

    files = _files(page)
    assert ["catalog/inovasi/restorasi-mangrove-rambai-pulau-curiak.yaml"] == list(files)
    assert text.splitlines() == "".join(files.values()).splitlines()
    _assert_accepted(catalog, files, tmp_path)


def _fill_least(page: Page, nama: str = "Perahu Baca") -> None:
    """Fill in what must be there."""
    _type(page, "nama", nama)
    _type(page, "ringkasan", GOOD_SUMMARY)
    _pick(page, "urusan", "perpus", "Perpustakaan")
    _pick(page, "tema", "literasi", "Literasi")
    _pick(page, "lembaga", "dispersip", "Tabalong")
    _pick(page, "wilayah", "tabal", "Kabupaten Tabalong")
    _type(page, "sumber-1-judul", "Perahu buku")
    _type(page, "sumber-1-url", "https://contoh.id/perahu")


def _assert_no_barrier(page: Page) -> None:
    for size in (PHONE, DESKTOP):
        page.set_viewport_size(size)
        for scheme, options in (("default", {}), ("slate", {"runOnly": ["color-contrast"]})):
            # The theme asks for the preferred colours once, when the page is opened.
            page.evaluate("name => (document.body.dataset.mdColorScheme = name)", scheme)
            found = Axe().run(page, options=options)
            assert 0 == found.violations_count, found.generate_report()
        wide = page.eval_on_selector_all(
            ".bn-isi *",
            "all => all.filter(each => !each.closest('.bn-jalan, pre, .bn-hidden')"
            " && each.getBoundingClientRect().right > innerWidth).map(each => each.outerHTML)",
        )
        assert [] == wide
    page.set_viewport_size(PHONE)
    page.evaluate("document.body.dataset.mdColorScheme = 'default'")


def test_no_barrier_is_found_in_the_empty_form(page: Page) -> None:
    """Axe finds no violation in any size or scheme, the optional fields open as well."""
    _open_all(page)
    _assert_no_barrier(page)


def test_no_barrier_is_found_among_errors(page: Page) -> None:
    """Messages, the new institution, the open list, and the summary can be read by all."""
    _type(page, "nama", "Pustaka BISA")
    _type(page, "ringkasan", "Pendek. 0812-3456-7890")
    _type(page, "tahun", "besok")
    _type(page, "sumber-1-url", "bukan alamat")
    _type(page, "mitra", "PUSTAKA BISA")
    _pick(page, "lembaga", "Balai Baru", "Lembaga baru")
    page.locator("#wilayah").click()
    _settle(page)
    _assert_no_barrier(page)


def test_no_barrier_is_found_in_the_filled_form(page: Page) -> None:
    """With lists, chips, evidence, and the file in sight."""
    _fill_least(page)
    _add(page, "hasil")
    _type(page, "hasil-1-uraian", "Peminjam naik")
    page.locator("#hasil-1-sumber-s1").check()
    page.locator("#bukti").select_option(index=1)
    page.locator(".bn-berkas__teks summary").click()
    page.locator(".bn-draf > summary").click()
    _settle(page)
    _assert_no_barrier(page)


def test_all_targets_suit_a_thumb(page: Page) -> None:
    """On a phone nothing to be pressed is lower than 36 pixels, fields not lower than 44."""
    _fill_least(page)
    heights = page.eval_on_selector_all(
        ".bn-isi :is(button, a.bn-tombol, label.bn-pil, summary, .bn-jalan a)",
        "all => all.map(each => [each.textContent, each.getBoundingClientRect().height])"
        ".filter(each => each[1] > 0 && each[1] < 36)",
    )
    assert [] == heights
    fields = page.eval_on_selector_all(
        ".bn-isi :is(input:not([type=radio], [type=checkbox], [type=file]), textarea, select)",
        "all => all.map(each => each.getBoundingClientRect().height)"
        ".filter(each => each > 0 && each < 44)",
    )
    assert [] == fields


def test_every_field_is_named_and_described(page: Page) -> None:
    """Labels, help, and what is wrong belong to the field for whoever cannot see."""
    field = page.get_by_label("Tahun pertama")
    field.fill("2099")
    field.press("Tab")
    _settle(page)
    described = field.get_attribute("aria-describedby") or ""
    texts = [page.locator(f"#{id_}").text_content() or "" for id_ in described.split()]
    assert "true" == field.get_attribute("aria-invalid")
    assert any("Contoh: 2023" in text for text in texts)
    assert any("padahal hari ini" in text for text in texts)


def test_the_summary_leads_to_the_field(page: Page) -> None:
    """A link of the summary puts the focus into the field, opens what hides it, and explains."""
    _fill_least(page)
    _type(page, "sumber-1-url", "")
    _settle(page)
    page.locator(".bn-rekap a").first.click()
    assert "sumber-1-url" == page.evaluate("document.activeElement.id")
    assert "kunci wajib 'url' belum ada di 'sumber'" in _findings(page, "sumber-1-url")
    _open_all(page)
    _add(page, "penghargaan")
    _type(page, "penghargaan-1-capaian", "Juara")
    page.locator(".bn-isi__lanjutan[open] > summary").last.click()
    page.locator(".bn-isi__lanjutan[open] > summary").last.click()
    _settle(page)
    page.locator(".bn-rekap a", has_text="ajang").click()
    assert "penghargaan-1-ajang" == page.evaluate("document.activeElement.id")


def test_a_record_is_chosen_by_keyboard_alone(page: Page) -> None:
    """Typing, arrow, Enter; Escape closes; Tab goes on; the list is announced."""
    box = page.locator("#wilayah")
    box.focus()
    page.keyboard.type("tap")
    assert "true" == box.get_attribute("aria-expanded")
    page.keyboard.press("ArrowDown")
    active = box.get_attribute("aria-activedescendant")
    assert "true" == page.locator(f"#{active}").get_attribute("aria-selected")
    page.keyboard.press("Enter")
    assert "Kabupaten Tapin" == box.input_value()
    page.keyboard.type(" lagi")
    page.keyboard.press("Escape")
    assert "false" == box.get_attribute("aria-expanded")
    page.keyboard.press("Tab")
    assert "wilayah" != page.evaluate("document.activeElement.id")


def test_order_of_affairs_can_be_changed(page: Page) -> None:
    """The main affair stands first; another can be put before it, or be taken out."""
    _pick(page, "urusan", "kesehatan", "Kesehatan")
    _pick(page, "urusan", "perpus", "Perpustakaan")
    page.get_by_role("button", name="Dahulukan Perpustakaan").tap()
    (text,) = _files(page).values()
    assert "urusan: [perpustakaan, kesehatan]" in text
    page.get_by_role("button", name="Hapus Kesehatan").tap()
    (text,) = _files(page).values()
    assert "urusan: [perpustakaan]" in text


def test_likely_duplicates_show_while_the_name_is_typed(page: Page) -> None:
    """A name that is there leads to its page and to mending it; its address is refused."""
    page.locator("#nama").press_sequentially("pustaka bisa")
    _settle(page)
    similar = page.locator(".bn-serupa")
    expect(similar).to_contain_text("Pustaka BISA (namanya sama)")
    link = similar.get_by_role("link", name="Perbaiki entri itu").get_attribute("href") or ""
    assert link.endswith("?ubah=inovasi/pustaka-bisa-tabalong")
    _type(page, "alamat-halaman", "saliling")
    expect(page.locator("#alamat-temuan")).to_contain_text("alamat 'saliling' sudah dipakai")
    _type(page, "nama", "Perahu Baca")
    _settle(page)
    expect(similar).to_be_hidden()


def test_a_copied_summary_is_noticed(page: Page) -> None:
    """What other summaries say is loaded once there is one to compare."""
    _, record = _real("pustaka-bisa-tabalong")
    _fill_least(page)
    _type(page, "ringkasan", record["ringkasan"])
    expect(page.locator("#ringkasan-temuan")).to_contain_text(
        "ringkasan hampir sama dengan ringkasan 'pustaka-bisa-tabalong'"
    )


def test_the_level_rises_as_one_fills(page: Page) -> None:
    """The lowest level is had at once; the next steps lead to their fields."""
    _fill_least(page)
    _settle(page)
    level = page.locator(".bn-tingkat__nama")
    assert level.inner_text().endswith("Rintisan")
    page.locator(".bn-isi__langkah a").first.click()
    _add(page, "hasil")
    _type(page, "hasil-1-uraian", "Peminjam naik dari 40 menjadi 210 anak")
    _type(page, "tahun", "2023")
    for choice in ("tahapan-penerapan", "bentuk-pelayanan-publik", "jenis-digital"):
        page.locator(f"#{choice}").check()
    _settle(page)
    assert level.inner_text().endswith("Dasar")


def test_words_are_counted(page: Page) -> None:
    """Summary and design say how many words there are of how many."""
    design = page.locator("#rancang_bangun")
    design.fill("kata " * 299)
    counter = page.locator(".bn-isian", has=design).locator(".bn-isian__hitung")
    expect(counter).to_have_text("299 kata dari 300 atau lebih")
    design.fill("kata " * 300)
    expect(counter).to_have_class(re.compile("cukup"))


def test_drafts_survive_and_stand_side_by_side(page: Page, form_url: str) -> None:
    """Nothing is lost on reload; several drafts wait; one can be deleted and brought back."""
    _fill_least(page, "Perahu Baca")
    before = _files(page)
    page.reload()
    page.wait_for_selector("#nama")
    assert before == _files(page)
    page.goto(form_url)
    page.wait_for_selector("#nama")
    assert "" == page.locator("#nama").input_value()
    # Left at once, without a pause for the form to take note.
    page.locator("#nama").fill("Rakit Sayur")
    page.goto(form_url)
    page.wait_for_selector("#nama")
    page.locator(".bn-draf > summary").click()
    rows = page.locator("[data-bn-draf] li")
    assert 2 == rows.count()
    row = rows.filter(has_text="Perahu Baca")
    row.get_by_role("button", name="Hapus draf").click()
    assert 1 == len(page.evaluate("Object.keys(localStorage).filter(k => k.startsWith('banua'))"))
    page.get_by_role("button", name="Urungkan").click()
    rows.filter(has_text="Perahu Baca").get_by_role("link").click()
    page.wait_for_selector("#nama")
    assert before == _files(page)


def test_drafts_travel_as_a_file(page: Page, browser: Browser, form_url: str) -> None:
    """Drafts are handed out as JSON, and another device takes them over once."""
    _fill_least(page)
    before = _files(page)
    page.locator(".bn-draf > summary").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh semua draf").click()
    file = download.value.path()
    assert 1 == json.loads(file.read_text(encoding="utf-8"))["banuaIsi"]
    other = browser.new_context(viewport=PHONE)
    theirs = other.new_page()
    theirs.goto(form_url)
    theirs.wait_for_selector("#nama")
    theirs.locator(".bn-draf > summary").click()
    for told in ("1 draf dimuat.", "Tidak ada draf baru"):
        theirs.locator("[data-bn-draf-muat]").set_input_files(file)
        expect(theirs.locator("[data-bn-simpan]")).to_contain_text(told)
    theirs.locator("[data-bn-draf] a").click()
    theirs.wait_for_selector("#nama")
    assert before == _files(theirs)
    other.close()


def test_mending_changes_one_key_alone(page: Page, form_url: str) -> None:
    """A record of the catalogue is loaded; what comes out differs in what was changed."""
    text, record = _real("pustaka-bisa-tabalong")
    page.goto(f"{form_url}?ubah=inovasi/pustaka-bisa-tabalong")
    page.wait_for_selector("#nama")
    assert "Memperbaiki Pustaka BISA" == page.locator("h1").inner_text()
    assert _files(page) == {"catalog/inovasi/pustaka-bisa-tabalong.yaml": text}
    expect(page.locator(".bn-isi__status")).to_have_text("Belum ada yang diubah.")
    _type(page, "tahun", "2023")
    (mended,) = _files(page).values()
    assert {**record, "tahun": 2023} == yaml.safe_load(mended)
    assert 2 == len(set(mended.splitlines()) ^ set(text.splitlines()))
    expect(page.locator(".bn-isi__status")).to_contain_text("Yang berubah: tahun pertama.")
    page.reload()
    page.wait_for_selector("#nama")
    assert "2023" == page.locator("#tahun").input_value()


def test_an_institution_can_be_mended_and_told(page: Page, form_url: str) -> None:
    """Institutions have the same form, with fewer sections."""
    path = ROOT / "catalog" / "lembaga" / "rsud-ulin.yaml"
    page.goto(f"{form_url}?ubah=lembaga/rsud-ulin")
    page.wait_for_selector("#nama")
    text = path.read_text(encoding="utf-8")
    assert _files(page) == {"catalog/lembaga/rsud-ulin.yaml": text}
    page.goto(f"{form_url}?jenis=lembaga")
    page.wait_for_selector("#singkatan")
    _type(page, "nama", "Balai Uji Perahu")
    page.locator("#jenis").select_option(label="Lainnya")
    _pick(page, "wilayah", "tapin", "Kabupaten Tapin")
    assert _files(page) == {
        "catalog/lembaga/balai-uji-perahu.yaml": (
            "nama: Balai Uji Perahu\njenis: lainnya\nwilayah: tapin\n"
        )
    }


def test_the_proposal_opens_filled_in(page: Page) -> None:
    """The link leads to the repository's page for a new file, with name and text in it."""
    _fill_least(page)
    (text,) = _files(page).values()
    link = page.get_by_role("link", name="Kirim usulan")
    address = urlsplit(link.get_attribute("href") or "")
    query = parse_qs(address.query, keep_blank_values=True)
    assert address.path.endswith("/new/main/catalog/inovasi")
    assert {"filename": ["perahu-baca.yaml"], "value": [text]} == query
    _type(page, "nama", "")
    _settle(page)
    expect(link).to_have_count(0)


def test_a_long_proposal_is_copied(page: Page, context: BrowserContext) -> None:
    """What does not fit into an address goes by the clipboard; download and copy remain."""
    _fill_least(page)
    _type(page, "cara_kerja", "Perahu berangkat tiap pekan. " * 300)
    (text,) = _files(page).values()
    context.route("https://**", lambda route: route.fulfill(body="repositori"))
    page.evaluate(
        "Object.defineProperty(navigator, 'clipboard',"
        " { value: { writeText: async text => { self.tersalin = text } } })"
    )
    link = page.get_by_role("link", name="Kirim usulan")
    href = link.get_attribute("href") or ""
    assert href.endswith("?filename=perahu-baca.yaml")
    with page.expect_popup() as popup:
        link.click()
    popup.value.close()
    assert text == page.evaluate("self.tersalin")
    with page.expect_download() as download:
        page.get_by_role("button", name="Unduh YAML").click()
    assert "perahu-baca.yaml" == download.value.suggested_filename
    assert text == download.value.path().read_text(encoding="utf-8")


def test_a_missing_record_is_told(context: BrowserContext, form_url: str) -> None:
    """An address that asks for a record that is not there says so, and offers a way on."""
    page = context.new_page()
    page.goto(f"{form_url}?ubah=inovasi/tidak-ada")
    expect(page.get_by_role("alert")).to_contain_text("Formulir tidak dapat dimuat.")
    assert page.get_by_role("link", name="Coba lagi").is_visible()


def test_without_script_there_is_a_way(browser: Browser, form_url: str) -> None:
    """Without JavaScript the page says how else a record can be told."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(form_url)
    assert "panduan menambah inovasi" in page.locator("noscript").inner_text()
    assert not page.locator("[data-bn-memuat]").is_visible()
    context.close()
