"""Assessments that several pages show, each made when first asked for and kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from banua.kesiapan.instrumen import find_instrumen, list_tahun
from banua.kesiapan.kematangan import score_inovasi
from banua.kesiapan.petunjuk import find_petunjuk
from banua.kesiapan.tingkat import assess_dokumentasi
from banua.kesiapan.wilayah import score_wilayah

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.kesiapan.instrumen import Instrumen
    from banua.kesiapan.kematangan import SkorInovasi
    from banua.kesiapan.tingkat import Dokumentasi
    from banua.kesiapan.wilayah import SkorWilayah
    from banua.model.inovasi import Inovasi


class Penilaian:
    """What the catalogue's own measures say of its records.

    Attributes:
        instrumen: The newest instrument that is known whole; `None` if there is none.
        tahun_terbaru: The newest year of any innovation, `None` if none is known: the clock
            has no say.
    """

    def __init__(self, katalog: Katalog) -> None:
        """Find the instrument; assess nothing yet."""
        self._katalog = katalog
        self._wilayah: dict[str, SkorWilayah] = {}
        self.instrumen = _find_newest(katalog)
        years = (i.tahun for i in katalog.inovasi.values() if i.tahun and i.status != "ditarik")
        self.tahun_terbaru = max(years, default=None)

    def assess(self, inovasi: Inovasi) -> Dokumentasi | None:
        """Return how well an innovation is documented, or `None` without levels."""
        daftar = self._katalog.tingkat
        return assess_dokumentasi(inovasi, daftar) if daftar else None

    def score(self, inovasi: Inovasi) -> SkorInovasi | None:
        """Return the maturity of an innovation, or `None` without an instrument."""
        if self.instrumen is None:
            return None
        return score_inovasi(self.instrumen, inovasi, self._katalog.lembaga.get(inovasi.lembaga))

    def score_wilayah(self, instrumen: Instrumen, wilayah_id: str) -> SkorWilayah:
        """Return the index of a region as a range."""
        if wilayah_id not in self._wilayah:
            self._wilayah[wilayah_id] = score_wilayah(instrumen, self._katalog, wilayah_id)
        return self._wilayah[wilayah_id]

    def hint(self, inovasi: Inovasi) -> Mapping[str, str]:
        """Return hints at evidence by code of indicator."""
        return find_petunjuk(inovasi, self._katalog.peniru.get(inovasi.id, ()))


def _find_newest(katalog: Katalog) -> Instrumen | None:
    """Return the newest instrument that has a table of its own."""
    tables = katalog.instrumen_iid
    years = [tahun for tahun in list_tahun(tables) if tahun in tables]
    return find_instrumen(tables, years[-1]) if years else None
