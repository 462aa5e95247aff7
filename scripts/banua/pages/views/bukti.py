"""What an innovation's page says of its documentation and of its evidence for the index."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from banua.kesiapan.keluaran import number
from banua.kesiapan.kematangan import LABEL_STATUS
from banua.text import join_words

if TYPE_CHECKING:
    from banua.kesiapan.instrumen import Baris, Instrumen
    from banua.kesiapan.kematangan import SkorIndikator, SkorInovasi
    from banua.kesiapan.tingkat import Dokumentasi, Langkah

_BERKAS: Mapping[str, str] = {
    "pdf": "PDF",
    "jpeg": "gambar",
    "jpg": "gambar",
    "png": "gambar",
    "mp4": "video",
    "mov": "video",
    "tautan": "tautan",
}
"""Kinds of file in plain words; several endings are one kind to a reader."""


@dataclass(frozen=True, slots=True)
class KelompokLangkah:
    """Steps towards one level."""

    tingkat: str
    langkah: tuple[Langkah, ...]


@dataclass(frozen=True, slots=True)
class BarisBukti:
    """One indicator as an innovation's page shows it.

    Attributes:
        skor: The row with its evidence.
        status: How far the evidence goes, in words.
        berkas: Kinds of file that are taken.
        nilai: Points documented now.
        maks: Highest possible points.
        petunjuk: A hint that evidence is near, may be empty.
    """

    skor: SkorIndikator
    status: str
    berkas: str
    nilai: float
    maks: float
    petunjuk: str

    @property
    def sisa(self) -> float:
        """Points still to win."""
        return number(self.skor.baris.maks - self.skor.skor)


@dataclass(frozen=True, slots=True)
class BuktiView:
    """The evidence of an innovation for the index.

    Attributes:
        instrumen: The rules of the year.
        skor: The score.
        nilai: Points documented now.
        maks: Highest possible points.
        kosong: Whether there is no evidence at all.
        baris: All rows, in the order of the form; none if there is no evidence, since then
            they are the same for every innovation.
        dekat: Rows with a hint that evidence is near, most points first.
    """

    instrumen: Instrumen
    skor: SkorInovasi
    nilai: float
    maks: float
    kosong: bool
    baris: tuple[BarisBukti, ...]
    dekat: tuple[BarisBukti, ...]


def group_langkah(dokumentasi: Dokumentasi) -> tuple[KelompokLangkah, ...]:
    """Return the steps after the next ones, by level."""
    groups: dict[str, list[Langkah]] = {}
    for langkah in dokumentasi.kurang[len(dokumentasi.langkah) :]:
        groups.setdefault(langkah.tingkat.nama, []).append(langkah)
    return tuple(KelompokLangkah(nama, tuple(rows)) for nama, rows in groups.items())


def tell_bukti(instrumen: Instrumen, skor: SkorInovasi, petunjuk: Mapping[str, str]) -> BuktiView:
    """Return what to show of an innovation's evidence.

    Args:
        instrumen: The rules of the year.
        skor: The innovation's score.
        petunjuk: Hints at evidence by code of indicator.
    """
    kosong = all(row.status == "belum-ada-bukti" for row in skor.indikator)
    near = (
        _tell_row(row, petunjuk[row.baris.kode])
        for row in skor.indikator
        if row.baris.kode in petunjuk and row.status != "terbukti"
    )
    return BuktiView(
        instrumen=instrumen,
        skor=skor,
        nilai=number(skor.skor),
        maks=number(skor.maks),
        kosong=kosong,
        baris=() if kosong else tuple(_tell_row(row, "") for row in skor.indikator),
        dekat=tuple(sorted(near, key=lambda row: -row.sisa)),
    )


def tell_blank(daftar_baris: Sequence[Baris]) -> tuple[tuple[Baris, str, float], ...]:
    """Return rows without evidence: row, kinds of file, and points to win."""
    return tuple(
        (baris, name_berkas(baris.jenis_berkas), number(baris.maks)) for baris in daftar_baris
    )


@cache
def name_berkas(kinds: tuple[str, ...]) -> str:
    """Return kinds of file in plain words, such as `PDF atau gambar`."""
    return join_words(dict.fromkeys(_BERKAS[kind] for kind in kinds)).replace(" dan ", " atau ")


def _tell_row(row: SkorIndikator, petunjuk: str) -> BarisBukti:
    return BarisBukti(
        skor=row,
        status=LABEL_STATUS[row.status],
        berkas=name_berkas(row.baris.jenis_berkas),
        nilai=number(row.skor),
        maks=number(row.baris.maks),
        petunjuk=petunjuk,
    )
