"""A workbook as it comes from an agency: sixty rows, and nothing as a program would like it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

CATALOG: Mapping[str, str] = {
    "acuan/wilayah/banjar.yaml": "nama: Kabupaten Banjar\njenis: kabupaten\n",
    "acuan/wilayah/banjarbaru.yaml": "nama: Kota Banjarbaru\njenis: kota\nsingkatan: Banjarbaru\n",
    "acuan/wilayah/provinsi.yaml": "nama: Provinsi Kalimantan Selatan\njenis: provinsi\n",
    "acuan/urusan/kesehatan.yaml": "nomor: 2\nnama: Kesehatan\nkelompok: wajib-pelayanan-dasar\n",
    "acuan/urusan/pangan.yaml": "nomor: 9\nnama: Pangan\nkelompok: pilihan\n",
    "acuan/tema/layanan-daring.yaml": "label: Layanan daring\nsinonim: [layanan online]\n",
    "lembaga/dinkes-tapin.yaml": (
        "nama: Dinas Kesehatan Kabupaten Tapin\nsingkatan: Dinkes Tapin\n"
        "nama_lama:\n  - nama: Kantor Kesehatan Tapin\njenis: skpd-kabkota\nwilayah: tapin\n"
    ),
    "lembaga/distan-banjar.yaml": (
        "nama: Dinas Pertanian Kabupaten Banjar\njenis: skpd-kabkota\nwilayah: banjar\n"
    ),
    "inovasi/posyandu-keliling.yaml": (
        "nama: Posyandu Keliling\nlembaga: dinkes-tapin\nwilayah: tapin\nringkasan: >-\n"
        "  Ibu hamil di desa jauh jarang memeriksakan diri. Dinas mengirim bidan dengan perahu\n"
        "  tiap minggu ke dua belas desa, membawa alat dan vitamin, sehingga kunjungan naik dua\n"
        "  kali lipat dalam setahun.\n"
        "urusan: [kesehatan]\ntema: [layanan-daring]\nsumber:\n  - id: s1\n    judul: Berita\n"
        "    url: https://contoh.id/posyandu\n"
    ),
}
"""What the small catalogue of the tests needs besides, so that rows have something to refer to."""

HEADER = (
    ("No", "Nama  Inovasi", "Nama OPD", "Kab/Kota", "Deskripsi Singkat", "Urusan Utama", "Tema",
     "Tahapn Inovasi", "Jenis", "Bentuk Inovasi Daerah", "Waktu", "Waktu", "Sumber", "Sumber",
     "Anggaran (jika diperlukan)", "Hasil Inovasi", "Mitra", "Nama Inisiator", "No. HP",
     "Warna Map", "Id"),
    ("No", "Nama  Inovasi", "Nama OPD", "Kab/Kota", "Deskripsi Singkat", "Urusan Utama", "Tema",
     "Tahapn Inovasi", "Jenis", "Bentuk Inovasi Daerah", "Uji Coba", "Penerapan", "Judul", "Link",
     "Anggaran (jika diperlukan)", "Hasil Inovasi", "Mitra", "Nama Inisiator", "No. HP",
     "Warna Map", "Id"),
)  # fmt: skip
COLUMNS = (
    "no", "nama", "opd", "wilayah", "ringkasan", "urusan", "tema", "tahapan", "jenis", "bentuk",
    "uji_coba", "penerapan", "judul", "link", "anggaran", "hasil", "mitra", "inisiator", "hp",
    "warna", "id",
)  # fmt: skip

PLACES = (
    "pasar", "sungai", "sekolah", "kebun", "dermaga", "balai", "sawah", "hutan", "kolam", "jalan",
    "lapangan", "masjid", "gudang", "kantor", "puskesmas", "terminal", "bendungan", "kandang",
)  # fmt: skip
COLOURS = ("Merah", "Biru", "Jingga", "Ungu")


def _summary(number: int) -> str:
    """Return a summary of thirty words that shares no run of words with another one."""
    words = [
        f"{PLACES[(number * 7 + at * (number + 3)) % len(PLACES)]}{number}" for at in range(24)
    ]
    return f"Warga {number} di {' '.join(words)} kini terlayani lebih baik"


def _row(number: int, **changes: Any) -> dict[str, Any]:
    row = {
        "no": number,
        "nama": f"{PLACES[number % len(PLACES)].title()} {COLOURS[number // len(PLACES)]} {number}",
        "opd": "Dinas Kesehatan Kabupaten Tapin",
        "wilayah": "Kabupaten Tapin",
        "ringkasan": _summary(number),
        "urusan": "Kesehatan",
        "tema": "Layanan daring",
        "tahapan": "Penerapan",
        "jenis": "Digital",
        "bentuk": "Pelayanan publik",
        "penerapan": "2023",
        "judul": f"Berita {number}",
        "link": f"https://contoh.id/berita-{number}",
    }
    return {**row, **changes}


ROWS: Sequence[dict[str, Any] | str | None] = (
    "A. BIDANG KESEHATAN",
    _row(1),
    _row(2, tahapan="Sdh diterapkan", jenis="non digital", bentuk="Inovasi Pelayanan Publik"),
    _row(3, tahapan="PENERPAN", jenis=" digital ", penerapan="Januari 2023"),
    None,
    _row(4, penerapan="12/01/2023", uji_coba="Nopember 2022"),
    _row(5, penerapan=44927, uji_coba=44805.5),
    _row(6, penerapan=date(2023, 3, 1), uji_coba=("mmm-yy", date(2022, 8, 1))),
    _row(7, penerapan="1/13/2023", uji_coba="12 Okt 22"),
    _row(8, penerapan="31/02/2023"),
    _row(9, penerapan="2021-2023"),
    _row(10, penerapan=2023.0, anggaran="Rp 12.500.000"),
    _row(11, anggaran=12500000, opd="Dinkes Tapin", wilayah="Tapin"),
    _row(12, opd="Dinas Kesehatan", wilayah="Kab. Tapin"),
    _row(13, opd="Kantor Kesehatan Tapin"),
    _row(14, opd="  DINAS  KESEHATAN\u00a0KABUPATEN TAPIN "),
    _row(15, opd="Dinas Perikanan Tapin"),
    _row(16, opd="Dinas Perikanan Tapin", wilayah="Tappin"),
    _row(17, wilayah="Prov. Kalsel", opd="Dinas Uji"),
    None,
    "HEADER",
    _row(18, wilayah="Kota Banjarbaru", tahapan="setengah jadi"),
    _row(19, link=("Link", "https://contoh.id/tautan")),
    _row(20, judul=None, link="https://contoh.id/satu"),
    _row(21, judul=None, link="www.contoh.id/halaman"),
    _row(22, judul=None, link=None),
    _row(23, tema=None, urusan="-"),
    _row(24, tema="layanan online; Lahan rawa", urusan="Kesehatan, Pangan"),
    _row(25, urusan="Kesehatan / Pertanian"),
    _row(26, tema="Nuklir"),
    _row(27, hasil="1. Kunjungan naik\n2. Antrean hilang"),
    _row(28, hasil="Satu hasil saja; dengan titik koma"),
    _row(29, ringkasan="Terlalu pendek sekali."),
    _row(30, ringkasan=_summary(30) + " hubungi 0812-3456-7890"),
    _row(31, hasil="Kirim ke budi@gmail.com"),
    _row(32, mitra="Bank Sampah; Dinas Uji"),
    _row(33, inisiator="Budi", hp="0812-3456-7890", warna="merah"),
    "B. BIDANG PERTANIAN",
    _row(34, nama="Padi Apung", opd="Dinas Uji", urusan="Pertanian", tema="Lahan rawa"),
    _row(35, nama="PADI APUNG!", opd="Dinas Uji", wilayah="Banjar"),
    _row(36, nama="Posyandu Kelilling"),
    _row(37, nama="Bank Buku"),
    _row(38, nama="Bank Buku", wilayah="Banjar", opd="Dinas Pertanian"),
    _row(39, nama="Bank Buku"),
    _row(1),
    _row(40, id="posyandu-keliling"),
    _row(41, id="inovasi-pilihan-sendiri"),
    _row(42, id="../../kabur"),
    _row(43, id="Huruf Besar"),
    _row(44, nama="=HYPERLINK(1)"),
    _row(45, nama="Nama\ndua baris"),
    _row(46, nama=None),
    _row(47, penerapan="Januari 2033"),
    _row(48, ringkasan="#REF!"),
    _row(49, jenis="n/a", bentuk="belum ada", tahapan="-"),
    _row(50, penerapan="Th 2023", uji_coba="kemarin"),
    _row(51, opd=None),
    _row(52, opd="MERGED"),
    _row(53, opd="MERGED"),
    _row(57, mitra="Dinkes Tapin\nKelompok Tani Maju, Desa Baru", tema="LAHAN RAWA"),
    _row(58, ringkasan=_summary(58).replace(" ", "  \n", 3), bentuk="Tata Kelola"),
    _row(59, hasil="- Panen naik\n- Biaya turun", urusan="pertanian dan pangan"),
    {"no": "Jumlah", "anggaran": 25000000},
    {"opd": "Mengetahui, Kepala Dinas"},
)  # fmt: skip
SECOND = (
    ("Judul Inovasi", "Perangkat Daerah", "Daerah", "Uraian singkat", "Bidang Urusan", "Topik",
     "Tautan berita", "Judul berita", "Tahun mulai", "Status keberlanjutan"),
    ("Pompa Angin", "dinas-uji", "tapin", _summary(54), "pertanian", "lahan-rawa",
     "https://contoh.id/54", "Berita 54", "Tahun 2019", "masih berjalan"),
    ("Kebun Atap", "Balai Benih Uji", "Kab Banjar", _summary(55), "Pangan", "Lahan rawa",
     "https://contoh.id/55\nhttps://contoh.id/55b", "Berita 55", 2020, "tidak aktif"),
    ("Kebun Layu", "Dinas Uji", "Kab Banjar", _summary(56), "Pangan", "Lahan rawa",
     "https://contoh.id/56", "Berita 56", "dua ribu dua puluh", "entah"),
)  # fmt: skip


def build(path: Path) -> None:
    """Write the workbook to `path`."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Data 2023"
    for line, text in enumerate(("PEMERINTAH KABUPATEN", "DAFTAR INOVASI DAERAH", None), 1):
        if text:
            sheet.cell(line, 1, text)
            sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=21)
    _header(sheet, 4)
    for column in range(1, 22):
        sheet.cell(6, column, f"({column})")
    for line, row in enumerate(ROWS, 7):
        _write(sheet, line, row)
    _merge_same(sheet, 3, "MERGED", "Dinas Kesehatan Kabupaten Tapin")
    second = book.create_sheet("Tambahan")
    for cells in ((), ("Disusun oleh bidang data",), *SECOND):
        second.append(cells)
    lembaga = book.create_sheet("Lembaga")
    lembaga.append(("Nama lembaga", "Jenis lembaga", "Wilayah"))
    lembaga.append(("Balai Benih Uji", "Perangkat daerah kabupaten/kota", "Kab. Banjar"))
    lembaga.append(("Balai Tanpa Jenis", "kurang jelas", "Kab. Banjar"))
    recap = book.create_sheet("Rekap")
    recap.append(("Bidang", "Banyaknya"))
    recap.append(("Kesehatan", 30))
    hidden = book.create_sheet("Lama")
    hidden.append(("Nama inovasi", "Lembaga"))
    hidden.append(("Jangan Dibaca", "Dinas Uji"))
    hidden.sheet_state = "hidden"
    raw = BytesIO()
    book.save(raw)
    path.write_bytes(raw.getvalue())


