"""Checking proposals by the very rules and messages of `banua periksa`, before any is a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from banua import rules
from banua.issues import Issue, Severity, sort_issues
from banua.model.base import Record
from banua.model.canonical import canonical_text
from banua.model.entries import Entries, Entry, parse_entry
from banua.model.registry import FOLDERS
from banua.positions import DataPath, PositionMap
from banua.source.files import SourceFile
from banua.source.loader import parse_text
from banua.source.writer import write_record

FOLDER_OF: Mapping[str, str] = {kind: folder for folder, kind in FOLDERS.items()}

_SLASH = re.compile(r"[/\\]")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record to be.

    Attributes:
        kind: Kind of record.
        id: Its id.
        data: Its keys and values, in any order; numbers and booleans may be text.
    """

    kind: str
    id: str
    data: Mapping[str, Any]

    @property
    def name(self) -> str:
        """File name below the catalogue."""
        return f"{FOLDER_OF[self.kind]}/{self.id}.yaml"


@dataclass(frozen=True, slots=True)
class Finding:
    """An issue of a proposal, and the key that it is about; `()` for the whole record."""

    path: DataPath
    issue: Issue


@dataclass(frozen=True, slots=True)
class Checked:
    """A proposal with all that is known of it.

    Attributes:
        proposal: What was proposed.
        record: The record, `None` where the models refuse it.
        text: Its file, canonical if there is a record.
        findings: All that is wrong with it, in report order.
    """

    proposal: Proposal
    record: Record | None
    text: str
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether the record may be written."""
        severities = {found.issue.severity for found in self.findings}
        return self.record is not None and Severity.GALAT not in severities


def make_record(proposal: Proposal) -> Record | None:
    """Return the record that a proposal makes, `None` where the models refuse it."""
    return _parse(proposal).checked.record


def check_proposals(
    entries: Entries, proposals: Sequence[Proposal], today: date | None
) -> tuple[Checked, ...]:
    """Check proposals as if they were files of the catalogue, all at once.

    Args:
        entries: The catalogue.
        proposals: What is to be added; a proposal stands in for the record of its id.
        today: Day of the check.

    Returns:
        Each proposal with its findings. One that refers to a refused one is not faulted
        for that: see `sound_proposals`.
    """
    parsed = [_parse(proposal) for proposal in proposals]
    known = {issue.sort_key for issue in rules.check(entries, today)}
    issues = [
        issue
        for issue in rules.check(_joined(entries, parsed), today)
        if issue.sort_key not in known
    ]
    return tuple(
        _with_findings(checked, (*own, *_about(checked.proposal, issues)))
        for checked, own in ((parsing.checked, parsing.issues) for parsing in parsed)
    )


def sound_proposals(
    entries: Entries, proposals: Sequence[Proposal], today: date | None
) -> tuple[Checked, ...]:
    """Check proposals so that none leans on one that is refused.

    Returns:
        Each proposal with its findings, in the order given.
    """
    refused: dict[tuple[str, str], Checked] = {}
    while True:
        left = [p for p in proposals if (p.kind, p.id) not in refused]
        checked = {
            (c.proposal.kind, c.proposal.id): c for c in check_proposals(entries, left, today)
        }
        fallen = {key: c for key, c in checked.items() if not c.is_sound}
        refused |= fallen
        if not fallen:
            return tuple({**checked, **refused}[p.kind, p.id] for p in proposals)


@dataclass(frozen=True, slots=True)
class _Parsed:
    checked: Checked
    entry: Entry[Record] | None
    issues: tuple[Issue, ...]


def _parse(proposal: Proposal) -> _Parsed:
    file = _file_of(proposal)
    text = write_record(proposal.data)
    entry, issues = parse_entry(file, text)
    if entry is None or not isinstance(entry.record, Record):
        return _Parsed(Checked(proposal, None, text, ()), None, issues)
    # Places are told in the text that will be written, so it is parsed anew.
    text = canonical_text(entry.record)
    document, _, _ = parse_text(file, text)
    record = entry.record
    return _Parsed(Checked(proposal, record, text, ()), Entry(record, document), ())


def _file_of(proposal: Proposal) -> SourceFile:
    """Return the file of a proposal; an id with a slash in it stays one bad name, not a way out."""
    stem = _SLASH.sub("_", proposal.id)
    folder = FOLDER_OF[proposal.kind]
    return SourceFile(Path(folder) / f"{stem}.yaml", proposal.name, folder)


def _joined(entries: Entries, parsed: Sequence[_Parsed]) -> Entries:
    records = {kind: dict(by_id) for kind, by_id in entries.records.items()}
    for parsing in parsed:
        if parsing.entry is not None:
            proposal = parsing.checked.proposal
            records[proposal.kind][proposal.id] = parsing.entry
    return Entries(
        {kind: dict(sorted(by_id.items())) for kind, by_id in records.items()},
        entries.lists,
        entries.broken,
    )


def _about(proposal: Proposal, issues: Sequence[Issue]) -> Iterator[Issue]:
    """Yield the issues of a proposal, and those of old files that it brings about."""
    named = f"'{proposal.id}'"
    for issue in issues:
        if issue.file == proposal.name or named in issue.message:
            yield issue


def _with_findings(checked: Checked, issues: Sequence[Issue]) -> Checked:
    proposal = checked.proposal
    file = _file_of(proposal)
    positions = parse_text(file, checked.text)[0].positions
    findings = tuple(
        Finding(_path_of(issue, positions) if issue.file == proposal.name else (), issue)
        for issue in sort_issues(list(issues))
    )
    return Checked(proposal, checked.record, checked.text, findings)


def _path_of(issue: Issue, positions: PositionMap) -> DataPath:
    path = positions.path_at(issue.position)
    # A key that is missing is told at the first key beside it.
    return path[:-1] if issue.code == "kunci-wajib" else path
