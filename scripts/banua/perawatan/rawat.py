"""Records that want care: not checked for long, recorded twice, akin but not linked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from banua.katalog import Katalog
from banua.model.base import Record
from banua.model.entries import Entries
from banua.model.inovasi import Inovasi
from banua.perawatan.masa import last_check, valid_until
from banua.search.related import Related
from banua.usulan.mirip import Pembanding
from banua.usulan.nama import name_of

SEKELUARGA = 0.9
"""Nearness from which two innovations count as one idea under two names; of the catalogue's
1,124 pairs of related innovations, about one in twenty comes that near (24 November 2026)."""


@dataclass(frozen=True, slots=True)
class Usang:
    """An innovation that wants to be checked again.

    Attributes:
        id: Its id.
        nama: Its name.
        diperiksa: When it was checked last, `None` if never.
        kabar: Newest day that its sources tell of; empty if none has a date.
    """

    id: str
    nama: str
    diperiksa: str | None
    kabar: str


@dataclass(frozen=True, slots=True)
class Pasangan:
    """Two records that have much in common.

    Attributes:
        jenis: Kind of record.
        pertama: Id and name of one.
        kedua: Id and name of the other.
        alasan: What they have in common.
    """

    jenis: str
    pertama: tuple[str, str]
    kedua: tuple[str, str]
    alasan: str


@dataclass(frozen=True, slots=True)
class Keluarga:
    """Innovations that are one idea under several names.

    Attributes:
        anggota: Ids and names.
        pasangan: What leads from one to another.
    """

    anggota: tuple[tuple[str, str], ...]
    pasangan: tuple[Pasangan, ...]


@dataclass(frozen=True, slots=True)
class Perawatan:
    """All that wants care.

    Attributes:
        tanggal: The day of the report.
        usang: Checked too long ago, the longest first.
        belum: Never checked, the oldest news first.
        kembar: Likely duplicates.
        keluarga: Families with at least one pair that no record links.
    """

    tanggal: date
    usang: tuple[Usang, ...]
    belum: tuple[Usang, ...]
    kembar: tuple[Pasangan, ...]
    keluarga: tuple[Keluarga, ...]


def find_perawatan(
    entries: Entries,
    katalog: Katalog,
    related: Mapping[str, tuple[Related, ...]],
    tanggal: date,
) -> Perawatan:
    """Find out what wants care.

    Args:
        entries: The records.
        katalog: The same, linked.
        related: The innovations nearest to each.
        tanggal: The day to count from.
    """
    running = [item for item in katalog.inovasi.values() if item.status != "ditarik"]
    today = tanggal.isoformat()
    stale = [
        Usang(item.id, item.nama, item.diperiksa, last_check(item).kabar)
        for item in running
        if item.diperiksa is None or valid_until(item.diperiksa) < today
    ]
    return Perawatan(
        tanggal,
        tuple(sorted((u for u in stale if u.diperiksa), key=lambda u: (u.diperiksa or "", u.id))),
        tuple(sorted((u for u in stale if not u.diperiksa), key=lambda u: (u.kabar, u.id))),
        tuple(_find_kembar(entries)),
        tuple(_find_keluarga(running, related)),
    )


def _find_kembar(entries: Entries) -> Iterator[Pasangan]:
    pembanding = Pembanding(entries)
    seen: set[frozenset[str]] = set()
    for jenis in ("inovasi", "lembaga"):
        for id_, entry in entries.records[jenis].items():
            for mirip in pembanding.find(entry.record):
                pair = frozenset((jenis, id_, mirip.id))
                if pair not in seen:
                    seen.add(pair)
                    yield Pasangan(
                        jenis, _named(entry.record), (mirip.id, mirip.nama), mirip.alasan
                    )


def _find_keluarga(
    daftar_inovasi: Sequence[Inovasi], related: Mapping[str, tuple[Related, ...]]
) -> Iterator[Keluarga]:
    """Yield families: what hangs together by pairs that are near enough."""
    by_id = {item.id: item for item in daftar_inovasi}
    pairs: dict[tuple[str, str], Pasangan] = {}
    heads = {id_: id_ for id_ in by_id}

    def head(id_: str) -> str:
        while heads[id_] != id_:
            id_ = heads[id_]
        return id_

    for id_, item in by_id.items():
        for near in related.get(id_, ()):
            other = near.inovasi
            if near.skor < SEKELUARGA or other.id not in by_id:
                continue
            first, second = sorted((item, other), key=lambda inovasi: inovasi.id)
            reasons = "; ".join(near.alasan)
            pair = Pasangan("inovasi", _named(first), _named(second), reasons)
            pairs.setdefault((first.id, second.id), pair)
            heads[head(second.id)] = head(first.id)
    families: dict[str, list[Pasangan]] = defaultdict(list)
    for first_id, second_id in sorted(pairs):
        families[head(first_id)].append(pairs[first_id, second_id])
    for members in sorted(families.values(), key=lambda found: found[0].pertama):
        unlinked = [p for p in members if not _is_linked(by_id[p.pertama[0]], by_id[p.kedua[0]])]
        if unlinked:
            anggota = {named for pair in members for named in (pair.pertama, pair.kedua)}
            yield Keluarga(tuple(sorted(anggota)), tuple(unlinked))


def _is_linked(one: Inovasi, other: Inovasi) -> bool:
    """Tell whether one of two records names the other."""
    return any(
        second.id in {*(t.id for t in first.terkait), *(r.inovasi for r in first.replikasi),
                      *(r.inovasi for r in first.replikasi_dari)}
        for first, second in ((one, other), (other, one))
    )  # fmt: skip


def _named(record: Record) -> tuple[str, str]:
    return record.id, name_of(record)
