"""From Indonesian text to terms: what the index holds and what a query asks for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from banua.text import fold

_WORD = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+")


class Analyser:
    """Turns text into terms: words and numbers, folded, without stop words.

    Every way of writing a word is folded once and remembered, as a catalogue of ten
    thousand records repeats the same few thousand words.
    """

    def __init__(self, kata_henti: Iterable[str] = ()) -> None:
        """Take the stop words; they are compared as written, before any folding to roots."""
        self._stop = frozenset(fold(word) for word in kata_henti)
        self._term_by_word: dict[str, str] = {}

    def words(self, text: str) -> list[str]:
        """Return the words and numbers of `text` as they are written."""
        if not text.isascii():
            text = unicodedata.normalize("NFKC", text)
        return _WORD.findall(text)

    def term(self, word: str) -> str:
        """Return the term that `word` stands for, empty if it is a stop word."""
        term = self._term_by_word.get(word)
        if term is None:
            folded = fold(word)
            term = "" if folded in self._stop else self._root(folded)
            self._term_by_word[word] = term
        return term

    def terms(self, text: str) -> list[str]:
        """Return the terms of `text` in order, stop words left out."""
        return [term for word in self.words(text) if (term := self.term(word))]

    @staticmethod
    def _root(folded: str) -> str:
        """Return the root of a folded word: for now the word itself."""
        return folded
