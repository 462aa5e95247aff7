"""`banua rawat`: what in the catalogue wants care."""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from banua.cli.common import format_option, katalog_option, print_report, shown_progress
from banua.issues import stops
from banua.katalog import build_katalog
from banua.markdown import fit
from banua.perawatan.laporan_rawat import to_json, to_markdown, to_text
from banua.perawatan.rawat import Perawatan, find_perawatan
from banua.pipeline import read_catalog
from banua.search.index import build_index
from banua.search.related import find_related

MOST = 24_000
"""Most letters of the section about records, so that the issue has room for links."""
_REST = "… Selebihnya tidak muat di sini. Jalankan `banua rawat`."


def _read_day(_context: click.Context, _option: click.Parameter, value: str | None) -> date:
    if value is None:
        return datetime.now(UTC).astimezone().date()
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter("tulis seperti 2027-01-31") from None


@click.command(short_help="Laporkan catatan yang perlu diperiksa ulang, kembar, atau sekeluarga.")
@katalog_option
@click.option(
    "--tanggal",
    "day",
    callback=_read_day,
    metavar="TTTT-BB-HH",
    help="Dihitung sampai tanggal ini; hari ini bila tidak disebut.",
)
@format_option("teks", "json", "markdown")
def rawat(catalog: Path, day: date, output: str) -> None:
    """Laporkan apa yang perlu dirawat penyunting.

    Catatan perlu diperiksa ulang bila 'diperiksa' lebih dari dua tahun lalu atau belum ada.
    Yang mungkin tercatat dua kali dan yang sekeluarga tetapi belum saling menaut disebut
    dengan alasannya. Kode keluar: 0, 1 bila katalognya bergalat, 2 bila perintahnya keliru.
    """
    perawatan = _find(catalog, day)
    if output == "markdown":
        click.echo(fit(to_markdown(perawatan), _REST, MOST), nl=False)
    else:
        click.echo(to_json(perawatan) if output == "json" else to_text(perawatan))


def _find(catalog: Path, day: date) -> Perawatan:
    with shown_progress() as progress:
        reading = read_catalog(catalog, progress=progress)
        if stops(reading.issues):
            print_report(reading)
            sys.exit(1)
        katalog = build_katalog(reading.entries)
        progress("mencari inovasi terkait", 0, 0)
        related = find_related(katalog, build_index(katalog))
    return find_perawatan(reading.entries, katalog, related, day)
