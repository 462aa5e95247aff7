"""The page of each innovation, and a redirect for each id it had before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from banua.pages.citation import cite, describe_linked_data
from banua.pages.links import record_path
from banua.pages.page import Asset, Content, Page
from banua.pages.prose import shorten
from banua.pages.qr import draw_qr
from banua.pages.tree import draw_pohon

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.env import Renderer
    from banua.pages.page import SiteInfo
    from banua.pages.studio import Studio


def build_inovasi(studio: Studio) -> Iterator[Page]:
    """Yield the page of every innovation, withdrawn ones too, so that links never break.

    `inovasi.html.jinja` receives `inovasi`, `terkait`, `kutipan`, `qr`, `tiruan` (who
    copied it), `asal` (what it copies), `pohon` (a figure, or `None`), and
    `kebutuhan_dijawab`.
    """
    for inovasi in studio.katalog.inovasi.values():
        yield _build_page(inovasi, studio)


def build_redirects(katalog: Katalog, site: SiteInfo, renderer: Renderer) -> Iterator[Asset]:
    """Yield a file at each former address that leads to the present one."""
    for alias, inovasi_id in sorted(katalog.alias.items()):
        path = record_path("inovasi", alias)
        html = renderer.render(
            "alihan",
            path,
            inovasi=katalog.inovasi[inovasi_id],
            alamat=site.url + record_path("inovasi", inovasi_id),
        )
        yield Asset(f"{path}index.html", html.encode())


def _build_page(inovasi: Inovasi, studio: Studio) -> Page:
    page = Page(
        path=record_path("inovasi", inovasi.id),
        title=inovasi.nama,
        description=shorten(inovasi.ringkasan),
        section="inovasi",
        source=f"catalog/inovasi/{inovasi.id}.yaml",
    )
    return replace(page, render=partial(_render, page, inovasi, studio))


def _render(page: Page, inovasi: Inovasi, studio: Studio) -> Content:
    katalog, site, render = studio.katalog, studio.site, studio.renderer.render
    kutipan = cite(inovasi, katalog, site)
    head = render(
        "kepala-inovasi",
        page.path,
        page=page,
        inovasi=inovasi,
        kutipan=kutipan,
        data=describe_linked_data(inovasi, kutipan, katalog, site),
    )
    body = render(
        "inovasi",
        page.path,
        page=page,
        inovasi=inovasi,
        terkait=studio.related().get(inovasi.id, ()),
        kutipan=kutipan,
        qr=render("qr", page.path, qr=draw_qr(kutipan.alamat), alamat=kutipan.alamat),
        tiruan=katalog.peniru.get(inovasi.id, ()),
        asal=katalog.asal_tiruan.get(inovasi.id, ()),
        pohon=draw_pohon(inovasi.id, katalog),
        kebutuhan_dijawab=katalog.kebutuhan_dijawab.get(inovasi.id, ()),
    )
    return Content(body=str(body), head=str(head))
