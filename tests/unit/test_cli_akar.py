"""`banua akar` says which root a word has, whatever is typed."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from banua.cli import main
from banua.cli.akar import _find_root
from banua.search.analysis import Analyser
from conftest import MakeCatalog

AKAR = "akar: [tani, tanah, tahan, anak]\n"


def run(make_catalog: MakeCatalog, *arguments: str) -> Result:
    """Run the verb on a catalogue with a few roots."""
    files = {"acuan/akar.yaml": AKAR, "acuan/kata-henti.yaml": "kata_henti: [dan]\n"}
    catalog = make_catalog(files)
    return CliRunner().invoke(main, ["akar", *arguments, "--katalog", str(catalog)])


def test_words_with_their_roots(make_catalog: MakeCatalog) -> None:
    """One line a word: what was typed, the root, the steps."""
    result = run(make_catalog, "petani", "mempertahankan", "KTP-el", "dan", "anak-anak", "xyz", "!")
    assert 0 == result.exit_code
    assert result.output.splitlines() == [
        "petani → tani  [pe-]",
        "mempertahankan → tahan  [-kan, me-, per-]",
        "KTP-el → ktp-el",
        "dan → dan  [kata henti]",
        "anak-anak → anak  [ulang]",
        "xyz → xyz",
        "! → (tidak ada kata)",
    ]


def test_json(make_catalog: MakeCatalog) -> None:
    """The same for programs, one object a word, also for several in quotes."""
    result = run(make_catalog, "petani", "pertanian tanahnya", "", "\udcff\x1b", "--format", "json")
    assert [
        {"kata": "petani", "akar": "tani", "jalan": ["pe-"]},
        {"kata": "pertanian tanahnya", "akar": "tani tanah", "jalan": ["-an", "per-", "-nya"]},
        {"kata": "", "akar": "", "jalan": []},
        {"kata": "\ufffd\ufffd", "akar": "", "jalan": []},
    ] == json.loads(result.output)


def test_a_broken_catalogue_is_told(make_catalog: MakeCatalog) -> None:
    """The report of `banua periksa`, no traceback."""
    catalog = make_catalog({"acuan/akar.yaml": "akar: [Per Tani]\n"})
    result = CliRunner().invoke(main, ["akar", "tani", "--katalog", str(catalog)])
    assert 1 == result.exit_code
    assert "bukan akar kata" in result.output
    assert "Traceback" not in result.output


@pytest.mark.parametrize("arguments", [(), ("--tani",)])
def test_wrong_usage(make_catalog: MakeCatalog, arguments: tuple[str, ...]) -> None:
    """Nothing to look at, or what looks like an option."""
    assert 2 == run(make_catalog, *arguments).exit_code


@given(st.text(max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    """Whatever is typed."""
    root, steps = _find_root(text, Analyser(["dan"], ["tani", "anak"]))
    assert root or not steps
