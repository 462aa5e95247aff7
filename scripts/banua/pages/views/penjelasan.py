"""Pages that explain the Indeks Inovasi Daerah: how it is counted, and what is known of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from banua.kesiapan.instrumen import find_instrumen, list_tahun
from banua.kesiapan.keluaran import number
from banua.pages.figures import Diagram, Titik, draw_tahun
from banua.pages.links import desk_path, links_from
from banua.pages.page import Page
from banua.pages.tumpukan import Tumpukan, draw_tumpukan
from banua.pages.views.bukti import name_berkas
from banua.pages.views.iid import GridRiwayat, number_sources, tell_grid
from banua.pages.views.rows import Butir
from banua.pages.views.wilayah import sort_wilayah

if TYPE_CHECKING:
    from banua.kesiapan.instrumen import Instrumen
    from banua.model.iid import Indikator, InstrumenIid, NasionalIid
    from banua.model.iid.aturan import AturanPelaporan
    from banua.pages.studio import Studio

Jejak: TypeAlias = tuple[tuple[str, str], ...]
"""Way back: pairs of label and address."""

PATH = "iid/"
_TAB = "dasbor"
_YEARS_AHEAD = 3
_GROUPS: Mapping[str, str] = {
    "SID": "Indikator tiap inovasi",
    "SPD": "Indikator pemerintah daerah",
    "JUMLAH": "Jumlah inovasi",
}


@dataclass(frozen=True, slots=True)
class AturanTahun:
    """What changes from year to year, as a year's table foretells it."""

    tahun: int
    pembagi: int
    ambang_yandas: int
    proyeksi: bool


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """`/iid/` (`penjelasan-iid.html.jinja`).

    Attributes:
        instrumen: The newest instrument that is known whole.
        angka: Its figures by name, ready to print.
        tabel: The table that it was made from.
        bagian: The parts of the highest score.
        aturan_tahun: Divisor and affairs of the coming years.
        tahun: Every year of which something is known, the newest first.
        aturan: Rules of reporting.
        meja: Desks of the regions.
    """

    instrumen: Instrumen
    angka: Mapping[str, float]
    tabel: InstrumenIid
    bagian: Tumpukan
    aturan_tahun: tuple[AturanTahun, ...]
    tahun: tuple[InstrumenIid, ...]
    aturan: tuple[AturanPelaporan, ...]
    meja: tuple[Butir, ...]


@dataclass(frozen=True, slots=True)
class KelompokBaris:
    """The rows of one aspect, each with the kinds of file in plain words."""

    id: str
    judul: str
    baris: tuple[tuple[Indikator, str], ...]


@dataclass(frozen=True, slots=True)
class TahunIid:
    """`/iid/<tahun>/` (`tahun-iid.html.jinja`)."""

    tabel: InstrumenIid
    kelompok: tuple[KelompokBaris, ...]
    nomor: Mapping[str, int]
    lain: tuple[Butir, ...]
    jejak: Jejak


@dataclass(frozen=True, slots=True)
class NasionalView:
    """`/iid/nasional/` (`nasional-iid.html.jinja`)."""

    nasional: NasionalIid
    gambar: Diagram | None
    nomor: Mapping[str, int]
    jejak: Jejak


@dataclass(frozen=True, slots=True)
class RiwayatSemua:
    """`/iid/riwayat/` (`riwayat-iid.html.jinja`)."""

    grid: GridRiwayat
    nomor: Mapping[str, int]
    jejak: Jejak


def build_penjelasan(studio: Studio) -> Iterator[Page]:
    """Yield the explanation, a page of each year, the country's figures, and the history."""
    if studio.penilaian.instrumen is not None:
        yield _build_main(studio, studio.penilaian.instrumen)
    for tabel in studio.katalog.instrumen_iid.values():
        yield _build_year(studio, tabel)
    yield from _build_national(studio)
    yield from _build_history(studio)


def year_path(tahun: int) -> str:
    """Return the address of what is known of a year."""
    return f"{PATH}{tahun}/"


def _build_main(studio: Studio, instrumen: Instrumen) -> Page:
    katalog = studio.katalog
    url = links_from(PATH).url
    jumlah = instrumen.maks_inovasi * instrumen.nilai_per_inovasi
    view = Penjelasan(
        instrumen=instrumen,
        angka={
            "spd": number(instrumen.maks_spd),
            "kematangan": number(instrumen.maks_sid),
            "jumlah": number(jumlah),
            "total": number(instrumen.maks_total),
            "per_inovasi": number(instrumen.nilai_per_inovasi),
        },
        tabel=katalog.instrumen_iid[instrumen.tahun_tabel],
        bagian=draw_tumpukan(
            f"Bagian-bagian nilai tertinggi IID {instrumen.tahun}",
            [
                Titik("Pemerintah daerah", int(instrumen.maks_spd)),
                Titik("Kematangan inovasi", int(instrumen.maks_sid)),
                Titik("Jumlah inovasi", int(jumlah)),
            ],
            satuan="poin",
        ),
        aturan_tahun=tuple(_foretell(studio, instrumen)),
        tahun=tuple(sorted(katalog.instrumen_iid.values(), key=lambda tabel: -tabel.tahun)),
        aturan=katalog.aturan_iid.aturan if katalog.aturan_iid else (),
        meja=tuple(
            Butir(wilayah.nama, url(desk_path(wilayah.id)))
            for wilayah in sort_wilayah(katalog)
            if wilayah.jenis != "luar"
        ),
    )
    page = Page(
        path=PATH,
        title="Indeks Inovasi Daerah dengan kata biasa",
        description=(
            "Bagaimana Indeks Inovasi Daerah dihitung, apa yang diminta, dan seberapa pasti: "
            "rumus, ambang, indikator, dan sumbernya."
        ),
        section=_TAB,
    )
    return studio.renderer.fill(page, "penjelasan-iid", head="kepala-dasbor", view=view)


