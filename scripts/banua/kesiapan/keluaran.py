"""Scores as plain data, for JSON files and the command line. Numbers leave `Decimal` here."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeAlias

from banua.kesiapan.indeks import Hitungan, round_hundredth
from banua.kesiapan.instrumen import Instrumen
from banua.kesiapan.kematangan import SkorIndikator, SkorInovasi
from banua.kesiapan.peluang import list_peluang_wilayah
from banua.kesiapan.wilayah import SkorWilayah

Data: TypeAlias = dict[str, Any]

PERINGATAN = "perkiraan, bukan nilai resmi"
"""What must stand beside every figure of the index."""


def instrumen_data(instrumen: Instrumen) -> Data:
    """Return what a figure rests on: year, caveat, letter, certainty, sources."""
    return {
        "tahun": instrumen.tahun,
        "peringatan": PERINGATAN,
        "proyeksi_dari": instrumen.tahun_tabel if instrumen.proyeksi else None,
        "pasti": instrumen.pasti,
        "dasar": instrumen.dasar,
        "sumber": [
            sumber.model_dump(include={"kunci", "judul", "url", "isi"}, exclude_none=True)
            for sumber in instrumen.sumber
        ],
    }


def inovasi_data(skor: SkorInovasi, petunjuk: Mapping[str, str]) -> Data:
    """Return the score of an innovation with all its rows.

    Args:
        skor: The score.
        petunjuk: Hints at evidence by code of indicator.
    """
    return {
        "id": skor.inovasi.id,
        "nama": skor.inovasi.nama,
        "skor": number(skor.skor),
        "maks": number(skor.maks),
        "wajib_terpenuhi": skor.wajib_terpenuhi,
        "wajib_kurang": list(skor.wajib_kurang),
        "potensi": number(skor.potensi),
        "terhitung": skor.kelayakan.hitung,
        "alasan": list(skor.kelayakan.alasan),
        "indikator": [
            {**indikator_data(row), "petunjuk": petunjuk.get(row.baris.kode)}
            for row in skor.indikator
        ],
    }


def indikator_data(row: SkorIndikator) -> Data:
    """Return the score of one row."""
    return {
        "kode": row.baris.kode,
        "nama": row.baris.nama,
        "bobot": number(row.baris.bobot),
        "wajib": row.baris.wajib,
        "parameter": row.parameter,
        "skor": number(row.skor),
        "maks": number(row.baris.maks),
        "status": row.status,
        "bukti": [dokumen.model_dump(exclude_none=True) for dokumen in row.bukti],
        "kurang": list(row.kurang),
    }


def wilayah_data(instrumen: Instrumen, skor: SkorWilayah) -> Data:
    """Return the index of a region: its terms as documented, and both ends of the range."""
    ends = (skor.terdokumentasi, skor.bila_dilengkapi)
    documented = hitungan_data(skor.terdokumentasi)
    return {
        "id": skor.wilayah.id,
        "nama": skor.wilayah.nama,
        "tercatat": len(skor.inovasi),
        **documented,
        "spd": documented["spd"] if skor.spd_tercatat else None,
        "indeks": [number(end.indeks) for end in ends],
        "predikat": [end.predikat for end in ends],
        "bila_dilengkapi": hitungan_data(skor.bila_dilengkapi),
        "urusan": [
            {
                "id": row.urusan.id,
                "terhitung": len(row.terhitung),
                "mungkin": len(row.mungkin),
            }
            for row in skor.yandas
        ],
        "peluang": [
            {
                "jenis": row.jenis,
                "kode": row.kode,
                "nama": row.nama,
                "banyak": row.banyak,
                "indeks": number(round_hundredth(row.indeks)),
            }
            for row in list_peluang_wilayah(instrumen, skor)
        ],
    }


def hitungan_data(hitungan: Hitungan) -> Data:
    """Return the terms of one end of the range."""
    return {
        "spd": number(hitungan.spd),
        "n": hitungan.n,
        "rata_kematangan": number(round_hundredth(hitungan.rata_kematangan)),
        "pembagi": hitungan.pembagi,
        "skor_jumlah": number(hitungan.skor_jumlah),
        "yandas_terisi": hitungan.yandas_terisi,
    }


def number(value: Decimal) -> int | float:
    """Return a number as JSON writes it: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)
