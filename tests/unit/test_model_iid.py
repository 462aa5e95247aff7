"""The tables of the Indeks Inovasi Daerah hold what their sources say, and hang together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import BaseModel

from banua.model.base import Part
from banua.model.iid import BERKAS_IID, Indikator, InstrumenIid, NasionalIid, RiwayatIid, SumberIid
from banua.source.files import find_files
from banua.source.loader import load_document

CATALOG = Path(__file__).parents[2] / "catalog"
PREDIKAT = ("Sangat Inovatif", "Inovatif", "Kurang Inovatif", "Tidak Dapat Dinilai")


def _model_of(stem: str) -> type[Part]:
    return InstrumenIid if stem.isdecimal() else BERKAS_IID[stem]


def _read_all() -> dict[str, tuple[str, Part]]:
    tables = {}
    for file in find_files(CATALOG):
        if file.folder == "acuan/iid":
            document, data, issues = load_document(file)
            assert not issues
            tables[file.stem] = (document.text, _model_of(file.stem).model_validate(data))
    return tables


TABLES = _read_all()
INSTRUMENTS = sorted(stem for stem in TABLES if stem.isdecimal())


def _instrumen(stem: str) -> InstrumenIid:
    instrumen = TABLES[stem][1]
    assert isinstance(instrumen, InstrumenIid)
    return instrumen


def _indikator(stem: str, aspek: str) -> list[Indikator]:
    tabel = _instrumen(stem).tabel
    assert tabel
    return [row for row in tabel.indikator if row.aspek == aspek]


def _parts(value: object) -> Iterator[BaseModel]:
    if isinstance(value, tuple):
        for item in value:
            yield from _parts(item)
    elif isinstance(value, BaseModel):
        yield value
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name))


def _cited(table: Part) -> set[str]:
    return {
        key
        for part in _parts(table)
        for name in type(part).model_fields
        if name.startswith("sumber") and part is not table
        for key in getattr(part, name)
    }


def test_every_table_is_there() -> None:
    """All lists have a file; years without any source have none."""
    assert set(TABLES) - set(INSTRUMENTS) == set(BERKAS_IID)
    years = [int(stem) for stem in INSTRUMENTS]
    assert years == list(range(2020, 2027))
    assert years == [_instrumen(stem).tahun for stem in INSTRUMENTS]


@pytest.mark.parametrize("stem", TABLES)
def test_cited_sources_exist(stem: str) -> None:
    """Every key that a row cites stands once in the file's own list of sources."""
    table = TABLES[stem][1]
    keys = [part.kunci for part in _parts(table) if isinstance(part, SumberIid)]
    assert len(keys) == len(set(keys))
    assert _cited(table) <= set(keys)


@pytest.mark.parametrize("stem", ["2024", "2026"])
def test_sid_has_20_indicators_of_111_points(stem: str) -> None:
    """The weights times three are the highest maturity of one innovation."""
    rows = _indikator(stem, "SID")
    assert [row.nomor_sid for row in rows] == list(range(1, 21))
    assert sum((row.bobot or 0) * 3 for row in rows) == 111


def test_2026_totals() -> None:
    """The rows add up to the totals that the instrument states."""
    instrumen = _instrumen("2026")
    spd, sid = _indikator("2026", "SPD"), _indikator("2026", "SID")
    (jumlah,) = _indikator("2026", "JUMLAH")
    tabel, rumus = instrumen.tabel, instrumen.rumus
    assert tabel
    assert tabel.ringkas
    assert rumus
    assert rumus.indeks
    assert len(spd) == tabel.ringkas.baris_skor_spd == 20
    assert len({row.nomor for row in spd}) == tabel.ringkas.indikator_spd == 15
    assert sum((row.bobot or 0) * 3 for row in spd) == tabel.ringkas.maks_spd == 63
    assert [row.kode for row in sid] == [str(number) for number in range(16, 36)]
    assert [row.kode for row in sid if row.wajib] == ["16", "17", "32", "33", "35"]
    assert tuple(row.nomor for row in sid if row.wajib) == tabel.ringkas.sid_wajib
    assert (jumlah.batas or 0) * (jumlah.bobot or 0) == jumlah.skor_maks == 76
    assert 63 + 111 + 76 == tabel.ringkas.maks_total == rumus.indeks.maks_total


