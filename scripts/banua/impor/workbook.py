"""From an Excel file to sheets of cells: merged cells filled, hidden sheets left out."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from banua.impor.grid import MAX_COLUMNS, Cell, Sheet, UnreadableError, check_size, make_cell

_MAX_UNPACKED = 200_000_000
"""Most bytes a workbook may unpack to; a file of 25 MB can hold a thousand times as many."""
_MAX_MERGED = 1_000_000
_MERGED = re.compile(r'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_NOT_SHAPE = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.')
_SAVE_AS = "buka di Excel atau LibreOffice, lalu simpan sebagai Excel (.xlsx)"


def is_workbook(raw: bytes) -> bool:
    """Tell whether bytes look like a workbook rather than like text."""
    return raw.startswith((b"PK", _OLE))


def read_workbook(raw: bytes) -> tuple[Sheet, ...]:
    """Return the visible sheets of a workbook.

    Args:
        raw: The file.

    Raises:
        UnreadableError: It is locked, broken, too large, or of another format.
    """
    _check_package(raw)
    try:
        with warnings.catch_warnings():
            # Pictures and choices that openpyxl does not know are none of our business.
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(raw), data_only=True)
    except Exception as error:  # a broken package raises anything from KeyError to ParseError
        raise UnreadableError("berkas Excel rusak dan tidak terbaca", _SAVE_AS) from error
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return tuple(Sheet(str(sheet.title), tuple(_rows(sheet))) for sheet in sheets)


def _check_package(raw: bytes) -> None:
    if raw.startswith(_OLE):
        if _LOCKED in raw:
            raise UnreadableError(
                "berkas terkunci kata sandi", "buka kuncinya di Excel, lalu simpan tanpa sandi"
            )
        raise UnreadableError("berkas berformat Excel lama (.xls)", _SAVE_AS)
    try:
        with ZipFile(BytesIO(raw)) as package:
            names = set(package.namelist())
            size = sum(info.file_size for info in package.infolist())
            merged = 0 if size > _MAX_UNPACKED else _count_merged(package)
    except (BadZipFile, OSError, ValueError) as error:
        raise UnreadableError("berkas Excel rusak dan tidak terbaca", _SAVE_AS) from error
    if size > _MAX_UNPACKED:
        raise UnreadableError("isi berkas terlalu besar", "bagi menjadi beberapa berkas")
    if merged > _MAX_MERGED:
        raise UnreadableError(
            "terlalu banyak sel digabung", "lepaskan gabungan sel (unmerge) di bawah tabel"
        )
    if "xl/workbook.xml" not in names:
        raise UnreadableError("berkas ini bukan lembar kerja Excel (.xlsx)", _SAVE_AS)


def _count_merged(package: ZipFile) -> int:
    """Return how many cells are merged; openpyxl makes an object of each, even of 17 billion."""
    return sum(
        (int(bottom) - int(top) + 1)
        * (column_index_from_string(right) - column_index_from_string(left) + 1)
        for name in package.namelist()
        if name.startswith("xl/worksheets/")
        for left, top, right, bottom in _MERGED.findall(package.read(name).decode("latin-1"))
    )


def _rows(sheet: Any) -> Iterator[tuple[Cell | None, ...]]:
    filled = [at for at, cell in sheet._cells.items() if cell.value is not None]  # noqa: SLF001
    height = max((row for row, _ in filled), default=0)
    width = min(max((column for _, column in filled), default=0), MAX_COLUMNS)
    check_size(height, sheet.title)
    merged = _merged_origins(sheet, height, width)
    for row in range(1, height + 1):
        yield tuple(
            _cell(sheet, *merged.get((row, column), (row, column)))
            for column in range(1, width + 1)
        )


def _cell(sheet: Any, row: int, column: int) -> Cell | None:
    found = sheet._cells.get((row, column))  # noqa: SLF001 - asking by address makes empty cells
    if found is None:
        return None
    link = found.hyperlink.target if found.hyperlink else None
    value = found.value
    if isinstance(value, date):
        value = _date_text(value, found.number_format)
    elif not isinstance(value, str | int | float | bool | type(None)):
        value = str(value)
    return make_cell(value, link)


def _date_text(value: date, shown_as: str) -> str:
    """Return a date as exactly as the cell shows it: a month for `Jan-23`, else a day."""
    shape = _NOT_SHAPE.sub("", shown_as.lower())
    if "d" in shape or "y" not in shape:
        return f"{value:%Y-%m-%d}"
    return f"{value:%Y-%m}" if "m" in shape else f"{value:%Y}"


def _merged_origins(sheet: Any, height: int, width: int) -> dict[tuple[int, int], tuple[int, int]]:
    """Return the cell whose value each covered cell of a merged range shows."""
    origins: dict[tuple[int, int], tuple[int, int]] = {}
    for area in sheet.merged_cells.ranges:
        origin = (area.min_row, area.min_col)
        if sheet._cells[origin].value is None:  # noqa: SLF001
            continue
        for row in range(area.min_row, min(area.max_row, height) + 1):
            for column in range(area.min_col, min(area.max_col, width) + 1):
                origins[row, column] = origin
    return origins
