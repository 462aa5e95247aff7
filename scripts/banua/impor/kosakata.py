"""The words by which spreadsheets are understood, read from `kosakata.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from banua.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_SHARED = "bersama"


@dataclass(frozen=True, slots=True)
class Kosakata:
    """The vocabulary.

    Attributes:
        kolom: Headers of each key, by kind and key; the first is the one that is written.
        lepas: Headers that mean a key inside a group without naming the group.
        abaikan: Headers of columns that are left out on purpose, each with the reason.
        lembar_lain: Names of sheets that are no tables, normalized.
        pengisi: Words that a header may have or lack.
        kosong: Cells that mean nothing is known, normalized.
        singkatan: Abbreviations and what they stand for.
        pilihan: Words for choice values, by key and value.
        ya_tidak: Words for yes and no, normalized.
        kata_tanggal: Words that may stand in a date and say nothing.
        bulan: Number of each month by its names.
        bentuk: Keys that hold a date or an address, by that word.
        pemisah: Keys whose values may be parted by commas, or by semicolons, in one cell.
    """

    kolom: Mapping[str, Mapping[str, tuple[str, ...]]]
    lepas: Mapping[str, Mapping[str, tuple[str, ...]]]
    abaikan: Mapping[str, str]
    lembar_lain: frozenset[str]
    pengisi: frozenset[str]
    kosong: frozenset[str]
    singkatan: Mapping[str, str]
    pilihan: Mapping[str, Mapping[str, tuple[str, ...]]]
    ya_tidak: Mapping[str, bool]
    kata_tanggal: frozenset[str]
    bulan: Mapping[str, int]
    bentuk: Mapping[str, tuple[str, ...]]
    pemisah: Mapping[str, tuple[str, ...]]

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of `text` without case and marks, abbreviations written out."""
        return split_words(text, self.singkatan)

    def plain(self, text: str) -> str:
        """Return `text` in the form in which texts are compared."""
        return " ".join(self.words(text))

    def headers(self, kind: str, key: str) -> tuple[str, ...]:
        """Return the headers of a key; its own words if the vocabulary has none."""
        own = self.kolom[kind].get(key) or self.kolom[_SHARED].get(key)
        return own or (key.rpartition(".")[2].removesuffix("[]").replace("_", " ").capitalize(),)

    def loose_headers(self, kind: str) -> Mapping[str, tuple[str, ...]]:
        """Return the headers that mean a key inside a group by themselves."""
        return {**self.lepas[_SHARED], **self.lepas.get(kind, {})}


@cache
def load_kosakata() -> Kosakata:
    """Return the vocabulary that comes with the package."""
    raw = tomllib.loads(files("banua.impor").joinpath("kosakata.toml").read_text("utf-8"))
    singkatan: Mapping[str, str] = raw["singkatan"]

    def plain(text: str) -> str:
        return " ".join(split_words(text, singkatan))

    return Kosakata(
        kolom=_of_tuples(raw["kolom"]),
        lepas=_of_tuples(raw["lepas"]),
        abaikan={plain(h): why for why, headers in raw["abaikan"].items() for h in headers},
        lembar_lain=frozenset(map(plain, raw["lembar"]["abaikan"])),
        pengisi=frozenset(raw["pengisi"]["kata"]),
        kosong=frozenset(map(plain, raw["kosong"]["kata"])),
        singkatan=singkatan,
        pilihan=_of_tuples(raw["pilihan"]),
        ya_tidak={plain(w): key == "ya" for key, ws in raw["ya_tidak"].items() for w in ws},
        kata_tanggal=frozenset(raw["tanggal"]["kata"]),
        bulan={name: int(number) for number, names in raw["bulan"].items() for name in names},
        bentuk={name: tuple(keys) for name, keys in raw["bentuk"].items()},
        pemisah={name: tuple(keys) for name, keys in raw["pemisah"].items()},
    )


def split_words(text: str, singkatan: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of `text` without case and marks, abbreviations written out."""
    long = (singkatan.get(word, word) for word in _WORD.findall(fold(text)))
    return tuple(part for word in long for part in word.split())


def _of_tuples(
    tables: Mapping[str, Mapping[str, Iterable[Any]]],
) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        name: {key: tuple(words) for key, words in table.items()} for name, table in tables.items()
    }
