"""From the rows of a workbook to drafts of records, each value with the cell it came from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from banua.impor.cells import NotUnderstoodError, Problem, Reader
from banua.impor.fields import ITEM, KODE, Field
from banua.impor.grid import Cell, Sheet, column_name
from banua.impor.header import Column, Header
from banua.positions import DataPath
from banua.text import slugify

Slot: TypeAlias = "tuple[str | int, ...]"
"""Way to a value while lists still have gaps; a list item has its number, from 1."""

_ITEMS_A_CELL = 1000
_BESIDE = 100_000
"""Numbers of items that come from a sheet of their own stand behind those of the row."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A cell, or a whole row where `column` is empty.

    Attributes:
        sheet: Name of its sheet, empty for a CSV file.
        row: Row, from 1.
        column: Letters of its column.
        header: Header of its column.
    """

    sheet: str
    row: int
    column: str = ""
    header: str = ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A cell that was not understood.

    Attributes:
        place: Where it is.
        key: The key of the record that it would have filled.
        problem: What is wrong with it.
    """

    place: Place
    key: str
    problem: Problem


@dataclass(frozen=True, slots=True)
class Default:
    """A value for rows that leave a key open.

    Attributes:
        column: What it fills, as if it were a column of every sheet.
        cell: The value.
    """

    column: Column
    cell: Cell


@dataclass(slots=True)
class Draft:
    """A record in the making.

    Attributes:
        kind: Kind of record.
        place: Row that it comes from.
        id: The id that the row gives, if it gives one.
        slots: Its values, each with its cell.
        troubles: Cells that were not understood.
    """

    kind: str
    place: Place
    id: str | None = None
    slots: dict[Slot, tuple[Any, Place]] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)

    def data(self) -> tuple[dict[str, Any], dict[DataPath, Place]]:
        """Return the record as a file would hold it, and the cell of each value."""
        places: dict[DataPath, Place] = {}
        data = _nest([(slot, slot, *kept) for slot, kept in self.slots.items()], (), places)
        return data, places


@dataclass(frozen=True, slots=True)
class Skipped:
    """A row that holds no record.

    Attributes:
        place: Which.
        why: Why, in Indonesian.
    """

    place: Place
    why: str


def read_drafts(
    sheets: Sequence[tuple[Sheet, Header]], reader: Reader, defaults: Sequence[Default] = ()
) -> tuple[tuple[Draft, ...], tuple[Skipped, ...]]:
    """Return a draft for each row that names a record.

    Args:
        sheets: Sheets with their headers; those of records before those of their lists.
        reader: Understands the cells.
        defaults: Values for what a row leaves open.
    """
    drafts: list[Draft] = []
    skipped: list[Skipped] = []
    by_id: dict[tuple[str, str], Draft] = {}
    for sheet, header in sheets:
        for number, row in _data_rows(sheet, header):
            place = Place(sheet.name, number)
            cells = {c.index: row[c.index] for c in header.columns if c.index < len(row)}
            if why := _no_record(row, cells, header):
                skipped.append(Skipped(place, why))
                continue
            line = _Line(place, cells, header, reader)
            if header.table.group:
                owner = by_id.get((header.table.kind, line.id or ""))
                if owner is None:
                    skipped.append(Skipped(place, f"id '{line.id or ''}' tidak ada di lembar lain"))
                else:
                    line.fill(owner, number)
                continue
            draft = Draft(header.table.kind, place, chosen_id(line.id))
            line.fill(draft, number)
            line.fill_open(draft, defaults)
            drafts.append(draft)
            if line.id:
                by_id.setdefault((draft.kind, line.id), draft)
    return tuple(drafts), tuple(skipped)


def chosen_id(written: str | None) -> str | None:
    """Return the id that a row gives itself; mere numbers only link the sheets of one file."""
    return None if written is None or written.isdecimal() else written


def _data_rows(sheet: Sheet, header: Header) -> Iterator[tuple[int, tuple[Cell | None, ...]]]:
    """Yield number and cells of each row below the header that is not empty."""
    for at in range(header.end, len(sheet.rows)):
        row = sheet.rows[at]
        if any(row) and not (at == header.end and _counts_columns(row)):
            yield at + 1, row


def _counts_columns(row: Sequence[Cell | None]) -> bool:
    """Tell whether a row only numbers the columns, as official tables do: (1) (2) (3)."""
    texts = [str(cell.value).strip("() .") for cell in row if cell]
    return len(texts) > 1 and texts == [str(number) for number in range(1, len(texts) + 1)]


