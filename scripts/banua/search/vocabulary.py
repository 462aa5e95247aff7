"""The analyser of a catalogue: its stop words and the roots it knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from banua.search.analysis import Analyser

if TYPE_CHECKING:
    from banua.katalog import Katalog


def build_analyser(katalog: Katalog) -> Analyser:
    """Return the analyser that index, queries, and browser share."""
    return Analyser(katalog.kata_henti, katalog.akar, katalog.akar_jarang)
