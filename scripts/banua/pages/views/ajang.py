"""Contests, and their winners year by year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, get_args

from banua.model.lembaga import TingkatAjang
from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.links import links_from, record_path
from banua.pages.page import Page
from banua.pages.prose import shorten
from banua.pages.views.pendaftaran import Pendaftaran, tell_pendaftaran
from banua.pages.views.rak import Baris, Golongan, Rak, build_rak
from banua.pages.views.rows import Butir, group_by
from banua.text import fold, format_number

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi, Penghargaan
    from banua.model.lembaga import Ajang
    from banua.pages.studio import Studio

_SHOWN = 10
"""Winners of one year shown on the contest's own page; all stand on the page of the year."""


@dataclass(frozen=True, slots=True)
class Pemenang:
    """An innovation and what it won."""

    inovasi: Inovasi
    penghargaan: Penghargaan


@dataclass(frozen=True, slots=True)
class Edisi:
    """One year of a contest; `tahun` is `None` for awards whose year is not known."""

    tahun: int | None
    href: str
    pemenang: Sequence[Pemenang]
    jumlah: int


@dataclass(frozen=True, slots=True)
class AjangView:
    """A contest, with the years it was held, the newest first."""

    ajang: Ajang
    edisi: tuple[Edisi, ...]
    jumlah: int


@dataclass(frozen=True, slots=True)
class TahunAjangView:
    """One year of a contest and links to its other years."""

    ajang: Ajang
    tahun: int
    pemenang: Sequence[Pemenang]
    lain: tuple[Butir, ...]
    pendaftaran: Pendaftaran | None


def build_ajang(studio: Studio) -> Iterator[Page]:
    """Yield the index of contests, then for each its page and those of its years."""
    yield from build_rak(studio, _index(studio.katalog))
    for ajang in studio.katalog.ajang.values():
        winners = _winners(ajang, studio.katalog)
        yield _build_page(ajang, winners, studio)
        for tahun in winners:
            if tahun is not None:
                yield _build_year(ajang, tahun, winners, studio)


def year_path(ajang_id: str, tahun: int) -> str:
    """Return the address of one year of a contest."""
    return f"{record_path('ajang', ajang_id)}{tahun}/"


def _winners(ajang: Ajang, katalog: Katalog) -> dict[int | None, list[Pemenang]]:
    """Return the winners of every year held, the newest first, an unknown year last."""
    pairs = katalog.penghargaan_per_ajang.get(ajang.id, ())
    ordered = sorted(
        (Pemenang(inovasi, won) for inovasi, won in pairs),
        key=lambda winner: (fold(winner.penghargaan.capaian), fold(winner.inovasi.nama)),
    )
    groups = group_by(ordered, lambda winner: winner.penghargaan.tahun)
    years: set[int] = {
        *ajang.edisi,
        *(edisi.tahun for edisi in ajang.edisi_terbuka),
        *(year for year in groups if year is not None),
    }
    found: dict[int | None, list[Pemenang]] = {
        year: groups.get(year, []) for year in sorted(years, reverse=True)
    }
    if None in groups:
        found[None] = groups[None]
    return found


def _index(katalog: Katalog) -> Rak:
    ordered = sorted(katalog.ajang.values(), key=lambda a: (fold(a.nama), a.id))
    groups = group_by(ordered, lambda a: a.tingkat)
    return Rak(
        path="ajang/",
        folder="daftar/tingkat-ajang/",
        judul="Ajang dan penghargaan",
        pengantar="Lomba dan penghargaan inovasi, beserta pemenang yang tercatat di katalog ini.",
        description=(
            f"{len(ordered)} lomba dan penghargaan yang pernah diikuti inovasi Kalimantan Selatan, "
            "beserta pemenangnya tiap tahun."
        ),
        section="ajang",
        satuan="ajang",
        golongan=tuple(
            Golongan(
                id=tingkat,
                judul=f"Tingkat {LABEL_PILIHAN[tingkat].lower()}",
                isi=[_row(a, katalog) for a in groups[tingkat]],
            )
            for tingkat in reversed(get_args(TingkatAjang))
            if tingkat in groups
        ),
    )


def _row(ajang: Ajang, katalog: Katalog) -> Baris:
    count = len(katalog.penghargaan_per_ajang.get(ajang.id, ()))
    host = ajang.penyelenggara
    return Baris(
        judul=ajang.nama,
        path=record_path("ajang", ajang.id),
        oleh=katalog.lembaga[host].nama if host and host in katalog.lembaga else host,
        tanda=f"{format_number(count)} penghargaan" if count else None,
    )


def _build_page(ajang: Ajang, winners: dict[int | None, list[Pemenang]], studio: Studio) -> Page:
    path = record_path("ajang", ajang.id)
    url = links_from(path).url
    count = sum(len(found) for found in winners.values())
    view = AjangView(
        ajang=ajang,
        edisi=tuple(
            Edisi(
                tahun=tahun,
                href=url(year_path(ajang.id, tahun)) if tahun is not None else "",
                pemenang=found if tahun is None else found[:_SHOWN],
                jumlah=len(found),
            )
            for tahun, found in winners.items()
        ),
        jumlah=count,
    )
    page = Page(
        path=path,
        title=ajang.nama,
        description=shorten(
            f"{ajang.nama}, tingkat {LABEL_PILIHAN[ajang.tingkat].lower()}: "
            f"{format_number(count)} penghargaan inovasi Kalimantan Selatan. "
            f"{ajang.deskripsi or ''}"
        ),
        section="ajang",
        source=f"catalog/ajang/{ajang.id}.yaml",
    )
    return studio.renderer.fill(page, "ajang", view=view)


def _build_year(
    ajang: Ajang, tahun: int, winners: dict[int | None, list[Pemenang]], studio: Studio
) -> Page:
    path = year_path(ajang.id, tahun)
    url = links_from(path).url
    view = TahunAjangView(
        ajang=ajang,
        tahun=tahun,
        pemenang=winners[tahun],
        lain=tuple(
            Butir(str(year), url(year_path(ajang.id, year)), len(found))
            for year, found in winners.items()
            if year is not None
        ),
        pendaftaran=tell_pendaftaran(ajang, tahun, studio),
    )
    page = Page(
        path=path,
        title=f"{ajang.singkatan or ajang.nama} {tahun}",
        description=shorten(
            f"{format_number(len(view.pemenang))} penghargaan inovasi Kalimantan Selatan pada "
            f"{ajang.nama} {tahun}."
            if view.pendaftaran is None
            else f"Pendaftaran {ajang.nama} {tahun}: peserta, kelengkapannya, dan perangkat "
            "daerah yang belum ikut."
        ),
        section="ajang",
        source=f"catalog/ajang/{ajang.id}.yaml",
    )
    return studio.renderer.fill(page, "tahun-ajang", view=view)
