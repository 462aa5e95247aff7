"""The files that the form loads.

Classic scripts, since a browser that opens the site from a disk reads no other files. Each
adds to one queue, so that their order does not matter.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from banua.formulir.daftar import SEBERKAS, make_daftar, make_sketsa
from banua.formulir.tabel import make_tabel

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.base import Record

FOLDER = "isi/data/"
"""Address of the files under the site."""


def build_berkas(katalog: Katalog) -> Iterator[tuple[str, str]]:
    """Yield address and text of every file that the form may ask for."""
    yield _file("aturan", _to_json(make_tabel(katalog)))
    yield _file("daftar", _to_json(make_daftar(katalog)))
    yield _file("sketsa", _to_json(make_sketsa(katalog)))
    for kind in ("inovasi", "lembaga"):
        records = tuple(getattr(katalog, kind).values())
        for number, start in enumerate(range(0, len(records), SEBERKAS)):
            texts = map(_record_to_json, records[start : start + SEBERKAS])
            yield _file(f"{kind}-{number}", f"[{','.join(texts)}]")


def _file(name: str, data: str) -> tuple[str, str]:
    return f"{FOLDER}{name}.js", f'(self.banuaIsi ??= []).push(["{name}", {data}])\n'


def _record_to_json(record: Record) -> str:
    return record.model_dump_json(exclude_defaults=True)


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
