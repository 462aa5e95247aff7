"""Finding the header of a sheet, and what its columns mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from banua.impor.fields import ITEM, KODE, Field, Table, all_tables
from banua.impor.grid import Cell, Sheet
from banua.impor.header_words import header_words
from banua.impor.kosakata import load_kosakata

_DEEPEST_ROW = 40
"""Rows above the header: titles, addresses of offices, notes."""
_LONGEST = 120
_FEWEST = 2
_TITLED = 1.5
_LOOKED_AT_TWICE = 6
"""Best candidates that misspelt headers are looked up for; spelling is costly to compare."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that is understood.

    Attributes:
        index: Which, from 0.
        field: What it holds.
        numbers: Place of its list item or code, one for each wildcard of the field.
        splits: Whether one cell may hold several items of the list.
        header: The header as it is written.
    """

    index: int
    field: Field
    numbers: tuple[str, ...]
    splits: bool
    header: str


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a sheet.

    Attributes:
        table: What its rows are.
        first: Row where the header begins, from 0.
        end: First row below it.
        columns: The columns that are understood.
        guessed: Header and meaning of columns that were understood in spite of a misspelling.
        ignored: Header and reason of columns that are left out on purpose.
        unknown: Headers that mean nothing to us.
    """

    table: Table
    first: int
    end: int
    columns: tuple[Column, ...]
    guessed: tuple[tuple[str, str], ...]
    ignored: tuple[tuple[str, str], ...]
    unknown: tuple[str, ...]


def find_header(sheet: Sheet) -> Header | None:
    """Return the header that most columns speak for, `None` if the sheet has none."""
    plain = load_kosakata().plain
    if plain(sheet.name) in load_kosakata().lembar_lain:
        return None

    def rate(header: Header) -> float:
        titled = plain(header.table.title) == plain(sheet.name)
        return _score(header) + (_TITLED if titled else 0)

    strict = sorted(_candidates(sheet), key=rate, reverse=True)[:_LOOKED_AT_TWICE]
    again = (
        _read(h.table, h.first, h.end, _texts(sheet, h.first, h.end), lenient=True) for h in strict
    )
    found = [header for header in again if _suffices(header)]
    return max(found, key=rate) if found else None


def _candidates(sheet: Sheet) -> Iterator[Header]:
    for table in all_tables():
        for first in range(min(len(sheet.rows), _DEEPEST_ROW)):
            for end in (first + 1, first + 2):
                texts = _texts(sheet, first, end)
                if sum(bool(candidates[0]) for candidates in texts) >= _FEWEST:
                    yield _read(table, first, end, texts, lenient=False)


def _score(header: Header) -> float:
    """Return how well columns are understood; misspelt and ignored ones count a little less."""
    return (
        len({column.field.path for column in header.columns})
        + 0.2 * len(header.ignored)
        - 0.1 * len(header.guessed)
        - 0.01 * len(header.unknown)
        - 0.05 * (header.end - header.first)
    )


def _suffices(header: Header) -> bool:
    paths = {column.field.path for column in header.columns}
    naming = ("id",) if header.table.group else header.table.fields[1].path
    return len(paths) >= _FEWEST and naming in paths


def _texts(sheet: Sheet, first: int, end: int) -> tuple[tuple[str, ...], ...]:
    """Return what each column's header may be, likeliest first; one or two rows make it up."""
    rows = sheet.rows[first:end]
    columns: list[tuple[str, ...]] = []
    for index in range(max(map(len, rows), default=0)):
        parts = [_text(row[index]) if index < len(row) else "" for row in rows]
        top, bottom = parts[0], parts[-1]
        if top == bottom or not bottom:
            columns.append((top,))
        elif not top:
            columns.append((bottom,))
        else:
            columns.append((f"{top} {bottom}", bottom))
    return tuple(columns)


def _text(cell: Cell | None) -> str:
    if cell is None or not isinstance(cell.value, str) or len(cell.value) > _LONGEST:
        return ""
    return " ".join(cell.value.split())


def _read(
    table: Table, first: int, end: int, texts: tuple[tuple[str, ...], ...], *, lenient: bool
) -> Header:
    words = header_words(table.title)
    columns: list[Column] = []
    guessed: list[tuple[str, str]] = []
    ignored: list[tuple[str, str]] = []
    unknown: list[str] = []
    taken: dict[tuple[tuple[str, ...], tuple[str, ...]], int] = {}
    for at, candidates in enumerate(texts):
        if not candidates[0]:
            continue
        meaning = next((m for text in candidates if (m := words.find(text, lenient=lenient))), None)
        if meaning is None:
            why = lenient and next(filter(None, map(words.why_ignored, candidates)), None)
            if why:
                ignored.append((candidates[0], why))
            else:
                unknown.append(candidates[0])
            continue
        field = meaning.field
        place = (field.path, meaning.numbers)
        again = taken[place] = taken.get(place, 0) + 1
        inside = sum(part in {ITEM, KODE} for part in field.path[len(table.group) :])
        if again > 1 and not field.many and (not inside or meaning.numbers):
            unknown.append(candidates[0])
            continue
        numbers = meaning.numbers or (str(again),) * inside
        columns.append(Column(at, field, numbers, meaning.splits, candidates[0]))
        if meaning.guessed:
            guessed.append((candidates[0], field.label))
    return Header(table, first, end, tuple(columns), tuple(guessed), tuple(ignored), tuple(unknown))
