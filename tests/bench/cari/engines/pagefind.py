"""Pagefind: an index in many small files, asked through WebAssembly."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from bench.cari.engines import npm
from bench.cari.engines.base import Corpus

INDEX_PARTS = ("fragment/*", "index/*", "filter/*", "*.pf_meta", "pagefind-entry.json")


class Pagefind:
    """Pagefind with its stemmer for Indonesian, which is Snowball's."""

    name = "pagefind"
    in_parts = True
    judged_only = False

    def __init__(self) -> None:
        """See that its packages are installed."""
        npm.ensure_modules()
        self.title = f"Pagefind {npm.version('pagefind')}"

    def build(self, corpus: Corpus, folder: Path) -> float:
        """Index the pages through Pagefind's own interface for Node."""
        with TemporaryDirectory() as scratch:
            documents = Path(scratch) / "dokumen.json"
            npm.write_documents(corpus.documents, documents)
            return npm.run_script("pagefind.mjs", documents, folder)["seconds"]

    def index_files(self, folder: Path) -> list[Path]:
        """Return index chunks, texts of results, and what leads to them."""
        return [file for part in INDEX_PARTS for file in folder.glob(part)]
