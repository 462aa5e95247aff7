"""The form's own check and writer, without its page, for comparing them with Python's."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from playwright.sync_api import Browser, Page

from banua.formulir.daftar import make_daftar, make_sketsa
from banua.formulir.tabel import make_tabel
from banua.katalog import Katalog
from banua.pages.scripts import join_modules
from banua.pages.views.isi import read_form_modules

_ENTRY = """\
import { check } from "./check.js"
import { assess } from "./level.js"
import { nearest } from "./nearest.js"
import { findSimilar, proposeId } from "./similar.js"
import { readRecord } from "./read.js"
import { unpackSketch } from "./sketch.js"
import { writeRecord } from "./yaml.js"
self.uji = {
  check, assess, nearest, findSimilar, proposeId, readRecord, unpackSketch, writeRecord,
}
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What the form says is wrong."""

    path: tuple[str | int, ...]
    at: str
    code: str
    severity: str
    message: str
    fix: str


class FormEngine:
    """The modules of the form in a page of Chromium that shows nothing."""

    def __init__(self, browser: Browser) -> None:
        """Load the modules."""
        self._page: Page = browser.new_page()
        modules = read_form_modules() | {"uji.js": _ENTRY}
        self._page.add_script_tag(content=join_modules(modules, "uji.js"))

    def know(self, katalog: Katalog, today: date) -> None:
        """Give the form a catalogue and a day."""
        self._page.evaluate(
            """([tabel, daftar, sketsa, hariIni]) => {
              self.latar = { tabel, daftar, hariIni, sketsa: new Map(
                Object.entries(sketsa).map(([id, packed]) => [id, uji.unpackSketch(packed)]),
              ) }
            }""",
            _as_json(
                make_tabel(katalog), make_daftar(katalog), make_sketsa(katalog), today.isoformat()
            ),
        )

    def check(self, kind: str, record_id: str, data: Mapping[str, Any]) -> list[Told]:
        """Return what is wrong with a record; the rules are asked if the models take it."""
        found = self._page.evaluate(
            """usulan => {
              const { bentuk, aturan } = uji.check(usulan, latar)
              return bentuk.length ? bentuk : aturan
            }""",
            _as_json({"jenis": kind, "id": record_id, "data": data})[0],
        )
        return [
            Told(
                tuple(item["jalan"]),
                item["pada"],
                item["kode"],
                item["berat"],
                item["pesan"],
                item["perbaiki"],
            )
            for item in found
        ]

    def canonical(self, records: Sequence[tuple[str, Mapping[str, Any]]]) -> list[str]:
        """Return the files that the form would write for kinds and data."""
        texts: list[str] = self._page.evaluate(
            """all => all.map(([jenis, data]) => {
              const { isian } = latar.tabel.jenis[jenis]
              return uji.writeRecord(uji.readRecord(isian, data, latar.tabel).catatan,
                latar.tabel.tulis)
            })""",
            _as_json(*records),
        )
        return texts

    def write(self, data: Mapping[str, Any]) -> str:
        """Return any data as the form's writer writes them."""
        text: str = self._page.evaluate(
            "data => uji.writeRecord(data, { teks: 88, daftar: 100 })", _as_json(data)[0]
        )
        return text

    def levels(self, records: Sequence[Mapping[str, Any]]) -> list[tuple[str, list[str]]]:
        """Return the level of each record, and the conditions that it does not meet."""
        found = self._page.evaluate(
            """all => all.map(catatan => {
              const { tingkat, kurang } = uji.assess(catatan, latar.tabel.tingkat)
              return [tingkat.kode, kurang.map(step => step.syarat.kode)]
            })""",
            _as_json(*records),
        )
        return [(level, missing) for level, missing in found]

    def nearest(self, word: str, choices: Sequence[str]) -> str | None:
        """Return the choice that is spelled most like a word."""
        found: str | None = self._page.evaluate(
            "([word, choices]) => uji.nearest(word, choices)", [word, choices]
        )
        return found

    def similar(self, nama: str) -> list[tuple[str, bool]]:
        """Return ids of innovations named alike, and whether the names are the same."""
        found = self._page.evaluate("nama => uji.findSimilar(nama, latar)", nama)
        return [(item["id"], item["pasti"]) for item in found]

    def propose_id(self, nama: str, wilayah: str, taken: Sequence[str]) -> str:
        """Return the id that the form proposes."""
        found: str = self._page.evaluate(
            """([nama, wilayah, taken]) =>
              uji.proposeId(nama, wilayah, id => taken.includes(id), latar.tabel)""",
            [nama, wilayah, taken],
        )
        return found


def _as_json(*values: Any) -> list[Any]:
    """Return values as a JSON file would hand them over, tuples as lists."""
    return [json.loads(json.dumps(value)) for value in values]
