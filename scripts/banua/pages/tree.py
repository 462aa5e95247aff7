"""The replication tree: where an innovation came from and who took it over."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.figures import LEBAR
from banua.pages.prose import shorten

if TYPE_CHECKING:
    from banua.katalog import Katalog, Tiruan
    from banua.pages.links import Links

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
        nama: Whole name.
        label: The name cut to the width.
        rincian: Year and status in words, may be empty.
        status: `asal`, `ini`, or the status of the replication; empty if unknown.
        href: Address of its page, empty if it has none here.
        level: How far from the first it is.
        x: Place of its dot from the left.
        y: Place of its dot from the top.
        dari: Height of the dot it hangs on, `None` for the first.
    """

    nama: str
    label: str
    rincian: str
    status: str
    href: str
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


def draw_pohon(inovasi_id: str, katalog: Katalog, links: Links) -> Pohon | None:
    """Return the tree around an innovation, or `None` if there is nothing to show."""
    asal = katalog.asal_tiruan.get(inovasi_id, ())
    copies = katalog.peniru.get(inovasi_id, ())
    if not asal and not copies:
        return None
    grower = _Grower(katalog, links)
    parent = None
    for edge in asal:
        parent = grower.add(grower.name(edge.asal, edge), "asal", "asal", edge.asal, None)
    nama = katalog.inovasi[inovasi_id].nama
    itself = grower.add(nama, _tell(asal[0]) if asal else "", "ini", None, parent)
    grower.descend(inovasi_id, itself, frozenset({inovasi_id}))
    return Pohon(
        judul=f"Pohon peniruan {nama}",
        uraian=f"{nama}: {len(asal)} inovasi asal, {len(copies)} catatan peniruan langsung.",
        simpul=tuple(grower.rows),
        tinggi=len(grower.rows) * _ROW,
    )


@dataclass(slots=True)
class _Grower:
    katalog: Katalog
    links: Links
    rows: list[Simpul] = field(default_factory=list)

    def add(
        self, nama: str, rincian: str, status: str, inovasi_id: str | None, parent: Simpul | None
    ) -> Simpul:
        level = parent.level + 1 if parent else 0
        x = _MARGIN + level * _INDENT
        row = Simpul(
            nama=nama,
            label=shorten(nama, int((LEBAR - x - _INDENT) / _LETTER_WIDTH)),
            rincian=rincian,
            status=status,
            href=str(self.links.tautan("inovasi", inovasi_id)) if inovasi_id else "",
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
            nama = self.name(edge.peniru, edge)
            row = self.add(nama, _tell(edge), edge.rincian.status or "", edge.peniru, parent)
            if edge.peniru and edge.peniru not in seen:
                self.descend(edge.peniru, row, seen | {edge.peniru})

    def name(self, inovasi_id: str | None, edge: Tiruan) -> str:
        """Return what to call a party: its record, its institution, its place, or as told."""
        if inovasi_id:
            return self.katalog.inovasi[inovasi_id].nama
        return name_party(edge, self.katalog)


def name_party(edge: Tiruan, katalog: Katalog) -> str:
    """Return what to call the side of a replication that has no record of an innovation."""
    rincian = edge.rincian
    if edge.nama:
        return edge.nama
    if edge.peniru is None and rincian.lembaga:
        return katalog.lembaga[rincian.lembaga].nama
    if edge.peniru is None and rincian.wilayah:
        return katalog.wilayah[rincian.wilayah].nama
    return "Pihak yang tidak disebut namanya"


def _tell(edge: Tiruan) -> str:
    parts = (
        str(edge.rincian.tahun or ""),
        LABEL_PILIHAN[edge.rincian.status].lower() if edge.rincian.status else "",
        "" if edge.rincian.pasti else "perlu dipastikan",
    )
    return " · ".join(part for part in parts if part)
