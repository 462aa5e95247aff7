"""What the care of the catalogue is told by hand: addresses that are not to be asked."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import Part, Tanggal, Tautan, Teks


class TautanDikecualikan(Part):
    """Addresses that the link check leaves alone."""

    awalan: Tautan = Field(
        description="Awal alamat; semua alamat yang diawali ini tidak ditanya.",
        examples=["https://www.instagram.com/"],
    )
    alasan: Teks = Field(
        description="Mengapa tidak ditanya, agar orang lain dapat menilainya kembali.",
        examples=["Situs ini menolak semua program; diperiksa dengan peramban"],
    )
    sampai: Tanggal | None = Field(
        default=None, description="Tanggal terakhir pengecualian ini berlaku, bila ada batasnya."
    )


class DaftarTautanDikecualikan(Part):
    """The list file `acuan/tautan.yaml`."""

    dikecualikan: tuple[TautanDikecualikan, ...] = Field(
        default=(), description="Alamat yang tidak ditanya oleh `banua tautan`."
    )
