"""What operators and judges get: what stands in it, and what it refuses."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import html5lib
import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from banua.cli import main
from banua.export import paket
from banua.export.cells import CUT, LONGEST_CELL, fit_text
from banua.export.iid import build_iid_workbook
from banua.export.paket import build_downloads, build_paket
from banua.katalog import Katalog
from banua.kesiapan.meja import Meja, make_meja
from banua.model.inovasi import Bukti, Dokumen, Inovasi
from banua.pipeline import load_katalog
from conftest import ROOT, MakeCatalog
from evidence_catalog import EVIDENCE
from iid_katalog import DOKUMEN, get_instrumen, make_inovasi, make_katalog, proven_all

HOSTILE = '=HYPERLINK("http://jahat.id")</script><script>alert(1)</script>'
WHOLE: dict[str, Any] = {
    "inisiator": "opd",
    "klasifikasi": "perangkat-daerah",
    "jenis": "non-digital",
    "bentuk": "tata-kelola",
    "waktu": {"uji_coba": "2024-01-05", "penerapan": "2024-06", "pengembangan": "2025-02-03"},
    "rancang_bangun": "kata " * 300,
    "tujuan": "Anak membaca.",
    "hasil": ({"uraian": "Naik 5 kali"}, {"uraian": "Turun 2 kali"}),
}


def _desk(*daftar: Inovasi, tahun: int = 2026, most: int | None = None) -> Meja:
    return make_meja(make_katalog(daftar), get_instrumen(tahun), "tapin", most)


def _open(meja: Meja) -> Workbook:
    return load_workbook(BytesIO(build_iid_workbook(meja)))


def _rows(sheet: Worksheet) -> list[dict[str, Any]]:
    header, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def test_the_form_in_its_order_with_what_the_record_has() -> None:
    """Labels of the form of the year, choices in its words, texts as they are recorded."""
    book = _open(_desk(make_inovasi("a", **WHOLE)))
    sheet = book["Profil inovasi"]
    (row,) = _rows(sheet)
    labels = [str(cell.value) for cell in sheet[1]][4:28]
    assert ["Nama Inovasi", "Tahapan Inovasi", "Inisiator Inovasi Daerah"] == labels[:3]
    assert "Penghargaan" == labels[-1]
    assert {
        "Tahapan Inovasi": "Penerapan",
        "Inisiator Inovasi Daerah": "OPD",
        "Klasifikasi inovasi": "Inovasi Perangkat Daerah",
        "Jenis Inovasi": "Non Digital",
        "Bentuk Inovasi Daerah": "Inovasi Tata Kelola Pemerintahan Daerah",
        "Urusan Utama": "Kesehatan",
        "Waktu Uji Coba Inovasi Daerah": "2024-01-05",
        "Apakah sudah ada pengembangan inovasi": "Ya",
        "Waktu Pengembangan (terbaru)": "2025-02-03",
        "Rancang Bangun": ("kata " * 300).strip(),
        "Tujuan Inovasi Daerah": "Anak membaca.",
        "Hasil Inovasi": "Naik 5 kali\nTurun 2 kali",
        "Anggaran (jika diperlukan)": None,
    }.items() <= row.items()
    assert "C2" == sheet.freeze_panes
    offered = {offer.formula1 for offer in sheet.data_validations.dataValidation}
    assert 9 == len(offered)
    lists = {str(column[0]): column for column in book["Pilihan"].iter_cols(values_only=True)}
    assert ("Penerapan", "Uji Coba", "Inisiatif") == lists["tahapan"][3:0:-1]
    assert "1. ideologi Pancasila, demokrasi, dan HAM" == lists["asta_cita"][1]


def test_what_is_missing_is_told_in_the_cell_and_coloured() -> None:
    """Absent, not enough, or of unknown duty: each says what is wanted."""
    partial = {**WHOLE, "rancang_bangun": "dua kata", "manfaat": None, "tujuan": None}
    book = _open(_desk(make_inovasi("a", **partial)))
    (row,) = _rows(book["Profil inovasi"])
    assert {
        "Nama Inisiator": "[BELUM ADA: tulis isinya]",
        "Tematik: Asta Cita": "[BELUM ADA: pilih salah satu]",
        "Tujuan Inovasi Daerah": "[BELUM ADA: tulis isinya]",
        "Manfaat yang Diperoleh": "[BELUM ADA: tulis isinya; wajib atau tidaknya belum pasti]",
        "Rancang Bangun": "[LENGKAPI: baru 2 dari 300 kata]\ndua kata",
        "Waktu Penerapan Inovasi Daerah": (
            "[LENGKAPI: tanggal lengkap, misalnya 2025-03-01]\n2024-06"
        ),
    }.items() <= row.items()
    rules = [
        rule.formula[0]
        for area in book["Profil inovasi"].conditional_formatting
        for rule in area.rules
    ]
    assert [f'ISNUMBER(SEARCH("[{words}",A2))' for words in ("BELUM ADA", "LENGKAPI")] == rules


def test_evidence_has_a_row_for_every_indicator() -> None:
    """What exists with number, date, title, and address; what is missing; points to win."""
    bukti = {
        "16": Bukti(nilai=2, dokumen=(DOKUMEN,)),
        "17": Bukti(nilai=1),
        "25": Bukti(nilai=3, dokumen=(DOKUMEN, Dokumen(judul="Berita"))),
    }
    book = _open(_desk(make_inovasi("a", bukti=bukti), make_inovasi("b")))
    rows = _rows(book["Bukti"])
    assert 40 == len(rows)
    by_key = {(row["Id katalog"], row["No. indikator"]): row for row in rows}
    proven = by_key["a", "16"]
    assert {
        "Judul dokumen": "SK",
        "Nomor surat": "1/2025",
        "Tanggal": "2025-01-02",
        "Tautan": "https://contoh.id/sk.pdf",
        "Jawaban (1, 2, atau 3)": 2,
        "Yang kurang": None,
        "Status": "Terbukti",
        "Poin berbukti (perkiraan, bukan nilai resmi)": 6,
        "Poin yang dapat diraih dengan bukti (perkiraan, bukan nilai resmi)": 0,
    }.items() <= proven.items()
    claimed = by_key["a", "17"]
    assert "Ada nilai, belum ada dokumen" == claimed["Status"]
    assert claimed["Yang kurang"].startswith("[BELUM ADA: SK Kepala Daerah")
    assert 2 == claimed["Poin yang dapat diraih dengan bukti (perkiraan, bukan nilai resmi)"]
    assert "1. SK\n2. Berita" == by_key["a", "25"]["Judul dokumen"]
    assert "1. 1/2025\n2. –" == by_key["a", "25"]["Nomor surat"]
    blank = by_key["b", "35"]
    assert blank["Yang kurang"].startswith("[BELUM ADA: ")
    assert "Belum ada bukti" == blank["Status"]


def test_summary_tells_year_caveat_and_sources() -> None:
    """No figure of the index stands without them, a projection says so."""
    desk = _desk(make_inovasi("a", bukti=proven_all(3)), tahun=2028)
    book = _open(desk)
    cells = {str(row[0]): row[1:] for row in book["Ringkasan"].iter_rows(values_only=True)}
    assert "Tapin, IID 2028: perkiraan, bukan nilai resmi" in cells
    assert "dipakai tabel 2026" in str(cells["Proyeksi"][2])
    ends = (desk.skor.terdokumentasi.indeks, desk.skor.bila_dilengkapi.indeks)
    assert tuple(map(float, ends)) == cells["Indeks"][:2]
    assert {source.kunci for source in desk.instrumen.sumber} <= set(cells)
    for sheet in book.worksheets[:4]:
        header = sheet.HeaderFooter.oddHeader
        assert header
        assert "IID 2028, perkiraan, bukan nilai resmi" in str(header.left.text)
        assert "landscape" == sheet.page_setup.orientation


def test_a_part_of_many_innovations_says_so() -> None:
    """The site's file of a large region holds the first ones, and tells how to get all."""
    book = _open(_desk(*(make_inovasi(f"i{at}") for at in range(5)), most=2))
    assert 2 == len(_rows(book["Profil inovasi"]))
    cells = {str(row[0]): row for row in book["Ringkasan"].iter_rows(values_only=True)}
    assert (5, 5) == cells["Inovasi tercatat"][1:3]
    assert "memuat 2 yang perlu didahulukan" in str(cells["Inovasi tercatat"][3])


