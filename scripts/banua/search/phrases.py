"""Phrases in quotation marks: documents that hold words side by side, as typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from banua.search.fields import FIELDS
from banua.search.lexical import read_scores
from banua.search.plan import split_words

if TYPE_CHECKING:
    from whoosh.searching import Searcher

    from banua.search.plan import Word
    from banua.search.search_index import SearchIndex


def find_phrase(text: str, index: SearchIndex, searcher: Searcher) -> frozenset[int]:
    """Return the documents that hold the words of `text` side by side, as they are typed.

    A stop word inside the phrase stands for any one word: where it stands is not kept.
    """
    words = [(at, word) for at, word in enumerate(split_words((text,), index)) if word.term]
    if not words:
        return frozenset()
    candidates = frozenset[int].intersection(
        *(frozenset(_writing(word, index, searcher)) for _, word in words)
    )
    wanted = [(at - words[0][0], word.term) for at, word in words]
    return frozenset(number for number in candidates if _stands(wanted, number, index))


def _writing(word: Word, index: SearchIndex, searcher: Searcher) -> Iterator[int]:
    """Yield the documents that hold a word as it is typed."""
    found = index.postings.get(word.term)
    factors = [int(word.form in forms) for forms in found.form_sets] if found else []
    return (number for number, score, _ in read_scores(searcher, word.term, factors) if score)


def _stands(wanted: Sequence[tuple[int, str]], number: int, index: SearchIndex) -> bool:
    terms = quotable_terms(number, index)
    _, first = wanted[0]
    return any(
        all(at + ahead < len(terms) and terms[at + ahead] == term for ahead, term in wanted)
        for at, here in enumerate(terms)
        if here == first
    )


def quotable_terms(number: int, index: SearchIndex) -> list[str]:
    """Return the terms of a document in order; stop words and ends of texts are empty."""
    fields = index.tokens.documents[number]
    return [
        index.tokens.terms[word]
        for name, field in FIELDS.items()
        if field.quotable
        for word in fields.get(name, ())
    ]
