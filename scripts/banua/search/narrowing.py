"""Which documents a query leaves over: by kind, by the values of facets, without some words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.search.facets import find_value
from banua.search.fields import KINDS
from banua.search.lexical import read_facet, read_scores
from banua.search.lexicon import measure_distance
from banua.search.phrases import find_phrase
from banua.search.plan import split_words
from banua.text import slugify

if TYPE_CHECKING:
    from whoosh.searching import Searcher

    from banua.search.query import Kueri
    from banua.search.search_index import SearchIndex

JENIS = "jenis"
"""The facet that also takes the kinds of documents: `jenis:lembaga`."""
_YEARS = 50


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is left over.

    Attributes:
        documents: Numbers of the documents that may be found; `None` if all.
        excluded: Numbers of those that may not.
        messages: What could not be understood, for the reader.
    """

    documents: frozenset[int] | None
    excluded: frozenset[int]
    messages: tuple[str, ...]

    @property
    def narrows(self) -> bool:
        """Tell whether anything was asked to be left out."""
        return self.documents is not None or bool(self.excluded)

    def allows(self, number: int) -> bool:
        """Tell whether a document may be found."""
        return number not in self.excluded and (self.documents is None or number in self.documents)


def narrow(
    kueri: Kueri, saring: Mapping[str, Sequence[str]], index: SearchIndex, searcher: Searcher
) -> Narrowed:
    """Return which documents a query may find.

    Several values of one facet widen, several facets narrow. A value that is not known
    leaves nothing over, and says which one may have been meant.
    """
    reading = _Reading(index, searcher)
    wanted: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in (*kueri.saring, *((k, v) for k, vs in saring.items() for v in vs)):
        wanted[key].append(value)
    left: frozenset[int] | None = None
    for key, values in wanted.items():
        found = frozenset[int]().union(*(reading.having(key, value) for value in values))
        left = found if left is None else left & found
    for frasa in kueri.frasa:
        found = reading.saying(frasa)
        left = found if left is None else left & found
    excluded = frozenset[int]().union(
        *(reading.having(key, value) for key, value in kueri.tanpa_saring),
        *map(reading.mentioning, kueri.tanpa),
        *map(reading.saying, kueri.tanpa_frasa),
    )
    return Narrowed(left, excluded, tuple(reading.messages))


class _Reading:
    def __init__(self, index: SearchIndex, searcher: Searcher) -> None:
        self._index = index
        self._searcher = searcher
        self.messages: list[str] = []

    def having(self, key: str, text: str) -> frozenset[int]:
        """Return the documents that have a value of a facet, told by id or by name."""
        if key == JENIS and text.lower() in KINDS:
            kind = text.lower()
            return frozenset(
                number for number, item in enumerate(self._index.documents) if item.jenis == kind
            )
        names = self._index.values.get(key, {})
        found: set[int] = set()
        for one in expand_years(text) if key == "tahun" else (text,):
            value = find_value(one, names)
            if value is not None:
                found |= read_facet(self._searcher.reader(), key, value)
            elif one == text:
                self.messages.append(tell_unknown(key, text, names))
        return frozenset(found)

    def mentioning(self, text: str) -> frozenset[int]:
        """Return the documents that hold a word of `text` in any form."""
        return frozenset(
            number
            for word in split_words((text,), self._index)
            if word.term in self._index.postings
            for number, _, _ in read_scores(
                self._searcher, word.term, [1] * len(self._index.postings[word.term].form_sets)
            )
        )

    def saying(self, text: str) -> frozenset[int]:
        """Return the documents that hold `text` word by word."""
        return find_phrase(text, self._index, self._searcher)


def expand_years(text: str) -> Iterable[str]:
    """Return every year of a span such as `2020-2023`; other text is left as it is."""
    first, dash, last = text.partition("-")
    if dash and first.isdecimal() and last.isdecimal():
        years = range(int(first[:4]), int(last[:4]) + 1)
        if 0 < len(years) <= _YEARS:
            return map(str, years)
    return (text,)


def tell_unknown(key: str, text: str, names: Mapping[str, tuple[str, ...]]) -> str:
    """Return what to say of a value that a facet does not have."""
    wanted = slugify(text)
    near = min(_near(wanted, names), default=None)
    hint = f" Mungkin maksudnya {key}:{near[1]}." if near else ""
    return f"Tidak ada {key} bernama '{text}'.{hint}"


def _near(wanted: str, names: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[int, str]]:
    """Yield distance and value of what is spelt much like `wanted`, or begins with it."""
    limit = max(1, len(wanted) // 3)
    for value, of in names.items():
        for name in (value, *map(slugify, of)):
            if len(wanted) > 1 and name.startswith(wanted):
                yield 0, value
            elif distance := measure_distance(wanted, name, limit):
                yield distance, value
