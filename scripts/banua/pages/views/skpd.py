"""Agencies of the regions' own governments, with and without innovations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.text import fold

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Lembaga

JENIS_SKPD = frozenset({"skpd-provinsi", "skpd-kabkota"})
"""Kinds of institution of which each is expected to innovate."""


@dataclass(frozen=True, slots=True)
class Skpd:
    """The agencies of a region.

    Attributes:
        semua: Every agency that the catalogue knows.
        tanpa: Those without any innovation.
        tanpa_terbaru: Those without an innovation of the newest year, the former included.
        tahun: The newest year of the whole catalogue; `None` if no year is known.
    """

    semua: tuple[Lembaga, ...]
    tanpa: tuple[Lembaga, ...]
    tanpa_terbaru: tuple[Lembaga, ...]
    tahun: int | None

    @property
    def punya(self) -> int:
        """How many have an innovation, of whatever year."""
        return len(self.semua) - len(self.tanpa)


def list_skpd(katalog: Katalog, wilayah_id: str, tahun: int | None) -> Skpd:
    """Return the agencies of a region.

    An innovation of a unit below an agency counts for the agency too, as the unit is part
    of it.

    Args:
        katalog: The catalogue.
        wilayah_id: Id of the region.
        tahun: The newest year of the whole catalogue.
    """
    agencies = sorted(
        (m for m in katalog.lembaga_per_wilayah.get(wilayah_id, ()) if m.jenis in JENIS_SKPD),
        key=lambda m: (fold(m.nama), m.id),
    )
    own = {agency.id: tuple(inovasi_of(katalog, agency.id)) for agency in agencies}
    return Skpd(
        semua=tuple(agencies),
        tanpa=tuple(m for m in agencies if not own[m.id]),
        tanpa_terbaru=tuple(m for m in agencies if not any(i.tahun == tahun for i in own[m.id])),
        tahun=tahun,
    )


def inovasi_of(katalog: Katalog, lembaga_id: str) -> Iterator[Inovasi]:
    """Yield the innovations of an institution and of all units below it."""
    yield from katalog.inovasi_per_lembaga.get(lembaga_id, ())
    for unit in katalog.lembaga_anak.get(lembaga_id, ()):
        yield from inovasi_of(katalog, unit.id)


def list_all_skpd(katalog: Katalog, tahun: int | None) -> Mapping[str, Skpd]:
    """Return the agencies of every region that has any."""
    found = {wilayah_id: list_skpd(katalog, wilayah_id, tahun) for wilayah_id in katalog.wilayah}
    return {wilayah_id: skpd for wilayah_id, skpd in found.items() if skpd.semua}
