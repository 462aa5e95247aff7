"""Which model reads which file of the catalogue."""

from __future__ import annotations

from banua.model.acuan import (
    DaftarAkar,
    DaftarIstilah,
    DaftarKataHenti,
    DaftarPeneliti,
    DaftarSinonim,
    Tema,
    Urusan,
    Wilayah,
)
from banua.model.base import Part, Record
from banua.model.iid import BERKAS_IID, InstrumenIid, SpdWilayah
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Ajang, Kebutuhan, Lembaga
from banua.model.perawatan import DaftarTautanDikecualikan
from banua.model.tingkat import DaftarTingkat

RECORDS: dict[str, type[Record]] = {
    "inovasi": Inovasi,
    "lembaga": Lembaga,
    "kebutuhan": Kebutuhan,
    "ajang": Ajang,
    "wilayah": Wilayah,
    "urusan": Urusan,
    "tema": Tema,
}
"""Kinds of record: one file each, named after its id."""

FOLDERS: dict[str, str] = {
    "inovasi": "inovasi",
    "lembaga": "lembaga",
    "kebutuhan": "kebutuhan",
    "ajang": "ajang",
    "acuan/wilayah": "wilayah",
    "acuan/urusan": "urusan",
    "acuan/tema": "tema",
}
"""Kind of the records in each folder of the catalogue."""

LISTS: dict[str, type[Part]] = {
    "acuan/akar": DaftarAkar,
    "acuan/istilah": DaftarIstilah,
    "acuan/kata-henti": DaftarKataHenti,
    "acuan/peneliti": DaftarPeneliti,
    "acuan/sinonim": DaftarSinonim,
    "acuan/tautan": DaftarTautanDikecualikan,
    "acuan/tingkat": DaftarTingkat,
    **{f"acuan/iid/{stem}": model for stem, model in BERKAS_IID.items()},
}
"""Files that hold a whole list or table, by folder and name."""


SPD_FOLDER = "acuan/iid/spd"
"""Folder of the files that are named after a region."""


def model_of(folder: str, stem: str) -> type[Part] | None:
    """Return the model of a file, or `None` if nothing is known by that name.

    Args:
        folder: Folder of the file below the catalogue.
        stem: File name without its ending.
    """
    if folder in FOLDERS:
        return RECORDS[FOLDERS[folder]]
    if folder == "acuan/iid" and stem.isdecimal():
        return InstrumenIid
    if folder == SPD_FOLDER:
        return SpdWilayah
    return LISTS.get(f"{folder}/{stem}")
