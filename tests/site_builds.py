"""How the tests run MkDocs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from conftest import ROOT

BuildSmall = Callable[..., Path]
"""Builds a site of one catalogue: `(catalog, site="situs", **plugin options)`."""


def build_real(site: Path, *, hash_seed: str = "0") -> subprocess.CompletedProcess[str]:
    """Build the real site as `make site` does, into another folder."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
