"""Small catalogues in memory for tests of the search layer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar, cast

from banua.katalog import Katalog, build_katalog
from banua.model.acuan import DaftarAkar, DaftarKataHenti, Tema, Urusan, Wilayah
from banua.model.base import Part, Record
from banua.model.entries import Entries, Entry
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.model.registry import RECORDS
from banua.source.loader import Document

P = TypeVar("P", bound=Part)

TEMA = {
    "padi": "Padi",
    "lahan-rawa": "Lahan rawa dan lahan basah",
    "umkm": "UMKM dan akses pasar",
    "stunting": "Stunting",
}
URUSAN = {
    "pertanian": "Pertanian",
    "kesehatan": "Kesehatan",
    "koperasi-ukm": "Koperasi, Usaha Kecil, dan Menengah",
}
WILAYAH = {
    "provinsi": ("Provinsi Kalimantan Selatan", "provinsi", "Kalsel"),
    "tapin": ("Kabupaten Tapin", "kabupaten", None),
    "tanah-laut": ("Kabupaten Tanah Laut", "kabupaten", "Tala"),
}
KATA_HENTI = ("dan", "di", "yang", "dengan", "untuk")
KATA_TANYA = (
    *("ingin", "menjadi", "of", "tolong", "carikan", "contoh"),
    *("cari", "cara", "bisa", "mau", "handak", "kayapa"),
)


def make_katalog(*daftar: Mapping[str, object], akar: Sequence[str] = ()) -> Katalog:
    """Return a catalogue of innovations; what is not given is filled in alike for all."""
    daftar_inovasi = [_make_inovasi(keys) for keys in daftar]
    records: dict[str, list[Record]] = {
        "inovasi": list(daftar_inovasi),
        "lembaga": [
            Lembaga(id=id_, nama=id_, jenis="lainnya", wilayah="provinsi")
            for id_ in {inovasi.lembaga for inovasi in daftar_inovasi}
        ],
        "tema": [Tema(id=id_, label=label) for id_, label in TEMA.items()],
        "urusan": [
            Urusan(id=id_, nomor=nomor, nama=nama, kelompok="pilihan")
            for nomor, (id_, nama) in enumerate(URUSAN.items(), 1)
        ],
        "wilayah": [
            Wilayah.model_validate(
                {"id": id_, "nama": nama, "jenis": jenis, "singkatan": singkatan}
            )
            for id_, (nama, jenis, singkatan) in WILAYAH.items()
        ],
    }
    return build_katalog(
        Entries(
            records={
                kind: {
                    record.id: _entry(record)
                    for record in sorted(records.get(kind, ()), key=lambda record: record.id)
                }
                for kind in RECORDS
            },
            lists={
                "acuan/akar": _entry(DaftarAkar(akar=tuple(akar))),
                "acuan/kata-henti": _entry(
                    DaftarKataHenti(kata_henti=KATA_HENTI, kata_tanya=KATA_TANYA)
                ),
            },
            broken={kind: frozenset() for kind in RECORDS},
        )
    )


def _make_inovasi(keys: Mapping[str, object]) -> Inovasi:
    return Inovasi.model_validate(
        {
            "nama": str(keys["id"]),
            "lembaga": "dinas-a",
            "wilayah": "tapin",
            "ringkasan": "Uraian.",
            "urusan": ("pertanian",),
            "tema": ("padi",),
            "sumber": ({"id": "s1", "judul": "Berita", "url": "https://contoh.id/berita"},),
            **keys,
        }
    )


def _entry(record: P) -> Entry[P]:
    return Entry(record, cast("Document", None))
