"""The judged queries, and what is typed to measure speed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).parents[2] / "data" / "kueri.yaml"
KINDS = (
    "nama",
    "imbuhan",
    "sinonim",
    "singkatan",
    "banjar",
    "inggris",
    "salah-ketik",
    "tanya",
    "topik",
    "gabungan",
    "masalah",
)


@dataclass(frozen=True, slots=True)
class Kueri:
    """A query and what people judged to be its answer.

    Attributes:
        id: Name of the query in the file.
        kueri: What is typed.
        jenis: One of `KINDS`.
        relevan: 3, 2, or 1 for every relevant id; all others count nothing.
    """

    id: str
    kueri: str
    jenis: str
    relevan: Mapping[str, int]


def read_kueri(file: Path = FILE) -> list[Kueri]:
    """Return all judged queries."""
    return [
        Kueri(item["id"], item["kueri"], item["jenis"], item["relevan"])
        for item in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]


def pick_asked(daftar_kueri: Iterable[Kueri]) -> list[str]:
    """Return the first query of every kind: what is asked in all measurements of loading."""
    first: dict[str, str] = {}
    for item in daftar_kueri:
        first.setdefault(item.jenis, item.kueri)
    return [first[jenis] for jenis in KINDS]


def pick_typed(asked: Iterable[str]) -> list[str]:
    """Return the shorter half of queries: people who type see results long before the end."""
    shortest = sorted(asked, key=lambda kueri: (len(kueri), kueri))
    return shortest[: len(shortest) // 2 + 1]


def key_strokes(texts: Sequence[str]) -> Iterator[str]:
    """Yield what stands in the search box after every key stroke."""
    for text in texts:
        for end in range(1, len(text) + 1):
            if not text[end - 1].isspace():
                yield text[:end]
