"""The browsable lists of innovations, which need no search and no script.

`/inovasi/` leads to every list. Regions, affairs, topics and institutions have pages of
their own; here are the lists by letter and year, a few of general interest, and the full
lists of records that have more innovations than their own page shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.links import links_from, record_path
from banua.pages.page import Page
from banua.pages.views.koleksi import (
    Koleksi,
    by_letter,
    by_record,
    by_tingkat,
    by_year,
    of_interest,
    tingkat_path,
)
from banua.pages.views.rows import (
    Butir,
    Halaman,
    Kelompok,
    group_by,
    listed,
    newest_inovasi,
    paginate,
)
from banua.pages.views.silang import by_wilayah
from banua.text import fold, format_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from banua.model.inovasi import Inovasi
    from banua.pages.studio import Studio

_NEWEST = 6
_MOST_USED = 40


@dataclass(frozen=True, slots=True)
class DaftarUtama:
    """`/inovasi/`: the ways into the catalogue (`daftar.html.jinja`).

    Attributes:
        jumlah: Number of innovations.
        kelompok: Ways to browse: letter, affair, region, kind of institution, topic, year, level.
        khusus: Lists of general interest.
        terbaru: A few of the newest innovations.
    """

    jumlah: int
    kelompok: tuple[Kelompok, ...]
    khusus: tuple[Butir, ...]
    terbaru: tuple[Inovasi, ...]


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """One page of one list (`daftar-isi.html.jinja`).

    Attributes:
        judul: Heading.
        pengantar: One sentence below it.
        jumlah: Number of innovations in the whole list.
        inovasi: Those of this page.
        saudara: Lists of the same kind, as links with counts.
        kini: Label of this list among them.
        halaman: Where this page stands in the list.
        jejak: Way back: pairs of label and address.
    """

    judul: str
    pengantar: str
    jumlah: int
    inovasi: Sequence[Inovasi]
    saudara: tuple[Butir, ...]
    kini: str
    halaman: Halaman
    jejak: tuple[tuple[str, str], ...]


def build_daftar(studio: Studio) -> Iterator[Page]:
    """Yield `/inovasi/` and every list below `/daftar/`."""
    katalog = studio.katalog
    yield _build_main(studio)
    for daftar in (
        *by_letter(katalog),
        *by_year(katalog),
        *by_tingkat(katalog, studio.renderer.lencana),
        *of_interest(katalog),
        *by_record(katalog),
        *by_wilayah(katalog, studio.renderer.lencana),
    ):
        yield from _build_list(studio, daftar)


def browse_groups(studio: Studio, path: str) -> tuple[Kelompok, ...]:
    """Return the ways to browse innovations, as links for the page at `path`."""
    katalog = studio.katalog
    url = links_from(path).url

    def records(
        kind: str, names: Mapping[str, str], inverse: Mapping[str, tuple[Inovasi, ...]]
    ) -> tuple[Butir, ...]:
        return tuple(
            Butir(name, url(record_path(kind, record_id)), len(inverse[record_id]))
            for record_id, name in names.items()
            if record_id in inverse
        )

    topics = records(
        "tema",
        {tema.id: tema.label for tema in katalog.tema.values()},
        katalog.inovasi_per_tema,
    )
    busiest = sorted(topics, key=lambda row: (-(row.jumlah or 0), row.label))[:_MOST_USED]
    kinds = group_by(listed(katalog), lambda i: katalog.lembaga[i.lembaga].jenis)
    return (
        Kelompok("huruf", "Menurut huruf pertama", _links(by_letter(katalog), path)),
        Kelompok(
            "urusan",
            "Menurut urusan pemerintahan",
            records(
                "urusan",
                {u.id: u.nama for u in sorted(katalog.urusan.values(), key=lambda u: u.nomor)},
                katalog.inovasi_per_urusan,
            ),
            href=url("urusan/"),
        ),
        Kelompok(
            "wilayah",
            "Menurut wilayah",
            records(
                "wilayah",
                {w.id: w.nama for w in katalog.wilayah.values()},
                katalog.inovasi_per_wilayah,
            ),
            href=url("wilayah/"),
        ),
        Kelompok(
            "lembaga",
            "Menurut jenis lembaga",
            tuple(
                sorted(
                    Butir(LABEL_PILIHAN[kind], url(f"lembaga/#{kind}"), len(daftar))
                    for kind, daftar in kinds.items()
                )
            ),
            href=url("lembaga/"),
        ),
        Kelompok(
            "tema",
            "Menurut tema",
            tuple(sorted(busiest, key=lambda row: fold(row.label))),
            pengantar=f"Tema yang paling sering dipakai, {len(busiest)} dari {len(topics)}.",
            href=url("tema/"),
        ),
        Kelompok("tahun", "Menurut tahun", _links(by_year(katalog), path)),
        *_levels(studio, path),
    )


def _levels(studio: Studio, path: str) -> Iterator[Kelompok]:
    lencana, url = studio.renderer.lencana, links_from(path).url
    counts = Counter(lencana.find(inovasi) for inovasi in listed(studio.katalog))
    if lencana.semua:
        yield Kelompok(
            "tingkat",
            "Menurut tingkat dokumentasi",
            tuple(
                Butir(badge.tingkat.nama, url(tingkat_path(badge.tingkat.kode)), counts[badge])
                for badge in lencana.semua
            ),
            pengantar="Seberapa banyak yang sudah tertulis: dari baru tercatat sampai siap ditiru.",
        )


def _links(daftar: Sequence[Koleksi], path: str) -> tuple[Butir, ...]:
    url = links_from(path).url
    return tuple(Butir(d.kini, url(d.path), len(d.inovasi)) for d in daftar)


def _build_main(studio: Studio) -> Page:
    katalog = studio.katalog
    path = "inovasi/"
    view = DaftarUtama(
        jumlah=len(listed(katalog)),
        kelompok=browse_groups(studio, path),
        khusus=_links(of_interest(katalog), path),
        terbaru=newest_inovasi(listed(katalog), _NEWEST),
    )
    page = Page(
        path=path,
        title="Semua inovasi",
        description=(
            f"Jelajahi {format_number(view.jumlah)} inovasi Kalimantan Selatan menurut urusan, "
            "wilayah, lembaga, tema, tahun, dan huruf."
        ),
        section="inovasi",
    )
    return studio.renderer.fill(page, "daftar", daftar=view)


def _build_list(studio: Studio, daftar: Koleksi) -> Iterator[Page]:
    for path, halaman, rows in paginate(daftar.inovasi, daftar.path):
        url = links_from(path).url
        view = DaftarIsi(
            judul=daftar.judul,
            pengantar=daftar.pengantar,
            jumlah=len(daftar.inovasi),
            inovasi=rows,
            saudara=tuple(Butir(label, url(p), n) for label, p, n in daftar.keluarga),
            kini=daftar.kini,
            halaman=halaman,
            jejak=((daftar.pemilik[0], url(daftar.pemilik[1])),),
        )
        page = Page(
            path=path,
            title=(
                daftar.judul if halaman.nomor == 1 else f"{daftar.judul}, halaman {halaman.nomor}"
            ),
            description=f"{daftar.pengantar} {format_number(len(daftar.inovasi))} inovasi.",
            section="inovasi",
        )
        yield studio.renderer.fill(page, "daftar-isi", daftar=view)
