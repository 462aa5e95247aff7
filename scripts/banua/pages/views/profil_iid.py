"""The profile of an innovation on paper: what is typed into the ministry's form, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.env import Renderer
from banua.pages.page import SiteInfo
from banua.pages.views.bukti import BuktiView, tell_bukti

if TYPE_CHECKING:
    from banua.kesiapan.isian import Isian
    from banua.kesiapan.kematangan import SkorInovasi
    from banua.kesiapan.meja import Meja
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Lembaga


@dataclass(frozen=True, slots=True)
class ProfilIid:
    """`profil-iid.html.jinja`.

    Attributes:
        meja: The desk that the innovation lies on.
        inovasi: The innovation.
        lembaga: The institution that runs it.
        isian: The fields of the form, in its order.
        bukti: Its evidence.
    """

    meja: Meja
    inovasi: Inovasi
    lembaga: Lembaga
    isian: tuple[Isian, ...]
    bukti: BuktiView


def build_profil(meja: Meja, daftar: Sequence[SkorInovasi]) -> Iterator[tuple[str, str]]:
    """Yield the profile of each innovation as a whole HTML document: its id, and the text.

    The documents stand alone: no links to other files, no script.

    Args:
        meja: A desk.
        daftar: Innovations of it.
    """
    renderer = Renderer(meja.katalog, SiteInfo(name="", url=""))
    for skor in daftar:
        inovasi = skor.inovasi
        view = ProfilIid(
            meja=meja,
            inovasi=inovasi,
            lembaga=meja.katalog.lembaga[inovasi.lembaga],
            isian=meja.list_isian(skor),
            bukti=tell_bukti(meja.instrumen, skor, meja.petunjuk[inovasi.id]),
        )
        yield inovasi.id, str(renderer.render("profil-iid", "", view=view))
