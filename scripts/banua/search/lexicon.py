"""Every word that the catalogue writes: what a typed word may become, or may have been meant as."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

PANJANG_AWALAN = 3
"""Letters from which on a word is taken for the beginning of others."""
PANJANG_KOREKSI = 4
PANJANG_DUA_SALAH = 8
"""Letters from which on one, and two, typing errors are forgiven."""
PANJANG_TERBESAR = 40
PENDEK = 6
"""Short words: errors in them are looked for among words up to this long."""
PANJANG = 5
"""Long words: errors in words of more than five letters are looked for from this length on."""
PALING_BANYAK = 2
"""Words that one typed word is taken for; each may be another file."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words by spelling, and by spelling from the end.

    Errors are mostly not in the first letters: words are looked for among those that
    begin alike, and only if none is near, among those that end alike. So a browser needs
    only the pages of the lexicon where these stand.

    Attributes:
        spread: In how many documents each word occurs.
        words: All words, sorted.
        backward: All words, each turned around, sorted.
    """

    spread: Mapping[str, int]
    words: Sequence[str]
    backward: Sequence[str]

    def complete(self, start: str) -> list[str]:
        """Return the most frequent words that begin with `start`."""
        if len(start) < PANJANG_AWALAN:
            return []
        return self._frequent(word for word in _beginning(self.words, start) if word != start)

    def correct(self, word: str) -> list[str]:
        """Return the words that `word` is probably a misspelling of, frequent ones first."""
        if not PANJANG_KOREKSI <= len(word) <= PANJANG_TERBESAR or not word.isalpha():
            return []
        short = len(word) < PENDEK
        for words, turn in ((self.words, 1), (self.backward, -1)):
            typed = word[::turn]
            near = [
                (distance, found[::turn])
                for found in _beginning(words, typed[: _same_letters(len(word), turn)])
                if (len(found) <= PENDEK if short else len(found) >= PANJANG)
                and (distance := measure_distance(typed, found, limit_of(word)))
            ]
            if near:
                least = min(near)[0]
                return self._frequent(found for distance, found in near if distance == least)
        return []

    def _frequent(self, words: Iterator[str]) -> list[str]:
        return sorted(words, key=lambda word: (-self.spread[word], word))[:PALING_BANYAK]


def _same_letters(length: int, turn: int) -> int:
    """Return how many letters one error cannot have touched, if the other end has it."""
    if length < PENDEK:
        return 2 if turn > 0 else 1
    return 2 if length == PENDEK and turn > 0 else 3


def build_lexicon(spread: Mapping[str, int]) -> Lexicon:
    """Return the lexicon of words with letters, given in how many documents each occurs."""
    words = sorted(word for word in spread if word.isalpha())
    return Lexicon(spread, words, sorted(word[::-1] for word in words))


def limit_of(word: str) -> int:
    """Return how many errors are forgiven in `word`."""
    return 2 if len(word) >= PANJANG_DUA_SALAH else 1


def measure_distance(one: str, other: str, limit: int) -> int:
    """Return how many letters to insert, drop, change, or swap with the next; 0 if over `limit`.

    The restricted edit distance (Boytsov, "Indexing methods for approximate dictionary
    searching", 2011, section 2.1), given up as soon as a whole row is over the limit.
    """
    if abs(len(one) - len(other)) > limit:
        return 0
    last: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one):
        before, last, row = last, row, [i + 1]
        for j, its in enumerate(other):
            cost = min(last[j] + (letter != its), last[j + 1] + 1, row[j] + 1)
            if i and j and letter == other[j - 1] and its == one[i - 1]:
                cost = min(cost, before[j - 1] + 1)
            row.append(cost)
        if min(row) > limit:
            return 0
    return row[-1] if row[-1] <= limit else 0


def _beginning(words: Sequence[str], start: str) -> Iterator[str]:
    """Yield the words that begin with `start`, out of sorted ones."""
    for at in range(bisect_left(words, start), len(words)):
        if not words[at].startswith(start):
            return
        yield words[at]
