"""Who took an innovation over, and what it copies itself."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from banua.model.base import (
    IdInovasi,
    IdLembaga,
    IdWilayah,
    Part,
    RujukanSumber,
    Tahun,
    Teks,
    YaTidak,
)

StatusReplikasi: TypeAlias = Literal["studi-tiru", "komitmen", "diterapkan", "berhenti"]


class Replikasi(Part):
    """Someone who took the innovation over, or wants to."""

    inovasi: IdInovasi | None = Field(
        default=None,
        description="Id inovasi tiruannya, bila tercatat di katalog ini.",
        title="Inovasi tiruannya",
    )
    lembaga: IdLembaga | None = Field(
        default=None, description="Id lembaga yang meniru.", title="Lembaga peniru"
    )
    wilayah: IdWilayah | None = Field(
        default=None, description="Id wilayah yang meniru.", title="Wilayah peniru"
    )
    pihak: Teks | None = Field(
        default=None,
        description="Nama pihak atau tempat, bila tidak tercatat sebagai lembaga.",
        title="Pihak peniru",
    )
    tahun: Tahun | None = Field(default=None, description="Tahun peniruan.", title="Tahun meniru")
    status: StatusReplikasi | None = Field(
        default=None,
        description="Sejauh mana: kunjungan saja, komitmen, diterapkan, berhenti.",
        title="Sejauh mana",
    )
    uraian: Teks | None = Field(
        default=None, description="Apa yang terjadi.", title="Apa yang terjadi"
    )
    perubahan: Teks | None = Field(
        default=None, description="Apa yang diubah oleh peniru.", title="Yang diubah"
    )
    hasil: Teks | None = Field(default=None, description="Hasilnya, termasuk kegagalan.")
    pasti: YaTidak = Field(
        default=True, description="`false` bila sumbernya meragukan.", title="Pasti"
    )
    sumber: RujukanSumber = ()


class ReplikasiDari(Part):
    """What the innovation copies."""

    inovasi: IdInovasi | None = Field(
        default=None,
        description="Id inovasi asal, bila tercatat di katalog ini.",
        title="Inovasi asal",
    )
    nama: Teks | None = Field(
        default=None,
        description="Nama inovasi asal, bila tidak tercatat.",
        title="Nama inovasi asal",
    )
    tempat: Teks | None = Field(
        default=None, description="Daerah atau lembaga asal.", title="Tempat asal"
    )
    tahun: Tahun | None = Field(default=None, description="Tahun peniruan.", title="Tahun meniru")
    status: StatusReplikasi | None = Field(
        default=None, description="Sejauh mana peniruannya.", title="Sejauh mana"
    )
    uraian: Teks | None = Field(
        default=None, description="Apa yang ditiru dan diubah.", title="Yang ditiru dan diubah"
    )
    pasti: YaTidak = Field(
        default=True, description="`false` bila sumbernya meragukan.", title="Pasti"
    )
    sumber: RujukanSumber = ()
