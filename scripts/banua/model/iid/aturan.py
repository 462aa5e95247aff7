"""Rules and words of the Indeks Inovasi Daerah that do not hang on one year."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from banua.model.base import Bilangan, Part, Tahun, Tautan, Teks, YaTidak
from banua.model.iid.sumber import (
    Alasan,
    Arti,
    Catatan,
    DaftarBersumber,
    DaftarSumberIid,
    Keterangan,
    Pasti,
    Predikat,
    RujukanIid,
)


class Aplikasi(Part):
    """The ministry's application."""

    url_sekarang: Tautan = Field(description="Alamat sekarang.")
    url_lama: Tautan = Field(description="Alamat lama.")
    catatan: Catatan = None
    pasti: Pasti


class AturanPelaporan(Part):
    """A rule of reporting."""

    kode: Literal[
        "jendela_penerapan",
        "pengembangan",
        "maks_dua_kali",
        "kata_rancang_bangun",
        "indikator_wajib",
        "tahapan_dihitung",
        "minimum_inovasi",
        "sebaran_urusan",
        "batas_dihitung",
    ] = Field(description="Nama aturan.")
    isi: Teks = Field(description="Bunyi aturan.")
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class BidangBukti(Part):
    """A field that is filled in for each indicator."""

    kunci: Teks = Field(description="Nama bidang.")
    tipe: Teks = Field(description="Jenis isian.")
    wajib: YaTidak | None = Field(default=None, description="Apakah wajib diisi.")
    syarat_wajib: Teks | None = Field(default=None, description="Kapan bidang ini wajib.")


class IndikatorBersurat(Part):
    """The indicators of a year whose evidence is a letter."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    nomor: tuple[Bilangan, ...] = Field(description="Nomor indikator.")


class BuktiIndikator(Part):
    """How evidence is filed under an indicator."""

    bidang: tuple[BidangBukti, ...] = Field(description="Bidang isian.")
    indikator_bersurat: tuple[IndikatorBersurat, ...] = Field(
        default=(), description="Indikator yang buktinya surat."
    )
    catatan: Catatan = None
    pasti: Pasti
    sumber: RujukanIid = ()


class DokumenPemda(Part):
    """A document that the region as a whole hands in."""

    nama: Teks = Field(description="Nama dokumen.")
    tipe: Teks = Field(description="Jenis isian.")
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class Peraturan(Part):
    """A law or regulation."""

    nama: Teks = Field(description="Nama peraturan.")
    pasal: Teks | None = Field(default=None, description="Pasal yang berkaitan.")
    tentang: Teks | None = Field(default=None, description="Hal yang diatur.")


class DasarHukum(Part):
    """What the law says of innovation by regions."""

    peraturan: tuple[Peraturan, ...] = Field(description="Peraturan.")
    kriteria_pasal_6: DaftarBersumber = Field(description="Kriteria inovasi daerah.")
    prinsip_pasal_3: DaftarBersumber = Field(description="Prinsip inovasi daerah.")
    inisiator: DaftarBersumber = Field(description="Siapa yang boleh berprakarsa.")
    bentuk: DaftarBersumber = Field(description="Bentuk inovasi daerah.")
    isi_proposal: DaftarBersumber = Field(description="Isi proposal.")


class BunyiVersi(Part):
    """How one version of the instrument words an indicator."""

    versi: Teks = Field(description="Tahun versi seperti tertulis.")
    isi: Teks = Field(description="Bunyinya.")


class BedaVersi(Part):
    """How an indicator changed from version to version."""

    indikator: Teks = Field(description="Indikator.")
    versi: tuple[BunyiVersi, ...] = Field(description="Bunyi tiap versi.")


class AturanIid(Part):
    """The file `acuan/iid/aturan.yaml`."""

    meta: Keterangan = Field(description="Keterangan tabel.")
    aplikasi: Aplikasi = Field(description="Aplikasi IID Kemendagri.")
    predikat_baku: tuple[Predikat, ...] = Field(description="Predikat, terbaik dahulu.")
    istilah: tuple[Arti, ...] = Field(description="Istilah predikat dan penghargaan.")
    singkatan: tuple[Arti, ...] = Field(description="Singkatan dalam indikator.")
    aturan_skor: Teks = Field(description="Skor satu baris indikator.")
    aturan: tuple[AturanPelaporan, ...] = Field(description="Aturan pelaporan.")
    bukti_per_indikator: BuktiIndikator = Field(description="Isian bukti tiap indikator.")
    kolom_tabel_aplikasi: DaftarBersumber = Field(description="Kolom tabel pada aplikasi.")
    dokumen_pemda: tuple[DokumenPemda, ...] = Field(description="Dokumen pemerintah daerah.")
    dasar_hukum: DasarHukum = Field(description="Dasar hukum.")
    beda_antar_versi: tuple[BedaVersi, ...] = Field(description="Perubahan indikator.")
    sumber: DaftarSumberIid
