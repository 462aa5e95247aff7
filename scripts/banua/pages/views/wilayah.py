"""Regions: the map, and for each its profile, innovations, results and gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.figures import Diagram, Peta, Titik, draw_batang, draw_peta
from banua.pages.links import desk_path, links_from, record_path
from banua.pages.page import Page
from banua.pages.prose import shorten
from banua.pages.tumpukan import Tumpukan
from banua.pages.views.iid import RiwayatView, tell_riwayat
from banua.pages.views.koleksi import has_list, list_path
from banua.pages.views.layak import draw_tingkat
from banua.pages.views.profil import BarisProfil, list_facts
from banua.pages.views.rows import group_by, newest_inovasi, sort_inovasi
from banua.pages.views.silang import cross_path, tingkat_part
from banua.text import fold, format_number, join_words

if TYPE_CHECKING:
    from banua.katalog import Katalog, Tiruan
    from banua.model.acuan import Urusan, Wilayah
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Kebutuhan, Lembaga
    from banua.pages.studio import Studio

_BASIC_SERVICES = "wajib-pelayanan-dasar"
_NEWEST = 12
_MOST_GAPS = 10
_EXAMPLES = 3
_MOST_LEMBAGA = 60
_LAST = "99.99"


@dataclass(frozen=True, slots=True)
class Liputan:
    """How an affair is covered by a region's innovations, with a few examples."""

    urusan: Urusan
    jumlah: int
    contoh: tuple[Inovasi, ...]


@dataclass(frozen=True, slots=True)
class Celah:
    """An affair without innovation here and what the neighbours have of it."""

    urusan: Urusan
    tetangga: tuple[Wilayah, ...]
    jumlah: int
    contoh: tuple[Inovasi, ...]


@dataclass(frozen=True, slots=True)
class BarisWilayah:
    """A region in the table of all."""

    wilayah: Wilayah
    inovasi: int
    lembaga: int
    kebutuhan: int


@dataclass(frozen=True, slots=True)
class DaftarWilayah:
    """`/wilayah/`."""

    peta: Peta
    baris: tuple[BarisWilayah, ...]


@dataclass(frozen=True, slots=True)
class WilayahView:
    """A region with everything that leads to it.

    Attributes:
        wilayah: The record.
        profil: Facts, each with year and source.
        jumlah: How many innovations it has.
        urusan: Its main affairs as bars.
        kelompok: All innovations by main affair; empty if they are too many.
        terbaru: The newest, if they are too many.
        semua: Address of all of them, empty if `kelompok` holds all.
        layanan_dasar: How the six basic services are covered.
        celah: Affairs that only neighbours cover.
        riwayat: Results of the Indeks Inovasi Daerah.
        lembaga: Its institutions.
        lembaga_jumlah: How many it has.
        kebutuhan: Its needs.
        tiruan: What it took over from others.
        tetangga: Regions it borders on.
        tingkat: Its innovations by level of documentation.
        meja: Address of its desk, empty if the index cannot be scored.
    """

    wilayah: Wilayah
    profil: tuple[BarisProfil, ...]
    jumlah: int
    urusan: Diagram | None
    kelompok: tuple[tuple[Urusan, Sequence[Inovasi]], ...]
    terbaru: tuple[Inovasi, ...]
    semua: str
    layanan_dasar: tuple[Liputan, ...]
    celah: tuple[Celah, ...]
    riwayat: RiwayatView | None
    lembaga: Sequence[Lembaga]
    lembaga_jumlah: int
    kebutuhan: tuple[Kebutuhan, ...]
    tiruan: tuple[Tiruan, ...]
    tetangga: tuple[Wilayah, ...]
    tingkat: Tumpukan | None
    meja: str


def build_wilayah(studio: Studio) -> Iterator[Page]:
    """Yield the index of regions, then the page of each."""
    yield _build_index(studio)
    for wilayah in studio.katalog.wilayah.values():
        yield _build_page(wilayah, studio)


def sort_wilayah(katalog: Katalog) -> tuple[Wilayah, ...]:
    """Return the regions as in official lists: the province, then by code, then all others."""
    return tuple(
        sorted(katalog.wilayah.values(), key=lambda w: (w.kode_kemendagri or _LAST, w.nama))
    )


def _build_index(studio: Studio) -> Page:
    katalog = studio.katalog
    view = DaftarWilayah(
        peta=draw_peta(
            "Inovasi per kabupaten dan kota",
            katalog.wilayah.values(),
            {key: len(found) for key, found in katalog.inovasi_per_wilayah.items()},
            links_from("wilayah/"),
        ),
        baris=tuple(
            BarisWilayah(
                wilayah=w,
                inovasi=len(katalog.inovasi_per_wilayah.get(w.id, ())),
                lembaga=len(katalog.lembaga_per_wilayah.get(w.id, ())),
                kebutuhan=len(katalog.kebutuhan_per_wilayah.get(w.id, ())),
            )
            for w in sort_wilayah(katalog)
        ),
    )
    page = Page(
        path="wilayah/",
        title="Wilayah",
        description=(
            "Inovasi, lembaga, dan kebutuhan Provinsi Kalimantan Selatan dan tiap kabupaten/kota."
        ),
        section="wilayah",
    )
    return studio.renderer.fill(page, "peta-wilayah", view=view)


