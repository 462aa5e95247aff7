"""What stands on the pages: facts with their sources, valid HTML, the same bytes twice."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import html5lib
import pytest

from banua.model.acuan import ProfilWilayah
from banua.pages.views.profil import _ROWS
from pages_katalog import ShownPage, make_katalog, make_pages

FRAME = '<!doctype html><html lang="id"><head><title>t</title>{}</head><body>{}</body></html>'
SHOUTS_NOTHING = re.compile(r">\s*(None|null|undefined|nan|-)\s*<")
HEADING = re.compile(r"<h([1-6])[ >]")


@pytest.fixture(scope="module")
def pages() -> dict[str, ShownPage]:
    """All pages of the small catalogue."""
    return make_pages(make_katalog())


def test_the_same_catalogue_gives_the_same_pages(pages: dict[str, ShownPage]) -> None:
    """Two builds are equal in order and in every byte."""
    again = make_pages(make_katalog())
    assert list(pages) == list(again)
    assert pages == again


def test_an_empty_catalogue_has_pages_too() -> None:
    """A catalogue that only begins can be built."""
    nothing = {
        kind: dict.fromkeys(getattr(make_katalog(), kind), None)
        for kind in ("inovasi", "kebutuhan", "ajang", "lembaga", "tema", "urusan")
    }
    pages = make_pages(make_katalog(**nothing))
    assert {"", "inovasi/", "wilayah/tapin/"} <= set(pages)


def test_pages_follow_the_standard(pages: dict[str, ShownPage]) -> None:
    """A strict parser finds no error, no id stands twice, every heading row names its scope."""
    for page in pages.values():
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(FRAME.format(page.head, page.body))
        assert [] == parser.errors, page.path
        ids = Counter(re.findall(r'\sid="([^"]*)"', page.body))
        assert [] == [name for name, count in ids.items() if count > 1], page.path
        assert page.body.count("<th ") == page.body.count("<th scope="), page.path


def test_headings_begin_at_one_and_skip_no_level(pages: dict[str, ShownPage]) -> None:
    """A page has one main heading, first, and a screen reader can follow the rest."""
    for page in pages.values():
        levels = [int(level) for level in HEADING.findall(page.body)]
        assert 1 == levels[0], page.path
        assert 1 == levels.count(1), page.path
        assert all(b - a <= 1 for a, b in pairwise(levels)), page.path


def test_empty_fields_are_not_shown(pages: dict[str, ShownPage]) -> None:
    """What a record does not say leaves no trace, neither a word nor an empty element."""
    for page in pages.values():
        assert not SHOUTS_NOTHING.search(page.body), page.path
        assert not re.search(r"<(dd|dt|p|ul|ol|dl|td|li)( [^>]*)?>\s*</\1>", page.body), page.path


def test_descriptions_are_short_and_plain(pages: dict[str, ShownPage]) -> None:
    """Search engines get one or two sentences on one line."""
    for page in pages.values():
        assert 20 <= len(page.description) <= 160, page.path
        assert "\n" not in page.description, page.path


def test_figures_have_a_text_alternative_and_a_table(pages: dict[str, ShownPage]) -> None:
    """Whoever cannot see a figure gets its title, its gist, and its numbers."""
    home = pages[""].body
    assert 'aria-labelledby="peta-judul peta-uraian"' in home
    assert '<title id="peta-judul">Inovasi per kabupaten dan kota</title>' in home
    assert "terbanyak Kabupaten Hulu Sungai Selatan 2" in home
    for page in pages.values():
        charts = page.body.count("<figure") - page.body.count("bn-fig--pohon")
        assert charts == page.body.count('<details class="bn-fig__data"')
        for figure in re.findall(r"<svg(?! class=\"bn-qr\").*?</svg>", page.body, re.DOTALL):
            assert "<title id=" in figure, page.path
            assert "<desc id=" in figure, page.path
            assert ("<a " in figure) == ('role="group"' in figure), page.path


def test_long_chains_of_replication_are_drawn(pages: dict[str, ShownPage]) -> None:
    """Where copies were copied again, a tree shows the whole chain."""
    original = pages["inovasi/padi-apung/"].body
    assert "Ditiru: Sawah Rakit; Desa Seberang." in original
    for part in ("2022 · diterapkan", "Desa Jauh", "2024 · komitmen meniru"):
        assert part in original
    assert "Pohon peniruan" not in pages["inovasi/sawah-rakit/"].body


def test_index_results_name_year_source_and_certainty(pages: dict[str, ShownPage]) -> None:
    """A figure of the Indeks Inovasi Daerah never stands alone."""
    body = pages["wilayah/tapin/"].body
    for part in ("2023", "Inovatif", "48,62", "perkiraan", "hanya satu berita"):
        assert part in body
    assert 'href="https://contoh.id/iid"' in body
    assert "https://contoh.id/lain" not in body
    assert "Indeks Inovasi Daerah Kabupaten" not in pages["wilayah/hulu-sungai-selatan/"].body


def test_profile_facts_carry_year_and_source(pages: dict[str, ShownPage]) -> None:
    """Each fact of a region stands with its year and the site it comes from."""
    body = pages["wilayah/tapin/"].body
    assert "2.155,9 km²" in body
    assert '<a href="https://www.contoh.id/luas" rel="noopener">contoh.id</a>' in body


def test_every_key_of_a_profile_is_shown() -> None:
    """A new fact in the model must get its label."""
    assert set(ProfilWilayah.model_fields) == {key for key, _, _ in _ROWS}


def test_gaps_name_what_neighbours_have(pages: dict[str, ShownPage]) -> None:
    """A region without health innovations is shown those next door."""
    section = pages["wilayah/tapin/"].body.partition('id="celah"')[2].partition("</section>")[0]
    assert "Kesehatan" in section
    assert "Posyandu Sungai" in section
    assert "Pertanian" not in section


def test_basic_services_are_counted(pages: dict[str, ShownPage]) -> None:
    """The coverage of basic services says where nothing is recorded."""
    section = pages["wilayah/tapin/"].body.partition('id="pelayanan-dasar"')[2]
    assert "belum tercatat" in section.partition("</section>")[0]


def test_codebook_tells_every_key(pages: dict[str, ShownPage]) -> None:
    """The page of open data explains nested keys, their choices, and what is required."""
    body = pages["data/"].body
    for key in ("hasil[].uraian", "bukti.&lt;kode&gt;.nilai", "alih.prasyarat[]", "sumber[].url"):
        assert f"<code>{key}</code>" in body
    assert "<code>uji-coba</code>" in body


def test_glossary_links_related_terms(pages: dict[str, ShownPage]) -> None:
    """A term leads to those that its entry names."""
    assert '<a href="#i-kia">KIA</a>' in pages["istilah/"].body


def test_pages_know_their_source(pages: dict[str, ShownPage]) -> None:
    """A record's page leads to the form with the record in it, or to the file to mend."""
    assert "catalog/inovasi/padi-apung.yaml" == pages["inovasi/padi-apung/"].source
    assert "catalog/acuan/wilayah/tapin.yaml" == pages["wilayah/tapin/"].source
    edit = "https://uji.id/repo/edit/main/catalog/acuan/wilayah/tapin.yaml"
    assert f'href="{edit}">Perbaiki entri ini' in pages["wilayah/tapin/"].body
    for record in ("inovasi/padi-apung", "lembaga/dinas-a"):
        assert f'href="../../isi/?ubah={record}">Perbaiki entri ini' in pages[f"{record}/"].body
