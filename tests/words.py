"""Words for testing the analyser: which share a root, which do not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain, combinations

import yaml

from conftest import ROOT

Stem = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `tests/data/kata.yaml`.

    Attributes:
        sama: Groups of forms of one root.
        beda: Pairs of words of different roots.
    """

    sama: Sequence[Sequence[str]]
    beda: Sequence[Sequence[str]]

    def all(self) -> list[str]:
        """Return every word once."""
        return list(dict.fromkeys(chain(*self.sama, *self.beda)))

    def parted(self, stem: Stem) -> list[tuple[str, str]]:
        """Return the pairs within groups that a stemmer does not join."""
        return [
            (one, other)
            for group in self.sama
            for one, other in combinations(group, 2)
            if stem(one) != stem(other)
        ]

    def joined(self, stem: Stem) -> list[tuple[str, str]]:
        """Return the pairs of different roots that a stemmer joins."""
        return [(one, other) for one, other in self.beda if stem(one) == stem(other)]

    def pairs(self) -> int:
        """Return how many pairs the groups hold."""
        return sum(len(group) * (len(group) - 1) // 2 for group in self.sama)


def read_words() -> Words:
    """Return the words of the file."""
    data = yaml.safe_load((ROOT / "tests" / "data" / "kata.yaml").read_text(encoding="utf-8"))
    return Words(*(tuple(tuple(map(str, row)) for row in data[key]) for key in ("sama", "beda")))
