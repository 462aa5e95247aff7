"""`banua baru`: make a new record, by asking or from a JSON file."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from banua import report
from banua.cli.common import fail, katalog_option, shown_progress
from banua.cli.wawancara import Wawancara
from banua.model.entries import Entries
from banua.model.registry import FOLDERS
from banua.pipeline import read_catalog
from banua.usulan.check import Checked, check_proposals
from banua.usulan.kiriman import KirimanError, make_proposal, read_kiriman
from banua.usulan.mirip import Mirip, Pembanding
from banua.writing import write_new_file

_JSON_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command(short_help="Buat catatan baru, dengan tanya jawab atau dari berkas JSON.")
@katalog_option
@click.option("--dari", "source", metavar="BERKAS.json", type=_JSON_FILE, help="Catatan jadi.")
@click.option("--lanjut", "draft", metavar="BERKAS.json", type=_JSON_FILE, help="Draf tanya jawab.")
@click.option(
    "--jenis",
    "kind",
    type=click.Choice(sorted(FOLDERS.values())),
    default="inovasi",
    show_default=True,
    help="Jenis catatan dalam berkas --dari.",
)
@click.option("--tetap", "anyway", is_flag=True, help="Tulis walau mirip catatan lain.")
def baru(
    catalog: Path, source: Path | None, draft: Path | None, kind: str, *, anyway: bool
) -> None:
    """Buat satu catatan baru di katalog.

    Tanpa pilihan, perintah ini bertanya satu per satu dan memeriksa tiap jawaban. Ctrl+C
    menghentikan kapan saja; jawaban tersimpan sebagai draf. Berkas yang sudah ada tidak
    pernah ditimpa. Kode keluar: 0 bila ditulis, 1 bila tidak, 2 bila perintahnya keliru.
    """
    if source and draft:
        fail("--dari dan --lanjut tidak dapat bersama", "pakai salah satu")
    today = datetime.now(UTC).astimezone().date()
    if source:
        with shown_progress() as progress:
            entries = read_catalog(catalog, progress=progress).entries
        proposal = make_proposal(kind, _read(source))
        _write(check_proposals(entries, [proposal], today)[0], entries, catalog, anyway=anyway)
        return
    interview = Wawancara(catalog, today)
    checked = interview.run(_read(draft) if draft else {}, draft)
    if not checked:
        sys.exit(1)
    if not _write(checked, interview.entries, catalog, anyway=anyway, ask=True):
        interview.say_goodbye()
        sys.exit(1)
    interview.forget()


def _read(path: Path) -> dict[str, object]:
    try:
        return read_kiriman(path.read_bytes())
    except KirimanError as error:
        fail(f"{path}: {error.message}", error.fix)
    except OSError as error:
        fail(f"{path} tidak dapat dibaca ({error.strerror})", "periksa izin berkas")
    return {}


def _write(
    checked: Checked, entries: Entries, catalog: Path, *, anyway: bool, ask: bool = False
) -> bool:
    """Write a record if nothing speaks against it; leave with exit code 1 if something does."""
    proposal = checked.proposal
    path = catalog / proposal.name
    for finding in checked.findings:
        click.echo(report.to_text(finding.issue), err=True)
    if entries.knows(proposal.kind, proposal.id):
        _refuse(f"{path} sudah ada", "perbarui berkas itu, atau pakai id lain")
    if not checked.is_sound or checked.record is None:
        _refuse(f"{path} tidak ditulis karena ada galat", "perbaiki yang disebut di atas")
    found = Pembanding(entries).find(checked.record) if checked.record else ()
    show_mirip(found)
    if found and not anyway and not ask:
        _refuse(f"{path} tidak ditulis karena mirip catatan lain", "bila berbeda, pakai --tetap")
    if ask:
        click.echo(f"\n{checked.text}")
        if not click.confirm(f"Tulis {path}?", default=not found):
            return False
    try:
        write_new_file(path, checked.text.encode())
    except FileExistsError:
        _refuse(f"{path} sudah ada", "perbarui berkas itu, atau pakai id lain")
    except OSError as error:
        _refuse(f"{path} tidak dapat ditulis ({error.strerror})", "periksa izin dan ruang simpan")
    click.echo(f"ditulis: {path}")
    return True


def show_mirip(found: tuple[Mirip, ...]) -> None:
    """Print likely duplicates."""
    for mirip in found:
        click.echo(f"Mirip {mirip.id} ({mirip.nama}): {mirip.alasan}", err=True)


def _refuse(message: str, fix: str) -> None:
    click.echo(f"galat: {message}\n  Perbaiki: {fix}", err=True)
    sys.exit(1)