def test_hostile_texts_stay_texts() -> None:
    """No formula, no script, no sign that breaks the file, no cell that is too long."""
    long = "panjang 😀 " * 4000
    texts = {"nama": HOSTILE[:200], "tujuan": "_x0041_ \x07 a\rb", "rancang_bangun": long}
    desk = _desk(make_inovasi("a", **texts))
    (row,) = _rows(_open(desk)["Profil inovasi"])
    cells = {cell.coordinate: cell for cell in _open(desk)["Profil inovasi"][2]}
    assert {"s", "n"} == {cell.data_type for cell in cells.values()}
    assert cells["B2"].quotePrefix
    assert "_x0041_ \ufffd a\nb" == row["Tujuan Inovasi Daerah"]
    assert row["Rancang Bangun"].endswith(CUT)
    assert LONGEST_CELL >= len(row["Rancang Bangun"].encode("utf-16-le")) // 2
    html = dict(build_paket(desk))["profil/a.html"].decode()
    assert "<script" not in html
    assert "panjang 😀 " * 3999 in html


def test_fit_text_keeps_what_fits() -> None:
    """Nothing is changed that a cell can hold."""
    assert "a\nb" == fit_text("a\r\nb")
    assert "x" * LONGEST_CELL == fit_text("x" * LONGEST_CELL)


