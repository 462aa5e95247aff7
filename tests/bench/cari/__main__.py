"""Measures our search beside others, on the same texts, in real Chromium.

    make bench-cari [ARGS='--ukuran asli 3000 10000 --mesin lunr minisearch --tulis']

Prints the tables of the developer page; `--tulis` writes that page and its figures.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.cari.engines import ENGINES
from bench.cari.figures import write_figures
from bench.cari.report import FIGURES, PAGE, render_page
from bench.cari.run import ROOT, console, measure

REAL = "asli"
SIZES = (REAL, "3000", "10000")


def main() -> None:
    """Measure, show the tables, and write them where asked to."""
    parser = argparse.ArgumentParser(
        prog="make bench-cari",
        description="Ukur mesin pencari kita di samping yang lain, pada teks yang sama.",
    )
    parser.add_argument(
        "--ukuran", nargs="+", default=SIZES, help="banyaknya inovasi; 'asli' = katalog ini"
    )
    parser.add_argument("--mesin", nargs="+", choices=[*ENGINES], default=[*ENGINES])
    parser.add_argument(
        "--tulis", action="store_true", help="tulis angka dan halaman pengembang dari angka itu"
    )
    arguments = parser.parse_args()
    sizes = [None if size == REAL else int(size) for size in arguments.ukuran]
    figures = measure([ENGINES[name]() for name in arguments.mesin], sizes)
    tables = render_page(figures, with_picture=False)
    console.print(tables, markup=False, highlight=False, soft_wrap=True)
    folder = ROOT if arguments.tulis else ROOT / ".cache" / "bench-cari"
    write_figures(figures, folder / FIGURES)
    _write(folder / PAGE, render_page(figures))
    console.print(f"Angka: {folder / FIGURES}\nHalaman: {folder / PAGE}")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
