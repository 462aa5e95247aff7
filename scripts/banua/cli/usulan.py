"""`banua usulan`: turn the answers of an issue form into files of the catalogue."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from banua.cli.common import fail, katalog_option, shown_progress
from banua.impor.balasan import is_complete, tell_fault, tell_plan
from banua.impor.grid import UnreadableError
from banua.impor.isu import make_sheets, read_jawaban
from banua.impor.plan import Plan
from banua.impor.planner import make_plan
from banua.model.entries import Entries
from banua.pipeline import read_catalog
from banua.writing import write_file, write_new_file


@click.command(short_help="Ubah isi formulir isu menjadi berkas katalog.")
@katalog_option
@click.option(
    "--dari",
    "source",
    required=True,
    metavar="BERKAS.md",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Isi isu, seperti ditulis oleh formulirnya.",
)
@click.option(
    "--tulis", "write", is_flag=True, help="Tulis ke katalog; tanpa ini hanya ditampilkan."
)
@click.option(
    "--balasan",
    "reply",
    metavar="BERKAS.md",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Tulis jawaban bagi pengirim ke berkas ini.",
)
def usulan(catalog: Path, source: Path, reply: Path | None, *, write: bool) -> None:
    """Baca isi formulir isu, periksa, dan jadikan berkas inovasi.

    Lembaga yang belum tercatat ikut dibuatkan berkasnya bila jenisnya dipilih. Berkas yang
    sudah ada tidak pernah ditimpa. Kode keluar: 0 bila dapat dijadikan berkas, 1 bila
    tidak, 2 bila perintahnya keliru.
    """
    with shown_progress() as progress:
        entries = read_catalog(catalog, progress=progress).entries
    try:
        plan = _plan(source, entries)
    except UnreadableError as error:
        _end(tell_fault(error.message, error.fix), reply, made=False)
    made = is_complete(plan)
    if made and write:
        _write(plan, catalog)
    elif made:
        for name, text in plan.files:
            click.echo(f"# {catalog / name}\n{text}")
    _end(tell_plan(plan), reply, made=made)


def _plan(source: Path, entries: Entries) -> Plan:
    try:
        text = source.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        fail(f"{source} tidak dapat dibaca ({error.strerror})", "periksa izin berkas")
    today = datetime.now(UTC).astimezone().date()
    return make_plan(make_sheets(read_jawaban(text), entries), entries, today)


def _write(plan: Plan, catalog: Path) -> None:
    for name, text in plan.files:
        try:
            write_new_file(catalog / name, text.encode())
        except OSError as error:
            fail(
                f"{catalog / name} tidak dapat ditulis ({error.strerror})",
                "periksa izin dan ruang simpan, lalu ulangi",
            )
        click.echo(f"ditulis: {catalog / name}", err=True)


def _end(told: str, reply: Path | None, *, made: bool) -> None:
    if reply:
        write_file(reply, told.encode())
    else:
        click.echo(told, err=True, nl=False)
    sys.exit(0 if made else 1)
