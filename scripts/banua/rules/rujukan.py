"""Rules about links between records."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

from banua.issues import Severity
from banua.model.acuan import Tema, Wilayah
from banua.model.base import Record, Rujukan
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.model.shape import rujukan_in, values_at
from banua.rules.rule import Context, Finding, rule, worded
from banua.text import fold, nearest

MIN_TEMA = 3
"""Fewest innovations that a topic needs to be worth a page; as peers' catalogues ask."""


@rule("rujukan-tak-dikenal", Severity.GALAT)
def check_rujukan(context: Context) -> Iterator[Finding]:
    """Id yang ditulis harus ada berkasnya di katalog.

    Berlaku untuk lembaga, wilayah, urusan, tema, ajang, dan inovasi lain. Nama mitra dan
    penyelenggara boleh ditulis sebagai nama biasa; yang berbentuk id dianggap id.

    Salah: `wilayah: tappin`. Benar: `wilayah: tapin`.
    """
    suggest = _suggester(context)
    for entry in context.entries.all():
        for way, mark in rujukan_in(type(entry.record)):
            for path, value in values_at(entry.record, way):
                if context.entries.knows(mark.kind, value) or _is_plain_name(mark, value):
                    continue
                near = suggest(mark.kind, value)
                yield worded(
                    entry.document,
                    entry.document.positions.value(path),
                    "rujukan-tak-dikenal/dekat" if near else "rujukan-tak-dikenal",
                    jenis=mark.kind,
                    nilai=value,
                    dekat=near,
                )


@rule("nama-punya-id", Severity.SARAN)
def check_nama_punya_id(context: Context) -> Iterator[Finding]:
    """Nama lembaga yang sudah tercatat sebaiknya ditulis sebagai id.

    Dengan id, mitra itu tertaut ke halamannya. Salah: `mitra: [Universitas Lambung
    Mangkurat]`. Benar: `mitra: [ulm]`.
    """
    id_by_nama = {fold(lembaga.nama): id_ for id_, lembaga, _ in context.entries.of(Lembaga)}
    for entry in context.entries.all():
        for way, mark in rujukan_in(type(entry.record)):
            if not mark.loose:
                continue
            for path, value in values_at(entry.record, way):
                known = id_by_nama.get(fold(value))
                if known and known != value:
                    place = entry.document.positions.value(path)
                    yield worded(entry.document, place, "nama-punya-id", nilai=value, id=known)


@rule("terkait-sepihak", Severity.PERINGATAN)
def check_terkait(context: Context) -> Iterator[Finding]:
    """Kaitan buatan tangan harus tertulis pada kedua inovasi.

    Bila A menyebut B di `terkait`, B juga menyebut A, dengan alasannya sendiri.
    """
    pairs = {
        (id_, terkait.id)
        for id_, inovasi, _ in context.entries.of(Inovasi)
        for terkait in inovasi.terkait
    }
    for id_, inovasi, document in context.entries.of(Inovasi):
        for index, terkait in enumerate(inovasi.terkait):
            if terkait.id not in context.entries.records["inovasi"]:
                continue
            if terkait.id == id_ or (terkait.id, id_) not in pairs:
                yield worded(
                    document,
                    document.positions.value(("terkait", index, "id")),
                    "terkait-sepihak/diri" if terkait.id == id_ else "terkait-sepihak",
                    id=id_,
                    lain=terkait.id,
                )


@rule("tetangga-sepihak", Severity.GALAT)
def check_tetangga(context: Context) -> Iterator[Finding]:
    """Wilayah yang berbatasan harus saling menyebut."""
    tetangga = {id_: set(wilayah.tetangga) for id_, wilayah, _ in context.entries.of(Wilayah)}
    for id_, wilayah, document in context.entries.of(Wilayah):
        for index, other in enumerate(wilayah.tetangga):
            if other in tetangga and id_ not in tetangga[other]:
                yield Finding(
                    document,
                    document.positions.value(("tetangga", index)),
                    f"'{other}' tidak menyebut balik '{id_}' sebagai tetangga",
                    f"tambahkan '{id_}' pada 'tetangga' di berkas {other}.yaml",
                )


