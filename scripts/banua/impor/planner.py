"""Making the plan of an import: ids, checks, and likely duplicates for every row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from banua.impor.cells import Reader
from banua.impor.complete import complete
from banua.impor.drafts import Default, Draft, Place, Skipped, chosen_id, read_drafts
from banua.impor.fields import record_table
from banua.impor.grid import Sheet, UnreadableError, make_cell
from banua.impor.header import Column, Header, find_header
from banua.impor.header_words import header_words
from banua.impor.kosakata import load_kosakata
from banua.impor.plan import ORDER, Note, Outcome, Plan, Status
from banua.issues import Severity
from banua.model.canonical import canonical_text
from banua.model.entries import Entries
from banua.positions import DataPath
from banua.usulan.check import (
    Checked,
    Finding,
    Proposal,
    check_proposals,
    make_record,
    sound_proposals,
)
from banua.usulan.id import propose_ids
from banua.usulan.mirip import Mirip, Pembanding
from banua.usulan.nama import Dekat, Nama

_MISSING = re.compile(r"kunci wajib '(\w+)'")
_TOLD_OTHERWISE = frozenset({"nama-kembar", "ringkasan-kembar", "nama-berkas-salah"})
"""Rules whose findings are told as likely duplicates, or at the cell of the id."""
_NAME_KEYS = ("nama", "judul")
_WRITE_TITLE = "tulis judul halamannya di kolom 'Judul sumber'"


def make_plan(
    sheets: Sequence[Sheet],
    entries: Entries,
    today: date | None,
    defaults: Sequence[Default] = (),
) -> Plan:
    """Find out what an import would do. Nothing is written.

    Args:
        sheets: The sheets of the file.
        entries: The catalogue.
        today: Day of the check.
        defaults: Values for what a row leaves open, such as the institution of them all.

    Raises:
        UnreadableError: No sheet has a header that means anything.
    """
    headers = [(sheet, find_header(sheet)) for sheet in sheets]
    if not any(header for _, header in headers):
        raise UnreadableError(
            "tidak ada baris judul kolom yang dikenal",
            "beri judul kolom, sedikitnya 'Nama inovasi' dan satu kolom lain",
        )
    known = [(sheet, header) for sheet, header in headers if header]
    planner = _Planner(entries, today, defaults)
    planner.announce(known)
    for kind in ORDER:
        planner.read([pair for pair in known if pair[1].table.kind == kind])
    order = {sheet.name: at for at, sheet in enumerate(sheets)}
    outcomes = sorted(planner.outcomes(), key=lambda o: (order[o.place.sheet], o.place.row))
    return Plan(
        tuple((sheet.name, header) for sheet, header in headers),
        tuple(outcomes),
        planner.unknown_lembaga(),
    )


def make_default(header: str, value: str) -> tuple[Default, ...]:
    """Return a value for rows that leave open what `header` means; none if it means nothing."""
    found = []
    for kind in ORDER:
        meaning = header_words(record_table(kind).title).find(header, lenient=True)
        cell = make_cell(value)
        if meaning and cell:
            numbers = meaning.numbers or ("1",) * meaning.field.wildcards
            column = Column(-1, meaning.field, numbers, meaning.splits, header)
            found.append(Default(column, cell))
    return tuple(found)


@dataclass(slots=True)
class _Row:
    """A draft on its way to a record."""

    draft: Draft
    proposal: Proposal
    places: Mapping[DataPath, Place]
    remarks: tuple[str, ...]
    status: Status | None = None
    checked: Checked | None = None
    mirip: tuple[Mirip, ...] = ()


@dataclass(slots=True)
class _Planner:
    entries: Entries
    today: date | None
    defaults: Sequence[Default]
    rows: list[_Row] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    taken: dict[tuple[str, str], Proposal] = field(default_factory=dict)
    nama: Nama = field(init=False)

    def __post_init__(self) -> None:
        self.nama = Nama(self.entries, load_kosakata().singkatan)

    def announce(self, sheets: Iterable[tuple[Sheet, Header]]) -> None:
        """Make known the records that the file itself defines, so that rows may refer to them."""
        for sheet, header in sheets:
            at = {column.field.path: column.index for column in header.columns}
            naming = header.table.fields[1].path
            if header.table.group or ("id",) not in at or naming not in at:
                continue
            for row in sheet.rows[header.end :]:
                cells = [row[i] if i < len(row) else None for i in (at["id",], at[naming])]
                id_ = chosen_id(str(cells[0].value)) if cells[0] else None
                if id_ and not self.nama.knows(header.table.kind, id_):
                    nama = cells[1].value if cells[1] else id_
                    self.nama.add(header.table.kind, id_, str(nama))

    def read(self, sheets: Sequence[tuple[Sheet, Header]]) -> None:
        """Read all sheets of one kind."""
        ordered = sorted(sheets, key=lambda pair: bool(pair[1].table.group))
        drafts, skipped = read_drafts(ordered, Reader(self.nama), self.defaults)
        self.skipped += skipped
        for draft in drafts:
            data, places = draft.data()
            remarks = complete(data)
            row = _Row(draft, Proposal(draft.kind, draft.id or "", data), places, remarks)
            self._name(row)
            self.rows.append(row)
            if row.proposal.kind in {"lembaga", "ajang"} and row.status is None:
                self.nama.add(draft.kind, row.proposal.id, str(data.get("nama", "")))

    def _name(self, row: _Row) -> None:
        """Give a row its id, and find out whether its record is there already."""
        kind, data = row.draft.kind, row.proposal.data
        nama = next((str(data[key]) for key in _NAME_KEYS if key in data), "")
        wilayah = str(data.get("wilayah", ""))
        ids = iter((row.draft.id,)) if row.draft.id else propose_ids(nama, wilayah)
        for id_ in ids:
            proposal = Proposal(kind, id_, data)
            other = self.taken.get((kind, id_))
            if self._holds(proposal, other):
                row.status = Status.SUDAH_ADA
            elif row.draft.id and (other or self.entries.knows(kind, id_)):
                row.status = Status.BERBEDA
            elif other or self.entries.knows(kind, id_):
                continue
            else:
                self.taken[kind, id_] = proposal
            row.proposal = proposal
            return

    def _holds(self, proposal: Proposal, other: Proposal | None) -> bool:
        """Tell whether the very record is in the catalogue, or in a row above."""
        entry = self.entries.records[proposal.kind].get(proposal.id)
        there = entry.record if entry else make_record(other) if other else None
        record = make_record(proposal) if there else None
        if there is None or record is None:
            return False
        return canonical_text(there) == canonical_text(record)

    def outcomes(self) -> Iterator[Outcome]:
        """Yield what becomes of every row."""
        self._judge()
        for row in self.rows:
            yield self._outcome(row)
        for skip in self.skipped:
            note = Note(skip.place, Severity.SARAN, "bukan-catatan", skip.why, "")
            yield Outcome(skip.place, Status.DILEWATI, notes=(note,))

    def _judge(self) -> None:
        open_rows = [row for row in self.rows if row.status is None]
        faulty = [row for row in open_rows if row.draft.troubles]
        for row, checked in zip(
            faulty,
            check_proposals(self.entries, [row.proposal for row in faulty], self.today),
            strict=True,
        ):
            row.checked, row.status = checked, Status.DITOLAK
        self._refuse_unsound([row for row in open_rows if row.status is None])
        self._hold_back([row for row in open_rows if row.status is None])
        self._refuse_unsound([row for row in open_rows if row.status is None])
        for row in open_rows:
            row.status = row.status or Status.BARU

    def _refuse_unsound(self, rows: Sequence[_Row]) -> None:
        proposals = [row.proposal for row in rows]
        for row, checked in zip(
            rows, sound_proposals(self.entries, proposals, self.today), strict=True
        ):
            row.checked = checked
            if not checked.is_sound:
                row.status = Status.DITOLAK

    def _hold_back(self, rows: Iterable[_Row]) -> None:
        """Hold back likely duplicates; whoever writes an id has said that it is another one."""
        known = Pembanding(self.entries)
        for row in rows:
            record = row.checked.record if row.checked else None
            if record is None:
                continue
            found = known.find(record)
            row.mirip = tuple(m for m in found if m.pasti or not row.draft.id)
            if row.mirip:
                row.status = Status.MIRIP
            else:
                known.add(record)

    def _outcome(self, row: _Row) -> Outcome:
        data = row.proposal.data
        is_new = row.status is Status.BARU
        return Outcome(
            place=row.draft.place,
            status=row.status or Status.DITOLAK,
            kind=row.draft.kind,
            id=row.proposal.id if row.draft.id or any(key in data for key in _NAME_KEYS) else "",
            nama=next((str(data[key]) for key in _NAME_KEYS if key in data), ""),
            notes=tuple(self._notes(row)),
            mirip=row.mirip,
            text=row.checked.text if is_new and row.checked else "",
            name=row.proposal.name if is_new else "",
        )

    def _notes(self, row: _Row) -> Iterator[Note]:
        for trouble in row.draft.troubles:
            problem = trouble.problem
            yield Note(trouble.place, Severity.GALAT, problem.code, problem.message, problem.fix)
        troubled = {trouble.key for trouble in row.draft.troubles}
        for finding in row.checked.findings if row.checked else ():
            issue = finding.issue
            missing = _MISSING.match(issue.message)
            if (missing and missing[1] in troubled) or issue.code in _TOLD_OTHERWISE:
                continue
            fix = f"isi kolom '{_label(row.draft.kind, missing[1])}'" if missing else issue.fix
            yield Note(_place_of(finding, row), issue.severity, issue.code, issue.message, fix)
        for remark in row.remarks:
            yield Note(row.draft.place, Severity.SARAN, "judul-perkiraan", remark, _WRITE_TITLE)

    def unknown_lembaga(self) -> tuple[tuple[str, int, tuple[Dekat, ...]], ...]:
        """Return the institutions that no record has, most wanted first."""
        names = Counter(
            trouble.problem.lembaga
            for row in self.rows
            for trouble in row.draft.troubles
            if trouble.problem.lembaga
        )
        ordered = sorted(names.items(), key=lambda item: (-item[1], item[0]))
        return tuple((name, count, self.nama.near("lembaga", name)) for name, count in ordered)


def _place_of(finding: Finding, row: _Row) -> Place:
    """Return the cell that a finding is about, else the row."""
    for end in range(len(finding.path), 0, -1):
        if place := row.places.get(finding.path[:end]):
            return place
    return row.draft.place


def _label(kind: str, key: str) -> str:
    """Return the header of the column that fills a key, or of the group of that name."""
    words = load_kosakata()
    is_group = any(field.path[0] == key and field.wildcards for field in record_table(kind).fields)
    return words.headers(kind, f"{key}[]" if is_group else key)[0]
