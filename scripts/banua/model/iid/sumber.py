"""What all tables of the Indeks Inovasi Daerah share: their sources and their doubts.

The tables are second-hand copies, so nearly every row says how sure it is and why.
"""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from banua.model.base import Angka, Part, Tahun, Tanggal, Tautan, Teks, YaTidak

KunciSumber: TypeAlias = Annotated[
    str, StringConstraints(pattern=r"^[A-Z0-9]+(-[A-Z0-9]+)*$", max_length=40)
]
Predikat: TypeAlias = Literal[
    "Sangat Inovatif", "Inovatif", "Kurang Inovatif", "Tidak Dapat Dinilai"
]
Aspek: TypeAlias = Literal["SPD", "SID", "JUMLAH"]
JenisSumber: TypeAlias = Literal[
    "artikel",
    "berita",
    "halaman",
    "instrumen",
    "kode",
    "laporan",
    "paparan",
    "peraturan",
    "salinan berita di blog",
    "situs pemda",
    "situs resmi",
]

RujukanIid: TypeAlias = Annotated[
    tuple[KunciSumber, ...],
    Field(description="Kunci sumber dalam berkas ini, misalnya `[GH-SIMONDA]`."),
]
Pasti: TypeAlias = Annotated[
    YaTidak, Field(description="`false` bila masih perlu dicocokkan dengan pedoman resmi.")
]
Alasan: TypeAlias = Annotated[
    Teks | None, Field(description="Mengapa tidak pasti, atau dari mana disimpulkan.")
]
Konflik: TypeAlias = Annotated[Teks | None, Field(description="Pertentangan antarsumber.")]
Asal: TypeAlias = Annotated[
    Teks | None, Field(description="Asal isi bila bukan dari sumber yang dibaca.")
]
Catatan: TypeAlias = Annotated[Teks | None, Field(description="Keterangan.")]


class SumberIid(Part):
    """A page, document, or program file from which a table was copied."""

    kunci: KunciSumber = Field(description="Kunci yang dirujuk baris tabel.")
    jenis: JenisSumber = Field(description="Jenis sumber.")
    judul: Teks | None = Field(default=None, description="Judul.")
    penerbit: Teks | None = Field(default=None, description="Penerbit atau media.")
    tanggal: Tanggal | None = Field(default=None, description="Tanggal terbit.")
    url: Tautan | None = Field(default=None, description="Alamat lengkap.")
    alamat: Teks | None = Field(
        default=None, description="Petunjuk alamat bila alamat lengkap tidak tercatat."
    )
    repo: Teks | None = Field(default=None, description="Repositori publik.")
    berkas: Teks | None = Field(default=None, description="Berkas dalam repositori.")
    commit: Teks | None = Field(default=None, description="Versi berkas.")
    bagian: Teks | None = Field(default=None, description="Bagian yang dipakai.")
    waktu: Teks | None = Field(default=None, description="Masa pembuatan.")
    isi: Teks | None = Field(default=None, description="Isi sumber secara ringkas.")


DaftarSumberIid: TypeAlias = Annotated[
    tuple[SumberIid, ...], Field(description="Sumber yang dirujuk berkas ini.")
]


class Keterangan(Part):
    """How a file of tables came to be."""

    judul: Teks = Field(description="Judul tabel.")
    disusun: Tanggal = Field(description="Tanggal penyusunan.")
    keterangan_sumber: Teks = Field(description="Cara membaca sumber.")


class NilaiTahun(Part):
    """A figure of one year."""

    tahun: Tahun = Field(description="Tahun.")
    nilai: Angka = Field(description="Angka.")


class Arti(Part):
    """A word of the tables and what it means."""

    istilah: Teks = Field(description="Istilah atau singkatan.")
    arti: Teks = Field(description="Artinya.")


class DaftarBersumber(Part):
    """A list whose items rest on the same sources."""

    isi: tuple[Teks, ...] = Field(min_length=1, description="Butir-butirnya.")
    dari: Asal = None
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()
