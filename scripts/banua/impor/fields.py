"""The columns that a spreadsheet may have, worked out from the models."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from banua.impor.kosakata import load_kosakata
from banua.model.kunci import Kunci, list_keys
from banua.model.registry import RECORDS
from banua.model.shape import rujukan_in

KINDS = ("inovasi", "lembaga", "kebutuhan", "ajang")
"""Kinds of record that people keep in spreadsheets; controlled lists have one keeper each."""
ITEM = "[]"
KODE = "<kode>"
TITLES: Mapping[str, str] = {
    "inovasi": "Inovasi",
    "lembaga": "Lembaga",
    "kebutuhan": "Kebutuhan",
    "ajang": "Ajang",
}
_FORMS = {
    "teks": "teks",
    "Markdown": "markdown",
    "pilihan": "pilihan",
    "id": "id",
    "bilangan bulat": "bilangan",
    "angka": "bilangan",
    "true atau false": "ya-tidak",
}


class Form(StrEnum):
    """How a cell is to be understood."""

    TEKS = "teks"
    MARKDOWN = "markdown"
    PILIHAN = "pilihan"
    ID = "id"
    BILANGAN = "bilangan"
    YA_TIDAK = "ya-tidak"
    TANGGAL = "tanggal"
    TAUTAN = "tautan"
    RUJUKAN = "rujukan"


@dataclass(frozen=True, slots=True)
class Field:
    """One key that a column may hold.

    Attributes:
        kind: Kind of record.
        key: The key as the codebook writes it: `hasil[].uraian`.
        path: The same in parts; `[]` stands for a list item, `<kode>` for a code.
        label: Header that is written.
        form: How its cells are to be understood.
        many: Whether a cell holds several values.
        choices: The values it may have, if they are counted.
        rujukan: Kind of record that it refers to.
        loose: Whether a plain name may stand for a reference.
        required: Whether the key must be there (where its parent is).
    """

    kind: str
    key: str
    path: tuple[str, ...]
    label: str
    form: Form
    many: bool
    choices: tuple[str, ...]
    rujukan: str | None
    loose: bool
    required: bool

    @property
    def wildcards(self) -> int:
        """How many numbers a full header of this key has."""
        return sum(part in {ITEM, KODE} for part in self.path)


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: the records of a kind, or one of their lists with a row for each item.

    Attributes:
        kind: Kind of record.
        group: Way to the list, `()` for the records themselves.
        title: Name of the sheet.
        fields: What its columns may hold.
    """

    kind: str
    group: tuple[str, ...]
    title: str
    fields: tuple[Field, ...]


@cache
def record_table(kind: str) -> Table:
    """Return the table of all keys of a kind."""
    model = RECORDS[kind]
    marks = {tuple(part for part in way if part != ITEM): mark for way, mark in rujukan_in(model)}
    fields = [_plain_field(kind, "id", ("id",), load_kosakata().headers(kind, "id")[0])]
    for kunci in list_keys(model):
        if "kelompok" in kunci.tipe:
            continue
        path = _path_of(kunci.nama)
        mark = marks.get(tuple(part for part in path if part != ITEM))
        fields.append(
            Field(
                kind=kind,
                key=kunci.nama.removesuffix(ITEM),
                path=path,
                label=load_kosakata().headers(kind, kunci.nama.removesuffix(ITEM))[0],
                form=Form.RUJUKAN if mark else _form_of(kunci),
                many=kunci.tipe.startswith("daftar "),
                choices=kunci.pilihan,
                rujukan=mark.kind if mark else None,
                loose=bool(mark and mark.loose),
                required=kunci.wajib,
            )
        )
    return Table(kind, (), TITLES[kind], tuple(fields))


@cache
def list_tables(kind: str) -> tuple[Table, ...]:
    """Return a table for each list of parts that records of a kind have."""
    words = load_kosakata()
    groups: dict[tuple[str, ...], list[Field]] = {}
    for field in record_table(kind).fields:
        if len(field.path) > 1 and field.path[1] in {ITEM, KODE}:
            groups.setdefault(field.path[:2], []).append(field)
    tables = []
    for group, fields in groups.items():
        key = group[0] + (ITEM if group[1] == ITEM else f".{KODE}")
        title = words.headers(kind, key)[0]
        suffix = "" if kind == "inovasi" else f" {kind}"
        keys = [_plain_field(kind, "id", ("id",), f"Id {kind}")]
        if group[1] == KODE:
            keys.append(_plain_field(kind, "kode", ("kode",), words.headers(kind, "kode")[0]))
        tables.append(Table(kind, group, f"{title}{suffix}", (*keys, *fields)))
    return tuple(tables)


def all_tables() -> tuple[Table, ...]:
    """Return every table, records before their lists."""
    return tuple(table for kind in KINDS for table in (record_table(kind), *list_tables(kind)))


def group_labels(field: Field, start: int = 0) -> tuple[tuple[str, ...], ...]:
    """Return the headers of each group that a field lies in, outermost first.

    Args:
        field: The field.
        start: Parts of its path that the sheet itself stands for.
    """
    labels = []
    for at, part in enumerate(field.path):
        if part in {ITEM, KODE} and at >= start:
            key = ".".join(field.path[: at + 1]).replace(f".{ITEM}", ITEM)
            labels.append(load_kosakata().headers(field.kind, key))
    return tuple(labels)


def _plain_field(kind: str, key: str, path: tuple[str, ...], label: str) -> Field:
    """Return a column that is no key of the record: its id, or the code of its part."""
    return Field(
        kind, key, path, label, Form.ID,
        many=False, choices=(), rujukan=None, loose=False, required=True,
    )  # fmt: skip


def _path_of(key: str) -> tuple[str, ...]:
    """Return the parts of a key; the `[]` of a list of plain values goes into one cell."""
    return tuple(key.removesuffix(ITEM).replace(ITEM, f".{ITEM}").split("."))


def _form_of(kunci: Kunci) -> Form:
    key = kunci.nama.removesuffix(ITEM)
    for form, keys in load_kosakata().bentuk.items():
        if not kunci.tipe.startswith("daftar ") and (key in keys or key.rpartition(".")[2] in keys):
            return Form(form)
    return Form(_FORMS[kunci.tipe.removeprefix("daftar ")])
