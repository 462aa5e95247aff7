"""Results of the province and its regions in the Indeks Inovasi Daerah, year by year."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import Angka, Bilangan, IdWilayah, Part, Tahun, Teks
from banua.model.iid.sumber import (
    Alasan,
    Catatan,
    DaftarSumberIid,
    Keterangan,
    Konflik,
    Pasti,
    Predikat,
    RujukanIid,
)


class KeteranganRiwayat(Keterangan):
    """How the history came to be and how to read it."""

    tahun: Teks = Field(description="Arti tahun dalam tabel.")
    aturan_baca: Teks = Field(description="Cara membaca sel kosong dan gelar.")
    cakupan: Teks = Field(description="Banyaknya sel yang terisi.")


class HasilIid(Part):
    """What is known of one region in one year of assessment."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    predikat: Predikat | None = Field(default=None, description="Predikat indeks.")
    skor: Angka | None = Field(default=None, ge=0, description="Nilai indeks.")
    skor_sementara: Angka | None = Field(
        default=None, ge=0, description="Nilai yang disebut sebelum hasil akhir."
    )
    peringkat: Teks | None = Field(default=None, description="Peringkat seperti tertulis.")
    penghargaan: Teks | None = Field(default=None, description="Gelar IGA, bukan predikat indeks.")
    jumlah_inovasi: Bilangan | None = Field(
        default=None, ge=0, description="Banyaknya inovasi yang dilaporkan."
    )
    jumlah_inovasi_internal: Bilangan | None = Field(
        default=None, ge=0, description="Banyaknya inovasi menurut catatan daerah sendiri."
    )
    konflik: Konflik = None
    catatan: Catatan = None
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = Field(min_length=1)


class RiwayatWilayah(Part):
    """The results of one region; years without a source are absent."""

    wilayah: IdWilayah = Field(description="Id wilayah.")
    hasil: tuple[HasilIid, ...] = Field(default=(), description="Hasil, tahun terlama dahulu.")
    catatan: Catatan = None


class PosisiWilayah(Part):
    """Standing of a region among others, as told by a source."""

    wilayah: IdWilayah = Field(description="Id wilayah.")
    posisi: Teks = Field(description="Kedudukan seperti tertulis.")


class AgregatIid(Part):
    """What sources say of several regions at once."""

    tahun: Tahun = Field(description="Tahun penilaian.")
    kabupaten_kota_kurang_inovatif: Bilangan | None = Field(
        default=None, ge=0, description="Banyaknya kabupaten/kota berpredikat Kurang Inovatif."
    )
    posisi: tuple[PosisiWilayah, ...] = Field(default=(), description="Kedudukan wilayah.")
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class KonteksIid(Part):
    """A circumstance that helps to read the results."""

    isi: Teks = Field(description="Keadaan yang perlu diketahui.")
    pasti: Pasti
    alasan: Alasan = None
    sumber: RujukanIid = ()


class RiwayatIid(Part):
    """The file `acuan/iid/riwayat.yaml`."""

    meta: KeteranganRiwayat = Field(description="Keterangan tabel.")
    agregat: tuple[AgregatIid, ...] = Field(default=(), description="Hasil gabungan per tahun.")
    wilayah: tuple[RiwayatWilayah, ...] = Field(description="Hasil tiap wilayah.")
    konteks: tuple[KonteksIid, ...] = Field(default=(), description="Keadaan sekitar.")
    sumber: DaftarSumberIid
