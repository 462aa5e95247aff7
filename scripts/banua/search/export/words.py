"""The lexicon, sorted from the beginning and from the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from banua.search.export.blocks import count_shared
from banua.search.export.codec import DIGITS, write_numbers
from banua.search.lexicon import PANJANG, PENDEK

if TYPE_CHECKING:
    from banua.search.lexicon import Lexicon


def sort_words(lexicon: Lexicon) -> Mapping[str, list[tuple[str, int]]]:
    """Return the three orders of words, each word with the number of its documents.

    A correction looks at a part of one of them: the words that begin, or end, as the one
    typed does. Short words are looked for by their last letter only, so that they stand
    apart.
    """
    forward = [(word, lexicon.spread[word]) for word in lexicon.words]
    backward = [(word, lexicon.spread[word[::-1]]) for word in lexicon.backward]
    return {
        "awal": forward,
        "akhir": [item for item in backward if len(item[0]) >= PANJANG],
        "pendek-akhir": [item for item in backward if len(item[0]) <= PENDEK],
    }


ALIKE: Mapping[str, int] = MappingProxyType({"awal": 2, "akhir": 3, "pendek-akhir": 1})
"""First letters of words that stand in one file: those that a correction goes by."""


def write_words(words: Sequence[tuple[str, int]]) -> list[str]:
    """Return a block: what each word adds to the one before, and the numbers of documents."""
    return [" ".join(_front(word for word, _ in words)), write_numbers(n for _, n in words)]


def _front(words: Iterator[str]) -> Iterator[str]:
    last = ""
    for word in words:
        shared = min(count_shared(last, word), len(DIGITS) - 1)
        yield DIGITS[shared] + word[shared:]
        last = word
