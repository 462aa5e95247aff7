"""From a query to what is looked up: words, terms of several words, and what else they may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from banua.search.analysis import fold
from banua.search.weights import KATA_TERBANYAK, PENUH

if TYPE_CHECKING:
    from banua.search.impact import Postings
    from banua.search.search_index import SearchIndex

Cara: TypeAlias = Literal["persis", "akar", "sinonim", "koreksi", "awalan", "frasa"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a query: as typed, folded, and its term."""

    typed: str
    form: str
    term: str


@dataclass(frozen=True, slots=True)
class Option:
    """One term that a word may be met by.

    Attributes:
        term: The term.
        form: The way of writing that is a full hit; `None` if all are.
        rarity: How telling a hit is.
        full: What a full hit counts, in ten-thousandths.
        root: What a hit in another way of writing counts.
        cara: How the word is met.
        lewat: The word of the thesaurus or the lexicon that it is met by.
    """

    term: str
    form: str | None
    rarity: int
    full: int
    root: int
    cara: Cara
    lewat: str | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A word, or several that the thesaurus knows as one term.

    Attributes:
        words: The words.
        options: For each word the terms that it may be met by, none for one that only asks.
        joint: The terms that all words together may be met by.
    """

    words: tuple[Word, ...]
    options: tuple[tuple[Option, ...], ...]
    joint: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a query looks up.

    Attributes:
        units: Its words and terms, in the order typed.
        name: Its words as a whole name, empty if it cannot be one.
        corrections: For words that were corrected, what by.
    """

    units: tuple[Unit, ...]
    name: str
    corrections: Mapping[str, str]


def split_words(texts: Iterable[str], index: SearchIndex) -> list[Word]:
    """Return all words of texts, stop words too, with their terms."""
    analyser = index.analyser
    words = [word for text in texts for word in analyser.words(text)]
    return [Word(word, fold(word), analyser.term(fold(word))) for word in words]


def plan_search(texts: Sequence[str], index: SearchIndex) -> Plan:
    """Return what the words of a query look up."""
    words = split_words(texts, index)
    telling = _different(word for word in words if word.term)
    asking = {word for word in telling if index.analyser.asks(word.form)}
    matter = [word for word in telling if word not in asking]
    chosen = _choose_telling(matter or telling, index)
    corrected: dict[str, str] = {}
    # A name is looked up with its first word: one that only asks needs room for its own file.
    first_asks = bool(telling) and telling[0] not in chosen and len(chosen) < KATA_TERBANYAK
    whole = not telling or telling[0] in chosen or first_asks
    groups = list(_join([word for word in telling if word in chosen | asking], chosen, index))
    guessed = _choose_guessed(groups, KATA_TERBANYAK - len(chosen) - first_asks, index)
    return Plan(
        tuple(_plan_unit(taken, chosen, guessed, index, corrected) for taken in groups),
        " ".join(word.form for word in words) if whole else "",
        corrected,
    )


def _different(words: Iterable[Word]) -> list[Word]:
    by_form: dict[str, Word] = {}
    for word in words:
        by_form.setdefault(word.form, word)
    return list(by_form.values())


def _choose_telling(words: Sequence[Word], index: SearchIndex) -> frozenset[Word]:
    """Return at most five different words, the rarest if there are more."""
    common = index.common
    by_worth = sorted(words, key=lambda word: -common.get(word.term, len(common)))
    return frozenset(by_worth[:KATA_TERBANYAK])


def _plan_unit(
    taken: tuple[Word, ...],
    chosen: frozenset[Word],
    guessed: frozenset[Word],
    index: SearchIndex,
    corrected: dict[str, str],
) -> Unit:
    if taken[0] in guessed:
        return Unit(taken, (tuple(_guesses(taken[0], index, corrected)),))
    options = tuple(tuple(_known(word, index)) if word in chosen else () for word in taken)
    if len(taken) == 1:
        return Unit(taken, options)
    joint = _meanings(tuple(word.term for word in taken), None, PENUH, index)
    return Unit(taken, options, tuple(joint))


def _join(
    words: Sequence[Word], chosen: frozenset[Word], index: SearchIndex
) -> Iterator[tuple[Word, ...]]:
    """Yield the chosen words one by one, or as many as the thesaurus knows as one term.

    A word that only asks counts within such a term: `internet of things`.
    """
    terms = tuple(word.term for word in words)
    at = 0
    while at < len(words):
        if words[at] not in chosen:
            at += 1
            continue
        length = next(
            (
                length
                for length in range(len(words) - at, 1, -1)
                if terms[at : at + length] in index.entries
            ),
            1,
        )
        yield tuple(words[at : at + length])
        at += length


def _choose_guessed(
    groups: Sequence[tuple[Word, ...]], room: int, index: SearchIndex
) -> frozenset[Word]:
    """Return the unknown words to guess at, the longest first: each counts as one more word."""
    unknown = (taken[0] for taken in groups if len(taken) == 1 and not any(_known(taken[0], index)))
    return frozenset(sorted(unknown, key=lambda word: (-len(word.form), word.form))[:room])


def _known(word: Word, index: SearchIndex) -> Iterator[Option]:
    yield from _meanings((word.term,), word.form, PENUH, index)


def _meanings(
    terms: tuple[str, ...],
    form: str | None,
    worth: int,
    index: SearchIndex,
    by: tuple[Cara, str] | None = None,
) -> Iterator[Option]:
    """Yield a term itself, then what the thesaurus has for it, as far as documents have it."""
    text = " ".join(terms)
    cara, lewat = by or ("persis", None)
    own = index.postings.get(text)
    if own:
        root = index.weights.akar if form else PENUH
        yield Option(text, form, own.rarity, PENUH * worth, root * worth, cara, lewat)
    for link in index.links.get(terms, ()):
        target = " ".join(link.target)
        if found := index.postings.get(target):
            rarity = cap_rarity(found, own)
            factor = link.weight * worth
            how = by[0] if by else "sinonim"
            yield Option(target, None, rarity, factor, factor, how, link.written)


def cap_rarity(found: Postings, own: Postings | None) -> int:
    """Return how telling a word of the thesaurus is: no more than the word that was typed."""
    return min(found.rarity, own.rarity) if own else found.rarity


def _guesses(word: Word, index: SearchIndex, corrected: dict[str, str]) -> Iterator[Option]:
    """Yield what a word that the catalogue does not know may become, or was meant as."""
    analyser, weights = index.analyser, index.weights
    if longer := index.lexicon.complete(word.form):
        for form in longer:
            term = analyser.term(form)
            factors = (PENUH * weights.awalan, weights.akar * weights.awalan)
            yield Option(term, form, index.postings[term].rarity, *factors, "awalan", form)
        return
    for form in index.lexicon.correct(word.form):
        corrected.setdefault(word.typed, form)
        terms = (analyser.term(form),)
        yield from _meanings(terms, form, weights.koreksi, index, ("koreksi", form))
