"""Asking one question at the terminal, in the way that its answer needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import click

from banua.impor.cells import NotUnderstoodError, Reader
from banua.impor.fields import Field, record_table
from banua.impor.grid import Cell
from banua.model.kunci import list_keys
from banua.model.pilihan import LABEL_PILIHAN
from banua.model.registry import RECORDS
from banua.usulan.nama import Dekat, Nama
from banua.usulan.tanya import Cara, Tanya

_SHOWN = 9


@dataclass(frozen=True, slots=True)
class Penanya:
    """Asks questions.

    Attributes:
        nama: Names of all records.
    """

    nama: Nama

    def ask(self, question: Tanya, kind: str = "inovasi") -> Any:
        """Return the answer to a question, `None` if it is left out.

        Args:
            question: The question.
            kind: Kind of the record that it fills.
        """
        field = next(f for f in record_table(kind).fields if f.path[0] == question.kunci)
        asking: Mapping[Cara, Callable[[Tanya, Field], Any]] = {
            Cara.SATU_BARIS: self._line,
            Cara.BANYAK_BARIS: self._text,
            Cara.DAFTAR: self._list,
            Cara.CARI: self._record,
            Cara.CARI_BANYAK: self._records,
            Cara.PILIH: self._choice,
        }
        while True:
            try:
                value = asking[question.cara](question, field)
            except NotUnderstoodError as error:
                click.echo(f"  {error.problem.message}\n    Perbaiki: {error.problem.fix}")
                continue
            if value or not question.wajib:
                return value or None
            click.echo("  Ini wajib diisi.")

    def _line(self, question: Tanya, field: Field) -> str | None:
        text = self._prompt(question, field)
        return self._understood(field, text)[0] if text else None

    def _text(self, question: Tanya, field: Field) -> str:
        click.echo(f"{question.tanya}. Baris kosong mengakhiri.")
        text = "\n".join(self._lines(question, field))
        if text and field.key == "ringkasan":
            text = " ".join(text.split())
            click.echo(f"  ({len(text.split())} kata)")
        return text

    def _list(self, question: Tanya, field: Field) -> list[Any]:
        click.echo(f"{question.tanya}. Satu baris satu isian; baris kosong mengakhiri.")
        lines = self._lines(question, field)
        if question.kunci == "sumber":
            return [self._source(line) for line in lines]
        if field.many:
            return [value for line in lines for value in self._understood(field, line)]
        return [{field.path[-1]: line} for line in lines]

    def _lines(self, question: Tanya, field: Field) -> Iterator[str]:
        while text := self._prompt(question, field, label=">"):
            yield text

    def _source(self, address: str) -> dict[str, str]:
        """Ask for what else is known of a source."""
        source = {"url": address}
        for key, label in (
            ("judul", "Judul halaman"),
            ("penerbit", "Penerbit"),
            ("tanggal", "Tanggal terbit"),
        ):
            field = next(f for f in record_table("inovasi").fields if f.key == f"sumber[].{key}")
            while text := click.prompt(f"  {label}", default="", show_default=False).strip():
                try:
                    source[key] = self._understood(field, text)[0]
                except NotUnderstoodError as error:
                    click.echo(f"    {error.problem.message}; {error.problem.fix}")
                else:
                    break
        return source

    def _choice(self, question: Tanya, field: Field) -> str | None:
        for number, choice in enumerate(field.choices, 1):
            click.echo(f"  {number}. {LABEL_PILIHAN.get(choice, choice)}")
        text = self._prompt(question, field)
        if text.isdecimal() and 1 <= int(text) <= len(field.choices):
            return field.choices[int(text) - 1]
        return self._understood(field, text)[0] if text else None

    def _records(self, question: Tanya, field: Field) -> list[str]:
        found: list[str] = []
        while one := self._record(question, field):
            if one not in found:
                found.append(one)
            click.echo(f"  dipilih: {', '.join(found)}; Enter bila cukup.")
        return found

    def _record(self, question: Tanya, field: Field) -> str | None:
        """Return the id of the record that is meant, asking until exactly one is."""
        kind = field.rujukan or ""
        offered: tuple[Dekat, ...] = ()
        while text := self._prompt(question, field):
            if text.isdecimal() and 1 <= int(text) <= len(offered):
                return offered[int(text) - 1].id
            if found := self.nama.find(kind, text):
                click.echo(f"  {self.nama.label(kind, found)}")
                return found
            if kind == "lembaga" and text.lower() == "baru":
                return text
            offered = (self.nama.search(kind, text) or self.nama.near(kind, text))[:_SHOWN]
            for number, dekat in enumerate(offered, 1):
                click.echo(f"  {number}. {dekat.nama} [{dekat.id}]")
            if not offered:
                click.echo(f"  Tidak ada {kind} bernama '{text}'; coba satu kata saja.")
            if kind == "lembaga":
                click.echo("  Ketik nomornya, kata lain, atau 'baru' bila belum tercatat.")
        return None

    def _prompt(self, question: Tanya, field: Field, label: str = "") -> str:
        while True:
            text = str(
                click.prompt(
                    label or question.tanya,
                    default="",
                    show_default=False,
                    prompt_suffix=" " if label else ": ",
                )
            ).strip()
            if text != "?":
                return text
            click.echo(f"  {_meaning(field)}")

    def _understood(self, field: Field, text: str) -> tuple[str, ...]:
        return Reader(self.nama).values(field, Cell(text), None)


def _meaning(field: Field) -> str:
    top = field.path[0]
    keys = list_keys(RECORDS[field.kind])
    return next(k.arti for k in keys if k.nama.removesuffix("[]") == top and k.arti).replace(
        "`", "'"
    )
