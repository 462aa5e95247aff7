"""Score sheets for the judges of a contest: criteria, one sheet a judge, and the ranking.

The catalogue knows no criteria, so the staff name them and give their weights; every figure
that follows is a formula, which nobody can overwrite by mistake.
"""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.utils import get_column_letter

from banua.export.cells import Formula, Look, Looking, Row, fit_text
from banua.export.workbook import ColumnSpec, PrintSpec, SheetSpec, build_workbook
from banua.katalog import Katalog
from banua.kesiapan.tingkat import assess_dokumentasi
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Ajang, EdisiTerbuka
from banua.text import fold

BANYAK_KRITERIA = 8
BANYAK_JURI = 5
NILAI_TERTINGGI = 100

_GUIDE = (
    "Isi hanya sel berwarna kuning; sel abu-abu dihitung sendiri dan terkunci (tanpa sandi).",
    "Lembar Kriteria: tulis nama kriteria dan bobotnya. Kriteria tanpa bobot tidak dihitung.",
    "Bobot boleh berjumlah berapa saja; nilai akhir selalu 0 sampai 100.",
    "Lembar Juri: satu lembar satu juri, nilai 0 sampai 100. Lembar yang kosong diabaikan.",
    "Nilai seorang juri muncul setelah semua kriteria berbobot dinilai.",
    "Lembar Rekap: rata-rata juri yang sudah menilai dan peringkatnya; nilai sama, peringkat sama.",
)
_PESERTA = (
    ColumnSpec("No.", 6),
    ColumnSpec("Inovasi", 34),
    ColumnSpec("Lembaga", 30),
    ColumnSpec("Kategori", 20),
)
_FIRST = len(_PESERTA) + 1
"""Column of the first criterion, or of the first judge on the ranking."""
_WEIGHTS_ROW = 2
_BLANK = Looking(None, Look.ENTRY)


def build_lembar_penilaian(katalog: Katalog, ajang: Ajang, edisi: EdisiTerbuka) -> bytes:
    """Return the workbook for an open edition.

    Args:
        katalog: The linked catalogue.
        ajang: The contest.
        edisi: Its open edition.
    """
    entries = sorted(
        ((katalog.inovasi[entry.inovasi], entry.kategori) for entry in edisi.peserta),
        key=lambda entry: (fold(entry[1] or ""), fold(entry[0].nama), entry[0].id),
    )
    peserta = tuple(
        (
            nomor,
            fit_text(inovasi.nama),
            fit_text(katalog.lembaga[inovasi.lembaga].nama),
            fit_text(kategori or ""),
        )
        for nomor, (inovasi, kategori) in enumerate(entries, 1)
    )
    caption = PrintSpec(fit_text(f"{ajang.singkatan or ajang.nama} {edisi.tahun}"))
    levels = tuple(_name_tingkat(katalog, inovasi) for inovasi, _ in entries)
    sheets = (
        _kriteria(caption),
        *(_juri(number, peserta, caption) for number in range(1, BANYAK_JURI + 1)),
        _rekap(peserta, levels, caption),
    )
    return build_workbook(sheets, {})


def _name_tingkat(katalog: Katalog, inovasi: Inovasi) -> str | None:
    return assess_dokumentasi(inovasi, katalog.tingkat).tingkat.nama if katalog.tingkat else None


def _kriteria(caption: PrintSpec) -> SheetSpec:
    columns = (
        ColumnSpec("No.", 6),
        ColumnSpec("Kriteria", 44),
        ColumnSpec("Bobot", 12, between=(0, NILAI_TERTINGGI)),
        ColumnSpec("Penjelasan", 70),
    )
    rows: list[Row] = [(at, _BLANK, _BLANK, _BLANK) for at in range(1, BANYAK_KRITERIA + 1)]
    total = Looking(Formula(f"SUM(C2:C{BANYAK_KRITERIA + 1})"), Look.COMPUTED)
    rows.append((None, Looking("Jumlah bobot", Look.STRONG), total))
    rows += [(None, None, None, line) for line in _GUIDE]
    return SheetSpec("Kriteria", columns, rows, locked=True, printed=caption)


