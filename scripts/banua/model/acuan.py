"""Controlled lists: regions, affairs, topics, people, and the words of search and readers."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from banua.model.base import (
    KODE_WILAYAH_PATTERN,
    ORCID_PATTERN,
    Akar,
    Angka,
    Bilangan,
    Catatan,
    IdLembaga,
    IdTema,
    IdWilayah,
    Part,
    Record,
    Sumber,
    Tahun,
    Tautan,
    Teks,
    YaTidak,
)

JenisWilayah: TypeAlias = Literal["provinsi", "kabupaten", "kota", "luar"]
KelompokUrusan: TypeAlias = Literal[
    "wajib-pelayanan-dasar", "wajib-non-pelayanan-dasar", "pilihan", "penunjang"
]
JenisSinonim: TypeAlias = Literal["singkatan", "padanan", "ejaan", "banjar", "inggris", "luas"]


class Petak(Part):
    """Place of a region on the tile map, row 1 north, column 1 west."""

    baris: Bilangan = Field(ge=1, le=6, description="Baris, 1 paling utara.")
    kolom: Bilangan = Field(ge=1, le=5, description="Kolom, 1 paling barat.")


class Fakta(Part):
    """One sourced statement about a region."""

    nilai: Teks = Field(description="Isi fakta.")
    tahun: Tahun | None = Field(default=None, description="Tahun data; kosong bila tak disebut.")
    sumber: Tautan = Field(description="Alamat sumber.")
    catatan: Teks | None = Field(default=None, description="Keterangan, survei, pertentangan.")


class FaktaAngka(Part):
    """One sourced figure about a region."""

    nilai: Angka = Field(description="Angka.")
    tahun: Tahun | None = Field(default=None, description="Tahun data; kosong bila tak disebut.")
    sumber: Tautan = Field(description="Alamat sumber.")
    catatan: Teks | None = Field(default=None, description="Keterangan, survei, pertentangan.")


class ProfilWilayah(Part):
    """Facts that tell whether an innovation would fit a region."""

    luas_km2: FaktaAngka | None = Field(default=None, description="Luas, km².")
    penduduk: FaktaAngka | None = Field(default=None, description="Jumlah penduduk, jiwa.")
    jumlah_kecamatan: FaktaAngka | None = Field(default=None, description="Jumlah kecamatan.")
    jumlah_desa_kelurahan: FaktaAngka | None = Field(
        default=None, description="Jumlah desa dan kelurahan."
    )
    lahan_dominan: tuple[Fakta, ...] = Field(default=(), description="Lahan yang menonjol.")
    komoditas_utama: tuple[Fakta, ...] = Field(default=(), description="Komoditas utama.")
    ciri: tuple[Fakta, ...] = Field(default=(), description="Ciri lain.")
    prevalensi_stunting_persen: FaktaAngka | None = Field(
        default=None, description="Prevalensi stunting, persen; surveinya berbeda-beda."
    )
    kemiskinan_persen: FaktaAngka | None = Field(
        default=None, description="Penduduk miskin, persen."
    )
    indeks_inovasi: Fakta | None = Field(default=None, description="Hasil indeks inovasi terakhir.")
    apbd: Fakta | None = Field(default=None, description="Anggaran daerah.")


class Wilayah(Record):
    """The province or one of its 13 kabupaten/kota."""

    nama: Teks = Field(description="Nama resmi.")
    jenis: JenisWilayah = Field(description="Provinsi, kabupaten, kota, atau luar Kalsel.")
    kode_kemendagri: str | None = Field(
        default=None, pattern=KODE_WILAYAH_PATTERN, description="Kode Kemendagri."
    )
    ibu_kota: Teks | None = Field(default=None, description="Ibu kota.")
    singkatan: Teks | None = Field(default=None, description="Sebutan pendek.")
    tetangga: tuple[IdWilayah, ...] = Field(
        default=(), description="Wilayah yang berbatasan, timbal balik."
    )
    petak: Petak | None = Field(default=None, description="Letak pada peta petak.")
    profil: ProfilWilayah | None = Field(default=None, description="Fakta bersumber.")
    catatan: Catatan = ()


class Urusan(Record):
    """A government affair as listed on the IID form."""

    nomor: Bilangan = Field(ge=1, le=99, description="Nomor urut pada formulir IID.")
    nama: Teks = Field(description="Nama urusan.")
    kelompok: KelompokUrusan = Field(description="Kelompok urusan.")
    teks_formulir: Teks | None = Field(default=None, description="Tulisan pada formulir IID.")
    pasti: YaTidak = Field(default=True, description="`false` bila masih perlu dicek.")
    deskripsi: Teks | None = Field(default=None, description="Penjelasan singkat.")
    catatan: Catatan = ()
    sumber: tuple[Sumber, ...] = Field(default=(), description="Sumber daftar ini.")


class Tema(Record):
    """A controlled topic; used by three innovations or more."""

    label: Teks = Field(description="Nama tema.", max_length=80)
    deskripsi: Teks | None = Field(default=None, description="Penjelasan singkat.")
    sinonim: tuple[Teks, ...] = Field(
        default=(), description="Kata lain untuk tema ini; satu kata hanya milik satu tema."
    )
    induk: IdTema | None = Field(default=None, description="Tema yang lebih luas.")


class Peneliti(Part):
    """A person whose name is written in more than one way, or whose institution is known."""

    nama: Teks = Field(description="Ejaan nama yang dipakai di situs.")
    alias: tuple[Teks, ...] = Field(default=(), description="Ejaan lain pada sumber.")
    lembaga: IdLembaga | None = Field(default=None, description="Id lembaga.")
    orcid: str | None = Field(default=None, pattern=ORCID_PATTERN, description="ORCID.")


class Istilah(Part):
    """A term of the readers' glossary."""

    istilah: Teks = Field(description="Istilah atau singkatan.")
    kepanjangan: Teks | None = Field(default=None, description="Kepanjangan singkatan.")
    arti: Teks = Field(description="Arti dengan kata sederhana.")
    lihat_juga: tuple[Teks, ...] = Field(default=(), description="Istilah lain dalam daftar ini.")
    sumber: tuple[Tautan, ...] = Field(default=(), description="Sumber bila arti memuat fakta.")


