"""Index pages of long lists in groups, such as institutions by kind or persons by letter.

A short list stands whole on its index page. A long one shows the beginning of each group
there and has pages of its own for each group, so that no page grows without end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from banua.pages.links import links_from
from banua.pages.page import Page
from banua.pages.views.rows import Butir, Halaman, paginate
from banua.text import format_number

if TYPE_CHECKING:
    from banua.pages.figures import Diagram, Peta
    from banua.pages.studio import Studio

MAX_WHOLE = 400
"""Rows that an index page may hold; 400 rows are about 80 kB of HTML, 8 kB when packed."""
_SAMPLE = 12
_PAGE_SIZE = 200


class Baris(NamedTuple):
    """A row: title, address under the site, a second line, and a line of marks."""

    judul: str
    path: str
    oleh: str | None = None
    tanda: str | None = None


@dataclass(frozen=True, slots=True)
class Golongan:
    """A group of rows; `id` is the anchor of its heading and part of its address."""

    id: str
    judul: str
    isi: Sequence[object]
    pengantar: str = ""


@dataclass(frozen=True, slots=True)
class Rak:
    """A list in groups.

    Attributes:
        path: Address of the index page.
        folder: Folder of the pages of its groups, should it be long.
        template: Template that shows a `RakView`.
        judul: Heading.
        pengantar: Sentence below it.
        description: Description of the index page.
        section: Tab of the pages.
        satuan: What is counted.
        golongan: The groups.
        gambar: A figure above the list.
    """

    path: str
    folder: str
    judul: str
    pengantar: str
    description: str
    section: str
    satuan: str
    golongan: Sequence[Golongan]
    template: str = "rak"
    gambar: Diagram | Peta | None = None


@dataclass(frozen=True, slots=True)
class BagianRak:
    """A group as shown: the rows that fit, and the address of all if there are more."""

    golongan: Golongan
    isi: Sequence[object]
    semua: str = ""


@dataclass(frozen=True, slots=True)
class RakView:
    """What the template shows, on the index page or on a page of one group."""

    judul: str
    pengantar: str
    satuan: str
    jumlah: int
    bagian: tuple[BagianRak, ...]
    lompat: tuple[Butir, ...]
    kini: str = ""
    halaman: Halaman | None = None
    jejak: tuple[tuple[str, str], ...] = ()
    gambar: Diagram | Peta | None = None


def build_rak(studio: Studio, rak: Rak) -> Iterator[Page]:
    """Yield the index page and, if the list is long, the pages of its groups."""
    total = sum(len(group.isi) for group in rak.golongan)
    whole = total <= MAX_WHOLE
    url = links_from(rak.path).url
    page = Page(
        path=rak.path,
        title=rak.judul,
        description=rak.description,
        section=rak.section,
    )
    view = RakView(
        judul=rak.judul,
        pengantar=rak.pengantar,
        satuan=rak.satuan,
        jumlah=total,
        bagian=tuple(
            BagianRak(group, group.isi)
            if whole or len(group.isi) <= _SAMPLE
            else BagianRak(group, group.isi[:_SAMPLE], url(_group_path(rak, group)))
            for group in rak.golongan
        ),
        lompat=tuple(Butir(g.judul, f"#{g.id}", len(g.isi)) for g in rak.golongan),
        gambar=rak.gambar,
    )
    yield studio.renderer.fill(page, rak.template, rak=view)
    if not whole:
        for group in rak.golongan:
            yield from _build_group(studio, rak, group, page)


def _group_path(rak: Rak, group: Golongan) -> str:
    return f"{rak.folder}{group.id}/"


def _build_group(studio: Studio, rak: Rak, group: Golongan, index: Page) -> Iterator[Page]:
    title = f"{rak.judul}: {group.judul}"
    for path, halaman, rows in paginate(group.isi, _group_path(rak, group), _PAGE_SIZE):
        url = links_from(path).url
        view = RakView(
            judul=title,
            pengantar=group.pengantar,
            satuan=rak.satuan,
            jumlah=len(group.isi),
            bagian=(BagianRak(group, rows),),
            lompat=tuple(
                Butir(g.judul, url(_group_path(rak, g)), len(g.isi)) for g in rak.golongan
            ),
            kini=group.judul,
            halaman=halaman,
            jejak=((rak.judul, url(rak.path)),),
        )
        page = replace(
            index,
            path=path,
            title=title if halaman.nomor == 1 else f"{title}, halaman {halaman.nomor}",
            description=f"{title}: {format_number(view.jumlah)} {rak.satuan}.",
        )
        yield studio.renderer.fill(page, rak.template, rak=view)
