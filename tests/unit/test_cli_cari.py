"""`banua cari` answers whatever is typed, in text and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banua.cli import main
from conftest import MakeCatalog
from hostile_queries import HOSTILE_QUERIES


@pytest.fixture
def catalog(make_catalog: MakeCatalog) -> Path:
    """The small catalogue."""
    return make_catalog({})


def ask(catalog: Path, *arguments: str) -> Result:
    """Run the command on a catalogue, without guide pages."""
    options = ["--katalog", str(catalog), "--dokumen", str(catalog / "tidak-ada")]
    return CliRunner().invoke(main, ["cari", *options, *arguments])


def test_json_says_which_words_hit_how(catalog: Path) -> None:
    """Innovations first; reasons with each."""
    hits = json.loads(ask(catalog, "padi", "apung", "--format", "json").output)
    assert hits[0]["id"] == "padi-apung"
    assert hits[0]["jenis"] == "inovasi"
    assert {"kata": "padi apung", "istilah": "Padi Apung", "cara": "persis"} in hits[0]["alasan"]


def test_text_shows_name_institution_place_and_reason(catalog: Path) -> None:
    """All that a reader needs to choose."""
    result = ask(catalog, "surjan")
    assert result.exit_code == 0
    for part in ("Surjan", "Dinas Uji", "Kabupaten Tapin", "surjan (kata persis)", "1 inovasi"):
        assert part in result.output


def test_filters_and_limit(catalog: Path) -> None:
    """Options narrow as the query language does."""
    assert (
        json.loads(ask(catalog, "sawah", "--wilayah", "provinsi", "--format", "json").output) == []
    )
    hits = json.loads(ask(catalog, "sawah", "--batas", "2", "--format", "json").output)
    assert len(hits) == 2
    kinds = json.loads(ask(catalog, "uji", "--jenis", "lembaga", "--format", "json").output)
    assert {hit["jenis"] for hit in kinds} == {"lembaga"}


def test_minus_is_a_part_of_the_query(catalog: Path) -> None:
    """Not an option that does not exist."""
    result = ask(catalog, "petani", "-apung", "--format", "json")
    assert "padi-apung" not in result.output
    assert "surjan-rawa" in result.output


def test_unknown_values_and_misspelt_words_are_told(catalog: Path) -> None:
    """In plain Indonesian, with the nearest."""
    assert "Mungkin maksudnya wilayah:tapin" in ask(catalog, "padi", "wilayah:tapinn").output
    assert "Mungkin maksud Anda: surjan" in ask(catalog, "surjna").output


@pytest.mark.parametrize("kueri", [*HOSTILE_QUERIES, "", "yang", "-", "--", "[red]merah[/red]"])
def test_whatever_is_typed(kueri: str, catalog: Path) -> None:
    """An answer or a friendly message, never a traceback, nothing that a terminal acts on."""
    result = ask(catalog, kueri)
    assert result.exit_code == 0
    assert result.exception is None
    assert "\x1b" not in result.output
    assert ask(catalog, kueri, "--format", "json").exit_code == 0
