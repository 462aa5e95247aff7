"""`banua periksa`: check the catalogue."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from banua import report
from banua.cli.common import format_option, katalog_option, shown_progress
from banua.issues import Issue, stops
from banua.pipeline import read_catalog


@click.command(short_help="Periksa katalog, tunjukkan yang salah dan cara memperbaikinya.")
@click.argument(
    "files",
    metavar="[BERKAS]...",
    nargs=-1,
    type=click.Path(exists=True, path_type=Path),
)
@katalog_option
@format_option("teks", "github", "json")
@click.option("--ketat", "strict", is_flag=True, help="Peringatan juga dianggap gagal.")
def periksa(files: tuple[Path, ...], catalog: Path, output: str, *, strict: bool) -> None:
    """Periksa seluruh katalog, atau hanya BERKAS yang disebut.

    Kaitan antarcatatan selalu diperiksa terhadap seluruh katalog. Kode keluar: 0 bila
    bersih, 1 bila ada galat (dengan --ketat juga peringatan), 2 bila perintahnya keliru.
    """
    with shown_progress() as progress:
        reading = read_catalog(
            catalog, today=datetime.now(UTC).astimezone().date(), progress=progress
        )
    wanted = {file.resolve() for file in files}
    issues = tuple(issue for issue in reading.issues if not wanted or _lies_in(issue, wanted))
    if output == "json":
        click.echo(report.to_json(issues))
    else:
        show = report.to_github if output == "github" else report.to_text
        for issue in issues:
            click.echo(show(issue))
        if output == "teks":
            separator = "\n" if issues else ""
            click.echo(separator + report.summarize(issues, len(wanted) or reading.file_count))
    sys.exit(1 if stops(issues, strict=strict) else 0)


def _lies_in(issue: Issue, wanted: set[Path]) -> bool:
    path = Path(issue.file).resolve()
    return path in wanted or any(parent in wanted for parent in path.parents)
