"""Records as tables that `banua.impor` reads back the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from banua.impor.cells import join_list, join_references, split_list
from banua.impor.fields import ITEM, KODE, Field, Form, Table, group_labels
from banua.model.base import Record
from banua.model.pilihan import LABEL_PILIHAN
from banua.usulan.nama import Nama

CellOut: TypeAlias = "str | int | None"
_Slot: TypeAlias = "tuple[Field, tuple[str, ...]]"


@dataclass(frozen=True, slots=True)
class ColumnOut:
    """A column of a table.

    Attributes:
        field: What it holds.
        header: Its header.
        numbers: Place of its list item or code, one for each wildcard of the field.
    """

    field: Field
    header: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableOut:
    """A table ready to be written.

    Attributes:
        table: What it holds.
        columns: Its columns.
        rows: Its rows, one cell a column.
    """

    table: Table
    columns: tuple[ColumnOut, ...]
    rows: tuple[tuple[CellOut, ...], ...]


def make_record_table(
    table: Table, records: Iterable[Record], nama: Nama, *, wide: bool
) -> TableOut:
    """Return one row a record.

    Args:
        table: The table of a kind of record.
        records: Records of that kind.
        nama: Names of all records.
        wide: Whether lists of parts stand in the row too, rather than in sheets of their own.
    """
    fields = [f for f in table.fields if wide or len(f.path) < 2 or f.path[1] not in {ITEM, KODE}]  # noqa: PLR2004 - a list and what its items hold
    return _make(
        table, fields, [record.model_dump(exclude_defaults=True) for record in records], nama, 0
    )


def make_list_table(table: Table, records: Iterable[Record], nama: Nama) -> TableOut:
    """Return one row for each item of a list that records have.

    Args:
        table: The table of a list.
        records: Records of its kind.
        nama: Names of all records.
    """
    key, wildcard = table.group
    rows: list[dict[str, Any]] = []
    for record in records:
        parts: Any = record.model_dump(exclude_defaults=True).get(key)
        if not parts:
            continue
        if wildcard == KODE:
            for kode, part in parts.items():
                rows.append({"id": record.id, "kode": kode, key: {kode: part}})
        else:
            rows += ({"id": record.id, key: (part,)} for part in parts)
    return _make(table, table.fields, rows, nama, len(table.group))


def _make(
    table: Table, fields: Sequence[Field], rows: Sequence[Mapping[str, Any]], nama: Nama, start: int
) -> TableOut:
    cells: list[dict[tuple[str, tuple[str, ...]], CellOut]] = []
    slots: dict[tuple[str, tuple[str, ...]], _Slot] = {}
    for field in fields:
        if not any(part in {ITEM, KODE} for part in field.path[start:]):
            slots[field.key, ()] = (field, ())
    for row in rows:
        line: dict[tuple[str, tuple[str, ...]], CellOut] = {}
        for field in fields:
            for numbers, value in _values(row, field.path):
                inner = numbers[1:] if start else numbers
                slots.setdefault((field.key, inner), (field, inner))
                line[field.key, inner] = _cell(field, value, nama)
        cells.append(line)
    order = {field.key: _order(field, fields) for field in fields}
    ordered = sorted(slots.values(), key=lambda slot: _place(slot, order, start))
    columns = tuple(
        ColumnOut(field, _header(field, numbers, start), numbers) for field, numbers in ordered
    )
    return TableOut(
        table,
        columns,
        tuple(tuple(line.get((c.field.key, c.numbers)) for c in columns) for line in cells),
    )


def _values(value: Any, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield numbers and value of everything that `path` leads to; items count from 1."""
    if value is None:
        return
    if not path:
        yield (), value
    elif path[0] == ITEM:
        for number, item in enumerate(value, 1):
            yield from (((str(number), *rest), v) for rest, v in _values(item, path[1:]))
    elif path[0] == KODE:
        for kode, item in value.items():
            yield from (((kode, *rest), v) for rest, v in _values(item, path[1:]))
    else:
        yield from _values(value.get(path[0]), path[1:])


def _order(field: Field, fields: Sequence[Field]) -> tuple[int, ...]:
    """Return where each part of a field's path first comes up among all fields."""
    return tuple(
        next(
            at for at, other in enumerate(fields) if other.path[: end + 1] == field.path[: end + 1]
        )
        for end in range(len(field.path))
    )


def _place(slot: _Slot, order: Mapping[str, tuple[int, ...]], start: int) -> tuple[Any, ...]:
    """Return the sort key of a column: keys in the model's order, items of a list together."""
    field, numbers = slot
    left = iter(numbers)
    place: list[tuple[int, str]] = []
    for at, part in enumerate(field.path):
        if part in {ITEM, KODE}:
            number = next(left, "") if at >= start else ""
            digits = "".join(filter(str.isdigit, number))
            place.append((int(digits or 0), number))
        else:
            place.append((order[field.key][at], ""))
    return tuple(place)


def _header(field: Field, numbers: tuple[str, ...], start: int) -> str:
    groups = [labels[0] for labels in group_labels(field, start)]
    return ": ".join([*(f"{g} {n}" for g, n in zip(groups, numbers, strict=True)), field.label])


def _cell(field: Field, value: Any, nama: Nama) -> CellOut:
    if field.many:
        items = tuple(str(_one(field, item, nama)) for item in value)
        return _joined(field, items)
    return _one(field, value, nama)


def _joined(field: Field, items: tuple[str, ...]) -> str:
    """Return several values as one cell: ids on one line, everything else on a line each."""
    if field.form is Form.RUJUKAN:
        return join_references(field.key, items)
    short = ", ".join(items)
    if field.form in {Form.ID, Form.BILANGAN} or field.key.endswith(".sumber"):
        return short if split_list(field.key, short) == items else join_list(field.key, items)
    return join_list(field.key, items)


def _one(field: Field, value: object, nama: Nama) -> str | int:
    if field.form is Form.RUJUKAN:
        return nama.label(field.rujukan or "", str(value))
    if field.form is Form.PILIHAN:
        return LABEL_PILIHAN.get(str(value), str(value))
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    return value if isinstance(value, int) else str(value)
