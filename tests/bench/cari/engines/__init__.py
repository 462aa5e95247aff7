"""The engines that stand side by side, one module each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bench.cari.engines.banua import Banua
from bench.cari.engines.base import Engine
from bench.cari.engines.bm25 import Bm25
from bench.cari.engines.lunr import Lunr
from bench.cari.engines.minisearch import MiniSearch
from bench.cari.engines.pagefind import Pagefind

ENGINES: Mapping[str, Callable[[], Engine]] = {
    engine.name: engine for engine in (Banua, Lunr, Pagefind, MiniSearch, Bm25)
}
"""In the order of tables."""
