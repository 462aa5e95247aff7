"""The answers of an issue form as a table of one row, so that they are understood as one.

The text was written by a stranger. It is only ever read as data: nothing of it becomes a
name of a file, a command, or a place.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from banua.impor.grid import Cell, Sheet, UnreadableError, make_cell
from banua.impor.isian_isu import BANYAK_PILIHAN, ISIAN, LEMBAGA_BARU, PERNYATAAN
from banua.impor.kosakata import load_kosakata
from banua.model.entries import Entries
from banua.usulan.nama import Nama

MAX_LETTERS = 100_000
"""Longest text that is read; the forge takes 65,536 letters."""

_EMPTY = frozenset({"", "_No response_", "None"})
_HEADING = "### "
_BETWEEN_CHOICES = re.compile(r"(?<=\]), ")


def read_jawaban(text: str) -> Mapping[str, str]:
    """Return the answers by the id of their question; those left open are missing.

    Args:
        text: The body of the issue.

    Raises:
        UnreadableError: It is not what the form makes.
    """
    if len(text) > MAX_LETTERS:
        raise UnreadableError("isu terlalu panjang", "tulis ringkas; satu isu untuk satu inovasi")
    by_label = {isian.label: isian.id for isian in ISIAN} | {PERNYATAAN: ""}
    answers: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _clean(text).split("\n"):
        label = line.removeprefix(_HEADING).strip()
        if line.startswith(_HEADING) and label in by_label:
            if by_label[label] in answers:
                raise UnreadableError(
                    f"isian '{label}' ada dua kali", "hapus tanda pagar di dalam isian yang lain"
                )
            current = answers[by_label[label]] = []
        else:
            current.append(line)
    if missing := [isian.label for isian in ISIAN if isian.wajib and isian.id not in answers]:
        raise UnreadableError(
            f"isian '{missing[0]}' tidak ada",
            "jangan ubah judul-judul isian; bila sudah hilang, buka isu baru dari formulirnya",
        )
    joined = {id_: "\n".join(lines).strip() for id_, lines in answers.items() if id_}
    return {id_: answer for id_, answer in joined.items() if answer not in _EMPTY}


def make_sheets(answers: Mapping[str, str], entries: Entries) -> tuple[Sheet, ...]:
    """Return the answers as sheets: the innovation, and its institution if it is new.

    Args:
        answers: The answers.
        entries: The catalogue, which tells whether the institution is new.
    """
    cells = {isian.kolom: _cell(isian.id, answers.get(isian.id, "")) for isian in ISIAN}
    jenis_lembaga = cells.pop(LEMBAGA_BARU)
    sheets = [_sheet("Inovasi", cells)]
    nama = Nama(entries, load_kosakata().singkatan)
    lembaga = answers.get("lembaga", "")
    wilayah = nama.find("wilayah", answers.get("wilayah", ""))
    if lembaga and jenis_lembaga and nama.find("lembaga", lembaga, wilayah) is None:
        new = {
            "Nama lembaga": cells["Lembaga"],
            LEMBAGA_BARU: jenis_lembaga,
            "Wilayah": cells["Wilayah"],
        }
        sheets.insert(0, _sheet("Lembaga", new))
    return tuple(sheets)


def _clean(text: str) -> str:
    """Return `text` with plain line ends and without letters that nobody can see."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(char if char.isprintable() or char == "\n" else " " for char in text)


def _cell(id_: str, answer: str) -> Cell | None:
    return make_cell(_BETWEEN_CHOICES.sub("\n", answer) if id_ in BANYAK_PILIHAN else answer)


def _sheet(name: str, cells: Mapping[str, Cell | None]) -> Sheet:
    return Sheet(name, (tuple(Cell(header) for header in cells), tuple(cells.values())))
