"""BM25 over Snowball's Indonesian stems: what a textbook would do; no product."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from time import perf_counter

from bench.cari.engines import npm
from bench.cari.engines.base import Corpus

INDEX = "dokumen.json"


class Bm25:
    """A plain ranking by BM25, with the catalogue's stop words, computed in the page."""

    name = "bm25"
    title = "BM25, Snowball stems"
    in_parts = False
    judged_only = True

    def __init__(self) -> None:
        """See that the stemmer is installed."""
        npm.ensure_modules()

    def build(self, corpus: Corpus, folder: Path) -> float:
        """Write the texts and the stemmer; the page does the rest."""
        stemmer = npm.MODULES / "@orama" / "stemmers" / "dist" / "id.js"
        shutil.copy(stemmer, folder / "stemmer.js")
        start = perf_counter()
        data = {
            "kata_henti": sorted(corpus.katalog.kata_henti),
            "dokumen": [
                {"id": document.id, "nama": document.nama, "teks": document.text}
                for document in corpus.documents
            ],
        }
        (folder / INDEX).write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
        return perf_counter() - start

    def index_files(self, folder: Path) -> list[Path]:
        """Return the one file with all texts."""
        return [folder / INDEX]
