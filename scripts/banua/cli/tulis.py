"""`banua tulis`: write the catalogue's pages to disk for any site engine."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import click

from banua.cli.common import katalog_option, load_sound, shown_progress
from banua.pages.page import SiteInfo
from banua.pipeline import Site, build_site
from banua.writing import write_files


@click.command(short_help="Tulis halaman katalog ke sebuah folder, tanpa MkDocs.")
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@katalog_option
@click.option("--alamat", "url", default="https://contoh.id/", help="Alamat situs, diakhiri '/'.")
def tulis(target: Path, catalog: Path, url: str) -> None:
    """Tulis isi setiap halaman katalog ke DIR, satu `index.html` tiap alamat.

    Isinya sama dengan yang diberikan kepada MkDocs: badan halaman dalam HTML, tanpa bingkai.
    """
    info = SiteInfo(name="Inovasi Banua", url=url)
    katalog = load_sound(catalog)
    with shown_progress() as progress:
        count = write_files(target, _files(build_site(katalog, info, progress=progress)))
    click.echo(f"{count} berkas ditulis di {target}")


def _files(site: Site) -> Iterator[tuple[str, bytes]]:
    for page in site.pages():
        yield f"{page.path}index.html", page.render().body.encode()
    for asset in chain.from_iterable(make() for make in site.assets):
        yield asset.path, asset.content
