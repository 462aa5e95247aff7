"""Excel files that are the same, byte for byte, for the same content."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from banua.export.cells import Form, Formula, Look, Looking, Row, RowWriter, Strings, Style

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CHOICES_SHEET = "Pilihan"
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_ROWS = re.compile(rb"<sheetData\s*/>|<sheetData>.*?</sheetData>", re.DOTALL)
_DIMENSION = re.compile(rb'<dimension ref="[^"]*"')
_STRINGS = "xl/sharedStrings.xml"
_MAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
_RELATION = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
_DECLARED = {
    "[Content_Types].xml": (
        b"</Types>",
        b'<Override PartName="/xl/sharedStrings.xml" ContentType="%s" />' % _MAIN,
    ),
    "xl/_rels/workbook.xml.rels": (
        b"</Relationships>",
        b'<Relationship Id="texts" Type="%s" Target="sharedStrings.xml" />' % _RELATION,
    ),
}
"""Where a package names its table of texts, which openpyxl does without."""
_FILLS = {Look.HEAD: "E2EFDA", Look.ENTRY: "FFF9E5", Look.COMPUTED: "EDEDED"}
_SPARE_ROWS = 500
"""Rows below the last record that offer choices too."""
_A4 = 9


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """How a column looks.

    Attributes:
        header: Its header.
        width: Its width in letters.
        choices: Name of the list that its cells offer, if they do.
        strict: Whether anything else than a choice is refused.
        between: The least and the greatest number that its cells take.
    """

    header: str | Formula
    width: int = 20
    choices: str | None = None
    strict: bool = False
    between: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PrintSpec:
    """How a sheet is printed: A4 across, its header on every page.

    Attributes:
        caption: What stands above each page.
        fit_width: Whether all columns are made to fit on one page.
    """

    caption: str
    fit_width: bool = True


@dataclass(frozen=True, slots=True)
class Highlight:
    """Cells that are coloured as long as they hold some words.

    Attributes:
        words: The words; nothing from a record.
        color: Colour of the cell, as `RRGGBB`.
    """

    words: str
    color: str


@dataclass(frozen=True, slots=True)
class SheetSpec:
    """A sheet to write.

    Attributes:
        title: Its name.
        columns: Its columns.
        rows: Its rows, one cell a column.
        frozen_columns: Columns that stay in sight while one scrolls to the right.
        frozen_rows: Rows that stay in sight while one scrolls down.
        filtered: Whether its rows can be filtered by the values of a column.
        locked: Whether only the cells for entries can be changed; no password.
        highlights: Words whose cells are coloured.
        printed: How it is printed.
    """

    title: str
    columns: Sequence[ColumnSpec]
    rows: Sequence[Row] = field(default_factory=tuple)
    frozen_columns: int = 0
    frozen_rows: int = 1
    filtered: bool = False
    locked: bool = False
    highlights: Sequence[Highlight] = ()
    printed: PrintSpec | None = None


def build_workbook(
    sheets: Sequence[SheetSpec], choices: Mapping[str, Sequence[str | int]]
) -> bytes:
    """Return an Excel file.

    Args:
        sheets: Its sheets, in order.
        choices: Lists that cells offer, by name; they stand on a hidden sheet.

    Raises:
        SpreadsheetError: A cell holds more, or other signs, than a spreadsheet can.
    """
    book = Workbook()
    scratch = book.worksheets[0]
    style = _styles(scratch)
    strings = Strings()
    ranges = {name: _range(at, len(items)) for at, (name, items) in enumerate(choices.items(), 1)}
    written: list[tuple[bytes, str]] = []
    for spec in sheets:
        _frame_sheet(book.create_sheet(spec.title), spec, ranges)
        header = [Looking(column.header, Look.HEAD) for column in spec.columns]
        rows = RowWriter(spec.title, strings, style).to_xml((header, *spec.rows))
        written.append((rows, _extent(len(header), len(spec.rows) + 1)))
    if choices:
        hidden = book.create_sheet(_CHOICES_SHEET)
        hidden.sheet_state = "hidden"
        lists = [(name, *items) for name, items in choices.items()]
        longest = max(map(len, lists))
        table = [
            [cells[at] if at < len(cells) else None for cells in lists] for at in range(longest)
        ]
        rows = RowWriter(_CHOICES_SHEET, strings, style).to_xml(table)
        written.append((rows, _extent(len(lists), longest)))
    book.remove(scratch)
    return _packed(book, written, strings)


def _extent(columns: int, rows: int) -> str:
    return f"A1:{get_column_letter(columns)}{rows}"


def _range(column: int, count: int) -> str:
    letter = get_column_letter(column)
    return f"{quote_sheetname(_CHOICES_SHEET)}!${letter}$2:${letter}${max(count, 1) + 1}"


def _styles(scratch: Worksheet) -> Style:
    """Return what gives the number of each style, adding it to the workbook when first used."""

    @cache
    def style(look: Look, form: Form) -> int:
        # Each from a cell of its own: openpyxl keeps the very object that makes up a style.
        cell = Cell(scratch, 1, 1)
        cell.font = Font(bold=look in {Look.HEAD, Look.STRONG})
        cell.fill = PatternFill("solid", fgColor=_FILLS[look]) if look in _FILLS else PatternFill()
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        cell.protection = Protection(locked=look is not Look.ENTRY)
        cell.number_format = "General" if form is Form.NUMBER else "@"
        cell.quotePrefix = form is Form.QUOTED
        return cell.style_id

    return style


def _frame_sheet(sheet: Worksheet, spec: SheetSpec, ranges: Mapping[str, str]) -> None:
    sheet.freeze_panes = f"{get_column_letter(spec.frozen_columns + 1)}{spec.frozen_rows + 1}"
    last = len(spec.rows) + 1
    for column, look in enumerate(spec.columns, 1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = look.width
        offer = _offer(look, ranges)
        if offer:
            sheet.add_data_validation(offer)
            offer.add(f"{letter}2:{letter}{last + _SPARE_ROWS}")
    for highlight in spec.highlights:
        # A search for words, not a test for equality, since what is there stands before them.
        rule = Rule(
            "expression",
            formula=[f'ISNUMBER(SEARCH("{highlight.words}",A2))'],
            dxf=DifferentialStyle(fill=PatternFill("solid", bgColor=highlight.color)),
        )
        area = f"A2:{get_column_letter(len(spec.columns))}{max(last, 2)}"
        sheet.conditional_formatting.add(area, rule)
    if spec.filtered:
        sheet.auto_filter.ref = _extent(len(spec.columns), last)
    if spec.locked:
        sheet.protection.sheet = True
        sheet.protection.formatColumns = sheet.protection.formatRows = False
    if spec.printed:
        _set_print(sheet, spec, spec.printed)


def _offer(look: ColumnSpec, ranges: Mapping[str, str]) -> DataValidation | None:
    if look.choices and ranges.get(look.choices):
        offer = DataValidation(type="list", formula1=ranges[look.choices], allow_blank=True)
        offer.showErrorMessage = look.strict
        offer.error = "Pilih salah satu dari daftar."
        return offer
    if look.between:
        low, high = look.between
        offer = DataValidation("decimal", str(low), str(high), operator="between", allow_blank=True)
        offer.showErrorMessage = True
        offer.error = f"Isi angka dari {low} sampai {high}."
        return offer
    return None


def _set_print(sheet: Worksheet, spec: SheetSpec, printed: PrintSpec) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.print_title_rows = f"1:{spec.frozen_rows}"
    if printed.fit_width:
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    elif spec.frozen_columns:
        sheet.print_title_cols = f"A:{get_column_letter(spec.frozen_columns)}"
    # "&" begins a code there.
    header, footer = HeaderFooterItem(), HeaderFooterItem()
    header.left.text, footer.right.text = printed.caption.replace("&", "&&"), "&P dari &N"
    sheet.HeaderFooter.oddHeader, sheet.HeaderFooter.oddFooter = header, footer


def _packed(book: Workbook, written: Sequence[tuple[bytes, str]], strings: Strings) -> bytes:
    """Return the file: openpyxl's frame without its times, and our rows."""
    raw = BytesIO()
    book.save(raw)
    parts = {f"xl/worksheets/sheet{at}.xml": part for at, part in enumerate(written, 1)}
    packed = BytesIO()
    with ZipFile(raw) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:

        def write(name: str, content: bytes) -> None:
            target.writestr(ZipInfo(name, _EPOCH), content, ZIP_DEFLATED)

        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            elif name in _DECLARED:
                end, declared = _DECLARED[name]
                content = content.replace(end, declared + end)
            elif name in parts:
                rows, extent = parts[name]
                content = _DIMENSION.sub(f'<dimension ref="{extent}"'.encode(), content, count=1)
                before, after = _ROWS.split(content, maxsplit=1)
                content = before + rows + after
            write(name, content)
        write(_STRINGS, strings.to_xml())
    return packed.getvalue()
