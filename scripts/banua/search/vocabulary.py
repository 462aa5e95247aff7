"""The analyser of a catalogue: its stop words, and the roots it knows.

Beside the list of roots, words of the catalogue itself count as roots, so that what it
learns about (`maggot`) needs no entry in the list (`maggotnya`). A word is taken if

* it is written small somewhere, in plain letters, so that it is no name or acronym,
* nothing can be cut off it, and
* another word of the catalogue would lead to it.

That is a handful even of a large catalogue, which the browser is given with the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from banua.search.analysis import Analyser
from banua.search.morphology import Morphology

if TYPE_CHECKING:
    from banua.katalog import Katalog

_PLAIN = re.compile(r"[a-z]{4,}")


def build_analyser(katalog: Katalog) -> Analyser:
    """Return the analyser that index, queries, and browser share."""
    asking = katalog.kata_tanya
    analyser = Analyser(katalog.kata_henti, katalog.akar, katalog.akar_jarang, asking)
    words = {word for text in _texts(katalog) for word in analyser.words(text)}
    found = find_roots(words, analyser)
    if not found:
        return analyser
    return Analyser(katalog.kata_henti, {*katalog.akar, *found}, katalog.akar_jarang, asking)


def find_roots(words: Iterable[str], analyser: Analyser) -> frozenset[str]:
    """Return the words of a catalogue that are roots of others and not known yet."""
    small = {word for word in words if _PLAIN.fullmatch(word)}
    unknown = [word for word in sorted(small) if _is_unknown(word, analyser)]
    morphology = Morphology((*analyser.akar, *unknown), analyser.akar_jarang)
    roots = {reading.root for word in unknown for reading in morphology.shortened(word)}
    return frozenset(roots.intersection(unknown))


def keep_met(analyser: Analyser) -> Analyser:
    """Return an analyser with just the roots that a query can need, for a browser to load.

    These are the roots of all words looked at so far, which are those of the catalogue, and
    roots that would otherwise be taken for forms of these: `beruang` is a bear, though no
    record tells of one, and has nothing to do with `uang`. Words looked at stay what they
    are: of their readings the best one is left.
    """
    met = analyser.roots_met()
    rare = met.intersection(analyser.akar_jarang)
    roots = met.intersection(analyser.akar)
    others = sorted({*analyser.akar, *analyser.akar_jarang} - met)
    morphology = Morphology(roots, rare)
    misread = {root for root in others if morphology.read(root).steps}
    return Analyser(
        analyser.kata_henti,
        roots.union(misread.difference(analyser.akar_jarang)),
        rare.union(misread.intersection(analyser.akar_jarang)),
        analyser.kata_tanya,
    )


def _is_unknown(word: str, analyser: Analyser) -> bool:
    known = analyser.morphology.knows(word) or analyser.read(word).steps
    return not known and analyser.term(word) != ""


def _texts(katalog: Katalog) -> Iterator[str]:
    for inovasi in katalog.inovasi.values():
        yield inovasi.nama
        yield inovasi.kepanjangan or ""
        yield inovasi.ringkasan
