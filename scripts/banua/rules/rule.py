"""What a rule is: a check across records with a name, a weight, and a manual entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from banua.issues import Issue, Severity
from banua.model.entries import Entries
from banua.positions import Position
from banua.rules.wordings import WORDINGS
from banua.source.loader import Document


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check yields: an issue still without the rule's name and weight."""

    document: Document
    position: Position
    message: str
    fix: str


def worded(document: Document, position: Position, wording: str, **blanks: object) -> Finding:
    """Return a finding in the words of the table.

    Args:
        document: Where it was found.
        position: The place in it.
        wording: Name in `WORDINGS`.
        blanks: What to fill in.
    """
    return Finding(document, position, *WORDINGS[wording].fill(**blanks))


@dataclass(frozen=True, slots=True)
class Context:
    """What a check may look at.

    Attributes:
        entries: All records that could be read.
        today: The day of the check; `None` in a build, which must not depend on the clock.
    """

    entries: Entries
    today: date | None


Check = Callable[[Context], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its public name.

    Attributes:
        code: Id of the rule as shown in reports and in the manual.
        severity: Weight of its findings.
        check: Generator of findings; its docstring, in Indonesian, is the manual entry.
    """

    code: str
    severity: Severity
    check: Check

    @property
    def manual(self) -> str:
        """The rule's entry in the staff's manual, Markdown."""
        return self.check.__doc__ or ""

    def issues(self, context: Context) -> Iterator[Issue]:
        """Yield the rule's findings as issues."""
        for found in self.check(context):
            yield found.document.issue(
                found.position, self.code, found.message, found.fix, severity=self.severity
            )


def rule(code: str, severity: Severity) -> Callable[[Check], Rule]:
    """Make a rule of the check below.

    Args:
        code: Id of the rule, kebab-case Indonesian.
        severity: Weight of its findings.
    """
    return lambda check: Rule(code, severity, check)
