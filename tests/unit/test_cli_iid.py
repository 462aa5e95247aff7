"""`banua iid nilai`: what it prints, and what it says to wrong questions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from banua.cli import main
from conftest import ROOT, SMALL_CATALOG, MakeCatalog

TABLE = (ROOT / "catalog" / "acuan" / "iid" / "2026.yaml").read_text(encoding="utf-8")
PADI = SMALL_CATALOG["inovasi/padi-apung.yaml"] + (
    "tahapan: penerapan\n"
    "tahun: 2024\n"
    "inisiator: opd\n"
    "alias: [padi-lama]\n"
    "bukti:\n"
    "  '16':\n"
    "    nilai: 2\n"
    "    dokumen:\n"
    "      - judul: Perbup 1/2024\n"
    "        tautan: https://contoh.id/perbup.pdf\n"
)


@pytest.fixture
def catalog(make_catalog: MakeCatalog) -> Path:
    """Return the small catalogue with an instrument and one piece of evidence."""
    return make_catalog({"acuan/iid/2026.yaml": TABLE, "inovasi/padi-apung.yaml": PADI})


def _run(catalog: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["iid", "nilai", "--katalog", str(catalog), *words])


def _json(catalog: Path, *words: str) -> Any:
    result = _run(catalog, *words, "--format", "json")
    assert 0 == result.exit_code, result.output
    return json.loads(result.stdout)


def test_one_innovation_as_json(catalog: Path) -> None:
    """Every row with weight, answer, points, status, evidence, and what is missing."""
    data = _json(catalog, "--inovasi", "padi-apung", "--tahun", "2026")
    assert (2026, "perkiraan, bukan nilai resmi") == (data["tahun"], data["peringatan"])
    (inovasi,) = data["inovasi"]
    assert {"skor": 6, "maks": 111, "wajib_terpenuhi": False, "potensi": 108} == {
        key: inovasi[key] for key in ("skor", "maks", "wajib_terpenuhi", "potensi")
    }
    assert 20 == len(inovasi["indikator"])
    row = inovasi["indikator"][0]
    assert ("16", "Regulasi Inovasi Daerah", 3, 2, 6, "terbukti") == tuple(
        row[key] for key in ("kode", "nama", "bobot", "parameter", "skor", "status")
    )
    assert [{"judul": "Perbup 1/2024", "tautan": "https://contoh.id/perbup.pdf"}] == row["bukti"]
    assert ["nomor surat 'Perbup 1/2024'", "tanggal surat 'Perbup 1/2024'"] == row["kurang"]
    assert "belum-ada-bukti" == inovasi["indikator"][1]["status"]


def test_one_region_as_json(catalog: Path) -> None:
    """All terms as documented, and both ends of the range."""
    data = _json(catalog, "--wilayah", "tapin", "--tahun", "2026")
    (region,) = data["wilayah"]
    assert {
        "spd": None,
        "n": 1,
        "rata_kematangan": 0.5,
        "pembagi": 12,
        "skor_jumlah": 0,
        "yandas_terisi": 0,
        "indeks": [0.2, 36.2],
        "predikat": ["Kurang Inovatif", "Kurang Inovatif"],
    } == {
        key: region[key]
        for key in (
            *("spd", "n", "rata_kematangan", "pembagi", "skor_jumlah"),
            *("yandas_terisi", "indeks", "predikat"),
        )
    }
    assert ["padi-apung", "pompa-surya", "surjan-rawa"] == [i["id"] for i in data["inovasi"]]


def test_all_regions(catalog: Path) -> None:
    """Without a question, each region is summed up, with caveat and source."""
    assert ["provinsi", "tapin"] == [region["id"] for region in _json(catalog)["wilayah"]]
    text = _run(catalog).stdout
    for words in (
        "2026: perkiraan, bukan nilai resmi",
        "Kabupaten Tapin",
        "GH-SIMONDA",
        "0,2–36,2",
    ):
        assert words in text


def test_region_and_innovation_as_text(catalog: Path) -> None:
    """Staff read each term, the rows, and what is missing, with caveat and source."""
    region = _run(catalog, "--wilayah", "tapin").stdout
    for words in ("perkiraan, bukan nilai resmi", "belum tercatat", "36,2", "padi-apung"):
        assert words in region
    inovasi = _run(catalog, "--inovasi", "padi-lama").stdout
    for words in (
        "perkiraan, bukan nilai resmi",
        "Skor 6 dari 111",
        "Belum ada bukti",
        "GH-KARIMUN",
    ):
        assert words in inovasi
    assert "16  nomor surat 'Perbup 1/2024'" in inovasi


def test_a_later_year_says_that_it_is_projected(catalog: Path) -> None:
    """A figure of 2028 rests on the table of 2026 and says so."""
    assert "Proyeksi: tabel 2028 belum ada" in _run(catalog, "--tahun", "2028").stdout
    data = _json(catalog, "--tahun", "2028", "--wilayah", "tapin")
    assert (2026, False) == (data["proyeksi_dari"], data["pasti"])
    assert 16 == data["wilayah"][0]["pembagi"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--wilayah", "tappin"), "wilayah 'tappin' tidak ada di katalog\n  Perbaiki: mungkin"),
        (("--wilayah", "xyz"), "Perbaiki: pakai salah satu: provinsi, tapin"),
        (("--inovasi", "padi-apun"), "Perbaiki: mungkin maksudnya 'padi-apung'"),
        (("--inovasi", "zzzz"), "id adalah nama berkas di catalog/inovasi/"),
        (("--tahun", "2031"), "Perbaiki: pakai salah satu: --tahun 2026, 2027, 2028, 2029"),
        (
            ("--inovasi", "padi-apung", "--wilayah", "provinsi"),
            "tercatat di wilayah 'tapin', bukan 'provinsi'",
        ),
    ],
)
def test_wrong_questions_get_a_cure(catalog: Path, words: tuple[str, ...], told: str) -> None:
    """What is wrong is said with the nearest right answer, and the exit code is 2."""
    result = _run(catalog, *words)
    assert 2 == result.exit_code
    assert told in result.stderr
    assert "" == result.stdout


def test_no_instrument_is_told(make_catalog: MakeCatalog) -> None:
    """A catalogue without a whole table says what to complete."""
    result = _run(make_catalog({}))
    assert 2 == result.exit_code
    assert "Perbaiki: lengkapi acuan/iid/<tahun>.yaml" in result.stderr


def test_a_broken_catalogue_is_reported(make_catalog: MakeCatalog) -> None:
    """Faults of the files come first, as in every other verb."""
    result = _run(make_catalog({"inovasi/padi-apung.yaml": "nama: [\n"}))
    assert 1 == result.exit_code
    assert "galat" in result.stderr