@rule("replikasi-melingkar", Severity.GALAT)
def check_replikasi(context: Context) -> Iterator[Finding]:
    """Peniruan hanya berjalan satu arah.

    Bila B meniru A, maka A tidak mungkin meniru B, langsung ataupun melalui inovasi lain.
    """
    asal: dict[str, set[str]] = defaultdict(set)
    for id_, inovasi, _ in context.entries.of(Inovasi):
        asal[id_].update(dari.inovasi for dari in inovasi.replikasi_dari if dari.inovasi)
        for tiruan in inovasi.replikasi:
            if tiruan.inovasi:
                asal[tiruan.inovasi].add(id_)
    for id_, inovasi, document in context.entries.of(Inovasi):
        if _reaches(asal, id_):
            key = "replikasi_dari" if inovasi.replikasi_dari else "replikasi"
            yield worded(document, document.positions.key((key,)), "replikasi-melingkar", id=id_)


@rule("induk-melingkar", Severity.GALAT)
def check_induk(context: Context) -> Iterator[Finding]:
    """Lembaga atau tema tidak boleh menjadi induk dari induknya sendiri."""
    for kind in ("lembaga", "tema"):
        entries = context.entries.records[kind]
        parents = {
            id_: {induk}
            for id_, entry in entries.items()
            if (induk := getattr(entry.record, "induk", None))
        }
        for id_, entry in entries.items():
            if _reaches(parents, id_):
                place = entry.document.positions.value(("induk",))
                yield worded(entry.document, place, "induk-melingkar", id=id_)


@rule("tema-jarang", Severity.PERINGATAN)
def check_tema(context: Context) -> Iterator[Finding]:
    """Satu tema dipakai sedikitnya tiga inovasi.

    Tema yang jarang tidak menolong orang mencari; pakai tema yang lebih luas. Tidak
    dihitung selama ada berkas inovasi yang belum terbaca.
    """
    if context.entries.broken["inovasi"]:
        return
    uses = Counter(tema for _, inovasi, _ in context.entries.of(Inovasi) for tema in inovasi.tema)
    for id_, _, document in context.entries.of(Tema):
        if uses[id_] < MIN_TEMA:
            yield Finding(
                document,
                document.positions.key(("label",)),
                f"tema '{id_}' baru dipakai {uses[id_]} inovasi",
                f"pakai pada sedikitnya {MIN_TEMA} inovasi, atau gabungkan ke tema lain",
            )


def _is_plain_name(mark: Rujukan, value: str) -> bool:
    return mark.loose and not ("-" in value and value == value.lower() and " " not in value)


def _suggester(context: Context) -> Callable[[str, str], str | None]:
    """Return a function that finds the nearest id by id, name, or short name."""

    @lru_cache
    def words(kind: str) -> Mapping[str, str]:
        found: dict[str, str] = {}
        for id_, entry in context.entries.records[kind].items():
            for word in (_names(entry.record), id_):
                found.setdefault(word, id_)
        return found

    @lru_cache
    def suggest(kind: str, value: str) -> str | None:
        near = nearest(value, words(kind))
        return words(kind)[near] if near else None

    return suggest


def _names(record: Record) -> str:
    for key in ("nama", "label", "judul"):
        if name := getattr(record, key, None):
            return str(name)
    return record.id


def _reaches(edges: Mapping[str, set[str]], start: str) -> bool:
    """Tell whether a way along `edges` leads from `start` back to it."""
    seen: set[str] = set()
    todo = list(edges.get(start, ()))
    while todo:
        here = todo.pop()
        if here == start:
            return True
        if here not in seen:
            seen.add(here)
            todo.extend(edges.get(here, ()))
    return False
