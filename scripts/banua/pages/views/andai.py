"""What if: the index if some innovations had evidence, as a table and as data for sliders."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Any

from banua.kesiapan.instrumen import NILAI_MAKS
from banua.kesiapan.keluaran import number
from banua.kesiapan.kematangan import score_answer
from banua.kesiapan.peluang import Andai, simulate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
    ends = [simulate(instrumen, skor, Andai("", 0), semua=semua).sebelum for semua in (False, True)]
    counted = (*skor.terhitung, *skor.mungkin)
    few = min(BEBERAPA, len(counted))
    return AndaiView(
        kini=(min(end.indeks for end in ends), max(end.indeks for end in ends)),
        banyak=few,
        baris=tuple(_tell_rows(instrumen, skor, counted, few)),
        data=_to_script(instrumen, skor, ends),
    )


def _tell_rows(
    instrumen: Instrumen, skor: SkorWilayah, counted: Sequence[SkorInovasi], few: int
) -> Iterator[BarisAndai]:
    def ends(kode: str, banyak: int) -> tuple[Decimal, Decimal]:
        low, high = sorted(
            simulate(instrumen, skor, Andai(kode, banyak), semua=semua).sesudah.indeks
            for semua in (False, True)
        )
        return low, high

    for index, baris in enumerate(instrumen.sid):
        able = len(_gains(baris, index, counted))
        some, everyone = ends(baris.kode, few), ends(baris.kode, len(counted))
        yield BarisAndai(baris, number(baris.maks), able, some, everyone)


def _to_script(instrumen: Instrumen, skor: SkorWilayah, ends: Sequence[Hitungan]) -> str:
    """Return the data of the sliders.

    Points are in hundredths, so that a script counts exactly. What innovations would win is
    told as pairs of points and how many of them win as much, most points first.
    """
    sets = (skor.terhitung, (*skor.terhitung, *skor.mungkin))
    data: dict[str, Any] = {
        "maks": _hundredths(instrumen.maks_total),
        "ambang": [[name, _hundredths(least)] for name, least in instrumen.ambang],
        "ujung": [
            {
                "tetap": _hundredths(end.spd + end.skor_jumlah),
                "kematangan": _hundredths(sum((item.skor for item in counted), Decimal())),
                "pembagi": end.pembagi,
                "tambahan": {
                    baris.kode: [
                        [_hundredths(gain), len(list(same))]
                        for gain, same in groupby(_gains(baris, index, counted))
                    ]
                    for index, baris in enumerate(instrumen.sid)
                },
            }
            for end, counted in zip(ends, sets, strict=True)
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
