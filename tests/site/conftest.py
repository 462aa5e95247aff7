"""Real MkDocs builds, of the real catalogue once and of small ones as needed."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import ROOT
from site_builds import BuildSmall, build_real


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site, built once without a warning."""
    site = tmp_path_factory.mktemp("situs")
    done = build_real(site)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr, done.stderr
    return site


@pytest.fixture
def build_small(tmp_path: Path) -> BuildSmall:
    """Return a function that builds a site of one catalogue and no hand-written pages."""

    def make(catalog: Path, site: str = "situs", **options: Any) -> Path:
        docs = tmp_path / "docs"
        docs.mkdir(exist_ok=True)
        config = load_config(
            str(ROOT / "mkdocs.yml"),
            docs_dir=str(docs),
            site_dir=str(tmp_path / site),
            nav=[{"Beranda": "index.md"}, {"Inovasi": "inovasi/index.md"}],
            plugins=[{"banua": {"katalog": str(catalog), **options}}],
        )
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        return tmp_path / site

    return make


@pytest.fixture
def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
