"""The dashboard: how the province stands. Every figure leads to the list behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from banua.pages.figures import Diagram, Titik, draw_batang, draw_tahun
from banua.pages.links import desk_path, links_from
from banua.pages.page import Content, Page
from banua.pages.tumpukan import Tumpukan
from banua.pages.views.beranda import AngkaBeranda
from banua.pages.views.iid import GridRiwayat, tell_grid
from banua.pages.views.koleksi import replicated, tingkat_path
from banua.pages.views.layak import draw_tingkat
from banua.pages.views.rows import Butir, listed
from banua.pages.views.skpd import Skpd, list_all_skpd
from banua.pages.views.tabel_dasbor import (
    BarisJenis,
    BarisSkpd,
    BarisWilayah,
    Kisi,
    count_jenis,
    count_skpd,
    count_wilayah,
    draw_kisi,
    draw_tahun_wilayah,
)
from banua.pages.views.wilayah import sort_wilayah

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.acuan import Wilayah
    from banua.pages.links import Links
    from banua.pages.studio import Studio

PATH = "dasbor/"
SKPD_PATH = f"{PATH}perangkat-daerah/"
_BARS = 10


@dataclass(frozen=True, slots=True)
class Dasbor:
    """`/dasbor/` (`dasbor.html.jinja`).

    Attributes:
        angka: The main figures.
        tingkat: Innovations by level of documentation.
        tahun: Innovations by year.
        wilayah: Regions with their innovations by level and merit.
        tingkat_nama: Names of the levels, the columns of that table.
        wilayah_tahun: Regions by year.
        jenis: Kinds of institution.
        lembaga: Institutions with the most innovations.
        urusan: Affairs by region.
        skpd: Agencies with and without innovations, by region.
        tahun_terbaru: The newest year of the catalogue.
        ditiru: Innovations that others copied most.
        ajang: Contests with the most awards.
        riwayat: Results of the index.
        meja: Desks of the regions.
    """

    angka: tuple[AngkaBeranda, ...]
    tingkat: Tumpukan | None
    tahun: Diagram | None
    wilayah: tuple[BarisWilayah, ...]
    tingkat_nama: tuple[str, ...]
    wilayah_tahun: Kisi
    jenis: tuple[BarisJenis, ...]
    lembaga: Diagram | None
    urusan: Kisi
    skpd: tuple[BarisSkpd, ...]
    tahun_terbaru: int | None
    ditiru: Diagram | None
    ajang: Diagram | None
    riwayat: GridRiwayat | None
    meja: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class DaftarSkpd:
    """`/dasbor/perangkat-daerah/` (`perangkat-daerah.html.jinja`)."""

    daftar: tuple[tuple[Wilayah, Skpd], ...]
    tahun: int | None


def build_dasbor(studio: Studio) -> Iterator[Page]:
    """Yield the dashboard, and the list of agencies behind its counts."""
    page = Page(
        path=PATH,
        title="Dasbor",
        description=(
            "Keadaan inovasi Kalimantan Selatan dalam angka: wilayah, lembaga, urusan, tahun, "
            "tingkat dokumentasi, dan riwayat Indeks Inovasi Daerah."
        ),
        section="dasbor",
        render=partial(_render, studio),
    )
    yield page
    agencies = list_all_skpd(studio.katalog, studio.penilaian.tahun_terbaru)
    page = Page(
        path=SKPD_PATH,
        title="Perangkat daerah dan inovasinya",
        description="Perangkat daerah yang belum punya inovasi tercatat, menurut wilayah.",
        section="dasbor",
    )
    view = DaftarSkpd(
        daftar=tuple(
            (wilayah, agencies[wilayah.id])
            for wilayah in sort_wilayah(studio.katalog)
            if wilayah.id in agencies
        ),
        tahun=studio.penilaian.tahun_terbaru,
    )
    yield studio.renderer.fill(page, "perangkat-daerah", head="kepala-dasbor", view=view)


def _render(studio: Studio) -> Content:
    katalog, render = studio.katalog, studio.renderer.render
    links = links_from(PATH)
    regions = tuple(
        wilayah
        for wilayah in sort_wilayah(katalog)
        if wilayah.jenis != "luar" or wilayah.id in katalog.inovasi_per_wilayah
    )
    agencies = list_all_skpd(katalog, studio.penilaian.tahun_terbaru)
    lencana = studio.renderer.lencana
    view = Dasbor(
        angka=tuple(_count_main(katalog, agencies, links)),
        tingkat=draw_tingkat(listed(katalog), lencana, lambda kode: links.url(tingkat_path(kode))),
        tahun=draw_tahun(
            "Inovasi per tahun pertama diterapkan atau dilaporkan",
            Counter(i.tahun for i in listed(katalog) if i.tahun),
            lambda year: links.url(f"daftar/tahun/{year}/"),
        ),
        wilayah=count_wilayah(katalog, regions, lencana, links),
        tingkat_nama=tuple(badge.tingkat.nama for badge in lencana.semua),
        wilayah_tahun=draw_tahun_wilayah(katalog, regions, links),
        jenis=count_jenis(katalog, links),
        lembaga=_draw_lembaga(katalog, links),
        urusan=draw_kisi(katalog, [w for w in regions if w.jenis != "luar"], links),
        skpd=count_skpd(regions, agencies, links.url(SKPD_PATH)),
        tahun_terbaru=studio.penilaian.tahun_terbaru,
        ditiru=_draw_ditiru(katalog, links),
        ajang=_draw_ajang(katalog, links),
        riwayat=tell_grid(katalog, regions),
        meja=tuple(_list_desks(studio, regions, links)),
    )
    return Content(
        body=str(render("dasbor", PATH, view=view)), head=str(render("kepala-dasbor", PATH))
    )


def _count_main(
    katalog: Katalog, agencies: Mapping[str, Skpd], links: Links
) -> Iterator[AngkaBeranda]:
    daftar = listed(katalog)
    yield AngkaBeranda(len(daftar), "inovasi", links.url("inovasi/"))
    yield AngkaBeranda(
        len(katalog.inovasi_per_lembaga), "lembaga yang menjalankannya", "#jenis-lembaga"
    )
    yield AngkaBeranda(
        sum(1 for i in daftar if i.berbasis_riset),
        "berbasis riset",
        links.url("daftar/berbasis-riset/"),
    )
    yield AngkaBeranda(
        sum(1 for i in daftar if i.penghargaan),
        "berpenghargaan",
        links.url("daftar/berpenghargaan/"),
    )
    yield AngkaBeranda(len(replicated(katalog)), "ditiru pihak lain", links.url("daftar/ditiru/"))
    yield AngkaBeranda(
        sum(len(skpd.tanpa) for skpd in agencies.values()),
        "perangkat daerah belum punya inovasi tercatat",
        links.url(SKPD_PATH),
    )


def _draw_lembaga(katalog: Katalog, links: Links) -> Diagram | None:
    ranked = sorted(katalog.inovasi_per_lembaga.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return draw_batang(
        "Lembaga dengan inovasi terbanyak",
        "Lembaga",
        [
            Titik(katalog.lembaga[key].nama, len(found), links.tautan("lembaga", key))
            for key, found in ranked[:_BARS]
        ],
    )


def _draw_ditiru(katalog: Katalog, links: Links) -> Diagram | None:
    counts = {
        inovasi.id: sum(
            1
            for edge in katalog.peniru[inovasi.id]
            if edge.rincian.status not in {"studi-tiru", "komitmen"}
        )
        for inovasi in replicated(katalog)
    }
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_BARS]
    return draw_batang(
        "Inovasi yang paling banyak ditiru",
        "Inovasi",
        [
            Titik(katalog.inovasi[key].nama, count, f"{links.tautan('inovasi', key)}#replikasi")
            for key, count in ranked
        ],
        satuan="peniruan",
    )


def _draw_ajang(katalog: Katalog, links: Links) -> Diagram | None:
    counts = {key: len(found) for key, found in katalog.penghargaan_per_ajang.items()}
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_BARS]
    return draw_batang(
        "Ajang dengan penghargaan tercatat terbanyak",
        "Ajang",
        [
            Titik(katalog.ajang[key].nama, count, links.tautan("ajang", key))
            for key, count in ranked
        ],
        satuan="penghargaan",
    )


def _list_desks(studio: Studio, regions: tuple[Wilayah, ...], links: Links) -> Iterator[Butir]:
    if studio.penilaian.instrumen is None:
        return
    for wilayah in regions:
        if wilayah.jenis != "luar":
            yield Butir(wilayah.nama, links.url(desk_path(wilayah.id)))
