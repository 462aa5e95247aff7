"""The server counts what an engine loads, and nothing else."""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from bench.cari.server import GZIP_LEVEL, Loaded, serve

TEXT = b"banua " * 1000
NOISE = bytes(range(256))


@pytest.fixture
def engines(tmp_path: Path) -> Path:
    """Return a folder with one engine: a text and what cannot be packed."""
    folder = tmp_path / "contoh"
    folder.mkdir()
    (folder / "indeks.json").write_bytes(TEXT)
    (folder / "sudah.padat").write_bytes(NOISE)
    return tmp_path


def test_engine_files_are_counted_as_sent(engines: Path) -> None:
    """Text counts packed, what packing would make larger counts as it is, the page not at all."""
    with serve(engines) as site:
        for path in ("mesin/contoh/indeks.json", "mesin/contoh/sudah.padat", "web/ukur.js"):
            with urlopen(site.address + path) as answer:
                answer.read()
        packed = len(gzip.compress(TEXT, GZIP_LEVEL, mtime=0))
        assert site.take_loaded() == Loaded(requests=2, gzip_bytes=packed + len(NOISE))
        assert site.take_loaded() == Loaded(requests=0, gzip_bytes=0)


@pytest.mark.parametrize("path", ["mesin/contoh/tidak-ada", "mesin/../server.py", "lain/x"])
def test_nothing_else_is_served(engines: Path, path: str) -> None:
    """What is no file of an engine or of the page is not found."""
    with serve(engines) as site, pytest.raises(HTTPError, match="404") as caught:
        urlopen(site.address + path)
    caught.value.close()
