"""For how long a check of a record holds; reports and pages ask here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.text import last_day

if TYPE_CHECKING:
    from banua.model.inovasi import Inovasi

TAHUN_BERLAKU = 2
"""Years for which a check holds; the guide asks for one at least as often."""


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """What is known of when a record was true.

    Attributes:
        diperiksa: When it was checked last, `None` if never.
        kabar: Newest day that its sources tell of; empty if none has a date.
    """

    diperiksa: str | None
    kabar: str

    @property
    def tanggal(self) -> str:
        """The check, else the newest news; empty if neither has a date."""
        return self.diperiksa or self.kabar

    @property
    def berlaku_sampai(self) -> str:
        """Last day on which that date is recent enough; empty if there is none."""
        return valid_until(self.tanggal) if self.tanggal else ""


def last_check(inovasi: Inovasi) -> Pemeriksaan:
    """Return what a record itself tells of its last check."""
    dates = (sumber.tanggal or "" for sumber in inovasi.sumber)
    return Pemeriksaan(inovasi.diperiksa, max(dates, default=""))


def valid_until(tanggal: str) -> str:
    """Return the last day on which a check of that day, month, or year holds.

    It is made to be compared with an ISO day, so the 31st of any month will do.
    """
    day = last_day(tanggal)
    return f"{int(day[:4]) + TAHUN_BERLAKU}{day[4:]}"
