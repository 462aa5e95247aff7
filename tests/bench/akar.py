"""Measures how stemmers join the words of `tests/data/kata.yaml`, and how long they take.

    python tests/bench/akar.py

Snowball and PySastrawi are measured if they are installed; the project does not ask for
them, and PySastrawi's word list may not be shipped. To compare, install them elsewhere:

    pip install --target DIR snowballstemmer PySastrawi
    PYTHONPATH=DIR python tests/bench/akar.py
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from rich.console import Console

from banua.pipeline import load_katalog
from banua.search.analysis import Analyser
from banua.search.vocabulary import build_analyser

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from words import Stem, Words, read_words  # noqa: E402 - found by the line above


def stemmers(analyser: Analyser) -> Iterator[tuple[str, Stem]]:
    """Yield each stemmer at hand by name."""
    yield "words as they are", str
    if find_spec("snowballstemmer"):
        yield (
            "Snowball, Indonesian",
            import_module("snowballstemmer").stemmer("indonesian").stemWord,
        )
    if find_spec("Sastrawi"):
        factory = import_module("Sastrawi.Stemmer.StemmerFactory").StemmerFactory()
        yield "PySastrawi", factory.create_stemmer().stem
    yield "ours", lambda word: analyser.read(word).root


def measure(name: str, stem: Stem, words: Words) -> str:
    """Return a row of the table; words are timed first, while they are new to the stemmer."""
    every = words.all()
    start = time.process_time()
    for word in every:
        stem(word)
    spent = (time.process_time() - start) / len(every)
    parted, joined = len(words.parted(stem)), len(words.joined(stem))
    pairs, total = words.pairs(), len(words.beda)
    return (
        f"| {name} | {pairs - parted} of {pairs} ({1 - parted / pairs:.1%}) "
        f"| {joined} of {total} ({joined / total:.1%}) | {spent * 1e6:.0f} µs |"
    )


def main() -> None:
    """Print the table as Markdown."""
    katalog, _ = load_katalog(ROOT / "catalog")
    words = read_words()
    print_line = Console(soft_wrap=True, markup=False, highlight=False).print
    print_line("| | joined of one root | joined of two roots | a new word |")
    print_line("|---|---|---|---|")
    learned = build_analyser(katalog)
    fresh = Analyser(learned.kata_henti, learned.akar, learned.akar_jarang)
    for name, stem in stemmers(fresh):
        print_line(measure(name, stem, words))


if __name__ == "__main__":
    main()
