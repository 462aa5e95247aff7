"""The record of one innovation."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from banua.model.alih import Alih
from banua.model.base import (
    DOI_PATTERN,
    Bilangan,
    Catatan,
    DaftarSumber,
    Id,
    IdAjang,
    IdInovasi,
    IdLembaga,
    IdTema,
    IdUrusan,
    IdWilayah,
    KatalogStatus,
    LembagaAtauNama,
    Markdown,
    Part,
    Record,
    RujukanSumber,
    Tahun,
    Tanggal,
    Tautan,
    Teks,
    YaTidak,
)
from banua.model.replikasi import Replikasi, ReplikasiDari

Tahapan: TypeAlias = Literal["inisiatif", "uji-coba", "penerapan"]
Bentuk: TypeAlias = Literal["tata-kelola", "pelayanan-publik", "lainnya"]
Jenis: TypeAlias = Literal["digital", "non-digital"]
Inisiator: TypeAlias = Literal["kepala-daerah", "anggota-dprd", "opd", "asn", "masyarakat"]
Klasifikasi: TypeAlias = Literal["perangkat-daerah", "desa-kelurahan", "masyarakat"]
JenisRiset: TypeAlias = Literal[
    "artikel", "prosiding", "buku", "laporan", "skripsi", "varietas", "paten"
]
KodeIndikator: TypeAlias = Annotated[str, Field(pattern=r"^[1-9][0-9]?[a-z]?$")]


class Hasil(Part):
    """One concrete result."""

    uraian: Teks = Field(
        description="Satu hasil nyata, sebaiknya dengan angka dan satuannya.",
        title="Hasil",
        examples=["Peminjam naik dari 40 menjadi 210 anak dalam satu tahun"],
    )
    sumber: RujukanSumber = ()


class Waktu(Part):
    """When an innovation was tried, put to use, and last renewed."""

    uji_coba: Tanggal | None = Field(
        default=None,
        description="Tanggal atau tahun uji coba.",
        title="Mulai diuji coba",
        examples=["2022-11"],
    )
    penerapan: Tanggal | None = Field(
        default=None,
        description="Tanggal atau tahun penerapan.",
        title="Mulai diterapkan",
        examples=["2023-03-01"],
    )
    pengembangan: Tanggal | None = Field(
        default=None,
        description="Tanggal atau tahun pembaruan terakhir.",
        title="Terakhir diperbarui",
        examples=["2025"],
    )


class Riset(Part):
    """A published work that an innovation rests on."""

    judul: Teks = Field(description="Judul karya.", title="Judul karya")
    judul_perkiraan: YaTidak = Field(
        default=False,
        description="`true` bila judul perkiraan, bukan judul persis.",
        title="Judulnya perkiraan",
    )
    tahun: Tahun | None = Field(
        default=None, description="Tahun terbit.", title="Tahun terbit", examples=["2022"]
    )
    jenis: JenisRiset | None = Field(default=None, description="Jenis karya.", title="Jenis karya")
    tautan: Tautan | None = Field(default=None, description="Alamat karya.", title="Alamat karya")
    doi: str | None = Field(
        default=None,
        pattern=DOI_PATTERN,
        description="DOI tanpa https://.",
        title="DOI",
        examples=["10.1234/abcd"],
    )
    peneliti: tuple[Teks, ...] = Field(
        default=(), description="Nama penulis, seperti tercetak.", title="Penulis"
    )
    lembaga: LembagaAtauNama | None = Field(
        default=None,
        description="Lembaga penulis: id, atau nama bila belum tercatat.",
        title="Lembaga penulis",
    )


class Penghargaan(Part):
    """An award won by the innovation itself."""

    ajang: IdAjang = Field(description="Id ajang.")
    tahun: Tahun | None = Field(default=None, description="Tahun ajang.")
    capaian: Teks = Field(
        description="Apa yang diraih, misalnya Juara I atau Top 45.", examples=["Juara I"]
    )
    sumber: RujukanSumber = ()


class Dokumen(Part):
    """A document that proves an indicator."""

    judul: Teks = Field(
        description="Judul dokumen.",
        title="Judul dokumen",
        examples=["Keputusan kepala dinas tentang perahu baca"],
    )
    tautan: Tautan | None = Field(
        default=None, description="Alamat dokumen.", title="Alamat dokumen"
    )
    nomor: Teks | None = Field(
        default=None, description="Nomor surat atau peraturan.", title="Nomor surat"
    )
    tanggal: Tanggal | None = Field(
        default=None, description="Tanggal dokumen.", title="Tanggal dokumen"
    )


class Bukti(Part):
    """Evidence for one indicator of the Indeks Inovasi Daerah."""

    nilai: Bilangan | None = Field(
        default=None,
        ge=1,
        le=3,
        description="Parameter yang terbukti: 1, 2, atau 3.",
        title="Parameter yang terbukti",
    )
    dokumen: tuple[Dokumen, ...] = Field(default=(), description="Dokumen pendukung.")
    catatan: Teks | None = Field(default=None, description="Keterangan.", title="Keterangan")


def _sort_bukti(bukti: dict[str, Bukti]) -> dict[str, Bukti]:
    """Return evidence by number; the form's script keeps mappings in this order too."""
    return dict(sorted(bukti.items(), key=lambda item: (not item[0].isdecimal(), _number(item[0]))))


