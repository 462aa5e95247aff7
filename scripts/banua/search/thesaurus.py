"""From the thesaurus of the catalogue to links between terms: what else a query may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from banua.model.acuan import Sinonim
    from banua.search.analysis import Analyser

Terms: TypeAlias = tuple[str, ...]
"""An entry of the thesaurus as terms, stop words left out."""

BOBOT: Mapping[str, int] = MappingProxyType(
    {"setara": 60, "asing": 90, "balik": 45, "ambigu": 45, "luas": 35}
)
"""What a hit by each relation counts, in hundredths of an exact one."""


@dataclass(frozen=True, slots=True)
class Link:
    """From one entry to another.

    Attributes:
        target: The other entry.
        weight: What a hit by it counts, in hundredths of an exact one.
        written: The other entry as the thesaurus writes it.
    """

    target: Terms
    weight: int
    written: str


def build_links(daftar: Iterable[Sinonim], analyser: Analyser) -> Mapping[Terms, tuple[Link, ...]]:
    """Return the links of every entry, each target once by its strongest relation.

    One step, never a chain: what A means by B says nothing of what C means by B.
    """
    found: defaultdict[Terms, dict[Terms, Link]] = defaultdict(dict)
    for sinonim in daftar:
        entries = [(tuple(analyser.terms(text)), text) for text in sinonim.istilah]
        for one, other, relation in _relations(sinonim):
            (source, _), (target, written) = entries[one], entries[other]
            if source and target and source != target:
                link = Link(target, BOBOT[relation], written)
                known = found[source].get(target)
                if known is None or known.weight < link.weight:
                    found[source][target] = link
    return {source: tuple(found[source].values()) for source in sorted(found)}


def _relations(sinonim: Sinonim) -> Iterator[tuple[int, int, str]]:
    """Yield from which entry to which there is a link, and of what kind."""
    count = len(sinonim.istilah)
    if sinonim.jenis == "luas":
        yield from ((0, other, "luas") for other in range(1, count))
    elif sinonim.ambigu:
        for other in range(1, count):
            yield 0, other, "ambigu"
            yield other, 0, "ambigu"
    elif sinonim.jenis in {"banjar", "inggris"}:
        foreign = sinonim.asing or 1
        for one, other in permutations(range(count), 2):
            if one < foreign <= other:
                yield one, other, "asing"
            elif (one < foreign) == (other < foreign):
                yield one, other, "setara"
            elif sinonim.jenis == "banjar":
                yield one, other, "balik"
    else:
        yield from ((one, other, "setara") for one, other in permutations(range(count), 2))
