"""The profile of an innovation on paper: what is typed into the ministry's form, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from markupsafe import Markup

from banua.kesiapan.keluaran import number
from banua.pages.env import Renderer
from banua.pages.page import SiteInfo

if TYPE_CHECKING:
    from banua.kesiapan.isian import Isian
    from banua.kesiapan.kematangan import SkorIndikator, SkorInovasi
    from banua.kesiapan.meja import Meja
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Lembaga


@dataclass(frozen=True, slots=True)
class BarisProfil:
    """One indicator: the row, points documented now, highest possible points, and a hint."""

    skor: SkorIndikator
    nilai: float
    maks: float
    petunjuk: str


@dataclass(frozen=True, slots=True)
class ProfilIid:
    """`profil-iid.html.jinja`.

    Attributes:
        meja: The desk that the innovation lies on.
        inovasi: The innovation.
        lembaga: The institution that runs it.
        isian: The fields of the form, in its order.
        skor: Its score.
        nilai: Points documented now.
        maks: Highest possible points.
        baris: The row of every indicator, in the order of the form.
    """

    meja: Meja
    inovasi: Inovasi
    lembaga: Lembaga
    isian: tuple[Isian, ...]
    skor: SkorInovasi
    nilai: float
    maks: float
    baris: tuple[Markup, ...]


def build_profil(meja: Meja, daftar: Sequence[SkorInovasi]) -> Iterator[tuple[str, str]]:
    """Yield the profile of each innovation as a whole HTML document: its id, and the text.

    The documents stand alone: no links to other files, no script.

    Args:
        meja: A desk.
        daftar: Innovations of it.
    """
    renderer = Renderer(meja.katalog, SiteInfo(name="", url=""))
    blank = cache(partial(_render_row, renderer))

    def render_row(row: SkorIndikator, hint: str) -> Markup:
        # Most rows have no evidence, and are the same for many innovations.
        return (blank if row.status == "belum-ada-bukti" else partial(_render_row, renderer))(
            row, hint
        )

    for skor in daftar:
        inovasi = skor.inovasi
        hints = meja.petunjuk[inovasi.id]
        view = ProfilIid(
            meja=meja,
            inovasi=inovasi,
            lembaga=meja.katalog.lembaga[inovasi.lembaga],
            isian=meja.list_isian(skor),
            skor=skor,
            nilai=number(skor.skor),
            maks=number(skor.maks),
            baris=tuple(render_row(row, hints.get(row.baris.kode, "")) for row in skor.indikator),
        )
        yield inovasi.id, str(renderer.render("profil-iid", "", view=view))


def _render_row(renderer: Renderer, row: SkorIndikator, hint: str) -> Markup:
    baris = BarisProfil(
        skor=row,
        nilai=number(row.skor),
        maks=number(row.baris.maks),
        petunjuk=hint if row.status != "terbukti" else "",
    )
    return renderer.render("profil-iid-baris", "", r=baris)
