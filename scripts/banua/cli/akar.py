"""`banua akar`: show which root the search finds for a word, and how."""

from __future__ import annotations

import json
from pathlib import Path

import click

from banua.cli.common import format_option, katalog_option, load_sound
from banua.search.analysis import Analyser, fold
from banua.search.chain import build_chain
from banua.search.vocabulary import build_analyser
from banua.text import printable

KATA_HENTI = "kata henti"
"""What is said of a word that searching passes over."""


@click.command(short_help="Tunjukkan akar kata menurut pencarian.")
@click.argument("kata", metavar="KATA...", nargs=-1, required=True)
@katalog_option
@format_option("teks", "json")
def akar(kata: tuple[str, ...], catalog: Path, output: str) -> None:
    """Tunjukkan akar setiap KATA dan imbuhan yang dilepas, seperti pencarian membacanya.

    Imbuhan dilepas hanya bila yang tersisa adalah akar yang dikenal: isi
    catalog/acuan/akar.yaml atau kata katalog sendiri. Kata lain dibiarkan utuh.
    """
    analyser = build_analyser(load_sound(catalog))
    found = [(printable(text), *_find_root(text, analyser)) for text in kata]
    if output == "json":
        rows = [{"kata": text, "akar": root, "jalan": steps} for text, root, steps in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for text, root, steps in found:
        click.echo(
            f"{text} → {root or '(tidak ada kata)'}" + f"  [{', '.join(steps)}]" * bool(steps)
        )


def _find_root(text: str, analyser: Analyser) -> tuple[str, list[str]]:
    """Return the root of a word, or the roots of several, and the steps that lead there."""
    roots: list[str] = []
    steps: list[str] = []
    for token in build_chain(analyser)(text, removestops=False):
        roots.append(token.text)
        steps += analyser.read(token.original).steps
        if token.stopped:
            steps.append(KATA_HENTI)
        if fold(token.original) == fold(text):
            break  # the parts of an acronym follow, which is one word all the same
    return " ".join(roots), steps
