"""Records that a proposal may be a second telling of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from banua.model.base import Record
from banua.model.entries import Entries
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.rules.keunikan import SAME_SHARE, name_words, sketch_of
from banua.text import fold

NEAR_NAME = 0.85
"""Likeness of two names of one region from which they are shown as one; no two innovations of
the catalogue come that near (24 November 2026)."""

NEAR_WORD = 0.75
"""Likeness that each word must have with one of the other name: Mawar is not Melati."""
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Mirip:
    """A likely duplicate.

    Attributes:
        id: Id of the record that is there already.
        nama: Its name.
        alasan: What the two have in common, in Indonesian.
        pasti: Whether a rule would object to both.
    """

    id: str
    nama: str
    alasan: str
    pasti: bool


class Pembanding:
    """Compares new records with those that are there."""

    def __init__(self, entries: Entries) -> None:
        """Take note of all innovations and institutions.

        Args:
            entries: The catalogue.
        """
        self._inovasi: list[_Known] = []
        self._lembaga: list[Lembaga] = []
        for by_id in (entries.records["inovasi"], entries.records["lembaga"]):
            for entry in by_id.values():
                self.add(entry.record)

    def add(self, record: Record) -> None:
        """Take note of one more record."""
        if isinstance(record, Inovasi):
            words, sketch = name_words(record.nama), sketch_of(record.ringkasan)
            self._inovasi.append(_Known(record, words, sketch))
        elif isinstance(record, Lembaga):
            self._lembaga.append(record)

    def find(self, record: Record) -> tuple[Mirip, ...]:
        """Return what a new record may be a duplicate of, surest first."""
        found: Iterator[Mirip] = iter(())
        if isinstance(record, Inovasi):
            found = self._mirip_inovasi(record)
        elif isinstance(record, Lembaga):
            found = self._mirip_lembaga(record)
        return _sorted(found)

    def find_nama(self, nama: str) -> tuple[Mirip, ...]:
        """Return the innovations of any region whose name is or sounds like `nama`."""
        words = name_words(nama)
        found = []
        for known in self._inovasi:
            other, same = known.record, words == known.words
            if same or _is_near(nama, other.nama) or _is_near(nama, other.kepanjangan or ""):
                alasan = "namanya sama" if same else "namanya mirip"
                found.append(Mirip(other.id, other.nama, alasan, same))
        return _sorted(found)

    def _mirip_inovasi(self, record: Inovasi) -> Iterator[Mirip]:
        words, sketch = name_words(record.nama), sketch_of(record.ringkasan)
        for known in self._inovasi:
            other = known.record
            here = other.wilayah == record.wilayah
            if other.id == record.id:
                continue
            if record.id in other.alias:
                yield Mirip(other.id, other.nama, f"id '{record.id}' adalah id lamanya", pasti=True)
            elif here and words == known.words:
                yield Mirip(other.id, other.nama, "nama dan wilayahnya sama", pasti=True)
            elif _share(sketch, known.sketch) >= SAME_SHARE:
                yield Mirip(other.id, other.nama, "ringkasannya hampir sama", pasti=True)
            elif here and _is_near(record.nama, other.nama):
                alasan = "namanya mirip dan wilayahnya sama"
                yield Mirip(other.id, other.nama, alasan, pasti=False)

    def _mirip_lembaga(self, record: Lembaga) -> Iterator[Mirip]:
        words = name_words(record.nama)
        for other in self._lembaga:
            if other.id != record.id and other.wilayah == record.wilayah:
                if words == name_words(other.nama):
                    yield Mirip(other.id, other.nama, "nama dan wilayahnya sama", pasti=True)
                elif any(words == name_words(former.nama) for former in other.nama_lama):
                    yield Mirip(other.id, other.nama, "itu nama lamanya", pasti=False)


@dataclass(frozen=True, slots=True)
class _Known:
    record: Inovasi
    words: list[str]
    sketch: frozenset[int]


def _sorted(found: Iterable[Mirip]) -> tuple[Mirip, ...]:
    return tuple(sorted(found, key=lambda mirip: (not mirip.pasti, mirip.id)))


def _share(first: frozenset[int], second: frozenset[int]) -> float:
    return len(first & second) / max(len(first), len(second), 1)


def _is_near(first: str, second: str) -> bool:
    """Tell whether two names differ by spelling only: as a whole, and word for word.

    A number is no misspelling of another one.
    """
    if not _is_like(fold(first), fold(second), NEAR_NAME):
        return False
    ours, theirs = _WORD.findall(fold(first)), _WORD.findall(fold(second))
    return all(
        word in others
        or (word.isalpha() and any(_is_like(word, other, NEAR_WORD) for other in others))
        for words, others in ((ours, theirs), (theirs, ours))
        for word in words
    )


def _is_like(first: str, second: str, share: float) -> bool:
    matcher = SequenceMatcher(a=first, b=second, autojunk=False)
    return first == second or (matcher.quick_ratio() >= share and matcher.ratio() >= share)
