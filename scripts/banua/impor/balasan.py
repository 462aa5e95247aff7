"""What the sender of an issue is told: what became of it, or what to mend."""

from __future__ import annotations

from collections.abc import Iterator

from banua.impor.isian_isu import ISIAN
from banua.impor.plan import Note, Outcome, Plan, Status
from banua.issues import Severity
from banua.markdown import fit, plain

MARK = "<!-- banua:usulan -->"
"""First line of the answer, unseen, by which it is known."""

_LABELS = {isian.kolom: isian.label for isian in ISIAN}
_REST = "… Selebihnya tidak muat di sini."


def is_complete(plan: Plan) -> bool:
    """Tell whether every record of a proposal can be written."""
    return bool(plan.outcomes) and all(o.status is Status.BARU for o in plan.outcomes)


def tell_plan(plan: Plan) -> str:
    """Return the answer to a proposal that was understood, in Markdown."""
    return fit(_plan_blocks(plan), _REST)


def tell_fault(message: str, fix: str) -> str:
    """Return the answer to a text that is no proposal."""
    return fit(_refusal(f"- {plain(message)}\n  Perbaiki: {plain(fix)}"), _REST)


def _plan_blocks(plan: Plan) -> Iterator[str]:
    if not is_complete(plan):
        yield from _refusal(*(line for outcome in plan.outcomes for line in _faults(outcome)))
        if names := [name for name, _, _ in plan.unknown_lembaga]:
            yield (
                f"Lembaga {plain(names[0], 100)} memang belum tercatat? Pilih **Jenis lembaga** "
                "pada isian, dan lembaga itu ikut dibuatkan catatannya."
            )
        return
    yield f"{MARK}\nTerima kasih! Usulan ini sudah menjadi berkas katalog:"
    yield "\n".join(f"- `catalog/{name}`" for name, _ in plan.files)
    advice = [note for o in plan.outcomes for note in o.notes]
    if advice:
        yield "Yang sebaiknya dilengkapi:"
        yield "\n".join(map(_note, advice))
    yield (
        "Penyunting membacanya sebelum diterbitkan. Ingin mengubah sesuatu? Sunting isu ini; "
        "berkasnya ikut berubah."
    )


def _refusal(*faults: str) -> Iterator[str]:
    yield f"{MARK}\nTerima kasih! Usulan ini belum dapat dijadikan berkas katalog."
    yield "\n".join(faults)
    yield "Sunting isu ini (tombol **Edit** di kanan atas); usulan diperiksa lagi seketika."


def _faults(outcome: Outcome) -> Iterator[str]:
    for mirip in outcome.mirip:
        yield (
            f"- Tampaknya sudah tercatat sebagai {plain(mirip.nama, 100)} (`{mirip.id}`): "
            f"{plain(mirip.alasan)}\n"
            "  Bila memang berbeda, tulis bedanya di isu ini; penyunting yang menambahkannya."
        )
    if outcome.status is Status.DILEWATI:
        yield "- Isiannya tidak terbaca sebagai inovasi; isi sedikitnya nama dan ringkasan."
    if outcome.status is Status.SUDAH_ADA:
        yield f"- {plain(outcome.nama, 100)} sudah tercatat dengan isi yang sama."
    for note in outcome.notes:
        if note.severity is Severity.GALAT:
            yield _note(note)


def _note(note: Note) -> str:
    label = _LABELS.get(note.place.header, "")
    where = f"**{label}**: " if label else ""
    return f"- {where}{plain(note.message)}\n  Perbaiki: {plain(_in_form(note.fix))}"


def _in_form(fix: str) -> str:
    """Return a cure in the words of the form: what a spreadsheet has columns for, it asks."""
    for kolom, label in _LABELS.items():
        fix = fix.replace(f"kolom '{kolom}'", f"isian '{label}'")
    return fix
