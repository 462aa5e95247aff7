"""Lists of a region's innovations by level, affair, year, and merit.

They are what the figures of the dashboard lead to, so that each can be checked one by one.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from banua.pages.links import record_path
from banua.pages.views.koleksi import Koleksi, list_path, replicated, with_family
from banua.pages.views.rows import group_by, sort_inovasi

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.lencana import DaftarLencana

K = TypeVar("K", bound=Hashable)

RISET, DITIRU, PENGHARGAAN = "berbasis-riset", "ditiru", "berpenghargaan"
"""Merits, as they stand in addresses."""


def tingkat_part(kode: str) -> str:
    """Return the part of an address that stands for a level."""
    return f"tingkat-{kode}"


def urusan_part(urusan_id: str) -> str:
    """Return the part of an address that stands for an affair."""
    return f"urusan-{urusan_id}"


def tahun_part(tahun: int | None) -> str:
    """Return the part of an address that stands for a year, or for no known year."""
    return "tanpa-tahun" if tahun is None else f"tahun-{tahun}"


def cross_path(wilayah_id: str, part: str) -> str:
    """Return the address of a list of a region."""
    return f"{list_path('wilayah', wilayah_id)}{part}/"


def by_wilayah(katalog: Katalog, lencana: DaftarLencana) -> Iterator[Koleksi]:
    """Yield the lists of every region, those that are not empty."""
    copied = {inovasi.id for inovasi in replicated(katalog)}
    for wilayah_id, daftar in katalog.inovasi_per_wilayah.items():
        ordered = sort_inovasi(daftar)
        make = _Maker(katalog.wilayah[wilayah_id].nama, wilayah_id)
        yield from make.by_tingkat(ordered, lencana)
        yield from make.by_urusan(ordered, katalog)
        yield from make.by_tahun(ordered)
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

    def by_tahun(self, ordered: Sequence[Inovasi]) -> tuple[Koleksi, ...]:
        groups = group_by(ordered, lambda inovasi: inovasi.tahun)
        return with_family(
            [
                self._make(
                    tahun_part(tahun),
                    f"tahun {tahun}" if tahun else "tahunnya belum diketahui",
                    "Tahun pertama diterapkan atau dilaporkan.",
                    groups[tahun],
                    str(tahun or "Tanpa tahun"),
                )
                for tahun in sorted(groups, key=lambda year: -(year or 0))
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
