"""Needs that agencies have stated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from banua.pages.links import record_path
from banua.pages.page import Page
from banua.pages.prose import shorten
from banua.pages.views.rak import Baris, Golongan, Rak, build_rak
from banua.pages.views.rows import group_by
from banua.pages.views.wilayah import sort_wilayah
from banua.text import fold, format_number

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.lembaga import Kebutuhan
    from banua.pages.studio import Studio


def build_kebutuhan(studio: Studio) -> Iterator[Page]:
    """Yield the index of needs, then the page of each (`kebutuhan.html.jinja`)."""
    yield from build_rak(studio, _index(studio.katalog))
    for kebutuhan in studio.katalog.kebutuhan.values():
        yield _build_page(kebutuhan, studio)


def _index(katalog: Katalog) -> Rak:
    ordered = sorted(katalog.kebutuhan.values(), key=lambda need: (fold(need.judul), need.id))
    groups = group_by(ordered, lambda need: need.wilayah)
    return Rak(
        path="kebutuhan/",
        folder="daftar/kebutuhan/",
        judul="Kebutuhan",
        pengantar="Masalah yang menunggu jawaban. Barangkali lembaga lain sudah punya caranya.",
        description=(
            f"{format_number(len(ordered))} kebutuhan lembaga dan daerah di Kalimantan Selatan "
            "yang mencari inovasi."
        ),
        section="kebutuhan",
        satuan="kebutuhan",
        golongan=tuple(
            Golongan(
                id=wilayah.id,
                judul=wilayah.nama,
                isi=[
                    Baris(
                        judul=need.judul,
                        path=record_path("kebutuhan", need.id),
                        oleh=katalog.lembaga[need.lembaga].nama,
                        tanda=str(need.tahun) if need.tahun else None,
                    )
                    for need in groups[wilayah.id]
                ],
            )
            for wilayah in sort_wilayah(katalog)
            if wilayah.id in groups
        ),
    )


def _build_page(kebutuhan: Kebutuhan, studio: Studio) -> Page:
    page = Page(
        path=record_path("kebutuhan", kebutuhan.id),
        title=kebutuhan.judul,
        description=shorten(kebutuhan.uraian),
        section="kebutuhan",
        source=f"catalog/kebutuhan/{kebutuhan.id}.yaml",
    )
    return studio.renderer.fill(page, "kebutuhan", kebutuhan=kebutuhan)
