"""The plan of an import as text for people and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from banua.impor.drafts import Place
from banua.impor.header import Header
from banua.impor.plan import Note, Outcome, Plan, Status
from banua.text import format_number, join_words, printable
from banua.usulan.nama import Dekat

_LONGEST_NAME = 50
_WORDS = {
    Status.BARU: "baru",
    Status.SUDAH_ADA: "sudah ada",
    Status.BERBEDA: "sudah ada dengan isi lain",
    Status.MIRIP: "ditahan karena mirip",
    Status.DITOLAK: "ditolak",
    Status.DILEWATI: "dilewati",
}
_ADVICE = {
    Status.BERBEDA: "tidak ditimpa; perbarui berkasnya, atau beri id lain bila memang berbeda",
    Status.MIRIP: "periksa dahulu; bila memang berbeda, isi kolom 'Id' dengan id yang baru",
}


def to_text(plan: Plan) -> str:
    """Return the plan as a clerk reads it: sheets, rows, unknown institutions, sums."""
    lines = [line for name, header in plan.headers for line in _sheet_lines(name, header)]
    lines.append("")
    for outcome in plan.outcomes:
        lines += _row_lines(outcome)
    if plan.unknown_lembaga:
        lines += ["", "Lembaga yang belum tercatat:"]
        lines += [_lembaga_line(*unknown) for unknown in plan.unknown_lembaga]
        lines.append("  Perbaiki: tulis nama yang tercatat, atau tambahkan di lembar 'Lembaga'")
    return "\n".join([*map(printable, lines), "", summarize(plan)])


def summarize(plan: Plan) -> str:
    """Return how many rows there are of each status."""
    counts = Counter(outcome.status for outcome in plan.outcomes)
    parts = [f"{format_number(counts[s])} {_WORDS[s]}" for s in Status if counts[s]]
    return f"{format_number(len(plan.outcomes))} baris: {join_words(parts)}."


def to_json(plan: Plan) -> str:
    """Return the plan as JSON."""
    return json.dumps(
        {
            "lembar": [_sheet_data(name, header) for name, header in plan.headers],
            "baris": [_row_data(outcome) for outcome in plan.outcomes],
            "lembaga_tak_dikenal": [
                {"nama": name, "baris": count, "terdekat": [d.id for d in near]}
                for name, count, near in plan.unknown_lembaga
            ],
        },
        ensure_ascii=False,
        indent=1,
    )


def _sheet_lines(name: str, header: Header | None) -> Iterator[str]:
    title = f"Lembar '{name}'" if name else "Berkas"
    if header is None:
        yield f"{title}: judul kolom tidak dikenal; dilewati."
        return
    row = str(header.first + 1)
    if header.end > header.first + 1:
        row = f"{row}–{header.end}"
    yield f"{title}: dibaca sebagai {header.table.title}; judul kolom di baris {row}."
    for written, meant in header.guessed:
        yield f"  Kolom '{written}' dibaca sebagai '{meant}'."
    for written, why in header.ignored:
        yield f"  Kolom '{written}' dilewati: {why}."
    for written in header.unknown:
        yield f"  Kolom '{written}' tidak dikenal dan dilewati."


def _row_lines(outcome: Outcome) -> Iterator[str]:
    nama = (
        outcome.nama if len(outcome.nama) <= _LONGEST_NAME else f"{outcome.nama[:_LONGEST_NAME]}…"
    )
    what = f"{outcome.kind} {outcome.id or '(tanpa nama)'}{f': {nama}' if nama else ''}"
    if outcome.status is Status.DILEWATI:
        what = outcome.notes[0].message
    yield f"{_where(outcome.place)}: {_WORDS[outcome.status]}: {what}"
    if advice := _ADVICE.get(outcome.status):
        yield f"  Perbaiki: {advice}"
    for mirip in outcome.mirip:
        yield f"  Mirip {mirip.id} ({mirip.nama}): {mirip.alasan}"
    if outcome.status is not Status.DILEWATI:
        for note in outcome.notes:
            yield from _note_lines(note)


def _note_lines(note: Note) -> Iterator[str]:
    cell = f"{note.place.column}{note.place.row}: " if note.place.column else ""
    yield f"  {cell}{note.severity}: {note.message} [{note.code}]"
    yield f"    Perbaiki: {note.fix}"


def _where(place: Place) -> str:
    return f"{place.sheet}!{place.row}" if place.sheet else f"baris {place.row}"


def _lembaga_line(name: str, count: int, near: tuple[Dekat, ...]) -> str:
    closest = "; ".join(f"{dekat.nama} [{dekat.id}]" for dekat in near)
    return f"  {name} ({count} baris){f', terdekat: {closest}' if closest else ''}"


def _sheet_data(name: str, header: Header | None) -> dict[str, object]:
    if header is None:
        return {"nama": name, "jenis": None}
    return {
        "nama": name,
        "jenis": header.table.title,
        "baris_judul": [header.first + 1, header.end],
        "kolom": [{"judul": c.header, "kunci": c.field.key} for c in header.columns],
        "dilewati": [{"judul": written, "alasan": why} for written, why in header.ignored],
        "tidak_dikenal": list(header.unknown),
    }


def _row_data(outcome: Outcome) -> dict[str, object]:
    return {
        "lembar": outcome.place.sheet,
        "baris": outcome.place.row,
        "status": outcome.status.value,
        "jenis": outcome.kind,
        "id": outcome.id,
        "nama": outcome.nama,
        "mirip": [mirip.id for mirip in outcome.mirip],
        "temuan": [
            {
                "baris": note.place.row,
                "kolom": note.place.column,
                "tingkat": note.severity.value,
                "kode": note.code,
                "pesan": note.message,
                "perbaiki": note.fix,
            }
            for note in outcome.notes
        ],
    }
