"""Downloads, and the codebook generated from the models."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.model.kunci import Kunci, list_keys
from banua.model.registry import RECORDS
from banua.pages.links import links_from
from banua.pages.page import Page

if TYPE_CHECKING:
    from banua.pages.studio import Studio

_TITLES = {
    "inovasi": "Inovasi",
    "lembaga": "Lembaga",
    "kebutuhan": "Kebutuhan",
    "ajang": "Ajang",
    "wilayah": "Wilayah",
    "urusan": "Urusan",
    "tema": "Tema",
}


@dataclass(frozen=True, slots=True)
class Unduhan:
    """A file to download."""

    judul: str
    href: str
    isi: str


@dataclass(frozen=True, slots=True)
class BukuKode:
    """The keys of one kind of record."""

    id: str
    judul: str
    kunci: tuple[Kunci, ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """`/data/`."""

    unduhan: tuple[Unduhan, ...]
    buku_kode: tuple[BukuKode, ...]


def build_data(studio: Studio) -> Iterator[Page]:
    """Yield the page of downloads and keys."""
    url = links_from("data/").url
    unduhan = [
        Unduhan("Semua inovasi (JSON)", url("data/inovasi.json"), "satu catatan utuh tiap inovasi")
    ]
    unduhan += [
        Unduhan(f"{title} (CSV)", url(f"data/{kind}.csv"), "satu baris tiap catatan, untuk Excel")
        for kind, title in _TITLES.items()
    ]
    view = DataView(
        unduhan=tuple(unduhan),
        buku_kode=code_books(),
    )
    page = Page(
        path="data/",
        title="Data terbuka",
        description=(
            "Unduh seluruh katalog inovasi Kalimantan Selatan sebagai JSON dan CSV, lengkap dengan "
            "arti tiap kunci. Lisensi CC BY 4.0."
        ),
        section="data",
    )
    yield studio.renderer.fill(page, "data", view=view)


def code_books() -> tuple[BukuKode, ...]:
    """Return the keys of every kind of record."""
    return tuple(
        BukuKode(f"kunci-{kind}", title, list_keys(RECORDS[kind]))
        for kind, title in _TITLES.items()
    )
