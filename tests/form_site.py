"""A site whose catalogue lacks a few real records, so that the form can be given them."""

from __future__ import annotations

import shutil
from collections.abc import Collection
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from conftest import ROOT

REAL = ROOT / "catalog"


def copy_catalog(target: Path, keep: Collection[str], drop: Collection[str]) -> Path:
    """Copy the real catalogue.

    Args:
        target: Where to.
        keep: Ids of the innovations to copy; none that others refer to may be missing.
        drop: Files below the catalogue to leave out.
    """
    shutil.copytree(REAL, target, ignore=shutil.ignore_patterns("kebutuhan", "skema"))
    for path in (target / "inovasi").iterdir():
        if path.stem not in keep:
            path.unlink()
    for name in drop:
        (target / name).unlink(missing_ok=True)
    return target


def build_form_site(catalog: Path, work: Path) -> Path:
    """Build the site of a catalogue, without hand-written pages, and return its folder."""
    docs = work / "docs"
    docs.mkdir()
    config = load_config(
        str(ROOT / "mkdocs.yml"),
        docs_dir=str(docs),
        site_dir=str(work / "situs"),
        nav=[{"Beranda": "index.md"}, {"Inovasi": "inovasi/index.md"}],
        plugins=[{"banua": {"katalog": str(catalog)}}],
    )
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return work / "situs"
