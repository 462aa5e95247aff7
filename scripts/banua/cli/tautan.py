"""`banua tautan`: ask whether the addresses of the catalogue still answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path

import click

from banua.cli.common import format_option, katalog_option, shown_progress
from banua.markdown import fit
from banua.perawatan.alamat import list_alamat, list_dikecualikan
from banua.perawatan.jaringan import Giliran, Jawaban, Penanya
from banua.perawatan.laporan_tautan import to_json, to_markdown, to_text
from banua.perawatan.singgahan import Ingatan, read_singgahan, write_singgahan
from banua.perawatan.tautan import check_tautan
from banua.pipeline import Progress, read_catalog

MOST = 40_000
"""Most letters of the section about links, so that the issue has room for others."""
_REST = "… Selebihnya tidak muat di sini. Jalankan `banua tautan`."


@click.command(short_help="Tanya lewat internet apakah tautan katalog masih hidup.")
@katalog_option
@format_option("teks", "json", "markdown")
@click.option(
    "--jeda",
    "pause",
    type=click.FloatRange(min=0, max=60),
    default=1.0,
    show_default=True,
    metavar="DETIK",
    help="Jeda antara dua pertanyaan kepada satu situs.",
)
@click.option(
    "--batas-waktu",
    "timeout",
    type=click.FloatRange(min=0.1, max=300),
    default=20.0,
    show_default=True,
    metavar="DETIK",
    help="Lama menunggu satu jawaban.",
)
@click.option(
    "--umur",
    "days",
    type=click.IntRange(min=0),
    default=14,
    show_default=True,
    metavar="HARI",
    help="Selama ini jawaban baik tidak ditanyakan lagi.",
)
@click.option(
    "--singgahan",
    "cache",
    type=click.Path(dir_okay=False, path_type=Path),
    default=".cache/tautan.json",
    show_default=True,
    metavar="BERKAS",
    help="Tempat jawaban disimpan.",
)
@click.option(
    "--situs",
    "site",
    envvar="SITE_URL",
    default="",
    metavar="URL",
    help="Alamat proyek, disebut kepada situs yang ditanya.",
)
def tautan(  # noqa: PLR0913, PLR0917 - every option has a name for itself
    catalog: Path, output: str, pause: float, timeout: float, days: int, cache: Path, site: str
) -> None:
    """Periksa semua alamat web di katalog, satu per satu untuk tiap situs.

    Alamat yang menolak program dicatat dengan alasannya di catalog/acuan/tautan.yaml agar
    tidak ditanya lagi. Tautan mati tidak menggagalkan apa pun. Kode keluar: 0, atau 2 bila
    perintahnya keliru.
    """
    today = datetime.now(UTC).astimezone().date()
    address = f"; +{site}" if site.isascii() and site.isprintable() and site else ""
    name = f"banua/{version('banua')} (pemeriksa tautan Inovasi Banua{address})"
    asker = Penanya(name, timeout, Giliran(pause))
    known = dict(read_singgahan(cache, today, days))
    with shown_progress() as progress:
        entries = read_catalog(catalog, progress=progress).entries
        alamat = list_alamat(entries)
        notes = _Notes(cache, known, today, progress, len(alamat))
        hasil = check_tautan(
            alamat,
            list_dikecualikan(entries, today),
            {url: item.jawaban for url, item in known.items()},
            asker.ask,
            notes.take,
        )
    if output == "markdown":
        click.echo(fit(to_markdown(hasil), _REST, MOST), nl=False)
    else:
        click.echo(to_json(hasil) if output == "json" else to_text(hasil))


@dataclass(slots=True)
class _Notes:
    """Writes down the answers of each host, so that breaking off loses none of them."""

    cache: Path
    known: dict[str, Ingatan]
    today: date
    progress: Progress
    total: int
    asked: int = 0
    is_full: bool = False

    def take(self, answers: Mapping[str, Jawaban]) -> None:
        self.asked += len(answers)
        self.progress("menanyai situs", self.asked, self.total)
        self.known |= {url: Ingatan(answer, self.today) for url, answer in answers.items()}
        if self.is_full:
            return
        try:
            write_singgahan(self.cache, self.known)
        except OSError as error:
            self.is_full = True
            click.echo(f"peringatan: {self.cache} tidak dapat ditulis ({error.strerror})", err=True)