def _juri(number: int, peserta: tuple[Row, ...], caption: PrintSpec) -> SheetSpec:
    first, last = _letter(_FIRST), _letter(_FIRST + BANYAK_KRITERIA - 1)
    criteria = range(1, BANYAK_KRITERIA + 1)
    columns = (
        *_PESERTA,
        *(
            ColumnSpec(_named("B", at, f'"Kriteria {at}"'), 14, between=(0, NILAI_TERTINGGI))
            for at in criteria
        ),
        ColumnSpec("Nilai juri", 12),
        ColumnSpec("Catatan juri", 50),
    )
    weights = tuple(Looking(_named("C", at, '""'), Look.COMPUTED) for at in criteria)
    rows: list[Row] = [(None, Looking("Bobot", Look.STRONG), None, None, *weights)]
    for row, entry in enumerate(peserta, _WEIGHTS_ROW + 1):
        mark = _weigh(f"{first}{row}:{last}{row}", f"{first}${_WEIGHTS_ROW}:{last}${_WEIGHTS_ROW}")
        blanks = (_BLANK,) * BANYAK_KRITERIA
        rows.append((*entry, *blanks, Looking(mark, Look.COMPUTED), _BLANK))
    return SheetSpec(
        f"Juri {number}",
        columns,
        rows,
        frozen_columns=2,
        frozen_rows=_WEIGHTS_ROW,
        locked=True,
        printed=caption,
    )


def _named(column: str, criterion: int, otherwise: str) -> Formula:
    cell = f"Kriteria!${column}${criterion + 1}"
    return Formula(f'IF({cell}="",{otherwise},{cell})')


def _weigh(marks: str, weights: str) -> Formula:
    """Return the weighted mean of marks, blank until every criterion with a weight has one."""
    given = f"SUMPRODUCT(ISNUMBER({marks})*ISNUMBER({weights}))"
    mean = f"ROUND(SUMPRODUCT({marks},{weights})/SUM({weights}),2)"
    return Formula(f'IF(SUM({weights})=0,"",IF({given}<COUNT({weights}),"",{mean}))')


def _rekap(
    peserta: tuple[Row, ...], levels: tuple[str | None, ...], caption: PrintSpec
) -> SheetSpec:
    columns = (
        *_PESERTA,
        *(ColumnSpec(f"Juri {number}", 10) for number in range(1, BANYAK_JURI + 1)),
        ColumnSpec("Nilai akhir", 12),
        ColumnSpec("Peringkat", 11),
        ColumnSpec("Peringkat dalam kategori", 14),
        ColumnSpec("Tingkat dokumentasi catatan", 20),
    )
    return SheetSpec(
        "Rekap",
        columns,
        tuple(_rekap_rows(peserta, levels)),
        frozen_columns=2,
        locked=True,
        printed=caption,
    )


def _rekap_rows(peserta: tuple[Row, ...], levels: tuple[str | None, ...]) -> Iterator[Row]:
    mark = _letter(_FIRST + BANYAK_KRITERIA)
    first, last = _letter(_FIRST), _letter(_FIRST + BANYAK_JURI - 1)
    final, end = _letter(_FIRST + BANYAK_JURI), len(peserta) + 1
    finals, kinds = f"{final}$2:{final}${end}", f"D$2:D${end}"
    for row, (entry, level) in enumerate(zip(peserta, levels, strict=True), 2):
        judges = (f"'Juri {number}'!{mark}{row + 1}" for number in range(1, BANYAK_JURI + 1))
        marks, own = f"{first}{row}:{last}{row}", f"{final}{row}"
        # Blank texts are greater than any number to a spreadsheet, so only numbers are compared.
        better = f"ISNUMBER({finals})*({finals}>{own})"
        formulas = (
            *judges,
            f'IF(COUNT({marks})=0,"",ROUND(AVERAGE({marks}),2))',
            f'IF(ISNUMBER({own}),1+SUMPRODUCT({better}),"")',
            f'IF(ISNUMBER({own}),1+SUMPRODUCT(({kinds}=D{row})*{better}),"")',
        )
        yield (*entry, *(Looking(Formula(text), Look.COMPUTED) for text in formulas), level)


def _letter(column: int) -> str:
    return get_column_letter(column)
