"""The desk of a region: what is documented now, and what could be.

Both ends of the range are computed by the same formula. What the catalogue does not know
widens the range; nothing is filled in with a likely value.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from banua.katalog import Katalog
from banua.kesiapan.indeks import Hitungan, compute_indeks
from banua.kesiapan.instrumen import Instrumen
from banua.kesiapan.kematangan import SkorIndikator, SkorInovasi, score_bukti, score_inovasi
from banua.model.acuan import Urusan, Wilayah
from banua.model.iid import SpdWilayah
from banua.model.inovasi import Bukti

YANDAS = "wajib-pelayanan-dasar"
"""Group of the six basic-service affairs."""


@dataclass(frozen=True, slots=True)
class CakupanUrusan:
    """Innovations of a region whose main affair is one of the basic services.

    Attributes:
        urusan: The affair.
        terhitung: Innovations that count as their records show.
        mungkin: Innovations that may count.
    """

    urusan: Urusan
    terhitung: tuple[SkorInovasi, ...]
    mungkin: tuple[SkorInovasi, ...]


@dataclass(frozen=True, slots=True)
class SkorWilayah:
    """The index of a region as a range.

    Attributes:
        wilayah: The region.
        inovasi: Every listed innovation of the region, sorted by id.
        spd: The region's own rows, in the order of the form.
        spd_tercatat: Whether the catalogue has evidence of those rows for the year.
        yandas: Coverage of each basic-service affair, in the order of the form.
        terdokumentasi: The index from what the records show.
        bila_dilengkapi: The index once all missing evidence is there.
    """

    wilayah: Wilayah
    inovasi: tuple[SkorInovasi, ...]
    spd: tuple[SkorIndikator, ...]
    spd_tercatat: bool
    yandas: tuple[CakupanUrusan, ...]
    terdokumentasi: Hitungan
    bila_dilengkapi: Hitungan

    @property
    def terhitung(self) -> tuple[SkorInovasi, ...]:
        """Innovations that count as their records show."""
        return tuple(item for item in self.inovasi if item.kelayakan.hitung == "ya")

    @property
    def mungkin(self) -> tuple[SkorInovasi, ...]:
        """Innovations that may count."""
        return tuple(item for item in self.inovasi if item.kelayakan.hitung == "mungkin")


def score_wilayah(instrumen: Instrumen, katalog: Katalog, id_: str) -> SkorWilayah:
    """Return the index of a region, from what is documented to what could be.

    Args:
        instrumen: The rules of a year.
        katalog: The linked catalogue.
        id_: Id of a region in it.
    """
    inovasi = tuple(
        score_inovasi(instrumen, item, katalog.lembaga.get(item.lembaga))
        for item in katalog.inovasi_per_wilayah.get(id_, ())
    )
    bukti = _find_spd(katalog.spd.get(id_), instrumen.tahun)
    spd = score_bukti(instrumen.spd, bukti or {})
    yandas = list_yandas(katalog)
    terhitung = [item for item in inovasi if item.kelayakan.hitung == "ya"]
    mungkin = [item for item in inovasi if item.kelayakan.hitung == "mungkin"]
    return SkorWilayah(
        wilayah=katalog.wilayah[id_],
        inovasi=inovasi,
        spd=spd,
        spd_tercatat=bukti is not None,
        yandas=tuple(
            CakupanUrusan(urusan, _of_urusan(terhitung, urusan), _of_urusan(mungkin, urusan))
            for urusan in yandas
        ),
        terdokumentasi=compute_indeks(
            instrumen,
            sum((row.skor for row in spd), Decimal()),
            [item.skor for item in terhitung],
            count_yandas(terhitung, yandas),
        ),
        bila_dilengkapi=_compute_best(instrumen, spd, terhitung, mungkin, yandas),
    )


def list_yandas(katalog: Katalog) -> tuple[Urusan, ...]:
    """Return the basic-service affairs in the order of the form."""
    found = (urusan for urusan in katalog.urusan.values() if urusan.kelompok == YANDAS)
    return tuple(sorted(found, key=lambda urusan: (urusan.nomor, urusan.id)))


def count_yandas(daftar: Iterable[SkorInovasi], yandas: Sequence[Urusan]) -> int:
    """Return how many basic-service affairs are the main affair of an innovation.

    The form of 2026 has one affair an innovation, so those after the first do not count.
    """
    covered = Counter(item.inovasi.urusan[0] for item in daftar)
    return sum(1 for urusan in yandas if covered[urusan.id])


def _compute_best(
    instrumen: Instrumen,
    spd: Sequence[SkorIndikator],
    terhitung: Sequence[SkorInovasi],
    mungkin: Sequence[SkorInovasi],
    yandas: Sequence[Urusan],
) -> Hitungan:
    """Return the better index of reporting all that may count, or only what surely does.

    One more innovation of low maturity can lower the mean by more than its number gains; a
    region would leave it out.
    """
    points = sum((row.potensi for row in spd), Decimal())
    sets = ([*terhitung, *mungkin], terhitung)
    return max(
        (
            compute_indeks(
                instrumen, points, [item.potensi for item in chosen], count_yandas(chosen, yandas)
            )
            for chosen in sets
        ),
        key=lambda found: found.total,
    )


def _find_spd(spd: SpdWilayah | None, tahun: int) -> Mapping[str, Bukti] | None:
    return next((row.bukti for row in spd.penilaian if row.tahun == tahun), None) if spd else None


def _of_urusan(daftar: Iterable[SkorInovasi], urusan: Urusan) -> tuple[SkorInovasi, ...]:
    return tuple(item for item in daftar if item.inovasi.urusan[0] == urusan.id)
