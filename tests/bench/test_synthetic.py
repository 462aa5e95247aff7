"""The benchmark measures a sound catalogue, the same one each time."""

from __future__ import annotations

from pathlib import Path

from banua.pipeline import read_catalog
from bench.plain import write_plain
from bench.synthetic import write_catalog

SIZE = 400
"""More than the real catalogue, so that every one of its records is a model."""


def test_synthetic_catalogue_is_sound_and_repeatable(tmp_path: Path) -> None:
    """No rule finds anything, and size and seed decide every byte."""
    first, second = tmp_path / "a", tmp_path / "b"
    write_catalog(first, SIZE)
    write_catalog(second, SIZE)
    reading = read_catalog(first)
    assert reading.issues == ()
    assert len(reading.entries.records["inovasi"]) == SIZE
    assert _content(first) == _content(second)


def test_peer_has_the_same_innovations(tmp_path: Path) -> None:
    """The plain site that stands beside has a page for each innovation."""
    write_catalog(tmp_path / "catalog", SIZE)
    write_plain(tmp_path / "catalog", tmp_path / "peer")
    assert len(list((tmp_path / "peer" / "docs" / "inovasi").iterdir())) == SIZE


def _content(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
