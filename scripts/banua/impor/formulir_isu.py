"""The issue form of the forge, made from the table of its questions and the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from banua.impor.isian_isu import BANYAK_PILIHAN, ISIAN, PERNYATAAN, Cara, Isian, list_pilihan
from banua.model.entries import Entries
from banua.source.writer import write_record

PATH = "ISSUE_TEMPLATE/usulan-inovasi.yml"
"""Where the forge looks for it, below its folder."""
LABEL = "usulan-inovasi"

_HEAD = "# Ditulis oleh `banua repositori` menurut model dan katalog; jangan disunting di sini.\n"
_INTRO = (
    "Untuk mencatat satu inovasi tanpa git. Isian dijadikan berkas katalog secara otomatis, dan "
    "jawabannya datang di isu ini dalam beberapa menit. Yang belum diketahui dikosongkan saja."
)
_PROMISES = (
    "Isinya diceritakan dengan kata sendiri dan bersumber pada halaman yang terbuka.",
    "Tidak ada nomor telepon, NIK, alamat rumah, surel pribadi, atau nama penerima bantuan.",
    "Data ini boleh diterbitkan dengan lisensi CC BY 4.0.",
)


def make_form(entries: Entries) -> str:
    """Return the text of the form.

    Args:
        entries: The catalogue, for the choices among regions and affairs.
    """
    pilihan = list_pilihan(entries)
    intro: dict[str, Any] = {"type": "markdown", "attributes": {"value": _INTRO}}
    promises: dict[str, Any] = {
        "type": "checkboxes",
        "id": "pernyataan",
        "attributes": {
            "label": PERNYATAAN,
            "options": [{"label": promise, "required": True} for promise in _PROMISES],
        },
    }
    return _HEAD + write_record(
        {
            "name": "Usulkan inovasi",
            "description": "Catat satu inovasi lewat isian, tanpa git",
            "title": "Usulan: ",
            "labels": [LABEL],
            "body": [intro, *(_element(isian, pilihan) for isian in ISIAN), promises],
        }
    )


def _element(isian: Isian, pilihan: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    attributes: dict[str, Any] = {"label": isian.label, "description": isian.keterangan}
    if isian.cara is Cara.PILIH:
        if isian.id in BANYAK_PILIHAN:
            attributes["multiple"] = True
        attributes["options"] = pilihan[isian.id]
    elif isian.contoh:
        attributes["placeholder"] = isian.contoh
    element = {"type": isian.cara.value, "id": isian.id, "attributes": attributes}
    return {**element, "validations": {"required": True}} if isian.wajib else element
