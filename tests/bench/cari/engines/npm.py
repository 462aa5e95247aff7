"""Engines that come from npm: for the benchmark only, never part of the site."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bench.cari.documents import Document

FOLDER = Path(__file__).parents[1]
MODULES = FOLDER / "node_modules"
LOCK = FOLDER / "package-lock.json"
INSTALLED = MODULES / ".package-lock.json"
"""Written by npm at the end of an installation."""


def ensure_modules() -> None:
    """Install the locked packages unless they are; without Node, say what to do."""
    if not (shutil.which("node") and shutil.which("npm")):
        sys.exit(
            "Mesin pembanding perlu Node.js 20 atau lebih baru beserta npm, yang belum ada di sini."
            "\n  Perbaiki: pasang dari paket sistem (di Debian: apt install nodejs npm), lalu"
            "\n  ulangi; atau ukur tanpa pembanding itu: make bench-cari ARGS='--mesin banua lunr'"
        )
    if INSTALLED.exists() and INSTALLED.stat().st_mtime >= LOCK.stat().st_mtime:
        return
    done = subprocess.run(
        ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"],  # noqa: S607 - found above
        cwd=FOLDER,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(
            f"npm tidak dapat memasang mesin pembanding.\n{done.stderr}"
            "\n  Perbaiki: periksa sambungan jaringan, lalu ulangi."
        )


def version(package: str) -> str:
    """Return the version of an installed package."""
    described = json.loads((MODULES / package / "package.json").read_text(encoding="utf-8"))
    return str(described["version"])


def write_documents(documents: Sequence[Document], file: Path) -> None:
    """Write the documents in the form that the scripts under `engines/` read."""
    data = [
        {
            "id": document.id,
            "nama": document.nama,
            "cuplikan": document.cuplikan,
            "teks": document.text,
            "html": document.html,
        }
        for document in documents
    ]
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")


def run_script(name: str, *arguments: Path) -> Mapping[str, float]:
    """Run a script of this folder; return the figures that it prints as JSON."""
    script = Path(__file__).parent / name
    done = subprocess.run(
        ["node", script, *arguments],  # noqa: S607 - looked for by ensure_modules
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        sys.exit(f"{name} gagal.\n{done.stderr}")
    figures: Mapping[str, float] = json.loads(done.stdout)
    return figures