def _build_page(wilayah: Wilayah, studio: Studio) -> Page:
    katalog = studio.katalog
    path = record_path("wilayah", wilayah.id)
    links = links_from(path)
    own = katalog.inovasi_per_wilayah.get(wilayah.id, ())
    many = has_list(own)
    groups = group_by(sort_inovasi(own), lambda inovasi: inovasi.urusan[0])
    busiest = sorted(groups, key=lambda key: (-len(groups[key]), katalog.urusan[key].nomor))
    bodies = sorted(
        katalog.lembaga_per_wilayah.get(wilayah.id, ()),
        key=lambda m: (-len(katalog.inovasi_per_lembaga.get(m.id, ())), fold(m.nama), m.id),
    )
    neighbours = tuple(katalog.wilayah[other] for other in wilayah.tetangga)
    view = WilayahView(
        wilayah=wilayah,
        profil=list_facts(wilayah.profil),
        jumlah=len(own),
        urusan=draw_batang(
            f"Urusan utama inovasi {wilayah.nama}",
            "Urusan",
            [
                Titik(
                    katalog.urusan[key].nama,
                    len(groups[key]),
                    str(links.tautan("urusan", key)) if many else f"#urusan-{key}",
                )
                for key in busiest
            ],
        ),
        kelompok=() if many else tuple((katalog.urusan[key], groups[key]) for key in busiest),
        terbaru=newest_inovasi(own, _NEWEST) if many else (),
        semua=links.url(list_path("wilayah", wilayah.id)) if many else "",
        layanan_dasar=tuple(_cover_basics(own, katalog)) if wilayah.jenis != "luar" else (),
        celah=_find_gaps(own, neighbours, katalog),
        riwayat=tell_riwayat(studio.inverse.riwayat.get(wilayah.id), katalog.riwayat_iid),
        lembaga=bodies[:_MOST_LEMBAGA],
        lembaga_jumlah=len(bodies),
        kebutuhan=katalog.kebutuhan_per_wilayah.get(wilayah.id, ()),
        tiruan=studio.inverse.tiruan_per_wilayah.get(wilayah.id, ()),
        tetangga=neighbours,
        tingkat=draw_tingkat(
            own,
            studio.renderer.lencana,
            lambda kode: links.url(cross_path(wilayah.id, tingkat_part(kode))),
        ),
        meja=(
            links.url(desk_path(wilayah.id))
            if studio.penilaian.instrumen and wilayah.jenis != "luar"
            else ""
        ),
    )
    top = join_words(katalog.urusan[key].nama.lower() for key in busiest[:3])
    page = Page(
        path=path,
        title=wilayah.nama,
        description=shorten(
            f"{format_number(len(own))} inovasi {wilayah.nama}"
            f"{f', terbanyak di bidang {top}' if top else ''}; lembaga, kebutuhan, dan celahnya."
        ),
        section="wilayah",
        source=f"catalog/acuan/wilayah/{wilayah.id}.yaml",
    )
    return studio.renderer.fill(page, "wilayah", view=view)


def _cover_basics(own: Sequence[Inovasi], katalog: Katalog) -> Iterator[Liputan]:
    basics = [u for u in katalog.urusan.values() if u.kelompok == _BASIC_SERVICES]
    for urusan in sorted(basics, key=lambda u: u.nomor):
        found = [inovasi for inovasi in own if urusan.id in inovasi.urusan]
        yield Liputan(urusan, len(found), newest_inovasi(found, _EXAMPLES))


def _find_gaps(
    own: Sequence[Inovasi], neighbours: Sequence[Wilayah], katalog: Katalog
) -> tuple[Celah, ...]:
    covered = {urusan for inovasi in own for urusan in inovasi.urusan}
    gaps = []
    for urusan in katalog.urusan.values():
        if urusan.id in covered:
            continue
        per_region = {
            other.id: [
                inovasi
                for inovasi in katalog.inovasi_per_wilayah.get(other.id, ())
                if urusan.id in inovasi.urusan
            ]
            for other in neighbours
        }
        found = [inovasi for daftar in per_region.values() for inovasi in daftar]
        if found:
            gaps.append(
                Celah(
                    urusan=urusan,
                    tetangga=tuple(other for other in neighbours if per_region[other.id]),
                    jumlah=len(found),
                    contoh=newest_inovasi(found, _EXAMPLES),
                )
            )
    gaps.sort(key=lambda gap: (-gap.jumlah, gap.urusan.nomor))
    return tuple(gaps[:_MOST_GAPS])
