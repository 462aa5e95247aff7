"""Writing files so that a reader finds the old one or the new one, never half of one."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` at once, making its folder.

    Args:
        path: Where to; an existing file is replaced.
        content: What.

    Raises:
        OSError: The disk refuses; the old file is untouched.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write many files under `folder`, each at once, and return how many."""
    count = 0
    for count, (name, content) in enumerate(files, 1):  # noqa: B007 - the last count is the answer
        write_file(folder / name, content)
    return count
