"""The records of institutions, their needs, and contests."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from banua.model.base import (
    Catatan,
    DaftarSumber,
    IdInovasi,
    IdLembaga,
    IdTema,
    IdUrusan,
    IdWilayah,
    LembagaAtauNama,
    Part,
    Record,
    Sumber,
    Tahun,
    Tanggal,
    Tautan,
    Teks,
)

JenisLembaga: TypeAlias = Literal[
    "skpd-provinsi",
    "skpd-kabkota",
    "litbang-daerah",
    "litbang-pusat",
    "perguruan-tinggi",
    "rumah-sakit",
    "puskesmas",
    "sekolah",
    "desa-kelurahan",
    "bumd",
    "masyarakat",
    "lainnya",
]
TingkatAjang: TypeAlias = Literal["desa", "kabkota", "provinsi", "nasional", "internasional"]
StatusKebutuhan: TypeAlias = Literal["terbuka", "terjawab", "ditutup"]


class NamaLama(Part):
    """A name that an institution bore."""

    nama: Teks = Field(description="Nama terdahulu.", title="Nama terdahulu")
    dari: Tahun | None = Field(
        default=None, description="Tahun mulai dipakai.", title="Sejak tahun"
    )
    sampai: Tahun | None = Field(
        default=None, description="Tahun terakhir dipakai.", title="Sampai tahun"
    )


class Kontak(Part):
    """How to reach the office, never a person."""

    alamat: Teks | None = Field(default=None, description="Alamat kantor.", title="Alamat kantor")
    telepon: Teks | None = Field(
        default=None, description="Telepon kantor, bukan nomor pribadi.", title="Telepon kantor"
    )
    surel: Teks | None = Field(
        default=None, description="Surel resmi kantor.", title="Surel kantor"
    )
    sumber: Tautan = Field(
        description="Halaman resmi yang memuat kontak ini.", title="Halaman resmi"
    )


class Lembaga(Record):
    """An institution that runs, supports, or studies innovations."""

    nama: Teks = Field(
        description="Nama resmi terakhir.",
        max_length=200,
        title="Nama lembaga",
        examples=["Dinas Perpustakaan Contoh"],
    )
    singkatan: Teks | None = Field(default=None, description="Sebutan pendek.")
    nama_lama: tuple[NamaLama, ...] = Field(
        default=(), description="Nama terdahulu.", title="Nama terdahulu"
    )
    jenis: JenisLembaga = Field(description="Jenis lembaga.", title="Jenis lembaga")
    wilayah: IdWilayah = Field(
        description="Id wilayah; `provinsi` untuk milik provinsi, `luar-kalsel` bila di luar."
    )
    induk: IdLembaga | None = Field(
        default=None, description="Id lembaga induk.", title="Lembaga induk"
    )
    situs: Tautan | None = Field(
        default=None,
        description="Situs resmi.",
        title="Situs resmi",
        examples=["https://dinas.contoh.id"],
    )
    kontak: Kontak | None = Field(default=None, description="Kontak kantor.", title="Kontak kantor")
    peran: Teks | None = Field(
        default=None, description="Perannya bagi inovasi.", title="Peran bagi inovasi"
    )
    catatan: Catatan = ()
    sumber: tuple[Sumber, ...] = Field(default=(), description="Sumber yang mendasari catatan ini.")


class Kebutuhan(Record):
    """A problem that an agency wants solved."""

    judul: Teks = Field(description="Masalah dalam satu kalimat pendek.", max_length=200)
    lembaga: IdLembaga = Field(description="Id lembaga yang membutuhkan.")
    wilayah: IdWilayah = Field(description="Id wilayah.")
    uraian: Teks = Field(description="Masalahnya, ukurannya, dan apa yang dicari.")
    urusan: tuple[IdUrusan, ...] = Field(min_length=1, description="Id urusan; yang utama dahulu.")
    tema: tuple[IdTema, ...] = Field(min_length=1, description="Id tema.")
    kata_kunci: tuple[Teks, ...] = Field(default=(), description="Kata kunci bebas.")
    tahun: Tahun | None = Field(default=None, description="Tahun kebutuhan dinyatakan.")
    syarat: tuple[Teks, ...] = Field(default=(), description="Syarat yang harus dipenuhi jawaban.")
    tenggat: Tanggal | None = Field(default=None, description="Batas waktu.")
    status: StatusKebutuhan | None = Field(default=None, description="Terbuka atau terjawab.")
    dijawab_oleh: tuple[IdInovasi, ...] = Field(default=(), description="Id inovasi yang menjawab.")
    lembaga_nama: Teks | None = Field(default=None, description="Nama lembaga pada sumber.")
    catatan: Catatan = ()
    sumber: DaftarSumber


class Peserta(Part):
    """An innovation that entered a contest."""

    inovasi: IdInovasi = Field(description="Id inovasi yang didaftarkan.")
    kategori: Teks | None = Field(default=None, description="Kategori yang diikuti.")


class EdisiTerbuka(Part):
    """A coming edition of a contest, with those who have entered so far."""

    tahun: Tahun = Field(description="Tahun edisi yang akan datang.")
    tenggat: Tanggal | None = Field(default=None, description="Batas pendaftaran.")
    wilayah: IdWilayah | None = Field(
        default=None,
        description="Id wilayah yang perangkat daerahnya diundang; yang belum ikut ditampilkan.",
    )
    peserta: tuple[Peserta, ...] = Field(default=(), description="Inovasi yang sudah mendaftar.")


class Ajang(Record):
    """A contest or award."""

    nama: Teks = Field(description="Nama ajang.", max_length=200)
    singkatan: Teks | None = Field(default=None, description="Sebutan pendek.")
    sebutan: tuple[Teks, ...] = Field(default=(), description="Nama lain pada sumber.")
    penyelenggara: LembagaAtauNama | None = Field(
        default=None, description="Penyelenggara: id lembaga, atau nama bila belum tercatat."
    )
    tingkat: TingkatAjang = Field(description="Tingkat ajang.")
    edisi: tuple[Tahun, ...] = Field(default=(), description="Tahun yang terlihat pada sumber.")
    kategori: tuple[Teks, ...] = Field(default=(), description="Kategori lomba.")
    edisi_terbuka: tuple[EdisiTerbuka, ...] = Field(
        default=(), description="Edisi yang pendaftarannya masih dibuka."
    )
    deskripsi: Teks | None = Field(default=None, description="Penjelasan singkat.")
    catatan: Catatan = ()
    sumber: tuple[Sumber, ...] = Field(default=(), description="Sumber yang mendasari catatan ini.")
