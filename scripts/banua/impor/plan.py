"""What an import would do: which row becomes which file, and why the others do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from banua.impor.drafts import Place
from banua.impor.header import Header
from banua.issues import Severity
from banua.usulan.mirip import Mirip
from banua.usulan.nama import Dekat

ORDER = ("lembaga", "ajang", "inovasi", "kebutuhan")
"""Kinds in the order in which they are read and written: what is referred to comes first."""


class Status(StrEnum):
    """What becomes of a row."""

    BARU = "baru"
    SUDAH_ADA = "sudah-ada"
    BERBEDA = "berbeda"
    MIRIP = "mirip"
    DITOLAK = "ditolak"
    DILEWATI = "dilewati"


@dataclass(frozen=True, slots=True)
class Note:
    """Something to say about a row.

    Attributes:
        place: The cell that it is about, or the row.
        severity: Its weight.
        code: Id of the rule.
        message: What is wrong.
        fix: How to mend it.
    """

    place: Place
    severity: Severity
    code: str
    message: str
    fix: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one row.

    Attributes:
        place: The row.
        status: What becomes of it.
        kind: Kind of record; empty for a row that is none.
        id: Id of the record, as far as known.
        nama: Its name.
        notes: All that is to be said about it.
        mirip: What it may be a duplicate of.
        text: The file to write, if it is to be written.
        name: Name of that file below the catalogue.
    """

    place: Place
    status: Status
    kind: str = ""
    id: str = ""
    nama: str = ""
    notes: tuple[Note, ...] = ()
    mirip: tuple[Mirip, ...] = ()
    text: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole import.

    Attributes:
        headers: Each sheet's name with its header; `None` where none was found.
        outcomes: What becomes of each row, in the order of the file.
        unknown_lembaga: Institutions that no record has: name, rows, and the nearest ones.
    """

    headers: tuple[tuple[str, Header | None], ...]
    outcomes: tuple[Outcome, ...]
    unknown_lembaga: tuple[tuple[str, int, tuple[Dekat, ...]], ...]

    @property
    def files(self) -> Iterator[tuple[str, str]]:
        """Yield name and text of each file to write, what is referred to first."""
        for kind in ORDER:
            for outcome in self.outcomes:
                if outcome.status is Status.BARU and outcome.kind == kind:
                    yield outcome.name, outcome.text
