"""lunr as Material for MkDocs ships it: its own worker and its own way to cut pages."""

from __future__ import annotations

import shutil
from pathlib import Path
from time import perf_counter
from types import SimpleNamespace

import material
from material.plugins.search.plugin import SearchIndex

from bench.cari.engines.base import Corpus

CONFIG = {
    "lang": ["en"],
    "separator": r"[\s\-]+",
    "pipeline": [" "],
    "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
}
"""What Material writes for `theme.language: id`, read off `search_index.json` of a site."""
INDEX = "search_index.json"
WORKERS = Path(material.__file__).parent / "templates" / "assets" / "javascripts" / "workers"


class Lunr:
    """The search that a MkDocs site with Material has without any work."""

    name = "lunr"
    title = "lunr in Material"
    in_parts = False
    judged_only = False

    def build(self, corpus: Corpus, folder: Path) -> float:
        """Write the texts; the index itself is built by each reader's browser."""
        (worker,) = WORKERS.glob("search.*.min.js")
        shutil.copy(worker, folder / "worker.js")
        pages = [
            SimpleNamespace(
                url=f"inovasi/{document.id}/",
                title=document.nama,
                content=document.html,
                meta={},
                toc=[],
            )
            for document in corpus.documents
        ]
        start = perf_counter()
        index = SearchIndex(**CONFIG)
        for page in pages:
            index.add_entry_from_context(page)
        (folder / INDEX).write_text(index.generate_search_index(None), encoding="utf-8")
        return perf_counter() - start

    def index_files(self, folder: Path) -> list[Path]:
        """Return the one file with all texts."""
        return [folder / INDEX]
