"""A made-up region with evidence, scored by the real instrument of 2026."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from banua.katalog import Katalog, build_katalog
from banua.kesiapan.instrumen import Instrumen, find_instrumen
from banua.model.acuan import Urusan, Wilayah
from banua.model.base import Part, Record
from banua.model.entries import Entries, Entry, read_entry
from banua.model.iid import InstrumenIid, SpdWilayah
from banua.model.inovasi import Bukti, Dokumen, Inovasi
from banua.model.lembaga import Lembaga
from banua.model.registry import RECORDS
from banua.source.files import find_files
from banua.source.loader import Document
from conftest import ROOT

P = TypeVar("P", bound=Part)

YANDAS = ("pendidikan", "kesehatan", "pu-pr", "perumahan", "trantibum", "sosial")
SID = tuple(str(number) for number in range(16, 36))
DOKUMEN = Dokumen(
    judul="SK", tautan="https://contoh.id/sk.pdf", nomor="1/2025", tanggal="2025-01-02"
)


@cache
def read_tables() -> Mapping[int, InstrumenIid]:
    """Return the instruments of the real catalogue by year."""
    files = (file for file in find_files(ROOT / "catalog") if file.folder == "acuan/iid")
    read = (read_entry(file)[0] for file in files)
    tables = (entry.record for entry in read if entry)
    return {table.tahun: table for table in tables if isinstance(table, InstrumenIid)}


@cache
def get_instrumen(tahun: int = 2026) -> Instrumen:
    """Return the rules of a year that can be scored."""
    instrumen = find_instrumen(read_tables(), tahun)
    assert instrumen
    return instrumen


def proven(nilai: int) -> Bukti:
    """Return evidence with an answer and a document."""
    return Bukti(nilai=nilai, dokumen=(DOKUMEN,))


def proven_all(nilai: int) -> dict[str, Bukti]:
    """Return the same answer, proven, for all 20 rows."""
    return dict.fromkeys(SID, proven(nilai))


def make_inovasi(id_: str, urusan: str = "kesehatan", **keys: Any) -> Inovasi:
    """Return an innovation that counts in 2026 unless `keys` say otherwise."""
    return Inovasi.model_validate(
        {
            "id": id_,
            "nama": id_.title(),
            "lembaga": "dinas-uji",
            "wilayah": "tapin",
            "ringkasan": "Uraian.",
            "urusan": (urusan,),
            "tema": ("uji",),
            "tahapan": "penerapan",
            "tahun": 2024,
            "sumber": ({"id": "s1", "judul": "Berita", "url": "https://contoh.id/berita"},),
            **keys,
        }
    )


def make_katalog(
    daftar: Sequence[Inovasi], spd: Mapping[str, Bukti] | None = None, tahun: int = 2026
) -> Katalog:
    """Return a catalogue of one region with these innovations and its own evidence."""
    records: dict[str, list[Record]] = {
        "inovasi": list(daftar),
        "lembaga": [
            Lembaga(id="dinas-uji", nama="Dinas Uji", jenis="skpd-kabkota", wilayah="tapin"),
            Lembaga(id="dinas-lain", nama="Dinas Lain", jenis="skpd-kabkota", wilayah="banjar"),
            Lembaga(id="kampus", nama="Kampus", jenis="perguruan-tinggi", wilayah="tapin"),
        ],
        "urusan": [
            *(
                Urusan(id=id_, nomor=nomor, nama=id_.title(), kelompok="wajib-pelayanan-dasar")
                for nomor, id_ in enumerate(YANDAS, 1)
            ),
            Urusan(id="pertanian", nomor=27, nama="Pertanian", kelompok="pilihan"),
        ],
        "wilayah": [
            Wilayah(id="tapin", nama="Tapin", jenis="kabupaten"),
            Wilayah(id="banjar", nama="Banjar", jenis="kabupaten"),
        ],
    }
    lists: dict[str, Entry[Part]] = {
        f"acuan/iid/{year}": _entry(table) for year, table in read_tables().items()
    }
    if spd is not None:
        own = {"penilaian": ({"tahun": tahun, "bukti": dict(spd)},)}
        lists["acuan/iid/spd/tapin"] = _entry(SpdWilayah.model_validate(own))
    return build_katalog(
        Entries(
            records={
                kind: {
                    record.id: _entry(record)
                    for record in sorted(records.get(kind, ()), key=lambda record: record.id)
                }
                for kind in RECORDS
            },
            lists=lists,
            broken={kind: frozenset() for kind in RECORDS},
        )
    )


def _entry(record: P) -> Entry[P]:
    return Entry(record, cast("Document", None))
