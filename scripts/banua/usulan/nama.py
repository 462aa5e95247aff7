"""Finding the record that someone means: by id, by name, by abbreviation."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from banua.model.acuan import Tema, Urusan, Wilayah
from banua.model.base import Record
from banua.model.entries import Entries
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Ajang, Kebutuhan, Lembaga
from banua.text import fold

_WORD = re.compile(r"[a-z0-9]+")
_TAGGED = re.compile(r"\[([a-z0-9-]+)\]\s*$")
_KINDS_OF_REGION = frozenset({"kabupaten", "kota", "provinsi"})
_SHOWN = 3
_CLOSE = 0.5


@dataclass(frozen=True, slots=True)
class Dekat:
    """A record that may be meant."""

    id: str
    nama: str


def name_of(record: Record) -> str:
    """Return what people call a record."""
    match record:
        case Kebutuhan():
            return record.judul
        case Tema():
            return record.label
        case Inovasi() | Lembaga() | Ajang() | Wilayah() | Urusan():
            return record.nama
    return record.id


class Nama:
    """The names of all records of a catalogue."""

    def __init__(self, entries: Entries, singkatan: Mapping[str, str]) -> None:
        """Gather the names.

        Args:
            entries: The catalogue.
            singkatan: Abbreviations that names may be written with, and what they stand for.
        """
        self._singkatan = singkatan
        self._names: dict[str, dict[str, str]] = {}
        self._exact: dict[str, dict[tuple[str, ...], set[str]]] = {}
        self._loose: dict[str, dict[tuple[str, ...], set[str]]] = {}
        for kind, by_id in entries.records.items():
            self._names[kind] = {}
            self._exact[kind] = defaultdict(set)
            self._loose[kind] = defaultdict(set)
            for id_, entry in by_id.items():
                self.add(kind, id_, name_of(entry.record), _other_names(entry.record))

    def add(self, kind: str, id_: str, nama: str, others: Iterable[str] = ()) -> None:
        """Add one more record.

        Args:
            kind: Kind of record.
            id_: Its id.
            nama: Its name.
            others: What else it is called.
        """
        self._names[kind][id_] = nama
        for name in (id_, nama, *others):
            words = self._words(name)
            self._exact[kind][words].add(id_)
            self._loose[kind][_without_kinds(words)].add(id_)

    def knows(self, kind: str, id_: str) -> bool:
        """Tell whether there is a record of that id."""
        return id_ in self._names[kind]

    def label(self, kind: str, id_: str) -> str:
        """Return name and id, as they are written into spreadsheets; the id alone if unknown."""
        name = self._names[kind].get(id_)
        return f"{name} [{id_}]" if name else id_

    def find(self, kind: str, text: str, wilayah: str | None = None) -> str | None:
        """Return the id of the record that `text` names, `None` unless there is exactly one.

        Args:
            kind: Kind of record.
            text: An id, `Name [id]`, a name, a former name, or an abbreviation.
            wilayah: Id of the region, for a name that leaves it out, such as Dinas Kesehatan.
        """
        text = text.strip()
        if text in self._names[kind]:
            return text
        if (tagged := _TAGGED.search(text)) and tagged[1] in self._names[kind]:
            return tagged[1]
        words = self._words(text)
        region = self._words(self._names["wilayah"].get(wilayah or "", ""))
        return (
            _only(self._exact[kind].get(words))
            or _only(self._exact[kind].get((*words, *region)))
            or _only(self._loose[kind].get(_without_kinds(words)))
            or _only(self._loose[kind].get(_without_kinds((*words, *region))))
        )

    def near(self, kind: str, text: str) -> tuple[Dekat, ...]:
        """Return the records whose name or id is closest to `text`, closest first."""
        wanted = " ".join(self._words(text))
        matcher = SequenceMatcher(b=wanted, autojunk=False)
        rated: dict[str, float] = {}
        for words, ids in self._exact[kind].items():
            matcher.set_seq1(" ".join(words))
            if matcher.quick_ratio() < _CLOSE:
                continue
            ratio = matcher.ratio()
            for id_ in ids:
                rated[id_] = max(rated.get(id_, 0), ratio)
        best = sorted((id_ for id_ in rated if rated[id_] >= _CLOSE), key=lambda i: (-rated[i], i))
        return tuple(Dekat(id_, self._names[kind][id_]) for id_ in best[:_SHOWN])

    def search(self, kind: str, text: str) -> tuple[Dekat, ...]:
        """Return the records whose names hold all words of `text` as beginnings, by name."""
        wanted = self._words(text)
        found = {
            id_
            for words, ids in self._exact[kind].items()
            if all(any(word.startswith(part) for word in words) for part in wanted)
            for id_ in ids
        }
        names = self._names[kind]
        return tuple(Dekat(i, names[i]) for i in sorted(found, key=lambda i: (names[i], i)))

    def all(self, kind: str) -> tuple[Dekat, ...]:
        """Return every record of a kind, by id."""
        return tuple(Dekat(id_, name) for id_, name in self._names[kind].items())

    def _words(self, text: str) -> tuple[str, ...]:
        words = (self._singkatan.get(word, word) for word in _WORD.findall(fold(text)))
        return tuple(part for word in words for part in word.split())


def _other_names(record: Record) -> Iterator[str]:
    for key in ("singkatan", "teks_formulir"):
        if text := getattr(record, key, None):
            yield text
    for key in ("sinonim", "sebutan"):
        yield from getattr(record, key, ())
    for former in getattr(record, "nama_lama", ()):
        yield former.nama


def _without_kinds(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _KINDS_OF_REGION) or words


def _only(ids: set[str] | None) -> str | None:
    return next(iter(ids)) if ids and len(ids) == 1 else None
