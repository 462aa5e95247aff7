"""The whole catalogue, linked both ways.

A record declares one side of a link; `Katalog` holds the other side, computed once.
It is immutable and knows neither files nor pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from banua.model.acuan import Istilah, Sinonim, Tema, Urusan, Wilayah
from banua.model.iid import RiwayatIid
from banua.model.inovasi import Inovasi, Penghargaan, Replikasi, Riset
from banua.model.lembaga import Ajang, Kebutuhan, Lembaga


@dataclass(frozen=True, slots=True)
class Orang:
    """A person named as researcher, inventor, or author, with their works."""

    id: str
    nama: str
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

    Mappings are sorted by id. The `..._per_...` mappings hold innovations (or needs)
    sorted by id for every id that has any; a missing key means none.
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
    riwayat_iid: RiwayatIid | None
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
