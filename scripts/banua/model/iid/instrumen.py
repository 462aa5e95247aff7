"""The instrument of one year of the Indeks Inovasi Daerah."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import Part, Tahun
from banua.model.iid.sumber import DaftarSumberIid


class InstrumenIid(Part):
    """The file `acuan/iid/<tahun>.yaml`."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    sumber: DaftarSumberIid
