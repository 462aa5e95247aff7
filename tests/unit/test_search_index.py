"""The index holds what innovations are about, and only that."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from whoosh.query import Term as TermQuery

from banua.search.index import FIELD, TextIndex, build_index
from search_katalog import make_katalog


def weights(index: TextIndex) -> dict[str, dict[str, float]]:
    """Return the whole index as `{term: {id: weight}}`."""
    return {
        term.text: {
            index.daftar_id[number]: weight
            for number, weight in zip(term.documents, term.weights, strict=True)
        }
        for term in index.terms(1, 1000)
    }


def test_terms_count_and_names_count_twice() -> None:
    """Weights are counts, doubled in the name."""
    katalog = make_katalog(
        {"id": "a", "nama": "Surjan", "ringkasan": "Padi dan padi serta surjan."},
        {"id": "b", "nama": "Lain", "kepanjangan": "Padi Unggul", "ringkasan": "Kosong."},
    )
    assert weights(build_index(katalog)) == {
        "surjan": {"a": 3},
        "padi": {"a": 2, "b": 1},
        "serta": {"a": 1},
        "lain": {"b": 2},
        "unggul": {"b": 1},
        "kosong": {"b": 1},
    }


def test_terms_by_spread() -> None:
    """Both ends of the spread are included."""
    katalog = make_katalog(
        *({"id": f"i-{n}", "nama": f"n{n}", "ringkasan": "rawa"} for n in range(3))
    )
    index = build_index(katalog)
    assert [term.text for term in index.terms(2, 3)] == ["rawa"]
    assert [term.text for term in index.terms(1, 2)] == ["n0", "n1", "n2"]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Nelayan Tanah Laut melaut", ["melaut", "nelayan"]),
        ("Laut dan tanah", ["laut", "tanah"]),
        ("Petani Kalsel", ["petani"]),
        ("di Kalimantan Selatan tapin", []),
        ("Tanahnya, lautnya", ["lautnya", "tanahnya"]),
    ],
)
def test_names_of_regions_are_left_out(text: str, kept: list[str]) -> None:
    """A name of several words counts as one, its words alone stay."""
    index = build_index(make_katalog({"id": "a", "nama": "x", "ringkasan": text}))
    assert [term.text for term in index.terms(1, 9) if term.text != "x"] == kept


def test_written_form_is_small_if_ever_written_so() -> None:
    """The first word of a sentence shows no capital, a name does."""
    katalog = make_katalog(
        {"id": "a", "nama": "PADI Hiyung", "ringkasan": "Padi dan rawa. Padi. BPJS."},
        {"id": "b", "nama": "b", "ringkasan": "Ada padi Hiyung di Rawa."},
    )
    written = build_index(katalog).written
    assert [written[term] for term in ("padi", "hiyung", "rawa", "bpjs")] == [
        "padi",
        "Hiyung",
        "rawa",
        "BPJS",
    ]


def test_forms_of_a_word_are_one_term() -> None:
    """Affixed words count for their root, which is shown as its usual noun."""
    katalog = make_katalog(
        {"id": "a", "nama": "a", "ringkasan": "Menanam, ditanam, menanam lagi. Penanaman padi."},
        {"id": "b", "nama": "b", "ringkasan": "Cara penanaman."},
        akar=("tanam",),
    )
    index = build_index(katalog)
    assert {"a": 4, "b": 1} == weights(index)["tanam"]
    assert "penanaman" == index.written["tanam"]


def test_it_is_a_whoosh_index() -> None:
    """Whoosh's own searcher answers from it."""
    katalog = make_katalog({"id": "a", "ringkasan": "surjan"}, {"id": "b", "ringkasan": "sawah"})
    with build_index(katalog).whoosh.searcher() as searcher:
        assert [hit["id"] for hit in searcher.search(TermQuery(FIELD, "surjan"))] == ["a"]


def test_it_stays_in_memory(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Builds at the same time have no file in common."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    build_index(make_katalog({"id": "a"}))
    assert not list(tmp_path.iterdir())


def test_empty_catalogue() -> None:
    """No innovation, no term."""
    assert list(build_index(make_katalog()).terms(1, 9)) == []


def test_hostile_text() -> None:
    """Markup, control characters, and endless words are text."""
    text = "<script>alert(1)</script> \u202eABC \x00 " + "z" * 10_000
    index = build_index(make_katalog({"id": "a", "nama": "x", "ringkasan": text}))
    assert sorted(term.text for term in index.terms(1, 9)) == sorted(
        ["script", "alert", "1", "abc", "x", "z" * 10_000]
    )
