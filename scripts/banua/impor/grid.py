"""A spreadsheet as plain rows of cells, whatever file it came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from banua.issues import MendableError
from banua.text import format_number

CellValue: TypeAlias = "str | int | float | bool"

MAX_BYTES = 25_000_000
"""Largest file that is read; forty innovations with all their texts need 100,000 bytes."""
MAX_ROWS = 20_000
MAX_COLUMNS = 400


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell.

    Attributes:
        value: Its value; text is stripped and never empty, a date is ISO text.
        link: Address that the cell leads to, if it is a link.
    """

    value: CellValue
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet.

    Attributes:
        name: Its name; empty for a CSV file.
        rows: Its rows from the first on; an empty cell is `None`.
    """

    name: str
    rows: tuple[tuple[Cell | None, ...], ...]


class UnreadableError(MendableError):
    """A file can not be read as a spreadsheet."""


def make_cell(value: CellValue | None, link: str | None = None) -> Cell | None:
    """Return a cell, `None` if nothing stands in it."""
    if isinstance(value, str):
        value = value.strip(" \t\r\n\u00a0\u200b\ufeff")
    if value is None or value == "":
        return Cell(link, link) if link else None
    return Cell(value, link)


def check_size(rows: int, name: str = "") -> None:
    """Refuse a sheet with more rows than anyone keeps by hand.

    Raises:
        UnreadableError: It has.
    """
    if rows > MAX_ROWS:
        where = f"lembar '{name}'" if name else "berkas"
        raise UnreadableError(
            f"{where} berisi lebih dari {format_number(MAX_ROWS)} baris",
            "bagi menjadi beberapa berkas",
        )


def column_name(index: int) -> str:
    """Return the letters of a column: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