def test_profile_stands_alone() -> None:
    """A sound document with every field and indicator, that loads nothing from elsewhere."""
    desk = _desk(make_inovasi("a", **WHOLE, bukti={"16": Bukti(nilai=2, dokumen=(DOKUMEN,))}))
    html = dict(build_paket(desk))["profil/a.html"].decode()
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse(html)
    assert [bidang.label for bidang in desk.bidang] == [node.text for node in tree.iter("dt")]
    assert 20 == len(next(tree.iter("tbody")))
    blank = dict(build_paket(_desk(make_inovasi("b", hasil=({"uraian": "Naik"},)))))
    rows = next(parser.parse(blank["profil/b.html"].decode()).iter("tbody"))
    assert 20 == len(rows)
    assert "Hasilnya tercatat: lampirkan daftar penerima" in blank["profil/b.html"].decode()
    assert "perkiraan, bukan nilai resmi" in html
    assert "6 / 9" in html
    assert not re.search(r"<(script|img|link|iframe|base)\b|@import|url\(", html)
    assert "size:A4" in html


def test_only_what_may_count_has_a_profile() -> None:
    """What has stopped is on the sheets, but is not printed."""
    desk = _desk(make_inovasi("a"), make_inovasi("b", status="berhenti"))
    names = [name for name, _ in build_paket(desk)]
    assert ["iid-tapin-2026.xlsx", "profil/a.html", "iid-tapin-2026.zip"] == names
    assert ["ya", "tidak"] == [
        row["Dihitung untuk IID 2026"] for row in _rows(_open(desk)["Profil inovasi"])
    ]


_HASHES = """
import hashlib, sys
sys.path.insert(0, "tests")
from iid_katalog import get_instrumen, make_inovasi, make_katalog, proven_all
from banua.export.paket import build_paket
from banua.kesiapan.meja import make_meja
katalog = make_katalog([make_inovasi("a", bukti=proven_all(2)), make_inovasi("b")])
for name, content in build_paket(make_meja(katalog, get_instrumen(), "tapin")):
    print(name, hashlib.sha256(content).hexdigest())
"""


