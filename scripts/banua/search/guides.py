"""The guide pages that people wrote, read as plain text so that they are found too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from banua.search.fields import Guide

_FOLDERS = ("panduan", "tentang.md")
"""What of `docs/` is for readers in Indonesian; the developers' pages are in English."""
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)
_CODE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\([^)]*\)")
_MARKUP = re.compile(r"[*`#|>\[\]]+|^\s*(?:[-+]|\d+\.)\s|^!!!.*$|\{[^}]*\}", re.MULTILINE)


def read_guides(docs: Path) -> tuple[Guide, ...]:
    """Return the guide pages under `docs`, none if the folder is not there."""
    return tuple(
        _read_guide(file, docs)
        for name in _FOLDERS
        for file in (docs / name, *sorted((docs / name).rglob("*.md")))
        if file.is_file()
    )


def _read_guide(file: Path, docs: Path) -> Guide:
    source = file.read_text(encoding="utf-8", errors="replace")
    title = _TITLE.search(source)
    text = _TITLE.sub("", _CODE.sub("", source), count=1)
    return Guide(
        path="".join(f"{part}/" for part in _address(file.relative_to(docs))),
        title=title[1].strip() if title else file.stem,
        text=" ".join(_MARKUP.sub(" ", _LINK.sub("", text)).split()),
    )


def _address(file: Path) -> Iterator[str]:
    yield from file.parent.parts
    if file.stem != "index":
        yield file.stem
