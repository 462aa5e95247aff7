"""Which lists of innovations there are, apart from the pages that show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from banua.pages.links import record_path
from banua.pages.views.rows import LIST_SIZE, group_by, initial, listed, sort_inovasi

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.lencana import DaftarLencana

_UNDATED = "tanpa-tahun"
_OTHER_LETTER = "lainnya"


@dataclass(frozen=True, slots=True)
class Koleksi:
    """A list to be cut into pages.

    Attributes:
        path: Address of its first page.
        judul: Heading.
        pengantar: One sentence below it.
        inovasi: All its innovations, in order.
        kini: Its label among its sisters.
        keluarga: All sisters, itself among them: label, address, count.
        pemilik: Whose list it is: label and address.
    """

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


def by_letter(katalog: Katalog) -> tuple[Koleksi, ...]:
    """Return a list for each first letter of a name."""
    groups = group_by(sort_inovasi(listed(katalog)), lambda i: initial(i.nama))
    return with_family(
        [
            Koleksi(
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


def by_year(katalog: Katalog) -> tuple[Koleksi, ...]:
    """Return a list for each year, the newest first, and one of those without year."""
    groups = group_by(sort_inovasi(listed(katalog)), lambda i: i.tahun)
    years = sorted((year for year in groups if year is not None), reverse=True)
    daftar = [
        Koleksi(
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
            Koleksi(
                path=f"daftar/tahun/{_UNDATED}/",
                judul="Inovasi yang tahunnya belum diketahui",
                pengantar="Sumbernya tidak menyebut tahun.",
                inovasi=tuple(groups[None]),
                kini="Tanpa tahun",
            )
        )
    return with_family(daftar)


def tingkat_path(kode: str) -> str:
    """Return the address of the list of a level of documentation."""
    return f"daftar/tingkat/{kode}/"


def by_tingkat(katalog: Katalog, lencana: DaftarLencana) -> tuple[Koleksi, ...]:
    """Return a list for each level of documentation; they exist even while empty."""
    groups = group_by(sort_inovasi(listed(katalog)), lencana.find)
    return with_family(
        [
            Koleksi(
                path=tingkat_path(badge.tingkat.kode),
                judul=f"Inovasi dengan d{badge.teks[1:]}",
                pengantar=badge.tingkat.arti,
                inovasi=tuple(groups.get(badge, ())),
                kini=badge.tingkat.nama,
            )
            for badge in lencana.semua
        ]
    )


def replicated(katalog: Katalog) -> tuple[Inovasi, ...]:
    """Return the innovations that others took over; a visit or a promise is not enough."""
    return sort_inovasi(
        katalog.inovasi[inovasi_id]
        for inovasi_id, edges in katalog.peniru.items()
        if any(edge.rincian.status not in {"studi-tiru", "komitmen"} for edge in edges)
    )


def of_interest(katalog: Katalog) -> tuple[Koleksi, ...]:
    """Return the lists that many readers look for; they exist even while empty."""
    every = sort_inovasi(listed(katalog))
    daftar = [
        Koleksi(
            path="daftar/berbasis-riset/",
            judul="Inovasi berbasis riset",
            pengantar="Lahir dari penelitian, pengkajian, atau rekayasa.",
            inovasi=tuple(i for i in every if i.berbasis_riset),
            kini="Berbasis riset",
        ),
        Koleksi(
            path="daftar/ditiru/",
            judul="Inovasi yang ditiru",
            pengantar="Sudah diterapkan pihak lain; kunjungan dan janji meniru tidak dihitung.",
            inovasi=replicated(katalog),
            kini="Ditiru pihak lain",
        ),
        Koleksi(
            path="daftar/berpenghargaan/",
            judul="Inovasi berpenghargaan",
            pengantar="Pernah menang atau diunggulkan dalam lomba.",
            inovasi=tuple(i for i in every if i.penghargaan),
            kini="Berpenghargaan",
        ),
    ]
    return with_family(daftar)


def by_record(katalog: Katalog) -> Iterator[Koleksi]:
    """Yield the full list of each record that has too many innovations for its own page."""
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
                yield Koleksi(
                    path=list_path(kind, record_id),
                    judul=f"Semua inovasi: {name}",
                    pengantar=f"Daftar lengkap menurut abjad untuk {name}.",
                    inovasi=sort_inovasi(daftar),
                    pemilik=(name, record_path(kind, record_id)),
                )


def with_family(daftar: Sequence[Koleksi]) -> tuple[Koleksi, ...]:
    """Return lists that know each other as sisters."""
    family = tuple((d.kini, d.path, len(d.inovasi)) for d in daftar)
    return tuple(replace(d, keluarga=family) for d in daftar)
