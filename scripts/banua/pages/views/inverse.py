"""Links that only pages need and the catalogue does not hold, computed once for all pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from banua.pages.views.rows import listed
from banua.text import fold

if TYPE_CHECKING:
    from banua.katalog import Katalog, Orang, Tiruan
    from banua.model.iid import RiwayatWilayah
    from banua.model.inovasi import Inovasi, Riset

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Karya:
    """A published work and the innovations that rest on it."""

    riset: Riset
    inovasi: tuple[Inovasi, ...]


@dataclass(frozen=True, slots=True)
class Inverse:
    """More inverse sides of links; a missing key means none.

    Attributes:
        karya: Every work once, the newest first.
        karya_per_lembaga: Works of an institution's authors or under its innovations.
        mitra: For each institution, those it works with and in how many innovations.
        mitra_nama: For each institution, partners known by name only.
        tiruan_per_lembaga: What an institution took over.
        tiruan_per_wilayah: What a region took over.
        orang_per_lembaga: Persons known to belong to an institution.
        tema_bersama: For each topic, those it occurs together with and how often.
        riwayat: Results of the Indeks Inovasi Daerah of each region.
    """

    karya: tuple[Karya, ...]
    karya_per_lembaga: Mapping[str, tuple[Karya, ...]]
    mitra: Mapping[str, Counter[str]]
    mitra_nama: Mapping[str, Counter[str]]
    tiruan_per_lembaga: Mapping[str, tuple[Tiruan, ...]]
    tiruan_per_wilayah: Mapping[str, tuple[Tiruan, ...]]
    orang_per_lembaga: Mapping[str, tuple[Orang, ...]]
    tema_bersama: Mapping[str, Counter[str]]
    riwayat: Mapping[str, RiwayatWilayah]


def invert(katalog: Katalog) -> Inverse:
    """Return the further inverse links of a catalogue."""
    karya = tuple(_collect_karya(katalog))
    mitra: defaultdict[str, Counter[str]] = defaultdict(Counter)
    mitra_nama: defaultdict[str, Counter[str]] = defaultdict(Counter)
    tema_bersama: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for inovasi in listed(katalog):
        bodies = dict.fromkeys((inovasi.lembaga, *inovasi.mitra))
        known = [body for body in bodies if body in katalog.lembaga]
        for one, other in combinations(known, 2):
            mitra[one][other] += 1
            mitra[other][one] += 1
        mitra_nama[inovasi.lembaga].update(body for body in bodies if body not in katalog.lembaga)
        for one, other in combinations(dict.fromkeys(inovasi.tema), 2):
            tema_bersama[one][other] += 1
            tema_bersama[other][one] += 1
    edges = tuple(_edges(katalog))
    riwayat = katalog.riwayat_iid.wilayah if katalog.riwayat_iid else ()
    return Inverse(
        karya=karya,
        karya_per_lembaga=_group(
            (lembaga, work) for work in karya for lembaga in _lembaga_of(work, katalog)
        ),
        mitra=mitra,
        mitra_nama=mitra_nama,
        tiruan_per_lembaga=_group((e.rincian.lembaga, e) for e in edges if e.rincian.lembaga),
        tiruan_per_wilayah=_group((e.rincian.wilayah, e) for e in edges if e.rincian.wilayah),
        orang_per_lembaga=_group((o.lembaga, o) for o in katalog.orang.values() if o.lembaga),
        tema_bersama=tema_bersama,
        riwayat={region.wilayah: region for region in riwayat},
    )


def _collect_karya(katalog: Katalog) -> Iterator[Karya]:
    """Yield every work once; the same DOI, address, or title is the same work."""
    first: dict[str, Riset] = {}
    users: defaultdict[str, list[Inovasi]] = defaultdict(list)
    for inovasi in listed(katalog):
        for riset in inovasi.riset:
            key = riset.doi or riset.tautan or fold(riset.judul)
            first.setdefault(key, riset)
            if inovasi not in users[key]:
                users[key].append(inovasi)
    for key in sorted(first, key=lambda key: (-(first[key].tahun or 0), fold(first[key].judul))):
        yield Karya(first[key], tuple(users[key]))


def _lembaga_of(karya: Karya, katalog: Katalog) -> tuple[str, ...]:
    own = karya.riset.lembaga
    authors = (own,) if own is not None and own in katalog.lembaga else ()
    return tuple(dict.fromkeys((*authors, *(inovasi.lembaga for inovasi in karya.inovasi))))


def _edges(katalog: Katalog) -> Iterator[Tiruan]:
    for edges in katalog.peniru.values():
        yield from edges
    for edges in katalog.asal_tiruan.values():
        yield from (edge for edge in edges if edge.asal is None)


def _group(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}