def _foretell(studio: Studio, instrumen: Instrumen) -> Iterator[AturanTahun]:
    tables = studio.katalog.instrumen_iid
    for tahun in list_tahun(tables):
        found = find_instrumen(tables, tahun)
        if found and instrumen.tahun <= tahun <= instrumen.tahun + _YEARS_AHEAD:
            yield AturanTahun(
                tahun, found.pembagi_minimal, found.ambang_yandas, proyeksi=found.proyeksi
            )


def _build_year(studio: Studio, tabel: InstrumenIid) -> Page:
    path = year_path(tabel.tahun)
    url = links_from(path).url
    rows = tabel.tabel.indikator if tabel.tabel else ()
    view = TahunIid(
        tabel=tabel,
        kelompok=tuple(
            KelompokBaris(aspek.lower(), judul, _of_aspek(rows, aspek))
            for aspek, judul in _GROUPS.items()
            if any(row.aspek == aspek for row in rows)
        ),
        nomor=number_sources(tabel.sumber),
        lain=tuple(
            Butir(str(tahun), url(year_path(tahun)))
            for tahun in sorted(studio.katalog.instrumen_iid, reverse=True)
        ),
        jejak=_trail(studio, path),
    )
    page = Page(
        path=path,
        title=f"Instrumen IID {tabel.tahun}",
        description=(
            f"Apa yang diketahui tentang Indeks Inovasi Daerah {tabel.tahun}: rumus, ambang, "
            "indikator, bukti yang diminta, dan sumbernya."
        ),
        section=_TAB,
        source=f"catalog/acuan/iid/{tabel.tahun}.yaml",
    )
    return studio.renderer.fill(page, "tahun-iid", head="kepala-dasbor", view=view)


def _trail(studio: Studio, path: str) -> Jejak:
    url = links_from(path).url
    main = (("Indeks Inovasi Daerah", url(PATH)),) if studio.penilaian.instrumen else ()
    return (("Dasbor", url("dasbor/")), *main)


def _of_aspek(rows: Sequence[Indikator], aspek: str) -> tuple[tuple[Indikator, str], ...]:
    return tuple((row, name_berkas(row.jenis_berkas)) for row in rows if row.aspek == aspek)


def _build_national(studio: Studio) -> Iterator[Page]:
    path, nasional = f"{PATH}nasional/", studio.katalog.nasional_iid
    if nasional is None:
        return
    view = NasionalView(
        nasional=nasional,
        gambar=draw_tahun(
            "Inovasi yang dilaporkan pemerintah daerah se-Indonesia",
            {row.tahun: row.jumlah_inovasi for row in nasional.per_tahun if row.jumlah_inovasi},
            lambda tahun: f"#tahun-{tahun}",
        ),
        nomor=number_sources(nasional.sumber),
        jejak=_trail(studio, path),
    )
    page = Page(
        path=path,
        title="IID se-Indonesia dalam angka",
        description=(
            "Jumlah inovasi yang dilaporkan pemerintah daerah se-Indonesia tiap tahun, dengan "
            "sumber dan pertentangannya."
        ),
        section=_TAB,
        source="catalog/acuan/iid/nasional.yaml",
    )
    yield studio.renderer.fill(page, "nasional-iid", head="kepala-dasbor", view=view)


def _build_history(studio: Studio) -> Iterator[Page]:
    path, grid = f"{PATH}riwayat/", tell_grid(studio.katalog, sort_wilayah(studio.katalog))
    if grid is None:
        return
    page = Page(
        path=path,
        title="Riwayat IID dan IGA Kalimantan Selatan",
        description=(
            "Hasil Indeks Inovasi Daerah dan Innovative Government Award provinsi dan 13 "
            "kabupaten/kota tiap tahun, dengan sumbernya; yang tidak diketahui dibiarkan kosong."
        ),
        section=_TAB,
        source="catalog/acuan/iid/riwayat.yaml",
    )
    view = RiwayatSemua(
        grid=grid, nomor=number_sources(grid.riwayat.sumber), jejak=_trail(studio, path)
    )
    yield studio.renderer.fill(page, "riwayat-iid", head="kepala-dasbor", view=view)
