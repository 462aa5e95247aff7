"""The tables of the dashboard, cell by cell, each cell with the list behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, get_args

from banua.model.lembaga import JenisLembaga
from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.views.koleksi import replicated
from banua.pages.views.rows import group_by, listed
from banua.pages.views.silang import (
    DITIRU,
    PENGHARGAAN,
    RISET,
    Kurun,
    cross_path,
    kurun_of,
    kurun_part,
    label_kurun,
    recent_years,
    tingkat_part,
    urusan_part,
)

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.acuan import Wilayah
    from banua.pages.lencana import DaftarLencana
    from banua.pages.links import Links
    from banua.pages.views.skpd import Skpd

_SHADES = 4


class Sel(NamedTuple):
    """A figure and the list behind it; nothing leads on from a nought."""

    jumlah: int
    href: str = ""
    step: int = 0


@dataclass(frozen=True, slots=True)
class BarisWilayah:
    """A region with its innovations by level and merit."""

    wilayah: Wilayah
    inovasi: Sel
    tingkat: tuple[Sel, ...]
    riset: Sel
    penghargaan: Sel
    ditiru: Sel


@dataclass(frozen=True, slots=True)
class BarisJenis:
    """A kind of institution: how many there are, how many innovate, how many innovations."""

    label: str
    lembaga: Sel
    berinovasi: Sel
    inovasi: Sel


@dataclass(frozen=True, slots=True)
class BarisSkpd:
    """The agencies of a region."""

    wilayah: Wilayah
    semua: Sel
    tanpa: Sel
    tanpa_terbaru: Sel


@dataclass(frozen=True, slots=True)
class BarisKisi:
    """A row of a grid, headed by a link."""

    label: str
    href: str
    sel: tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Kisi:
    """A grid of counts; each column has a short and a full name."""

    kolom: tuple[tuple[str, str], ...]
    baris: tuple[BarisKisi, ...]


def count_wilayah(
    katalog: Katalog, regions: Sequence[Wilayah], lencana: DaftarLencana, links: Links
) -> tuple[BarisWilayah, ...]:
    """Return the regions with their innovations by level and merit."""
    copied = {inovasi.id for inovasi in replicated(katalog)}

    def row(wilayah: Wilayah) -> BarisWilayah:
        own = katalog.inovasi_per_wilayah.get(wilayah.id, ())
        levels = Counter(lencana.find(inovasi) for inovasi in own)

        def cell(count: int, part: str) -> Sel:
            return Sel(count, links.url(cross_path(wilayah.id, part)) if count else "")

        return BarisWilayah(
            wilayah=wilayah,
            inovasi=Sel(len(own), links.tautan("wilayah", wilayah.id) if own else ""),
            tingkat=tuple(
                cell(levels[badge], tingkat_part(badge.tingkat.kode)) for badge in lencana.semua
            ),
            riset=cell(sum(1 for i in own if i.berbasis_riset), RISET),
            penghargaan=cell(sum(1 for i in own if i.penghargaan), PENGHARGAAN),
            ditiru=cell(sum(1 for i in own if i.id in copied), DITIRU),
        )

    return tuple(row(wilayah) for wilayah in regions)


def draw_tahun_wilayah(katalog: Katalog, regions: Sequence[Wilayah], links: Links) -> Kisi:
    """Return the innovations of each region by year; older years share a column."""
    recent = recent_years(katalog)
    columns: tuple[Kurun, ...] = ("lebih-lama", *recent, "tanpa-tahun") if recent else ()
    counts = {
        wilayah.id: Counter(
            kurun_of(inovasi, recent) for inovasi in katalog.inovasi_per_wilayah.get(wilayah.id, ())
        )
        for wilayah in regions
    }
    most = max((n for row in counts.values() for n in row.values()), default=0)
    labels = [label_kurun(column, recent) for column in columns]
    return Kisi(
        kolom=tuple((label, label) for label in labels),
        baris=tuple(
            BarisKisi(
                wilayah.nama,
                links.tautan("wilayah", wilayah.id),
                tuple(
                    _cell(
                        counts[wilayah.id][column],
                        links.url(cross_path(wilayah.id, kurun_part(column))),
                        most,
                    )
                    for column in columns
                ),
            )
            for wilayah in regions
        ),
    )


def draw_kisi(katalog: Katalog, regions: Sequence[Wilayah], links: Links) -> Kisi:
    """Return the innovations of each region by affair.

    An empty cell leads to the innovations of other regions that are best worth copying, if
    there are any.
    """
    counts = {
        wilayah.id: Counter(
            key
            for inovasi in katalog.inovasi_per_wilayah.get(wilayah.id, ())
            for key in dict.fromkeys(inovasi.urusan)
        )
        for wilayah in regions
    }
    most = max((n for row in counts.values() for n in row.values()), default=0)

    def cell(urusan_id: str, wilayah: Wilayah) -> Sel:
        count = counts[wilayah.id][urusan_id]
        if count:
            return _cell(count, links.url(cross_path(wilayah.id, urusan_part(urusan_id))), most)
        known = urusan_id in katalog.inovasi_per_urusan
        return Sel(0, f"{links.tautan('urusan', urusan_id)}#layak-ditiru" if known else "")

    return Kisi(
        kolom=tuple((_short(wilayah), wilayah.nama) for wilayah in regions),
        baris=tuple(
            BarisKisi(
                urusan.nama,
                links.tautan("urusan", urusan.id),
                tuple(cell(urusan.id, wilayah) for wilayah in regions),
            )
            for urusan in sorted(katalog.urusan.values(), key=lambda u: (u.nomor, u.id))
        ),
    )


def count_jenis(katalog: Katalog, links: Links) -> tuple[BarisJenis, ...]:
    """Return the kinds of institution, those with most innovations first."""
    groups = group_by(katalog.lembaga.values(), lambda lembaga: lembaga.jenis)
    works = Counter(katalog.lembaga[inovasi.lembaga].jenis for inovasi in listed(katalog))
    ordered = [jenis for jenis in get_args(JenisLembaga) if jenis in groups]
    ordered.sort(key=lambda jenis: -works[jenis])
    return tuple(
        BarisJenis(
            label=LABEL_PILIHAN[jenis],
            lembaga=Sel(len(groups[jenis]), links.url(f"lembaga/#{jenis}")),
            berinovasi=Sel(
                sum(1 for m in groups[jenis] if m.id in katalog.inovasi_per_lembaga),
                links.url(f"lembaga/#{jenis}"),
            ),
            inovasi=Sel(works[jenis], links.url(f"lembaga/#{jenis}")),
        )
        for jenis in ordered
    )


def count_skpd(
    regions: Sequence[Wilayah], agencies: Mapping[str, Skpd], page: str
) -> tuple[BarisSkpd, ...]:
    """Return the agencies of each region that has any; `page` is where they are listed."""
    return tuple(
        BarisSkpd(
            wilayah=wilayah,
            semua=Sel(len(skpd.semua), f"{page}#{wilayah.id}"),
            tanpa=Sel(len(skpd.tanpa), f"{page}#{wilayah.id}" if skpd.tanpa else ""),
            tanpa_terbaru=Sel(
                len(skpd.tanpa_terbaru), f"{page}#{wilayah.id}" if skpd.tanpa_terbaru else ""
            ),
        )
        for wilayah in regions
        if (skpd := agencies.get(wilayah.id))
    )


def _cell(count: int, href: str, most: int) -> Sel:
    return Sel(count, href if count else "", -(-_SHADES * count // most) if most else 0)


def _short(wilayah: Wilayah) -> str:
    if wilayah.jenis == "provinsi":
        return "Provinsi"
    name = wilayah.nama.removeprefix("Kabupaten ").removeprefix("Kota ")
    return wilayah.singkatan or name