def _no_record(
    row: Sequence[Cell | None], cells: Mapping[int, Cell | None], header: Header
) -> str | None:
    """Return why a row is no record, `None` if it is one."""
    values = [cell.value for cell in row if cell]
    if len(values) > 1 and len(set(values)) == 1:
        return "baris judul"
    named = [c for c in header.columns if (cell := cells.get(c.index)) and cell.value == c.header]
    if len(named) > 1 and len(named) * 2 > len([cell for cell in cells.values() if cell]):
        return "judul kolom yang diulang"
    naming = "id" if header.table.group else header.table.fields[1].key
    if any(cells.get(c.index) for c in header.columns if c.field.key == naming):
        return None
    filled = [c for c in header.columns if cells.get(c.index)]
    return "bukan catatan: kolom namanya kosong" if len(filled) <= 1 else None


@dataclass(slots=True)
class _Line:
    """One row, being read into a draft."""

    place: Place
    cells: Mapping[int, Cell | None]
    header: Header
    reader: Reader

    @property
    def id(self) -> str | None:
        return self._plain("id")

    def fill(self, draft: Draft, number: int) -> None:
        wilayah = self._wilayah()
        for column in self.header.columns:
            cell = self.cells.get(column.index)
            if cell is None or self.reader.is_blank(cell):
                continue
            where = Place(self.place.sheet, number, column_name(column.index), column.header)
            if column.field.key in {"id", "kode"}:
                if draft.id and slugify(draft.id) != draft.id:
                    draft.troubles.append(Trouble(where, "id", _bad_id(draft.id)))
                continue
            self._try(draft, column, cell, where, wilayah)

    def fill_open(self, draft: Draft, defaults: Sequence[Default]) -> None:
        filled = {slot[0] for slot in draft.slots} | {trouble.key for trouble in draft.troubles}
        for default in defaults:
            key = default.column.field
            if key.kind == draft.kind and key.path[0] not in filled:
                self._try(draft, default.column, default.cell, self.place, None)

    def _try(
        self, draft: Draft, column: Column, cell: Cell, where: Place, wilayah: str | None
    ) -> None:
        try:
            self._put(draft, column, cell, where, wilayah)
        except NotUnderstoodError as error:
            draft.troubles.append(Trouble(where, column.field.path[0], error.problem))

    def _put(
        self, draft: Draft, column: Column, cell: Cell, where: Place, wilayah: str | None
    ) -> None:
        key = column.field
        group = self.header.table.group
        numbers = list(column.numbers)
        if group:
            code = self._plain("kode") or "?"
            numbers.insert(0, code if group[1] == KODE else str(_BESIDE + where.row))
        if column.splits:
            for index, item in enumerate(self.reader.items(key, cell)):
                values = self.reader.values(key, Cell(item), wilayah)
                slot = _slot(key, numbers, index)
                draft.slots[slot] = (values[0], where)
            return
        values = self.reader.values(key, cell, wilayah)
        slot = _slot(key, numbers)
        if key.many:
            before = draft.slots.get(slot, ((), where))[0]
            draft.slots[slot] = (tuple(dict.fromkeys((*before, *values))), where)
        else:
            draft.slots[slot] = (values[0], where)

    def _wilayah(self) -> str | None:
        for column in self.header.columns:
            cell = self.cells.get(column.index)
            if column.field.path == ("wilayah",) and cell:
                return self.reader.nama.find("wilayah", str(cell.value))
        return None

    def _plain(self, key: str) -> str | None:
        for column in self.header.columns:
            cell = self.cells.get(column.index)
            if column.field.path == (key,) and cell is not None:
                return str(cell.value).strip()
        return None


def _bad_id(id_: str) -> Problem:
    return Problem(
        "id-salah",
        f"'{id_}' tidak dapat menjadi id",
        f"tulis misalnya '{slugify(id_) or 'nama-inovasi'}', atau kosongkan selnya",
    )


def _slot(key: Field, numbers: list[str], index: int = 0) -> Slot:
    """Return the way to a value; items of one cell stand behind the item of their column."""
    left = iter(numbers)
    return tuple(
        int("".join(filter(str.isdigit, next(left)))) * _ITEMS_A_CELL + index if part == ITEM
        else next(left) if part == KODE
        else part
        for part in key.path
    )  # fmt: skip


def _nest(
    kept: Sequence[tuple[Slot, Slot, Any, Place]], path: DataPath, places: dict[DataPath, Place]
) -> Any:
    """Return nested data; list items close up, in the order of their numbers."""
    groups: dict[str | int, list[tuple[Slot, Slot, Any, Place]]] = {}
    for rest, slot, value, place in kept:
        if path:
            places.setdefault(path, place)
        groups.setdefault(rest[0], []).append((rest[1:], slot, value, place))
    is_list = isinstance(next(iter(groups), ""), int)
    nested: dict[str | int, Any] = {}
    for at, key in enumerate(sorted(groups, key=int) if is_list else groups):
        here = (*path, at if is_list else key)
        members = groups[key]
        if not members[0][0]:
            nested[key] = members[0][2]
            places[here] = members[0][3]
        else:
            nested[key] = _nest(members, here, places)
    return list(nested.values()) if is_list else nested
