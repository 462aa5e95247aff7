"""`banua ulas`: review what changed since a revision."""

from __future__ import annotations

import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import click

from banua.cli.common import fail, format_option, katalog_option, shown_progress
from banua.pipeline import Progress, Reading, no_progress, read_catalog
from banua.source.files import MAX_BYTES, find_files
from banua.source.revision import RevisionError, read_revision
from banua.ulasan.banding import Versi, make_ulasan
from banua.ulasan.komentar import to_json, to_markdown
from banua.writing import write_files

_ADDRESS = re.compile(r"https?://[^\s<>()\\]+")


def _check_address(_context: click.Context, _option: click.Parameter, value: str) -> str:
    if value and not _ADDRESS.fullmatch(value):
        raise click.BadParameter("alamat harus diawali https:// dan tanpa spasi")
    return value


@click.command(short_help="Ulas perubahan katalog sejak sebuah revisi git, untuk satu komentar.")
@katalog_option
@click.option(
    "--basis",
    required=True,
    metavar="REVISI",
    help="Revisi git yang dibandingkan: cabang, tag, sidik komit, atau HEAD^.",
)
@format_option("markdown", "json")
@click.option(
    "--alamat", default="", metavar="URL", callback=_check_address, help="Alamat situs pratinjau."
)
@click.option(
    "--unduhan",
    default="",
    metavar="URL",
    callback=_check_address,
    help="Halaman tempat mengunduh pratinjau.",
)
def ulas(catalog: Path, basis: str, output: str, alamat: str, unduhan: str) -> None:
    """Bandingkan katalog di folder kerja dengan katalog pada sebuah revisi git.

    Ulasan menyebut masalah dan cara memperbaikinya, tingkat dokumentasi sebelum dan
    sesudah, catatan yang mirip dan sekeluarga, dan halaman yang berubah. Kode keluar: 0
    bila ulasan ditulis, juga bila ada galat; 2 bila perintahnya keliru.
    """
    try:
        files = read_revision(catalog, basis)
    except RevisionError as error:
        fail(error.message, error.fix)
    with tempfile.TemporaryDirectory() as folder, shown_progress() as progress:
        base = Path(folder) / "catalog"
        base.mkdir()
        write_files(base, files.items())
        dasar = _versi(base, no_progress)
        ulasan = make_ulasan(dasar, _versi(catalog, progress))
    if output == "json":
        click.echo(to_json(ulasan))
    else:
        address = alamat and f"{alamat.rstrip('/')}/"
        click.echo(to_markdown(ulasan, alamat=address, unduhan=unduhan), nl=False)


def _versi(catalog: Path, progress: Progress) -> Versi:
    today = datetime.now(UTC).astimezone().date()
    reading: Reading = read_catalog(catalog, today=today, progress=progress)
    return Versi(
        reading.entries,
        tuple(
            (Path(issue.file).relative_to(catalog).as_posix(), issue) for issue in reading.issues
        ),
        {
            file.path.relative_to(catalog).as_posix(): _bytes(file.path)
            for file in find_files(catalog)
        },
    )


def _bytes(path: Path) -> bytes:
    """Return what a file holds, as far as the catalogue reads it; what can not be read is told."""
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError:
        return b""
