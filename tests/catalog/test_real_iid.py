"""Scores of the real catalogue: every region runs, and the figures hang together."""

from __future__ import annotations

from decimal import Decimal

import pytest

from banua.katalog import Katalog, build_katalog
from banua.kesiapan.instrumen import Instrumen, find_instrumen, list_tahun
from banua.kesiapan.peluang import list_peluang, list_peluang_wilayah
from banua.kesiapan.tingkat import assess_dokumentasi
from banua.kesiapan.wilayah import list_yandas, score_wilayah
from banua.pipeline import Reading


@pytest.fixture(scope="module")
def katalog(real_reading: Reading) -> Katalog:
    """The real catalogue, linked."""
    return build_katalog(real_reading.entries)


def _instrumen(katalog: Katalog, tahun: int) -> Instrumen:
    instrumen = find_instrumen(katalog.instrumen_iid, tahun)
    assert instrumen
    return instrumen


@pytest.mark.parametrize("tahun", [2026, 2027, 2028, 2029])
def test_all_regions_are_scored(katalog: Katalog, tahun: int) -> None:
    """Fourteen regions, each with every innovation listed once and a range that is in order."""
    regions = [region.id for region in katalog.wilayah.values() if region.jenis != "luar"]
    assert 14 == len(regions)
    instrumen = _instrumen(katalog, tahun)
    for id_ in regions:
        skor = score_wilayah(instrumen, katalog, id_)
        listed = katalog.inovasi_per_wilayah[id_]
        now, then = skor.terdokumentasi, skor.bila_dilengkapi
        assert [item.id for item in listed] == [item.inovasi.id for item in skor.inovasi]
        assert now.n == len(skor.terhitung) <= then.n <= len(listed)
        assert now.yandas_terisi <= then.yandas_terisi <= 6
        assert 0 <= now.indeks <= then.indeks <= 100
        assert list_peluang_wilayah(instrumen, skor)
        for item in skor.inovasi:
            assert item.skor + sum(p.poin for p in list_peluang(item)) == item.maks


def test_what_has_no_evidence_scores_nothing(katalog: Katalog) -> None:
    """An innovation's score is recounted from its own evidence."""
    instrumen = _instrumen(katalog, 2026)
    weights = {baris.kode: baris.bobot for baris in instrumen.sid}
    for id_ in katalog.inovasi_per_wilayah:
        for item in score_wilayah(instrumen, katalog, id_).inovasi:
            recount = sum(
                (
                    weights[kode] * (bukti.nilai or 0)
                    for kode, bukti in (item.inovasi.bukti or {}).items()
                    if bukti.dokumen and kode in weights
                ),
                Decimal(),
            )
            assert recount == item.skor


def test_the_tables_serve(katalog: Katalog) -> None:
    """The years that can be scored are known, and so are the six basic-service affairs."""
    assert (2026, 2027, 2028, 2029) == list_tahun(katalog.instrumen_iid)
    assert ["pendidikan", "kesehatan", "pu-pr", "perumahan", "trantibum", "sosial"] == [
        urusan.id for urusan in list_yandas(katalog)
    ]


def test_every_innovation_has_a_level(katalog: Katalog) -> None:
    """Levels come from the catalogue's own file, and each record knows its next steps."""
    assert ["rintisan", "dasar", "lengkap", "siap-replikasi"] == [t.kode for t in katalog.tingkat]
    for inovasi in katalog.inovasi.values():
        found = assess_dokumentasi(inovasi, katalog.tingkat)
        wanted = sum(len(tingkat.syarat) for tingkat in katalog.tingkat)
        assert len(found.terpenuhi) + len(found.kurang) == wanted
        assert len(found.langkah) == min(3, len(found.kurang))
