"""The published site of the real catalogue."""

from __future__ import annotations

import filecmp
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import html5lib
import pytest

from banua.pipeline import Reading
from banua.text import slugify
from conftest import ROOT
from site_builds import build_real

BASE = "https://situs.uji/"
LOADED = {("script", "src"), ("img", "src"), ("iframe", "src"), ("source", "src"), ("use", "href")}
FETCHED_LINKS = {"stylesheet", "icon", "preload", "manifest", "alternate icon", "apple-touch-icon"}


class _Collector(HTMLParser):
    """Gathers what a page links to, loads, and names."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "h1":
            self.headings.append(tag)
        for name, value in values.items():
            if (tag, name) in LOADED:
                self.loads.append(value)
        if tag == "link" and values.get("rel") in FETCHED_LINKS:
            self.loads.append(values["href"])


@pytest.fixture(scope="module")
def pages(real_site: Path) -> dict[str, _Collector]:
    """Every HTML page by its address, read once."""
    found = {}
    for path in sorted(real_site.rglob("*.html")):
        collector = _Collector()
        collector.feed(path.read_text(encoding="utf-8"))
        address = path.relative_to(real_site).as_posix().removesuffix("index.html")
        found[address] = collector
    return found


def test_every_record_has_its_page(real_site: Path, real_reading: Reading) -> None:
    """Each record of each kind, each person, and each contest's year can be opened."""
    missing = [
        f"{kind}/{id_}/"
        for kind, by_id in real_reading.entries.records.items()
        for id_ in by_id
        if not (real_site / kind / id_ / "index.html").is_file()
    ]
    assert set() == set(missing) - {"wilayah/luar-kalsel/"}


def test_every_person_has_a_page(real_site: Path, real_reading: Reading) -> None:
    """Whoever is named as researcher can be found."""
    names = {
        name
        for entry in real_reading.entries.records["inovasi"].values()
        for name in getattr(entry.record, "peneliti", ())
    }
    assert names
    for name in names:
        assert (real_site / "peneliti" / slugify(name) / "index.html").is_file(), name


def test_aliases_lead_on(real_site: Path, real_reading: Reading) -> None:
    """A former address shows the way to the present one."""
    pairs = [
        (alias, id_)
        for id_, entry in real_reading.entries.records["inovasi"].items()
        for alias in getattr(entry.record, "alias", ())
    ]
    assert pairs
    for alias, id_ in pairs:
        html = (real_site / "inovasi" / alias / "index.html").read_text(encoding="utf-8")
        assert f'/inovasi/{id_}/"' in html


def test_no_link_is_broken(real_site: Path, pages: dict[str, _Collector]) -> None:
    """Every internal link ends at a file, and every fragment at an id."""
    broken = []
    for address, page in pages.items():
        if address == "404.html":
            continue
        for href in page.links:
            target = urlsplit(urljoin(BASE + address, href))
            if target.netloc != "situs.uji":
                continue
            path = unquote(target.path.lstrip("/"))
            if path in pages:
                if target.fragment and unquote(target.fragment) not in {*pages[path].ids, "__top"}:
                    broken.append((address, href))
            elif not (real_site / path).is_file():
                broken.append((address, href))
    assert [] == broken[:20]


def test_nothing_is_loaded_from_elsewhere(pages: dict[str, _Collector]) -> None:
    """Scripts, styles, fonts, and pictures all lie on the site itself."""
    outside = [
        (address, source)
        for address, page in pages.items()
        for source in page.loads
        if urlsplit(source).netloc
    ]
    assert [] == outside


def test_pages_are_well_formed(real_site: Path, pages: dict[str, _Collector]) -> None:
    """Each page has one main heading and no id twice."""
    for address, page in pages.items():
        repeated = [id_ for id_, count in Counter(page.ids).items() if count > 1]
        assert [] == repeated, address
        if 'http-equiv="refresh"' not in _html(real_site, address):
            assert 1 == len(page.headings), address


def test_html_follows_the_standard(real_site: Path, pages: dict[str, _Collector]) -> None:
    """A strict parser of the standard finds no error on any kind of page, and a tenth of all."""
    for address in sorted(pages)[::10]:
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(_html(real_site, address))
        assert [] == parser.errors, (address, parser.errors[:3])


def test_no_page_shows_an_empty_value(real_site: Path, pages: dict[str, _Collector]) -> None:
    """What is unknown is left out, never printed as a program's word for nothing."""
    for address in pages:
        if not address.startswith("pengembang/"):
            html = _html(real_site, address)
            assert ">None<" not in html, address
            assert ">null<" not in html, address


def test_two_builds_are_the_same_bytes(real_site: Path, tmp_path: Path) -> None:
    """The site depends on the catalogue and the docs alone, not on clock or hash seed."""
    done = build_real(tmp_path / "lagi", hash_seed="4711")
    assert done.returncode == 0, done.stderr
    first = {path.relative_to(real_site) for path in real_site.rglob("*") if path.is_file()}
    again = {
        p.relative_to(tmp_path / "lagi") for p in (tmp_path / "lagi").rglob("*") if p.is_file()
    }
    assert first == again
    changed = [
        name.as_posix()
        for name in sorted(first)
        if not filecmp.cmp(real_site / name, tmp_path / "lagi" / name, shallow=False)
    ]
    assert [] == [name for name in changed if name != "sitemap.xml.gz"]


def test_innovations_are_not_in_the_navigation(real_site: Path) -> None:
    """A page's frame stays small however many innovations there are."""
    html = _html(real_site, "inovasi/padi-apung-kalsel/")
    assert len(html) < 80_000
    assert (ROOT / "catalog" / "inovasi" / "padi-apung-kalsel.yaml").is_file()


def _html(site: Path, address: str) -> str:
    path = site / address
    return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")
