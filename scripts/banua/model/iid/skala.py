"""Other scales beside the index: TKT, KATSINOV, and the contest KIPP."""

from __future__ import annotations

from typing import Literal, TypeAlias

from pydantic import Field

from banua.model.base import Angka, Bilangan, Part, Tahun, Tanggal, Teks, YaTidak
from banua.model.iid.sumber import (
    Alasan,
    Asal,
    Catatan,
    DaftarBersumber,
    DaftarSumberIid,
    Keterangan,
    Pasti,
    RujukanIid,
)

KelompokRiset: TypeAlias = Literal["dasar", "terapan", "pengembangan"]


class TingkatTkt(Part):
    """A level of technology readiness."""

    nilai: Bilangan = Field(ge=1, le=9, description="Tingkat, 1 sampai 9.")
    nama: Teks = Field(description="Nama tingkat.")
    kelompok_riset: KelompokRiset = Field(description="Kelompok riset.")
    pasti: Pasti


class RentangRiset(Part):
    """The levels that belong to one kind of research."""

    kode: KelompokRiset = Field(description="Kelompok riset.")
    min: Bilangan = Field(ge=1, le=9, description="Tingkat terendah.")
    maks: Bilangan = Field(ge=1, le=9, description="Tingkat tertinggi.")


class KelompokTkt(Part):
    """Kinds of research and their levels."""

    rentang: tuple[RentangRiset, ...] = Field(description="Tingkat tiap kelompok.")
    sumber: RujukanIid = ()


class JumlahBidang(Part):
    """How many fields have a scale of their own."""

    nilai: Bilangan = Field(description="Banyaknya bidang.")
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class Tkt(Part):
    """Technology readiness."""

    nama: Teks = Field(description="Nama skala.")
    dasar: Teks = Field(description="Peraturan yang mendasari.")
    padanan: Teks = Field(description="Padanan dalam bahasa Inggris.")
    tingkat: tuple[TingkatTkt, ...] = Field(description="Sembilan tingkat.")
    kelompok: KelompokTkt = Field(description="Kelompok riset.")
    jumlah_bidang: JumlahBidang = Field(description="Banyaknya bidang.")
    masa_berlaku: Teks = Field(description="Masa berlaku hasil ukur.")
    sumber: RujukanIid = ()


class TingkatKatsinov(Part):
    """A level of innovation readiness."""

    nilai: Bilangan = Field(ge=1, le=6, description="Tingkat, 1 sampai 6.")
    nama: Teks = Field(description="Nama tingkat.")
    pasti: Pasti


class AspekKatsinov(Part):
    """What innovation readiness looks at."""

    kode: Teks = Field(description="Kode aspek.")
    nama: Teks = Field(description="Nama aspek.")


class AmbangLulus(Part):
    """What it takes to pass a level."""

    nilai: Teks = Field(description="Ambang.")
    dari: Asal = None
    pasti: Pasti
    alasan: Alasan = None


class PenilaianKatsinov(Part):
    """How innovation readiness is scored."""

    skala_butir: Teks = Field(description="Skala tiap butir.")
    ambang_lulus: AmbangLulus = Field(description="Ambang lulus.")
    sumber: RujukanIid = ()


class Katsinov(Part):
    """Innovation readiness."""

    nama: Teks = Field(description="Nama skala.")
    dasar: Teks = Field(description="Peraturan yang mendasari.")
    model: Teks = Field(description="Model.")
    tingkat: tuple[TingkatKatsinov, ...] = Field(description="Enam tingkat.")
    aspek: tuple[AspekKatsinov, ...] = Field(description="Tujuh aspek.")
    penilaian: PenilaianKatsinov = Field(description="Cara menilai.")
    sumber: RujukanIid = ()


class KelompokKipp(Part):
    """The groups of entries in one year."""

    tahun: Tahun = Field(description="Tahun.")
    kelompok: tuple[Literal["umum", "replikasi", "khusus"], ...] = Field(description="Kelompok.")


class KategoriKipp(Part):
    """The categories of one year."""

    tahun: Tahun = Field(description="Tahun.")
    kategori: tuple[Teks, ...] = Field(default=(), description="Nama kategori.")
    keterangan: Teks | None = Field(default=None, description="Bila namanya tidak diketahui.")


class UsiaKipp(Part):
    """How old an entry had to be in one year."""

    tahun: Tahun = Field(description="Tahun.")
    usia: Teks = Field(description="Usia inovasi paling muda.")
    pasti: YaTidak | None = Field(default=None, description="`false` bila masih perlu dicek.")


class JumlahKipp(Part):
    """How many proposals came in one year."""

    tahun: Tahun = Field(description="Tahun.")
    jumlah: Bilangan | None = Field(default=None, description="Banyaknya proposal.")
    keterangan: Teks | None = Field(default=None, description="Bila angkanya lebih dari satu.")


class EdisiKipp(Part):
    """The contest of one year."""

    tahun: Tahun = Field(description="Tahun.")
    mulai: Tanggal = Field(description="Hari pertama pendaftaran.")
    sampai: Tanggal = Field(description="Hari terakhir pendaftaran.")
    penekanan: tuple[Teks, ...] = Field(description="Hal yang ditekankan.")
    skor_minimal_lanjut: Angka = Field(description="Skor terendah untuk lanjut.")
    lampiran: tuple[Teks, ...] = Field(description="Lampiran wajib.")
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class Kipp(Part):
    """The ministry's contest of innovations in public service."""

    nama: Teks = Field(description="Nama kompetisi.")
    dasar: tuple[Teks, ...] = Field(description="Peraturan yang mendasari.")
    kelompok: tuple[KelompokKipp, ...] = Field(description="Kelompok peserta per tahun.")
    kategori: tuple[KategoriKipp, ...] = Field(description="Kategori per tahun.")
    usia_minimal: tuple[UsiaKipp, ...] = Field(description="Usia inovasi per tahun.")
    jumlah_proposal: tuple[JumlahKipp, ...] = Field(description="Banyaknya proposal per tahun.")
    edisi: tuple[EdisiKipp, ...] = Field(description="Rincian penyelenggaraan.")
    pertanyaan_proposal_sebagian: DaftarBersumber = Field(description="Sebagian pertanyaan.")
    kriteria: DaftarBersumber = Field(description="Kriteria penilaian.")
    sumber: RujukanIid = ()


class SkalaLain(Part):
    """The file `acuan/iid/skala.yaml`."""

    meta: Keterangan = Field(description="Keterangan tabel.")
    tkt: Tkt = Field(description="Tingkat Kesiapterapan Teknologi.")
    katsinov: Katsinov = Field(description="Tingkat Kesiapan Inovasi.")
    kipp: Kipp = Field(description="Kompetisi Inovasi Pelayanan Publik.")
    sumber: DaftarSumberIid
