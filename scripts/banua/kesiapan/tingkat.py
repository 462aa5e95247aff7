"""The level of documentation of an innovation, and the steps that would raise it.

The levels are our own measure and stand in `catalog/acuan/tingkat.yaml`. Nothing here knows
which keys they ask for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from banua.model.inovasi import Inovasi
from banua.model.tingkat import SyaratTingkat, Tingkat
from banua.text import slugify

BANYAK_LANGKAH = 3
"""How many next steps a page shows; more would discourage."""

_ITEM = "[]"
_KEYED = "<kode>"


@dataclass(frozen=True, slots=True)
class Langkah:
    """One thing to add to a record.

    Attributes:
        syarat: The condition that is not met.
        tingkat: The level that asks for it.
        tersisa: How many conditions of that level are not met, this one included.
        jangkar: Anchor of the key on the page of keys.
    """

    syarat: SyaratTingkat
    tingkat: Tingkat
    tersisa: int
    jangkar: str

    @property
    def hasil(self) -> str:
        """What the step gains, in one sentence for readers."""
        if self.tersisa == 1:
            return f"Dengan ini semua syarat tingkat {self.tingkat.nama} ada."
        return f"Satu dari {self.tersisa} hal yang masih kurang untuk tingkat {self.tingkat.nama}."


@dataclass(frozen=True, slots=True)
class Dokumentasi:
    """How well an innovation is documented.

    Attributes:
        tingkat: The highest level whose conditions, and those of all below, are met.
        terpenuhi: Every condition that is met, whatever its level.
        kurang: Every condition that is not met as a step, the lowest level first.
    """

    tingkat: Tingkat
    terpenuhi: tuple[SyaratTingkat, ...]
    kurang: tuple[Langkah, ...]

    @property
    def langkah(self) -> tuple[Langkah, ...]:
        """The next steps: those that the next level waits for come first."""
        return self.kurang[:BANYAK_LANGKAH]


def assess_dokumentasi(inovasi: Inovasi, daftar_tingkat: Sequence[Tingkat]) -> Dokumentasi:
    """Return the level of documentation of an innovation.

    A condition is met or not; ten results count as one kind of thing, so no amount of one
    makes up for the lack of another. The lowest level is had by every record.

    Args:
        inovasi: A record.
        daftar_tingkat: All levels, the lowest first; at least one.
    """
    reached, climbing = daftar_tingkat[0], True
    terpenuhi: list[SyaratTingkat] = []
    kurang: list[Langkah] = []
    for tingkat in daftar_tingkat:
        missing: list[SyaratTingkat] = []
        for syarat in tingkat.syarat:
            (terpenuhi if meets(inovasi, syarat) else missing).append(syarat)
        kurang += [
            Langkah(syarat, tingkat, len(missing), anchor_of(syarat.kunci[0])) for syarat in missing
        ]
        climbing = climbing and not missing
        if climbing:
            reached = tingkat
    return Dokumentasi(reached, tuple(terpenuhi), tuple(kurang))


def find_tingkat(inovasi: Inovasi, daftar_tingkat: Sequence[Tingkat]) -> Tingkat:
    """Return the level alone, looking no further than it takes to know.

    Args:
        inovasi: A record.
        daftar_tingkat: All levels, the lowest first; at least one.
    """
    reached = daftar_tingkat[0]
    for tingkat in daftar_tingkat:
        if not all(meets(inovasi, syarat) for syarat in tingkat.syarat):
            break
        reached = tingkat
    return reached


def meets(inovasi: Inovasi, syarat: SyaratTingkat) -> bool:
    """Tell whether a record meets a condition; one of its keys is enough."""
    for kunci in syarat.kunci:
        if _measure(values_of(inovasi, kunci), syarat) >= syarat.sedikitnya:
            return True
    return False


def values_of(inovasi: Inovasi, kunci: str) -> Iterable[Any]:
    """Return what a record holds under a key as the manual names it, such as `hasil[].sumber[]`.

    Args:
        inovasi: A record.
        kunci: Name of a key; one that no record has holds nothing.
    """
    way = _parse(kunci)
    if len(way) > 1:
        return _walk(inovasi, way)
    value = getattr(inovasi, way[0], None)
    return () if value is None else (value,)


@cache
def anchor_of(kunci: str) -> str:
    """Return the anchor of a key of innovations on the page of keys."""
    return f"kunci-inovasi-{slugify(kunci)}"


def _measure(values: Iterable[Any], syarat: SyaratTingkat) -> int:
    if syarat.satuan == "kata":
        return sum([len(str(value).split()) for value in values])
    return len(tuple(values))


@cache
def _parse(kunci: str) -> tuple[str, ...]:
    return tuple(kunci.replace(_ITEM, f".{_ITEM}").split("."))


def _walk(value: Any, way: tuple[str, ...]) -> Iterator[Any]:
    if value is None:
        return
    if not way:
        yield value
    elif way[0] == _ITEM:
        for item in value if isinstance(value, tuple) else ():
            yield from _walk(item, way[1:])
    elif way[0] == _KEYED:
        for item in value.values() if isinstance(value, Mapping) else ():
            yield from _walk(item, way[1:])
    else:
        yield from _walk(getattr(value, way[0], None), way[1:])
