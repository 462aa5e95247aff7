"""The files for operators and judges, opened by the program that agencies open them with."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from banua.export.paket import build_downloads
from banua.export.penilaian import build_lembar_penilaian
from banua.katalog import Katalog, build_katalog
from banua.model.lembaga import Ajang, EdisiTerbuka, Peserta
from banua.pipeline import Reading

# All sheets of a book, each into a file of its own; texts in UTF-8, cells as they are shown.
TO_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
SHEETS = ("Profil inovasi", "Bukti", "Ringkasan", "Pemerintah daerah")
ENTRIES = (("saliling", "A"), ("e-lakasi", "A"), ("gelita-batola", "B"), ("liwar-hss", "B"))
"""Entries of a made-up contest, by category."""


@pytest.fixture(scope="module")
def katalog(real_reading: Reading) -> Katalog:
    """The real catalogue."""
    return build_katalog(real_reading.entries)


@pytest.fixture(scope="module")
def books(katalog: Katalog) -> Mapping[str, bytes]:
    """The workbook of each region, and a score sheet that judges have filled in."""
    found = {
        Path(asset.path).stem: asset.content
        for asset in build_downloads(katalog)
        if asset.path.endswith(".xlsx") and asset.path.startswith("wilayah/")
    }
    return {**found, "penilaian": _judged(katalog)}


def _judged(katalog: Katalog) -> bytes:
    edisi = EdisiTerbuka(
        tahun=2027, peserta=tuple(Peserta(inovasi=id_, kategori=kind) for id_, kind in ENTRIES)
    )
    ajang = Ajang(id="uji", nama="Lomba Uji", tingkat="provinsi", edisi_terbuka=(edisi,))
    book = load_workbook(BytesIO(build_lembar_penilaian(katalog, ajang, edisi)))
    for row, (name, weight) in enumerate((("Manfaat", 75), ("Kebaruan", 25)), 2):
        book["Kriteria"].cell(row, 2, name)
        book["Kriteria"].cell(row, 3, weight)
    # Category A holds rows 3 and 4, B holds 5 and 6; the second judge has done two entries.
    for sheet, marks in (
        ("Juri 1", ((80, 60), (90, 70), (60, 100), (70, None))),
        ("Juri 2", ((100, 100), None, None, (100, 100))),
    ):
        for row, pair in enumerate(marks, 3):
            for column, mark in enumerate(pair or (), 5):
                book[sheet].cell(row, column, mark)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.fixture(scope="module")
def opened(books: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every sheet of every book as LibreOffice reads it."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice belum terpasang. Perbaiki: make browser"
    folder = tmp_path_factory.mktemp("lembar")
    for name, content in books.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    done = subprocess.run(
        [office, profile, "--headless", "--convert-to", TO_CSV, "--outdir", str(folder)]
        + [str(path) for path in sorted(folder.glob("*.xlsx"))],
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert 0 == done.returncode, done.stderr
    assert "Error" not in done.stderr, done.stderr
    return folder


def _read(folder: Path, book: str, sheet: str) -> list[list[str]]:
    with (folder / f"{book}-{sheet}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_libreoffice_shows_every_region_what_was_written(
    books: Mapping[str, bytes], opened: Path
) -> None:
    """All fourteen, all sheets, cell by cell."""
    regions = [name for name in books if name.startswith("iid-")]
    assert 14 == len(regions)
    for name in regions:
        book = load_workbook(BytesIO(books[name]), read_only=True)
        for sheet in SHEETS:
            written = [
                ["" if cell is None else str(cell) for cell in row]
                for row in book[sheet].iter_rows(values_only=True)
            ]
            assert written == _read(opened, name, sheet), (name, sheet)


def test_every_innovation_is_there_once(books: Mapping[str, bytes], katalog: Katalog) -> None:
    """Each record on the sheet of its region, with its name and its 20 rows of evidence."""
    names: dict[str, object] = {}
    rows = 0
    for name, content in books.items():
        if name.startswith("iid-"):
            book = load_workbook(BytesIO(content), read_only=True)
            listed = list(book["Profil inovasi"].iter_rows(min_row=2, values_only=True))
            names |= {str(row[2]): row[1] for row in listed}
            rows += sum(1 for _ in book["Bukti"].iter_rows(min_row=2))
    outside = {id_ for id_, wilayah in katalog.wilayah.items() if wilayah.jenis == "luar"}
    wanted = {i.id: i.nama for i in katalog.inovasi.values() if i.wilayah not in outside}
    assert wanted == names
    assert 20 * len(wanted) == rows


def test_score_sheet_computes_means_and_ranks(opened: Path) -> None:
    """Weighted marks, the mean of the judges who are done, ranks over all and by category."""
    header, *rows = _read(opened, "penilaian", "Rekap")
    at = {name: number for number, name in enumerate(header)}
    columns = ("Juri 1", "Juri 2", "Nilai akhir", "Peringkat", "Peringkat dalam kategori")
    told = [tuple(row[at[name]] for name in columns) for row in rows]
    # 80×75% + 60×25% = 75; 90×75% + 70×25% = 85; 60×75% + 100×25% = 70; the last lacks a mark.
    assert sorted([("A", "75"), ("A", "85"), ("B", "70"), ("B", "")]) == sorted(
        (row[at["Kategori"]], mark[0]) for row, mark in zip(rows, told, strict=True)
    )
    assert [
        ("75", "100", "87.5", "2", "1"),
        ("85", "", "85", "3", "2"),
        ("70", "", "70", "4", "2"),
        ("", "100", "100", "1", "1"),
    ] == told
    assert ["Manfaat", "Kebaruan", "Kriteria 3"] == _read(opened, "penilaian", "Juri 1")[0][4:7]
    assert ["75", "25", ""] == _read(opened, "penilaian", "Juri 1")[1][4:7]
