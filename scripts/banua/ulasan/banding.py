"""Comparing the catalogue as it is with that of an earlier revision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath

from banua.issues import Issue, Severity, stops
from banua.katalog import Katalog, build_katalog
from banua.kesiapan.tingkat import Dokumentasi, assess_dokumentasi
from banua.model.base import Record
from banua.model.entries import Entries
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.model.registry import FOLDERS
from banua.model.tingkat import DaftarTingkat, Tingkat
from banua.pages.links import record_path
from banua.search.index import build_index
from banua.search.related import Related, find_related
from banua.usulan.mirip import Mirip, Pembanding
from banua.usulan.nama import name_of

_FAMILY = 3
"""Related innovations that are shown for each record."""
_LEVELS = "acuan/tingkat"


class Cara(StrEnum):
    """What happened to a file."""

    BARU = "baru"
    BERUBAH = "berubah"
    DIHAPUS = "dihapus"


@dataclass(frozen=True, slots=True)
class Versi:
    """The catalogue at one time.

    Attributes:
        entries: Its records.
        issues: What is wrong, each with the name of its file below the catalogue.
        files: The bytes of every file, by that name.
    """

    entries: Entries
    issues: tuple[tuple[str, Issue], ...]
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Tersentuh:
    """A record that was added, changed, or deleted.

    Attributes:
        kind: Kind of record.
        id: Its id.
        nama: Its name; the id where no record could be read.
        cara: What happened to it.
        file: Name of its file below the catalogue.
        record: The record as it is now, `None` if it is gone or broken.
        sebelum: Level of documentation before, of an innovation that was there.
        sesudah: Documentation now, of an innovation that can be read.
        mirip: What it may be a duplicate of, if it is new or renamed.
        keluarga: Innovations on the same matter.
        pengganti: Id of the innovation that its address leads on to, if it was deleted.
    """

    kind: str
    id: str
    nama: str
    cara: Cara
    file: str
    record: Record | None = None
    sebelum: Tingkat | None = None
    sesudah: Dokumentasi | None = None
    mirip: tuple[Mirip, ...] = ()
    keluarga: tuple[Related, ...] = ()
    pengganti: str | None = None


@dataclass(frozen=True, slots=True)
class Halaman:
    """A page that changes.

    Attributes:
        path: Its address under the site.
        judul: What it is about.
    """

    path: str
    judul: str


@dataclass(frozen=True, slots=True)
class Ulasan:
    """All that is to be said of a proposal.

    Attributes:
        galat: Findings that stop.
        peringatan: Findings to be mended before it is accepted.
        saran: Findings that stop nothing.
        tersentuh: Records that were touched, by kind and id.
        berkas_lain: Other files that were touched.
        halaman: Pages that change, those of the records themselves first.
        keluarga_dicari: Whether families were looked for; that needs a sound catalogue.
    """

    galat: tuple[Issue, ...]
    peringatan: tuple[Issue, ...]
    saran: tuple[Issue, ...]
    tersentuh: tuple[Tersentuh, ...]
    berkas_lain: tuple[str, ...]
    halaman: tuple[Halaman, ...]
    keluarga_dicari: bool


def make_ulasan(dasar: Versi, kini: Versi) -> Ulasan:
    """Compare two versions of the catalogue.

    Args:
        dasar: The catalogue that the proposal starts from.
        kini: The catalogue with the proposal.
    """
    names = sorted(dasar.files.keys() | kini.files.keys())
    touched = [name for name in names if dasar.files.get(name) != kini.files.get(name)]
    issues = tuple(_new_issues(dasar, kini, frozenset(touched)))
    sound = not stops(tuple(issue for _, issue in kini.issues))
    katalog = build_katalog(kini.entries) if sound else None
    records = [name for name in touched if _kind_of(name)]
    tersentuh = tuple(_touch(records, dasar, kini, katalog))
    by_severity = {level: tuple(i for i in issues if i.severity is level) for level in Severity}
    return Ulasan(
        by_severity[Severity.GALAT],
        by_severity[Severity.PERINGATAN],
        by_severity[Severity.SARAN],
        tersentuh,
        tuple(name for name in touched if name not in records),
        tuple(_pages(tersentuh, dasar, kini)),
        keluarga_dicari=katalog is not None,
    )


def _new_issues(dasar: Versi, kini: Versi, touched: frozenset[str]) -> Iterator[Issue]:
    """Yield findings in files that were touched, and those that came up in others."""
    known = {(name, issue.code, issue.message) for name, issue in dasar.issues}
    for name, issue in kini.issues:
        if name in touched or (name, issue.code, issue.message) not in known:
            yield issue


def _kind_of(name: str) -> str | None:
    path = PurePosixPath(name)
    return FOLDERS.get(path.parent.as_posix()) if path.suffix == ".yaml" else None


def _touch(
    names: Sequence[str], dasar: Versi, kini: Versi, katalog: Katalog | None
) -> Iterator[Tersentuh]:
    changed = [(_kind_of(name) or "", PurePosixPath(name).stem, name) for name in names]
    has_inovasi = any(kind == "inovasi" for kind, _, name in changed if name in kini.files)
    related = find_related(katalog, build_index(katalog)) if katalog and has_inovasi else {}
    pembanding = Pembanding(kini.entries)
    moved = {alias: id_ for id_, inovasi, _ in kini.entries.of(Inovasi) for alias in inovasi.alias}
    for kind, id_, name in changed:
        before, after = (_record(versi.entries, kind, id_) for versi in (dasar, kini))
        known = after or before
        is_named_anew = before is None or (after and name_of(before) != name_of(after))
        yield Tersentuh(
            kind=kind,
            id=id_,
            nama=name_of(known) if known else id_,
            cara=_cara(name, dasar, kini),
            file=name,
            record=after,
            sebelum=_level(before, dasar),
            sesudah=_dokumentasi(after, kini),
            mirip=pembanding.find(after) if after and is_named_anew else (),
            keluarga=related.get(id_, ())[:_FAMILY] if kind == "inovasi" and after else (),
            pengganti=moved.get(id_) if kind == "inovasi" else None,
        )


def _cara(name: str, dasar: Versi, kini: Versi) -> Cara:
    if name not in kini.files:
        return Cara.DIHAPUS
    return Cara.BERUBAH if name in dasar.files else Cara.BARU


def _record(entries: Entries, kind: str, id_: str) -> Record | None:
    entry = entries.records[kind].get(id_)
    return entry.record if entry else None


def _level(record: Record | None, versi: Versi) -> Tingkat | None:
    dokumentasi = _dokumentasi(record, versi)
    return dokumentasi.tingkat if dokumentasi else None


def _dokumentasi(record: Record | None, versi: Versi) -> Dokumentasi | None:
    entry = versi.entries.lists.get(_LEVELS)
    if not isinstance(record, Inovasi) or not entry:
        return None
    table = entry.record
    return assess_dokumentasi(record, table.tingkat) if isinstance(table, DaftarTingkat) else None


def _pages(tersentuh: Sequence[Tersentuh], dasar: Versi, kini: Versi) -> Iterator[Halaman]:
    """Yield each page once: first those of the records, then those that list them."""
    own = [(touch.kind, touch.id) for touch in tersentuh if touch.record]
    listing = {
        place
        for touch in tersentuh
        for record in (touch.record, _record(dasar.entries, touch.kind, touch.id))
        for place in _listed_at(record)
    }
    for kind, id_ in (*own, *sorted(listing - set(own))):
        record = _record(kini.entries, kind, id_)
        if record:
            yield Halaman(record_path(kind, id_), name_of(record))


def _listed_at(record: Record | None) -> Iterator[tuple[str, str]]:
    """Yield kind and id of the records whose pages list a record."""
    if isinstance(record, Lembaga):
        yield "wilayah", record.wilayah
    elif isinstance(record, Inovasi):
        yield "lembaga", record.lembaga
        yield "wilayah", record.wilayah
        yield from (("urusan", id_) for id_ in record.urusan)
        yield from (("tema", id_) for id_ in record.tema)
        yield from (("ajang", award.ajang) for award in record.penghargaan)
