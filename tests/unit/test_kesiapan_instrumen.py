"""The rules of a year: whole or not at all, and foretold only where the table foretells."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from banua.kesiapan.instrumen import find_instrumen, list_tahun
from banua.model.iid import InstrumenIid
from iid_katalog import SID, get_instrumen, read_tables


def _without(**keys: Any) -> InstrumenIid:
    return read_tables()[2026].model_copy(update=keys)


def test_2026_is_as_the_letter_says() -> None:
    """Weights, bounds, divisor, thresholds, and window."""
    instrumen = get_instrumen()
    assert SID == tuple(baris.kode for baris in instrumen.sid)
    assert [3, 2, 2, 2, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 2, 3, 2, 3, 2, 4] == [
        baris.bobot for baris in instrumen.sid
    ]
    assert [111, 63] == [instrumen.maks_sid, instrumen.maks_spd]
    assert (12, 5, 200) == (
        instrumen.pembagi_minimal,
        instrumen.ambang_yandas,
        instrumen.maks_inovasi,
    )
    assert [Decimal("0.38"), 250] == [instrumen.nilai_per_inovasi, instrumen.maks_total]
    assert ("2024-01-01", "2025-12-31") == instrumen.jendela
    assert not instrumen.proyeksi
    assert ["16", "17", "32", "33", "35"] == [b.kode for b in instrumen.sid if b.wajib]


@pytest.mark.parametrize(
    ("tahun", "pembagi", "yandas", "mulai", "sampai"),
    [
        (2027, 14, 6, "2025-01-01", "2026-12-31"),
        (2028, 16, 6, "2026-01-01", "2027-12-31"),
        (2029, 18, 6, "2027-01-01", "2028-12-31"),
    ],
)
def test_later_years_are_projected(
    tahun: int, pembagi: int, yandas: int, mulai: str, sampai: str
) -> None:
    """The divisor rises, all six affairs are asked for, the window moves; it says so."""
    instrumen = get_instrumen(tahun)
    assert (pembagi, yandas) == (instrumen.pembagi_minimal, instrumen.ambang_yandas)
    assert (mulai, sampai) == instrumen.jendela
    assert (True, 2026, False) == (instrumen.proyeksi, instrumen.tahun_tabel, instrumen.pasti)


def test_only_whole_years_can_be_scored() -> None:
    """Neither years with gaps nor years that no table foretells have rules."""
    assert (2026, 2027, 2028, 2029) == list_tahun(read_tables())
    for tahun in (2019, 2020, 2021, 2022, 2023, 2024, 2025, 2030):
        assert None is find_instrumen(read_tables(), tahun)
    assert () == list_tahun({})


@pytest.mark.parametrize("part", ["rumus", "ambang", "tabel", "jendela"])
def test_a_table_with_a_gap_is_no_instrument(part: str) -> None:
    """No missing part is replaced by a likely one."""
    assert None is find_instrumen({2026: _without(**{part: None})}, 2026)


def test_a_row_with_a_gap_spoils_the_table() -> None:
    """A row without weight would silently score nothing, so the year is not scored."""
    tabel = read_tables()[2026].tabel
    assert tabel
    rows = [
        row.model_copy(update={"bobot": None}) if row.kode == "20" else row
        for row in tabel.indikator
    ]
    spoilt = _without(tabel=tabel.model_copy(update={"indikator": tuple(rows)}))
    assert None is find_instrumen({2026: spoilt}, 2026)


def test_a_table_of_its_own_ends_the_projection() -> None:
    """Once a year has a file, even one with gaps, no older table speaks for it."""
    tables = {**read_tables(), 2027: _without(tahun=2027, rumus=None)}
    assert None is find_instrumen(tables, 2027)
    assert (2026, 2028, 2029) == list_tahun(tables)


def test_sources_are_those_that_are_cited() -> None:
    """What a figure rests on can be named."""
    assert {"GH-SIMONDA", "GH-KARIMUN", "GH-SIMONDA-RUMUS", "GH-SIMONDA-27"} <= {
        sumber.kunci for sumber in get_instrumen().sumber
    }
