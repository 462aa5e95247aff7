"""The index of all that a search finds: built once, asked often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.search.analysis import Analyser, fold
from banua.search.documents import collect_documents
from banua.search.facets import FACETS, names_of
from banua.search.impact import Postings, weigh
from banua.search.lexicon import Lexicon, build_lexicon
from banua.search.thesaurus import Link, Terms, build_links
from banua.search.tokens import Tokens, tokenise
from banua.search.vocabulary import build_analyser, keep_met
from banua.search.weights import Weights

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.search.fields import Document, Guide

COMMON_TERMS = 300
"""Terms known as common without opening their postings."""


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """What a search needs.

    Attributes:
        documents: The documents, by number.
        tokens: Their words in order, for phrases.
        analyser: How words become terms.
        postings: Where each term occurs.
        links: The links of the thesaurus.
        entries: Entries of the thesaurus with several words that lead to documents.
        lexicon: All words.
        common: The most common terms, each with its rank from the commonest.
        names: Documents by whole name.
        values: For each facet its values, each with what it is called.
        institutions: Names of institutions by id.
        weights: What kinds of hits count.
    """

    documents: Sequence[Document]
    tokens: Tokens
    analyser: Analyser
    postings: Mapping[str, Postings]
    links: Mapping[Terms, Sequence[Link]]
    entries: frozenset[Terms]
    lexicon: Lexicon
    common: Mapping[str, int]
    names: Mapping[str, tuple[int, ...]]
    values: Mapping[str, Mapping[str, tuple[str, ...]]]
    institutions: Mapping[str, str]
    weights: Weights


def build_search_index(
    katalog: Katalog, guides: Iterable[Guide] = (), weights: Weights | None = None
) -> SearchIndex:
    """Return the index over all records of the catalogue and the guide pages."""
    analyser = build_analyser(katalog)
    documents = collect_documents(katalog, guides)
    links = build_links(katalog.sinonim, analyser)
    entries = {*links, *(link.target for links in links.values() for link in links)}
    tokens = tokenise(documents, analyser)
    postings = weigh(tokens, [item.jenis for item in documents], entries)
    names = _whole_names(documents, analyser)
    return SearchIndex(
        documents=documents,
        tokens=tokens,
        analyser=keep_met(analyser),
        postings=postings,
        links=links,
        entries=frozenset(
            entry
            for entry in entries
            if len(entry) > 1
            and (
                " ".join(entry) in postings
                or any(" ".join(link.target) in postings for link in links.get(entry, ()))
            )
        ),
        lexicon=build_lexicon(_spread(postings)),
        common=_commonest(postings),
        names=names,
        values=_values(documents, katalog),
        institutions={id_: lembaga.nama for id_, lembaga in katalog.lembaga.items()},
        weights=weights or Weights(),
    )


def whole_name(text: str, analyser: Analyser) -> str:
    """Return a name as it is compared with a whole query."""
    return " ".join(map(fold, analyser.words(text)))


def _spread(postings: Mapping[str, Postings]) -> Mapping[str, int]:
    """Return in how many documents each way of writing occurs."""
    spread: Counter[str] = Counter()
    for term, found in postings.items():
        if " " not in term:
            for number, count in Counter(found.sets).items():
                for form in found.form_sets[number]:
                    spread[form] += count
    return spread


def _commonest(postings: Mapping[str, Postings]) -> Mapping[str, int]:
    words = sorted((found.rarity, term) for term, found in postings.items() if " " not in term)
    return {term: rank for rank, (_, term) in enumerate(words[:COMMON_TERMS])}


def _whole_names(
    documents: Sequence[Document], analyser: Analyser
) -> Mapping[str, tuple[int, ...]]:
    found: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for number, item in enumerate(documents):
        for name in item.names:
            found[whole_name(name, analyser)][number] = None
    found.pop("", None)
    return {name: tuple(numbers) for name, numbers in found.items()}


def _values(
    documents: Sequence[Document], katalog: Katalog
) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    return {
        facet: {
            value: names_of(facet, value, katalog)
            for value in sorted({v for item in documents for v in item.facets.get(facet, ())})
        }
        for facet in FACETS
    }
