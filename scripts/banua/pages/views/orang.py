"""Researchers with their works, and the list of published works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.figures import draw_tahun
from banua.pages.links import links_from, record_path
from banua.pages.page import Page
from banua.pages.prose import shorten
from banua.pages.views.inverse import Karya
from banua.pages.views.rak import Baris, Golongan, Rak, build_rak
from banua.pages.views.rows import Butir, group_by, initial
from banua.text import fold, format_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from banua.katalog import Katalog, Orang
    from banua.pages.studio import Studio

_UNDATED = "tanpa-tahun"


@dataclass(frozen=True, slots=True)
class OrangView:
    """A person.

    Attributes:
        orang: The person.
        karya: Works that name the person as author.
        rekan: Persons named beside this one and in how many innovations.
        tema: Topics of the person's innovations.
    """

    orang: Orang
    karya: tuple[Karya, ...]
    rekan: tuple[Butir, ...]
    tema: tuple[str, ...]


def build_peneliti(studio: Studio) -> Iterator[Page]:
    """Yield the index of persons, then the page of each."""
    yield from build_rak(studio, _people_index(studio.katalog))
    for orang in studio.katalog.orang.values():
        yield _build_page(orang, studio)


def build_riset(studio: Studio) -> Iterator[Page]:
    """Yield the list of published works, by year."""
    karya = studio.inverse.karya
    groups = group_by(karya, lambda work: work.riset.tahun)
    years = sorted((year for year in groups if year is not None), reverse=True)
    golongan = [Golongan(f"tahun-{year}", str(year), groups[year]) for year in years]
    if None in groups:
        golongan.append(Golongan(_UNDATED, "Tanpa tahun", groups[None]))
    rak = Rak(
        path="riset/",
        folder="daftar/riset/",
        judul="Riset",
        pengantar="Karya ilmiah yang mendasari inovasi di Kalimantan Selatan.",
        description=(
            f"{format_number(len(karya))} karya ilmiah yang mendasari inovasi Kalimantan Selatan, "
            "menurut tahun."
        ),
        section="riset",
        satuan="karya",
        golongan=golongan,
        template="riset",
        gambar=draw_tahun(
            "Karya menurut tahun terbit",
            {year: len(groups[year]) for year in years},
            lambda _: None,
            satuan="karya",
        ),
    )
    yield from build_rak(studio, rak)


def _people_index(katalog: Katalog) -> Rak:
    ordered = sorted(katalog.orang.values(), key=lambda person: (fold(person.nama), person.id))
    groups = group_by(ordered, lambda person: initial(person.nama))
    return Rak(
        path="peneliti/",
        folder="daftar/peneliti/",
        judul="Peneliti",
        pengantar=(
            "Peneliti, penemu, dan penulis yang disebut terbuka pada sumber. "
            "Nama ditulis seperti pada sumbernya, sehingga dua orang yang namanya sama "
            "bisa tercatat sebagai satu."
        ),
        description=(
            f"{format_number(len(ordered))} peneliti dan penemu di balik inovasi "
            "Kalimantan Selatan."
        ),
        section="riset",
        satuan="orang",
        golongan=tuple(
            Golongan(
                id=f"huruf-{letter}" if letter != "#" else "huruf-lainnya",
                judul=letter.upper() if letter != "#" else "Lainnya",
                isi=[_row(person, katalog) for person in groups[letter]],
            )
            for letter in sorted(groups)
        ),
    )


def _row(orang: Orang, katalog: Katalog) -> Baris:
    known = katalog.lembaga[orang.lembaga].nama if orang.lembaga else None
    count = f"{format_number(len(orang.inovasi))} inovasi"
    return Baris(orang.nama, record_path("orang", orang.id), known, count)


def _build_page(orang: Orang, studio: Studio) -> Page:
    katalog = studio.katalog
    path = record_path("orang", orang.id)
    links = links_from(path)
    rekan: Counter[str] = Counter()
    for inovasi in orang.inovasi:
        named = (*inovasi.peneliti, *(nama for work in inovasi.riset for nama in work.peneliti))
        rekan.update(_ids(named, katalog) - {orang.id})
    view = OrangView(
        orang=orang,
        karya=tuple(Karya(riset, (inovasi,)) for inovasi, riset in orang.riset),
        rekan=tuple(
            Butir(katalog.orang[key].nama, links.tautan("orang", key), count)
            for key, count in sorted(rekan.items(), key=lambda pair: (-pair[1], pair[0]))
        ),
        tema=tuple(dict.fromkeys(tema for inovasi in orang.inovasi for tema in inovasi.tema)),
    )
    page = Page(
        path=path,
        title=orang.nama,
        description=shorten(
            f"{orang.nama}: {format_number(len(orang.inovasi))} inovasi yang menyebutnya, antara "
            f"lain {orang.inovasi[0].nama}."
        ),
        section="riset",
    )
    return studio.renderer.fill(page, "orang", view=view)


def _ids(names: Iterable[str], katalog: Katalog) -> set[str]:
    return {katalog.orang_by_nama[nama] for nama in names if nama in katalog.orang_by_nama}
