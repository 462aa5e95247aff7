"""`banua repositori`: write the files of the forge that follow from models and catalogue."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from banua.cli.common import fail, katalog_option, print_report, shown_progress
from banua.impor import formulir_isu
from banua.issues import stops
from banua.katalog import build_katalog
from banua.perawatan import pemilik
from banua.pipeline import read_catalog
from banua.writing import write_file


@click.command(short_help="Tulis ulang formulir isu dan CODEOWNERS di .github.")
@katalog_option
@click.option(
    "--ke",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".github",
    show_default=True,
    metavar="DIR",
    help="Folder berkas repositori.",
)
@click.option("--periksa", "dry", is_flag=True, help="Sebut saja, jangan ubah; keluar 1 bila ada.")
def repositori(catalog: Path, folder: Path, *, dry: bool) -> None:
    """Tulis ulang berkas repositori yang mengikuti model dan katalog.

    Formulir isu memuat pilihan wilayah dan urusan; CODEOWNERS memuat berkas tiap lembaga
    yang akunnya disebut di pemilik.toml. Kode keluar: 0, 1 bila katalog bergalat (dengan
    --periksa juga bila ada yang usang), 2 bila perintahnya keliru.
    """
    with shown_progress() as progress:
        reading = read_catalog(catalog, progress=progress)
    if stops(reading.issues):
        print_report(reading)
        sys.exit(1)
    katalog = build_katalog(reading.entries)
    source = folder / pemilik.SOURCE
    try:
        accounts = pemilik.read_pemilik(source.read_text(encoding="utf-8"), katalog)
    except pemilik.PemilikError as error:
        fail(f"{source}: {error.message}", error.fix)
    except (OSError, UnicodeDecodeError):
        fail(f"{source} tidak dapat dibaca", "pastikan berkas itu ada, dalam UTF-8")
    files = {
        folder / formulir_isu.PATH: formulir_isu.make_form(reading.entries),
        folder / pemilik.PATH: pemilik.make_codeowners(accounts, katalog),
    }
    stale = [path for path, text in files.items() if _read(path) != text.encode()]
    for path in stale:
        if not dry:
            write_file(path, files[path].encode())
        click.echo(f"{'usang' if dry else 'ditulis'}: {path}")
    sys.exit(1 if dry and stale else 0)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
