"""All that is to be entered for a region in a year, put together once for every export."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from banua.katalog import Katalog
from banua.kesiapan.instrumen import Instrumen
from banua.kesiapan.isian import Isian, tell_isian
from banua.kesiapan.kematangan import SkorInovasi
from banua.kesiapan.peluang import rank_inovasi
from banua.kesiapan.petunjuk import find_petunjuk
from banua.kesiapan.wilayah import SkorWilayah, score_wilayah
from banua.model.iid.formulir import Bidang


@dataclass(frozen=True, slots=True)
class Meja:
    """The desk of a region.

    Attributes:
        katalog: The linked catalogue.
        instrumen: The rules of the year.
        bidang: Fields of the form, in its order; empty if the year's form is not known.
        skor: The region's index as a range.
        urutan: Its innovations, the one to complete first before all others; maybe not all.
        petunjuk: Hints at evidence by id of innovation and code of indicator.
    """

    katalog: Katalog
    instrumen: Instrumen
    bidang: tuple[Bidang, ...]
    skor: SkorWilayah
    urutan: tuple[SkorInovasi, ...]
    petunjuk: Mapping[str, Mapping[str, str]]

    @property
    def nama(self) -> str:
        """Name of the files of this desk, without ending."""
        return f"iid-{self.skor.wilayah.id}-{self.instrumen.tahun}"

    @property
    def dilaporkan(self) -> tuple[SkorInovasi, ...]:
        """The innovations that count or may count."""
        return tuple(item for item in self.urutan if item.kelayakan.hitung != "tidak")

    def list_isian(self, skor: SkorInovasi) -> tuple[Isian, ...]:
        """Return every field of the form for one of the innovations."""
        return tuple(tell_isian(bidang, skor.inovasi, self.katalog) for bidang in self.bidang)


def make_meja(
    katalog: Katalog, instrumen: Instrumen, wilayah_id: str, most: int | None = None
) -> Meja:
    """Return the desk of a region.

    Args:
        katalog: The linked catalogue.
        instrumen: The rules of a year.
        wilayah_id: Id of a region in it.
        most: How many innovations at most, those to complete first; `None` for all.
    """
    skor = score_wilayah(instrumen, katalog, wilayah_id)
    petunjuk = {
        item.inovasi.id: find_petunjuk(item.inovasi, katalog.peniru.get(item.inovasi.id, ()))
        for item in skor.inovasi
    }
    formulir = katalog.instrumen_iid[instrumen.tahun_tabel].formulir
    return Meja(
        katalog=katalog,
        instrumen=instrumen,
        bidang=formulir.bidang if formulir else (),
        skor=skor,
        urutan=rank_inovasi(skor.inovasi, petunjuk)[:most],
        petunjuk=petunjuk,
    )
