"""The browsable lists of innovations, which need no search and no script.

`/inovasi/` leads to every list. Regions, affairs, topics and institutions have pages of
their own; here are the lists by letter and year, a few of general interest, and the full
lists of records that have more innovations than their own page shows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.links import links_from, record_path
from banua.pages.page import Page
from banua.pages.views.rows import (
    LIST_SIZE,
    Butir,
    Halaman,
    Kelompok,
    group_by,
    initial,
    listed,
    newest_inovasi,
    paginate,
    sort_inovasi,
)
from banua.text import fold, format_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.studio import Studio

_NEWEST = 6
_MOST_USED = 40
_UNDATED = "tanpa-tahun"
_OTHER_LETTER = "lainnya"


@dataclass(frozen=True, slots=True)
class DaftarUtama:
    """`/inovasi/`: the ways into the catalogue (`daftar.html.jinja`).

    Attributes:
        jumlah: Number of innovations.
        kelompok: Ways to browse: letter, affair, region, kind of institution, topic, year.
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


@dataclass(frozen=True, slots=True)
class _Daftar:
    """A list to be cut into pages; `kini` is its label among its sisters."""

    path: str
    judul: str
    pengantar: str
    inovasi: tuple[Inovasi, ...]
    kini: str = ""
    keluarga: tuple[tuple[str, str, int], ...] = ()
    pemilik: tuple[str, str] = ("Inovasi", "inovasi/")


def list_path(kind: str, record_id: str) -> str:
    """Return the address of the full list of a record's innovations."""
    return f"daftar/{kind}/{record_id}/"


def has_list(daftar: Sequence[Inovasi]) -> bool:
    """Tell whether a record has too many innovations for its own page."""
    return len(daftar) > LIST_SIZE


def build_daftar(studio: Studio) -> Iterator[Page]:
    """Yield `/inovasi/` and every list below `/daftar/`."""
    katalog = studio.katalog
    yield _build_main(studio)
    for daftar in (
        *_by_letter(katalog),
        *_by_year(katalog),
        *_special(katalog),
        *_by_record(katalog),
    ):
        yield from _build_list(studio, daftar)


def _build_main(studio: Studio) -> Page:
    katalog = studio.katalog
    url = links_from("inovasi/").url

    def rows(daftar: Sequence[_Daftar]) -> tuple[Butir, ...]:
        return tuple(Butir(d.kini, url(d.path), len(d.inovasi)) for d in daftar)

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
    view = DaftarUtama(
        jumlah=len(listed(katalog)),
        kelompok=(
            Kelompok("huruf", "Menurut huruf pertama", rows(_by_letter(katalog))),
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
            Kelompok("tahun", "Menurut tahun", rows(_by_year(katalog))),
        ),
        khusus=rows(_special(katalog)),
        terbaru=newest_inovasi(listed(katalog), _NEWEST),
    )
    page = Page(
        path="inovasi/",
        title="Semua inovasi",
        description=(
            f"Jelajahi {format_number(view.jumlah)} inovasi Kalimantan Selatan menurut urusan, "
            "wilayah, lembaga, tema, tahun, dan huruf."
        ),
        section="inovasi",
        body="",
    )
    return studio.renderer.fill(page, "daftar", daftar=view)


def _build_list(studio: Studio, daftar: _Daftar) -> Iterator[Page]:
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
            body="",
        )
        yield studio.renderer.fill(page, "daftar-isi", daftar=view)


def _with_family(daftar: Sequence[_Daftar]) -> tuple[_Daftar, ...]:
    family = tuple((d.kini, d.path, len(d.inovasi)) for d in daftar)
    return tuple(
        _Daftar(d.path, d.judul, d.pengantar, d.inovasi, d.kini, family, d.pemilik) for d in daftar
    )


