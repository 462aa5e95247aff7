"""A small git repository with a catalogue, made for one test."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from conftest import SMALL_CATALOG

_SETTINGS = {
    "GIT_AUTHOR_NAME": "Uji",
    "GIT_AUTHOR_EMAIL": "uji@contoh.id",
    "GIT_COMMITTER_NAME": "Uji",
    "GIT_COMMITTER_EMAIL": "uji@contoh.id",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
}


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, untouched by the settings of the machine."""
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments],  # noqa: S607 - whatever git the machine has
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **_SETTINGS},
    )
    return done.stdout.strip()


def make_repository(folder: Path, changes: Mapping[str, str | None]) -> Path:
    """Make a repository whose only commit holds the small catalogue with changes."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "--quiet", "--initial-branch=main")
    change(folder, {**SMALL_CATALOG, **changes})
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=dasar")
    return folder


def change(folder: Path, changes: Mapping[str, str | None]) -> None:
    """Write files of the catalogue in the work tree; `None` deletes one."""
    for name, text in changes.items():
        path = folder / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            path.unlink()
        else:
            path.write_text(text, encoding="utf-8")
