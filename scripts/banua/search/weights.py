"""The few numbers that order results; tuned on judged queries by `tests/bench/cari_tune.py`."""

from __future__ import annotations

from dataclasses import dataclass

from banua.search.impact import IDF_STEPS, LEVELS


@dataclass(frozen=True, slots=True)
class Weights:
    """What kinds of hits count, in hundredths of an exact hit of one word unless told.

    All are whole numbers, so that Python and the browser's script compute alike.

    Attributes:
        akar: The word in another form of the same root.
        awalan: A longer word that begins with the one typed, which itself is unknown.
        koreksi: A word spelt almost like the one typed, which itself is unknown.
        gabungan: Each word after the first of a term of several words that stands whole.
        terpisah: The words of such a term where they do not stand together.
        liputan: How much of a score depends on how much of the query is met; rare words are more.
        nama: Added, in whole points, if the whole query is the whole name.
    """

    akar: int = 80
    awalan: int = 60
    koreksi: int = 60
    gabungan: int = 60
    terpisah: int = 70
    liputan: int = 70
    nama: int = 10


PENUH = 100
"""An exact hit, in hundredths."""
SKALA = IDF_STEPS * LEVELS * PENUH**3
"""Turns the whole numbers of a unit into a score of about 1 to 10."""
KATA_TERBANYAK = 5
"""Words of a query that are looked up, the telling ones: more say no more, and each is a file."""
PANJANG_KUERI = 1000
"""Characters of a query that are read."""
