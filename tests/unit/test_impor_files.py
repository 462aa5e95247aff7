"""Files of every kind are read, or refused in clear words."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from banua.impor import grid, workbook
from banua.impor.delimited import disarm, read_delimited
from banua.impor.fields import all_tables
from banua.impor.grid import Sheet, UnreadableError, column_name, make_cell
from banua.impor.header import find_header
from banua.impor.reading import read_sheets


def _values(sheet: Sheet) -> list[list[object]]:
    return [[cell.value if cell else None for cell in row] for row in sheet.rows]


def _sheet(*rows: tuple[str, ...], name: str = "") -> Sheet:
    return Sheet(name, tuple(tuple(make_cell(text) for text in row) for row in rows))


TABLE = [["Nama", "Tahun"], ["Padi; apung", "2023"], ["Kafé", "2024"]]


@pytest.mark.parametrize(
    "text",
    [
        'Nama;Tahun\n"Padi; apung";2023\nKafé;2024\n',
        "Nama,Tahun\r\nPadi; apung,2023\r\nKafé,2024\r\n",
        "Nama\tTahun\nPadi; apung\t2023\nKafé\t2024",
        "Nama|Tahun\nPadi; apung|2023\nKafé|2024\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_csv_dialects(text: str, encoding: str) -> None:
    """Delimiter and encoding are found out."""
    assert _values(read_delimited(text.encode(encoding))) == TABLE


def test_excels_separator_line_counts_as_a_row() -> None:
    """Row numbers stay those that Excel shows."""
    assert _values(read_delimited(b"sep=;\nNama;Tahun\n")) == [[], ["Nama", "Tahun"]]


@given(text=st.text("=+-@'ab ", min_size=1, max_size=8).map(str.strip).filter(bool))
def test_disarmed_text_comes_back(text: str) -> None:
    """What is written so that no program runs it is read back as it was."""
    raw = f'Nama;B\n"{disarm(text)}";x\n'.encode()
    assert _values(read_delimited(raw))[1][0] == text
    assert not disarm(text).startswith(("=", "+", "-", "@"))


def _book(tmp_path: Path, content: bytes, name: str = "a.xlsx") -> Path:
    path = tmp_path / name
    path.write_bytes(content)
    return path


def _zip(files: dict[str, bytes]) -> bytes:
    raw = BytesIO()
    with ZipFile(raw, "w", ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return raw.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "berkas kosong"),
        (b"  \n", "berkas kosong"),
        (OLE + b"\0" * 99 + "EncryptedPackage".encode("utf-16-le"), "berkas terkunci kata sandi"),
        (OLE + b"\0" * 99, "berkas berformat Excel lama (.xls)"),
        (b"PK\x03\x04 rusak", "berkas Excel rusak dan tidak terbaca"),
        (_zip({"content.xml": b"x"}), "berkas ini bukan lembar kerja Excel (.xlsx)"),
        (_zip({"xl/workbook.xml": b"<x"}), "berkas Excel rusak dan tidak terbaca"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "berkas bukan teks CSV maupun lembar kerja Excel"),
        (
            b'a;b\n"' + b"x" * 1_100_000,
            "susunan CSV rusak, mungkin ada tanda kutip yang tidak ditutup",
        ),
        (b"a;b\n" * 20_001, "berkas berisi lebih dari 20.000 baris"),
    ],
    ids=range(10),
)
def test_unreadable_files(content: bytes, message: str, tmp_path: Path) -> None:
    """Fault and cure are told in Indonesian."""
    with pytest.raises(UnreadableError) as caught:
        read_sheets(_book(tmp_path, content))
    assert caught.value.message == message
    assert caught.value.fix


def test_bombs_are_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file that unpacks to a huge one is refused before it is read."""
    monkeypatch.setattr(workbook, "_MAX_UNPACKED", 1000)
    path = _book(tmp_path, _zip({"xl/workbook.xml": b"0" * 5000}))
    with pytest.raises(UnreadableError, match="isi berkas terlalu besar"):
        read_sheets(path)


def test_huge_files_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The size is asked first."""
    monkeypatch.setattr("banua.impor.reading.MAX_BYTES", 10)
    with pytest.raises(UnreadableError, match="batasnya"):
        read_sheets(_book(tmp_path, b"x" * 11))


@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Nothing else is raised."""
    path = tmp_path_factory.getbasetemp() / "sembarang.bin"
    path.write_bytes(content)
    try:
        sheets = read_sheets(path)
    except UnreadableError:
        return
    for sheet in sheets:
        find_header(sheet)


