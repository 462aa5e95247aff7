"""Excel files that are the same, byte for byte, for the same content."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

LONGEST_CELL = 32_767
"""Most letters of a cell, set by the file format; Excel drops the rest without a word."""
_FORMULA_STARTS = ("=", "+", "-", "@")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CHOICES_SHEET = "Pilihan"
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_HEADER_FILL = PatternFill("solid", fgColor="E2EFDA")
_SPARE_ROWS = 500
"""Rows below the last record that offer choices too."""


class SpreadsheetError(Exception):
    """Something can not stand in a spreadsheet.

    Attributes:
        message: What, in Indonesian.
        fix: What to do about it.
    """

    def __init__(self, message: str, fix: str) -> None:
        """Keep fault and cure."""
        super().__init__(message)
        self.message = message
        self.fix = fix


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """How a column looks.

    Attributes:
        header: Its header.
        width: Its width in letters.
        choices: Name of the list that its cells offer, if they do.
        strict: Whether anything else than a choice is refused.
    """

    header: str
    width: int = 20
    choices: str | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A sheet to write.

    Attributes:
        title: Its name.
        columns: Its columns.
        rows: Its rows, one cell a column.
        frozen_columns: Columns that stay in sight while one scrolls to the right.
    """

    title: str
    columns: Sequence[ColumnSpec]
    rows: Sequence[Sequence[str | int | None]] = field(default_factory=tuple)
    frozen_columns: int = 0


def build_workbook(sheets: Sequence[SheetSpec], choices: Mapping[str, Sequence[str]]) -> bytes:
    """Return an Excel file.

    Args:
        sheets: Its sheets, in order.
        choices: Lists that cells offer, by name; they stand on a hidden sheet.

    Raises:
        SpreadsheetError: A cell holds more, or other signs, than a spreadsheet can.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    ranges = {name: _range(at, len(items)) for at, (name, items) in enumerate(choices.items(), 1)}
    for spec in sheets:
        _write_sheet(book.create_sheet(spec.title), spec, ranges)
    if choices:
        hidden = book.create_sheet(_CHOICES_SHEET)
        hidden.sheet_state = "hidden"
        for column, (name, items) in enumerate(choices.items(), 1):
            for row, item in enumerate((name, *items), 1):
                _write_cell(hidden, row, column, item)
    return _repacked(book)


def _range(column: int, count: int) -> str:
    letter = get_column_letter(column)
    return f"{quote_sheetname(_CHOICES_SHEET)}!${letter}$2:${letter}${max(count, 1) + 1}"


def _write_sheet(sheet: Worksheet, spec: SheetSpec, ranges: Mapping[str, str]) -> None:
    sheet.freeze_panes = f"{get_column_letter(spec.frozen_columns + 1)}2"
    for column, look in enumerate(spec.columns, 1):
        letter = get_column_letter(column)
        _write_cell(sheet, 1, column, look.header)
        head = sheet.cell(1, column)
        head.font, head.fill = Font(bold=True), _HEADER_FILL
        head.alignment = Alignment(wrap_text=True, vertical="top")
        sheet.column_dimensions[letter].width = look.width
        if look.choices and ranges.get(look.choices):
            offer = DataValidation(type="list", formula1=ranges[look.choices], allow_blank=True)
            offer.showErrorMessage = look.strict
            offer.error = "Pilih salah satu dari daftar."
            sheet.add_data_validation(offer)
            offer.add(f"{letter}2:{letter}{len(spec.rows) + 1 + _SPARE_ROWS}")
    wrapped = Alignment(wrap_text=True, vertical="top")
    for row, cells in enumerate(spec.rows, 2):
        for column, value in enumerate(cells, 1):
            if value is not None:
                _write_cell(sheet, row, column, value)
                sheet.cell(row, column).alignment = wrapped


def _write_cell(sheet: Worksheet, row: int, column: int, value: str | int) -> None:
    """Write a cell that no program takes for a formula, a date, or anything but itself."""
    cell = sheet.cell(row, column)
    if isinstance(value, int):
        cell.value = value
        return
    if len(value) > LONGEST_CELL or ILLEGAL_CHARACTERS_RE.search(value) or "\r" in value:
        raise SpreadsheetError(
            f"lembar '{sheet.title}' baris {row}: isi kolom {get_column_letter(column)} terlalu "
            "panjang atau memuat karakter tak tampak",
            "ringkas isinya, atau pakai berkas JSON",
        )
    cell.value = value
    cell.data_type = "s"
    cell.number_format = "@"
    if value.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True


def _repacked(book: Workbook) -> bytes:
    """Return the file without the times that openpyxl puts into it."""
    raw = BytesIO()
    book.save(raw)
    packed = BytesIO()
    with ZipFile(raw) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            target.writestr(ZipInfo(info.filename, _EPOCH), content, ZIP_DEFLATED)
    return packed.getvalue()
