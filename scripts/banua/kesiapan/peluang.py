"""Points still to win: ranked lists, and what happens if some evidence is added.

Everything follows from the formula of `banua.kesiapan.indeks`; nothing is estimated here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from banua.kesiapan.indeks import Hitungan, compute_indeks, compute_jumlah, find_pembagi, to_indeks
from banua.kesiapan.instrumen import NILAI_MAKS, Baris, Instrumen
from banua.kesiapan.kelayakan import Hitung
from banua.kesiapan.kematangan import SkorIndikator, SkorInovasi, score_answer
from banua.kesiapan.wilayah import SkorWilayah, count_yandas

Cara: TypeAlias = Literal["lengkapi", "naikkan"]
"""Add missing evidence, or raise an answer that is already proven by doing more."""
Jenis: TypeAlias = Literal["indikator", "spd", "urusan", "jumlah"]

_ORDER: Mapping[Hitung, int] = {"ya": 0, "mungkin": 1, "tidak": 2}


@dataclass(frozen=True, slots=True)
class Peluang:
    """Points that one row of an innovation can still win.

    Attributes:
        baris: The row.
        cara: How they are won.
        poin: Points of maturity.
        langkah: What to do, for staff.
    """

    baris: Baris
    cara: Cara
    poin: Decimal
    langkah: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeluangWilayah:
    """Points that a region can still win in one way.

    Attributes:
        jenis: What kind of way: a row of its innovations, a row of its own, an uncovered
            basic-service affair, or the number of innovations.
        kode: Code of the row, or empty.
        nama: Name of the way.
        banyak: How many innovations, rows, or affairs lack it.
        indeks: Points of the index if all of them have it and nothing else changes.
    """

    jenis: Jenis
    kode: str
    nama: str
    banyak: int
    indeks: Decimal


@dataclass(frozen=True, slots=True)
class Andai:
    """A question "what if": so many innovations prove an answer of an indicator.

    Attributes:
        kode: Code of the indicator, such as `16`.
        banyak: How many innovations; more than there are means all.
        nilai: The answer that the evidence proves, 1 to 3.
    """

    kode: str
    banyak: int
    nilai: int = NILAI_MAKS


@dataclass(frozen=True, slots=True)
class Pengandaian:
    """An answer to "what if".

    Attributes:
        sebelum: The index from what is documented now.
        sesudah: The index if the evidence is added.
        inovasi: Ids of the innovations that were taken, those with most to win first.
    """

    sebelum: Hitungan
    sesudah: Hitungan
    inovasi: tuple[str, ...]


def list_peluang(skor: SkorInovasi) -> tuple[Peluang, ...]:
    """Return what an innovation can still win: missing evidence first, then better answers.

    Missing evidence is paper work, a better answer asks for something to be done. Within
    both, most points come first, and mandatory rows before others of as many points. The
    points of all add up to `maks - skor`.
    """
    found = [peluang for row in skor.indikator for peluang in _of_row(row)]
    return tuple(
        sorted(found, key=lambda item: (item.cara != "lengkapi", -item.poin, not item.baris.wajib))
    )


def rank_inovasi(
    daftar: Sequence[SkorInovasi], petunjuk: Mapping[str, Mapping[str, str]]
) -> tuple[SkorInovasi, ...]:
    """Return innovations in the order in which to complete them.

    Those that count come before those that may, and those that do not come last. Within
    each, most points from missing evidence come first, then most hints at such evidence.

    Args:
        daftar: Innovations of a region.
        petunjuk: Hints by id of innovation and code of indicator.
    """

    def rank(item: SkorInovasi) -> tuple[int, Decimal, int, str]:
        hints = petunjuk.get(item.inovasi.id, {})
        near = sum(
            1 for row in item.indikator if row.baris.kode in hints and row.status != "terbukti"
        )
        return (
            _ORDER[item.kelayakan.hitung],
            item.skor - item.potensi,
            -near,
            item.inovasi.id,
        )

    return tuple(sorted(daftar, key=rank))


def list_peluang_wilayah(instrumen: Instrumen, skor: SkorWilayah) -> tuple[PeluangWilayah, ...]:
    """Return what a region can still win, most points of the index first.

    Counted are the innovations that count or may count, as if all were reported: what the
    region would have to complete. Each way is taken by itself, so the gains of several ways
    together differ where the divisor or the count of affairs changes.

    Args:
        instrumen: The rules of a year.
        skor: The region.
    """
    found = (
        *_of_indikator(instrumen, skor),
        *_of_spd(instrumen, skor),
        *_of_jumlah(instrumen, skor),
    )
    return tuple(sorted(found, key=lambda item: -item.indeks))


def simulate(
    instrumen: Instrumen, skor: SkorWilayah, andai: Andai, *, semua: bool = False
) -> Pengandaian:
    """Return the index if some innovations had evidence for one indicator.

    Taken are those with most to win; innovations that have the answer already stay as they
    are. Everything else remains as documented.

    Args:
        instrumen: The rules of a year.
        skor: The region.
        andai: What is supposed.
        semua: Whether innovations that only may count are counted too, before and after.
    """
    counted = (*skor.terhitung, *skor.mungkin) if semua else skor.terhitung
    gains = sorted(
        (
            (gain, item.inovasi.id)
            for item in counted
            for row in item.indikator
            if row.baris.kode == andai.kode
            and (gain := score_answer(row.baris, andai.nilai) - row.skor) > 0
        ),
        key=lambda found: (-found[0], found[1]),
    )
    added = {id_: gain for gain, id_ in gains[: max(andai.banyak, 0)]}
    spd = skor.terdokumentasi.spd
    yandas = count_yandas(counted, tuple(row.urusan for row in skor.yandas))
    before = [item.skor for item in counted]
    after = [item.skor + added.get(item.inovasi.id, Decimal()) for item in counted]
    return Pengandaian(
        sebelum=compute_indeks(instrumen, spd, before, yandas),
        sesudah=compute_indeks(instrumen, spd, after, yandas),
        inovasi=tuple(added),
    )


def _of_row(row: SkorIndikator) -> Iterator[Peluang]:
    if row.potensi > row.skor:
        yield Peluang(row.baris, "lengkapi", row.potensi - row.skor, row.kurang)
    if row.baris.maks > row.potensi:
        better = row.baris.pilihan[(row.parameter or 0) :]
        yield Peluang(row.baris, "naikkan", row.baris.maks - row.potensi, better)


def _of_indikator(instrumen: Instrumen, skor: SkorWilayah) -> Iterator[PeluangWilayah]:
    counted = (*skor.terhitung, *skor.mungkin)
    pembagi = find_pembagi(instrumen, len(counted))
    for index, baris in enumerate(instrumen.sid):
        rows = [item.indikator[index] for item in counted]
        gains = [row.potensi - row.skor for row in rows if row.potensi > row.skor]
        if gains:
            points = to_indeks(instrumen, sum(gains, Decimal()) / pembagi)
            yield PeluangWilayah("indikator", baris.kode, baris.nama, len(gains), points)


def _of_spd(instrumen: Instrumen, skor: SkorWilayah) -> Iterator[PeluangWilayah]:
    for row in skor.spd:
        if row.potensi > row.skor:
            points = to_indeks(instrumen, row.potensi - row.skor)
            yield PeluangWilayah("spd", row.baris.kode, row.baris.nama, 1, points)


def _of_jumlah(instrumen: Instrumen, skor: SkorWilayah) -> Iterator[PeluangWilayah]:
    counted = (*skor.terhitung, *skor.mungkin)
    n, urusan = len(counted), tuple(row.urusan for row in skor.yandas)
    covered = count_yandas(counted, urusan)
    lacking = instrumen.ambang_yandas - covered
    if lacking > 0:
        # Each missing affair needs an innovation of its own, so the number grows with them.
        points = compute_jumlah(instrumen, n + lacking, instrumen.ambang_yandas)
        nama = "Urusan pelayanan dasar yang belum terisi"
        yield PeluangWilayah("urusan", "", nama, lacking, to_indeks(instrumen, points))
    short = instrumen.pembagi_minimal - n
    if short > 0:
        points = (
            instrumen.maks_sid * short / instrumen.pembagi_minimal
            + compute_jumlah(instrumen, n + short, covered)
            - compute_jumlah(instrumen, n, covered)
        )
        nama = "Inovasi yang kurang dari pembagi terkecil"
        yield PeluangWilayah("jumlah", "", nama, short, to_indeks(instrumen, points))
