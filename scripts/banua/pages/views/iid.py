"""Results of the Indeks Inovasi Daerah, always beside their sources and doubts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from banua.katalog import Katalog
    from banua.model.acuan import Wilayah
    from banua.model.iid import HasilIid, RiwayatIid, RiwayatWilayah, SumberIid

_FIRST_YEAR = 2018
"""First year of the index."""


@dataclass(frozen=True, slots=True)
class RiwayatView:
    """The results of one region.

    Attributes:
        hasil: One row a year, the newest first.
        sumber: The sources that the rows name, numbered as listed.
        nomor: Number of each source by its key.
        catatan: A remark on the whole.
        aturan_baca: How to read empty cells.
    """

    hasil: tuple[HasilIid, ...]
    sumber: tuple[SumberIid, ...]
    nomor: Mapping[str, int]
    catatan: str | None
    aturan_baca: str


@dataclass(frozen=True, slots=True)
class BarisRiwayat:
    """The results of one region, one cell a year; a year without a source is `None`."""

    wilayah: Wilayah
    hasil: tuple[HasilIid | None, ...]


@dataclass(frozen=True, slots=True)
class GridRiwayat:
    """The results of all regions.

    Attributes:
        riwayat: The whole table with its remarks.
        tahun: The years, one column each.
        baris: The regions.
        berpredikat: How many cells have a predicate.
    """

    riwayat: RiwayatIid
    tahun: tuple[int, ...]
    baris: tuple[BarisRiwayat, ...]
    berpredikat: int


def tell_grid(katalog: Katalog, daftar_wilayah: Sequence[Wilayah]) -> GridRiwayat | None:
    """Return the results of the regions, or `None` if nothing is known.

    The columns end with the newest year of which the catalogue knows an instrument or a
    result; the clock has no say.
    """
    riwayat = katalog.riwayat_iid
    if riwayat is None:
        return None
    known = {
        (region.wilayah, hasil.tahun): hasil for region in riwayat.wilayah for hasil in region.hasil
    }
    last = max((*katalog.instrumen_iid, *(tahun for _, tahun in known)), default=_FIRST_YEAR)
    tahun = tuple(range(_FIRST_YEAR, last + 1))
    return GridRiwayat(
        riwayat=riwayat,
        tahun=tahun,
        baris=tuple(
            BarisRiwayat(wilayah, tuple(known.get((wilayah.id, year)) for year in tahun))
            for wilayah in daftar_wilayah
            if wilayah.jenis != "luar"
        ),
        berpredikat=sum(1 for hasil in known.values() if hasil.predikat),
    )


def number_sources(daftar: Iterable[SumberIid]) -> Mapping[str, int]:
    """Return the number of each source by its key."""
    return {source.kunci: number for number, source in enumerate(daftar, 1)}


def tell_riwayat(region: RiwayatWilayah | None, riwayat: RiwayatIid | None) -> RiwayatView | None:
    """Return the results of a region, or `None` if nothing is known."""
    if riwayat is None or region is None or not region.hasil:
        return None
    hasil = tuple(sorted(region.hasil, key=lambda result: -result.tahun))
    used = {key for result in hasil for key in result.sumber}
    sumber = tuple(source for source in riwayat.sumber if source.kunci in used)
    return RiwayatView(
        hasil=hasil,
        sumber=sumber,
        nomor=number_sources(sumber),
        catatan=region.catatan,
        aturan_baca=riwayat.meta.aturan_baca,
    )
