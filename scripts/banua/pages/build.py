"""The way into the pages: a linked catalogue in, pages and redirects out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from banua.pages.env import Renderer
from banua.pages.penilaian import Penilaian
from banua.pages.studio import Studio
from banua.pages.views import inovasi
from banua.pages.views.ajang import build_ajang
from banua.pages.views.beranda import build_beranda
from banua.pages.views.cari import build_cari
from banua.pages.views.daftar import build_daftar
from banua.pages.views.dasbor import build_dasbor
from banua.pages.views.data import build_data
from banua.pages.views.inverse import invert
from banua.pages.views.isi import build_isi
from banua.pages.views.istilah import build_istilah
from banua.pages.views.kebutuhan import build_kebutuhan
from banua.pages.views.lembaga import build_lembaga
from banua.pages.views.meja import build_meja
from banua.pages.views.orang import build_peneliti, build_riset
from banua.pages.views.panduan import build_panduan
from banua.pages.views.pemeriksaan import build_pemeriksaan
from banua.pages.views.penjelasan import build_penjelasan
from banua.pages.views.topik import build_tema, build_urusan
from banua.pages.views.wilayah import build_wilayah

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.pages.page import Asset, Page, SiteInfo
    from banua.search.related import Related

_FAMILIES: tuple[Callable[[Studio], Iterator[Page]], ...] = (
    build_beranda,
    build_cari,
    build_daftar,
    build_lembaga,
    build_wilayah,
    build_urusan,
    build_tema,
    build_peneliti,
    build_riset,
    build_ajang,
    build_kebutuhan,
    build_dasbor,
    build_pemeriksaan,
    build_meja,
    build_penjelasan,
    build_istilah,
    build_data,
    build_panduan,
    build_isi,
    inovasi.build_inovasi,
)
"""Innovations come last: there is much to find out before they can be rendered."""


def build_pages(
    katalog: Katalog, related: Callable[[], Mapping[str, tuple[Related, ...]]], site: SiteInfo
) -> Iterator[Page]:
    """Yield every page of the catalogue, always in the same order.

    Args:
        katalog: A linked catalogue.
        related: Finds, for each innovation, those to see next; called when a page that
            shows them is rendered.
        site: The site that the pages are made for.
    """
    studio = Studio(
        katalog, invert(katalog), related, site, Renderer(katalog, site), Penilaian(katalog)
    )
    for build in _FAMILIES:
        yield from build(studio)


def build_redirects(katalog: Katalog, site: SiteInfo) -> Iterator[Asset]:
    """Yield a file at each former address of an innovation that leads to the present one."""
    yield from inovasi.build_redirects(katalog, site, Renderer(katalog, site))
