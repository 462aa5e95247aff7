"""A small catalogue in memory that has every kind of link, for tests of the pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from banua.katalog import Katalog, build_katalog
from banua.model.acuan import (
    DaftarIstilah,
    DaftarPeneliti,
    DaftarSinonim,
    Istilah,
    Peneliti,
    Sinonim,
)
from banua.model.base import Part, Record
from banua.model.entries import Entries, Entry
from banua.model.iid import RiwayatIid
from banua.model.registry import RECORDS
from banua.pages.build import build_pages
from banua.pages.page import Page, SiteInfo
from banua.search.related import Related
from banua.source.loader import Document

P = TypeVar("P", bound=Part)
Keys = Mapping[str, Any]

SITE = SiteInfo(
    name="Inovasi Uji",
    url="https://uji.id/katalog/",
    repo_url="https://uji.id/repo",
    edit_url="https://uji.id/repo/edit/main/",
)
SUMBER = {"id": "s1", "judul": "Berita uji", "url": "https://contoh.id/berita"}
FAKTA = {"nilai": 2155.9, "tahun": 2024, "sumber": "https://www.contoh.id/luas"}

RECORD_KEYS: Mapping[str, Mapping[str, Keys]] = {
    "wilayah": {
        "provinsi": {"nama": "Provinsi Uji", "jenis": "provinsi", "kode_kemendagri": "63"},
        "tapin": {
            "nama": "Kabupaten Tapin",
            "jenis": "kabupaten",
            "kode_kemendagri": "63.05",
            "tetangga": ("hulu-sungai-selatan",),
            "petak": {"baris": 4, "kolom": 3},
            "profil": {"luas_km2": FAKTA},
        },
        "hulu-sungai-selatan": {
            "nama": "Kabupaten Hulu Sungai Selatan",
            "jenis": "kabupaten",
            "kode_kemendagri": "63.06",
            "tetangga": ("tapin",),
            "petak": {"baris": 3, "kolom": 3},
        },
    },
    "urusan": {
        "pertanian": {"nomor": 27, "nama": "Pertanian", "kelompok": "pilihan"},
        "kesehatan": {"nomor": 2, "nama": "Kesehatan", "kelompok": "wajib-pelayanan-dasar"},
    },
    "tema": {
        "padi": {"label": "Padi", "induk": "pangan"},
        "pangan": {"label": "Pangan", "sinonim": ("makanan",)},
        "stunting": {"label": "Stunting"},
    },
    "lembaga": {
        "dinas-a": {
            "nama": "Dinas A",
            "jenis": "skpd-kabkota",
            "wilayah": "tapin",
            "nama_lama": ({"nama": "Dinas Lama", "sampai": 2019},),
        },
        "kampus-b": {"nama": "Kampus B", "jenis": "perguruan-tinggi", "wilayah": "provinsi"},
        "balai-a": {
            "nama": "Balai A",
            "jenis": "skpd-kabkota",
            "wilayah": "tapin",
            "induk": "dinas-a",
        },
    },
    "ajang": {
        "lomba": {
            "nama": "Lomba Uji",
            "tingkat": "provinsi",
            "edisi": (2020, 2021),
            "penyelenggara": "kampus-b",
        }
    },
    "kebutuhan": {
        "butuh-padi": {
            "judul": "Padi tahan rendaman",
            "lembaga": "dinas-a",
            "wilayah": "tapin",
            "uraian": "Sawah terendam tiap tahun.",
            "urusan": ("pertanian",),
            "tema": ("padi",),
            "dijawab_oleh": ("padi-apung",),
            "sumber": (SUMBER,),
        }
    },
    "inovasi": {
        "padi-apung": {
            "nama": "Padi Apung",
            "tahun": 2020,
            "mitra": ("kampus-b", "Kelompok Tani Uji"),
            "peneliti": ("Siti Uji",),
            "berbasis_riset": True,
            "riset": (
                {
                    "judul": "Padi di atas air",
                    "tahun": 2019,
                    "peneliti": ("Siti Uji", "Budi Uji"),
                    "lembaga": "kampus-b",
                },
            ),
            "penghargaan": ({"ajang": "lomba", "tahun": 2021, "capaian": "Juara I"},),
            "replikasi": (
                {"inovasi": "sawah-rakit", "tahun": 2022, "status": "diterapkan"},
                {"pihak": "Desa Seberang", "status": "studi-tiru", "wilayah": "tapin"},
            ),
            "alias": ("padi-terapung",),
        },
        "sawah-rakit": {
            "nama": "Sawah Rakit",
            "wilayah": "hulu-sungai-selatan",
            "lembaga": "kampus-b",
            "replikasi": ({"pihak": "Desa Jauh", "tahun": 2024, "status": "komitmen"},),
        },
        "posyandu-sungai": {
            "nama": "Posyandu Sungai",
            "wilayah": "hulu-sungai-selatan",
            "urusan": ("kesehatan",),
            "tema": ("stunting", "pangan"),
            "tahun": 2022,
        },
        "salah-catat": {
            "nama": "Salah Catat",
            "status": "ditarik",
            "alasan_status": "Bukan inovasi daerah.",
        },
    },
}
RIWAYAT: Keys = {
    "meta": {
        "judul": "Riwayat",
        "disusun": "2026-01-01",
        "keterangan_sumber": "Salinan.",
        "tahun": "tahun penilaian",
        "aturan_baca": "Sel kosong berarti tidak ada sumber.",
        "cakupan": "1 sel",
    },
    "wilayah": (
        {
            "wilayah": "tapin",
            "hasil": (
                {
                    "tahun": 2023,
                    "predikat": "Inovatif",
                    "skor": 48.62,
                    "pasti": False,
                    "alasan": "hanya satu berita",
                    "sumber": ("BERITA-1",),
                },
            ),
        },
    ),
    "sumber": (
        {"kunci": "BERITA-1", "jenis": "berita", "url": "https://contoh.id/iid"},
        {"kunci": "BERITA-2", "jenis": "berita", "url": "https://contoh.id/lain"},
    ),
}
ISTILAH = (
    Istilah(
        istilah="IID", kepanjangan="Indeks Inovasi Daerah", arti="Ukuran.", lihat_juga=("KIA",)
    ),
    Istilah(istilah="KIA", kepanjangan="Kalsel Innovation Award", arti="Lomba."),
    Istilah(istilah="uji coba", arti="Percobaan."),
)
SINONIM = (Sinonim(istilah=("kia", "kartu identitas anak"), jenis="singkatan", ambigu=True),)


def make_katalog(**changes: Mapping[str, Keys | None]) -> Katalog:
    """Return the small catalogue with records of a kind changed, added, or left out (`None`)."""
    entries = Entries(
        records={kind: _records(kind, changes.get(kind, {})) for kind in RECORDS},
        lists={
            "acuan/istilah": _entry(DaftarIstilah(istilah=ISTILAH)),
            "acuan/sinonim": _entry(DaftarSinonim(sinonim=SINONIM)),
            "acuan/peneliti": _entry(
                DaftarPeneliti(
                    peneliti=(
                        Peneliti.model_validate(
                            {"nama": "Siti Uji", "alias": ("S. Uji",), "lembaga": "kampus-b"}
                        ),
                    )
                )
            ),
            "acuan/iid/riwayat": _entry(RiwayatIid.model_validate(RIWAYAT)),
        },
        broken={kind: frozenset() for kind in RECORDS},
    )
    return build_katalog(entries)


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page with its content made."""

    path: str
    title: str
    description: str
    source: str | None
    head: str
    body: str


