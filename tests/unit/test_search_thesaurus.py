"""Links go where the header of the thesaurus says, one step, never a chain."""

from __future__ import annotations

import pytest

from banua.model.acuan import Sinonim
from banua.search.analysis import Analyser
from banua.search.thesaurus import BOBOT, build_links

ANALYSER = Analyser(("dan",))


def links(**keys: object) -> dict[tuple[str, str], int]:
    """Return the links of one entry as `{(from, to): weight}`."""
    sinonim = Sinonim.model_validate(keys)
    return {
        (" ".join(source), " ".join(link.target)): link.weight
        for source, of in build_links([sinonim], ANALYSER).items()
        for link in of
    }


@pytest.mark.parametrize("jenis", ["singkatan", "padanan", "ejaan"])
def test_equals_go_both_ways(jenis: str) -> None:
    """Each leads to every other."""
    assert links(istilah=("hss", "hulu sungai selatan"), jenis=jenis) == {
        ("hss", "hulu sungai selatan"): BOBOT["setara"],
        ("hulu sungai selatan", "hss"): BOBOT["setara"],
    }


def test_ambiguous_ones_offer_all_but_keep_meanings_apart() -> None:
    """From the first to all and back, at a low weight; not from one meaning to another."""
    entry = links(istilah=("kia", "kartu anak", "ibu anak"), jenis="singkatan", ambigu=True)
    assert entry[("kia", "kartu anak")] == BOBOT["ambigu"]
    assert ("kartu anak", "ibu anak") not in entry


def test_english_leads_to_indonesian_only() -> None:
    """A reader who types Indonesian is not shown English."""
    entry = links(istilah=("peatland", "peat land", "gambut"), jenis="inggris", asing=2)
    assert entry[("peatland", "gambut")] == BOBOT["asing"]
    assert entry[("peatland", "peat land")] == BOBOT["setara"]
    assert ("gambut", "peatland") not in entry


def test_banjar_leads_back_at_a_low_weight() -> None:
    """The catalogue itself uses Banjar names of plants and animals."""
    entry = links(istilah=("iwak", "ikan"), jenis="banjar")
    assert entry[("iwak", "ikan")] > entry[("ikan", "iwak")]


def test_umbrella_terms_narrow_only() -> None:
    """What is narrower does not mean the whole."""
    assert links(istilah=("lahan basah", "rawa", "gambut"), jenis="luas") == {
        ("lahan basah", "rawa"): BOBOT["luas"],
        ("lahan basah", "gambut"): BOBOT["luas"],
    }


def test_the_strongest_relation_wins() -> None:
    """Two entries about the same pair count once."""
    daftar = [
        Sinonim(istilah=("rawa", "lebak"), jenis="luas"),
        Sinonim(istilah=("rawa", "lebak"), jenis="padanan"),
    ]
    (link,) = build_links(daftar, ANALYSER)[("rawa",)]
    assert link.weight == BOBOT["setara"]


def test_what_is_one_word_after_folding_is_no_link() -> None:
    """Stop words and case do not make two entries different."""
    assert links(istilah=("Ibu dan Anak", "ibu anak"), jenis="ejaan") == {}
