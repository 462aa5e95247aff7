"""What if: the index if some innovations had evidence, as a table and as data for sliders."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

from banua.kesiapan.indeks import round_hundredth, to_indeks
from banua.kesiapan.instrumen import NILAI_MAKS
from banua.kesiapan.keluaran import number
from banua.kesiapan.kematangan import score_answer
from banua.kesiapan.peluang import Andai, simulate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from banua.kesiapan.indeks import Hitungan
    from banua.kesiapan.instrumen import Baris, Instrumen
    from banua.kesiapan.kematangan import SkorInovasi
    from banua.kesiapan.wilayah import SkorWilayah

BEBERAPA = 5
"""How many innovations the table supposes; the sliders take any number."""


@dataclass(frozen=True, slots=True)
class BarisAndai:
    """One indicator proven by some innovations.

    Attributes:
        baris: The indicator.
        poin: Points that the best answer earns.
        banyak: How many innovations can still win from it.
        beberapa: The index if a few of them prove it: low and high end.
        semua: The index if all of them prove it.
    """

    baris: Baris
    poin: float
    banyak: int
    beberapa: tuple[Decimal, Decimal]
    semua: tuple[Decimal, Decimal]


@dataclass(frozen=True, slots=True)
class AndaiView:
    """What-if of a region.

    Attributes:
        kini: The index as documented: innovations that surely count, and all that may.
        banyak: How many innovations the table supposes.
        baris: The indicators, in the order of the form.
        data: What the sliders compute with, as JSON that may stand inside a page.
    """

    kini: tuple[Decimal, Decimal]
    banyak: int
    baris: tuple[BarisAndai, ...]
    data: str


def tell_andai(instrumen: Instrumen, skor: SkorWilayah) -> AndaiView:
    """Return what to show of a region's what-if."""
    counted = (*skor.terhitung, *skor.mungkin)
    low = simulate(instrumen, skor, Andai("", 0)).sebelum
    high = simulate(instrumen, skor, Andai("", 0), semua=True).sebelum
    ends = (_End(instrumen, low, skor.terhitung), _End(instrumen, high, counted))
    few = min(BEBERAPA, len(counted))
    rows = (
        BarisAndai(
            baris=baris,
            poin=number(baris.maks),
            banyak=len(ends[1].gains[baris.kode]),
            beberapa=_range(ends, baris, few),
            semua=_range(ends, baris, len(counted)),
        )
        for baris in instrumen.sid
    )
    return AndaiView(
        kini=(min(low.indeks, high.indeks), max(low.indeks, high.indeks)),
        banyak=few,
        baris=tuple(rows),
        data=_to_script(instrumen, ends),
    )


class _End:
    """One end of the range, ready for many questions: `simulate` adds up all rows for each."""

    def __init__(
        self, instrumen: Instrumen, kini: Hitungan, counted: Sequence[SkorInovasi]
    ) -> None:
        self._instrumen = instrumen
        self.kini = kini
        self.kematangan = sum((item.skor for item in counted), Decimal())
        self.gains = {
            baris.kode: _gains(baris, index, counted) for index, baris in enumerate(instrumen.sid)
        }

    def prove(self, kode: str, banyak: int) -> Decimal:
        """Return the index if so many innovations prove the best answer of an indicator."""
        gain = sum(self.gains[kode][:banyak], Decimal())
        rata = (self.kematangan + gain) / self.kini.pembagi
        total = self.kini.spd + rata + self.kini.skor_jumlah
        return round_hundredth(to_indeks(self._instrumen, total))


def _range(ends: Sequence[_End], baris: Baris, banyak: int) -> tuple[Decimal, Decimal]:
    low, high = sorted(end.prove(baris.kode, banyak) for end in ends)
    return low, high


def _to_script(instrumen: Instrumen, ends: Sequence[_End]) -> str:
    """Return the data of the sliders.

    Points are in hundredths, so that a script counts exactly. What innovations would win is
    told as pairs of points and how many of them win as much, most points first.
    """
    data: dict[str, Any] = {
        "maks": _hundredths(instrumen.maks_total),
        "ambang": [[name, _hundredths(least)] for name, least in instrumen.ambang],
        "ujung": [
            {
                "tetap": _hundredths(end.kini.spd + end.kini.skor_jumlah),
                "kematangan": _hundredths(end.kematangan),
                "pembagi": end.kini.pembagi,
                "tambahan": {
                    kode: [[_hundredths(gain), len(list(same))] for gain, same in groupby(gains)]
                    for kode, gains in end.gains.items()
                },
            }
            for end in ends
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _gains(baris: Baris, index: int, counted: Sequence[SkorInovasi]) -> list[Decimal]:
    """Return what each innovation would win by the best answer, most first, none left out."""
    best = score_answer(baris, NILAI_MAKS)
    gains = (best - item.indikator[index].skor for item in counted)
    return sorted((gain for gain in gains if gain > 0), reverse=True)


def _hundredths(points: Decimal) -> int:
    return int(points * 100)
