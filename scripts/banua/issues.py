"""Findings about catalogue files: what is wrong, where, and how to mend it.

An `Issue` is plain data. How it is shown (terminal, CI, JSON) is the business of
`banua.report`; where it was found is the business of the rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from banua.positions import Position


class Severity(StrEnum):
    """What an issue stops: *galat* all, *peringatan* only under `--ketat`, *saran* nothing."""

    GALAT = "galat"
    PERINGATAN = "peringatan"
    SARAN = "saran"


@dataclass(frozen=True, slots=True)
class Issue:
    """One finding in one file.

    Attributes:
        file: Path of the file as the user would type it, with forward slashes.
        position: Place of the finding in that file.
        severity: Weight of the finding.
        code: Id of the rule, kebab-case Indonesian, as in the manual of rules.
        message: What is wrong, in Indonesian, without a full stop.
        fix: How to mend it, in Indonesian, imperative.
        excerpt: The line that `position` points into, or empty.
    """

    file: str
    position: Position
    severity: Severity
    code: str
    message: str
    fix: str
    excerpt: str = ""

    @property
    def sort_key(self) -> tuple[str, Position, str, str]:
        """Order of reports: by file, place, code, message."""
        return (self.file, self.position, self.code, self.message)


def sort_issues(issues: list[Issue]) -> tuple[Issue, ...]:
    """Return the issues in report order, each said once.

    Where a *galat* stands, lighter findings about the very same place are left out: one
    cause makes one message.
    """
    stopped = {(i.file, i.position) for i in issues if i.severity is Severity.GALAT}
    told = (
        issue
        for issue in dict.fromkeys(issues)
        if issue.severity is Severity.GALAT or (issue.file, issue.position) not in stopped
    )
    return tuple(sorted(told, key=lambda issue: issue.sort_key))


def stops(issues: tuple[Issue, ...], *, strict: bool = False) -> bool:
    """Tell whether the issues forbid a build."""
    stopping = {Severity.GALAT, Severity.PERINGATAN} if strict else {Severity.GALAT}
    return any(issue.severity in stopping for issue in issues)


class MendableError(Exception):
    """A fault outside the catalogue's own files that staff can mend.

    Attributes:
        message: What is wrong, in Indonesian.
        fix: How to mend it.
    """

    def __init__(self, message: str, fix: str) -> None:
        """Keep fault and cure."""
        super().__init__(message)
        self.message = message
        self.fix = fix