def test_the_same_bytes_twice() -> None:
    """Neither the clock nor the order of sets gets into a file."""
    seen = [
        subprocess.run(
            [sys.executable, "-c", _HASHES],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert seen[0] == seen[1]
    assert 4 == seen[0].count("\n")


@pytest.fixture
def catalog(make_catalog: MakeCatalog) -> Path:
    """The small catalogue with evidence and an open contest."""
    return make_catalog(EVIDENCE)


@pytest.fixture
def katalog(catalog: Path) -> Katalog:
    """The same, linked."""
    return load_katalog(catalog)[0]


def test_the_site_offers_every_region_and_open_edition(katalog: Katalog) -> None:
    """At the addresses that desks and contests lead to."""
    assets = {asset.path: asset.content for asset in build_downloads(katalog)}
    assert {
        *(
            f"wilayah/{id_}/iid/iid-{id_}-2026.{end}"
            for id_ in ("provinsi", "tapin")
            for end in ("xlsx", "zip")
        ),
        "ajang/lomba-uji/2027/penilaian.xlsx",
    } == set(assets)
    archive = ZipFile(BytesIO(assets["wilayah/tapin/iid/iid-tapin-2026.zip"]))
    assert assets["wilayah/tapin/iid/iid-tapin-2026.xlsx"] == archive.read("iid-tapin-2026.xlsx")
    assert {(1980, 1, 1, 0, 0, 0)} == {info.date_time for info in archive.infolist()}


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, ["ekspor", *map(str, words)])


def test_the_command_writes_a_folder(catalog: Path, tmp_path: Path) -> None:
    """Workbook, profiles, and archive, the archive holding the others."""
    target = tmp_path / "bahan"
    done = _run(
        "iid", "--wilayah", "tapin", "--tahun", "2026", "--ke", target, "--katalog", catalog
    )
    assert (0, f"ditulis: {target}\n") == (done.exit_code, done.output)
    found = {str(p.relative_to(target)) for p in target.rglob("*") if p.is_file()}
    profiles = {f"profil/{id_}.html" for id_ in ("padi-apung", "pompa-surya", "surjan-rawa")}
    assert {"iid-tapin-2026.xlsx", "iid-tapin-2026.zip", *profiles} == found
    with ZipFile(target / "iid-tapin-2026.zip") as archive:
        assert found - {"iid-tapin-2026.zip"} == set(archive.namelist())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("iid", "--wilayah", "tappin"), "mungkin maksudnya 'tapin'"),
        (("iid", "--wilayah", "tapin", "--tahun", "2031"), "pakai salah satu: --tahun 2026"),
        (("nilai", "--ajang", "lomba-ujo", "--tahun", "2027"), "mungkin maksudnya 'lomba-uji'"),
        (("nilai", "--ajang", "lomba-uji", "--tahun", "2026"), "pakai --tahun 2027"),
    ],
)
def test_wrong_words_are_told_and_nothing_is_written(
    words: tuple[str, ...], told: str, catalog: Path, tmp_path: Path
) -> None:
    """In Indonesian, with what to do, and exit code 2."""
    done = _run(*words, "--ke", tmp_path / "hasil", "--katalog", catalog)
    assert 2 == done.exit_code
    assert told in done.output
    assert not (tmp_path / "hasil").exists()


def test_a_folder_with_something_in_it_is_left_alone(catalog: Path, tmp_path: Path) -> None:
    """Someone may have worked in it."""
    target = tmp_path / "bahan"
    target.mkdir()
    (target / "catatan.txt").write_text("penting", encoding="utf-8")
    done = _run("iid", "--wilayah", "tapin", "--ke", target, "--katalog", catalog)
    assert 2 == done.exit_code
    assert "sudah ada\n  Perbaiki: pilih nama lain dengan --ke" in done.output
    assert ["catatan.txt"] == [path.name for path in target.iterdir()]


def test_no_half_written_folder(
    catalog: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the disk fills up before the last file, there is nothing, and a reason."""

    def fail(_: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(paket, "pack", fail)
    before = set(tmp_path.iterdir())
    done = _run("iid", "--wilayah", "tapin", "--ke", tmp_path / "bahan", "--katalog", catalog)
    assert 2 == done.exit_code
    assert "tidak dapat ditulis" in done.output
    assert before == set(tmp_path.iterdir())
    shutil.rmtree(catalog)


def test_score_sheet_invents_no_criteria_and_guards_its_formulas(
    catalog: Path, tmp_path: Path
) -> None:
    """Criteria are blank and open for entries, everything computed is locked."""
    target = tmp_path / "nilai.xlsx"
    done = _run(
        "nilai", "--ajang", "lomba-uji", "--tahun", "2027", "--ke", target, "--katalog", catalog
    )
    assert 0 == done.exit_code, done.output
    book = load_workbook(target)
    assert ["Kriteria", *(f"Juri {at}" for at in range(1, 6)), "Rekap"] == book.sheetnames
    assert {None} == {cell.value for row in book["Kriteria"]["B2:C9"] for cell in row}
    judge = book["Juri 1"]
    assert ("Padi Apung", "Dinas Tapin", "Pangan") == tuple(
        judge.cell(3, at).value for at in (2, 3, 4)
    )
    for sheet in book.worksheets:
        assert sheet.protection.sheet
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                assert cell.protection.locked or cell.value is None
                assert cell.protection.locked or cell.data_type != "f"
    assert not judge["E3"].protection.locked
    assert judge["M3"].value.startswith("=IF(SUM(E$2:L$2)=0")
    limits = {(o.formula1, o.formula2) for o in judge.data_validations.dataValidation}
    assert {("0", "100")} == limits
