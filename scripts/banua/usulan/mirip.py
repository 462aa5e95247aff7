"""Records that a proposal may be a second telling of."""

from __future__ import annotations

from collections.abc import Iterator
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


def find_mirip(record: Record, entries: Entries) -> tuple[Mirip, ...]:
    """Return what `record` may be a duplicate of, surest first.

    Args:
        record: A record that is not in the catalogue.
        entries: The catalogue.
    """
    found: Iterator[Mirip] = iter(())
    if isinstance(record, Inovasi):
        found = _mirip_inovasi(record, entries)
    elif isinstance(record, Lembaga):
        found = _mirip_lembaga(record, entries)
    return tuple(sorted(found, key=lambda mirip: (not mirip.pasti, mirip.id)))


def find_near_names(nama: str, entries: Entries) -> tuple[Mirip, ...]:
    """Return the innovations of any region whose name is or sounds like `nama`."""
    words = name_words(nama)
    found = []
    for id_, other, _ in entries.of(Inovasi):
        same = words == name_words(other.nama)
        if same or _is_near(nama, other.nama) or _is_near(nama, other.kepanjangan or ""):
            found.append(Mirip(id_, other.nama, "namanya sama" if same else "namanya mirip", same))
    return tuple(sorted(found, key=lambda mirip: (not mirip.pasti, mirip.id)))


def _mirip_inovasi(record: Inovasi, entries: Entries) -> Iterator[Mirip]:
    words, sketch = name_words(record.nama), sketch_of(record.ringkasan)
    for id_, other, _ in entries.of(Inovasi):
        if id_ == record.id:
            continue
        if record.id in other.alias:
            yield Mirip(id_, other.nama, f"id '{record.id}' adalah id lamanya", pasti=True)
        elif other.wilayah == record.wilayah and words == name_words(other.nama):
            yield Mirip(id_, other.nama, "nama dan wilayahnya sama", pasti=True)
        elif _share(sketch, sketch_of(other.ringkasan)) >= SAME_SHARE:
            yield Mirip(id_, other.nama, "ringkasannya hampir sama", pasti=True)
        elif other.wilayah == record.wilayah and _is_near(record.nama, other.nama):
            yield Mirip(id_, other.nama, "namanya mirip, wilayahnya sama", pasti=False)


def _mirip_lembaga(record: Lembaga, entries: Entries) -> Iterator[Mirip]:
    words = name_words(record.nama)
    for id_, other, _ in entries.of(Lembaga):
        if id_ == record.id or other.wilayah != record.wilayah:
            continue
        names = (other.nama, *(former.nama for former in other.nama_lama))
        if any(words == name_words(name) for name in names):
            yield Mirip(id_, other.nama, "nama dan wilayahnya sama", pasti=True)


def _share(first: frozenset[int], second: frozenset[int]) -> float:
    return len(first & second) / max(len(first), len(second), 1)


def _is_near(first: str, second: str) -> bool:
    matcher = SequenceMatcher(a=fold(first), b=fold(second), autojunk=False)
    return matcher.quick_ratio() >= NEAR_NAME and matcher.ratio() >= NEAR_NAME
