"""Made-up faulty records, one for each way that a person gets a form wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_GOOD: Mapping[str, Any] = {
    "nama": "Perahu Baca",
    "lembaga": "dinas-uji",
    "wilayah": "tapin",
    "ringkasan": "Anak di kampung tepi sungai sulit meminjam buku karena perpustakaan jauh. "
    "Dinas mengirim perahu berisi buku ke enam kampung dua kali sebulan, dan dalam setahun "
    "peminjam naik dari 40 menjadi 210 anak.",
    "urusan": ["pertanian"],
    "tema": ["lahan-rawa"],
    "sumber": [{"id": "s1", "judul": "Berita", "url": "https://contoh.id/perahu"}],
}
_LEMBAGA: Mapping[str, Any] = {"nama": "Balai Uji", "jenis": "lainnya", "wilayah": "tapin"}


@dataclass(frozen=True, slots=True)
class Fault:
    """A record with a fault, and the rule that it breaks."""

    name: str
    code: str
    data: dict[str, Any]
    file: str = "inovasi/perahu-baca.yaml"


def _inovasi(name: str, code: str, without: str = "", **changes: Any) -> Fault:
    data = {key: value for key, value in {**_GOOD, **changes}.items() if key != without}
    return Fault(name, code, data)


def _lembaga(name: str, code: str, **changes: Any) -> Fault:
    return Fault(name, code, {**_LEMBAGA, **changes}, "lembaga/balai-uji.yaml")


FAULTY = (
    _inovasi("tanpa nama", "kunci-wajib", without="nama"),
    _inovasi("tanpa lembaga", "kunci-wajib", without="lembaga"),
    _inovasi("tanpa sumber", "kunci-wajib", without="sumber"),
    _inovasi("nama spasi", "nilai-kosong", nama="   "),
    _inovasi("nama panjang", "terlalu-panjang", nama="Perahu " * 40),
    _inovasi("ringkasan pendek", "ringkasan-panjang", ringkasan="Perahu berisi buku."),
    _inovasi("ringkasan panjang", "ringkasan-panjang", ringkasan="buku perahu " * 90),
    _inovasi(
        "ringkasan tiruan",
        "ringkasan-kembar",
        ringkasan="Sawah di padi-apung terendam "
        "berbulan-bulan sehingga petani tidak dapat menanam. Dinas mencoba cara Padi Apung bersama "
        "kelompok tani, memakai bahan dari sekitar, dan panen pertama cukup untuk makan setahun.",
    ),
    _inovasi("lembaga salah eja", "rujukan-tak-dikenal", lembaga="dinas-ujii"),
    _inovasi("lembaga asing", "rujukan-tak-dikenal", lembaga="zzz-qqq"),
    _inovasi("wilayah bernama", "id-salah", wilayah="Kabupaten Tapin"),
    _inovasi("urusan kosong", "daftar-kurang", urusan=[]),
    _inovasi("urusan ganda salah", "rujukan-tak-dikenal", urusan=["pertanian", "pertnian"]),
    _inovasi("tema asing", "rujukan-tak-dikenal", tema=["rawa"]),
    _inovasi("mitra bernama", "nama-punya-id", mitra=["DINAS UJI", "Warga"]),
    _inovasi("tahapan bebas", "pilihan-salah", tahapan="Penerapan"),
    _inovasi("jenis bebas", "pilihan-salah", jenis="manual sekali"),
    _inovasi("tahun kata", "bukan-bilangan", tahun="2023 M"),
    _inovasi("tahun purba", "di-luar-rentang", tahun="1023"),
    _inovasi("tahun depan", "tanggal-depan", tahun="2027"),
    _inovasi("tkt sepuluh", "di-luar-rentang", tkt="10"),
    _inovasi("riset ya", "bukan-ya-tidak", berbasis_riset="ya"),
    _inovasi("tanggal lokal", "tanggal-salah", waktu={"penerapan": "01/03/2023"}),
    _inovasi("tanggal mustahil", "tanggal-salah", diperiksa="2023-02-29"),
    _inovasi("tanggal nanti", "tanggal-depan", diperiksa="2026-12"),
    _inovasi("telepon", "data-pribadi", masalah="Hubungi Budi 0812 3456 7890"),
    _inovasi("nik", "data-pribadi", catatan=["NIK 6305012345678901"]),
    _inovasi("surel", "data-pribadi", alih={"sdm": "budi@gmail.com, +62-812-3456-789"}),
    _inovasi(
        "tautan tanpa skema",
        "tautan-salah",
        sumber=[{"id": "s1", "judul": "Berita", "url": "www.contoh.id"}],
    ),
    _inovasi(
        "sumber tanpa judul", "kunci-wajib", sumber=[{"id": "s1", "url": "https://contoh.id"}]
    ),
    _inovasi(
        "sumber kembar",
        "sumber-ganda",
        sumber=[
            {"id": "s1", "judul": "Satu", "url": "https://contoh.id/1"},
            {"id": "s1", "judul": "Dua", "url": "https://contoh.id/2"},
        ],
    ),
    _inovasi("sumber hilang", "sumber-tak-ada", hasil=[{"uraian": "Naik", "sumber": ["s2"]}]),
    _inovasi("ditarik", "ditarik-tanpa-alasan", status="ditarik"),
    _inovasi("doi alamat", "doi-salah", riset=[{"judul": "Uji", "doi": "https://doi.org/10.1/x"}]),
    _inovasi("nama kembar", "nama-kembar", nama="Inovasi Padi Apung"),
    _inovasi("terkait diri", "terkait-sepihak", terkait=[{"id": "perahu-baca", "alasan": "x"}]),
    _inovasi("terkait sepihak", "terkait-sepihak", terkait=[{"id": "padi-apung", "alasan": "x"}]),
    _inovasi(
        "meniru tiruan",
        "replikasi-melingkar",
        replikasi_dari=[{"inovasi": "padi-apung"}],
        replikasi=[{"inovasi": "padi-apung"}],
    ),
    _inovasi("alias terpakai", "alias-bentrok", alias=["padi-apung", "perahu-lama"]),
    _inovasi("kunci asing", "kunci-tak-dikenal", tahunn="2023"),
    _inovasi("indikator asing", "indikator-salah", bukti={"regulasi": {"nilai": "1"}}),
    _inovasi("parameter empat", "di-luar-rentang", bukti={"16": {"nilai": "4"}}),
    _lembaga("lembaga tanpa jenis", "pilihan-salah", jenis="dinas"),
    _lembaga("induk diri", "induk-melingkar", induk="balai-uji"),
    _lembaga(
        "kontak orang",
        "data-pribadi",
        kontak={
            "telepon": "0812-3456-7890",
            "surel": "balai.uji@gmail.com",
            "sumber": "https://contoh.id",
        },
    ),
    _lembaga("lembaga kembar", "nama-kembar", nama="Dinas Uji", wilayah="provinsi"),
    Fault("id salah", "nama-berkas-salah", dict(_GOOD), "inovasi/Perahu Baca.yaml"),
)
"""At least one for every rule that a form can break."""
