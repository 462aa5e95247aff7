"""The instrument of one year of the Indeks Inovasi Daerah."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import Part, Tahun, Tanggal, Teks
from banua.model.iid.formulir import Formulir, Jendela
from banua.model.iid.indikator import TabelIndikator
from banua.model.iid.rumus import AmbangIid, RumusIid
from banua.model.iid.sumber import DaftarSumberIid


class InstrumenIid(Part):
    """The file `acuan/iid/<tahun>.yaml`."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    disusun: Tanggal = Field(description="Tanggal penyusunan.")
    keterangan_sumber: Teks = Field(description="Cara membaca sumber.")
    jendela: Jendela | None = Field(
        default=None, description="Masa penerapan inovasi yang dinilai."
    )
    rumus: RumusIid | None = Field(default=None, description="Rumus skor dan indeks.")
    ambang: AmbangIid | None = Field(default=None, description="Ambang predikat.")
    tabel: TabelIndikator | None = Field(default=None, description="Tabel indikator.")
    formulir: Formulir | None = Field(default=None, description="Formulir profil inovasi.")
    sumber: DaftarSumberIid
