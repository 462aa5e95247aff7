"""Cells of a sheet, and the XML of its rows.

openpyxl makes the frame of a workbook. Rows are written here, in a tenth of the time: the
evidence of 10,000 innovations has three million cells.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from banua.issues import MendableError

LONGEST_CELL = 32_767
"""Most letters of a cell, set by the file format; Excel drops the rest without a word."""
CUT = "\n[TERPOTONG: selengkapnya di catatan]"
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
"""Signs that XML has no way to write, and the carriage return, which it changes."""
_ESCAPE_LIKE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
"""Excel reads `_x0041_` as the letter of that number; the underscore must be written so too."""
_FORMULA_STARTS = ("=", "+", "-", "@")
_ROW = "\x00"
"""Stands for the number of the row in cells that are written once for many rows."""
_SST = '<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'


class SpreadsheetError(MendableError):
    """Something can not stand in a spreadsheet."""


class Look(Enum):
    """How a cell looks and whether it can be changed on a locked sheet."""

    PLAIN = "plain"
    STRONG = "strong"
    HEAD = "head"
    ENTRY = "entry"
    COMPUTED = "computed"


class Form(Enum):
    """What kind of value a cell holds."""

    TEXT = "text"
    QUOTED = "quoted"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of ours, without the equals sign. Nothing from a record may stand in it."""

    text: str


@dataclass(frozen=True, slots=True)
class Looking:
    """A value with a look of its own."""

    value: str | int | float | Formula | None
    look: Look


Cell: TypeAlias = "str | int | float | Formula | Looking | None"


@dataclass(frozen=True, slots=True, eq=False)
class Tail:
    """Cells that many rows end with; they are written once."""

    cells: tuple[Cell, ...]


Row: TypeAlias = "Sequence[Cell | Tail]"
Style: TypeAlias = Callable[[Look, Form], int]
"""Gives the number of a style in the workbook."""


class Strings:
    """The texts of a workbook, each written once."""

    def __init__(self) -> None:
        """Begin without any."""
        self._numbers: dict[str, int] = {}

    def find(self, text: str) -> int:
        """Return the number of a text."""
        return self._numbers.setdefault(text, len(self._numbers))

    def to_xml(self) -> bytes:
        """Return the part of the package that holds all texts."""
        items = "".join(
            f'<si><t xml:space="preserve">{_escape(text)}</t></si>' for text in self._numbers
        )
        return f'{_SST} uniqueCount="{len(self._numbers)}">{items}</sst>'.encode()


class RowWriter:
    """Writes the rows of one sheet."""

    def __init__(self, title: str, strings: Strings, style: Style) -> None:
        """Prepare for a sheet.

        Args:
            title: Its name, for messages.
            strings: The texts of the workbook.
            style: Gives the styles of the workbook.
        """
        self._title = title
        self._strings = strings
        self._style = style
        self._written: dict[tuple[int, Cell], str] = {}
        self._tails: dict[tuple[int, Tail], str] = {}

    def to_xml(self, rows: Iterable[Row]) -> bytes:
        """Return the element that holds all rows."""
        return f"<sheetData>{''.join(self._rows(rows))}</sheetData>".encode()

    def _rows(self, rows: Iterable[Row]) -> Iterator[str]:
        for number, cells in enumerate(rows, 1):
            xml = "".join(self._cells(cells, 1, number))
            yield f'<row r="{number}">{xml.replace(_ROW, str(number))}</row>'

    def _cells(self, cells: Row, column: int, row: int) -> Iterator[str]:
        for cell in cells:
            if isinstance(cell, Tail):
                tail = self._tails.get((column, cell))
                if tail is None:
                    tail = "".join(self._cells(cell.cells, column, row))
                    self._tails[column, cell] = tail
                yield tail
                column += len(cell.cells)
                continue
            written = self._written.get((column, cell))
            if written is None:
                written = self._write(cell, column, row)
                self._written[column, cell] = written
            yield written
            column += 1

    def _write(self, cell: Cell, column: int, row: int) -> str:
        value, look = (cell.value, cell.look) if isinstance(cell, Looking) else (cell, Look.PLAIN)
        place = f'r="{get_column_letter(column)}{_ROW}"'
        if isinstance(value, str):
            self._check(value, column, row)
            form = Form.QUOTED if value.startswith(_FORMULA_STARTS) else Form.TEXT
            style = self._style(look, form)
            return f'<c {place} s="{style}" t="s"><v>{self._strings.find(value)}</v></c>'
        if value is None and look is Look.PLAIN:
            return ""
        begin = f'<c {place} s="{self._style(look, Form.NUMBER)}"'
        if value is None:
            return f"{begin}/>"
        if isinstance(value, Formula):
            return f"{begin}><f>{escape(value.text)}</f></c>"
        return f"{begin}><v>{value}</v></c>"

    def _check(self, value: str, column: int, row: int) -> None:
        if _length(value) > LONGEST_CELL or _REFUSED.search(value):
            raise SpreadsheetError(
                f"lembar '{self._title}' baris {row}: isi kolom {get_column_letter(column)} "
                "terlalu panjang atau memuat karakter tak tampak",
                "ringkas isinya, atau pakai berkas JSON",
            )


def fit_text(text: str) -> str:
    """Return `text` as a cell can hold it: no signs that XML lacks, and a told end if too long.

    For sheets that are read and typed from; what must come back the same is refused instead.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _REFUSED.sub("\ufffd", text)
    if _length(text) <= LONGEST_CELL:
        return text
    units = text.encode("utf-16-le")[: 2 * (LONGEST_CELL - len(CUT))]
    return units.decode("utf-16-le", errors="ignore") + CUT


def _length(text: str) -> int:
    """Return the length as Excel counts it: signs beyond the basic plane are two letters."""
    return (
        len(text) + sum(1 for char in text if char > "\uffff") if not text.isascii() else len(text)
    )


def _escape(text: str) -> str:
    return _ESCAPE_LIKE.sub("_x005F_", escape(text))
