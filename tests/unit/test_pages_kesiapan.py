"""Pages about documentation, evidence, the desk of a region, and open contests."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

import pytest

from banua.katalog import Katalog
from banua.kesiapan.instrumen import find_instrumen
from banua.kesiapan.peluang import Andai, simulate
from banua.kesiapan.wilayah import score_wilayah
from banua.pages.build import build_pages
from banua.pages.page import Page, SiteInfo
from banua.pipeline import load_katalog
from conftest import MakeCatalog
from evidence_catalog import EVIDENCE

SITE = SiteInfo(name="Uji", url="https://uji.id/", edit_url="https://uji.id/edit/")


@pytest.fixture
def katalog(make_catalog: MakeCatalog) -> Katalog:
    """The small catalogue with evidence."""
    return load_katalog(make_catalog(EVIDENCE))[0]


@pytest.fixture
def pages(katalog: Katalog) -> Mapping[str, Page]:
    """All its pages by address."""
    return {page.path: page for page in build_pages(katalog, dict, SITE)}


def _body(pages: Mapping[str, Page], path: str) -> str:
    return pages[path].render().body


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def test_an_innovation_tells_its_level_and_next_steps(pages: Mapping[str, Page]) -> None:
    """The level, three steps with their guide, the form, and what else is missing."""
    body = _body(pages, "inovasi/padi-apung/")
    assert '<span class="bn-tk bn-tk--2">Dokumentasi dasar</span>' in body
    assert 3 == body.count('<p class="bn-langkah__kaki">')
    assert 'href="../../panduan/kunci/#kunci-inovasi-cara-kerja"' in body
    assert 'href="../../isi/?ubah=inovasi/padi-apung"' in body


def test_an_innovation_tells_its_evidence(pages: Mapping[str, Page]) -> None:
    """Points with evidence, documents, what is missing, and whether it counts."""
    text = _text(_body(pages, "inovasi/padi-apung/"))
    assert "6 dari 111 poin sudah berbukti" in text
    assert "16 Regulasi Inovasi Daerah wajib Terbukti SK Uji 6 dari 9" in text
    assert "35 Video inovasi daerah wajib Ada nilai, belum ada dokumen" in text
    assert "inovasi ini terhitung dalam penilaian 2026" in text
    assert "Alat Kerja sampai 6 poin Tercatat digital" in text


def test_without_evidence_the_page_stays_light(pages: Mapping[str, Page]) -> None:
    """Twenty short lines that lead to the guidance stand in for twenty long rows."""
    body = _body(pages, "inovasi/pompa-surya/")
    assert "Belum ada bukti yang tercatat untuk 20 indikator" in body
    blank = body[body.index('<ul class="bn-indi">') :]
    blank = blank[: blank.index("</ul>")]
    assert 20 == blank.count("<li>")
    assert len(blank) < 2_700


def test_lists_carry_the_level(pages: Mapping[str, Page]) -> None:
    """A list shows the level of each innovation, and there is a list for each level."""
    assert "Dokumentasi rintisan" in _body(pages, "daftar/huruf/p/")
    assert "Padi Apung" in _body(pages, "daftar/tingkat/dasar/")
    assert "Padi Apung" not in _body(pages, "daftar/tingkat/rintisan/")
    assert "Padi Apung" in _body(pages, "daftar/wilayah/tapin/tingkat-dasar/")


def test_the_desk_tells_where_the_region_stands(pages: Mapping[str, Page]) -> None:
    """Terms of the formula, coverage, agencies without innovation, and what is near."""
    text = _text(_body(pages, "wilayah/tapin/iid/"))
    assert "Inovasi yang dihitung 2 3" in text
    assert "Rata-rata kematangan 0,75" in text
    assert "Pembagi 12 12" in text
    assert "Nilai pemerintah daerah (SPD) 2 " in text
    assert "1 dari 1 urusan pelayanan dasar terisi" in text
    assert "Dinas Diam" in text
    assert "1 dari 2 perangkat daerah belum punya inovasi tercatat" in text


def test_the_desk_table_equals_the_simulation(katalog: Katalog, pages: Mapping[str, Page]) -> None:
    """Each row of the table without script is what the core computes."""
    instrumen = find_instrumen(katalog.instrumen_iid, 2026)
    assert instrumen
    skor = score_wilayah(instrumen, katalog, "tapin")
    body = _body(pages, "wilayah/tapin/iid/")
    rows = re.findall(r'<tr data-kode="(\w+)">(.*?)</tr>', body, re.DOTALL)
    assert 20 == len(rows)
    for kode, row in rows:
        cells = re.findall(r'class="bn-num">(.*?)</td>', row)
        for cell in cells:
            ends = sorted(
                simulate(instrumen, skor, Andai(kode, 3), semua=semua).sesudah.indeks
                for semua in (False, True)
            )
            assert " – ".join(str(end).replace(".", ",") for end in ends) == cell


def test_the_data_of_the_sliders_is_safe_json(pages: Mapping[str, Page]) -> None:
    """It can be read, and nothing in it can end the element that holds it."""
    body = _body(pages, "wilayah/tapin/iid/")
    found = re.search(r"<script type=\"application/json\" data-bn-data>(.*?)</script>", body)
    assert found
    data = json.loads(found[1])
    assert 25000 == data["maks"]
    assert [[900, 1], [600, 1], [300, 1]] == data["ujung"][1]["tambahan"]["16"]


def test_an_open_contest_shows_entries_and_who_is_missing(pages: Mapping[str, Page]) -> None:
    """Entries with their completeness, and agencies without an entry."""
    text = _text(_body(pages, "ajang/lomba-uji/2027/"))
    assert "Pendaftaran dibuka sampai 31 Maret 2027" in text
    assert "Padi Apung Dinas Tapin Pangan Dokumentasi dasar" in text
    assert "Perangkat daerah yang belum ikut 1" in text
    assert "Dinas Diam" in text
    assert "Pendaftaran dibuka" in _text(_body(pages, "ajang/lomba-uji/"))


def test_without_tables_nothing_is_scored(make_catalog: MakeCatalog) -> None:
    """A catalogue without levels and instrument has no desk, no badge, and no explanation."""
    katalog, _ = load_katalog(make_catalog({}))
    pages = {page.path: page for page in build_pages(katalog, dict, SITE)}
    assert "wilayah/tapin/iid/" not in pages
    assert "iid/" not in pages
    assert "bn-tk" not in _body(pages, "inovasi/padi-apung/")
    assert "bn-dasar" not in _body(pages, "dasbor/")
