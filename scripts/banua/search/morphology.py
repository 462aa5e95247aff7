"""From an Indonesian word to its root, by rules that must land on a known root.

Nothing is cut off on suspicion: a reading counts only if what is left is a root of the
list. That keeps `nelayan` from `layan` and `kelapa` from `lapa`. Of several readings the
one with the lowest cost is taken (the costs stand with the affixes), of equal ones the
one with the longest root, of these the alphabetically first. The order of cutting does
not matter, as all readings are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from banua.search.affixes import (
    ALONE,
    BIAYA_DWIPURWA,
    BIAYA_GABUNGAN,
    BIAYA_JARANG,
    INNER,
    LOANS,
    PARTICLES,
    POSSESSIVES,
    PREFIXES,
    SUFFIXES,
    SUFFIXES_OF,
    Ending,
    Prefix,
)

TERPANJANG = 40
"""Longer words are no Indonesian ones; they stay whole."""
AKAR_TERPENDEK = 3
AKAR_GABUNGAN = 4
"""Each half of a compound, and what a half-repeated word repeats, has so many letters."""
AKAR_BERAKHIRAN = 6
AWALAN_TERBANYAK = 3

Steps: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"[a-z]+")
_DIGIT = re.compile(r"([a-z]{3,})2([a-z]*)")
_VOWEL = re.compile(r"[aiueo]")
_HEAD = re.compile(r"^[^aiueo]+")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a word can be understood.

    Attributes:
        cost: The sum of what its steps cost.
        root: The root it lands on.
        steps: What was cut off or restored, in that order.
    """

    cost: int
    root: str
    steps: Steps = ()

    @property
    def order(self) -> tuple[int, int, str]:
        """Return what readings are sorted by, the best first."""
        return (self.cost, -len(self.root), self.root)


class Morphology:
    """Finds roots of words among known ones."""

    def __init__(self, akar: Iterable[str], akar_jarang: Iterable[str] = ()) -> None:
        """Take the known roots.

        Args:
            akar: The roots, folded; a repeated one that is a word of its own with its hyphen.
            akar_jarang: Those of them that seldom take an affix: `emas` in `mengemas`.
        """
        self._rare = frozenset(akar_jarang)
        self._roots = frozenset(akar) | self._rare
        self._prefixes: dict[str, list[Prefix]] = {}
        for prefix in PREFIXES:
            self._prefixes.setdefault(prefix.text[:2], []).append(prefix)

    def read(self, word: str) -> Reading:
        """Return the best reading of a folded word; without any, the word is its own root."""
        if word in self._roots or len(word) > TERPANJANG:
            return Reading(0, word)
        if _WORD.fullmatch(word):
            readings = list(self._readings(word))
        elif "-" in word:
            readings = list(self._repeated(word))
        elif match := _DIGIT.fullmatch(word):
            readings = [
                Reading(r.cost + 1, r.root, ("ulang", *r.steps))
                for r in self._all(match[1] + match[2])
            ]
        else:
            readings = []
        return min(readings, key=lambda r: r.order, default=Reading(0, word))

    def knows(self, word: str) -> bool:
        """Tell whether a folded word is a root."""
        return word in self._roots

    def shortened(self, word: str) -> Iterator[Reading]:
        """Yield the readings of a folded word of plain letters that take something off it."""
        return (reading for reading in self._readings(word) if reading.root != word)

    def _all(self, word: str) -> Iterator[Reading]:
        if word in self._roots:
            yield Reading(0, word)
        elif _WORD.fullmatch(word):
            yield from self._readings(word)

    def _readings(self, word: str) -> Iterator[Reading]:
        for stem, suffix, cost, steps in _endings(word):
            if len(stem) < AKAR_TERPENDEK:
                continue
            if stem in self._roots:
                rare = suffix != "" and stem in self._rare
                yield Reading(cost + ALONE[suffix] + rare * BIAYA_JARANG, stem, steps)
            yield from self._without_prefix(stem, "", suffix, Reading(cost, "", steps))

    def _without_prefix(
        self, stem: str, outer: str, suffix: str, so_far: Reading, depth: int = 1
    ) -> Iterator[Reading]:
        yield from self._half_repeated(stem, so_far)
        for prefix in self._prefixes.get(stem[:2], ()):
            if prefix.kind not in INNER.get(outer, ()):
                continue
            if not outer and suffix not in SUFFIXES_OF[prefix.kind]:
                continue
            rest = stem.removeprefix(prefix.text)
            if len(rest) == len(stem) or (prefix.before and not rest.startswith(prefix.before)):
                continue
            rest = prefix.restored + rest
            if len(rest) < AKAR_TERPENDEK:
                continue
            steps = (*so_far.steps, f"{prefix.kind.partition('+')[0]}-")
            if prefix.restored:
                steps = (*steps, f"luluh {prefix.restored}")
            taken = Reading(so_far.cost + prefix.cost, rest, steps)
            if rest in self._roots and _fits(prefix, rest):
                rare = rest in self._rare or _is_noun_in_an(prefix, rest, suffix)
                yield Reading(taken.cost + rare * BIAYA_JARANG, rest, steps)
            if depth < AWALAN_TERBANYAK:
                yield from self._without_prefix(rest, prefix.kind, suffix, taken, depth + 1)
            if suffix:
                yield from self._compound(rest, taken)

    def _half_repeated(self, stem: str, so_far: Reading) -> Iterator[Reading]:
        """Yield what a word that repeats its first letter repeats: `dedaunan`, `jejaring`."""
        rest = stem[2:]
        if (
            stem[1:2] == "e"
            and rest[:1] == stem[0]
            and len(rest) >= AKAR_GABUNGAN
            and rest in self._roots
        ):
            yield Reading(so_far.cost + BIAYA_DWIPURWA, rest, (*so_far.steps, "ulang awal"))

    def _compound(self, rest: str, so_far: Reading) -> Iterator[Reading]:
        """Yield two roots that are written together between prefix and suffix (EYD V).

        `pertanggungjawaban` has the root `tanggungjawab`.
        """
        for cut in range(AKAR_GABUNGAN, len(rest) - AKAR_GABUNGAN + 1):
            first, second = rest[:cut], rest[cut:]
            if first in self._roots and second in self._roots:
                steps = (*so_far.steps, f"gabungan {first} + {second}")
                yield Reading(so_far.cost + BIAYA_GABUNGAN, rest, steps)

    def _repeated(self, word: str) -> Iterator[Reading]:
        """Yield the readings of a word with one hyphen."""
        for stem, _, cost, steps in _endings(word):
            if stem in self._roots:
                yield Reading(cost, stem, steps)
        first, _, second = word.partition("-")
        if not (_WORD.fullmatch(first) and _WORD.fullmatch(second)):
            return
        yield from self._repeated_within(first, second)
        ones, others = list(self._all(first)), list(self._all(second))
        for one in ones:
            for other in others:
                if one.root == other.root:
                    steps = ("ulang", *(one.steps or other.steps))
                    yield Reading(one.cost + other.cost + 3, one.root, steps)
        if bool(ones) != bool(others) and _rhymes(first, second):
            for reading in (*ones, *others):
                yield Reading(
                    reading.cost + BIAYA_DWIPURWA, reading.root, ("ulang", *reading.steps)
                )

    def _repeated_within(self, first: str, second: str) -> Iterator[Reading]:
        """Yield what affixes around a repetition leave: `berlari-lari`, `sayur-sayuran`."""
        shared = _overlap(first, second)
        if len(shared) < AKAR_TERPENDEK:
            return
        own = f"{shared}-{shared}"
        if own in self._roots:
            yield Reading(1, own, ("imbuhan kata ulang",))
        if first == second:
            yield Reading(2 * BIAYA_GABUNGAN, first, ("ulang",))
        for reading in self._all(first + second.removeprefix(shared)):
            yield Reading(reading.cost + 2, reading.root, ("ulang", *reading.steps))


