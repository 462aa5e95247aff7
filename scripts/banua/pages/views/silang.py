"""Lists of a region's innovations by level, affair, year, and merit.

They are what the figures of the dashboard lead to, so that each can be checked one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from banua.pages.links import record_path
from banua.pages.views.koleksi import Koleksi, list_path, replicated, with_family
from banua.pages.views.rows import group_by, listed, sort_inovasi

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.lencana import DaftarLencana

K = TypeVar("K", bound=Hashable)
Kurun: TypeAlias = int | Literal["lebih-lama", "tanpa-tahun"]
"""A column of years: one of the newest, all before them, or no known year."""

_YEARS = 8

RISET, DITIRU, PENGHARGAAN = "berbasis-riset", "ditiru", "berpenghargaan"
"""Merits, as they stand in addresses."""


def tingkat_part(kode: str) -> str:
    """Return the part of an address that stands for a level."""
    return f"tingkat-{kode}"


def urusan_part(urusan_id: str) -> str:
    """Return the part of an address that stands for an affair."""
    return f"urusan-{urusan_id}"


def recent_years(katalog: Katalog) -> tuple[int, ...]:
    """Return the newest years of the catalogue, the oldest of them first: the clock has no say."""
    known = {inovasi.tahun for inovasi in listed(katalog) if inovasi.tahun}
    return tuple(sorted(range(max(known) - _YEARS + 1, max(known) + 1))) if known else ()


def kurun_of(inovasi: Inovasi, recent: Sequence[int]) -> Kurun:
    """Return the column of an innovation: a recent year, all before, or no known year."""
    if inovasi.tahun is None:
        return "tanpa-tahun"
    return inovasi.tahun if inovasi.tahun in recent else "lebih-lama"


def kurun_part(kurun: Kurun) -> str:
    """Return the part of an address that stands for a column of years."""
    return f"tahun-{kurun}" if isinstance(kurun, int) else kurun


def label_kurun(kurun: Kurun, recent: Sequence[int]) -> str:
    """Return what to call a column of years."""
    if isinstance(kurun, int):
        return str(kurun)
    return "Tanpa tahun" if kurun == "tanpa-tahun" else f"Sebelum {recent[0]}"


def cross_path(wilayah_id: str, part: str) -> str:
    """Return the address of a list of a region."""
    return f"{list_path('wilayah', wilayah_id)}{part}/"


def by_wilayah(katalog: Katalog, lencana: DaftarLencana) -> Iterator[Koleksi]:
    """Yield the lists of every region, those that are not empty."""
    copied = {inovasi.id for inovasi in replicated(katalog)}
    recent = recent_years(katalog)
    for wilayah_id, daftar in katalog.inovasi_per_wilayah.items():
        ordered = sort_inovasi(daftar)
        make = _Maker(katalog.wilayah[wilayah_id].nama, wilayah_id)
        yield from make.by_tingkat(ordered, lencana)
        yield from make.by_urusan(ordered, katalog)
        yield from make.by_tahun(ordered, recent)
        yield from make.by_merit(ordered, copied)


class _Maker:
    """Makes the lists of one region."""

    def __init__(self, nama: str, wilayah_id: str) -> None:
        self._nama = nama
        self._id = wilayah_id

    def by_tingkat(self, ordered: Sequence[Inovasi], lencana: DaftarLencana) -> tuple[Koleksi, ...]:
        groups = group_by(ordered, lencana.find)
        return with_family(
            [
                self._make(
                    tingkat_part(badge.tingkat.kode),
                    badge.teks[0].lower() + badge.teks[1:],
                    badge.tingkat.arti,
                    groups[badge],
                    badge.tingkat.nama,
                )
                for badge in lencana.semua
                if badge in groups
            ]
        )

    def by_urusan(self, ordered: Sequence[Inovasi], katalog: Katalog) -> tuple[Koleksi, ...]:
        groups = _spread(ordered, lambda inovasi: inovasi.urusan)
        known = sorted((katalog.urusan[key] for key in groups), key=lambda urusan: urusan.nomor)
        return with_family(
            [
                self._make(
                    urusan_part(urusan.id),
                    f"urusan {urusan.nama}",
                    "Urusan ini salah satu yang digarap inovasinya, tidak harus yang utama.",
                    groups[urusan.id],
                    urusan.nama,
                )
                for urusan in known
            ]
        )

    def by_tahun(self, ordered: Sequence[Inovasi], recent: Sequence[int]) -> tuple[Koleksi, ...]:
        groups = group_by(ordered, lambda inovasi: kurun_of(inovasi, recent))
        columns: tuple[Kurun, ...] = (*reversed(recent), "lebih-lama", "tanpa-tahun")
        return with_family(
            [
                self._make(
                    kurun_part(kurun),
                    f"tahun {kurun}"
                    if isinstance(kurun, int)
                    else label_kurun(kurun, recent).lower(),
                    "Tahun pertama diterapkan atau dilaporkan.",
                    groups[kurun],
                    label_kurun(kurun, recent),
                )
                for kurun in columns
                if kurun in groups
            ]
        )

    def by_merit(self, ordered: Sequence[Inovasi], copied: Iterable[str]) -> tuple[Koleksi, ...]:
        merits = (
            (RISET, "berbasis riset", "Berbasis riset", [i for i in ordered if i.berbasis_riset]),
            (
                DITIRU,
                "sudah ditiru pihak lain",
                "Ditiru",
                [i for i in ordered if i.id in copied],
            ),
            (
                PENGHARGAAN,
                "pernah mendapat penghargaan",
                "Berpenghargaan",
                [i for i in ordered if i.penghargaan],
            ),
        )
        return with_family(
            [
                self._make(part, what, f"Inovasi {self._nama} yang {what}.", found, label)
                for part, what, label, found in merits
                if found
            ]
        )

    def _make(
        self, part: str, what: str, pengantar: str, daftar: Sequence[Inovasi], kini: str
    ) -> Koleksi:
        return Koleksi(
            path=cross_path(self._id, part),
            judul=f"Inovasi {self._nama}: {what}",
            pengantar=pengantar,
            inovasi=tuple(daftar),
            kini=kini,
            pemilik=(self._nama, record_path("wilayah", self._id)),
        )


def _spread(
    ordered: Iterable[Inovasi], keys_of: Callable[[Inovasi], Iterable[K]]
) -> Mapping[K, list[Inovasi]]:
    groups: dict[K, list[Inovasi]] = {}
    for inovasi in ordered:
        for key in dict.fromkeys(keys_of(inovasi)):
            groups.setdefault(key, []).append(inovasi)
    return groups
