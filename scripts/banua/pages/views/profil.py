"""Facts of a region as rows of a table, each with its year and its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from banua.model.acuan import Fakta, FaktaAngka, ProfilWilayah
from banua.text import format_number

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROWS: Sequence[tuple[str, str, str]] = (
    ("luas_km2", "Luas", " km²"),
    ("penduduk", "Penduduk", " jiwa"),
    ("jumlah_kecamatan", "Kecamatan", ""),
    ("jumlah_desa_kelurahan", "Desa dan kelurahan", ""),
    ("lahan_dominan", "Lahan yang menonjol", ""),
    ("komoditas_utama", "Komoditas utama", ""),
    ("ciri", "Ciri lain", ""),
    ("prevalensi_stunting_persen", "Prevalensi stunting", "%"),
    ("kemiskinan_persen", "Penduduk miskin", "%"),
    ("indeks_inovasi", "Indeks inovasi", ""),
    ("apbd", "APBD", ""),
)
"""Keys of a profile in the order shown, with label and unit; a test keeps it whole."""


@dataclass(frozen=True, slots=True)
class BarisProfil:
    """One fact; `situs` is the host of its source, which the link shows."""

    hal: str
    nilai: str
    tahun: int | None
    catatan: str | None
    sumber: str
    situs: str


def list_facts(profil: ProfilWilayah | None) -> tuple[BarisProfil, ...]:
    """Return the facts of a profile as rows."""
    return tuple(_walk(profil)) if profil else ()


def _walk(profil: ProfilWilayah) -> Iterator[BarisProfil]:
    for key, label, unit in _ROWS:
        for fact in _facts(getattr(profil, key)):
            value = format_number(fact.nilai) if isinstance(fact, FaktaAngka) else fact.nilai
            yield BarisProfil(
                hal=label,
                nilai=f"{value}{unit}",
                tahun=fact.tahun,
                catatan=fact.catatan,
                sumber=fact.sumber,
                situs=(urlsplit(fact.sumber).hostname or "sumber").removeprefix("www."),
            )


def _facts(
    value: Fakta | FaktaAngka | tuple[Fakta, ...] | None,
) -> Iterable[Fakta | FaktaAngka]:
    if value is None:
        return ()
    return value if isinstance(value, tuple) else (value,)
