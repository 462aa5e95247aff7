"""The results page of the search, which shows the browsable lists until there are results."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from banua.pages.page import Content, Page
from banua.pages.views.beranda import CONTOH_KUERI
from banua.pages.views.daftar import browse_groups

if TYPE_CHECKING:
    from banua.pages.studio import Studio
    from banua.pages.views.rows import Kelompok

_PATH = "cari/"
_OPEN = 4


class Saringan(NamedTuple):
    """A facet that results can be narrowed by."""

    id: str
    judul: str


class Cara(NamedTuple):
    """A way to ask more exactly: an example and what it finds."""

    kueri: str
    arti: str


SARINGAN = (
    Saringan("wilayah", "Wilayah"),
    Saringan("urusan", "Urusan"),
    Saringan("jenis-lembaga", "Jenis lembaga"),
    Saringan("tema", "Tema"),
    Saringan("lembaga", "Lembaga"),
    Saringan("tahun", "Tahun"),
    Saringan("tahapan", "Tahapan"),
    Saringan("bentuk", "Bentuk"),
    Saringan("jenis", "Digital atau nondigital"),
    Saringan("riset", "Berbasis riset"),
    Saringan("tingkat", "Tingkat dokumentasi"),
    Saringan("penghargaan", "Penghargaan"),
)
"""Facets in the order in which the page offers them; names are those of the address."""

CARA_KUERI = (
    Cara('"bank sampah"', "kata-kata itu persis berurutan"),
    Cara("pasar -digital", "tanpa kata sesudah tanda kurang"),
    Cara("wilayah:tapin padi", "hanya di satu wilayah; begitu pula urusan:, lembaga:, tahun:"),
)


@dataclass(frozen=True, slots=True)
class Cari:
    """`/cari/` (`cari.html.jinja`).

    Attributes:
        contoh_kueri: Example searches.
        cara: Ways to ask more exactly.
        saringan: The facets.
        terbuka: How many of them stand open at first.
        kelompok: Browsable lists, for whoever does not search or cannot.
    """

    contoh_kueri: tuple[str, ...]
    cara: tuple[Cara, ...]
    saringan: tuple[Saringan, ...]
    terbuka: int
    kelompok: tuple[Kelompok, ...]


def build_cari(studio: Studio) -> Iterator[Page]:
    """Yield the results page."""
    yield Page(
        path=_PATH,
        title="Cari di katalog",
        description=(
            "Cari inovasi, lembaga, kebutuhan, peneliti, ajang, dan tema Kalimantan Selatan, "
            "lalu saring menurut wilayah, urusan, dan tahun."
        ),
        section="",
        render=partial(_render, studio),
    )


def _render(studio: Studio) -> Content:
    render = studio.renderer.render
    view = Cari(
        contoh_kueri=CONTOH_KUERI,
        cara=CARA_KUERI,
        saringan=SARINGAN,
        terbuka=_OPEN,
        kelompok=browse_groups(studio, _PATH),
    )
    return Content(
        body=str(render("cari", _PATH, cari=view)), head=str(render("kepala-cari", _PATH))
    )
