"""`banua skema`: write the JSON Schemas that editors use."""

from __future__ import annotations

from pathlib import Path

import click

from banua.cli.common import katalog_option
from banua.model.schema import schema_files
from banua.writing import write_files


@click.command(short_help="Tulis ulang skema JSON di catalog/skema.")
@katalog_option
def skema(catalog: Path) -> None:
    """Tulis ulang skema JSON dari model, untuk bantuan mengetik di editor."""
    count = write_files(catalog, ((f"skema/{n}", t.encode()) for n, t in schema_files()))
    click.echo(f"{count} skema ditulis di {catalog}/skema")
