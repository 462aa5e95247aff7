"""The indexes of affairs and of topics."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from banua.model.acuan import KelompokUrusan
from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.figures import Titik, draw_batang
from banua.pages.links import links_from, record_path
from banua.pages.views.rak import Baris, Golongan, Rak
from banua.pages.views.rows import group_by, initial
from banua.text import fold, format_number

if TYPE_CHECKING:
    from banua.katalog import Katalog

_BARS = 15


def index_urusan(katalog: Katalog) -> Rak:
    """Return the affairs by group, in the order of the form."""
    counts = {key: len(found) for key, found in katalog.inovasi_per_urusan.items()}
    ordered = sorted(katalog.urusan.values(), key=lambda u: u.nomor)
    groups = group_by(ordered, lambda u: u.kelompok)
    busiest = sorted(
        (u for u in ordered if u.id in counts), key=lambda u: (-counts[u.id], u.nomor)
    )[:_BARS]
    links = links_from("urusan/")
    return Rak(
        path="urusan/",
        folder="daftar/kelompok-urusan/",
        judul="Urusan pemerintahan",
        pengantar="Bidang tugas pemerintah daerah, seperti pada formulir Indeks Inovasi Daerah.",
        description=f"Inovasi Kalimantan Selatan menurut {len(ordered)} urusan pemerintahan.",
        section="urusan",
        satuan="urusan",
        golongan=tuple(
            Golongan(
                id=kelompok,
                judul=LABEL_PILIHAN[kelompok],
                isi=[
                    Baris(
                        u.nama,
                        record_path("urusan", u.id),
                        tanda=_count_text(counts.get(u.id, 0)) or "belum ada inovasi tercatat",
                    )
                    for u in groups[kelompok]
                ],
            )
            for kelompok in get_args(KelompokUrusan)
            if kelompok in groups
        ),
        gambar=draw_batang(
            f"{len(busiest)} urusan dengan inovasi terbanyak",
            "Urusan",
            [Titik(u.nama, counts[u.id], str(links.tautan("urusan", u.id))) for u in busiest],
        ),
    )


def index_tema(katalog: Katalog) -> Rak:
    """Return the topics by letter."""
    ordered = sorted(katalog.tema.values(), key=lambda t: (fold(t.label), t.id))
    groups = group_by(ordered, lambda t: initial(t.label))
    return Rak(
        path="tema/",
        folder="daftar/huruf-tema/",
        judul="Tema",
        pengantar="Pokok bahasan inovasi, lebih rinci daripada urusan.",
        description=f"{len(ordered)} tema inovasi Kalimantan Selatan, dari padi sampai pajak.",
        section="tema",
        satuan="tema",
        golongan=tuple(
            Golongan(
                id=f"huruf-{letter}" if letter != "#" else "huruf-lainnya",
                judul=letter.upper() if letter != "#" else "0–9",
                isi=[
                    Baris(
                        t.label,
                        record_path("tema", t.id),
                        tanda=_count_text(len(katalog.inovasi_per_tema.get(t.id, ()))),
                    )
                    for t in groups[letter]
                ],
            )
            for letter in sorted(groups)
        ),
    )


def _count_text(count: int) -> str | None:
    return f"{format_number(count)} inovasi" if count else None
