"""The desk of a region: what to complete for the index, which innovations first, what if."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from banua.kesiapan.indeks import round_hundredth
from banua.kesiapan.keluaran import number
from banua.kesiapan.peluang import list_peluang_wilayah, rank_inovasi
from banua.pages.links import desk_file, desk_path, links_from, record_path
from banua.pages.page import Page
from banua.pages.prose import shorten
from banua.pages.views.andai import AndaiView, tell_andai
from banua.pages.views.rows import Butir, Halaman, paginate
from banua.pages.views.skpd import Skpd, list_skpd
from banua.text import format_number

if TYPE_CHECKING:
    from banua.kesiapan.indeks import Hitungan
    from banua.kesiapan.instrumen import Instrumen
    from banua.kesiapan.kelayakan import Hitung
    from banua.kesiapan.kematangan import SkorInovasi
    from banua.kesiapan.peluang import PeluangWilayah
    from banua.kesiapan.wilayah import CakupanUrusan, SkorWilayah
    from banua.model.acuan import Wilayah
    from banua.pages.studio import Studio

_FIRST = 15
"""Innovations that the desk itself shows; all of them stand on pages of their own."""
_MOST_PELUANG = 8

LABEL_HITUNG: Mapping[Hitung, str] = {
    "ya": "terhitung",
    "mungkin": "belum pasti terhitung",
    "tidak": "tidak terhitung",
}


@dataclass(frozen=True, slots=True)
class BarisPeluang:
    """A way to win points: `indeks` is what it adds at most, `lebar` its bar in percent."""

    peluang: PeluangWilayah
    indeks: Decimal
    lebar: int


@dataclass(frozen=True, slots=True)
class BarisInovasi:
    """An innovation on the desk.

    Attributes:
        nomor: Its place, 1 being the one to complete first.
        skor: Its score.
        hitung: Whether it counts, in words.
        poin: Points documented now.
        raih: Points that missing evidence would add.
        petunjuk: Hints: name of the indicator and what to do.
        kurang: How many rows lack evidence.
        kosong: Whether there is no evidence at all.
    """

    nomor: int
    skor: SkorInovasi
    hitung: str
    poin: float
    raih: float
    petunjuk: tuple[tuple[str, str, str], ...]
    kurang: int
    kosong: bool


@dataclass(frozen=True, slots=True)
class BarisHitungan:
    """One term of the formula at both ends of the range."""

    nama: str
    kini: str
    nanti: str


@dataclass(frozen=True, slots=True)
class MejaView:
    """`/wilayah/<id>/iid/` (`meja.html.jinja`).

    Attributes:
        wilayah: The region.
        instrumen: The rules of the year.
        skor: Its index as a range.
        peluang: Ways to win points, the greatest first.
        peluang_lain: Lesser ways.
        inovasi: Innovations to complete first.
        semua: Address of all of them, empty if `inovasi` holds all.
        yandas: Coverage of the basic-service affairs.
        terisi: How many of them have an innovation that counts or may count.
        hitungan: The terms of the formula.
        skpd: Agencies, with and without innovations.
        andai: What-if.
        lembar_kerja: Address of the operator's workbook.
        arsip: Address of the archive with workbook and profiles.
    """

    wilayah: Wilayah
    instrumen: Instrumen
    skor: SkorWilayah
    peluang: tuple[BarisPeluang, ...]
    peluang_lain: tuple[BarisPeluang, ...]
    inovasi: Sequence[BarisInovasi]
    semua: str
    yandas: tuple[CakupanUrusan, ...]
    terisi: int
    hitungan: tuple[BarisHitungan, ...]
    skpd: Skpd
    andai: AndaiView
    lembar_kerja: str
    arsip: str


@dataclass(frozen=True, slots=True)
class MejaInovasi:
    """One page of all innovations of a desk (`meja-inovasi.html.jinja`)."""

    wilayah: Wilayah
    instrumen: Instrumen
    jumlah: int
    inovasi: Sequence[BarisInovasi]
    halaman: Halaman
    jejak: tuple[Butir, ...]


def build_meja(studio: Studio) -> Iterator[Page]:
    """Yield the desk of every region, and its innovations if they are many."""
    instrumen = studio.penilaian.instrumen
    if instrumen is None:
        return
    for wilayah in studio.katalog.wilayah.values():
        if wilayah.jenis != "luar":
            yield from _build_desk(studio, instrumen, wilayah)


def _build_desk(studio: Studio, instrumen: Instrumen, wilayah: Wilayah) -> Iterator[Page]:
    path = desk_path(wilayah.id)
    url = links_from(path).url
    skor = studio.penilaian.score_wilayah(instrumen, wilayah.id)
    rows = tuple(_rank(studio, skor))
    full = f"{path}inovasi/"
    many = len(rows) > _FIRST
    peluang = tuple(_tell_peluang(list_peluang_wilayah(instrumen, skor)))
    view = MejaView(
        wilayah=wilayah,
        instrumen=instrumen,
        skor=skor,
        peluang=peluang[:_MOST_PELUANG],
        peluang_lain=peluang[_MOST_PELUANG:],
        inovasi=rows[:_FIRST],
        semua=url(full) if many else "",
        yandas=skor.yandas,
        terisi=sum(1 for row in skor.yandas if row.terhitung or row.mungkin),
        hitungan=tuple(_tell_hitungan(skor.terdokumentasi, skor.bila_dilengkapi)),
        skpd=list_skpd(studio.katalog, wilayah.id, studio.penilaian.tahun_terbaru),
        andai=tell_andai(instrumen, skor),
        lembar_kerja=url(desk_file(wilayah.id, instrumen.tahun, "xlsx")),
        arsip=url(desk_file(wilayah.id, instrumen.tahun, "zip")),
    )
    page = Page(
        path=path,
        title=f"Kesiapan IID {instrumen.tahun}: {wilayah.nama}",
        description=shorten(
            f"Bukti apa yang perlu dilengkapi {wilayah.nama} untuk Indeks Inovasi Daerah "
            f"{instrumen.tahun}: urutan inovasi, urusan yang kosong, dan hitungan bila dilengkapi."
        ),
        section="wilayah",
    )
    yield studio.renderer.fill(page, "meja", head="kepala-andai", view=view)
    if many:
        yield from _build_list(studio, instrumen, wilayah, rows, full)


def _build_list(
    studio: Studio,
    instrumen: Instrumen,
    wilayah: Wilayah,
    rows: Sequence[BarisInovasi],
    full: str,
) -> Iterator[Page]:
    for path, halaman, shown in paginate(rows, full):
        url = links_from(path).url
        view = MejaInovasi(
            wilayah=wilayah,
            instrumen=instrumen,
            jumlah=len(rows),
            inovasi=shown,
            halaman=halaman,
            jejak=(
                Butir(wilayah.nama, url(record_path("wilayah", wilayah.id))),
                Butir(f"Kesiapan IID {instrumen.tahun}", url(desk_path(wilayah.id))),
            ),
        )
        page = Page(
            path=path,
            title=f"Urutan melengkapi bukti: {wilayah.nama}"
            + (f", halaman {halaman.nomor}" if halaman.nomor > 1 else ""),
            description=(
                f"Semua inovasi {wilayah.nama} menurut poin IID {instrumen.tahun} yang masih "
                "dapat diraih."
            ),
            section="wilayah",
        )
        yield studio.renderer.fill(page, "meja-inovasi", head="kepala-meja", view=view)


def _rank(studio: Studio, skor: SkorWilayah) -> Iterator[BarisInovasi]:
    hints = {item.inovasi.id: studio.penilaian.hint(item.inovasi) for item in skor.inovasi}
    for nomor, item in enumerate(rank_inovasi(skor.inovasi, hints), 1):
        near = hints[item.inovasi.id]
        yield BarisInovasi(
            nomor=nomor,
            skor=item,
            hitung=LABEL_HITUNG[item.kelayakan.hitung],
            poin=number(item.skor),
            raih=number(item.potensi - item.skor),
            petunjuk=tuple(
                (row.baris.kode, row.baris.nama, near[row.baris.kode])
                for row in item.indikator
                if row.baris.kode in near and row.status != "terbukti"
            ),
            kurang=sum(1 for row in item.indikator if row.status != "terbukti"),
            kosong=all(row.status == "belum-ada-bukti" for row in item.indikator),
        )


def _tell_peluang(daftar: Sequence[PeluangWilayah]) -> Iterator[BarisPeluang]:
    most = max((row.indeks for row in daftar), default=None)
    for row in daftar:
        yield BarisPeluang(
            peluang=row,
            indeks=round_hundredth(row.indeks),
            lebar=round(100 * row.indeks / most) if most else 0,
        )


def _tell_hitungan(kini: Hitungan, nanti: Hitungan) -> Iterator[BarisHitungan]:
    def row(nama: str, value: float | Decimal, other: float | Decimal) -> BarisHitungan:
        return BarisHitungan(nama, format_number(value), format_number(other))

    yield row("Nilai pemerintah daerah (SPD)", number(kini.spd), number(nanti.spd))
    yield row("Inovasi yang dihitung", kini.n, nanti.n)
    yield row("Pembagi", kini.pembagi, nanti.pembagi)
    yield row(
        "Rata-rata kematangan",
        number(round_hundredth(kini.rata_kematangan)),
        number(round_hundredth(nanti.rata_kematangan)),
    )
    yield row("Urusan pelayanan dasar terisi", kini.yandas_terisi, nanti.yandas_terisi)
    yield row("Nilai jumlah inovasi", number(kini.skor_jumlah), number(nanti.skor_jumlah))
    yield row(
        "Jumlah semua poin",
        number(round_hundredth(kini.total)),
        number(round_hundredth(nanti.total)),
    )
    yield row("Indeks", kini.indeks, nanti.indeks)
    # Without evidence the lowest predicate would only say that nothing was written down.
    yield BarisHitungan(
        "Predikat", kini.predikat if kini.total else "belum ada bukti", nanti.predikat
    )
