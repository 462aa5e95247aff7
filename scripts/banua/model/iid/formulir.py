"""The form on which an innovation is reported in a year."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from banua.model.base import Angka, Bilangan, Part, Tanggal, Teks, YaTidak
from banua.model.iid.sumber import Alasan, Catatan, Pasti, RujukanIid


class Pilihan(Part):
    """One choice of a field."""

    kode: Teks | None = Field(default=None, description="Kode pilihan.")
    teks: Teks | None = Field(default=None, description="Tulisan pada formulir.")
    ringkas: Teks | None = Field(default=None, description="Ringkasan dengan kata sendiri.")


class BatasBidang(Part):
    """Limits of a field that a machine can check."""

    minimal_kata: Bilangan | None = Field(default=None, ge=1, description="Paling sedikit kata.")
    minimal_kata_gabungan: Bilangan | None = Field(
        default=None, ge=1, description="Paling sedikit kata semua bagian bersama-sama."
    )
    jenis: Teks | None = Field(default=None, description="Jenis berkas.")
    maks_mb: Angka | None = Field(default=None, ge=0, description="Ukuran berkas terbesar, MB.")


class Bidang(Part):
    """One field of the form."""

    kunci: Teks = Field(description="Nama bidang.")
    label: Teks | None = Field(default=None, description="Tulisan pada formulir.")
    tipe: Teks = Field(description="Jenis isian.")
    wajib: YaTidak | None = Field(default=None, description="Apakah wajib diisi.")
    syarat_wajib: Teks | None = Field(default=None, description="Kapan bidang ini wajib.")
    pilihan: tuple[Pilihan, ...] = Field(default=(), description="Pilihan.")
    pilihan_dari: Literal["urusan"] | None = Field(
        default=None, description="Daftar acuan yang memuat pilihannya."
    )
    keterangan_pilihan: Teks | None = Field(default=None, description="Keterangan pilihan.")
    aturan: Teks | None = Field(default=None, description="Aturan pengisian.")
    batas: BatasBidang | None = Field(default=None, description="Batas pengisian.")
    catatan: Catatan = None
    pasti: Pasti
    sumber: RujukanIid = ()


class Formulir(Part):
    """The profile form of a year, as far as it is known."""

    tahun_versi: Teks | None = Field(
        default=None, description="Tahun seperti tertulis bila berketerangan."
    )
    jumlah_item: Teks | None = Field(default=None, description="Banyaknya butir menurut sumber.")
    bidang: tuple[Bidang, ...] = Field(default=(), description="Bidang formulir, berurutan.")
    bidang_ringkas: tuple[Teks, ...] = Field(
        default=(), description="Nama bidang bila rinciannya tidak diketahui."
    )
    tema: tuple[Teks, ...] = Field(default=(), description="Pilihan tema tahun itu.")
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class Jendela(Part):
    """The time in which an innovation must have been applied to count."""

    mulai: Tanggal = Field(description="Hari pertama.")
    sampai: Tanggal = Field(description="Hari terakhir.")
    catatan: Catatan = None
    pasti: Pasti
    sumber: RujukanIid = ()
