"""How a group of innovations is documented, and which of it are best worth copying."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.figures import Titik
from banua.pages.tumpukan import Tumpukan, draw_tumpukan
from banua.text import format_number

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.lencana import DaftarLencana

BANYAK_LAYAK = 3
"""How many are shown; whoever wants more opens the list."""

_NOT_APPLIED = frozenset({"studi-tiru", "komitmen", "berhenti"})


@dataclass(frozen=True, slots=True)
class Layak:
    """An innovation worth copying, and why."""

    inovasi: Inovasi
    alasan: tuple[str, ...]


def draw_tingkat(
    daftar: Sequence[Inovasi],
    lencana: DaftarLencana,
    href: Callable[[str], str | None] = lambda _: None,
) -> Tumpukan | None:
    """Return innovations by level of documentation, or `None` if there is nothing to show.

    Args:
        daftar: The innovations.
        lencana: The badges.
        href: Gives the address of the list of a level.
    """
    if not daftar or not lencana.semua:
        return None
    counts = Counter(lencana.find(inovasi) for inovasi in daftar)
    return draw_tumpukan(
        "Inovasi menurut tingkat dokumentasi",
        [
            Titik(
                badge.tingkat.nama,
                counts[badge],
                href(badge.tingkat.kode) if counts[badge] else None,
            )
            for badge in lencana.semua
        ],
        satuan="inovasi",
    )


def rank_layak(
    daftar: Sequence[Inovasi], katalog: Katalog, lencana: DaftarLencana
) -> tuple[Layak, ...]:
    """Return the innovations best worth copying.

    First those that others run already, then those that tell most, then those with awards,
    then those whose record rests on more sources. What has stopped is left out.
    """

    def count_copies(inovasi: Inovasi) -> int:
        edges = katalog.peniru.get(inovasi.id, ())
        return sum(1 for edge in edges if edge.rincian.status not in _NOT_APPLIED)

    def rank(inovasi: Inovasi) -> tuple[int, int, int, int, str]:
        badge = lencana.find(inovasi)
        return (
            -count_copies(inovasi),
            -(badge.urut if badge else 0),
            -len(inovasi.penghargaan),
            -len(inovasi.sumber),
            inovasi.id,
        )

    running = (inovasi for inovasi in daftar if inovasi.status != "berhenti")
    return tuple(
        Layak(inovasi, tuple(_tell(inovasi, count_copies(inovasi), lencana)))
        for inovasi in sorted(running, key=rank)[:BANYAK_LAYAK]
    )


def _tell(inovasi: Inovasi, copies: int, lencana: DaftarLencana) -> list[str]:
    badge = lencana.find(inovasi)
    told = [
        f"{format_number(copies)} kali ditiru" if copies else "",
        badge.teks.lower() if badge else "",
        f"{len(inovasi.penghargaan)} penghargaan" if inovasi.penghargaan else "",
        f"{len(inovasi.sumber)} sumber",
    ]
    return [part for part in told if part]
