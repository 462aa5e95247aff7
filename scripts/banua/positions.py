"""Places in catalogue files.

A record does not know where it was written; a `PositionMap` beside it does, so
that every finding can point at the very key or value it speaks of.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

DataPath: TypeAlias = tuple[str | int, ...]
"""Way from the top of a document to a key or list item, as in `("hasil", 0, "uraian")`."""


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A stretch of one line in a file; `line` and `column` count from 1."""

    line: int = 1
    column: int = 1
    length: int = 0


@dataclass(frozen=True, slots=True)
class PositionMap:
    """Places of every key and value of one document."""

    keys: Mapping[DataPath, Position] = field(default_factory=dict)
    values: Mapping[DataPath, Position] = field(default_factory=dict)

    def key(self, path: DataPath) -> Position:
        """Return where the last key of `path` is written, else where its value is."""
        return self.keys.get(path) or self.value(path)

    def value(self, path: DataPath) -> Position:
        """Return where the value at `path` is written, else its nearest known parent."""
        for end in range(len(path), -1, -1):
            place = self.values.get(path[:end])
            if place is not None:
                return place
        return Position()

    def mapping(self, path: DataPath) -> Position:
        """Return where the mapping at `path` begins: the place of a key that is missing."""
        place = self.value(path)
        return Position(place.line, place.column)

    def path_at(self, place: Position) -> DataPath:
        """Return the way to what is written at `place`, else to the nearest thing before it."""
        known = {**self.values, **self.keys}
        before = [
            ((found.line, found.column), len(path), path)
            for path, found in known.items()
            if (found.line, found.column) <= (place.line, place.column)
        ]
        if not before:
            return ()
        return max(before, key=lambda item: item[:2])[2]
