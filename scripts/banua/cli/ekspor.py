"""`banua ekspor`: write the catalogue as a spreadsheet that can be edited and taken back."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from banua.cli.common import fail, katalog_option, print_report, shown_progress
from banua.export.cells import SpreadsheetError
from banua.export.lembar import build_csv, build_xlsx
from banua.impor.fields import KINDS
from banua.issues import stops
from banua.pipeline import read_catalog
from banua.text import nearest
from banua.writing import write_new_file


@click.command(short_help="Tulis katalog sebagai lembar kerja Excel atau CSV.")
@click.argument("shape", metavar="xlsx|csv", type=click.Choice(["xlsx", "csv"]))
@katalog_option
@click.option(
    "--ke",
    "target",
    metavar="BERKAS",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Berkas tujuan; yang sudah ada tidak ditimpa.",
)
@click.option(
    "--wilayah", "regions", metavar="ID", multiple=True, help="Hanya wilayah ini; boleh berulang."
)
@click.option(
    "--jenis",
    "kind",
    type=click.Choice(KINDS),
    default="inovasi",
    show_default=True,
    help="Jenis catatan; hanya untuk csv, karena xlsx memuat semuanya.",
)
def ekspor(
    shape: str, catalog: Path, target: Path | None, regions: tuple[str, ...], kind: str
) -> None:
    """Tulis katalog sebagai lembar kerja yang dapat disunting lalu dibaca `banua impor`.

    Berkas xlsx memuat satu lembar tiap jenis catatan dan tiap rinciannya. Berkas csv
    memuat satu jenis catatan, rinciannya di kolom bernomor.
    """
    with shown_progress() as progress:
        reading = read_catalog(catalog, progress=progress)
    if stops(reading.issues):
        print_report(reading)
        sys.exit(1)
    known = reading.entries.records["wilayah"]
    for region in regions:
        if region not in known:
            near = nearest(region, known)
            fail(
                f"wilayah '{region}' tidak ada di katalog",
                f"mungkin maksudnya '{near}'" if near else f"pilih: {', '.join(known)}",
            )
    path = target or Path(f"{kind if shape == 'csv' else 'katalog-inovasi'}.{shape}")
    try:
        content = (
            build_xlsx(reading.entries, frozenset(regions))
            if shape == "xlsx"
            else build_csv(reading.entries, kind, frozenset(regions))
        )
        write_new_file(path, content)
    except SpreadsheetError as error:
        fail(error.message, error.fix)
    except FileExistsError:
        fail(f"'{path}' sudah ada", "pilih nama lain dengan --ke, atau pindahkan berkas itu")
    except OSError as error:
        fail(f"'{path}' tidak dapat ditulis ({error.strerror})", "periksa folder dan izinnya")
    click.echo(f"ditulis: {path}")
