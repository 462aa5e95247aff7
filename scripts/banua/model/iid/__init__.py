"""Tables of the Indeks Inovasi Daerah: instrument, rules, results, and other scales."""

from __future__ import annotations

from banua.model.base import Part
from banua.model.iid.aturan import AturanIid
from banua.model.iid.indikator import Indikator
from banua.model.iid.instrumen import InstrumenIid
from banua.model.iid.nasional import NasionalIid
from banua.model.iid.riwayat import HasilIid, RiwayatIid, RiwayatWilayah
from banua.model.iid.rumus import AmbangIid, RumusIid
from banua.model.iid.skala import SkalaLain
from banua.model.iid.spd import SpdWilayah
from banua.model.iid.sumber import SumberIid

__all__ = [
    "BERKAS_IID",
    "AmbangIid",
    "AturanIid",
    "HasilIid",
    "Indikator",
    "InstrumenIid",
    "NasionalIid",
    "RiwayatIid",
    "RiwayatWilayah",
    "RumusIid",
    "SkalaLain",
    "SpdWilayah",
    "SumberIid",
]

BERKAS_IID: dict[str, type[Part]] = {
    "aturan": AturanIid,
    "nasional": NasionalIid,
    "riwayat": RiwayatIid,
    "skala": SkalaLain,
}
"""Models of the files in `acuan/iid/` by file name; a year is an `InstrumenIid`."""
