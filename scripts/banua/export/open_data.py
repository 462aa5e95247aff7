"""Open data: the catalogue as JSON and CSV files beside the pages.

JSON holds each record whole, with the keys of the YAML files. CSV is for spreadsheets:
one row a record, names beside ids, several values in one cell parted by semicolons.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from banua.export.columns import COLUMNS
from banua.pages.page import Asset

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.base import Record

_BOM = "\ufeff"
"""Without it, Excel takes the file for something other than UTF-8."""
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def build_assets(katalog: Katalog) -> Iterator[Asset]:
    """Yield every data file: one JSON an innovation, all of them in one, one CSV a kind."""
    whole = []
    for inovasi in katalog.inovasi.values():
        yield Asset(f"inovasi/{inovasi.id}.json", f"{_to_json(inovasi, indent=2)}\n".encode())
        whole.append(_to_json(inovasi))
    yield Asset("data/inovasi.json", f"[\n{f',{chr(10)}'.join(whole)}\n]\n".encode())
    for kind, columns in COLUMNS.items():
        records: Iterable[Record] = getattr(katalog, kind).values()
        rows = [[column.value(record, katalog) for column in columns] for record in records]
        table = _to_csv([column.nama for column in columns], rows)
        yield Asset(f"data/{kind}.csv", table.encode())


def _to_json(record: Record, indent: int | None = None) -> str:
    """Return a record as it is written in YAML: what is empty there is absent here."""
    return record.model_dump_json(exclude_defaults=True, indent=indent)


def _to_csv(header: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([_disarm(cell) for cell in row] for row in rows)
    return _BOM + table.getvalue()


def _disarm(cell: str) -> str:
    """Return `cell` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell
