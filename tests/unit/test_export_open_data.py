"""Open data: JSON as in YAML, CSV for spreadsheets."""

from __future__ import annotations

import csv
import io
import json

import pytest

from banua.export.open_data import build_assets
from banua.model.inovasi import Inovasi
from banua.model.registry import RECORDS
from pages_katalog import make_katalog


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """All data files of the small catalogue."""
    return {asset.path: asset.content for asset in build_assets(make_katalog())}


def rows(content: bytes) -> list[dict[str, str]]:
    """Return the rows of a CSV file by their headings."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_json_holds_the_whole_record(files: dict[str, bytes]) -> None:
    """What was written can be read back; what is empty is absent."""
    katalog = make_katalog()
    for inovasi in katalog.inovasi.values():
        content = files[f"inovasi/{inovasi.id}.json"]
        assert inovasi == Inovasi.model_validate_json(content)
        assert b"null" not in content


def test_one_file_holds_all_innovations(files: dict[str, bytes]) -> None:
    """The list is valid JSON in the order of ids."""
    assert sorted(make_katalog().inovasi) == [
        r["id"] for r in json.loads(files["data/inovasi.json"])
    ]


def test_every_kind_has_a_csv_with_one_row_a_record(files: dict[str, bytes]) -> None:
    """Spreadsheets find a byte order mark and as many rows as records."""
    katalog = make_katalog()
    for kind in RECORDS:
        content = files[f"data/{kind}.csv"]
        assert content.startswith(b"\xef\xbb\xbf")
        assert list(getattr(katalog, kind)) == [row["id"] for row in rows(content)]


def test_csv_has_names_beside_ids(files: dict[str, bytes]) -> None:
    """Readers need no second table, and several values share a cell."""
    row = rows(files["data/inovasi.csv"])[0]
    assert "padi-apung" == row["id"]
    assert "Dinas A" == row["nama_lembaga"]
    assert "kampus-b; Kelompok Tani Uji" == row["mitra"]
    assert "Juara I, Lomba Uji 2021" == row["penghargaan"]
    assert "ya" == row["berbasis_riset"]
    assert "" == row["kepanjangan"]
    assert "2" == row["jumlah_peniru"]


def test_csv_facts_have_year_and_source(files: dict[str, bytes]) -> None:
    """A figure of a region stands with its year and its source."""
    row = next(row for row in rows(files["data/wilayah.csv"]) if row["id"] == "tapin")
    assert ("2155.9", "2024") == (row["luas_km2"], row["luas_km2_tahun"])
    assert "https://www.contoh.id/luas" == row["luas_km2_sumber"]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A spreadsheet shows hostile text and runs nothing."""
    katalog = make_katalog(inovasi={"padi-apung": {"nama": start}})
    content = {asset.path: asset.content for asset in build_assets(katalog)}["data/inovasi.csv"]
    assert rows(content)[0]["nama"].startswith("'")


def test_the_same_catalogue_gives_the_same_files(files: dict[str, bytes]) -> None:
    """Two exports are equal in order and in every byte."""
    again = {asset.path: asset.content for asset in build_assets(make_katalog())}
    assert list(files.items()) == list(again.items())
