"""What several verbs share: options, progress, the way out on a broken catalogue."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
from rich.progress import Progress as ProgressBar

from banua import report
from banua.katalog import Katalog
from banua.pipeline import BrokenCatalogError, Progress, Reading, load_katalog, no_progress

_F = TypeVar("_F", bound=Callable[..., Any])

katalog_option = click.option(
    "--katalog",
    "catalog",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default="catalog",
    show_default=True,
    metavar="DIR",
    help="Folder katalog.",
)


def format_option(usual: str, *others: str) -> Callable[[_F], _F]:
    """Return the option `--format`, which gives a verb its `output`.

    Args:
        usual: The form of the output unless another is asked for.
        others: The other forms.
    """
    return click.option(
        "--format",
        "output",
        type=click.Choice([usual, *others]),
        default=usual,
        show_default=True,
        help="Bentuk keluaran.",
    )


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """Give a progress callback that draws a bar on a terminal, and nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield no_progress
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with ProgressBar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("mulai", total=None)

        def progress(step: str, done: int, total: int) -> None:
            bar.update(task, description=step, completed=done, total=total or None)

        yield progress


def print_report(reading: Reading) -> None:
    """Print all issues of a reading as text, and the closing line."""
    for issue in reading.issues:
        click.echo(report.to_text(issue), err=True)
    click.echo(report.summarize(reading.issues, reading.file_count), err=True)


def load_sound(catalog: Path) -> Katalog:
    """Return a catalogue, or tell what is wrong with it and leave with exit code 1."""
    with shown_progress() as progress:
        try:
            return load_katalog(catalog, progress=progress)[0]
        except BrokenCatalogError as error:
            print_report(error.reading)
            sys.exit(1)


def fail(message: str, fix: str) -> NoReturn:
    """Print what is wrong and how to mend it, and leave with exit code 2."""
    click.echo(f"galat: {message}\n  Perbaiki: {fix}", err=True)
    sys.exit(2)
