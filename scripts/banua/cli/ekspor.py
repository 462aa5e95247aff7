"""`banua ekspor`: write parts of the catalogue as files for people who work without it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from banua.cli.berkas import told_writing
from banua.cli.common import fail, katalog_option, print_report, shown_progress
from banua.cli.ekspor_iid import iid, nilai
from banua.cli.language import IndonesianGroup
from banua.export.lembar import build_csv, build_xlsx
from banua.impor.fields import KINDS
from banua.issues import stops
from banua.model.entries import Entries
from banua.pipeline import read_catalog
from banua.text import nearest
from banua.writing import write_new_file

_target_option = click.option(
    "--ke",
    "target",
    metavar="BERKAS",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Berkas tujuan; yang sudah ada tidak ditimpa.",
)
_regions_option = click.option(
    "--wilayah", "regions", metavar="ID", multiple=True, help="Hanya wilayah ini; boleh berulang."
)


@click.group(
    cls=IndonesianGroup,
    subcommand_metavar="PERINTAH [ISIAN]...",
    short_help="Tulis katalog, bahan IID, atau lembar penilaian sebagai berkas.",
)
def ekspor() -> None:
    """Tulis bagian katalog sebagai berkas untuk orang yang bekerja tanpa program ini."""


ekspor.add_command(iid)
ekspor.add_command(nilai)


@ekspor.command(short_help="Seluruh katalog sebagai lembar kerja Excel.")
@katalog_option
@_target_option
@_regions_option
def xlsx(catalog: Path, target: Path | None, regions: tuple[str, ...]) -> None:
    """Tulis katalog sebagai lembar kerja yang dapat disunting lalu dibaca `banua impor`.

    Berkasnya memuat satu lembar tiap jenis catatan dan tiap rinciannya.
    """
    entries = _read(catalog, regions)
    path = target or Path("katalog-inovasi.xlsx")
    with told_writing(path):
        write_new_file(path, build_xlsx(entries, frozenset(regions)))


@ekspor.command(short_help="Satu jenis catatan sebagai CSV.")
@katalog_option
@_target_option
@_regions_option
@click.option(
    "--jenis",
    "kind",
    type=click.Choice(KINDS),
    default="inovasi",
    show_default=True,
    help="Jenis catatan.",
)
def csv(catalog: Path, target: Path | None, regions: tuple[str, ...], kind: str) -> None:
    """Tulis satu jenis catatan, rinciannya di kolom bernomor; dibaca kembali `banua impor`."""
    entries = _read(catalog, regions)
    path = target or Path(f"{kind}.csv")
    with told_writing(path):
        write_new_file(path, build_csv(entries, kind, frozenset(regions)))


def _read(catalog: Path, regions: tuple[str, ...]) -> Entries:
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
    return reading.entries
