"""`banua impor`: take over records from the staff's own spreadsheets."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from banua.cli.common import fail, format_option, katalog_option, shown_progress
from banua.impor.drafts import Default
from banua.impor.grid import UnreadableError
from banua.impor.plan import Plan, Status
from banua.impor.planner import make_default, make_plan
from banua.impor.reading import read_sheets
from banua.impor.report import to_json, to_text
from banua.pipeline import read_catalog
from banua.writing import write_new_file

_HINDERED = frozenset({Status.BERBEDA, Status.MIRIP, Status.DITOLAK})


@click.command(short_help="Ambil catatan dari lembar kerja Excel atau CSV.")
@click.argument(
    "source", metavar="BERKAS", type=click.Path(exists=True, dir_okay=False, path_type=Path)
)
@katalog_option
@click.option(
    "--tulis", "write", is_flag=True, help="Tulis yang dapat ditulis; tanpa ini hanya dicoba."
)
@click.option(
    "--isi",
    "given",
    metavar="KOLOM=NILAI",
    multiple=True,
    help="Isian bagi baris yang kosong, misalnya --isi 'Lembaga=Dinas Kesehatan Tapin'.",
)
@format_option("teks", "json")
def impor(source: Path, catalog: Path, given: tuple[str, ...], output: str, *, write: bool) -> None:
    """Baca BERKAS (.xlsx atau .csv) dan laporkan baris demi baris apa jadinya.

    Judul kolom dan isi dipahami menurut maknanya. Berkas katalog yang sudah ada tidak
    pernah ditimpa; yang mirip ditahan; satu baris salah tidak menghalangi baris lain. Kode
    keluar: 0 bila semua baris dapat dipakai, 1 bila ada yang tidak, 2 bila berkas tidak
    terbaca atau perintahnya keliru.
    """
    with shown_progress() as progress:
        reading = read_catalog(catalog, progress=progress)
        today = datetime.now(UTC).astimezone().date()
        try:
            plan = make_plan(read_sheets(source), reading.entries, today, _defaults(given))
        except UnreadableError as error:
            fail(f"{source}: {error.message}", error.fix)
    click.echo(to_json(plan) if output == "json" else to_text(plan))
    if write:
        _write(plan, catalog)
    elif output == "teks" and any(plan.files):
        count = len(tuple(plan.files))
        click.echo(f"Ini percobaan; belum ada yang ditulis. Dengan --tulis: {count} berkas.")
    sys.exit(1 if any(outcome.status in _HINDERED for outcome in plan.outcomes) else 0)


def _defaults(given: tuple[str, ...]) -> tuple[Default, ...]:
    defaults: list[Default] = []
    for text in given:
        column, equals, value = text.partition("=")
        found = make_default(column, value) if equals and value.strip() else ()
        if not found:
            fail(f"--isi '{text}' tidak dimengerti", "tulis misalnya --isi 'Wilayah=Tapin'")
        defaults += found
    return tuple(defaults)


def _write(plan: Plan, catalog: Path) -> None:
    count = 0
    for name, text in plan.files:
        try:
            write_new_file(catalog / name, text.encode())
        except FileExistsError:
            click.echo(f"dibiarkan: {catalog / name} sudah ada", err=True)
        except OSError as error:
            fail(
                f"{catalog / name} tidak dapat ditulis ({error.strerror})",
                f"periksa izin dan ruang simpan, lalu ulangi; {count} berkas sudah ditulis",
            )
        else:
            count += 1
    click.echo(f"{count} berkas ditulis di {catalog}.", err=True)
