"""Every number of the dashboard, counted again from the files, and followed to its list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest

from recount import Recount, recount

BASE = "https://situs.uji/"
Document = Element


def _parse(path: Path) -> Document:
    parsed: Document = html5lib.parse(path.read_text(encoding="utf-8"), namespaceHTMLElements=False)
    return parsed


def _text(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def _number(text: str) -> int:
    return int(text.replace(".", ""))


def _rows(document: Document, table: str) -> Iterator[tuple[Element, list[Element]]]:
    found = document.find(f".//table[@id='{table}']/tbody")
    assert found is not None, table
    for row in found.findall("tr"):
        head = row.find("th")
        assert head is not None
        yield head, row.findall("td")


def _columns(document: Document, table: str) -> list[str]:
    found = document.find(f".//table[@id='{table}']/thead/tr")
    assert found is not None
    heads = found.findall("th")[1:]
    return [
        abbr.attrib["title"] if (abbr := head.find("abbr")) is not None else _text(head)
        for head in heads
    ]


def _figure(document: Document, name: str) -> dict[str, int]:
    """Return the data table behind a figure, by label."""
    title = document.find(f".//*[@id='{name}-judul']")
    assert title is not None, name
    caption = _text(title)
    tables = [t for t in document.iter("table") if _caption(t) == caption]
    return {
        _text(row.findall("th")[0]): _number(_text(row.findall("td")[0]))
        for row in tables[0].findall("tbody/tr")
    }


def _caption(table: Element) -> str:
    found = table.find("caption")
    return _text(found) if found is not None else ""


@pytest.fixture(scope="module")
def dasbor(real_site: Path) -> Document:
    """The dashboard."""
    return _parse(real_site / "dasbor" / "index.html")


@pytest.fixture(scope="module")
def files() -> Recount:
    """The files of the catalogue."""
    return recount()


def _regions(files: Recount) -> dict[str, str]:
    return {r["nama"]: id_ for id_, r in files.wilayah.items()}


def test_the_main_figures(dasbor: Document, files: Recount) -> None:
    """Innovations, institutions, research, awards, copies, agencies without innovation."""
    strip = next(e for e in dasbor.iter("ul") if e.get("class") == "bn-figures")
    shown = [_number(_text(e)) for e in strip.iter("strong")]
    inovasi = files.inovasi.values()
    assert shown == [
        len(files.inovasi),
        len({r["lembaga"] for r in inovasi}),
        sum(1 for r in inovasi if r.get("berbasis_riset")),
        sum(1 for r in inovasi if r.get("penghargaan")),
        len(files.copies()),
        sum(files.skpd(id_)[1] for id_ in files.wilayah),
    ]


def test_levels(dasbor: Document, files: Recount) -> None:
    """The bar of levels."""
    legend = next(e for e in dasbor.iter("ul") if e.get("class") == "bn-legenda")
    counts = Counter(files.level(id_) for id_ in files.inovasi)
    for item in legend.findall("li"):
        strong = item.find("strong")
        assert strong is not None
        label = _text(item).rsplit(" ", 2)[0]
        assert counts[label] == _number(_text(strong)), label
    assert len(files.tingkat) == len(legend.findall("li"))


def test_regions_by_level_and_merit(dasbor: Document, files: Recount) -> None:
    """Each cell of the table of regions."""
    columns = _columns(dasbor, "tabel-wilayah")
    copied = files.copies()
    tests: dict[str, Callable[[str], object]] = {
        "Inovasi": lambda _: True,
        "Berbasis riset": lambda id_: files.inovasi[id_].get("berbasis_riset"),
        "Berpenghargaan": lambda id_: files.inovasi[id_].get("penghargaan"),
        "Ditiru": lambda id_: id_ in copied,
    }
    seen = 0
    for head, cells in _rows(dasbor, "tabel-wilayah"):
        own = _own(files, _regions(files)[_text(head)])
        for column, cell in zip(columns, cells, strict=True):
            holds = tests.get(column)
            wanted = [i for i in own if (holds(i) if holds else files.level(i) == column)]
            assert len(wanted) == _number(_text(cell)), (_text(head), column)
            seen += 1
    assert len(columns) * 14 == seen


def test_regions_by_year(dasbor: Document, files: Recount) -> None:
    """Each cell of the table of years, older years and unknown ones included."""
    columns = _columns(dasbor, "tabel-tahun")
    first = int(columns[1])
    assert [f"Sebelum {first}", *map(str, range(first, files.newest() + 1)), "Tanpa tahun"] == (
        columns
    )
    for head, cells in _rows(dasbor, "tabel-tahun"):
        years = [files.inovasi[i].get("tahun") for i in _own(files, _regions(files)[_text(head)])]
        counts = Counter(
            "Tanpa tahun" if y is None else str(y) if y >= first else columns[0] for y in years
        )
        assert [counts[column] for column in columns] == [_number(_text(c)) for c in cells]


def test_years(dasbor: Document, files: Recount) -> None:
    """The bars of the years."""
    years = Counter(r["tahun"] for r in files.inovasi.values() if "tahun" in r)
    shown = _figure(dasbor, "tahun-gambar")
    assert sum(years.values()) == sum(shown.values())
    for label, count in shown.items():
        if label.isdigit():
            assert years[int(label)] == count, label


def test_affairs_by_region(dasbor: Document, files: Recount) -> None:
    """Each cell of the grid; an empty one leads to what is best worth copying elsewhere."""
    columns = _columns(dasbor, "tabel-urusan")
    assert 14 == len(columns)
    named = {**_regions(files), "Provinsi": "provinsi"}
    short = {name.split(" ", 1)[1]: id_ for name, id_ in named.items() if " " in name}
    affairs = {r["nama"]: id_ for id_, r in files.urusan.items()}
    used = {u for r in files.inovasi.values() for u in r["urusan"]}
    for head, cells in _rows(dasbor, "tabel-urusan"):
        urusan = affairs[_text(head)]
        for column, cell in zip(columns, cells, strict=True):
            region = named.get(column) or short[column]
            count = sum(1 for i in _own(files, region) if urusan in files.inovasi[i]["urusan"])
            assert count == _number(_text(cell)), (urusan, region)
            if not count and urusan in used:
                link = cell.find("a")
                assert link is not None
                assert link.attrib["href"].endswith(f"urusan/{urusan}/#layak-ditiru")


def test_agencies(dasbor: Document, files: Recount) -> None:
    """Agencies of each region, those without innovation, and without one of the newest year."""
    assert [f"Tanpa inovasi {files.newest()}"] == _columns(dasbor, "tabel-skpd")[2:]
    for head, cells in _rows(dasbor, "tabel-skpd"):
        counted = files.skpd(_regions(files)[_text(head)])
        assert counted == tuple(_number(_text(cell)) for cell in cells), _text(head)


def test_kinds_of_institution(dasbor: Document, files: Recount) -> None:
    """Institutions, those that innovate, and their innovations: the sums and the rows."""
    kinds = Counter(r["jenis"] for r in files.lembaga.values())
    busy = {r["lembaga"] for r in files.inovasi.values()}
    active = Counter(files.lembaga[id_]["jenis"] for id_ in busy)
    works = Counter(files.lembaga[r["lembaga"]]["jenis"] for r in files.inovasi.values())
    expected = sorted((kinds[k], active[k], works[k]) for k in kinds)
    shown = sorted(
        tuple(_number(_text(cell)) for cell in cells) for _, cells in _rows(dasbor, "tabel-jenis")
    )
    assert expected == shown


def test_ranked_bars(dasbor: Document, files: Recount) -> None:
    """The busiest institutions, the most copied innovations, the contests with most awards."""
    works = Counter(files.lembaga[r["lembaga"]]["nama"] for r in files.inovasi.values())
    awards = Counter(
        files.ajang[p["ajang"]]["nama"]
        for r in files.inovasi.values()
        for p in r.get("penghargaan", [])
    )
    copies = Counter({files.inovasi[i]["nama"]: n for i, n in files.copies().items()})
    for name, counts in (
        ("lembaga-gambar", works),
        ("ajang-gambar", awards),
        ("ditiru-gambar", copies),
    ):
        shown = _figure(dasbor, name)
        assert sorted(counts.values(), reverse=True)[: len(shown)] == list(shown.values())
        for label, number in shown.items():
            assert counts[label] == number, label


def test_history_of_the_index(dasbor: Document, files: Recount) -> None:
    """Each cell of the history is what the file says, and empty where it says nothing."""
    known = {
        (region["wilayah"], row["tahun"]): row
        for region in files.riwayat["wilayah"]
        for row in region.get("hasil", [])
    }
    table = next(t for t in dasbor.iter("table") if "Predikat Indeks" in _caption(t))
    years = [int(_text(th)) for th in table.findall("thead/tr/th")[1:]]
    assert 2018 == years[0]
    cells = 0
    for row in table.findall("tbody/tr"):
        link = row.find("th/a")
        assert link is not None
        region = link.attrib["href"].rstrip("/").rsplit("/", 1)[1]
        for year, cell in zip(years, row.findall("td"), strict=True):
            result = known.get((region, year))
            label = cell.find("a")
            if result is None:
                assert "tidak diketahui" == _text(cell)
                continue
            assert label is not None
            assert (result.get("predikat") or "predikat tidak disebut") in label.attrib[
                "aria-label"
            ]
            assert ("belum pasti" in label.attrib["aria-label"]) is not result["pasti"]
            cells += 1
    assert len(known) == cells


def test_every_figure_leads_to_its_list(real_site: Path, dasbor: Document) -> None:
    """A linked figure of a table is the length of the list that it opens."""
    followed = 0
    for link in dasbor.iterfind(".//td/a"):
        target = urlsplit(urljoin(f"{BASE}dasbor/", link.attrib.get("href", "")))
        if not target.path.startswith("/daftar/") or not re.fullmatch(r"[\d.]+", _text(link)):
            continue
        html = (real_site / target.path.lstrip("/") / "index.html").read_text(encoding="utf-8")
        tally = re.search(r'<p class="bn-tally">([\d.]+) inovasi', html)
        assert tally, target.path
        assert _text(link) == tally[1], target.path
        followed += 1
    assert followed > 250


def _own(files: Recount, region: str) -> list[str]:
    return [id_ for id_, record in files.inovasi.items() if record["wilayah"] == region]
