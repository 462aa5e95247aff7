"""Affairs and topics: what innovations are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.figures import Peta, draw_peta
from banua.pages.links import links_from, record_path
from banua.pages.page import Page
from banua.pages.prose import shorten
from banua.pages.tumpukan import Tumpukan
from banua.pages.views.indeks_topik import index_tema, index_urusan
from banua.pages.views.koleksi import has_list, list_path
from banua.pages.views.layak import Layak, draw_tingkat, rank_layak
from banua.pages.views.rak import build_rak
from banua.pages.views.rows import (
    LIST_SIZE,
    Butir,
    newest_inovasi,
    sort_inovasi,
)
from banua.text import format_number

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.acuan import Tema, Urusan
    from banua.model.base import Sumber
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Kebutuhan
    from banua.pages.links import Links
    from banua.pages.studio import Studio

_MOST_RELATED = 15
_MOST_LEMBAGA = 20


@dataclass(frozen=True, slots=True)
class Sebaran:
    """The innovations of an affair or a topic: which, where, and by whom.

    Attributes:
        inovasi: The innovations; the newest if there are too many.
        jumlah: How many there are.
        semua: Address of all of them, empty if `inovasi` holds all.
        peta: Where they are.
        lembaga: Institutions with the most of them.
        tingkat: How many have each level of documentation.
        layak: Those best worth copying.
    """

    inovasi: Sequence[Inovasi]
    jumlah: int
    semua: str
    peta: Peta
    lembaga: tuple[Butir, ...]
    tingkat: Tumpukan | None
    layak: tuple[Layak, ...]


@dataclass(frozen=True, slots=True)
class TopikView:
    """An affair or a topic with everything that leads to it.

    Attributes:
        jenis: `urusan` or `tema`.
        judul: Its name.
        golongan: What kind it is.
        deskripsi: Explanation, may be empty.
        ragu: A doubt about its place in the official list, may be empty.
        sinonim: Other words for it.
        induk: The broader topic.
        anak: Narrower topics.
        sebaran: Its innovations.
        terkait: Topics that occur together with it most often.
        kebutuhan: Needs for it.
        catatan: Remarks of the record.
        sumber: Sources of the record.
    """

    jenis: str
    judul: str
    golongan: str
    deskripsi: str
    ragu: str
    sinonim: tuple[str, ...]
    induk: Butir | None
    anak: tuple[Butir, ...]
    sebaran: Sebaran
    terkait: tuple[Butir, ...]
    kebutuhan: tuple[Kebutuhan, ...]
    catatan: tuple[str, ...]
    sumber: tuple[Sumber, ...]


def build_urusan(studio: Studio) -> Iterator[Page]:
    """Yield the index of affairs, then the page of each."""
    yield from build_rak(studio, index_urusan(studio.katalog))
    for urusan in studio.katalog.urusan.values():
        yield _build_urusan(urusan, studio)


def build_tema(studio: Studio) -> Iterator[Page]:
    """Yield the index of topics, then the page of each."""
    yield from build_rak(studio, index_tema(studio.katalog))
    for tema in studio.katalog.tema.values():
        yield _build_tema(tema, studio)


def _build_urusan(urusan: Urusan, studio: Studio) -> Page:
    katalog = studio.katalog
    path = record_path("urusan", urusan.id)
    links = links_from(path)
    own = katalog.inovasi_per_urusan.get(urusan.id, ())
    themes = Counter(tema for inovasi in own for tema in inovasi.tema)
    view = TopikView(
        jenis="urusan",
        judul=urusan.nama,
        golongan=LABEL_PILIHAN[urusan.kelompok],
        deskripsi=urusan.deskripsi or "",
        ragu="" if urusan.pasti else "Letaknya dalam daftar resmi masih perlu dicocokkan.",
        sinonim=(),
        induk=None,
        anak=(),
        sebaran=_spread("urusan", urusan.id, own, studio),
        terkait=_rank_tema(themes, katalog, links),
        kebutuhan=katalog.kebutuhan_per_urusan.get(urusan.id, ()),
        catatan=urusan.catatan,
        sumber=urusan.sumber,
    )
    return _finish(view, path, f"catalog/acuan/urusan/{urusan.id}.yaml", studio)


def _build_tema(tema: Tema, studio: Studio) -> Page:
    katalog = studio.katalog
    path = record_path("tema", tema.id)
    links = links_from(path)
    own = katalog.inovasi_per_tema.get(tema.id, ())
    view = TopikView(
        jenis="tema",
        judul=tema.label,
        golongan="Tema",
        deskripsi=tema.deskripsi or "",
        ragu="",
        sinonim=tema.sinonim,
        induk=_tema_butir(tema.induk, katalog, links) if tema.induk else None,
        anak=tuple(_tema_butir(t.id, katalog, links) for t in katalog.tema_anak.get(tema.id, ())),
        sebaran=_spread("tema", tema.id, own, studio),
        terkait=_rank_tema(studio.inverse.tema_bersama.get(tema.id, Counter()), katalog, links),
        kebutuhan=katalog.kebutuhan_per_tema.get(tema.id, ()),
        catatan=(),
        sumber=(),
    )
    return _finish(view, path, f"catalog/acuan/tema/{tema.id}.yaml", studio)


def _spread(kind: str, record_id: str, own: Sequence[Inovasi], studio: Studio) -> Sebaran:
    katalog, lencana = studio.katalog, studio.renderer.lencana
    links = links_from(record_path(kind, record_id))
    bodies = Counter(inovasi.lembaga for inovasi in own)
    busiest = sorted(bodies.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_LEMBAGA]
    many = has_list(own)
    return Sebaran(
        inovasi=newest_inovasi(own, LIST_SIZE) if many else sort_inovasi(own),
        jumlah=len(own),
        semua=links.url(list_path(kind, record_id)) if many else "",
        peta=draw_peta(
            "Sebaran inovasi per kabupaten dan kota",
            katalog.wilayah.values(),
            Counter(inovasi.wilayah for inovasi in own),
            links,
        ),
        lembaga=tuple(
            Butir(katalog.lembaga[key].nama, links.tautan("lembaga", key), count)
            for key, count in busiest
        ),
        tingkat=draw_tingkat(own, lencana),
        layak=rank_layak(own, katalog, lencana),
    )


def _rank_tema(counts: Counter[str], katalog: Katalog, links: Links) -> tuple[Butir, ...]:
    ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_RELATED]
    return tuple(
        Butir(katalog.tema[key].label, links.tautan("tema", key), count) for key, count in ranked
    )


def _tema_butir(tema_id: str, katalog: Katalog, links: Links) -> Butir:
    count = len(katalog.inovasi_per_tema.get(tema_id, ()))
    return Butir(katalog.tema[tema_id].label, links.tautan("tema", tema_id), count)


def _finish(view: TopikView, path: str, source: str, studio: Studio) -> Page:
    count = format_number(view.sebaran.jumlah)
    page = Page(
        path=path,
        title=view.judul,
        description=shorten(
            f"{count} inovasi Kalimantan Selatan tentang {view.judul.lower()}: "
            f"siapa yang menggarap, di mana, dan kebutuhannya. {view.deskripsi}"
        ),
        section=view.jenis,
        source=source,
    )
    return studio.renderer.fill(page, "topik", view=view)
