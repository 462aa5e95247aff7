"""MiniSearch: one index file in memory, with prefixes and typing errors."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.cari.engines import npm
from bench.cari.engines.base import Corpus

INDEX = "indeks.json"


class MiniSearch:
    """MiniSearch set up as its own handbook does: prefix, fuzzy 0.2, the name counts double."""

    name = "minisearch"
    in_parts = False
    judged_only = False

    def __init__(self) -> None:
        """See that its packages are installed."""
        npm.ensure_modules()
        self.title = f"MiniSearch {npm.version('minisearch')}"

    def build(self, corpus: Corpus, folder: Path) -> float:
        """Build the index ahead, so that readers only have to load it."""
        shutil.copy(
            npm.MODULES / "minisearch" / "dist" / "es" / "index.js", folder / "minisearch.js"
        )
        with TemporaryDirectory() as scratch:
            documents = Path(scratch) / "dokumen.json"
            npm.write_documents(corpus.documents, documents)
            return npm.run_script("minisearch.mjs", documents, folder / INDEX)["seconds"]

    def index_files(self, folder: Path) -> list[Path]:
        """Return the one file of the index."""
        return [folder / INDEX]
