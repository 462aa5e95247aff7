"""Links between pages: relative at every depth, both ways, none that leads nowhere."""

from __future__ import annotations

import posixpath
import re

import pytest

from banua.pages.build import build_redirects
from banua.pages.links import FOLDERS, links_from, record_path
from pages_katalog import SITE, ShownPage, make_katalog, make_pages

HREF = re.compile(r'<a [^>]*?href="([^"]*)"')
OTHER_PAGES = {"panduan/", "panduan/menambah/", "panduan/pemeliharaan/"}
"""Pages that are written by hand and not made from the catalogue."""


@pytest.fixture(scope="module")
def pages() -> dict[str, ShownPage]:
    """All pages of the small catalogue."""
    return make_pages(make_katalog())


def targets(page: ShownPage) -> set[str]:
    """Return the addresses under the site that a page links to, without fragments."""
    found = set()
    for href in HREF.findall(page.body):
        if ":" in href:
            continue
        path = href.partition("#")[0].partition("?")[0]
        joined = posixpath.normpath(posixpath.join("/", page.path, path)).lstrip("/")
        found.add(f"{joined}/" if joined and "." not in posixpath.basename(joined) else joined)
    return found


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("", "inovasi/a/"),
        ("inovasi/", "../inovasi/a/"),
        ("inovasi/b/", "../../inovasi/a/"),
        ("ajang/b/2020/", "../../../inovasi/a/"),
    ],
)
def test_links_are_relative_to_the_depth_of_the_page(path: str, expected: str) -> None:
    """An address goes up as many folders as its page lies deep."""
    assert expected == links_from(path).tautan("inovasi", "a")
    assert expected == links_from(path).url("inovasi/a/")


def test_home_links_to_itself() -> None:
    """The empty address would reload nothing, so that home is `./`."""
    assert "./" == links_from("").url("")
    assert "../../" == links_from("inovasi/a/").url("")


def test_no_link_starts_at_the_root(pages: dict[str, ShownPage]) -> None:
    """The site works below any path and from a disk."""
    for page in pages.values():
        assert [] == [href for href in HREF.findall(page.body) if href.startswith("/")], page.path


def test_every_link_leads_to_a_page(pages: dict[str, ShownPage]) -> None:
    """What a page links to exists, data files aside."""
    for page in pages.values():
        missing = {t for t in targets(page) if t.endswith("/")} - set(pages) - OTHER_PAGES
        assert set() == missing, page.path


def test_every_fragment_has_its_anchor(pages: dict[str, ShownPage]) -> None:
    """A link into a page ends at an id of that page."""
    for page in pages.values():
        for href in HREF.findall(page.body):
            path, _, fragment = href.partition("#")
            if fragment and ":" not in href:
                joined = posixpath.normpath(posixpath.join("/", page.path, path)).strip("/")
                assert f'id="{fragment}"' in pages[f"{joined}/" if joined else ""].body, href


def test_every_record_has_a_page(pages: dict[str, ShownPage]) -> None:
    """Records of every kind, persons among them, can be opened."""
    katalog = make_katalog()
    for kind in FOLDERS:
        for record_id in getattr(katalog, kind):
            assert record_path(kind, record_id) in pages


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("inovasi/padi-apung/", "lembaga/dinas-a/"),
        ("inovasi/padi-apung/", "lembaga/kampus-b/"),
        ("inovasi/padi-apung/", "wilayah/tapin/"),
        ("inovasi/padi-apung/", "urusan/pertanian/"),
        ("inovasi/padi-apung/", "tema/padi/"),
        ("inovasi/padi-apung/", "peneliti/siti-uji/"),
        ("inovasi/padi-apung/", "peneliti/budi-uji/"),
        ("inovasi/padi-apung/", "ajang/lomba/"),
        ("inovasi/padi-apung/", "kebutuhan/butuh-padi/"),
        ("inovasi/padi-apung/", "inovasi/sawah-rakit/"),
        ("lembaga/dinas-a/", "lembaga/balai-a/"),
        ("lembaga/dinas-a/", "lembaga/kampus-b/"),
        ("lembaga/dinas-a/", "wilayah/tapin/"),
        ("lembaga/dinas-a/", "kebutuhan/butuh-padi/"),
        ("lembaga/kampus-b/", "peneliti/siti-uji/"),
        ("wilayah/tapin/", "wilayah/hulu-sungai-selatan/"),
        ("wilayah/tapin/", "kebutuhan/butuh-padi/"),
        ("tema/padi/", "tema/pangan/"),
        ("tema/pangan/", "tema/stunting/"),
        ("tema/padi/", "kebutuhan/butuh-padi/"),
        ("urusan/pertanian/", "kebutuhan/butuh-padi/"),
        ("ajang/lomba/", "ajang/lomba/2021/"),
        ("peneliti/siti-uji/", "peneliti/budi-uji/"),
    ],
)
def test_links_go_both_ways(pages: dict[str, ShownPage], one: str, other: str) -> None:
    """Whoever reads one of two linked records finds the other."""
    assert other in targets(pages[one])
    assert one in targets(pages[other])


def test_winners_stand_on_the_page_of_the_year(pages: dict[str, ShownPage]) -> None:
    """A year of a contest leads to the innovations that won, and an empty year says so."""
    assert "inovasi/padi-apung/" in targets(pages["ajang/lomba/2021/"])
    assert "Belum ada pemenang" in pages["ajang/lomba/2020/"].body


def test_related_innovations_show_their_reasons(pages: dict[str, ShownPage]) -> None:
    """A related innovation stands with the words that tell why."""
    body = pages["inovasi/posyandu-sungai/"].body
    assert "inovasi/padi-apung/" in targets(pages["inovasi/posyandu-sungai/"])
    assert "sama-sama bertema pangan; lembaga sama" in body


def test_former_ids_lead_on() -> None:
    """A former address redirects without script, and names the permanent address."""
    (asset,) = build_redirects(make_katalog(), SITE)
    html = asset.content.decode()
    assert "inovasi/padi-terapung/index.html" == asset.path
    assert '<meta http-equiv="refresh" content="0; url=../../inovasi/padi-apung/">' in html
    assert '<link rel="canonical" href="https://uji.id/katalog/inovasi/padi-apung/">' in html
    assert '<a href="../../inovasi/padi-apung/">' in html


def test_withdrawn_innovations_keep_their_page_and_leave_the_lists(
    pages: dict[str, ShownPage],
) -> None:
    """Old links to a withdrawn record still tell what became of it."""
    assert "Bukan inovasi daerah." in pages["inovasi/salah-catat/"].body
    assert "inovasi/salah-catat/" not in targets(pages["daftar/tahun/tanpa-tahun/"])
    assert "daftar/huruf/s/" in pages
    assert "inovasi/salah-catat/" not in targets(pages["daftar/huruf/s/"])


def test_lists_are_cut_into_pages() -> None:
    """A list page holds sixty innovations; a record with more leads to its full list."""
    many = {f"uji-{n:03}": {"nama": f"Uji {n:03}"} for n in range(130)}
    pages = make_pages(make_katalog(inovasi=many))
    assert {"daftar/wilayah/tapin/", "daftar/wilayah/tapin/2/"} <= set(pages)
    assert "daftar/wilayah/tapin/" in targets(pages["wilayah/tapin/"])
    assert 60 == pages["daftar/huruf/u/"].body.count('class="bn-rows__name"')
    assert 10 == pages["daftar/huruf/u/3/"].body.count('class="bn-rows__name"')
    assert 'rel="next"' in pages["daftar/huruf/u/2/"].body
    assert 'rel="next"' not in pages["daftar/huruf/u/3/"].body