def _number(kode: str) -> tuple[int, str]:
    return int(kode.rstrip("abcdefghijklmnopqrstuvwxyz")), kode


DaftarBukti: TypeAlias = Annotated[dict[KodeIndikator, Bukti], AfterValidator(_sort_bukti)]


class Terkait(Part):
    """A near case named by hand."""

    id: IdInovasi = Field(description="Id inovasi yang terkait.", title="Inovasi")
    alasan: Teks = Field(description="Mengapa terkait.", title="Mengapa terkait")


class Inovasi(Record):
    """An innovation of South Kalimantan, from one or more published sources."""

    nama: Teks = Field(
        description="Nama inovasi seperti dipakai sehari-hari.",
        max_length=200,
        title="Nama inovasi",
        examples=["Perahu Baca"],
    )
    kepanjangan: Teks | None = Field(
        default=None, description="Kepanjangan bila nama singkatan.", title="Kepanjangan nama"
    )
    lembaga: IdLembaga = Field(
        description="Id lembaga yang menjalankan.", title="Lembaga yang menjalankan"
    )
    wilayah: IdWilayah = Field(
        description="Id wilayah tempat berjalan; `provinsi` bila untuk seluruh Kalsel.",
        title="Wilayah tempat berjalan",
    )
    ringkasan: Teks = Field(
        description="25–160 kata: masalahnya, apa inovasinya, cara kerjanya, hasilnya.",
        examples=[
            (
                "Anak di kampung tepi sungai sulit meminjam buku karena perpustakaan terdekat "
                "dua jam naik perahu. Sejak 2023 perpustakaan mengirim perahu berisi 400 buku ke "
                "enam kampung, dua kali sebulan. Dalam setahun peminjam naik dari 40 menjadi 210 "
                "anak."
            )
        ],
    )
    masalah: Markdown | None = Field(
        default=None,
        description="Masalah yang dijawab.",
        title="Masalah yang dijawab",
        examples=["Perpustakaan terdekat dua jam naik perahu."],
    )
    cara_kerja: Markdown | None = Field(
        default=None,
        description="Cara kerjanya.",
        title="Cara kerja",
        examples=["Perahu berangkat dua kali sebulan. Guru setempat mencatat pinjaman."],
    )
    rancang_bangun: Markdown | None = Field(
        default=None,
        description="Rancang bangun: latar, metode, pembaruan; IID meminta 300 kata atau lebih.",
    )
    tujuan: Markdown | None = Field(
        default=None,
        description="Tujuan inovasi.",
        examples=["Setiap anak dapat meminjam buku di kampungnya."],
    )
    manfaat: Markdown | None = Field(
        default=None,
        description="Manfaat yang dirasakan.",
        examples=["Anak membaca lebih banyak; guru mendapat bahan ajar."],
    )
    hasil: tuple[Hasil, ...] = Field(
        default=(), description="Hasil nyata beserta sumbernya.", title="Hasil nyata"
    )
    tahapan: Tahapan | None = Field(default=None, description="Tahapan menurut formulir IID.")
    bentuk: Bentuk | None = Field(
        default=None, description="Bentuk menurut formulir IID.", title="Bentuk inovasi"
    )
    jenis: Jenis | None = Field(
        default=None, description="Jenis menurut formulir IID.", title="Jenis inovasi"
    )
    inisiator: Inisiator | None = Field(
        default=None, description="Penggagas menurut formulir IID.", title="Penggagas"
    )
    klasifikasi: Klasifikasi | None = Field(
        default=None, description="Klasifikasi menurut formulir IID."
    )
    urusan: tuple[IdUrusan, ...] = Field(
        min_length=1,
        description="Id urusan pemerintahan; urusan utama lebih dahulu.",
        title="Urusan pemerintahan",
    )
    tema: tuple[IdTema, ...] = Field(min_length=1, description="Id tema.")
    waktu: Waktu | None = Field(
        default=None, description="Waktu uji coba dan penerapan.", title="Waktu berjalan"
    )
    tahun: Tahun | None = Field(
        default=None,
        description="Tahun pertama diterapkan atau dilaporkan.",
        title="Tahun pertama",
        examples=["2023"],
    )
    berbasis_riset: YaTidak | None = Field(
        default=None,
        description="`true` bila lahir dari penelitian; kosong bila tidak diketahui.",
        title="Lahir dari penelitian",
    )
    riset: tuple[Riset, ...] = Field(
        default=(), description="Karya ilmiah yang mendasari.", title="Karya ilmiah"
    )
    tkt: Bilangan | None = Field(
        default=None,
        ge=1,
        le=9,
        description="Tingkat Kesiapterapan Teknologi, 1–9.",
        title="Tingkat Kesiapterapan Teknologi",
        examples=["7"],
    )
    peneliti: tuple[Teks, ...] = Field(
        default=(),
        description="Peneliti, penemu, atau penulis yang disebut terbuka.",
        title="Peneliti atau penemu",
    )
    mitra: tuple[LembagaAtauNama, ...] = Field(
        default=(), description="Mitra: id lembaga, atau nama bila belum tercatat."
    )
    penghargaan: tuple[Penghargaan, ...] = Field(default=(), description="Penghargaan inovasi ini.")
    replikasi: tuple[Replikasi, ...] = Field(
        default=(), description="Siapa yang meniru.", title="Siapa yang meniru"
    )
    replikasi_dari: tuple[ReplikasiDari, ...] = Field(
        default=(), description="Apa yang ditiru.", title="Meniru dari mana"
    )
    alih: Alih | None = Field(
        default=None, description="Bekal bagi yang ingin meniru.", title="Bekal meniru"
    )
    bukti: DaftarBukti | None = Field(
        default=None, description="Bukti menurut nomor indikator IID.", title="Bukti untuk IID"
    )
    status: KatalogStatus | None = Field(
        default=None, description="Masih berjalan atau tidak.", title="Masih berjalan?"
    )
    alasan_status: Teks | None = Field(
        default=None,
        description="Mengapa berhenti atau ditarik; wajib bila `ditarik`.",
        title="Alasan berhenti atau ditarik",
    )
    diperiksa: Tanggal | None = Field(
        default=None,
        description="Tanggal terakhir diperiksa.",
        title="Terakhir diperiksa",
        examples=["2024-06-01"],
    )
    terkait: tuple[Terkait, ...] = Field(
        default=(), description="Inovasi terkait pilihan penyusun.", title="Inovasi terkait"
    )
    alias: tuple[Id, ...] = Field(
        default=(), description="Id lama; alamatnya tetap berlaku.", title="Id lama"
    )
    lembaga_nama: Teks | None = Field(
        default=None,
        description="Nama lembaga pada sumber, bila nama lama atau gabungan.",
        title="Nama lembaga pada sumber",
    )
    catatan: Catatan = ()
    sumber: DaftarSumber
