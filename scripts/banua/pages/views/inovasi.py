"""The page of each innovation, and a redirect for each id it had before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from banua.pages.citation import cite, describe_linked_data
from banua.pages.links import record_path
from banua.pages.page import Asset, Content, Page
from banua.pages.prose import shorten
from banua.pages.qr import draw_qr
from banua.pages.tree import draw_pohon
from banua.pages.views.bukti import BuktiView, group_langkah, tell_blank, tell_bukti
from banua.perawatan.masa import TAHUN_BERLAKU, last_check

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.env import Renderer
    from banua.pages.page import SiteInfo
    from banua.pages.penilaian import Penilaian
    from banua.pages.studio import Studio


def build_inovasi(studio: Studio) -> Iterator[Page]:
    """Yield the page of every innovation, withdrawn ones too, so that links never break.

    `inovasi.html.jinja` receives `inovasi`, `terkait`, `kutipan`, `qr`, `tiruan` (who
    copied it), `asal` (what it copies), `pohon` (a figure, or `None`),
    `periksa` (when it was checked last) with `masa` (for how many years that holds),
    `kebutuhan_dijawab`, `dokumentasi` with `langkah_lain` (the steps after the next), and
    `bukti` with `bukti_sama` (what is the same on all of them: the rows without evidence,
    and what stands beside figures of the index).
    """
    same = _render_same(studio)
    for inovasi in studio.katalog.inovasi.values():
        yield _build_page(inovasi, studio, same)


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


def _render_same(studio: Studio) -> tuple[Markup, ...]:
    """Render what is the same on the pages of all innovations, since they lie equally deep."""
    instrumen = studio.penilaian.instrumen
    if instrumen is None:
        return ()
    render, path = studio.renderer.render, record_path("inovasi", "x")
    return (
        render("bukti-kosong", path, daftar=tell_blank(instrumen.sid), tahun=instrumen.tahun),
        render("dasar", path, instrumen=instrumen),
    )


def _build_page(inovasi: Inovasi, studio: Studio, same: tuple[Markup, ...]) -> Page:
    page = Page(
        path=record_path("inovasi", inovasi.id),
        title=inovasi.nama,
        description=shorten(inovasi.ringkasan),
        section="inovasi",
        source=f"catalog/inovasi/{inovasi.id}.yaml",
    )
    return replace(page, render=partial(_render, page, inovasi, studio, same))


def _render(page: Page, inovasi: Inovasi, studio: Studio, same: tuple[Markup, ...]) -> Content:
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
    dokumentasi = studio.penilaian.assess(inovasi)
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
        periksa=last_check(inovasi) if inovasi.status != "ditarik" else None,
        masa=TAHUN_BERLAKU,
        kebutuhan_dijawab=katalog.kebutuhan_dijawab.get(inovasi.id, ()),
        dokumentasi=dokumentasi,
        langkah_lain=group_langkah(dokumentasi) if dokumentasi else (),
        bukti=_tell_bukti(inovasi, studio.penilaian),
        bukti_sama=same,
    )
    return Content(body=str(body), head=str(head))


def _tell_bukti(inovasi: Inovasi, penilaian: Penilaian) -> BuktiView | None:
    instrumen, skor = penilaian.instrumen, penilaian.score(inovasi)
    if instrumen is None or skor is None:
        return None
    return tell_bukti(instrumen, skor, penilaian.hint(inovasi))
