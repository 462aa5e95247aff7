"""The catalogue as a workbook or CSV file that people edit and `banua impor` takes back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence

from banua.export.tables import TableOut, make_list_table, make_record_table
from banua.export.workbook import ColumnSpec, SheetSpec, build_workbook
from banua.impor.delimited import disarm
from banua.impor.fields import KINDS, Field, Form, list_tables, record_table
from banua.impor.kosakata import load_kosakata
from banua.model.base import Record
from banua.model.entries import Entries
from banua.model.kunci import list_keys
from banua.model.pilihan import LABEL_PILIHAN
from banua.model.registry import RECORDS
from banua.usulan.nama import Nama

_BOM = "\ufeff"
_OFFERED = ("wilayah", "lembaga", "ajang")
"""Kinds of record that a cell with one reference offers; innovations are too many."""
_WIDTHS: Mapping[Form, int] = {
    Form.MARKDOWN: 60,
    Form.RUJUKAN: 32,
    Form.TAUTAN: 40,
    Form.TEKS: 32,
    Form.BILANGAN: 9,
    Form.YA_TIDAK: 11,
}
_WIDE_KEYS = frozenset({"ringkasan", "uraian", "deskripsi", "catatan"})
_YES_NO = "ya-tidak"
_GUIDE = (
    "Satu baris satu catatan; rinciannya (hasil, sumber, …) di lembar lain menurut kolom Id.",
    "Catatan baru: tambahkan baris, kolom Id boleh kosong. Isi yang belum diketahui dikosongkan.",
    "Beberapa isian dalam satu sel ditulis satu baris satu isian (Alt+Enter).",
    "Lembaga, wilayah, urusan, dan tema boleh ditulis dengan nama atau id.",
    "Kirim kembali dengan: banua impor BERKAS.xlsx. Catatan yang sudah ada tidak ditimpa.",
)


def build_xlsx(entries: Entries, wilayah: frozenset[str] = frozenset()) -> bytes:
    """Return a workbook with a sheet for each kind of record and each of their lists.

    Args:
        entries: The catalogue.
        wilayah: Ids of the regions that are wanted; empty for all.
    """
    nama = Nama(entries, load_kosakata().singkatan)
    sheets = [_guide_sheet()]
    for kind in KINDS:
        records = _wanted(entries, kind, wilayah)
        main = make_record_table(record_table(kind), records, nama, wide=False)
        sheets.append(_sheet(main, frozen=2))
        for table in list_tables(kind):
            part = make_list_table(table, records, nama)
            if part.rows or kind == "inovasi":
                sheets.append(_sheet(part, frozen=1))
    return build_workbook(sheets, _choices(nama))


def build_csv(entries: Entries, kind: str, wilayah: frozenset[str] = frozenset()) -> bytes:
    """Return one kind of record as CSV, lists of parts in numbered columns.

    Args:
        entries: The catalogue.
        kind: Kind of record.
        wilayah: Ids of the regions that are wanted; empty for all.
    """
    nama = Nama(entries, load_kosakata().singkatan)
    out = make_record_table(record_table(kind), _wanted(entries, kind, wilayah), nama, wide=True)
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow([column.header for column in out.columns])
    for row in out.rows:
        writer.writerow(["" if cell is None else disarm(str(cell)) for cell in row])
    return (_BOM + table.getvalue()).encode()


def _wanted(entries: Entries, kind: str, wilayah: frozenset[str]) -> tuple[Record, ...]:
    """Return the records of a kind that belong to the regions, with what those refer to."""
    records = tuple(entry.record for entry in entries.records[kind].values())
    if not wilayah:
        return records
    if kind in {"inovasi", "kebutuhan"}:
        return tuple(r for r in records if getattr(r, "wilayah", None) in wilayah)
    inovasi = _wanted(entries, "inovasi", wilayah)
    if kind == "lembaga":
        named = {
            getattr(r, "lembaga", "") for r in (*inovasi, *_wanted(entries, "kebutuhan", wilayah))
        }
        return tuple(r for r in records if getattr(r, "wilayah", None) in wilayah or r.id in named)
    won = {item.ajang for r in inovasi for item in getattr(r, "penghargaan", ())}
    return tuple(r for r in records if r.id in won)


def _sheet(out: TableOut, frozen: int) -> SheetSpec:
    columns = [
        ColumnSpec(
            column.header,
            _width(column.field),
            choices=_list_of(column.field),
            strict=column.field.form in {Form.PILIHAN, Form.YA_TIDAK},
        )
        for column in out.columns
    ]
    return SheetSpec(out.table.title, columns, out.rows, frozen)


def _width(field: Field) -> int:
    if field.path[-1] in _WIDE_KEYS:
        return 60
    return _WIDTHS.get(field.form, 18)


def _list_of(field: Field) -> str | None:
    """Return the name of the list that a column offers."""
    if field.form is Form.PILIHAN and not field.many:
        return f"{field.kind}.{field.key}"
    if field.form is Form.YA_TIDAK:
        return _YES_NO
    if field.form is Form.RUJUKAN and not field.many and field.rujukan in _OFFERED:
        return field.rujukan
    return None


def _choices(nama: Nama) -> Mapping[str, Sequence[str]]:
    lists: dict[str, Sequence[str]] = {_YES_NO: ("ya", "tidak")}
    for kind in _OFFERED:
        lists[kind] = [nama.label(kind, dekat.id) for dekat in nama.all(kind)]
    for kind in KINDS:
        for field in record_table(kind).fields:
            if name := _list_of(field):
                lists.setdefault(name, [LABEL_PILIHAN.get(c, c) for c in field.choices])
    return lists


def _guide_sheet() -> SheetSpec:
    columns = (ColumnSpec("Lembar", 22), ColumnSpec("Kolom", 26), ColumnSpec("Arti", 90))
    rows: list[tuple[str | None, ...]] = [(None, None, line) for line in _GUIDE]
    return SheetSpec("Petunjuk", columns, (*rows, *_meanings()))


def _meanings() -> Iterator[tuple[str, str, str]]:
    for kind in KINDS:
        meanings = {k.nama.removesuffix("[]"): k for k in list_keys(RECORDS[kind])}
        for table in (record_table(kind), *list_tables(kind)):
            for field in table.fields:
                kunci = meanings.get(field.key)
                in_list = len(field.path) > 1 and field.path[:2] == table.group
                if kunci and (in_list or (not table.group and not field.wildcards)):
                    wajib = "Wajib. " if kunci.wajib else ""
                    yield table.title, field.label, f"{wajib}{kunci.arti}".replace("`", "")
