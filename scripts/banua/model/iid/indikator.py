"""The indicators of one year: what is asked, how much it weighs, what proves it."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from banua.model.base import Angka, Bilangan, Part, Teks, YaTidak
from banua.model.iid.sumber import Alasan, Aspek, Catatan, Pasti, RujukanIid

JenisBerkas: TypeAlias = Literal["pdf", "jpeg", "jpg", "png", "mp4", "mov", "tautan"]
MetadataDokumen: TypeAlias = Literal["nomor_surat", "tanggal_surat", "tentang"]


class Parameter(Part):
    """One of the three answers of an indicator."""

    nilai: Bilangan = Field(ge=1, le=3, description="Nilai parameter: 1, 2, atau 3.")
    teks: Teks = Field(description="Bunyi pilihan.")
    skor: Angka = Field(ge=0, description="Skor baris: bobot dikali nilai parameter.")


DaftarParameter: TypeAlias = Annotated[
    tuple[Parameter, ...], Field(description="Pilihan jawaban, nilai terkecil dahulu.")
]


class SubIndikator(Part):
    """A variant of an indicator with answers of its own."""

    kode: Literal["digital", "nondigital"] = Field(description="Jenis layanan.")
    parameter: DaftarParameter


class BasisUkur(Part):
    """A unit in which the benefit of an innovation may be measured."""

    kode: Literal["a", "b", "c", "d", "e", "f"] = Field(description="Huruf satuan ukur.")
    nama: Teks = Field(description="Nama satuan ukur.")
    parameter: DaftarParameter
    data_dukung: Teks | None = Field(default=None, description="Bukti yang diminta.")


class Indikator(Part):
    """One row of the instrument."""

    kode: Annotated[
        str | None,
        Field(default=None, pattern=r"^[1-9][0-9]?[a-z]?$", description="Kode indikator: 16, 2a."),
    ]
    nomor: Bilangan | None = Field(default=None, ge=1, le=99, description="Nomor indikator.")
    pasti_nomor: YaTidak | None = Field(
        default=None, description="`false` bila nomornya disimpulkan."
    )
    sub: Literal["a", "b"] | None = Field(default=None, description="Huruf anak indikator.")
    nomor_sid: Bilangan | None = Field(
        default=None, ge=1, le=20, description="Nomor urut dalam Satuan Inovasi Daerah."
    )
    aspek: Aspek = Field(description="Aspek yang memuat indikator ini.")
    variabel: Teks | None = Field(default=None, description="Variabel.")
    nama: Teks = Field(description="Nama indikator.")
    definisi: Teks | None = Field(default=None, description="Yang diukur.")
    cara_hitung: Teks | None = Field(default=None, description="Cara menghitung.")
    bobot: Angka | None = Field(default=None, ge=0, description="Bobot.")
    wajib: YaTidak | None = Field(default=None, description="Apakah wajib diisi.")
    parameter: DaftarParameter = ()
    sub_indikator: tuple[SubIndikator, ...] = Field(
        default=(), description="Pilihan menurut jenis layanan."
    )
    basis_ukur: tuple[BasisUkur, ...] = Field(
        default=(), description="Satuan ukur; pilih satu, lalu satu parameternya."
    )
    aturan_basis: Teks | None = Field(default=None, description="Cara memilih satuan ukur.")
    batas: Bilangan | None = Field(default=None, ge=1, description="Banyaknya yang dihitung.")
    skor_maks: Angka | None = Field(default=None, ge=0, description="Skor tertinggi.")
    syarat: Teks | None = Field(default=None, description="Syarat agar skor dihitung.")
    data_dukung: Teks | None = Field(default=None, description="Bukti yang diminta.")
    catatan_data_dukung: Teks | None = Field(
        default=None, description="Keterangan bila bukti yang diminta tidak diketahui."
    )
    jenis_berkas: tuple[JenisBerkas, ...] = Field(
        default=(), description="Jenis berkas yang diterima."
    )
    durasi_maks_menit: Bilangan | None = Field(
        default=None, ge=1, description="Lama video paling panjang, menit."
    )
    metadata_dokumen: tuple[MetadataDokumen, ...] = Field(
        default=(), description="Keterangan surat yang diisi bersama berkas."
    )
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = Field(min_length=1)


class KelompokIndikator(Part):
    """An aspect: a group of indicators filled in by the same people."""

    kode: Aspek = Field(description="Kode aspek.")
    nama: Teks = Field(description="Nama aspek.")
    pengisi: Teks | None = Field(default=None, description="Siapa yang mengisi.")
    variabel: tuple[Teks, ...] = Field(default=(), description="Variabel dalam aspek ini.")


class RingkasanIndikator(Part):
    """The totals of an instrument as its sources state them."""

    aspek: Bilangan | None = Field(default=None, description="Banyaknya aspek.")
    variabel: Bilangan | None = Field(default=None, description="Banyaknya variabel.")
    indikator: Bilangan | None = Field(default=None, description="Banyaknya indikator.")
    indikator_spd: Bilangan | None = Field(default=None, description="Banyaknya indikator SPD.")
    baris_skor_spd: Bilangan | None = Field(default=None, description="Banyaknya baris skor SPD.")
    indikator_sid: Bilangan | None = Field(default=None, description="Banyaknya indikator SID.")
    nomor_sid: Teks | None = Field(default=None, description="Nomor indikator SID.")
    jumlah_inovasi: Bilangan | None = Field(
        default=None, description="Banyaknya indikator jumlah inovasi."
    )
    porsi_spd_persen: Angka | None = Field(default=None, description="Porsi SPD, persen.")
    porsi_sid_persen: Angka | None = Field(default=None, description="Porsi SID, persen.")
    maks_spd: Angka | None = Field(default=None, description="Skor SPD tertinggi.")
    maks_sid_per_inovasi: Angka | None = Field(
        default=None, description="Skor SID tertinggi satu inovasi."
    )
    maks_jumlah_inovasi: Angka | None = Field(
        default=None, description="Skor jumlah inovasi tertinggi."
    )
    maks_total: Angka | None = Field(default=None, description="Jumlah skor tertinggi.")
    spd_wajib: tuple[Bilangan, ...] = Field(default=(), description="Nomor indikator SPD wajib.")
    sid_wajib: tuple[Bilangan, ...] = Field(default=(), description="Nomor indikator SID wajib.")


class KonflikTabel(Part):
    """A point on which the copies of an instrument differ."""

    hal: Teks = Field(description="Hal yang berbeda.")
    isi: Teks = Field(description="Perbedaannya.")
    pasti: YaTidak | None = Field(default=None, description="`false` bila belum jelas.")


class TabelIndikator(Part):
    """The table of indicators of a year, as far as it is known."""

    tahun_versi: Teks | None = Field(
        default=None, description="Tahun seperti tertulis bila tidak pasti."
    )
    status: Teks = Field(description="Seberapa lengkap tabel ini.")
    dasar: Teks | None = Field(default=None, description="Surat atau pedoman yang mendasari.")
    ringkas: RingkasanIndikator | None = Field(default=None, description="Angka pokok.")
    aspek: tuple[KelompokIndikator, ...] = Field(default=(), description="Kelompok indikator.")
    indikator: tuple[Indikator, ...] = Field(default=(), description="Baris-baris indikator.")
    diketahui: tuple[Teks, ...] = Field(
        default=(), description="Yang diketahui bila tabel penuh tidak ada."
    )
    konflik: tuple[KonflikTabel, ...] = Field(default=(), description="Perbedaan antarsalinan.")
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()
