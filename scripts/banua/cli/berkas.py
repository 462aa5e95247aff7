"""What the verbs that write files for people say, whether it went well or not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from banua.cli.common import fail
from banua.export.cells import SpreadsheetError


@contextmanager
def told_writing(path: Path) -> Iterator[None]:
    """Tell that `path` was written, or why it was not, and leave in that case."""
    try:
        yield
    except SpreadsheetError as error:
        fail(error.message, error.fix)
    except FileExistsError:
        fail(f"'{path}' sudah ada", "pilih nama lain dengan --ke, atau pindahkan yang lama")
    except OSError as error:
        fail(f"'{path}' tidak dapat ditulis ({error.strerror})", "periksa folder dan izinnya")
    click.echo(f"ditulis: {path}")
