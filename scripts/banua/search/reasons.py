"""Why one innovation is related to another, in words for its readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from banua.text import join_words

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi

PALING_BANYAK = 3
"""Topics, words, or names told as one reason; more is not read."""
URUSAN_TERBANYAK = 2
"""Affairs told: their official names are long."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What two innovations have in common, from the stance of the first.

    Attributes:
        inovasi: The innovation whose page shows the other.
        lain: The other innovation.
        asal: Whether the first copies the other.
        tiruan: Whether the other copies the first.
        seasal: Whether both copy the same innovation.
        riset: Titles of shared works.
        orang: Names of shared researchers.
        tema: Ids of shared topics, rare ones first.
        urusan: Ids of shared affairs, in the order of the first.
        kata: Other shared words as written, telling ones first.
    """

    inovasi: Inovasi
    lain: Inovasi
    asal: bool = False
    tiruan: bool = False
    seasal: bool = False
    riset: tuple[str, ...] = ()
    orang: tuple[str, ...] = ()
    tema: tuple[str, ...] = ()
    urusan: tuple[str, ...] = ()
    kata: tuple[str, ...] = ()


def tell_reasons(facts: Facts, katalog: Katalog) -> tuple[str, ...]:
    """Return the reasons in plain Indonesian, the strongest first, the place last."""
    topics = tuple(katalog.tema[id_].label for id_ in facts.tema[:PALING_BANYAK])
    affairs = tuple(katalog.urusan[id_].nama for id_ in facts.urusan[:URUSAN_TERBANYAK])
    reasons = (
        "ditiru oleh inovasi ini" if facts.asal else "",
        "meniru inovasi ini" if facts.tiruan else "",
        "sama-sama meniru satu inovasi" if facts.seasal else "",
        _list("riset sama", facts.riset),
        _list("peneliti sama", facts.orang),
        _tell_tema(topics),
        _list("kata kunci sama", facts.kata),
        _tell_urusan(affairs),
        _tell_place(facts.inovasi, facts.lain, katalog),
    )
    return tuple(reason for reason in reasons if reason)


def tell_link_back(alasan: str) -> str:
    """Return the reason of a link that stands only in the other innovation's record."""
    return f"ditautkan dari sana: {alasan}"


def _list(lead: str, words: Sequence[str]) -> str:
    return f"{lead}: {', '.join(words[:PALING_BANYAK])}" if words else ""


@cache
def _tell_tema(labels: tuple[str, ...]) -> str:
    return _sentence("sama-sama bertema", [_lower_first(label) for label in labels])


@cache
def _tell_urusan(names: tuple[str, ...]) -> str:
    return _sentence("urusan sama:", names)


def _sentence(lead: str, names: Sequence[str]) -> str:
    """Return names as the end of a sentence; `serta` where `dan` could be misread."""
    if not names:
        return ""
    *head, last = names
    if head and any(" dan " in name for name in names):
        return f"{lead} {', '.join(head)} serta {last}"
    return f"{lead} {join_words(names)}"


def _lower_first(label: str) -> str:
    """Return `label` as inside a sentence: acronyms keep their capitals."""
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]


def _tell_place(inovasi: Inovasi, lain: Inovasi, katalog: Katalog) -> str:
    if inovasi.lembaga == lain.lembaga:
        return "lembaga sama"
    if inovasi.wilayah == lain.wilayah:
        return "lembaga berbeda"
    wilayah = katalog.wilayah[lain.wilayah]
    place = "tingkat provinsi" if wilayah.jenis == "provinsi" else f"di {wilayah.nama}"
    return f"lembaga berbeda, {place}"
