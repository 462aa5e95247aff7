"""What the issue form asks, in the order in which one tells of an innovation.

The forge writes the answers as Markdown under headings that are the labels of the form, so
the form and the reader of the answers share this table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from banua.model.acuan import Urusan, Wilayah
from banua.model.entries import Entries
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.model.pilihan import LABEL_PILIHAN
from banua.model.shape import choices_at

LEMBAGA_BARU = "Jenis lembaga"
"""Column of the sheet of institutions; in the form it is answered for new ones only."""
PERNYATAAN = "Pernyataan"
"""Heading of the boxes to tick, which nothing is read from."""


class Cara(StrEnum):
    """How an answer is given, in the words of issue forms."""

    BARIS = "input"
    BANYAK_BARIS = "textarea"
    PILIH = "dropdown"


@dataclass(frozen=True, slots=True)
class Isian:
    """One question of the form.

    Attributes:
        id: Its name inside the form.
        kolom: The column of a spreadsheet that it stands for.
        label: Its label, and the heading of its answer.
        keterangan: Help below the label.
        cara: How it is answered.
        wajib: Whether it must be answered.
        contoh: What shows while it is empty.
    """

    id: str
    kolom: str
    label: str
    keterangan: str
    cara: Cara = Cara.BARIS
    wajib: bool = False
    contoh: str = ""


ISIAN: tuple[Isian, ...] = (
    Isian("nama", "Nama inovasi", "Nama inovasi", "Nama yang dipakai sehari-hari.",
          wajib=True, contoh="Perahu Baca"),
    Isian("kepanjangan", "Kepanjangan", "Kepanjangan nama", "Bila nama itu singkatan."),
    Isian("lembaga", "Lembaga", "Lembaga yang menjalankan",
          "Nama lengkap bersama tempatnya, atau singkatan yang lazim.",
          wajib=True, contoh="Dinas Perpustakaan Contoh"),
    Isian("jenis-lembaga", LEMBAGA_BARU, "Jenis lembaga",
          "Pilih hanya bila lembaganya belum tercatat di katalog ini.", Cara.PILIH),
    Isian("wilayah", "Wilayah", "Wilayah tempat berjalan",
          "Pilih provinsi bila untuk seluruh Kalimantan Selatan.", Cara.PILIH, wajib=True),
    Isian("ringkasan", "Ringkasan", "Ringkasan",
          "25–160 kata: masalahnya, apa inovasinya, cara kerjanya, hasilnya.",
          Cara.BANYAK_BARIS, wajib=True),
    Isian("masalah", "Masalah", "Masalah yang dijawab",
          "Keadaan sebelum ada inovasi ini.", Cara.BANYAK_BARIS),
    Isian("cara-kerja", "Cara kerja", "Cara kerja",
          "Siapa berbuat apa, dengan alat apa.", Cara.BANYAK_BARIS),
    Isian("hasil", "Hasil", "Hasil nyata",
          "Satu baris satu hasil, sebaiknya dengan angka.", Cara.BANYAK_BARIS,
          contoh="Peminjam naik dari 40 menjadi 210 anak dalam satu tahun"),
    Isian("tahapan", "Tahapan", "Tahapan", "Sudah sejauh mana.", Cara.PILIH),
    Isian("bentuk", "Bentuk", "Bentuk inovasi", "Menurut formulir IID.", Cara.PILIH),
    Isian("jenis", "Jenis", "Jenis inovasi", "Menurut formulir IID.", Cara.PILIH),
    Isian("urusan", "Urusan", "Urusan pemerintahan", "Boleh lebih dari satu.",
          Cara.PILIH, wajib=True),
    Isian("tema", "Tema", "Tema",
          "Satu sampai tiga tema dari halaman Tema di situs, dipisah titik koma.",
          wajib=True, contoh="Literasi; Daerah terpencil"),
    Isian("tahun", "Tahun", "Tahun pertama", "Tahun pertama diterapkan atau dilaporkan.",
          contoh="2023"),
    Isian("sumber", "Sumber", "Alamat sumber",
          "Halaman yang memuatnya dan dapat dibuka siapa saja; satu baris satu alamat.",
          Cara.BANYAK_BARIS, wajib=True, contoh="https://contoh.id/perahu-buku"),
)  # fmt: skip
"""All questions."""

BANYAK_PILIHAN = frozenset({"urusan"})
"""Questions with several answers."""


def list_pilihan(entries: Entries) -> Mapping[str, tuple[str, ...]]:
    """Return the choices of every question that has some, by the id of the question.

    Args:
        entries: The catalogue, for what is chosen among its records.
    """
    return {
        "jenis-lembaga": _labels(choices_at(Lembaga, ("jenis",))),
        "wilayah": tuple(
            f"{wilayah.nama} [{id_}]"
            for id_, wilayah, _ in entries.of(Wilayah)
            if wilayah.jenis != "luar"
        ),
        "tahapan": _labels(choices_at(Inovasi, ("tahapan",))),
        "bentuk": _labels(choices_at(Inovasi, ("bentuk",))),
        "jenis": _labels(choices_at(Inovasi, ("jenis",))),
        "urusan": tuple(f"{urusan.nama} [{id_}]" for id_, urusan, _ in entries.of(Urusan)),
    }


def _labels(choices: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(LABEL_PILIHAN[choice] for choice in choices)
