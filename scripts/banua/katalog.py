"""The whole catalogue, linked both ways.

A record declares one side of a link; `Katalog` holds the other side, computed once.
It is immutable and knows neither files nor pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from banua.model.acuan import (
    DaftarAkar,
    DaftarIstilah,
    DaftarKataHenti,
    DaftarPeneliti,
    DaftarSinonim,
    Istilah,
    Peneliti,
    Sinonim,
    Tema,
    Urusan,
    Wilayah,
)
from banua.model.base import Part, Record
from banua.model.entries import Entries
from banua.model.iid import AturanIid, InstrumenIid, NasionalIid, RiwayatIid, SpdWilayah
from banua.model.inovasi import Inovasi, Penghargaan, Riset
from banua.model.lembaga import Ajang, Kebutuhan, Lembaga
from banua.model.registry import SPD_FOLDER
from banua.model.replikasi import Replikasi
from banua.model.tingkat import DaftarTingkat, Tingkat
from banua.text import slugify

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Orang:
    """A person named as researcher, inventor, or author, with their works.

    Attributes:
        id: Slug of the name.
        nama: The name as the site writes it.
        ejaan: Every way in which sources write it.
        lembaga: Id of the institution, if `acuan/peneliti.yaml` tells it.
        orcid: ORCID, if `acuan/peneliti.yaml` tells it.
        inovasi: Innovations that name the person, sorted by id.
        riset: Works that name the person as author, each with its innovation.
    """

    id: str
    nama: str
    ejaan: tuple[str, ...]
    lembaga: str | None
    orcid: str | None
    inovasi: tuple[Inovasi, ...]
    riset: tuple[tuple[Inovasi, Riset], ...]


@dataclass(frozen=True, slots=True)
class Tiruan:
    """One edge of replication, whichever side declared it.

    Attributes:
        asal: Id of the original innovation, `None` if it is not in the catalogue.
        peniru: Id of the innovation that copies, `None` if it is not in the catalogue.
        nama: What to call the side that has no record here.
        rincian: The declaration: year, status, changes, results, sources.
        pemilik: Id of the innovation whose record declares the edge and its sources.
    """

    asal: str | None
    peniru: str | None
    nama: str | None
    rincian: Replikasi
    pemilik: str


@dataclass(frozen=True, slots=True)
class Katalog:
    """All valid records by id, and the inverse of every link.

    Mappings are sorted by id; the ids of `spd` are those of regions. The `..._per_...`
    mappings hold innovations (or needs) sorted by id for every id that has any; a missing
    key means none.
    """

    inovasi: Mapping[str, Inovasi]
    lembaga: Mapping[str, Lembaga]
    wilayah: Mapping[str, Wilayah]
    urusan: Mapping[str, Urusan]
    tema: Mapping[str, Tema]
    ajang: Mapping[str, Ajang]
    kebutuhan: Mapping[str, Kebutuhan]
    orang: Mapping[str, Orang]
    istilah: tuple[Istilah, ...]
    sinonim: tuple[Sinonim, ...]
    kata_henti: frozenset[str]
    kata_tanya: frozenset[str]
    akar: frozenset[str]
    akar_jarang: frozenset[str]
    tingkat: tuple[Tingkat, ...]
    instrumen_iid: Mapping[int, InstrumenIid]
    spd: Mapping[str, SpdWilayah]
    riwayat_iid: RiwayatIid | None
    nasional_iid: NasionalIid | None
    aturan_iid: AturanIid | None
    alias: Mapping[str, str]

    inovasi_per_lembaga: Mapping[str, tuple[Inovasi, ...]]
    inovasi_per_mitra: Mapping[str, tuple[Inovasi, ...]]
    inovasi_per_wilayah: Mapping[str, tuple[Inovasi, ...]]
    inovasi_per_urusan: Mapping[str, tuple[Inovasi, ...]]
    inovasi_per_tema: Mapping[str, tuple[Inovasi, ...]]
    penghargaan_per_ajang: Mapping[str, tuple[tuple[Inovasi, Penghargaan], ...]]
    kebutuhan_per_lembaga: Mapping[str, tuple[Kebutuhan, ...]]
    kebutuhan_per_wilayah: Mapping[str, tuple[Kebutuhan, ...]]
    kebutuhan_per_urusan: Mapping[str, tuple[Kebutuhan, ...]]
    kebutuhan_per_tema: Mapping[str, tuple[Kebutuhan, ...]]
    kebutuhan_dijawab: Mapping[str, tuple[Kebutuhan, ...]]
    lembaga_per_wilayah: Mapping[str, tuple[Lembaga, ...]]
    lembaga_anak: Mapping[str, tuple[Lembaga, ...]]
    tema_anak: Mapping[str, tuple[Tema, ...]]
    peniru: Mapping[str, tuple[Tiruan, ...]]
    asal_tiruan: Mapping[str, tuple[Tiruan, ...]]
    orang_by_nama: Mapping[str, str]


def build_katalog(entries: Entries) -> Katalog:
    """Link all valid records of a catalogue.

    Args:
        entries: Records that passed the models and the rules of weight *galat*.

    Returns:
        The catalogue; the same for the same records in any order.
    """
    inovasi = _records(entries, Inovasi)
    lembaga = _records(entries, Lembaga)
    tema = _records(entries, Tema)
    kebutuhan = _records(entries, Kebutuhan)
    # A withdrawn innovation keeps its page, so that links hold, but no list leads to it.
    listed = {id_: item for id_, item in inovasi.items() if item.status != "ditarik"}
    orang = _collect_orang(entries, listed)
    tiruan = tuple(_collect_tiruan(inovasi))
    return Katalog(
        inovasi=inovasi,
        lembaga=lembaga,
        wilayah=_records(entries, Wilayah),
        urusan=_records(entries, Urusan),
        tema=tema,
        ajang=_records(entries, Ajang),
        kebutuhan=kebutuhan,
        orang=orang,
        istilah=_list_file(entries, "acuan/istilah", DaftarIstilah, "istilah"),
        sinonim=_list_file(entries, "acuan/sinonim", DaftarSinonim, "sinonim"),
        kata_henti=frozenset(
            _list_file(entries, "acuan/kata-henti", DaftarKataHenti, "kata_henti")
        ),
        kata_tanya=frozenset(
            _list_file(entries, "acuan/kata-henti", DaftarKataHenti, "kata_tanya")
        ),
        akar=frozenset(_list_file(entries, "acuan/akar", DaftarAkar, "akar")),
        akar_jarang=frozenset(_list_file(entries, "acuan/akar", DaftarAkar, "jarang_berimbuhan")),
        tingkat=_list_file(entries, "acuan/tingkat", DaftarTingkat, "tingkat"),
        instrumen_iid=_instrumen(entries),
        spd=_spd(entries),
        riwayat_iid=_table(entries, "riwayat", RiwayatIid),
        nasional_iid=_table(entries, "nasional", NasionalIid),
        aturan_iid=_table(entries, "aturan", AturanIid),
        alias={alias: id_ for id_, item in inovasi.items() for alias in item.alias},
        inovasi_per_lembaga=_group(listed, lambda item: (item.lembaga,)),
        inovasi_per_mitra=_group(listed, lambda item: (m for m in item.mitra if m in lembaga)),
        inovasi_per_wilayah=_group(listed, lambda item: (item.wilayah,)),
        inovasi_per_urusan=_group(listed, lambda item: item.urusan),
        inovasi_per_tema=_group(listed, lambda item: item.tema),
        penghargaan_per_ajang=_collect_penghargaan(listed),
        kebutuhan_per_lembaga=_group(kebutuhan, lambda item: (item.lembaga,)),
        kebutuhan_per_wilayah=_group(kebutuhan, lambda item: (item.wilayah,)),
        kebutuhan_per_urusan=_group(kebutuhan, lambda item: item.urusan),
        kebutuhan_per_tema=_group(kebutuhan, lambda item: item.tema),
        kebutuhan_dijawab=_group(kebutuhan, lambda item: item.dijawab_oleh),
        lembaga_per_wilayah=_group(lembaga, lambda item: (item.wilayah,)),
        lembaga_anak=_group(lembaga, lambda item: (item.induk,) if item.induk else ()),
        tema_anak=_group(tema, lambda item: (item.induk,) if item.induk else ()),
        peniru=_group_tiruan(tiruan, lambda edge: edge.asal),
        asal_tiruan=_group_tiruan(tiruan, lambda edge: edge.peniru),
        orang_by_nama={
            nama: id_ for id_, person in orang.items() for nama in (person.nama, *person.ejaan)
        },
    )


def _records(entries: Entries, model: type[R]) -> Mapping[str, R]:
    return {id_: record for id_, record, _ in entries.of(model)}


def _list_file(entries: Entries, name: str, model: type[Part], key: str) -> tuple[Any, ...]:
    entry = entries.lists.get(name)
    return getattr(entry.record, key) if entry and isinstance(entry.record, model) else ()


def _instrumen(entries: Entries) -> Mapping[int, InstrumenIid]:
    tables = (entry.record for entry in entries.lists.values())
    by_tahun = {table.tahun: table for table in tables if isinstance(table, InstrumenIid)}
    return dict(sorted(by_tahun.items()))


def _spd(entries: Entries) -> Mapping[str, SpdWilayah]:
    return {
        name.removeprefix(f"{SPD_FOLDER}/"): entry.record
        for name, entry in sorted(entries.lists.items())
        if isinstance(entry.record, SpdWilayah)
    }


def _table(entries: Entries, name: str, model: type[P]) -> P | None:
    entry = entries.lists.get(f"acuan/iid/{name}")
    return entry.record if entry and isinstance(entry.record, model) else None


def _group(
    records: Mapping[str, R], keys_of: Callable[[R], Iterable[str]]
) -> Mapping[str, tuple[R, ...]]:
    groups: dict[str, list[R]] = defaultdict(list)
    for record in records.values():
        for key in dict.fromkeys(keys_of(record)):
            groups[key].append(record)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _collect_penghargaan(
    inovasi: Mapping[str, Inovasi],
) -> Mapping[str, tuple[tuple[Inovasi, Penghargaan], ...]]:
    groups: dict[str, list[tuple[Inovasi, Penghargaan]]] = defaultdict(list)
    for item in inovasi.values():
        for penghargaan in item.penghargaan:
            groups[penghargaan.ajang].append((item, penghargaan))
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _collect_tiruan(inovasi: Mapping[str, Inovasi]) -> Iterator[Tiruan]:
    declared = {
        (id_, edge.inovasi)
        for id_, item in inovasi.items()
        for edge in item.replikasi
        if edge.inovasi
    }
    for id_, item in inovasi.items():
        for edge in item.replikasi:
            yield Tiruan(id_, edge.inovasi, edge.pihak, edge, pemilik=id_)
        for dari in item.replikasi_dari:
            if (dari.inovasi, id_) in declared:
                continue
            edge = Replikasi(
                inovasi=id_,
                lembaga=item.lembaga,
                wilayah=item.wilayah,
                tahun=dari.tahun,
                status=dari.status,
                uraian=dari.uraian,
                pasti=dari.pasti,
                sumber=dari.sumber,
            )
            nama = ", ".join(part for part in (dari.nama, dari.tempat) if part)
            yield Tiruan(dari.inovasi, id_, nama or None, edge, pemilik=id_)


def _group_tiruan(
    tiruan: Iterable[Tiruan], key_of: Callable[[Tiruan], str | None]
) -> Mapping[str, tuple[Tiruan, ...]]:
    groups: dict[str, list[Tiruan]] = defaultdict(list)
    for edge in tiruan:
        if key := key_of(edge):
            groups[key].append(edge)
    return {key: tuple(groups[key]) for key in sorted(groups)}


def _collect_orang(entries: Entries, inovasi: Mapping[str, Inovasi]) -> Mapping[str, Orang]:
    listed: tuple[Peneliti, ...] = _list_file(entries, "acuan/peneliti", DaftarPeneliti, "peneliti")
    known = {nama: person for person in listed for nama in (person.nama, *person.alias)}
    works: dict[str, dict[str, Inovasi]] = defaultdict(dict)
    riset: dict[str, list[tuple[Inovasi, Riset]]] = defaultdict(list)
    spelled: dict[str, set[str]] = defaultdict(set)
    for item in inovasi.values():
        for nama in item.peneliti:
            id_ = _orang_id(nama, known)
            works[id_][item.id] = item
            spelled[id_].add(nama)
        for work in item.riset:
            for nama in work.peneliti:
                id_ = _orang_id(nama, known)
                works[id_][item.id] = item
                spelled[id_].add(nama)
                riset[id_].append((item, work))
    by_id = {slugify(person.nama): person for person in listed}
    return {
        id_: Orang(
            id=id_,
            nama=by_id[id_].nama if id_ in by_id else min(spelled[id_]),
            ejaan=tuple(sorted(spelled[id_])),
            lembaga=by_id[id_].lembaga if id_ in by_id else None,
            orcid=by_id[id_].orcid if id_ in by_id else None,
            inovasi=tuple(works[id_].values()),
            riset=tuple(riset[id_]),
        )
        for id_ in sorted(works)
        if id_
    }


def _orang_id(nama: str, known: Mapping[str, Peneliti]) -> str:
    return slugify(known[nama].nama if nama in known else nama)