def test_2026_formula() -> None:
    """The numbers that scoring needs are given as numbers and repeat the words."""
    instrumen = _instrumen("2026")
    rumus, jendela = instrumen.rumus, instrumen.jendela
    assert rumus
    assert rumus.rata_kematangan
    assert rumus.skor_jumlah_inovasi
    assert rumus.contoh
    assert jendela
    rata, jumlah, contoh = rumus.rata_kematangan, rumus.skor_jumlah_inovasi, rumus.contoh
    assert [(row.tahun, row.nilai) for row in rata.pembagi_minimal] == [
        (2026, 12),
        (2027, 14),
        (2028, 16),
        (2029, 18),
    ]
    assert [(row.tahun, row.nilai) for row in jumlah.ambang_yandas] == [(2026, 5), (2027, 6)]
    assert jumlah.rumus
    assert f"MIN(n, {jumlah.maks_inovasi}) * {jumlah.nilai_per_inovasi}" in jumlah.rumus
    assert contoh.n * (jumlah.nilai_per_inovasi or 0) == pytest.approx(contoh.jumlah)
    assert contoh.spd + contoh.rata + contoh.jumlah == pytest.approx(contoh.total)
    assert contoh.total / 250 * 100 == pytest.approx(contoh.indeks, abs=0.005)
    assert (jendela.mulai, jendela.sampai) == ("2024-01-01", "2025-12-31")


@pytest.mark.parametrize("stem", INSTRUMENTS)
def test_scores_are_weight_times_parameter(stem: str) -> None:
    """Every list of answers runs 1, 2, 3 and scores the weight each time."""
    tabel = _instrumen(stem).tabel
    for row in tabel.indikator if tabel else ():
        variants = [unit.parameter for unit in row.sub_indikator]
        units = [unit.parameter for unit in row.basis_ukur]
        for answers in filter(None, [row.parameter, *variants, *units]):
            assert [answer.nilai for answer in answers] == [1, 2, 3]
            assert [answer.skor for answer in answers] == [(row.bobot or 0) * n for n in (1, 2, 3)]


@pytest.mark.parametrize("stem", INSTRUMENTS)
def test_thresholds_are_ordered(stem: str) -> None:
    """Ranges go from best to worst and neither overlap nor run backwards."""
    ambang = _instrumen(stem).ambang
    assert ambang
    assert [row.predikat for row in ambang.rentang] == [*PREDIKAT[: len(ambang.rentang)]]
    bounds = [bound for row in ambang.rentang for bound in (row.maks, row.min) if bound is not None]
    assert bounds == sorted(bounds, reverse=True)


def test_history_covers_the_province_and_its_regions() -> None:
    """Fourteen regions, years in order, each cell with a source and a reason for doubt."""
    riwayat = TABLES["riwayat"][1]
    assert isinstance(riwayat, RiwayatIid)
    assert len({region.wilayah for region in riwayat.wilayah}) == 14
    cells = [cell for region in riwayat.wilayah for cell in region.hasil]
    assert (len(cells), sum(cell.predikat is not None for cell in cells)) == (40, 29)
    assert sum(cell.skor is not None for cell in cells) == 14
    assert all(cell.pasti or cell.alasan for cell in cells)
    for region in riwayat.wilayah:
        years = [cell.tahun for cell in region.hasil]
        assert years == sorted(set(years))


def test_uncertain_rows_say_why() -> None:
    """What is not sure has a reason or a remark, where the table has room for one."""
    for stem, (_, table) in TABLES.items():
        for part in _parts(table):
            if getattr(part, "pasti", None) is False and "alasan" in type(part).model_fields:
                assert getattr(part, "alasan", None) or getattr(part, "catatan", None), (stem, part)


def test_national_shares_follow_from_the_counts() -> None:
    """The mean of a year is its innovations over the regions that reported."""
    nasional = TABLES["nasional"][1]
    assert isinstance(nasional, NasionalIid)
    for year in nasional.per_tahun:
        if year.jumlah_inovasi and year.pemda_melapor:
            mean = year.jumlah_inovasi / year.pemda_melapor
            assert year.rata_per_pemda == pytest.approx(mean, abs=0.06)
