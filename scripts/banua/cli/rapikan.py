"""`banua rapikan`: write files in their canonical form."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from banua import report
from banua.cli.common import fail, katalog_option
from banua.issues import Issue
from banua.model.canonical import tidy
from banua.source.files import SourceFile, find_files
from banua.writing import write_file


@click.command(short_help="Rapikan susunan dan penulisan berkas; isi dan komentar tetap.")
@click.argument(
    "files",
    metavar="[BERKAS]...",
    nargs=-1,
    type=click.Path(exists=True, path_type=Path),
)
@katalog_option
@click.option("--periksa", "dry", is_flag=True, help="Sebut saja, jangan ubah; keluar 1 bila ada.")
def rapikan(files: tuple[Path, ...], catalog: Path, *, dry: bool) -> None:
    """Rapikan seluruh katalog, atau hanya BERKAS (atau folder) yang disebut.

    Urutan kunci, tanda kutip, dan panjang baris dibuat seragam; isi dan komentar tetap.
    Berkas yang bergalat dibiarkan dan dilaporkan. Kode keluar: 0 bila semua rapi, 1 bila
    ada galat (dengan --periksa juga bila ada yang belum rapi), 2 bila perintahnya keliru.
    """
    wanted = _wanted(files, catalog)
    changed = 0
    issues: list[Issue] = []
    broken = 0
    for file in wanted:
        tidied = tidy(file)
        if tidied.text is None:
            broken += 1
            issues += tidied.issues
        elif tidied.changed:
            changed += 1
            if not dry:
                write_file(file.path, tidied.text.encode())
            click.echo(f"{'perlu dirapikan' if dry else 'dirapikan'}: {file.name}")
    for issue in sorted(issues, key=lambda issue: issue.sort_key):
        click.echo(report.to_text(issue), err=True)
    click.echo(_summary(len(wanted), changed, broken, dry=dry), err=True)
    sys.exit(1 if broken or (dry and changed) else 0)


def _wanted(files: tuple[Path, ...], catalog: Path) -> tuple[SourceFile, ...]:
    """Return the files of the catalogue that are meant: all, or those named or below one named."""
    known = tuple(find_files(catalog))
    if not files:
        return known
    resolved = {file.path.resolve(): file for file in known}
    wanted: dict[Path, SourceFile] = {}
    for file in files:
        target = file.resolve()
        inside = {path: found for path, found in resolved.items() if path.is_relative_to(target)}
        if not inside and not file.is_dir():
            fail(
                f"'{file}' bukan berkas katalog di '{catalog}'",
                "sebut berkas di dalam folder katalog, atau pilih foldernya dengan --katalog",
            )
        wanted |= inside
    return tuple(wanted[path] for path in sorted(wanted))


def _summary(count: int, changed: int, broken: int, *, dry: bool) -> str:
    done = f"{changed} {'perlu dirapikan' if dry else 'dirapikan'} dari {count} berkas"
    return f"{done}; {broken} bergalat dan dibiarkan." if broken else f"{done}."
