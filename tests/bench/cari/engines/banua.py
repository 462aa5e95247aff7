"""Our own search, as the site serves it."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from banua.collector import uncollected
from banua.pages.links import FOLDERS
from banua.pages.scripts import MODULES, SCRIPT, add_data, join_modules, read_modules
from banua.search.export.files import BASE_PATH, FOLDER, build_files
from banua.search.guides import read_guides
from banua.search.search_index import build_search_index
from bench.cari.engines.base import Corpus

DOCS = Path(__file__).parents[4] / "docs"
ENTRY = "ukur.js"
ENTRY_TEXT = """\
import {} from "./main.js"
import { Engine } from "./engine.js"
window.BanuaEngine = Engine
"""
"""The whole script of the site, user interface included, with its engine laid open."""


class Banua:
    """The search of this project, all kinds of records and the guide pages included."""

    name = "banua"
    title = "ours"
    in_parts = True
    judged_only = False

    def build(self, corpus: Corpus, folder: Path) -> float:
        """Build and write what the plugin writes into the site."""
        guides = read_guides(DOCS)
        (folder / FOLDER).mkdir(parents=True)
        start = perf_counter()
        with uncollected():
            index = build_search_index(corpus.katalog, guides)
            for path, content in build_files(index, FOLDERS):
                (folder / path).write_bytes(content)
        seconds = perf_counter() - start
        script = folder / SCRIPT
        script.parent.mkdir(parents=True)
        base = (folder / BASE_PATH).read_bytes()
        modules = add_data(read_modules(MODULES), base) | {ENTRY: ENTRY_TEXT}
        script.write_text(join_modules(modules, ENTRY), encoding="utf-8")
        return seconds

    def index_files(self, folder: Path) -> list[Path]:
        """Return all data files."""
        return [*(folder / FOLDER).iterdir()]
