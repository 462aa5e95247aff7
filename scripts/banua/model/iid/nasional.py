"""Figures of the Indeks Inovasi Daerah for the whole country."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import Angka, Bilangan, IdUrusan, IdWilayah, Part, Tahun, Tanggal, Teks
from banua.model.iid.sumber import (
    Alasan,
    Catatan,
    DaftarSumberIid,
    Keterangan,
    Konflik,
    NilaiTahun,
    Pasti,
    RujukanIid,
)


class KeteranganNasional(Keterangan):
    """How the national figures came to be."""

    pemda_indonesia: tuple[NilaiTahun, ...] = Field(
        description="Banyaknya pemerintah daerah di Indonesia."
    )


class JumlahTahapan(Part):
    """Number of innovations by stage."""

    penerapan: Bilangan = Field(description="Tahap penerapan.")
    uji_coba: Bilangan = Field(description="Tahap uji coba.")
    inisiatif: Bilangan = Field(description="Tahap inisiatif.")


class JumlahUrusan(Part):
    """Number of innovations under one affair."""

    urusan: IdUrusan = Field(description="Id urusan.")
    jumlah: Bilangan = Field(description="Banyaknya inovasi.")


class HitunganSementara(Part):
    """The count before reporting closed."""

    tanggal: Tanggal = Field(description="Tanggal hitungan.")
    jumlah_inovasi: Bilangan = Field(description="Banyaknya inovasi.")
    pemda_melapor: Bilangan = Field(description="Pemerintah daerah yang melapor.")
    tahapan: JumlahTahapan = Field(description="Menurut tahapan.")


class LaporanTahun(Part):
    """What the country's regions reported in one year."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    jumlah_inovasi: Bilangan | None = Field(default=None, description="Banyaknya inovasi.")
    pemda_melapor: Bilangan | None = Field(
        default=None, description="Pemerintah daerah yang melapor."
    )
    pemda_tidak_melapor: Bilangan | None = Field(
        default=None, description="Pemerintah daerah yang tidak melapor."
    )
    pemda_total: Bilangan | None = Field(default=None, description="Semua pemerintah daerah.")
    partisipasi_persen: Angka | None = Field(default=None, description="Yang melapor, persen.")
    rata_per_pemda: Angka | None = Field(default=None, description="Rata-rata tiap pemda.")
    kenaikan_persen: Angka | None = Field(
        default=None, description="Kenaikan dari tahun sebelumnya, persen."
    )
    tahapan: JumlahTahapan | None = Field(default=None, description="Menurut tahapan.")
    per_urusan: tuple[JumlahUrusan, ...] = Field(default=(), description="Menurut urusan.")
    porsi_jawa_sumatra_persen: Angka | None = Field(
        default=None, description="Porsi Jawa dan Sumatra, persen."
    )
    hitungan_sementara: HitunganSementara | None = Field(
        default=None, description="Hitungan sebelum pelaporan ditutup."
    )
    jendela: Teks | None = Field(default=None, description="Masa pelaporan.")
    sumber_jendela: RujukanIid = ()
    konflik: Konflik = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class RataIndeks(Part):
    """The mean index of the country."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    nilai: Angka = Field(description="Rata-rata indeks.")
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class RincianPenerima(Part):
    """Award winners by category."""

    provinsi: Bilangan = Field(description="Provinsi.")
    kabupaten: Bilangan = Field(description="Kabupaten.")
    kota: Bilangan = Field(description="Kota.")
    tertinggal: Bilangan = Field(description="Daerah tertinggal.")
    perbatasan: Bilangan = Field(description="Daerah perbatasan.")


class PenerimaIga(Part):
    """How many regions won an award."""

    tahun: Tahun = Field(description="Tahun.")
    terinovatif: Bilangan = Field(description="Banyaknya daerah terinovatif.")
    rincian: RincianPenerima | None = Field(default=None, description="Menurut kategori.")
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class JumlahPredikat(Part):
    """How many regions hold each predicate; what no source tells is absent."""

    sangat: Bilangan | None = Field(default=None, description="Sangat Inovatif.")
    inovatif: Bilangan | None = Field(default=None, description="Inovatif.")
    kurang: Bilangan | None = Field(default=None, description="Kurang Inovatif.")
    tidak: Bilangan | None = Field(default=None, description="Tidak Dapat Dinilai.")
    ikut: Bilangan | None = Field(default=None, description="Yang ikut dinilai.")


class SebaranTahun(Part):
    """How the predicates were spread in one year."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    provinsi: JumlahPredikat | None = Field(default=None, description="Provinsi.")
    kabupaten: JumlahPredikat | None = Field(default=None, description="Kabupaten.")
    kota: JumlahPredikat | None = Field(default=None, description="Kota.")
    total: JumlahPredikat | None = Field(default=None, description="Semua daerah.")
    pemda_melapor: Bilangan | None = Field(
        default=None, description="Pemerintah daerah yang melapor."
    )
    keputusan: Teks | None = Field(default=None, description="Keputusan yang menetapkan.")
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class PemdaAktif(Part):
    """A region known for many innovations."""

    wilayah: IdWilayah = Field(description="Id wilayah.")
    jumlah_inovasi: tuple[NilaiTahun, ...] = Field(description="Banyaknya inovasi.")
    sumber: RujukanIid = ()


class PatokanSkala(Part):
    """Our own estimate of how many innovations are to be expected."""

    inovasi_per_pemda_rata: tuple[NilaiTahun, ...] = Field(description="Rata-rata tiap pemda.")
    pemda_aktif_kalsel: tuple[PemdaAktif, ...] = Field(description="Pemda aktif di Kalsel.")
    batas_dihitung_per_pemda: tuple[NilaiTahun, ...] = Field(
        description="Inovasi yang dihitung, paling banyak."
    )
    baris_bukti_per_inovasi: Bilangan = Field(description="Baris bukti tiap inovasi.")
    perkiraan_baris_bukti_nasional: tuple[NilaiTahun, ...] = Field(
        description="Perkiraan baris bukti se-Indonesia."
    )
    perkiraan_kalsel: Teks = Field(description="Perkiraan untuk Kalsel.")
    pasti: Pasti
    alasan: Alasan = None


class NasionalIid(Part):
    """The file `acuan/iid/nasional.yaml`."""

    meta: KeteranganNasional = Field(description="Keterangan tabel.")
    per_tahun: tuple[LaporanTahun, ...] = Field(description="Laporan tiap tahun.")
    rata_indeks_nasional: tuple[RataIndeks, ...] = Field(description="Rata-rata indeks.")
    penerima_iga: tuple[PenerimaIga, ...] = Field(description="Penerima penghargaan IGA.")
    sebaran_nasional: tuple[SebaranTahun, ...] = Field(description="Sebaran predikat.")
    patokan_skala: PatokanSkala = Field(description="Perkiraan skala.")
    sumber: DaftarSumberIid
