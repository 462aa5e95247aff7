"""Understanding one cell, by what its column holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from banua.impor.fields import Field, Form
from banua.impor.grid import Cell
from banua.impor.kosakata import load_kosakata
from banua.impor.tanggal import parse_tahun, parse_tanggal
from banua.model.pilihan import LABEL_PILIHAN
from banua.text import format_number, nearest
from banua.usulan.nama import Nama

BULLET = "• "
_NUMBERED = re.compile(r"^\s*(?:[-*•▪–·o]|\(?\d{1,2}[.)]|[a-z][.)])\s+")
_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")
_SPACES = re.compile(r"[ \t\u00a0]*[\t\n\u00a0][ \t\n\u00a0]*|[ \u00a0]{2,}")
_TAGGED = re.compile(r"\[[a-z0-9-]+\]$")
_NAME_SIGNS = ";|"
_TOGETHER = re.compile(r"\s*[,/&]\s*|\s+dan\s+")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_YEAR_KEYS = frozenset({"tahun", "dari", "sampai", "edisi"})
_MONEY_FROM = 1000
_FUZZY_CHOICE = 0.85
_EXCEL_ERRORS = frozenset(
    {"#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!"}
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a cell is not understood.

    Attributes:
        code: Id of the rule that says the same of a file.
        message: What is wrong.
        fix: How to mend it.
        lembaga: The name of an institution that is not known, if that is the cause.
    """

    code: str
    message: str
    fix: str
    lembaga: str | None = None


class NotUnderstoodError(Exception):
    """A cell says nothing that its key could hold."""

    def __init__(self, problem: Problem) -> None:
        """Keep the problem."""
        super().__init__(problem.message)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Reader:
    """Understands cells.

    Attributes:
        nama: Names of all records that may be referred to.
    """

    nama: Nama

    def is_blank(self, cell: Cell | None) -> bool:
        """Tell whether a cell says that nothing is known."""
        if cell is None:
            return True
        if not isinstance(cell.value, str):
            return False
        plain = load_kosakata().plain(cell.value)
        return plain in load_kosakata().kosong or (not plain and not _ADDRESS.search(cell.value))

    def values(self, field: Field, cell: Cell, wilayah: str | None) -> tuple[str, ...]:
        """Return the values of a cell, as a file would hold them.

        Args:
            field: What its column holds.
            cell: The cell.
            wilayah: Region of the row, for names that leave it out.

        Raises:
            NotUnderstoodError: It can not be understood.
        """
        text = _text_of(cell)
        if text in _EXCEL_ERRORS:
            raise NotUnderstoodError(
                Problem(
                    "rumus-galat",
                    f"sel berisi {text}, rumusnya gagal",
                    "perbaiki rumusnya, atau ketik isinya",
                )
            )
        if field.form is Form.RUJUKAN:
            return self._references(field, text, wilayah)
        if field.form is Form.TAUTAN and not _ADDRESS.search(text) and cell.link:
            return (cell.link,)
        one = _ONE[field.form]
        if field.many:
            return tuple(one(field, part, cell) for part in split_list(field.key, text))
        return (one(field, text, cell),)

    def items(self, field: Field, cell: Cell) -> tuple[str, ...]:
        """Return the values of a cell that may hold one value for each of several list items."""
        text = _text_of(cell)
        if field.form is Form.TAUTAN:
            found = tuple(match[0].rstrip(",;") for match in _ADDRESS.finditer(text))
            return found or ((cell.link,) if cell.link else (text,))
        return split_list(field.key, text)

    def _references(self, field: Field, text: str, wilayah: str | None) -> tuple[str, ...]:
        if not field.many:
            return (self._reference(field, text, wilayah),)
        lines = split_list(field.key, text)
        parts = lines if text.startswith(BULLET) else [p for line in lines for p in _named(line)]
        if field.loose:
            return tuple(self._reference(field, part, wilayah) for part in parts)
        found = []
        for part in parts:
            if self._find(field, part, wilayah) is None:
                smaller = [piece for piece in _TOGETHER.split(part) if piece]
                if len(smaller) > 1:
                    found += [self._reference(field, piece, wilayah) for piece in smaller]
                    continue
            found.append(self._reference(field, part, wilayah))
        return tuple(dict.fromkeys(found))

    def _find(self, field: Field, text: str, wilayah: str | None) -> str | None:
        return self.nama.find(field.rujukan or "", text, wilayah)

    def _reference(self, field: Field, text: str, wilayah: str | None) -> str:
        found = self._find(field, text, wilayah)
        if found is not None:
            return found
        if field.loose:
            return _one_line(text)
        kind = field.rujukan or ""
        near = ", ".join(f"{dekat.id} ({dekat.nama})" for dekat in self.nama.near(kind, text))
        raise NotUnderstoodError(
            Problem(
                "rujukan-tak-dikenal",
                f"{kind} '{text}' tidak dikenal",
                f"tulis id atau nama salah satu: {near}"
                if near
                else f"periksa ejaannya, atau tambahkan {kind} itu lebih dahulu",
                lembaga=text if kind == "lembaga" else None,
            )
        )


def split_list(key: str, text: str) -> tuple[str, ...]:
    """Return the items of a cell that holds several: one a line, numbered or not.

    A cell that begins with `• ` is one of ours: only that sign begins an item.
    """
    if text.startswith(BULLET):
        parts = re.split(r"(?:^|\n)• ", text)[1:]
        return tuple(part.replace("\n••", "\n•").strip() for part in parts)
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if len(lines) > 1 and all(_NUMBERED.match(line) for line in lines):
        return tuple(_NUMBERED.sub("", line) for line in lines)
    name = key.rpartition(".")[2]
    separators = load_kosakata().pemisah
    signs = "".join(
        sign for sign, word in ((";", "titik_koma"), (",", "koma")) if name in separators[word]
    )
    return tuple(piece for line in lines for piece in _pieces(line, signs))


