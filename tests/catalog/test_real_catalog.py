"""Promises of the real catalogue."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from banua.issues import Severity
from banua.model.canonical import tidy
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Kebutuhan
from banua.pipeline import Reading, read_catalog
from banua.source.files import find_files


def test_nothing_is_wrong(real_catalog: Path) -> None:
    """No galat and no peringatan, today's date included."""
    reading = read_catalog(real_catalog, today=datetime.now(UTC).date())
    assert [issue for issue in reading.issues if issue.severity is not Severity.SARAN] == []


def test_every_innovation_and_need_has_a_source(real_reading: Reading) -> None:
    """What the catalogue says can be looked up."""
    for model in (Inovasi, Kebutuhan):
        sources = [getattr(record, "sumber", ()) for _, record, _ in real_reading.entries.of(model)]
        assert sources
        assert all(sources)


def test_nothing_was_lost_in_moving(real_reading: Reading) -> None:
    """The catalogue holds at least what it began with."""
    counts = {kind: len(by_id) for kind, by_id in real_reading.entries.records.items()}
    least = {
        "inovasi": 388,
        "lembaga": 272,
        "kebutuhan": 70,
        "ajang": 41,
        "wilayah": 15,
        "urusan": 38,
        "tema": 110,
    }
    assert {kind: max(count, counts[kind]) for kind, count in least.items()} == counts


def test_files_are_in_canonical_form(real_catalog: Path) -> None:
    """Each file is as `banua rapikan` would write it."""
    untidy = [file.name for file in find_files(real_catalog) if tidy(file).changed]
    assert untidy == [], "jalankan: banua rapikan"
