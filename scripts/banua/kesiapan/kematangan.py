"""The maturity score of one innovation: its evidence against the rows of the instrument.

Source of the formula: Lampiran I and II of the letter of the head of BSKDN Kemendagri No.
400.10.11/1887/BSKDN of 29 April 2026, as copied in the public repository prjctpy/simonda,
`backend/inovasi/iga.py` at commit 91316a3 (GH-SIMONDA in `acuan/iid/2026.yaml`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal, TypeAlias

from banua.kesiapan.instrumen import Baris, Instrumen
from banua.kesiapan.kelayakan import Kelayakan, assess_kelayakan
from banua.model.iid.berkas import wrong_ending
from banua.model.inovasi import Bukti, Dokumen, Inovasi
from banua.model.lembaga import Lembaga

Status: TypeAlias = Literal["terbukti", "tanpa-dokumen", "tanpa-nilai", "belum-ada-bukti"]

LABEL_STATUS: Mapping[Status, str] = {
    "terbukti": "Terbukti",
    "tanpa-dokumen": "Ada nilai, belum ada dokumen",
    "tanpa-nilai": "Ada dokumen, belum dinilai",
    "belum-ada-bukti": "Belum ada bukti",
}


@dataclass(frozen=True, slots=True)
class SkorIndikator:
    """One row of the instrument as answered by the record.

    Attributes:
        baris: The row.
        parameter: The answer that the record gives, documented or not.
        skor: Points that the record documents now.
        potensi: Points once the missing evidence is there: those of the answer given, or of
            the best answer where none is given yet.
        status: How far the evidence goes.
        bukti: The documents.
        kurang: What is missing, each a phrase for staff.
    """

    baris: Baris
    parameter: int | None
    skor: Decimal
    potensi: Decimal
    status: Status
    bukti: tuple[Dokumen, ...]
    kurang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SkorInovasi:
    """The maturity of one innovation.

    Attributes:
        inovasi: The record.
        indikator: All rows, in the order of the form.
        skor: Points documented now.
        potensi: Points once all missing evidence is there.
        maks: Highest possible points, 111 in 2026.
        wajib_kurang: Codes of the mandatory rows that are not proven.
        kelayakan: Whether the innovation counts in the year.
    """

    inovasi: Inovasi
    indikator: tuple[SkorIndikator, ...]
    skor: Decimal
    potensi: Decimal
    maks: Decimal
    wajib_kurang: tuple[str, ...]
    kelayakan: Kelayakan

    @property
    def wajib_terpenuhi(self) -> bool:
        """Whether every mandatory row is proven; without them nothing may be sent in."""
        return not self.wajib_kurang


def score_inovasi(
    instrumen: Instrumen, inovasi: Inovasi, lembaga: Lembaga | None = None
) -> SkorInovasi:
    """Return the maturity of an innovation: the sum of its rows 16–35, at most 111.

    Args:
        instrumen: The rules of a year.
        inovasi: A record; its `bukti` has the numbers of the form of 2026 and later.
        lembaga: The institution that runs it, if it is known.
    """
    indikator = score_bukti(instrumen.sid, inovasi.bukti or {})
    return SkorInovasi(
        inovasi=inovasi,
        indikator=indikator,
        skor=sum((row.skor for row in indikator), Decimal()),
        potensi=sum((row.potensi for row in indikator), Decimal()),
        maks=instrumen.maks_sid,
        wajib_kurang=tuple(
            row.baris.kode for row in indikator if row.baris.wajib and row.status != "terbukti"
        ),
        kelayakan=assess_kelayakan(inovasi, lembaga, instrumen.jendela),
    )


def score_bukti(
    daftar_baris: Sequence[Baris], bukti: Mapping[str, Bukti]
) -> tuple[SkorIndikator, ...]:
    """Return the score of every row, in the order of the form.

    Args:
        daftar_baris: Rows of an innovation or of a region.
        bukti: Evidence by code of row; codes that the instrument lacks score nothing.
    """
    if not bukti:
        return _score_nothing(tuple(daftar_baris))
    return tuple(
        _score_row(baris, bukti[baris.kode]) if baris.kode in bukti else _score_none(baris)
        for baris in daftar_baris
    )


def score_answer(baris: Baris, nilai: int) -> Decimal:
    """Return weight times answer, the score of a row (`skor_baris`); 0 for no answer."""
    return baris.bobot * nilai


def _score_row(baris: Baris, bukti: Bukti) -> SkorIndikator:
    """Score one row. Points need both an answer and a document: the form takes neither alone."""
    if bukti.nilai is None and not bukti.dokumen:
        return _score_none(baris)
    claimed = score_answer(baris, bukti.nilai) if bukti.nilai else baris.maks
    status: Status = "terbukti"
    if not bukti.dokumen:
        status = "tanpa-dokumen"
    elif bukti.nilai is None:
        status = "tanpa-nilai"
    return SkorIndikator(
        baris=baris,
        parameter=bukti.nilai,
        skor=claimed if status == "terbukti" else Decimal(),
        potensi=claimed,
        status=status,
        bukti=bukti.dokumen,
        kurang=tuple(_missing(baris, bukti)),
    )


# Rows without evidence are the same for every innovation, and by far the most.
@lru_cache(maxsize=512)
def _score_none(baris: Baris) -> SkorIndikator:
    wanted = baris.data_dukung or "bukti; sumber tidak menyebut jenisnya"
    return SkorIndikator(
        baris=baris,
        parameter=None,
        skor=Decimal(),
        potensi=baris.maks,
        status="belum-ada-bukti",
        bukti=(),
        kurang=(wanted,),
    )


@lru_cache(maxsize=512)
def _score_nothing(daftar_baris: tuple[Baris, ...]) -> tuple[SkorIndikator, ...]:
    return tuple(_score_none(baris) for baris in daftar_baris)


def _missing(baris: Baris, bukti: Bukti) -> Iterator[str]:
    if bukti.nilai is None:
        yield "nilai parameter: 1, 2, atau 3"
    if not bukti.dokumen:
        yield baris.data_dukung or "dokumen pendukung"
    for dokumen in bukti.dokumen:
        if baris.bersurat and not dokumen.nomor:
            yield f"nomor surat '{dokumen.judul}'"
        if baris.bersurat and not dokumen.tanggal:
            yield f"tanggal surat '{dokumen.judul}'"
        if not dokumen.tautan:
            yield f"tautan berkas '{dokumen.judul}'"
        elif wrong := wrong_ending(dokumen.tautan, baris.jenis_berkas):
            yield f"berkas '{dokumen.judul}' berjenis {wrong}; yang diterima: " + ", ".join(
                baris.jenis_berkas
            )
