"""The one form of a catalogue file: keys in the model's order, written by the canonical writer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import repeat
from typing import Any

from banua.issues import Issue, Severity
from banua.model.base import Part
from banua.model.entries import read_entry
from banua.positions import DataPath
from banua.source.comments import NO_COMMENTS, Comments, read_comments
from banua.source.files import SourceFile
from banua.source.writer import write_record


@dataclass(frozen=True, slots=True)
class Tidied:
    """A file beside what it should be.

    Attributes:
        text: The canonical text; `None` where the file is at fault and must stay as it is.
        issues: What is wrong with the file.
        changed: Whether the file holds anything else than `text`.
    """

    text: str | None
    issues: tuple[Issue, ...]
    changed: bool


def tidy(file: SourceFile) -> Tidied:
    """Read a file and return its canonical form.

    No rule across records is asked: a file is tidied for itself.
    """
    entry, issues = read_entry(file)
    if entry is None or any(issue.severity is Severity.GALAT for issue in issues):
        return Tidied(None, issues, changed=False)
    text = canonical_text(entry.record, read_comments(entry.document.text))
    return Tidied(text, issues, changed=file.path.read_bytes() != text.encode())


def canonical_text(record: Part, comments: Comments = NO_COMMENTS) -> str:
    """Return a record as the text of its file.

    What equals its default is left out, unless a comment stands at it.

    Args:
        record: A valid record or list file.
        comments: Comments of the text that the record was read from.
    """
    comments = comments.lift(("id",))
    lean = record.model_dump(exclude={"id"}, exclude_defaults=True)
    if comments != NO_COMMENTS:
        written = record.model_dump(exclude={"id"}, exclude_unset=True)
        lean = _with_commented(written, lean, comments, ())
    return write_record(lean, comments=comments)


def _with_commented(written: Any, lean: Any, comments: Comments, path: DataPath) -> Any:
    """Return `lean` with those parts of `written` that comments belong to."""
    if isinstance(written, Mapping):
        known = lean if isinstance(lean, Mapping) else {}
        return {
            key: _with_commented(item, known.get(key), comments, (*path, key))
            for key, item in written.items()
            if key in known or comments.touches((*path, key))
        }
    if isinstance(written, tuple):
        items = zip(written, lean or repeat(None), strict=False)
        return tuple(
            _with_commented(item, old, comments, (*path, index))
            for index, (item, old) in enumerate(items)
        )
    return written
