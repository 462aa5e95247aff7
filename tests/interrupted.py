"""Stopping a writing program at each of its steps, as a power cut would."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

STEPS = (
    (tempfile, "mkstemp"),
    (os, "fdopen"),
    (Path, "chmod"),
    (Path, "replace"),
    (os, "link"),
)
"""Every call of `banua.writing` after which a file could be half written."""


class PowerCutError(BaseException):
    """The program ends here; no handler of ordinary errors may hold it up."""


def files_of(folder: Path) -> dict[str, bytes]:
    """Return all files below `folder` but hidden ones, which the catalogue passes over."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    }


def cut_at(monkeypatch: pytest.MonkeyPatch, count: int) -> Callable[[], bool]:
    """Let the `count`-th step of writing fail.

    Returns:
        A function that tells whether that step was reached.
    """
    left = [count]

    def wrap(call: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **named: Any) -> Any:
            left[0] -= 1
            if left[0] == 0:
                raise PowerCutError
            return call(*arguments, **named)

        return step

    for owner, name in STEPS:
        monkeypatch.setattr(owner, name, wrap(getattr(owner, name)))
    return lambda: left[0] <= 0
