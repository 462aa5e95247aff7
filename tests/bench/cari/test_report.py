"""The page shows the figures of a run and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.cari.browser import First, Latency, Reach
from bench.cari.figures import (
    Figures,
    Machine,
    Measured,
    Size,
    read_figures,
    write_figures,
)
from bench.cari.metrics import Quality
from bench.cari.queries import KINDS, key_strokes, pick_asked, pick_typed, read_kueri
from bench.cari.report import FIGURES, PAGE, render_page
from conftest import ROOT

OURS = Measured(
    engine="banua",
    build_seconds=2.5,
    index_bytes=12_000_000,
    first=First(
        early=Reach(3, 4, 60.4, 69.6, 6, 7, 0.05, 1.2),
        all=Reach(10, 10, 70.4, 81.6, 9, 12, 0.07, 1.4),
    ),
    latency=Latency(1.5, 25.0, 6.0, 90.0),
)
RUN = Figures(
    machine=Machine(cores=2, python="3.11.7", chromium="156.0", load=0.1),
    titles={"banua": "ours", "lunr": "lunr in Material"},
    relevance={
        "lunr": {kind: Quality(82, 0.5, 0.6, 0.7, 0.4) for kind in ("semua", *KINDS)},
        "banua": {kind: Quality(82, 0.9, 0.95, 0.97, 0.93) for kind in ("semua", *KINDS)},
    },
    sizes=[Size(entries=10_000, real=False, letters=2500, engines=[OURS])],
)


def test_figures_come_back_as_they_were_written(tmp_path: Path) -> None:
    """The file keeps every figure."""
    write_figures(RUN, tmp_path / "hasil.json")
    assert read_figures(tmp_path / "hasil.json") == RUN


@pytest.mark.parametrize(
    "line",
    [
        "| all | 0.50 | **0.90** |",
        "| nDCG@10, all queries | ≥ 0.82 | 0.90 | reached |",
        "| gzip to the first results, 3 or more, 10,000 entries | ≤ 80 kB | 69.6 kB | reached |",
        "| gzip to all ten, 10,000 entries | ≤ 80 kB | 81.6 kB | **missed** |",
        "| 10,000 | **ours** | **4** | **60.4** | **69.6** | **6** | **7** | **0.05** | **1.2** |",
        "|  | **ours** | **10** | **70.4** | **81.6** | **9** | **12** | **0.07** | **1.4** |",
        "| key stroke, warm, p95, 10,000 entries | ≤ 20 ms | 25 ms | **missed** |",
        "| index on disk for an entry, 10,000 entries | ≤ 2 kB | 1.2 kB | reached |",
    ],
)
def test_page_says_what_was_measured(line: str) -> None:
    """Tables hold the figures, and aims are judged by them."""
    assert line in render_page(RUN).splitlines()


def test_picture_says_in_words_what_it_shows() -> None:
    """Those who do not see the picture hear who stands where."""
    assert "best first: ours 0.90, lunr in Material 0.50." in render_page(RUN)


def test_committed_page_is_made_from_committed_figures() -> None:
    """Nobody typed a figure: the page is what the benchmark writes from its figures."""
    figures = read_figures(ROOT / FIGURES)
    assert (ROOT / PAGE).read_text(encoding="utf-8") == render_page(figures)


def test_what_is_asked_has_every_kind_once() -> None:
    """Loading is measured over one query of each kind, typing over the shorter half."""
    daftar_kueri = read_kueri()
    asked = pick_asked(daftar_kueri)
    kinds = {item.kueri: item.jenis for item in daftar_kueri}
    assert [kinds[kueri] for kueri in asked] == list(KINDS)
    assert len(pick_typed(asked)) == 6
    assert max(map(len, pick_typed(asked))) <= min(
        len(kueri) for kueri in asked if kueri not in pick_typed(asked)
    )


def test_each_letter_is_a_key_stroke() -> None:
    """A space alone changes no result, so nobody waits for it."""
    assert [*key_strokes(["ab c"])] == ["a", "ab", "ab c"]
