"""The order in which the form asks: as one tells of an innovation, not as its file is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Bagian:
    """A section of the form.

    Attributes:
        kode: Its name, for addresses.
        judul: Its heading.
        singkat: Its name in the row of sections.
        pengantar: What it asks, in a sentence.
        utama: Keys that are shown at once.
        lanjutan: Keys that are shown on request.
    """

    kode: str
    judul: str
    singkat: str
    pengantar: str
    utama: tuple[str, ...]
    lanjutan: tuple[str, ...] = ()


_INOVASI = (
    Bagian(
        "apa",
        "Apa inovasinya?",
        "Apa",
        "Namanya, dan ceritanya dalam satu paragraf.",
        ("nama", "kepanjangan", "ringkasan", "urusan", "tema", "bentuk", "jenis"),
    ),
    Bagian(
        "siapa",
        "Siapa yang menjalankan?",
        "Siapa",
        "Lembaganya, penggagasnya, dan siapa saja yang ikut.",
        ("lembaga", "inisiator", "mitra"),
        ("klasifikasi", "peneliti", "lembaga_nama"),
    ),
    Bagian(
        "di-mana",
        "Di mana dan sejak kapan?",
        "Di mana",
        "Wilayahnya, dan sudah sejauh mana.",
        ("wilayah", "tahapan", "tahun"),
        ("waktu", "status", "alasan_status"),
    ),
    Bagian(
        "masalah",
        "Masalah apa yang dijawab?",
        "Masalah",
        "Keadaan sebelum ada inovasi ini, dan apa yang ingin dicapai.",
        ("masalah", "tujuan"),
    ),
    Bagian(
        "cara-kerja",
        "Bagaimana cara kerjanya?",
        "Cara kerja",
        "Siapa berbuat apa, dengan alat apa.",
        ("cara_kerja", "rancang_bangun"),
        ("berbasis_riset", "riset", "tkt", "replikasi_dari"),
    ),
    Bagian(
        "hasil",
        "Apa hasilnya?",
        "Hasil",
        "Yang benar-benar terjadi, sebaiknya dengan angka.",
        ("hasil", "manfaat"),
        ("penghargaan", "replikasi", "alih"),
    ),
    Bagian(
        "bukti",
        "Apa buktinya?",
        "Bukti",
        "Dokumen untuk penilaian Indeks Inovasi Daerah. Boleh menyusul.",
        ("bukti",),
    ),
    Bagian(
        "sumber",
        "Dari mana keterangan ini?",
        "Sumber",
        "Halaman atau dokumen yang dapat dibuka umum, sedikitnya satu.",
        ("sumber",),
        ("diperiksa", "terkait", "catatan", "alias"),
    ),
)
_LEMBAGA = (
    Bagian(
        "apa",
        "Lembaga apa?",
        "Apa",
        "Nama resminya sekarang.",
        ("nama", "singkatan", "jenis"),
        ("nama_lama", "peran"),
    ),
    Bagian(
        "di-mana",
        "Di mana?",
        "Di mana",
        "Wilayahnya, dan bagian dari lembaga apa.",
        ("wilayah", "induk"),
        ("situs", "kontak"),
    ),
    Bagian(
        "sumber",
        "Dari mana keterangan ini?",
        "Sumber",
        "Halaman yang dapat dibuka umum.",
        ("sumber",),
        ("catatan",),
    ),
)
BAGIAN: Mapping[str, tuple[Bagian, ...]] = MappingProxyType(
    {"inovasi": _INOVASI, "lembaga": _LEMBAGA}
)
"""Sections by kind of record; a test finds every key of the model in exactly one."""
