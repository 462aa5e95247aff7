"""What a header means: all the ways in which people write the name of a key."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product

from banua.impor.fields import ITEM, KODE, Field, Table, all_tables, group_labels
from banua.impor.kosakata import Kosakata, load_kosakata
from banua.text import nearest

_FUZZY = 0.87
_SHORTEST_FUZZY = 5
_PARENTHESES = re.compile(r"\([^)]*\)")
_NUMBER = re.compile(r"\d+[a-z]?")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header means.

    Attributes:
        field: The key.
        numbers: Place of its list item or code, as far as the header tells it.
        splits: Whether one cell may hold several items of the list.
        guessed: Whether the header was misspelt.
    """

    field: Field
    numbers: tuple[str, ...]
    splits: bool
    guessed: bool


class HeaderWords:
    """All headers of a table.

    Attributes:
        find: Returns what a header means; `lenient` allows words missing or misspelt.
        why_ignored: Returns why a column is left out on purpose, `None` if it is not.
    """

    def __init__(self, table: Table, words: Kosakata) -> None:
        """Gather them.

        Args:
            table: The table.
            words: The vocabulary.
        """
        # The same few headers are asked for again and again while the best row is sought.
        self.find = cache(self._find)
        self.why_ignored = cache(self._why_ignored)
        self._words = words
        self._start = len(table.group)
        self._exact: dict[str, tuple[Field, bool]] = {}
        self._bare: dict[tuple[str, ...], list[tuple[Field, bool]]] = {}
        for field in sorted(table.fields, key=lambda field: field.wildcards):
            for header in self._headers(field):
                self._exact.setdefault(words.plain(header), (field, False))
        loose = words.loose_headers(table.kind) if not table.group else {}
        for field in table.fields:
            for header in loose.get(field.key, ()):
                self._exact.setdefault(words.plain(header), (field, True))
        for plain, meant in self._exact.items():
            self._bare.setdefault(self._without_fillers(plain), []).append(meant)

    def _find(self, header: str, *, lenient: bool) -> Meaning | None:
        shorter = _PARENTHESES.sub(" ", header)
        for text in (header, shorter):
            plain, numbers = self._parts(text)
            if meant := self._exact.get(plain):
                return self._meaning(meant, numbers)
            if plain in self._words.abaikan:
                return None
        if not lenient:
            return None
        plain, numbers = self._parts(shorter)
        bare = self._without_fillers(plain)
        meant_here = self._bare.get(bare, []) if bare else []
        if len({field.path for field, _ in meant_here}) == 1:
            return self._meaning(meant_here[0], numbers)
        near = nearest(plain, self._exact, cutoff=_FUZZY) if len(plain) >= _SHORTEST_FUZZY else None
        return self._meaning(self._exact[near], numbers, guessed=True) if near else None

    def _why_ignored(self, header: str) -> str | None:
        plain, _ = self._parts(_PARENTHESES.sub(" ", header))
        if plain not in self._words.abaikan and len(plain) >= _SHORTEST_FUZZY:
            plain = nearest(plain, self._words.abaikan, cutoff=_FUZZY) or plain
        return self._words.abaikan.get(plain)

    def _headers(self, field: Field) -> Iterator[str]:
        own = (field.label, *self._words.headers(field.kind, field.key))
        groups = group_labels(field, self._start)
        for header in own:
            if not groups:
                yield header
                continue
            for names in product(*groups):
                yield " ".join((*names, header))
                yield " ".join((header, *reversed(names)))

    def _parts(self, header: str) -> tuple[str, tuple[str, ...]]:
        words = self._words.words(header)
        numbers = tuple(word for word in words if _NUMBER.fullmatch(word))
        return " ".join(word for word in words if not _NUMBER.fullmatch(word)), numbers

    def _without_fillers(self, plain: str) -> tuple[str, ...]:
        return tuple(word for word in plain.split() if word not in self._words.pengisi)

    def _meaning(
        self, meant: tuple[Field, bool], numbers: tuple[str, ...], *, guessed: bool = False
    ) -> Meaning:
        field, splits = meant
        wanted = sum(part in {ITEM, KODE} for part in field.path[self._start :])
        kept = numbers[len(numbers) - wanted :] if 0 < wanted <= len(numbers) else ()
        return Meaning(field, kept, splits, guessed)


@cache
def header_words(title: str) -> HeaderWords:
    """Return the headers of the table with that title."""
    table = next(table for table in all_tables() if table.title == title)
    return HeaderWords(table, load_kosakata())
