"""Tables of the Indeks Inovasi Daerah: instrument, rules, results, and other scales."""

from __future__ import annotations

from typing import TYPE_CHECKING

from banua.model.iid.instrumen import InstrumenIid
from banua.model.iid.riwayat import HasilIid, RiwayatIid, RiwayatWilayah
from banua.model.iid.sumber import SumberIid

if TYPE_CHECKING:
    from banua.model.base import Part

__all__ = [
    "BERKAS_IID",
    "HasilIid",
    "InstrumenIid",
    "RiwayatIid",
    "RiwayatWilayah",
    "SumberIid",
]

BERKAS_IID: dict[str, type[Part]] = {"riwayat": RiwayatIid}
"""Models of the files in `acuan/iid/` by file name; a year is an `InstrumenIid`."""
