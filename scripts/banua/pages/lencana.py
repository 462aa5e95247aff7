"""The badge of every innovation: its level of documentation, found once for all pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.kesiapan.tingkat import find_tingkat

if TYPE_CHECKING:
    from banua.model.inovasi import Inovasi
    from banua.model.tingkat import Tingkat


@dataclass(frozen=True, slots=True, eq=False)
class Lencana:
    """A level as a badge shows it; there is one object a level, so that counting is quick.

    Attributes:
        tingkat: The level.
        urut: Its place, 1 being the lowest.
        teks: The words of the badge, which tell what is measured.
    """

    tingkat: Tingkat
    urut: int
    teks: str


class DaftarLencana:
    """Hands out badges; an innovation stands in many lists and is measured once."""

    def __init__(self, daftar_tingkat: Sequence[Tingkat]) -> None:
        """Take the levels, the lowest first; without any, nothing has a badge."""
        self.semua = tuple(
            Lencana(tingkat, urut, f"Dokumentasi {tingkat.nama.lower()}")
            for urut, tingkat in enumerate(daftar_tingkat, 1)
        )
        self._tingkat = tuple(daftar_tingkat)
        self._by_kode = {lencana.tingkat.kode: lencana for lencana in self.semua}
        self._known: dict[str, Lencana] = {}

    def find(self, inovasi: Inovasi) -> Lencana | None:
        """Return the badge of an innovation, or `None` if there are no levels."""
        if not self._tingkat:
            return None
        if inovasi.id not in self._known:
            tingkat = find_tingkat(inovasi, self._tingkat)
            self._known[inovasi.id] = self._by_kode[tingkat.kode]
        return self._known[inovasi.id]
