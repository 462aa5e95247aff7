"""The manual of keys and of rules, made from the models and the rules, so that it cannot drift."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.issues import Severity
from banua.pages.page import Page
from banua.pages.views.data import code_books
from banua.rules import RULES
from banua.rules.bentuk import BENTUK

if TYPE_CHECKING:
    from banua.pages.studio import Studio

_SEVERITY = {
    Severity.GALAT: "menghentikan penerbitan",
    Severity.PERINGATAN: "perlu dibereskan sebelum terbit",
    Severity.SARAN: "tidak menghalangi",
}


@dataclass(frozen=True, slots=True)
class Aturan:
    """A rule as the manual shows it."""

    kode: str
    tingkat: str
    akibat: str
    uraian: str


def build_panduan(studio: Studio) -> Iterator[Page]:
    """Yield the manual of keys and the manual of rules."""
    kunci = Page(
        path="panduan/kunci/",
        title="Panduan kunci",
        description="Arti setiap kunci dalam berkas katalog: isinya, pilihannya, mana yang wajib.",
        section="panduan",
    )
    yield studio.renderer.fill(kunci, "panduan-kunci", buku_kode=code_books())
    aturan = Page(
        path="panduan/aturan/",
        title="Panduan aturan",
        description="Arti setiap kode pada laporan pemeriksaan katalog dan cara memperbaikinya.",
        section="panduan",
    )
    yield studio.renderer.fill(
        aturan,
        "panduan-aturan",
        bentuk=BENTUK,
        daftar_aturan=tuple(
            Aturan(rule.code, rule.severity, _SEVERITY[rule.severity], _unindent(rule.manual))
            for rule in RULES
        ),
    )


def _unindent(docstring: str) -> str:
    return "\n".join(line.strip() for line in docstring.strip().splitlines())
