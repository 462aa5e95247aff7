"""The fields that a search looks at, and how much a word in each counts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

KINDS = ("inovasi", "lembaga", "kebutuhan", "orang", "ajang", "tema", "panduan")
"""Kinds of documents, in the order in which results are told and documents are numbered."""


@dataclass(frozen=True, slots=True)
class Field:
    """How much a word in a field counts.

    Attributes:
        weight: What one occurrence counts beside one in running text.
        length: How far a long text lowers it: 0 not at all, 1 in full (BM25's `b`).
        quotable: Whether a phrase in quotation marks is looked for here.
    """

    weight: float
    length: float = 0.0
    quotable: bool = False


FIELDS: Mapping[str, Field] = MappingProxyType(
    {
        "nama": Field(8.0, quotable=True),
        "kepanjangan": Field(3.0, quotable=True),
        "tema": Field(2.5),
        "sinonim_tema": Field(0.5),
        "wilayah": Field(2.0),
        "ringkasan": Field(1.5, 0.4, quotable=True),
        "isi": Field(0.7, 0.4, quotable=True),
        "fakta": Field(1.5),
        "lembaga": Field(1.0, quotable=True),
        "orang": Field(1.0, quotable=True),
        "riset": Field(0.7, quotable=True),
        "ajang": Field(0.7),
        "tahun": Field(1.0),
        "urusan": Field(0.5),
        "mitra": Field(0.3),
    }
)
"""Fields by name; weights are tuned by `tests/bench/cari_tune.py`."""


@dataclass(frozen=True, slots=True)
class Document:
    """A record as a search sees it.

    Attributes:
        jenis: Its kind, one of `KINDS`.
        id: Its id within the kind; for a guide page its address.
        nama: What it is called.
        names: Every whole name that means just this document.
        texts: Its texts by field.
        lembaga: Id of its institution, empty if it has none.
        wilayah: Id of its region, empty if it has none.
        tahun: Its year, empty if unknown.
        cuplikan: The beginning of its text.
        facets: Values to choose among, by the name of the facet.
        kelengkapan: How much it tells beside others of its kind: an innovation by its level
            of documentation, others by how many keys are filled.
    """

    jenis: str
    id: str
    nama: str
    names: tuple[str, ...]
    texts: Mapping[str, tuple[str, ...]]
    lembaga: str = ""
    wilayah: str = ""
    tahun: str = ""
    cuplikan: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kelengkapan: int = 0


@dataclass(frozen=True, slots=True)
class Guide:
    """A page that people wrote, by its address under the site."""

    path: str
    title: str
    text: str
