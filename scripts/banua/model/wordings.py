"""The words for what a model refuses, for reports and for the form alike."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from banua.model.base import (
    AKAR_PATTERN,
    DOI_PATTERN,
    ID_PATTERN,
    ID_SUMBER_PATTERN,
    KODE_WILAYAH_PATTERN,
    ORCID_PATTERN,
)
from banua.wording import Wording

WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        "nama-berkas-salah": Wording(
            "nama berkas '{id}' tidak dapat menjadi id",
            "ganti nama berkas menjadi {usul}.yaml",
            "tulis {usul}",
        ),
        "kunci-wajib": Wording(
            "kunci wajib '{kunci}' belum ada{di}",
            "tambahkan baris '{kunci}: …'; artinya ada di panduan kunci",
            "harus diisi",
        ),
        "kunci-wajib/rujukan": Wording(
            "kunci wajib '{kunci}' belum ada{di}",
            "tambahkan baris '{kunci}: <id>'; id ada di folder {rujukan} katalog",
            "pilih dari daftar",
        ),
        "kunci-tak-dikenal": Wording(
            "kunci '{kunci}' tidak dikenal", "{dugaan}semua kunci ada di panduan kunci"
        ),
        "nilai-kosong": Wording(
            "'{kunci}' tidak berisi apa-apa",
            "isi nilainya, atau hapus barisnya bila belum diketahui",
        ),
        "pilihan-salah": Wording(
            "{nilai} bukan pilihan untuk '{kunci}'", "{dugaan}pilih salah satu: {pilihan}"
        ),
        "bukan-teks": Wording(
            "'{kunci}' harus berisi teks, bukan {nilai}",
            "tulis teksnya langsung sesudah '{kunci}: '",
        ),
        "bukan-daftar": Wording(
            "'{kunci}' harus berupa daftar, bukan {nilai}",
            "tulis dalam kurung siku: [{contoh}], atau satu butir satu baris diawali '- '",
        ),
        "bukan-susunan": Wording(
            "'{kunci}' harus berisi pasangan 'kunci: nilai', bukan {nilai}",
            "tulis kuncinya satu per baris: {pilihan}",
        ),
        "bukan-susunan/bebas": Wording(
            "'{kunci}' harus berisi pasangan 'kunci: nilai', bukan {nilai}",
            "tulis kuncinya satu per baris",
        ),
        "bukan-susunan/butir": Wording(
            "butir harus berisi pasangan 'kunci: nilai', bukan {nilai}",
            "tulis kuncinya satu per baris: {pilihan}",
        ),
        "indikator-salah": Wording(
            "'{kunci}' bukan nomor indikator", "tulis nomor indikator IID, misalnya '16'"
        ),
        "daftar-kurang": Wording(
            "'{kunci}' harus berisi sedikitnya {batas} butir", "tambahkan butir yang kurang"
        ),
        "terlalu-panjang": Wording(
            "'{kunci}' panjangnya {panjang} huruf, batasnya {batas}",
            "persingkat; rinciannya dapat ditulis di kunci lain",
            "persingkat; rinciannya dapat ditulis di isian lain",
        ),
        "di-luar-rentang/ge": Wording(
            "nilai {angka} untuk '{kunci}' di luar rentang", "paling kecil {batas}"
        ),
        "di-luar-rentang/gt": Wording(
            "nilai {angka} untuk '{kunci}' di luar rentang", "lebih dari {batas}"
        ),
        "di-luar-rentang/le": Wording(
            "nilai {angka} untuk '{kunci}' di luar rentang", "paling besar {batas}"
        ),
        "di-luar-rentang/lt": Wording(
            "nilai {angka} untuk '{kunci}' di luar rentang", "kurang dari {batas}"
        ),
        "bukan-bilangan": Wording(
            "'{kunci}' harus bilangan bulat, bukan {nilai}",
            "tulis angkanya saja tanpa titik, misalnya {contoh}",
        ),
        "bukan-angka": Wording(
            "'{kunci}' harus angka, bukan {nilai}",
            "tulis angkanya saja; koma desimal ditulis titik, misalnya 51.71",
        ),
        "bukan-ya-tidak": Wording(
            "'{kunci}' harus true atau false, bukan {nilai}",
            "tulis true untuk ya, false untuk tidak; hapus barisnya bila tidak diketahui",
        ),
        "tanggal-salah": Wording(
            "{nilai} bukan tanggal", "tulis 2024, 2024-05, atau 2024-05-31 (tahun-bulan-hari)"
        ),
        "tautan-salah": Wording(
            "{nilai} bukan alamat http atau https",
            "salin alamat lengkap dari peramban, diawali https://",
        ),
        "id-salah": Wording(
            "{nilai} bukan id",
            "id hanya huruf kecil, angka, dan tanda hubung, misalnya padi-apung-kalsel",
        ),
        "sumber-salah": Wording("{nilai} bukan nomor sumber", "tulis s1, s2, dan seterusnya"),
        "doi-salah": Wording("{nilai} bukan DOI", "tulis tanpa https://, misalnya 10.1234/abcd"),
        "orcid-salah": Wording("{nilai} bukan ORCID", "tulis seperti 0000-0002-1825-0097"),
        "kode-salah": Wording("{nilai} bukan kode wilayah", "tulis seperti '63' atau '63.05'"),
        "bentuk-salah/akar": Wording(
            "{nilai} bukan akar kata",
            "tulis dengan huruf a-z kecil, akar yang berulang seperti 'undang-undang'",
        ),
        "bentuk-salah": Wording(
            "{nilai} tidak sesuai bentuknya", "tirukan nilai pada butir lain di berkas ini"
        ),
    }
)
"""By the rule's code; after a slash, which of its cases it is."""

WORDING_OF_PATTERN: Mapping[str, str] = MappingProxyType(
    {
        AKAR_PATTERN: "bentuk-salah/akar",
        DOI_PATTERN: "doi-salah",
        ID_PATTERN: "id-salah",
        ID_SUMBER_PATTERN: "sumber-salah",
        KODE_WILAYAH_PATTERN: "kode-salah",
        ORCID_PATTERN: "orcid-salah",
    }
)
"""What is said of a value that does not have its pattern; of other patterns, `bentuk-salah`."""

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "dugaan": "mungkin maksudnya '{dekat}'; ",
        "di": " di '{induk}'",
        "nilai": "nilai '{isi}'",
        "kosong": "nilai kosong",
        "daftar": "daftar",
        "susunan": "susunan 'kunci: nilai'",
    }
)
"""Words that fill blanks of the others."""

SHOWN = 40
"""Most letters of a wrong value that are repeated."""
KEYS_SHOWN = 4
"""Most keys that are told where a mapping is missing."""
