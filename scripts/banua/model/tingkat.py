"""Levels of documentation: our own measure of how much a record tells, as data."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from banua.model.base import Bilangan, Id, Part, Teks

KodeTingkat: TypeAlias = Literal["rintisan", "dasar", "lengkap", "siap-replikasi"]


class SyaratTingkat(Part):
    """One thing that a record must tell."""

    kode: Id = Field(description="Nama syarat, huruf kecil bertanda hubung.")
    kunci: tuple[Teks, ...] = Field(
        min_length=1,
        description="Kunci inovasi yang memuatnya, seperti pada panduan kunci; salah satu cukup.",
    )
    sedikitnya: Bilangan = Field(
        default=1, ge=1, description="Paling sedikit sekian; 1 bila tidak ditulis."
    )
    satuan: Literal["isian", "kata"] = Field(
        default="isian", description="Yang dihitung: isian atau kata; isian bila tidak ditulis."
    )
    nama: Teks = Field(description="Apa yang harus ada, dengan kata biasa.")
    langkah: Teks = Field(description="Apa yang perlu ditulis bila belum ada.")
    manfaat: Teks = Field(description="Apa gunanya bagi pembaca.")


class Tingkat(Part):
    """One level; a record has it if it meets its conditions and those of all levels below."""

    kode: KodeTingkat = Field(description="Nama tingkat.")
    nama: Teks = Field(description="Tulisan pada lencana.")
    arti: Teks = Field(description="Apa arti tingkat ini bagi pembaca.")
    syarat: tuple[SyaratTingkat, ...] = Field(
        default=(), description="Syarat tingkat ini; yang terpenting dahulu."
    )


class DaftarTingkat(Part):
    """The list file `acuan/tingkat.yaml`."""

    tingkat: tuple[Tingkat, ...] = Field(
        min_length=1,
        description="Tingkat dokumentasi, terendah dahulu; yang terendah tanpa syarat.",
    )
