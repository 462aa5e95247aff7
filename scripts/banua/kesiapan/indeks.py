"""The index of a region: scores of its innovations and of its own rows turned into 0–100.

Source of every formula here: Lampiran I butir XI.B of the letter of the head of BSKDN
Kemendagri No. 400.10.11/1887/BSKDN of 29 April 2026, as copied in the public repository
prjctpy/simonda, `backend/inovasi/iga.py` at commit 91316a3 (GH-SIMONDA-RUMUS in
`acuan/iid/2026.yaml`). A second-hand copy: what comes out is an estimate.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from banua.kesiapan.instrumen import Instrumen
from banua.model.iid.sumber import Predikat

_HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Hitungan:
    """The index of a region with each of its terms.

    Attributes:
        spd: Points of the region's own rows.
        n: How many innovations count.
        pembagi: Divisor of the mean.
        rata_kematangan: Mean maturity, exact.
        yandas_terisi: Basic-service affairs that have an innovation.
        skor_jumlah: Points for the number of innovations.
        total: Sum of the points, exact.
        indeks: The index in hundredths, as the thresholds are written.
        predikat: The predicate of that index.
    """

    spd: Decimal
    n: int
    pembagi: int
    rata_kematangan: Decimal
    yandas_terisi: int
    skor_jumlah: Decimal
    total: Decimal
    indeks: Decimal
    predikat: Predikat


def compute_indeks(
    instrumen: Instrumen, spd: Decimal, kematangan: Collection[Decimal], yandas_terisi: int
) -> Hitungan:
    """Return the index: (SPD + mean maturity + points for number) / 250 × 100.

    Args:
        instrumen: The rules of a year.
        spd: Points of the region's own rows.
        kematangan: Maturity of each innovation that counts, in any order.
        yandas_terisi: How many basic-service affairs have an innovation that counts.
    """
    n = len(kematangan)
    pembagi = find_pembagi(instrumen, n)
    rata = sum(kematangan, Decimal()) / pembagi
    jumlah = compute_jumlah(instrumen, n, yandas_terisi)
    total = spd + rata + jumlah
    indeks = round_hundredth(to_indeks(instrumen, total))
    return Hitungan(
        spd=spd,
        n=n,
        pembagi=pembagi,
        rata_kematangan=rata,
        yandas_terisi=yandas_terisi,
        skor_jumlah=jumlah,
        total=total,
        indeks=indeks,
        predikat=find_predikat(instrumen, indeks),
    )


def find_pembagi(instrumen: Instrumen, n: int) -> int:
    """Return the divisor of the mean, max(12, n) in 2026.

    Fewer innovations than the year's least lower the mean as if the missing ones had none;
    the least rises to 14, 16, 18 in 2027 to 2029 (GH-SIMONDA-RUMUS, GH-SIMONDA-27).
    """
    return max(instrumen.pembagi_minimal, n)


def compute_jumlah(instrumen: Instrumen, n: int, yandas_terisi: int) -> Decimal:
    """Return the points for the number of innovations: min(n, 200) × 0.38, at most 76.

    All of them are lost if fewer than 5 of the 6 basic-service affairs are covered, from
    2027 on fewer than 6.
    """
    if yandas_terisi < instrumen.ambang_yandas:
        return Decimal()
    return min(n, instrumen.maks_inovasi) * instrumen.nilai_per_inovasi


def to_indeks(instrumen: Instrumen, poin: Decimal) -> Decimal:
    """Return points as a part of the index: points / 250 × 100, exact."""
    return poin * 100 / instrumen.maks_total


def find_predikat(instrumen: Instrumen, indeks: Decimal) -> Predikat:
    """Return the predicate of an index: above 65, above 40, above 0, and 0 in 2026.

    The thresholds are written in hundredths (65.01, 40.01, 0.01), so the index is taken in
    hundredths too: what is shown and what is judged are the same number.

    Args:
        instrumen: The rules of a year.
        indeks: An index, exact or in hundredths.
    """
    shown = round_hundredth(indeks)
    lowest = instrumen.ambang[-1][0]
    return next((name for name, least in instrumen.ambang if shown >= least), lowest)


def round_hundredth(number: Decimal) -> Decimal:
    """Return a number in hundredths, halves upward."""
    return number.quantize(_HUNDREDTH, ROUND_HALF_UP)
