"""Issues as text for people, annotations for GitHub, and JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from banua.issues import Issue, Severity
from banua.text import format_number, printable

_LONGEST_EXCERPT = 100
_GITHUB_LEVEL = {
    Severity.GALAT: "error",
    Severity.PERINGATAN: "warning",
    Severity.SARAN: "notice",
}


def to_text(issue: Issue) -> str:
    """Return an issue as a clerk reads it: place, fault, line with caret, cure."""
    place = issue.position
    where = f"{issue.file}:{place.line}:{place.column}"
    lines = [f"{where}: {issue.severity}: {printable(issue.message)} [{issue.code}]"]
    if issue.excerpt and place.length:
        lines += _excerpt(issue)
    return "\n".join([*lines, f"  Perbaiki: {printable(issue.fix)}"])


def to_github(issue: Issue) -> str:
    """Return an issue as a GitHub workflow command, shown at the line of a pull request."""
    place = issue.position
    data = _escape(f"{printable(issue.message)}\nPerbaiki: {printable(issue.fix)}")
    file = _escape(issue.file).replace(":", "%3A").replace(",", "%2C")
    return (
        f"::{_GITHUB_LEVEL[issue.severity]} file={file},line={place.line},"
        f"col={place.column},title={issue.code}::{data}"
    )


def to_json(issues: Sequence[Issue]) -> str:
    """Return issues as a JSON list of `{berkas, baris, kolom, tingkat, kode, pesan, perbaiki}`."""
    return json.dumps(
        [
            {
                "berkas": issue.file,
                "baris": issue.position.line,
                "kolom": issue.position.column,
                "tingkat": issue.severity.value,
                "kode": issue.code,
                "pesan": issue.message,
                "perbaiki": issue.fix,
            }
            for issue in issues
        ],
        ensure_ascii=False,
        indent=1,
    )


def summarize(issues: Sequence[Issue], file_count: int) -> str:
    """Return the closing line of a report."""
    counts = Counter(issue.severity for issue in issues)
    found = ", ".join(
        f"{format_number(counts[level])} {level}"
        for level in Severity
        if counts[level] or level is not Severity.SARAN
    )
    faulty = len({issue.file for issue in issues})
    return f"{found} dalam {format_number(faulty)} dari {format_number(file_count)} berkas."


def _excerpt(issue: Issue) -> list[str]:
    place = issue.position
    start = max(0, min(place.column - 1, len(issue.excerpt)) - _LONGEST_EXCERPT // 2)
    start = start if len(issue.excerpt) > _LONGEST_EXCERPT else 0
    shown = printable(issue.excerpt[start : start + _LONGEST_EXCERPT].replace("\t", " "))
    caret_at = place.column - 1 - start
    carets = "^" * max(1, min(place.length, len(shown) - caret_at))
    gutter = len(str(place.line))
    return [f"  {place.line} | {shown}", f"  {' ' * gutter} | {' ' * caret_at}{carets}"]


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
