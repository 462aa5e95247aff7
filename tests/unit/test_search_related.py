"""Related innovations: who, in which order, and why."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.katalog import Katalog, build_katalog
from banua.pipeline import Reading
from banua.search.index import build_index
from banua.search.related import PALING_BANYAK, Related, find_related
from search_katalog import TEMA, URUSAN, WILAYAH, make_katalog

RAWA = "Petani menanam padi di surjan agar sawah rawa yang tergenang tetap panen."
GIGI = "Dokter memeriksa gigi balita di posyandu setiap bulan."


def related(katalog: Katalog) -> Mapping[str, tuple[Related, ...]]:
    """Return the related innovations of a catalogue."""
    return find_related(katalog, build_index(katalog))


def ids(found: tuple[Related, ...]) -> list[str]:
    """Return the ids of what is shown, in order."""
    return [item.inovasi.id for item in found]


def test_shared_evidence_is_a_reason_on_both_sides() -> None:
    """What two share is said on both pages, the place of the other on each."""
    found = related(
        make_katalog(
            {"id": "a", "lembaga": "dinas-a", "ringkasan": RAWA},
            {"id": "b", "lembaga": "dinas-b", "wilayah": "tanah-laut", "ringkasan": RAWA},
        )
    )
    assert ids(found["a"]) == ["b"]
    assert ids(found["b"]) == ["a"]
    assert found["a"][0].alasan[0] == found["b"][0].alasan[0] == "sama-sama bertema padi"
    assert found["a"][0].alasan[-1] == "lembaga berbeda, di Kabupaten Tanah Laut"
    assert found["b"][0].alasan[-1] == "lembaga berbeda, di Kabupaten Tapin"


def test_unrelated_innovations_are_not_shown() -> None:
    """An empty list is better than a far-fetched one."""
    found = related(
        make_katalog(
            {"id": "a", "ringkasan": RAWA},
            {"id": "b", "ringkasan": GIGI, "tema": ("stunting",), "urusan": ("kesehatan",)},
        )
    )
    assert found == {"a": (), "b": ()}


def test_similar_text_without_a_shared_topic_is_found() -> None:
    """Text alone is evidence enough."""
    found = related(
        make_katalog(
            {"id": "a", "lembaga": "x", "ringkasan": RAWA, "tema": ("lahan-rawa",)},
            {"id": "b", "lembaga": "y", "ringkasan": RAWA, "tema": ("umkm",)},
            {"id": "c", "lembaga": "z", "ringkasan": GIGI, "tema": ("stunting",)},
        )
    )
    assert ids(found["a"]) == ["b"]


def test_other_institutions_come_first() -> None:
    """Of two alike, the one from elsewhere is shown first."""
    found = related(
        make_katalog(
            {"id": "a", "lembaga": "dinas-a", "ringkasan": RAWA},
            {"id": "b", "lembaga": "dinas-a", "ringkasan": RAWA},
            {"id": "c", "lembaga": "dinas-b", "ringkasan": RAWA},
        )
    )
    assert ids(found["a"]) == ["c", "b"]


def test_much_nearer_work_of_the_same_institution_stays_ahead() -> None:
    """Being elsewhere does not make up for being about something else."""
    found = related(
        make_katalog(
            {"id": "a", "lembaga": "dinas-a", "ringkasan": RAWA},
            {"id": "b", "lembaga": "dinas-a", "ringkasan": RAWA},
            {"id": "c", "lembaga": "dinas-b", "ringkasan": GIGI, "tema": ("padi", "stunting")},
        )
    )
    assert ids(found["a"]) == ["b", "c"]


def test_ties_go_by_id() -> None:
    """Equal evidence gives one order."""
    found = related(
        make_katalog(*({"id": id_, "lembaga": id_, "ringkasan": RAWA} for id_ in "dbca"))
    )
    assert ids(found["c"]) == ["a", "b", "d"]


def test_at_most_six_and_never_itself_or_withdrawn() -> None:
    """Six places, none for the record itself or a withdrawn one."""
    withdrawn = {"status": "ditarik", "alasan_status": "Keliru."}
    katalog = make_katalog(
        {"id": "ditarik", "ringkasan": RAWA, **withdrawn},
        *({"id": f"i-{n}", "lembaga": f"l-{n}", "ringkasan": RAWA} for n in range(9)),
    )
    for id_, found in related(katalog).items():
        assert len(found) == PALING_BANYAK
        assert not {id_, "ditarik"} & set(ids(found))


def test_links_by_hand_come_first_with_their_own_reason() -> None:
    """An editor knows best; a link made on one side shows on both."""
    katalog = make_katalog(
        {"id": "a", "ringkasan": RAWA, "terkait": ({"id": "c", "alasan": "Pendahulunya"},)},
        {"id": "b", "lembaga": "dinas-b", "ringkasan": RAWA},
        {"id": "c", "ringkasan": GIGI, "tema": ("stunting",), "urusan": ("kesehatan",)},
    )
    found = related(katalog)
    assert ids(found["a"]) == ["c", "b"]
    assert found["a"][0].alasan == ("Pendahulunya",)
    assert found["c"][0].alasan == ("ditautkan dari sana: Pendahulunya",)


def test_all_links_by_hand_are_shown() -> None:
    """Six is no limit for what people chose."""
    others = [f"i-{n}" for n in range(8)]
    katalog = make_katalog(
        {"id": "a", "terkait": tuple({"id": id_, "alasan": "Dekat"} for id_ in others)},
        *({"id": id_, "ringkasan": GIGI} for id_ in others),
        {"id": "z"},
    )
    assert ids(related(katalog)["a"]) == others


def test_links_by_hand_never_lead_to_withdrawn_or_through_old_ids_to_itself() -> None:
    """Old ids are followed, withdrawn records left out."""
    katalog = make_katalog(
        {
            "id": "a",
            "alias": ("a-lama",),
            "terkait": (
                {"id": "a-lama", "alasan": "Diri sendiri"},
                {"id": "b-lama", "alasan": "Pindah nama"},
                {"id": "c", "alasan": "Ditarik"},
            ),
        },
        {"id": "b", "alias": ("b-lama",), "tema": ("stunting",)},
        {"id": "c", "tema": ("umkm",), "status": "ditarik", "alasan_status": "Keliru."},
    )
    assert ids(related(katalog)["a"]) == ["b"]


def test_copies_come_before_likeness() -> None:
    """Who copied whom comes first, said from both sides."""
    katalog = make_katalog(
        {"id": "a", "ringkasan": RAWA},
        {"id": "b", "lembaga": "dinas-b", "ringkasan": RAWA},
        {
            "id": "c",
            "lembaga": "dinas-c",
            "ringkasan": GIGI,
            "tema": ("padi", "stunting"),
            "replikasi_dari": ({"inovasi": "a"},),
        },
        {"id": "d", "tema": ("umkm",), "lembaga": "d", "replikasi_dari": ({"inovasi": "a"},)},
    )
    found = related(katalog)
    assert found["a"][0].inovasi.id == "c"
    assert found["a"][0].alasan[0] == "meniru inovasi ini"
    assert found["c"][0].inovasi.id == "a"
    assert found["c"][0].alasan[0] == "ditiru oleh inovasi ini"
    assert "sama-sama meniru satu inovasi" in {item.alasan[0] for item in found["c"]}


def test_research_and_researchers_are_shared() -> None:
    """The same work or person joins innovations of different topics."""
    work = {"judul": "Surjan di rawa", "doi": "10.1234/surjan", "peneliti": ("Ani",)}
    katalog = make_katalog(
        {"id": "a", "tema": ("padi",), "riset": (work,)},
        {"id": "b", "tema": ("umkm",), "riset": ({**work, "doi": "10.1234/SURJAN"},)},
        {"id": "c", "tema": ("stunting",), "peneliti": ("Ani",)},
        {"id": "d", "tema": ("lahan-rawa",), "urusan": ("kesehatan",), "ringkasan": GIGI},
    )
    reasons = {item.inovasi.id: item.alasan[:2] for item in related(katalog)["a"]}
    assert reasons["b"] == ("riset sama: Surjan di rawa", "peneliti sama: Ani")
    assert "d" not in reasons


def test_words_that_a_topic_already_says_are_not_repeated() -> None:
    """Words shown are written in the text and add to the topic."""
    katalog = make_katalog(
        {"id": "a", "lembaga": "x", "ringkasan": RAWA, "tema": ("padi",)},
        {"id": "b", "lembaga": "y", "ringkasan": RAWA, "tema": ("padi",)},
    )
    words = next(r for r in related(katalog)["a"][0].alasan if r.startswith("kata kunci"))
    assert "padi" not in words
    assert all(word in RAWA for word in words.removeprefix("kata kunci sama: ").split(", "))


def test_empty_catalogue() -> None:
    """No innovation, nothing related."""
    assert related(make_katalog()) == {}


INOVASI = st.fixed_dictionaries(
    {
        "nama": st.text(min_size=1, max_size=30).filter(str.strip),
        "ringkasan": st.one_of(
            st.text(min_size=1).filter(str.strip),
            st.lists(st.sampled_from(RAWA.split()), min_size=1).map(" ".join),
        ),
        "lembaga": st.sampled_from(("dinas-a", "dinas-b")),
        "wilayah": st.sampled_from(sorted(WILAYAH)),
        "tema": st.lists(st.sampled_from(sorted(TEMA)), min_size=1, unique=True).map(tuple),
        "urusan": st.lists(st.sampled_from(sorted(URUSAN)), min_size=1, unique=True).map(tuple),
        "status": st.sampled_from((None, "aktif", "ditarik")),
    }
)


@given(st.lists(INOVASI, max_size=12), st.randoms())
def test_any_catalogue_in_any_order(daftar: list[dict[str, object]], rng: object) -> None:
    """Whatever the texts, links hold, have reasons, and do not depend on order."""
    records = [{**keys, "id": f"i-{number}"} for number, keys in enumerate(daftar)]
    katalog = make_katalog(*records)
    found = related(katalog)
    assert list(found) == sorted(katalog.inovasi)
    for id_, shown in found.items():
        assert len(shown) <= PALING_BANYAK
        assert len(set(ids(shown))) == len(shown)
        for item in shown:
            assert item.inovasi.id != id_
            assert item.inovasi.status != "ditarik"
            assert len(item.alasan) > 1
    rng.shuffle(records)  # type: ignore[attr-defined]
    assert related(make_katalog(*records)) == found


def test_pairs_chosen_by_hand_are_found_without_looking_at_them(real_reading: Reading) -> None:
    """Four of five pairs that people chose are found by evidence alone."""
    katalog = build_katalog(real_reading.entries)
    blind = replace(
        katalog,
        inovasi={
            id_: inovasi.model_copy(update={"terkait": ()})
            for id_, inovasi in katalog.inovasi.items()
        },
    )
    found = related(blind)
    pairs = [(id_, link.id) for id_, item in katalog.inovasi.items() for link in item.terkait]
    hits = sum(other in ids(found[id_]) for id_, other in pairs)
    assert hits / len(pairs) >= 0.8


DIGEST = """
import hashlib, sys
from pathlib import Path
from banua.pipeline import load_katalog
from banua.search.index import build_index
from banua.search.related import find_related
katalog, _ = load_katalog(Path(sys.argv[1]))
found = find_related(katalog, build_index(katalog))
rows = [(id_, item.inovasi.id, item.alasan, item.skor) for id_ in found for item in found[id_]]
print(hashlib.sha256(repr(rows).encode()).hexdigest())
"""


def test_runs_agree_to_the_last_digit(real_catalog: Path) -> None:
    """The order of sets, which differs between runs, shows nowhere."""
    digests = {
        subprocess.run(
            [sys.executable, "-c", DIGEST, str(real_catalog)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


@pytest.mark.parametrize("name", ["x" * 200, "<script>alert(1)</script>", "\u202eterbalik"])
def test_hostile_names(name: str) -> None:
    """Names are data."""
    katalog = make_katalog({"id": "a", "nama": name}, {"id": "b", "lembaga": "y", "nama": name})
    assert ids(related(katalog)["a"]) == ["b"]
