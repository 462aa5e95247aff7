"""What a region has proven for the rows that its government answers once a year."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import Part, Tahun
from banua.model.inovasi import Bukti, KodeIndikator


class PenilaianSpd(Part):
    """The rows of one year of assessment."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    bukti: dict[KodeIndikator, Bukti] = Field(
        description="Bukti menurut kode baris SPD pada instrumen tahun itu: 1, 2a, 2b."
    )


class SpdWilayah(Part):
    """The file `acuan/iid/spd/<id wilayah>.yaml`; a region without one is not known."""

    penilaian: tuple[PenilaianSpd, ...] = Field(
        min_length=1, description="Bukti tiap tahun penilaian, terlama dahulu."
    )
