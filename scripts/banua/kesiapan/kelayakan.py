"""Whether an innovation counts in a year of assessment, as far as its record tells.

Rules of reporting as the tables give them (`acuan/iid/aturan.yaml`): put to use, or renewed,
within the window (`jendela_penerapan`, `pengembangan`); on the stage *penerapan*
(`tahapan_dihitung`, not certain); begun by head, council, agency, staff, or people of the
region (PP 38/2017, `dasar_hukum.inisiator`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from banua.kesiapan.instrumen import Jendela
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.text import first_day, format_tanggal, last_day

Hitung: TypeAlias = Literal["ya", "mungkin", "tidak"]

_NOT_REGIONAL = frozenset({"perguruan-tinggi", "litbang-pusat", "lainnya"})
"""Kinds of institution that no region reports as its own, unless the record names an initiator."""


@dataclass(frozen=True, slots=True)
class Kelayakan:
    """A verdict with its reasons.

    Attributes:
        hitung: `ya` if the record shows that it counts, `tidak` if it shows that it does
            not, `mungkin` if the record leaves it open.
        alasan: Why it is not `ya`, each a sentence for staff that ends in what to do.
    """

    hitung: Hitung
    alasan: tuple[str, ...] = ()


def assess_kelayakan(inovasi: Inovasi, lembaga: Lembaga | None, jendela: Jendela) -> Kelayakan:
    """Tell whether an innovation counts in the year that a window belongs to.

    Args:
        inovasi: A record.
        lembaga: The institution that runs it, if it is known.
        jendela: First and last day of the window.
    """
    against = tuple(_against(inovasi, jendela))
    if against:
        return Kelayakan("tidak", against)
    open_ = (*_open_stage(inovasi), *_open_time(inovasi, jendela), *_open_owner(inovasi, lembaga))
    return Kelayakan("mungkin" if open_ else "ya", open_)


def _against(inovasi: Inovasi, jendela: Jendela) -> Iterator[str]:
    if inovasi.status == "ditarik":
        yield "Catatan ini ditarik."
    if inovasi.status == "berhenti":
        yield "Inovasi ini tercatat sudah berhenti."
    penerapan = _penerapan(inovasi)
    if penerapan and first_day(penerapan) > jendela[1]:
        yield (
            f"Diterapkan sesudah {format_tanggal(jendela[1])}, hari terakhir masa penilaian; "
            "laporkan tahun berikutnya."
        )


def _open_stage(inovasi: Inovasi) -> Iterator[str]:
    if inovasi.tahapan is None:
        yield "Tahapannya belum tercatat; isi 'tahapan'."
    elif inovasi.tahapan != "penerapan":
        yield "Belum tahap penerapan; perbarui 'tahapan' bila sudah diterapkan."


def _open_time(inovasi: Inovasi, jendela: Jendela) -> Iterator[str]:
    penerapan = _penerapan(inovasi)
    pengembangan = inovasi.waktu.pengembangan if inovasi.waktu else None
    if any(day and _lies_in(day, jendela) for day in (penerapan, pengembangan)):
        return
    if penerapan is None:
        yield "Waktu penerapannya belum tercatat; isi 'waktu.penerapan'."
    elif last_day(penerapan) < jendela[0]:
        start, end = (format_tanggal(day) for day in jendela)
        yield (
            f"Diterapkan sebelum masa penilaian; hanya dihitung bila ada pembaruan {start} "
            f"sampai {end}, isi 'waktu.pengembangan'."
        )
    else:
        yield "Belum jelas apakah penerapannya dalam masa penilaian; isi tanggal lengkapnya."


def _open_owner(inovasi: Inovasi, lembaga: Lembaga | None) -> Iterator[str]:
    if inovasi.inisiator or lembaga is None:
        return
    if lembaga.jenis in _NOT_REGIONAL:
        yield (
            f"Dijalankan {lembaga.nama}, bukan perangkat daerah; hanya dapat dilaporkan bila "
            "pemda atau warganya ikut memprakarsai, isi 'inisiator'."
        )
    elif lembaga.wilayah != inovasi.wilayah:
        yield (
            f"{lembaga.nama} tercatat di wilayah lain; pastikan pemda mana yang melaporkan, "
            "isi 'inisiator' bila wilayah ini."
        )


def _penerapan(inovasi: Inovasi) -> str | None:
    if inovasi.waktu and inovasi.waktu.penerapan:
        return inovasi.waktu.penerapan
    return str(inovasi.tahun) if inovasi.tahun else None


def _lies_in(day: str, jendela: Jendela) -> bool:
    return jendela[0] <= first_day(day) and last_day(day) <= jendela[1]
