"""Institutions: the index by kind, and a page each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from banua.model.lembaga import JenisLembaga
from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.figures import Diagram, draw_tahun
from banua.pages.links import links_from, record_path
from banua.pages.page import Page
from banua.pages.prose import shorten
from banua.pages.tumpukan import Tumpukan
from banua.pages.views.koleksi import has_list, list_path
from banua.pages.views.layak import draw_tingkat
from banua.pages.views.rak import Baris, Golongan, Rak, build_rak
from banua.pages.views.rows import LIST_SIZE, Butir, group_by, newest_inovasi, sort_inovasi
from banua.text import fold, format_number

if TYPE_CHECKING:
    from banua.katalog import Katalog, Orang, Tiruan
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Kebutuhan, Lembaga
    from banua.pages.links import Links
    from banua.pages.studio import Studio
    from banua.pages.views.inverse import Karya

_MOST_PARTNERS = 30
_MOST_WORKS = 40
_FEWEST_DATED = 8
"""Innovations with a year below which bars would say nothing."""


@dataclass(frozen=True, slots=True)
class LembagaView:
    """An institution with everything that leads to it.

    Attributes:
        lembaga: The record.
        inovasi: Innovations it runs; the newest if there are too many.
        jumlah: How many it runs.
        semua: Address of all of them, empty if `inovasi` holds all.
        sebagai_mitra: Innovations of others that it is a partner in; the newest if there
            are too many.
        jumlah_mitra: How many those are.
        tema: Topics of its innovations with counts.
        mitra: Partners with the number of joint innovations.
        mitra_nama: Partners known by name only, with that number.
        karya: The newest research of its authors or under its innovations.
        jumlah_karya: How much research that is.
        orang: Persons known to belong to it.
        kebutuhan: Its needs.
        tiruan: What it took over from others.
        anak: Institutions below it.
        tingkat: Its innovations by level of documentation.
        tahun: Its innovations by year, if they are enough for a figure.
        urusan: Affairs that its innovations work on, with counts.
    """

    lembaga: Lembaga
    inovasi: Sequence[Inovasi]
    jumlah: int
    semua: str
    sebagai_mitra: tuple[Inovasi, ...]
    jumlah_mitra: int
    tema: tuple[Butir, ...]
    mitra: tuple[Butir, ...]
    mitra_nama: tuple[tuple[str, int], ...]
    karya: tuple[Karya, ...]
    jumlah_karya: int
    orang: tuple[Orang, ...]
    kebutuhan: tuple[Kebutuhan, ...]
    tiruan: tuple[Tiruan, ...]
    anak: tuple[Lembaga, ...]
    tingkat: Tumpukan | None
    tahun: Diagram | None
    urusan: tuple[Butir, ...]


def build_lembaga(studio: Studio) -> Iterator[Page]:
    """Yield the index of institutions, then the page of each."""
    yield from build_rak(studio, _index(studio.katalog))
    for lembaga in studio.katalog.lembaga.values():
        yield _build_page(lembaga, studio)


def lembaga_row(lembaga: Lembaga, katalog: Katalog) -> Baris:
    """Return an institution as a row of a list."""
    count = len(katalog.inovasi_per_lembaga.get(lembaga.id, ()))
    return Baris(
        judul=lembaga.nama,
        path=record_path("lembaga", lembaga.id),
        oleh=katalog.wilayah[lembaga.wilayah].nama,
        tanda=f"{format_number(count)} inovasi" if count else None,
    )


def _index(katalog: Katalog) -> Rak:
    ordered = sorted(katalog.lembaga.values(), key=lambda m: (fold(m.nama), m.id))
    groups = group_by(ordered, lambda m: m.jenis)
    return Rak(
        path="lembaga/",
        folder="daftar/jenis-lembaga/",
        judul="Lembaga",
        pengantar="Siapa yang menjalankan, meneliti, dan membantu inovasi di Kalimantan Selatan.",
        description=(
            f"{format_number(len(ordered))} lembaga yang menjalankan, meneliti, atau membantu "
            "inovasi di Kalimantan Selatan."
        ),
        section="lembaga",
        satuan="lembaga",
        golongan=tuple(
            Golongan(
                id=jenis,
                judul=LABEL_PILIHAN[jenis],
                isi=[lembaga_row(m, katalog) for m in groups[jenis]],
            )
            for jenis in get_args(JenisLembaga)
            if jenis in groups
        ),
    )


def _build_page(lembaga: Lembaga, studio: Studio) -> Page:
    katalog, inverse = studio.katalog, studio.inverse
    path = record_path("lembaga", lembaga.id)
    links = links_from(path)
    own = katalog.inovasi_per_lembaga.get(lembaga.id, ())
    joined = katalog.inovasi_per_mitra.get(lembaga.id, ())
    works = inverse.karya_per_lembaga.get(lembaga.id, ())
    themes = Counter(tema for inovasi in own for tema in inovasi.tema)
    partners = inverse.mitra.get(lembaga.id, Counter())
    view = LembagaView(
        lembaga=lembaga,
        inovasi=newest_inovasi(own, LIST_SIZE) if has_list(own) else sort_inovasi(own),
        jumlah=len(own),
        semua=links.url(list_path("lembaga", lembaga.id)) if has_list(own) else "",
        sebagai_mitra=newest_inovasi(joined, LIST_SIZE)
        if has_list(joined)
        else sort_inovasi(joined),
        jumlah_mitra=len(joined),
        tema=tuple(
            Butir(katalog.tema[tema].label, links.tautan("tema", tema), count)
            for tema, count in sorted(themes.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        mitra=tuple(
            Butir(katalog.lembaga[other].nama, links.tautan("lembaga", other), count)
            for other, count in sorted(partners.items(), key=lambda pair: (-pair[1], pair[0]))[
                :_MOST_PARTNERS
            ]
        ),
        mitra_nama=tuple(sorted(inverse.mitra_nama.get(lembaga.id, Counter()).items())),
        karya=works[:_MOST_WORKS],
        jumlah_karya=len(works),
        orang=inverse.orang_per_lembaga.get(lembaga.id, ()),
        kebutuhan=katalog.kebutuhan_per_lembaga.get(lembaga.id, ()),
        tiruan=inverse.tiruan_per_lembaga.get(lembaga.id, ()),
        anak=katalog.lembaga_anak.get(lembaga.id, ()),
        tingkat=draw_tingkat(own, studio.renderer.lencana),
        tahun=_draw_tahun(own),
        urusan=_count_urusan(own, katalog, links),
    )
    place = katalog.wilayah[lembaga.wilayah].nama
    page = Page(
        path=path,
        title=lembaga.nama,
        description=shorten(
            f"{LABEL_PILIHAN[lembaga.jenis]}, {place}. {format_number(view.jumlah)} inovasi. "
            f"{lembaga.peran or ''}"
        ),
        section="lembaga",
        source=f"catalog/lembaga/{lembaga.id}.yaml",
    )
    return studio.renderer.fill(page, "lembaga", view=view)


def _draw_tahun(own: Sequence[Inovasi]) -> Diagram | None:
    years = Counter(inovasi.tahun for inovasi in own if inovasi.tahun)
    if years.total() < _FEWEST_DATED:
        return None
    return draw_tahun("Inovasi per tahun pertama diterapkan", years, lambda _: "#inovasi")


def _count_urusan(own: Sequence[Inovasi], katalog: Katalog, links: Links) -> tuple[Butir, ...]:
    counts = Counter(key for inovasi in own for key in dict.fromkeys(inovasi.urusan))
    return tuple(
        Butir(katalog.urusan[key].nama, links.tautan("urusan", key), count)
        for key, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    )
