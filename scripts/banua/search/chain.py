"""The analyser as a chain of Whoosh: a tokenizer, and a filter that makes terms of words.

Whoosh hands one token object from step to step; who indexes ten thousand records asks
`Analyser` directly, which does the same without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from whoosh.analysis import CompositeAnalyzer, Filter, Token, Tokenizer

if TYPE_CHECKING:
    from banua.search.analysis import Analyser


class WordTokenizer(Tokenizer):  # type: ignore[misc]
    """Parts a text into words; each knows how it was written, and its place."""

    def __init__(self, analyser: Analyser) -> None:
        """Take the analyser that knows what a word is."""
        self._analyser = analyser

    def __call__(
        self, value: str, *, positions: bool = False, start_pos: int = 0, **options: Any
    ) -> Iterator[Token]:
        """Yield one token again and again, as Whoosh does, with `text`, `original`, and `pos`."""
        token = Token(positions=positions, **options)
        for place, word in enumerate(self._analyser.words(value), start_pos):
            token.text = token.original = word
            token.pos = place
            token.stopped = False
            yield token


class RootFilter(Filter):  # type: ignore[misc]
    """Puts the root in the place of the word; stop words go, but keep their place."""

    def __init__(self, analyser: Analyser) -> None:
        """Take the analyser that knows roots and stop words."""
        self._analyser = analyser

    def __call__(self, tokens: Iterable[Token]) -> Iterator[Token]:
        """Yield the tokens; stop words only if asked for, as `stopped`."""
        for token in tokens:
            term = self._analyser.term(token.text)
            token.stopped = not term
            token.text = term or self._analyser.read(token.text).root
            if term or not token.removestops:
                yield token


def build_chain(analyser: Analyser) -> CompositeAnalyzer:
    """Return the chain for fields and parsers of Whoosh."""
    return WordTokenizer(analyser) | RootFilter(analyser)
