"""Results of the Indeks Inovasi Daerah, always beside their sources and doubts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from banua.model.iid import HasilIid, RiwayatIid, RiwayatWilayah, SumberIid


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
        nomor={source.kunci: number for number, source in enumerate(sumber, 1)},
        catatan=region.catatan,
        aturan_baca=riwayat.meta.aturan_baca,
    )
