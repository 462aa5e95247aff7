"""What to ask about a new innovation, in the order in which one tells the story."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Cara(StrEnum):
    """How an answer is given."""

    SATU_BARIS = "satu baris"
    BANYAK_BARIS = "banyak baris"
    DAFTAR = "daftar"
    CARI = "cari"
    CARI_BANYAK = "cari banyak"
    PILIH = "pilih"


@dataclass(frozen=True, slots=True)
class Tanya:
    """One question.

    Attributes:
        bagian: The part of the story that it belongs to.
        kunci: The key that it fills.
        tanya: Its words.
        cara: How it is answered.
        wajib: Whether it must be answered.
    """

    bagian: str
    kunci: str
    tanya: str
    cara: Cara = Cara.SATU_BARIS
    wajib: bool = False


PERTANYAAN: tuple[Tanya, ...] = (
    Tanya("Apa", "nama", "Nama inovasi", wajib=True),
    Tanya("Apa", "kepanjangan", "Kepanjangannya, bila nama itu singkatan"),
    Tanya(
        "Apa", "ringkasan",
        "Ringkasan 25–160 kata: masalahnya, apa inovasinya, cara kerjanya, hasilnya",
        Cara.BANYAK_BARIS, wajib=True,
    ),
    Tanya("Apa", "jenis", "Jenisnya", Cara.PILIH),
    Tanya("Apa", "bentuk", "Bentuknya", Cara.PILIH),
    Tanya("Apa", "tahapan", "Tahapannya sekarang", Cara.PILIH),
    Tanya("Apa", "urusan", "Urusan pemerintahan, yang utama dahulu", Cara.CARI_BANYAK, wajib=True),
    Tanya("Apa", "tema", "Tema, satu sampai tiga", Cara.CARI_BANYAK, wajib=True),
    Tanya("Siapa", "lembaga", "Lembaga yang menjalankan", Cara.CARI, wajib=True),
    Tanya("Siapa", "inisiator", "Penggagasnya", Cara.PILIH),
    Tanya("Siapa", "peneliti", "Peneliti atau penemu yang disebut terbuka", Cara.DAFTAR),
    Tanya("Siapa", "mitra", "Mitra: nama atau id lembaga", Cara.DAFTAR),
    Tanya("Di mana dan kapan", "wilayah", "Wilayah tempat berjalan", Cara.CARI, wajib=True),
    Tanya("Di mana dan kapan", "tahun", "Tahun pertama diterapkan atau dilaporkan"),
    Tanya("Masalah", "masalah", "Masalah yang dijawab", Cara.BANYAK_BARIS),
    Tanya("Cara kerja", "cara_kerja", "Cara kerjanya", Cara.BANYAK_BARIS),
    Tanya("Hasil", "hasil", "Hasil nyata, sebaiknya dengan angka", Cara.DAFTAR),
    Tanya("Sumber", "sumber", "Alamat halaman yang memuatnya (https://…)", Cara.DAFTAR, wajib=True),
)  # fmt: skip
"""All questions; what else a record may hold is added to its file later."""

PERTANYAAN_LEMBAGA: tuple[Tanya, ...] = (
    Tanya("Lembaga baru", "nama", "Nama resmi lembaga", wajib=True),
    Tanya("Lembaga baru", "singkatan", "Sebutan pendeknya"),
    Tanya("Lembaga baru", "jenis", "Jenis lembaga", Cara.PILIH, wajib=True),
    Tanya("Lembaga baru", "wilayah", "Wilayah lembaga", Cara.CARI, wajib=True),
)
"""Questions about an institution that is not recorded yet."""