def test_merged_cells_are_filled_and_hidden_sheets_left(tmp_path: Path) -> None:
    """A merged cell says the same all over; what is hidden is not meant."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Judul"
    sheet.merge_cells("A1:B2")
    sheet["C2"] = 5
    sheet.merge_cells("C3:F200")
    book.create_sheet("Lama").sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    sheets = read_sheets(tmp_path / "a.xlsx")
    assert [_values(sheet) for sheet in sheets] == [
        [["Judul", "Judul", None], ["Judul", "Judul", 5]]
    ]


def test_a_sheet_merged_to_its_end_is_refused(tmp_path: Path) -> None:
    """A merge of all columns and rows would take hours to read."""
    book = Workbook()
    book.worksheets[0]["A1"] = "Nama"
    book.worksheets[0].merge_cells("B2:C3")
    raw = BytesIO()
    book.save(raw)
    with ZipFile(raw) as package:
        files = {name: package.read(name) for name in package.namelist()}
    sheet = files["xl/worksheets/sheet1.xml"]
    assert b'ref="B2:C3"' in sheet
    files["xl/worksheets/sheet1.xml"] = sheet.replace(b'ref="B2:C3"', b'ref="B2:XFD1048576"')
    with pytest.raises(UnreadableError, match="terlalu banyak sel digabung"):
        read_sheets(_book(tmp_path, _zip(files)))


def test_every_table_finds_its_own_header() -> None:
    """The headers that the export writes lead back to the table they came from."""
    for table in all_tables():
        shown = [field for field in table.fields if field.wildcards <= bool(table.group)]
        labels = tuple(dict.fromkeys(field.label for field in shown))
        header = find_header(_sheet(labels, name=table.title))
        assert header is not None
        assert header.table == table


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("NAMA INOVASI *", "nama"),
        ("1. Nama Inovasi Daerah (sesuai SK)", "nama"),
        ("Perangkat Daerah Pengampu", "lembaga"),
        ("Rancang Bangnun", "rancang_bangun"),
        ("Rancang Bangun (minimal 300 kata)", "rancang_bangun"),
        ("Waktu Uji Coba Inovasi Daerah", "waktu.uji_coba"),
        ("Tgl Penerapan", "waktu.penerapan"),
        ("Thn", "tahun"),
        ("Bentuk Inovasi Daerah", "bentuk"),
        ("Inisiator Inovasi Daerah", "inisiator"),
        ("Anggaran (jika diperlukan)", "alih.biaya"),
        ("Link Berita", "sumber[].url"),
        ("Judul Sumber 2", "sumber[].judul"),
        ("Hasil Inovasi (sebelum, sesudah)", "hasil[].uraian"),
        ("Urusan Lain yang Beririsan", "urusan"),
        ("Bukti 16: Dokumen 2: Tanggal", "bukti.<kode>.dokumen[].tanggal"),
    ],
)
def test_headers_in_many_wordings(written: str, key: str) -> None:
    """Labels of the ministry's form, old and new, and how agencies write them."""
    first = "Judul inovasi" if key != "nama" else "Ringkasan"
    header = find_header(_sheet((first, written)))
    assert header is not None
    assert [column.field.key for column in header.columns][1] == key


@pytest.mark.parametrize(
    "written", ["No", "Nama Inisiator", "No. HP", "Nomer HP", "Email", "Koordinat"]
)
def test_columns_left_out_on_purpose(written: str) -> None:
    """Running numbers and persons have no place, and the report says so."""
    header = find_header(_sheet(("Nama inovasi", "Tahun", written)))
    assert header is not None
    assert [text for text, _ in header.ignored] == [written]


def test_a_sheet_without_a_known_header_has_none() -> None:
    """Recaps and instructions are passed over."""
    assert find_header(_sheet(("Bidang", "Banyaknya"), ("Kesehatan", "30"))) is None
    assert find_header(_sheet(("Nama inovasi", "Tahun"), name="Petunjuk")) is None
    assert find_header(_sheet()) is None


def test_column_names() -> None:
    """Letters as spreadsheets show them."""
    assert [column_name(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert grid.MAX_COLUMNS < 702
