"""The record of one innovation."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

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

Tahapan: TypeAlias = Literal["inisiatif", "uji-coba", "penerapan"]
Bentuk: TypeAlias = Literal["tata-kelola", "pelayanan-publik", "lainnya"]
Jenis: TypeAlias = Literal["digital", "non-digital"]
Inisiator: TypeAlias = Literal["kepala-daerah", "anggota-dprd", "opd", "asn", "masyarakat"]
Klasifikasi: TypeAlias = Literal["perangkat-daerah", "desa-kelurahan", "masyarakat"]
JenisRiset: TypeAlias = Literal[
    "artikel", "prosiding", "buku", "laporan", "skripsi", "varietas", "paten"
]
StatusReplikasi: TypeAlias = Literal["studi-tiru", "komitmen", "diterapkan", "berhenti"]
KodeIndikator: TypeAlias = Annotated[str, Field(pattern=r"^[1-9][0-9]?[a-z]?$")]


class Hasil(Part):
    """One concrete result."""

    uraian: Teks = Field(description="Satu hasil nyata, sebaiknya dengan angka dan satuannya.")
    sumber: RujukanSumber = ()


class Waktu(Part):
    """When an innovation was tried, put to use, and last renewed."""

    uji_coba: Tanggal | None = Field(default=None, description="Tanggal atau tahun uji coba.")
    penerapan: Tanggal | None = Field(default=None, description="Tanggal atau tahun penerapan.")
    pengembangan: Tanggal | None = Field(
        default=None, description="Tanggal atau tahun pembaruan terakhir."
    )


class Riset(Part):
    """A published work that an innovation rests on."""

    judul: Teks = Field(description="Judul karya.")
    judul_perkiraan: YaTidak = Field(
        default=False, description="`true` bila judul perkiraan, bukan judul persis."
    )
    tahun: Tahun | None = Field(default=None, description="Tahun terbit.")
    jenis: JenisRiset | None = Field(default=None, description="Jenis karya.")
    tautan: Tautan | None = Field(default=None, description="Alamat karya.")
    doi: str | None = Field(default=None, pattern=DOI_PATTERN, description="DOI tanpa https://.")
    peneliti: tuple[Teks, ...] = Field(default=(), description="Nama penulis, seperti tercetak.")
    lembaga: LembagaAtauNama | None = Field(
        default=None, description="Lembaga penulis: id, atau nama bila belum tercatat."
    )


class Penghargaan(Part):
    """An award won by the innovation itself."""

    ajang: IdAjang = Field(description="Id ajang.")
    tahun: Tahun | None = Field(default=None, description="Tahun ajang.")
    capaian: Teks = Field(description="Apa yang diraih, misalnya Juara I atau Top 45.")
    sumber: RujukanSumber = ()


class Replikasi(Part):
    """Someone who took the innovation over, or wants to."""

    inovasi: IdInovasi | None = Field(
        default=None, description="Id inovasi tiruannya, bila tercatat di katalog ini."
    )
    lembaga: IdLembaga | None = Field(default=None, description="Id lembaga yang meniru.")
    wilayah: IdWilayah | None = Field(default=None, description="Id wilayah yang meniru.")
    pihak: Teks | None = Field(
        default=None, description="Nama pihak atau tempat, bila tidak tercatat sebagai lembaga."
    )
    tahun: Tahun | None = Field(default=None, description="Tahun peniruan.")
    status: StatusReplikasi | None = Field(
        default=None, description="Sejauh mana: kunjungan saja, komitmen, diterapkan, berhenti."
    )
    uraian: Teks | None = Field(default=None, description="Apa yang terjadi.")
    perubahan: Teks | None = Field(default=None, description="Apa yang diubah oleh peniru.")
    hasil: Teks | None = Field(default=None, description="Hasilnya, termasuk kegagalan.")
    pasti: YaTidak = Field(default=True, description="`false` bila sumbernya meragukan.")
    sumber: RujukanSumber = ()


class ReplikasiDari(Part):
    """What the innovation copies."""

    inovasi: IdInovasi | None = Field(
        default=None, description="Id inovasi asal, bila tercatat di katalog ini."
    )
    nama: Teks | None = Field(default=None, description="Nama inovasi asal, bila tidak tercatat.")
    tempat: Teks | None = Field(default=None, description="Daerah atau lembaga asal.")
    tahun: Tahun | None = Field(default=None, description="Tahun peniruan.")
    status: StatusReplikasi | None = Field(default=None, description="Sejauh mana peniruannya.")
    uraian: Teks | None = Field(default=None, description="Apa yang ditiru dan diubah.")
    pasti: YaTidak = Field(default=True, description="`false` bila sumbernya meragukan.")
    sumber: RujukanSumber = ()


class Unduhan(Part):
    """A file that helps another agency to take the innovation over."""

    judul: Teks = Field(description="Nama dokumen.")
    tautan: Tautan = Field(description="Alamat dokumen.")


class Alih(Part):
    """What another agency needs to take the innovation over."""

    lisensi: Teks | None = Field(default=None, description="Izin pakai: bebas, berizin, berbayar.")
    hki: Teks | None = Field(default=None, description="Paten, hak cipta, atau merek yang melekat.")
    biaya: Teks | None = Field(default=None, description="Biaya memulai dan menjalankan.")
    sdm: Teks | None = Field(default=None, description="Orang dan keahlian yang diperlukan.")
    waktu: Teks | None = Field(default=None, description="Waktu dari persiapan sampai berjalan.")
    prasyarat: tuple[Teks, ...] = Field(
        default=(), description="Syarat tempat: lahan, jaringan, alat, aturan."
    )
    langkah: tuple[Teks, ...] = Field(default=(), description="Langkah meniru, berurutan.")
    pelajaran: tuple[Teks, ...] = Field(
        default=(), description="Pelajaran, termasuk yang tidak berhasil."
    )
    unduhan: tuple[Unduhan, ...] = Field(default=(), description="Panduan, SOP, atau perangkat.")


class Dokumen(Part):
    """A document that proves an indicator."""

    judul: Teks = Field(description="Judul dokumen.")
    tautan: Tautan | None = Field(default=None, description="Alamat dokumen.")
    nomor: Teks | None = Field(default=None, description="Nomor surat atau peraturan.")
    tanggal: Tanggal | None = Field(default=None, description="Tanggal dokumen.")


class Bukti(Part):
    """Evidence for one indicator of the Indeks Inovasi Daerah."""

    nilai: Bilangan | None = Field(
        default=None, ge=1, le=3, description="Parameter yang terbukti: 1, 2, atau 3."
    )
    dokumen: tuple[Dokumen, ...] = Field(default=(), description="Dokumen pendukung.")
    catatan: Teks | None = Field(default=None, description="Keterangan.")


class Terkait(Part):
    """A near case named by hand."""

    id: IdInovasi = Field(description="Id inovasi yang terkait.")
    alasan: Teks = Field(description="Mengapa terkait.")


class Inovasi(Record):
    """An innovation of South Kalimantan, from one or more published sources."""

    nama: Teks = Field(description="Nama inovasi seperti dipakai sehari-hari.", max_length=200)
    kepanjangan: Teks | None = Field(default=None, description="Kepanjangan bila nama singkatan.")
    lembaga: IdLembaga = Field(description="Id lembaga yang menjalankan.")
    wilayah: IdWilayah = Field(
        description="Id wilayah tempat berjalan; `provinsi` bila untuk seluruh Kalsel."
    )
    ringkasan: Teks = Field(
        description="25–160 kata: masalahnya, apa inovasinya, cara kerjanya, hasilnya."
    )
    masalah: Markdown | None = Field(default=None, description="Masalah yang dijawab.")
    cara_kerja: Markdown | None = Field(default=None, description="Cara kerjanya.")
    rancang_bangun: Markdown | None = Field(
        default=None,
        description="Rancang bangun: latar, metode, pembaruan; IID meminta 300 kata atau lebih.",
    )
    tujuan: Markdown | None = Field(default=None, description="Tujuan inovasi.")
    manfaat: Markdown | None = Field(default=None, description="Manfaat yang dirasakan.")
    hasil: tuple[Hasil, ...] = Field(default=(), description="Hasil nyata beserta sumbernya.")
    tahapan: Tahapan | None = Field(default=None, description="Tahapan menurut formulir IID.")
    bentuk: Bentuk | None = Field(default=None, description="Bentuk menurut formulir IID.")
    jenis: Jenis | None = Field(default=None, description="Jenis menurut formulir IID.")
    inisiator: Inisiator | None = Field(default=None, description="Penggagas menurut formulir IID.")
    klasifikasi: Klasifikasi | None = Field(
        default=None, description="Klasifikasi menurut formulir IID."
    )
    urusan: tuple[IdUrusan, ...] = Field(
        min_length=1, description="Id urusan pemerintahan; urusan utama lebih dahulu."
    )
    tema: tuple[IdTema, ...] = Field(min_length=1, description="Id tema.")
    waktu: Waktu | None = Field(default=None, description="Waktu uji coba dan penerapan.")
    tahun: Tahun | None = Field(
        default=None, description="Tahun pertama diterapkan atau dilaporkan."
    )
    berbasis_riset: YaTidak | None = Field(
        default=None, description="`true` bila lahir dari penelitian; kosong bila tidak diketahui."
    )
    riset: tuple[Riset, ...] = Field(default=(), description="Karya ilmiah yang mendasari.")
    tkt: Bilangan | None = Field(
        default=None, ge=1, le=9, description="Tingkat Kesiapterapan Teknologi, 1–9."
    )
    peneliti: tuple[Teks, ...] = Field(
        default=(), description="Peneliti, penemu, atau penulis yang disebut terbuka."
    )
    mitra: tuple[LembagaAtauNama, ...] = Field(
        default=(), description="Mitra: id lembaga, atau nama bila belum tercatat."
    )
    penghargaan: tuple[Penghargaan, ...] = Field(default=(), description="Penghargaan inovasi ini.")
    replikasi: tuple[Replikasi, ...] = Field(default=(), description="Siapa yang meniru.")
    replikasi_dari: tuple[ReplikasiDari, ...] = Field(default=(), description="Apa yang ditiru.")
    alih: Alih | None = Field(default=None, description="Bekal bagi yang ingin meniru.")
    bukti: dict[KodeIndikator, Bukti] | None = Field(
        default=None, description="Bukti menurut nomor indikator IID."
    )
    status: KatalogStatus | None = Field(default=None, description="Masih berjalan atau tidak.")
    alasan_status: Teks | None = Field(
        default=None, description="Mengapa berhenti atau ditarik; wajib bila `ditarik`."
    )
    diperiksa: Tanggal | None = Field(default=None, description="Tanggal terakhir diperiksa.")
    terkait: tuple[Terkait, ...] = Field(
        default=(), description="Inovasi terkait pilihan penyusun."
    )
    alias: tuple[Id, ...] = Field(default=(), description="Id lama; alamatnya tetap berlaku.")
    lembaga_nama: Teks | None = Field(
        default=None, description="Nama lembaga pada sumber, bila nama lama atau gabungan."
    )
    catatan: Catatan = ()
    sumber: DaftarSumber
