"""What the analyser knows of the language, for the browser."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from banua.search.affixes import pack_affixes
from banua.search.export.blocks import count_shared

if TYPE_CHECKING:
    from banua.search.analysis import Analyser

SHARED_MOST = 9


def write_language(analyser: Analyser) -> dict[str, object]:
    """Return stop words, words that only ask, roots, and affixes as JSON can hold them."""
    return {
        "henti": " ".join(analyser.kata_henti),
        "tanya": " ".join(analyser.kata_tanya),
        "akar": write_roots(analyser.akar),
        "jarang": " ".join(analyser.akar_jarang),
        "imbuhan": pack_affixes(),
    }


def write_roots(roots: Iterable[str]) -> str:
    """Return roots sorted from their ends, each as what it shares with the last and the rest.

    `balas` and `batas` become `0salab3tab`: a digit begins a root. Indonesian words differ
    less in their ends than in their beginnings, so that this packs best.
    """
    packed, last = [], ""
    for root in sorted(root[::-1] for root in roots):
        shared = min(count_shared(last, root), SHARED_MOST)
        packed.append(f"{shared}{root[shared:]}")
        last = root
    return "".join(packed)
