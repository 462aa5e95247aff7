"""How a year turns scores into an index, and an index into a predicate."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import Angka, Bilangan, Part, Teks
from banua.model.iid.sumber import (
    Alasan,
    Catatan,
    Konflik,
    NilaiTahun,
    Pasti,
    Predikat,
    RujukanIid,
)


class KomponenSkor(Part):
    """A part of the index: its formula in words and its bounds."""

    rumus: Teks | None = Field(default=None, description="Rumus seperti tertulis.")
    min: Angka | None = Field(default=None, description="Nilai terendah.")
    maks: Angka | None = Field(default=None, description="Nilai tertinggi.")
    porsi_persen: Angka | None = Field(default=None, description="Porsi dalam indeks, persen.")


class RataKematangan(KomponenSkor):
    """The mean maturity of a region's innovations."""

    pembagi: Teks | None = Field(default=None, description="Pembagi seperti tertulis.")
    pembagi_minimal: tuple[NilaiTahun, ...] = Field(
        default=(), description="Pembagi terkecil menurut tahun penilaian."
    )
    sumber_prognosis: RujukanIid = ()


class SkorJumlah(KomponenSkor):
    """The points for the number of innovations."""

    maks_inovasi: Bilangan | None = Field(
        default=None, ge=1, description="Banyaknya inovasi yang dihitung, paling tinggi."
    )
    nilai_per_inovasi: Angka | None = Field(default=None, ge=0, description="Skor tiap inovasi.")
    ambang_yandas: tuple[NilaiTahun, ...] = Field(
        default=(), description="Urusan pelayanan dasar yang harus terisi, menurut tahun."
    )


class SkorIndeks(KomponenSkor):
    """The index itself."""

    maks_total: Angka | None = Field(default=None, ge=0, description="Jumlah skor tertinggi.")


class ContohHitung(Part):
    """A worked example of the formula."""

    spd: Angka = Field(description="Skor SPD.")
    n: Bilangan = Field(description="Banyaknya inovasi.")
    kematangan_tiap_inovasi: Angka = Field(description="Skor kematangan tiap inovasi.")
    yandas: Bilangan = Field(description="Urusan pelayanan dasar yang terisi.")
    rata: Angka = Field(description="Rata-rata kematangan.")
    jumlah: Angka = Field(description="Skor jumlah inovasi.")
    total: Angka = Field(description="Jumlah skor.")
    indeks: Angka = Field(description="Nilai indeks.")
    predikat: Predikat = Field(description="Predikat.")


class RumusIid(Part):
    """The formula of a year, as far as it is known."""

    tahun_versi: Teks | None = Field(
        default=None, description="Tahun seperti tertulis bila tidak pasti."
    )
    dasar: Teks | None = Field(default=None, description="Surat atau pedoman yang mendasari.")
    bentuk: Teks | None = Field(default=None, description="Bentuk nilai bila bukan skala 0–100.")
    skor_baris: Teks | None = Field(default=None, description="Skor satu baris indikator.")
    skor_kematangan_inovasi: KomponenSkor | None = Field(
        default=None, description="Skor kematangan satu inovasi."
    )
    skor_spd: KomponenSkor | None = Field(default=None, description="Skor pemerintah daerah.")
    rata_kematangan: RataKematangan | None = Field(
        default=None, description="Rata-rata skor kematangan."
    )
    skor_jumlah_inovasi: SkorJumlah | None = Field(default=None, description="Skor jumlah inovasi.")
    skor_sid: KomponenSkor | None = Field(default=None, description="Skor inovasi daerah.")
    indeks: SkorIndeks | None = Field(default=None, description="Nilai indeks.")
    contoh: ContohHitung | None = Field(default=None, description="Contoh hitungan.")
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class RentangPredikat(Part):
    """The values that earn one predicate; a bound that no source tells is absent."""

    predikat: Predikat = Field(description="Predikat.")
    min: Angka | None = Field(default=None, ge=0, description="Nilai terendah.")
    maks: Angka | None = Field(default=None, ge=0, description="Nilai tertinggi.")
    pasti: Pasti


class AmbangIid(Part):
    """The thresholds of the predicates in a year."""

    satuan: Teks | None = Field(default=None, description="Satuan bila bukan skala 0–100.")
    rentang: tuple[RentangPredikat, ...] = Field(description="Rentang, predikat terbaik dahulu.")
    konflik: Konflik = None
    sumber_konflik: RujukanIid = ()
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()
