"""The replication tree: where an innovation came from and who took it over.

It gives the overview of the whole chain; the list beside it on the page has the details,
links and sources of each step.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.figures import LEBAR
from banua.pages.prose import shorten

if TYPE_CHECKING:
    from banua.katalog import Katalog, Tiruan

_ROW = 40
_INDENT = 22
_MARGIN = 8
_LETTER_WIDTH = 5.6
_GENERATIONS = 4
"""Generations shown below an innovation; a longer chain goes on from the last one's page."""


@dataclass(frozen=True, slots=True)
class Simpul:
    """One party of the tree, on a row of its own.

    Attributes:
        label: Its name, cut to the width.
        rincian: Year and status in words, may be empty.
        status: `asal`, `ini`, or the status of the replication; empty if unknown.
        level: How far from the first it is.
        x: Place of its dot from the left.
        y: Place of its dot from the top.
        dari: Height of the dot it hangs on, `None` for the first.
    """

    label: str
    rincian: str
    status: str
    level: int
    x: float
    y: float
    dari: float | None


@dataclass(frozen=True, slots=True)
class Pohon:
    """The tree around one innovation."""

    judul: str
    uraian: str
    simpul: tuple[Simpul, ...]
    tinggi: float
    indentasi: int = _INDENT
    lebar: int = LEBAR


def draw_pohon(inovasi_id: str, katalog: Katalog) -> Pohon | None:
    """Return the tree around an innovation, or `None` if there is nothing to show."""
    asal = katalog.asal_tiruan.get(inovasi_id, ())
    copies = katalog.peniru.get(inovasi_id, ())
    if not asal and not copies:
        return None
    grower = _Grower(katalog)
    parent = None
    for edge in asal:
        parent = grower.add(_name(edge.asal, edge, katalog), "asal", "asal", None)
    nama = katalog.inovasi[inovasi_id].nama
    itself = grower.add(nama, _tell(asal[0]) if asal else "", "ini", parent)
    grower.descend(inovasi_id, itself, frozenset({inovasi_id}))
    steps = (
        _sentence("Asal", (_name(edge.asal, edge, katalog) for edge in asal)),
        _sentence("Ditiru", (_name(edge.peniru, edge, katalog) for edge in copies)),
    )
    return Pohon(
        judul=f"Pohon peniruan {nama}",
        uraian=" ".join(step for step in steps if step),
        simpul=tuple(grower.rows),
        tinggi=len(grower.rows) * _ROW,
    )


@dataclass(slots=True)
class _Grower:
    katalog: Katalog
    rows: list[Simpul] = field(default_factory=list)

    def add(self, nama: str, rincian: str, status: str, parent: Simpul | None) -> Simpul:
        level = parent.level + 1 if parent else 0
        x = _MARGIN + level * _INDENT
        row = Simpul(
            label=shorten(nama, int((LEBAR - x - _INDENT) / _LETTER_WIDTH)),
            rincian=rincian,
            status=status,
            level=level,
            x=x,
            y=len(self.rows) * _ROW + _ROW / 2,
            dari=parent.y if parent else None,
        )
        self.rows.append(row)
        return row

    def descend(self, inovasi_id: str, parent: Simpul, seen: frozenset[str]) -> None:
        if parent.level - self.rows[0].level > _GENERATIONS:
            return
        for edge in self.katalog.peniru.get(inovasi_id, ()):
            nama = _name(edge.peniru, edge, self.katalog)
            row = self.add(nama, _tell(edge), edge.rincian.status or "", parent)
            if edge.peniru and edge.peniru not in seen:
                self.descend(edge.peniru, row, seen | {edge.peniru})


def _name(inovasi_id: str | None, edge: Tiruan, katalog: Katalog) -> str:
    """Return what to call one side of a replication: its record, or as the source tells."""
    if inovasi_id:
        return katalog.inovasi[inovasi_id].nama
    if edge.nama:
        return edge.nama
    if edge.peniru is None and edge.rincian.lembaga:
        return katalog.lembaga[edge.rincian.lembaga].nama
    if edge.peniru is None and edge.rincian.wilayah:
        return katalog.wilayah[edge.rincian.wilayah].nama
    return "Pihak yang tidak disebut namanya"


def _sentence(lead: str, names: Iterable[str]) -> str:
    told = "; ".join(names)
    return f"{lead}: {told}." if told else ""


def _tell(edge: Tiruan) -> str:
    parts = (
        str(edge.rincian.tahun or ""),
        LABEL_PILIHAN[edge.rincian.status].lower() if edge.rincian.status else "",
        "" if edge.rincian.pasti else "perlu dipastikan",
    )
    return " · ".join(part for part in parts if part)