def make_pages(katalog: Katalog) -> dict[str, ShownPage]:
    """Return all pages of a catalogue by their addresses."""
    first = katalog.inovasi.get("padi-apung")
    related = (
        {"posyandu-sungai": (Related(first, ("sama-sama bertema pangan", "lembaga sama"), 0.5),)}
        if first
        else {}
    )
    return {page.path: _show(page) for page in build_pages(katalog, lambda: related, SITE)}


def _show(page: Page) -> ShownPage:
    content = page.render()
    return ShownPage(
        path=page.path,
        title=page.title,
        description=page.description,
        source=page.source,
        head=content.head,
        body=content.body,
    )


def _records(kind: str, changes: Mapping[str, Keys | None]) -> dict[str, Entry[Record]]:
    merged: dict[str, Keys | None] = {**RECORD_KEYS[kind], **changes}
    return {
        id_: _entry(RECORDS[kind].model_validate({**_defaults(kind), **keys, "id": id_}))
        for id_, keys in sorted(merged.items())
        if keys is not None
    }


def _defaults(kind: str) -> Keys:
    if kind != "inovasi":
        return {}
    return {
        "nama": "Tanpa nama",
        "lembaga": "dinas-a",
        "wilayah": "tapin",
        "ringkasan": "Sawah terendam; dinas menanam padi di atas rakit. Dinilai dalam IID.",
        "urusan": ("pertanian",),
        "tema": ("padi",),
        "sumber": (SUMBER,),
    }


def _entry(record: P) -> Entry[P]:
    return Entry(record, cast("Document", None))
