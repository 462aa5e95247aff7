"""What the form must know of the catalogue: ids and names to choose from, and links to mind."""

from __future__ import annotations

import base64
import struct
from typing import TYPE_CHECKING, Any

from banua.rules.keunikan import sketch_of

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Lembaga

SEBERKAS = 8
"""Records of a file, in the order of the list: with one each they would be a third of all
files of the site, and more than a few are a long wait on a slow line."""


def make_daftar(katalog: Katalog) -> dict[str, list[dict[str, Any]]]:
    """Return, for each kind of record that others refer to, what tells records apart."""
    return {
        "inovasi": [_inovasi(item) for item in katalog.inovasi.values()],
        "lembaga": [_lembaga(item) for item in katalog.lembaga.values()],
        "wilayah": [{"id": item.id, "nama": item.nama} for item in katalog.wilayah.values()],
        "urusan": [{"id": item.id, "nama": item.nama} for item in katalog.urusan.values()],
        "tema": [
            _filled({"id": item.id, "nama": item.label, "lain": item.sinonim})
            for item in katalog.tema.values()
        ],
        "ajang": [
            _filled({"id": item.id, "nama": item.nama, "singkatan": item.singkatan})
            for item in katalog.ajang.values()
        ],
    }


def make_sketsa(katalog: Katalog) -> dict[str, str]:
    """Return the sketch of every summary: its hashes, four bytes each, as base64."""
    return {item.id: _pack(sketch_of(item.ringkasan)) for item in katalog.inovasi.values()}


def _pack(sketch: frozenset[int]) -> str:
    return base64.b64encode(struct.pack(f">{len(sketch)}I", *sorted(sketch))).decode()


def _inovasi(item: Inovasi) -> dict[str, Any]:
    return _filled(
        {
            "id": item.id,
            "nama": item.nama,
            "kepanjangan": item.kepanjangan,
            "wilayah": item.wilayah,
            "alias": item.alias,
            "terkait": [terkait.id for terkait in item.terkait],
            "asal": [dari.inovasi for dari in item.replikasi_dari if dari.inovasi],
            "tiruan": [tiruan.inovasi for tiruan in item.replikasi if tiruan.inovasi],
        }
    )


def _lembaga(item: Lembaga) -> dict[str, Any]:
    return _filled(
        {
            "id": item.id,
            "nama": item.nama,
            "singkatan": item.singkatan,
            "wilayah": item.wilayah,
            "induk": item.induk,
            "lain": [lama.nama for lama in item.nama_lama],
        }
    )


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value}
