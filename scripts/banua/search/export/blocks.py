"""Sorted entries cut into blocks, each a file, and the table that tells which is where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Block(Generic[T]):
    """Entries that stand in one file.

    Attributes:
        start: What sorts after every key before this block and not after its own.
        entries: The entries.
    """

    start: str
    entries: Sequence[T]


def cut_blocks(
    entries: Iterable[tuple[str, int, T]], size: int, family: Callable[[str], str]
) -> Iterator[Block[T]]:
    """Yield blocks of about `size` characters.

    Args:
        entries: Key, length, and content of each, sorted by key.
        size: After how many characters a block ends.
        family: What a key begins with; keys that begin alike stand in one block.
    """
    kept: list[T] = []
    start, length, last = "", 0, ""
    for key, its_length, content in entries:
        if length >= size and family(key) != family(last):
            yield Block(start, kept)
            kept, length = [], 0
            start = key[: count_shared(last, key) + 1]
        kept.append(content)
        length += its_length
        last = key
    if kept:
        yield Block(start, kept)


def count_shared(one: str, other: str) -> int:
    """Return how many letters two words begin with alike."""
    count = 0
    for first, second in zip(one, other, strict=False):
        if first != second:
            break
        count += 1
    return count
