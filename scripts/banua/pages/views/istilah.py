"""The glossary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.page import Page
from banua.pages.views.rows import Butir, group_by, initial
from banua.text import fold, slugify

if TYPE_CHECKING:
    from banua.model.acuan import Istilah
    from banua.pages.studio import Studio


@dataclass(frozen=True, slots=True)
class Entri:
    """A term with its anchor; `lihat_juga` leads to the terms that stand in the glossary."""

    id: str
    istilah: Istilah
    lihat_juga: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class IstilahView:
    """The glossary by letter."""

    jumlah: int
    huruf: tuple[tuple[str, tuple[Entri, ...]], ...]


def build_istilah(studio: Studio) -> Iterator[Page]:
    """Yield the glossary."""
    ordered = sorted(studio.katalog.istilah, key=lambda entry: (fold(entry.istilah), entry.istilah))
    anchors = _anchors(ordered)
    groups = group_by(ordered, lambda entry: initial(entry.istilah))
    view = IstilahView(
        jumlah=len(ordered),
        huruf=tuple(
            (
                letter.upper() if letter != "#" else "0–9",
                tuple(
                    Entri(
                        id=anchors[entry.istilah],
                        istilah=entry,
                        lihat_juga=tuple(
                            Butir(term, f"#{anchors[term]}")
                            for term in entry.lihat_juga
                            if term in anchors
                        ),
                    )
                    for entry in groups[letter]
                ),
            )
            for letter in sorted(groups)
        ),
    )
    page = Page(
        path="istilah/",
        title="Istilah",
        description=f"Arti {len(ordered)} istilah dan singkatan seputar inovasi daerah.",
        section="panduan",
        source="catalog/acuan/istilah.yaml",
    )
    yield studio.renderer.fill(page, "istilah", view=view)


def _anchors(entries: list[Istilah]) -> dict[str, str]:
    """Return an anchor for each term; those with the same slug are numbered."""
    taken: dict[str, int] = {}
    anchors: dict[str, str] = {}
    for entry in entries:
        slug = slugify(entry.istilah) or "istilah"
        taken[slug] = taken.get(slug, 0) + 1
        anchors[entry.istilah] = f"i-{slug}" if taken[slug] == 1 else f"i-{slug}.{taken[slug]}"
    return anchors