def _fits(prefix: Prefix, root: str) -> bool:
    if not prefix.syllables:
        return True
    return (len(_VOWEL.findall(root)) == 1) is (prefix.syllables == 1)


def _is_noun_in_an(prefix: Prefix, root: str, suffix: str) -> bool:
    """Tell whether a root would take peN- or per- though it looks like one with -an.

    `pengawasan` is `awas` with peN- and -an, not `kawasan` with peN-.
    """
    return (
        prefix.kind in {"pe", "per"}
        and not suffix
        and root.endswith("an")
        and len(root) >= AKAR_BERAKHIRAN
    )


class _Group:
    """Endings of which a word has at most one; few words have any."""

    def __init__(self, endings: Sequence[Ending]) -> None:
        self.endings = endings
        self.texts = tuple(ending.text for ending in endings)


_PARTICLES, _POSSESSIVES, _LOANS = map(_Group, (PARTICLES, POSSESSIVES, LOANS))


def _endings(word: str) -> Iterator[tuple[str, str, int, Steps]]:
    """Yield the word without each of the endings that follow each other, outermost first.

    With it comes the suffix that a prefix must go with, the cost, and the steps.
    """
    for stem, cost, steps in _each(word, 0, (), _PARTICLES):
        for inner, inner_cost, inner_steps in _each(stem, cost, steps, _POSSESSIVES):
            for cut, suffix, all_cost, all_steps in _suffixes(inner, inner_cost, inner_steps):
                for rest, rest_cost, rest_steps in _each(cut, all_cost, all_steps, _LOANS):
                    yield rest, suffix, rest_cost, rest_steps


def _suffixes(word: str, cost: int, steps: Steps) -> Iterator[tuple[str, str, int, Steps]]:
    yield word, "", cost, steps
    for suffix in SUFFIXES:
        if (cut := _cut(word, suffix)) is not None:
            yield cut, suffix.text, cost + suffix.cost, (*steps, _name(suffix))


def _each(word: str, cost: int, steps: Steps, group: _Group) -> Iterator[tuple[str, int, Steps]]:
    yield word, cost, steps
    if word.endswith(group.texts):
        for ending in group.endings:
            if (cut := _cut(word, ending)) is not None:
                yield cut, cost + ending.cost, (*steps, _name(ending))


def _cut(word: str, ending: Ending) -> str | None:
    if not word.endswith(ending.text):
        return None
    cut = word[: -len(ending.text)] + ending.instead
    return cut if len(cut) >= ending.shortest else None


def _name(ending: Ending) -> str:
    return f"-{ending.text} → -{ending.instead}" if ending.instead else f"-{ending.text}"


def _overlap(first: str, second: str) -> str:
    """Return the longest end of `first` that `second` begins with."""
    for size in range(min(len(first), len(second)), 0, -1):
        if first.endswith(second[:size]):
            return second[:size]
    return ""


def _rhymes(first: str, second: str) -> bool:
    """Tell whether two words differ only in vowels or in their beginnings: `warna-warni`."""
    if len(first) != len(second):
        return False
    if _VOWEL.sub("", first) == _VOWEL.sub("", second):
        return True
    return _HEAD.sub("", first) == _HEAD.sub("", second)