def _named(line: str) -> tuple[str, ...]:
    """Return the names in a line; one of ours ends with its id in brackets, whatever it holds."""
    return (line,) if _TAGGED.search(line) else _pieces(line, _NAME_SIGNS)


def join_references(key: str, labels: tuple[str, ...]) -> str:
    """Return names as one cell that is read back the same."""
    if all(_named(label) == (label,) for label in labels):
        return join_list(key, labels)
    return _bulleted(labels)


def join_list(key: str, items: tuple[str, ...]) -> str:
    """Return items as one cell, so that `split_list` reads them back the same."""
    plain = "\n".join(items)
    if split_list(key, plain) == items:
        return plain
    return _bulleted(items)


def _bulleted(items: tuple[str, ...]) -> str:
    return "\n".join(BULLET + item.replace("\n•", "\n••") for item in items)


def _pieces(text: str, signs: str) -> tuple[str, ...]:
    if not signs:
        return (text,)
    return tuple(p for part in re.split(f"[{re.escape(signs)}]", text) if (p := part.strip()))


def _text_of(cell: Cell) -> str:
    value = cell.value
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def _one_line(text: str) -> str:
    return _SPACES.sub(" ", text).strip()


def _teks(field: Field, text: str, cell: Cell) -> str:
    value = cell.value
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if field.key == "alih.biaya" and is_number and float(text) >= _MONEY_FROM:
        return f"Rp{format_number(int(float(text)))}"
    if field.key.endswith((".sumber", "sumber[].id")) and text.isdecimal():
        return f"s{int(text)}"
    return _one_line(text)


def _markdown(_field: Field, text: str, _cell: Cell) -> str:
    return text.replace("\u00a0", " ").strip()


def _id(_field: Field, text: str, _cell: Cell) -> str:
    return text.strip()


def _tautan(_field: Field, text: str, _cell: Cell) -> str:
    found = _ADDRESS.findall(text)
    address = str(found[0]).rstrip(",;") if len(found) == 1 else text.strip()
    return f"https://{address}" if address.lower().startswith("www.") else address


def _tanggal(field: Field, text: str, cell: Cell) -> str:
    if isinstance(cell.value, float):
        text = str(int(cell.value))  # a day with the time of day behind the point
    if (tanggal := parse_tanggal(text)) is None:
        raise NotUnderstoodError(
            Problem(
                "tanggal-salah",
                f"'{text}' tidak terbaca sebagai tanggal untuk '{field.label}'",
                "tulis misalnya 2023, Januari 2023, atau 12 Januari 2023",
            )
        )
    return tanggal


def _bilangan(field: Field, text: str, _cell: Cell) -> str:
    numbers = re.findall(r"\d+", text)
    if field.key.rpartition(".")[2] in _YEAR_KEYS:
        if (year := parse_tahun(text)) is not None:
            return str(year)
    elif _THOUSANDS.fullmatch(text):
        return text.replace(".", "")
    elif len(numbers) == 1 and not re.search(r"[,.]", text):
        return str(int(numbers[0]))
    raise NotUnderstoodError(
        Problem(
            "bukan-bilangan",
            f"'{text}' tidak terbaca sebagai bilangan untuk '{field.label}'",
            "tulis satu bilangan saja, misalnya 2023",
        )
    )


def _ya_tidak(field: Field, text: str, _cell: Cell) -> str:
    known = load_kosakata().ya_tidak.get(load_kosakata().plain(text))
    if known is None and text.strip() in {"✓", "✔", "√"}:
        known = True
    if known is None:
        raise NotUnderstoodError(
            Problem(
                "bukan-ya-tidak",
                f"'{text}' tidak terbaca sebagai ya atau tidak untuk '{field.label}'",
                "tulis ya atau tidak",
            )
        )
    return "true" if known else "false"


def _pilihan(field: Field, text: str, _cell: Cell) -> str:
    plain = load_kosakata().plain(text)
    wordings = dict(_wordings(field))
    near = plain if plain in wordings else nearest(plain, wordings, cutoff=_FUZZY_CHOICE)
    if near is None:
        choices = ", ".join(LABEL_PILIHAN.get(choice, choice) for choice in field.choices)
        raise NotUnderstoodError(
            Problem(
                "pilihan-salah",
                f"'{text}' bukan pilihan untuk '{field.label}'",
                f"pilih salah satu: {choices}",
            )
        )
    return wordings[near]


def _wordings(field: Field) -> Iterator[tuple[str, str]]:
    """Yield each wording of a field's choices, normalized; the surest last, so that it wins."""
    plain = load_kosakata().plain
    words = load_kosakata().pilihan.get(field.key.rpartition(".")[2], {})
    for choice in field.choices:
        for wording in words.get(choice, ()):
            yield plain(wording), choice
    for choice in field.choices:
        yield plain(LABEL_PILIHAN.get(choice, choice)), choice
        yield plain(choice), choice


_ONE: Mapping[Form, Callable[[Field, str, Cell], str]] = {
    Form.TEKS: _teks,
    Form.MARKDOWN: _markdown,
    Form.PILIHAN: _pilihan,
    Form.ID: _id,
    Form.BILANGAN: _bilangan,
    Form.YA_TIDAK: _ya_tidak,
    Form.TANGGAL: _tanggal,
    Form.TAUTAN: _tautan,
}
