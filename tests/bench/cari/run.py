"""Measures search engines side by side on the same texts."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Browser
from rich.console import Console

from banua.pipeline import load_katalog
from bench.cari.browser import ask, measure_first, measure_latency, open_browser
from bench.cari.documents import collect_documents
from bench.cari.engines.base import Corpus, Engine
from bench.cari.figures import Figures, Measured, Size, describe_machine
from bench.cari.metrics import RECALL_DEPTH, Quality, judge
from bench.cari.queries import KINDS, Kueri, pick_asked, pick_typed, read_kueri
from bench.cari.server import Site, serve

ROOT = Path(__file__).parents[3]
REAL = ROOT / "catalog"
SYNTHETIC = ROOT / "tests" / "bench" / "synthetic.py"
ALL_KINDS = "semua"

console = Console(stderr=True)


def measure(engines: Sequence[Engine], sizes: Iterable[int | None]) -> Figures:
    """Return all figures.

    Args:
        engines: What to measure.
        sizes: Numbers of made-up innovations; `None` is the real catalogue.
    """
    daftar_kueri = read_kueri()
    measured: list[Size] = []
    relevance: dict[str, Mapping[str, Quality]] = {}
    with open_browser() as browser:
        machine = describe_machine(browser.version)
        for size in sizes:
            with _corpus(size) as corpus:
                measured.append(_measure_size(browser, engines, corpus, daftar_kueri, relevance))
    return Figures(
        machine=machine,
        titles={engine.name: engine.title for engine in engines},
        relevance=relevance,
        sizes=measured,
    )


def _measure_size(
    browser: Browser,
    engines: Sequence[Engine],
    corpus: Corpus,
    daftar_kueri: Sequence[Kueri],
    relevance: dict[str, Mapping[str, Quality]],
) -> Size:
    real = corpus.catalog == REAL
    asked = pick_asked(daftar_kueri)
    measured: list[Measured] = []
    console.rule(f"{len(corpus.documents)} inovasi{'' if real else ' buatan'}")
    with TemporaryDirectory() as folder, serve(Path(folder)) as site:
        for engine in engines:
            if engine.judged_only and not real:
                continue
            target = Path(folder) / engine.name
            target.mkdir()
            with _told(f"{engine.title}: membangun indeks"):
                build_seconds = engine.build(corpus, target)
            site.prepare(engine.name)
            if real:
                with _told(f"{engine.title}: menjawab kueri bernilai"):
                    relevance[engine.name] = _judge(browser, site, engine, daftar_kueri)
            if not engine.judged_only:
                with _told(f"{engine.title}: sampai hasil pertama"):
                    first = measure_first(browser, site, engine, asked)
                with _told(f"{engine.title}: tiap ketukan"):
                    latency = measure_latency(browser, site, engine, pick_typed(asked))
                index_bytes = sum(file.stat().st_size for file in engine.index_files(target))
                measured.append(Measured(engine.name, build_seconds, index_bytes, first, latency))
    letters = sum(len(document.text) for document in corpus.documents)
    return Size(
        entries=len(corpus.documents),
        real=real,
        letters=letters // len(corpus.documents),
        engines=measured,
    )


def _judge(
    browser: Browser, site: Site, engine: Engine, daftar_kueri: Sequence[Kueri]
) -> dict[str, Quality]:
    texts = [item.kueri for item in daftar_kueri]
    found = ask(browser, site, engine, texts, RECALL_DEPTH)
    answers = [*zip(daftar_kueri, found, strict=True)]
    return {
        kind: judge((ids, item.relevan) for item, ids in answers if kind in (ALL_KINDS, item.jenis))
        for kind in (ALL_KINDS, *KINDS)
    }


@contextmanager
def _corpus(size: int | None) -> Iterator[Corpus]:
    """Yield the real catalogue, or one made up for the time of measuring."""
    if size is None:
        yield _read(REAL)
        return
    with TemporaryDirectory() as folder:
        with _told(f"membuat katalog {size} inovasi"):
            command = [sys.executable, str(SYNTHETIC), "--ukuran", str(size), folder]
            subprocess.run(command, check=True)
            corpus = _read(Path(folder))
        yield corpus


def _read(catalog: Path) -> Corpus:
    katalog, _ = load_katalog(catalog)
    return Corpus(catalog, katalog, collect_documents(katalog))


@contextmanager
def _told(step: str) -> Iterator[None]:
    """Show that `step` is running, and how long it took."""
    start = perf_counter()
    with console.status(f"{step} …"):
        yield
    console.print(f"{perf_counter() - start:8.1f} s  {step}")