def _by_letter(katalog: Katalog) -> tuple[_Daftar, ...]:
    groups = group_by(sort_inovasi(listed(katalog)), lambda i: initial(i.nama))
    return _with_family(
        [
            _Daftar(
                path=f"daftar/huruf/{_OTHER_LETTER if letter == '#' else letter}/",
                judul=(
                    "Inovasi yang namanya diawali angka atau tanda"
                    if letter == "#"
                    else f"Inovasi berhuruf awal {letter.upper()}"
                ),
                pengantar="Daftar menurut abjad.",
                inovasi=tuple(groups[letter]),
                kini="0–9" if letter == "#" else letter.upper(),
            )
            for letter in sorted(groups)
        ]
    )


def _by_year(katalog: Katalog) -> tuple[_Daftar, ...]:
    groups = group_by(sort_inovasi(listed(katalog)), lambda i: i.tahun)
    years = sorted((year for year in groups if year is not None), reverse=True)
    daftar = [
        _Daftar(
            path=f"daftar/tahun/{year}/",
            judul=f"Inovasi tahun {year}",
            pengantar=f"Pertama kali diterapkan atau dilaporkan pada {year}.",
            inovasi=tuple(groups[year]),
            kini=str(year),
        )
        for year in years
    ]
    if None in groups:
        daftar.append(
            _Daftar(
                path=f"daftar/tahun/{_UNDATED}/",
                judul="Inovasi yang tahunnya belum diketahui",
                pengantar="Sumbernya tidak menyebut tahun.",
                inovasi=tuple(groups[None]),
                kini="Tanpa tahun",
            )
        )
    return _with_family(daftar)


def replicated(katalog: Katalog) -> tuple[Inovasi, ...]:
    """Return the innovations that others took over; a visit or a promise is not enough."""
    return sort_inovasi(
        katalog.inovasi[inovasi_id]
        for inovasi_id, edges in katalog.peniru.items()
        if any(edge.rincian.status not in {"studi-tiru", "komitmen"} for edge in edges)
    )


def _special(katalog: Katalog) -> tuple[_Daftar, ...]:
    every = sort_inovasi(listed(katalog))
    daftar = [
        _Daftar(
            path="daftar/berbasis-riset/",
            judul="Inovasi berbasis riset",
            pengantar="Lahir dari penelitian, pengkajian, atau rekayasa.",
            inovasi=tuple(i for i in every if i.berbasis_riset),
            kini="Berbasis riset",
        ),
        _Daftar(
            path="daftar/ditiru/",
            judul="Inovasi yang ditiru",
            pengantar="Sudah diterapkan pihak lain; kunjungan dan janji meniru tidak dihitung.",
            inovasi=replicated(katalog),
            kini="Ditiru pihak lain",
        ),
        _Daftar(
            path="daftar/berpenghargaan/",
            judul="Inovasi berpenghargaan",
            pengantar="Pernah menang atau diunggulkan dalam lomba.",
            inovasi=tuple(i for i in every if i.penghargaan),
            kini="Berpenghargaan",
        ),
    ]
    return _with_family(daftar)


def _by_record(katalog: Katalog) -> Iterator[_Daftar]:
    families = (
        (
            "wilayah",
            {w.id: w.nama for w in katalog.wilayah.values()},
            katalog.inovasi_per_wilayah,
        ),
        (
            "lembaga",
            {m.id: m.nama for m in katalog.lembaga.values()},
            katalog.inovasi_per_lembaga,
        ),
        ("urusan", {u.id: u.nama for u in katalog.urusan.values()}, katalog.inovasi_per_urusan),
        ("tema", {t.id: t.label for t in katalog.tema.values()}, katalog.inovasi_per_tema),
    )
    for kind, names, inverse in families:
        for record_id, daftar in inverse.items():
            if has_list(daftar):
                name = names[record_id]
                yield _Daftar(
                    path=list_path(kind, record_id),
                    judul=f"Semua inovasi: {name}",
                    pengantar=f"Daftar lengkap menurut abjad untuk {name}.",
                    inovasi=sort_inovasi(daftar),
                    pemilik=(name, record_path(kind, record_id)),
                )
