"""The files of a folder as they were at a revision of its git repository."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tarfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from banua.issues import MendableError

_UNKNOWN_FOLDER = "not a git repository"


class RevisionError(MendableError):
    """A revision can not be read."""


def read_revision(folder: Path, revision: str) -> Mapping[str, bytes]:
    """Return the files that lay in a folder, by name below it.

    Links are left out: what they lead to is no part of the revision.

    Args:
        folder: A folder of a work tree.
        revision: Whatever git takes for one: a branch, a tag, a hash, `HEAD^`.

    Raises:
        RevisionError: There is no git, no repository, or no such revision.
    """
    place = _run(folder, "rev-parse", "--show-toplevel", "--show-prefix")
    if place.returncode:
        raise _refused(folder, place.stderr)
    top, prefix = (os.fsdecode(line) for line in place.stdout.split(b"\n")[:2])
    commit = _run(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if commit.returncode:
        raise RevisionError(
            f"revisi '{revision}' tidak ada di repositori ini",
            "periksa ejaannya, atau ambil riwayatnya dahulu dengan git fetch",
        )
    tree = f"{commit.stdout.decode().strip()}:{prefix}"
    if _run(Path(top), "rev-parse", "--verify", "--quiet", tree).returncode:
        return {}
    archive = _run(Path(top), "archive", "--format=tar", tree)
    if archive.returncode:
        raise _refused(folder, archive.stderr)
    return _unpacked(archive.stdout)


def _unpacked(archive: bytes) -> Mapping[str, bytes]:
    files = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            name = PurePosixPath(member.name)
            content = tar.extractfile(member) if member.isreg() else None
            if content and not name.is_absolute() and ".." not in name.parts:
                files[name.as_posix()] = content.read()
    return dict(sorted(files.items()))


def _run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    git = shutil.which("git")
    if git is None:
        raise RevisionError("program git tidak ditemukan", "pasang git lebih dahulu")
    return subprocess.run(  # noqa: S603 - no shell, and a revision can not pass for an option
        [git, "-C", str(folder), *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )


def _refused(folder: Path, told: bytes) -> RevisionError:
    words = told.decode("utf-8", "replace").strip()
    if _UNKNOWN_FOLDER in words:
        return RevisionError(
            f"folder '{folder}' bukan bagian dari repositori git",
            "jalankan perintah ini di dalam salinan repositori (git clone)",
        )
    return RevisionError(f"git menolak: {words.partition(chr(10))[0]}", "ikuti pesan git itu")
