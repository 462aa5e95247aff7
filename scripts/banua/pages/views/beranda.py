"""The home page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.figures import Diagram, Peta, draw_peta, draw_tahun
from banua.pages.links import links_from
from banua.pages.page import Page
from banua.pages.views.koleksi import replicated
from banua.pages.views.rows import listed, newest_inovasi
from banua.text import format_number

if TYPE_CHECKING:
    from banua.model.inovasi import Inovasi
    from banua.pages.studio import Studio

_NEWEST = 6
CONTOH_KUERI = (
    "stunting",
    "padi lahan rawa",
    "kebakaran hutan dan lahan",
    "bank sampah",
    "pajak daerah",
    "cabai hiyung",
)
"""Example searches; a test proves that each finds something in the real catalogue."""


@dataclass(frozen=True, slots=True)
class AngkaBeranda:
    """One figure of the home page, which is a link."""

    angka: int
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Beranda:
    """The home page (`beranda.html.jinja`)."""

    figures: tuple[AngkaBeranda, ...]
    contoh_kueri: tuple[str, ...]
    terbaru: tuple[Inovasi, ...]
    peta: Peta
    tahun: Diagram | None


def build_beranda(studio: Studio) -> Iterator[Page]:
    """Yield the home page."""
    katalog = studio.katalog
    links = links_from("")
    daftar_inovasi = listed(katalog)
    regions = [w for w in katalog.wilayah.values() if w.petak]
    years = Counter(i.tahun for i in daftar_inovasi if i.tahun)
    view = Beranda(
        figures=(
            AngkaBeranda(len(daftar_inovasi), "inovasi", links.url("inovasi/")),
            AngkaBeranda(len(katalog.inovasi_per_lembaga), "lembaga", links.url("lembaga/")),
            AngkaBeranda(len(regions), "kabupaten dan kota", links.url("wilayah/")),
            AngkaBeranda(
                sum(1 for i in daftar_inovasi if i.berbasis_riset),
                "berbasis riset",
                links.url("daftar/berbasis-riset/"),
            ),
            AngkaBeranda(
                len(replicated(katalog)), "ditiru pihak lain", links.url("daftar/ditiru/")
            ),
        ),
        contoh_kueri=CONTOH_KUERI,
        terbaru=newest_inovasi(daftar_inovasi, _NEWEST),
        peta=draw_peta(
            "Inovasi per kabupaten dan kota",
            regions,
            {key: len(found) for key, found in katalog.inovasi_per_wilayah.items()},
            links,
        ),
        tahun=draw_tahun(
            "Inovasi per tahun pertama diterapkan atau dilaporkan",
            years,
            lambda year: links.url(f"daftar/tahun/{year}/"),
        ),
    )
    page = Page(
        path="",
        title=studio.site.name,
        description=(
            f"Katalog {format_number(len(daftar_inovasi))} inovasi pemerintah daerah, lembaga "
            "riset, dan masyarakat Kalimantan Selatan, lengkap dengan sumbernya."
        ),
        section="",
    )
    yield studio.renderer.fill(page, "beranda", beranda=view)
