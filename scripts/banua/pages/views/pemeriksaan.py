"""The list of records by their last check, the oldest first: where care is due."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.page import Page
from banua.pages.views.rows import LIST_SIZE, listed
from banua.perawatan.masa import TAHUN_BERLAKU, Pemeriksaan, last_check

if TYPE_CHECKING:
    from banua.model.inovasi import Inovasi
    from banua.pages.studio import Studio

PATH = "dasbor/pemeriksaan/"


@dataclass(frozen=True, slots=True)
class KelompokPeriksa:
    """Innovations that are alike in whether they were ever checked.

    Attributes:
        id: Anchor of the heading.
        judul: Heading.
        pengantar: One sentence below it.
        jumlah: How many there are.
        butir: The first of them, each with its dates.
    """

    id: str
    judul: str
    pengantar: str
    jumlah: int
    butir: tuple[tuple[Inovasi, Pemeriksaan], ...]


def build_pemeriksaan(studio: Studio) -> Iterator[Page]:
    """Yield the list; it is cut, since whoever checks begins at its top."""
    page = Page(
        path=PATH,
        title="Pemeriksaan entri",
        description="Entri yang paling lama tidak diperiksa, dan yang belum pernah diperiksa.",
        section="dasbor",
    )
    daftar = [(inovasi, last_check(inovasi)) for inovasi in listed(studio.katalog)]
    groups = (
        _group(
            "diperiksa",
            "Paling lama tidak diperiksa",
            "Yang terlama lebih dahulu.",
            [pair for pair in daftar if pair[1].diperiksa],
        ),
        _group(
            "belum",
            "Belum pernah diperiksa",
            "Yang kabar terbarunya paling lama lebih dahulu.",
            [pair for pair in daftar if not pair[1].diperiksa],
        ),
    )
    yield studio.renderer.fill(
        page,
        "pemeriksaan",
        kelompok=[group for group in groups if group.jumlah],
        tahun=TAHUN_BERLAKU,
    )


def _group(
    id_: str, judul: str, pengantar: str, found: Sequence[tuple[Inovasi, Pemeriksaan]]
) -> KelompokPeriksa:
    ordered = sorted(found, key=lambda pair: (pair[1].tanggal, pair[0].id))
    return KelompokPeriksa(id_, judul, pengantar, len(ordered), tuple(ordered[:LIST_SIZE]))