class Sinonim(Part):
    """An entry of the search thesaurus."""

    istilah: tuple[Teks, ...] = Field(min_length=2, description="Istilah, huruf kecil.")
    jenis: JenisSinonim = Field(description="Hubungan antaristilah.")
    asing: Bilangan | None = Field(
        default=None, ge=1, description="Banyaknya istilah terdepan yang Banjar atau Inggris."
    )
    ambigu: YaTidak = Field(
        default=False, description="`true` bila istilah pertama punya arti lain."
    )
    catatan: Teks | None = Field(default=None, description="Keterangan; tidak dipakai mesin.")


class DaftarPeneliti(Part):
    """The list file `acuan/peneliti.yaml`."""

    peneliti: tuple[Peneliti, ...] = Field(description="Orang dengan ejaan ganda.")


class DaftarIstilah(Part):
    """The list file `acuan/istilah.yaml`."""

    istilah: tuple[Istilah, ...] = Field(description="Istilah bagi pembaca.")


class DaftarSinonim(Part):
    """The list file `acuan/sinonim.yaml`."""

    sinonim: tuple[Sinonim, ...] = Field(description="Tesaurus pencarian.")


class DaftarKataHenti(Part):
    """The list file `acuan/kata-henti.yaml`."""

    kata_henti: tuple[Teks, ...] = Field(description="Kata tugas yang dilewati pencarian.")
    kata_tanya: tuple[Teks, ...] = Field(
        default=(),
        description="Kata yang hanya bertanya atau meminta: dilewati di dalam kueri.",
    )


class DaftarAkar(Part):
    """The list file `acuan/akar.yaml`."""

    akar: tuple[Akar, ...] = Field(description="Akar kata yang dikenal pencarian.")
    jarang_berimbuhan: tuple[Akar, ...] = Field(
        default=(),
        description="Akar yang jarang berimbuhan: kalah dari akar lain yang juga mungkin.",
    )
