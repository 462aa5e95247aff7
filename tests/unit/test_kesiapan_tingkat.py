"""Levels of documentation: what is met, what comes next, and where it leads."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.kesiapan.tingkat import anchor_of, assess_dokumentasi, meets, values_of
from banua.model.entries import read_entry
from banua.model.inovasi import Inovasi
from banua.model.kunci import list_keys
from banua.model.tingkat import DaftarTingkat, SyaratTingkat
from banua.source.files import SourceFile
from conftest import ROOT
from iid_katalog import make_inovasi, proven

PATH = ROOT / "catalog" / "acuan" / "tingkat.yaml"
ENTRY = read_entry(SourceFile(PATH, "tingkat.yaml", "acuan"))[0]
assert ENTRY
assert isinstance(ENTRY.record, DaftarTingkat)
TINGKAT = ENTRY.record.tingkat

DASAR: dict[str, Any] = {"bentuk": "lainnya", "jenis": "digital", "hasil": ({"uraian": "Panen."},)}
LENGKAP: dict[str, Any] = {
    **DASAR,
    "hasil": ({"uraian": "Panen.", "sumber": ("s1",)},),
    "sumber": tuple(
        {"id": f"s{n}", "judul": "Berita", "url": f"https://contoh.id/{n}"} for n in (1, 2)
    ),
    "cara_kerja": "Begini.",
    "rancang_bangun": "kata " * 300,
    "tujuan": "Panen.",
    "manfaat": "Makan.",
    "inisiator": "opd",
    "klasifikasi": "perangkat-daerah",
    "bukti": {"16": proven(1)},
}
SIAP: dict[str, Any] = {
    **LENGKAP,
    "alih": {
        "lisensi": "Bebas.",
        "biaya": "Rp1 juta.",
        "sdm": "Dua orang.",
        "waktu": "Sebulan.",
        "prasyarat": ("Lahan.",),
        "langkah": ("Mulai.",),
        "pelajaran": ("Sabar.",),
        "unduhan": ({"judul": "Panduan", "tautan": "https://contoh.id/panduan"},),
    },
    "status": "aktif",
    "diperiksa": "2026-01-01",
}
STEPS = {"rintisan": {}, "dasar": DASAR, "lengkap": LENGKAP, "siap-replikasi": SIAP}


def _syarat(**keys: Any) -> SyaratTingkat:
    return SyaratTingkat.model_validate(
        {"kode": "uji", "nama": "uji", "langkah": "Tulis.", "manfaat": "Berguna.", **keys}
    )


@pytest.mark.parametrize("kode", STEPS)
def test_a_record_has_the_level_whose_conditions_it_meets(kode: str) -> None:
    """Each set of keys reaches exactly its level."""
    found = assess_dokumentasi(make_inovasi("a", **STEPS[kode]), TINGKAT)
    assert kode == found.tingkat.kode


@pytest.mark.parametrize("missing", ["hasil", "bentuk", "jenis"])
def test_much_of_one_does_not_make_up_for_another(missing: str) -> None:
    """A record that lacks one kind of thing stays below, however much else it has."""
    keys = {key: value for key, value in SIAP.items() if key != missing}
    assert "rintisan" == assess_dokumentasi(make_inovasi("a", **keys), TINGKAT).tingkat.kode


def test_next_steps_are_those_of_the_next_level() -> None:
    """Three steps at most, the lowest level first, each with gain and a place in the manual."""
    found = assess_dokumentasi(make_inovasi("a", tahun=None, tahapan=None), TINGKAT)
    assert ["hasil", "tahun", "tahapan"] == [step.syarat.kode for step in found.langkah]
    assert "Satu dari 5 hal yang masih kurang untuk tingkat Dasar." == found.langkah[0].hasil
    assert "kunci-inovasi-waktu-penerapan" == found.langkah[1].jangkar
    last = assess_dokumentasi(make_inovasi("a", **{**DASAR, "jenis": None}), TINGKAT).langkah[0]
    assert ("jenis", "Dengan ini semua syarat tingkat Dasar ada.") == (last.syarat.kode, last.hasil)


def test_a_complete_record_has_no_steps() -> None:
    """Nothing is asked of a record that meets every condition."""
    found = assess_dokumentasi(make_inovasi("a", **SIAP), TINGKAT)
    assert () == found.kurang
    assert sum(len(tingkat.syarat) for tingkat in TINGKAT) == len(found.terpenuhi)


def test_words_are_counted_to_the_last() -> None:
    """299 words are too few, 300 are enough."""
    syarat = _syarat(kunci=("rancang_bangun",), sedikitnya=300, satuan="kata")
    assert not meets(make_inovasi("a", rancang_bangun="kata " * 299), syarat)
    assert meets(make_inovasi("a", rancang_bangun="kata " * 300), syarat)


def test_one_of_several_keys_is_enough() -> None:
    """A year stands for a date, and counts are not added up over keys."""
    syarat = _syarat(kunci=("waktu.penerapan", "tahun"))
    assert meets(make_inovasi("a", tahun=2020), syarat)
    assert meets(make_inovasi("a", tahun=None, waktu={"penerapan": "2020"}), syarat)
    assert not meets(make_inovasi("a", tahun=None), syarat)
    twice = _syarat(kunci=("waktu.penerapan", "tahun"), sedikitnya=2)
    assert not meets(make_inovasi("a", tahun=2020, waktu={"penerapan": "2020"}), twice)


def test_keys_lead_into_lists_and_codes() -> None:
    """A key as the manual names it finds every value below it, and an unknown key none."""
    inovasi = make_inovasi("a", **SIAP)
    assert ["s1"] == list(values_of(inovasi, "hasil[].sumber[]"))
    assert ["SK"] == [found.judul for found in values_of(inovasi, "bukti.<kode>.dokumen[]")]
    assert [] == list(values_of(inovasi, "hasil[].tidak_ada"))
    assert [] == list(values_of(inovasi, "nama[]"))


def test_conditions_name_keys_of_the_manual() -> None:
    """Each step leads to an anchor that the manual has, and no two keys share one."""
    keys = list_keys(Inovasi)
    anchors = {f"kunci-inovasi-{kunci.jangkar}" for kunci in keys}
    assert len(keys) == len(anchors)
    for tingkat in TINGKAT:
        for syarat in tingkat.syarat:
            assert {kunci.nama for kunci in keys} >= set(syarat.kunci)
            assert anchor_of(syarat.kunci[0]) in anchors


def test_the_lowest_level_asks_for_nothing() -> None:
    """Every record has a level, and no condition is asked for twice."""
    assert () == TINGKAT[0].syarat
    kode = [syarat.kode for tingkat in TINGKAT for syarat in tingkat.syarat]
    assert len(kode) == len(set(kode))


@given(st.sets(st.sampled_from(sorted(SIAP))), st.sampled_from(sorted(SIAP)))
def test_more_never_lowers_the_level(kept: set[str], added: str) -> None:
    """A record that tells one thing more has no lower level and meets no fewer conditions."""
    order = [tingkat.kode for tingkat in TINGKAT]
    less = assess_dokumentasi(make_inovasi("a", **{key: SIAP[key] for key in kept}), TINGKAT)
    keys = {key: SIAP[key] for key in kept | {added}}
    more = assess_dokumentasi(make_inovasi("a", **keys), TINGKAT)
    assert order.index(less.tingkat.kode) <= order.index(more.tingkat.kode)
    assert set(less.terpenuhi) <= set(more.terpenuhi)
