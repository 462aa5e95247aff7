"""Writing files so that a reader finds the old one or the new one, never half of one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path


def write_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` at once, making its folder.

    Args:
        path: Where to; an existing file is replaced.
        content: What.

    Raises:
        OSError: The disk refuses; the old file is untouched.
    """
    with _written(path, content) as finished:
        finished.replace(path)


def write_new_file(path: Path, content: bytes) -> None:
    """Write `content` to `path` at once, unless something is there.

    Args:
        path: Where to.
        content: What.

    Raises:
        FileExistsError: There is a file of that name, even if it came a moment ago.
        OSError: The disk refuses.
    """
    with _written(path, content) as finished:
        try:
            os.link(finished, path)
        except FileExistsError:
            raise
        except OSError:
            # Memory sticks know no links; there the check and the writing are two steps.
            if path.exists():
                raise FileExistsError(path) from None
            finished.replace(path)


def write_new_folder(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a folder of files at once, unless something is there.

    Args:
        folder: Where to; an empty folder is taken.
        files: Names under the folder, and contents.

    Raises:
        FileExistsError: There is a file of that name, or a folder with something in it.
        OSError: The disk refuses.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    finished = Path(tempfile.mkdtemp(dir=folder.parent, prefix=".", suffix=".tmp"))
    try:
        write_files(finished, files)
        finished.chmod(0o755)
        if folder.exists():
            folder.rmdir()
        finished.rename(folder)
    finally:
        shutil.rmtree(finished, ignore_errors=True)


@contextmanager
def _written(path: Path, content: bytes) -> Iterator[Path]:
    """Give a finished file beside `path`, and take it away at the end if it is still there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    finished = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        finished.chmod(0o644)
        yield finished
    finally:
        finished.unlink(missing_ok=True)


def write_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write many files under `folder`, each at once, and return how many."""
    count = 0
    for count, (name, content) in enumerate(files, 1):  # noqa: B007 - the last count is the answer
        write_file(folder / name, content)
    return count


def write_fresh_files(folder: Path, files: Iterable[tuple[str, bytes]]) -> int:
    """Write many files into a folder that nobody reads before it is whole; return how many.

    With nothing to keep whole meanwhile, a file takes half the time.
    """
    count = 0
    made: set[Path] = set()
    for count, (name, content) in enumerate(files, 1):  # noqa: B007 - as above
        path = folder / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(content)
    return count
