"""Times each stage from files to pages, without MkDocs, and prints them as JSON.

python tests/bench/stages.py CATALOG
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from time import process_time

from banua.pages.page import SiteInfo
from banua.pipeline import build_site, load_katalog
from banua.source.files import find_files
from banua.source.loader import load_document

INFO = SiteInfo(name="Bench", url="https://contoh.example/", repo_url="", edit_url="")
READING = "membaca berkas"
LOADING = "membaca YAML"
RENDERING = "menyusun halaman"
EXPORTING = "data terbuka"


class Stopwatch:
    """Adds the time since the last call to the step that was told then."""

    def __init__(self) -> None:
        """Start with no step."""
        self.seconds: dict[str, float] = {}
        self._step = ""
        self._since = process_time()

    def tell(self, step: str, done: int = 0, total: int = 0) -> None:
        """Note that `step` is running from now on, as the pipeline's `progress`."""
        del done, total
        now = process_time()
        if self._step:
            self.seconds[self._step] = self.seconds.get(self._step, 0.0) + now - self._since
        self._step, self._since = step, now


def time_stages(catalog: Path) -> dict[str, float]:
    """Return the seconds that one processor works on every stage, in order."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    watch = Stopwatch()
    watch.tell(LOADING)
    for file in find_files(catalog):
        load_document(file)
    watch.tell("")
    katalog, _ = load_katalog(catalog, progress=watch.tell)
    watch.tell(RENDERING)
    site = build_site(katalog, INFO, progress=watch.tell)
    for page in reversed(tuple(site.pages())):  # the first one looks for the related innovations
        page.render()
        watch.tell(RENDERING)
    watch.tell(EXPORTING)
    for make in site.assets:
        for _ in make():
            pass
    watch.tell("")
    # The pipeline reads a file and checks its values in one go; the first pass tells them apart.
    watch.seconds["model"] = watch.seconds.pop(READING) - watch.seconds[LOADING]
    order = sorted(watch.seconds, key=lambda step: (step != LOADING, step != "model"))
    return {step: watch.seconds[step] for step in order}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("catalog", type=Path)
    print(json.dumps(time_stages(parser.parse_args().catalog)))  # noqa: T201 - its output