def _header(sheet: Worksheet, line: int) -> None:
    for at, cells in enumerate(HEADER):
        for column, text in enumerate(cells, 1):
            sheet.cell(line + at, column, text)
    for column, (top, bottom) in enumerate(zip(*HEADER, strict=True), 1):
        if top == bottom:
            sheet.merge_cells(
                start_row=line, end_row=line + 1, start_column=column, end_column=column
            )
    for first in (11, 13):
        sheet.merge_cells(start_row=line, end_row=line, start_column=first, end_column=first + 1)


def _write(sheet: Worksheet, line: int, row: dict[str, Any] | str | None) -> None:
    if row == "HEADER":
        for column, text in enumerate(HEADER[1], 1):
            sheet.cell(line, column, text)
    elif isinstance(row, str):
        sheet.cell(line, 1, row)
        sheet.merge_cells(start_row=line, end_row=line, start_column=1, end_column=21)
    elif row:
        for column, key in enumerate(COLUMNS, 1):
            _put(sheet, line, column, row.get(key))


def _put(sheet: Worksheet, line: int, column: int, value: Any) -> None:
    cell = sheet.cell(line, column)
    if isinstance(value, tuple) and isinstance(value[1], date):
        cell.value, cell.number_format = value[1], value[0]
    elif isinstance(value, tuple):
        cell.value = value[0]
        cell.hyperlink = value[1]
    else:
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"


def _merge_same(sheet: Worksheet, column: int, mark: str, text: str) -> None:
    """Merge the cells that bear `mark` into one that says `text`."""
    lines = [line for line in range(1, sheet.max_row + 1) if sheet.cell(line, column).value == mark]
    sheet.cell(lines[0], column).value = text
    sheet.merge_cells(start_row=lines[0], end_row=lines[-1], start_column=column, end_column=column)
