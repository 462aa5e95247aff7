"""Asking for a new innovation at the terminal, one question after the other."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from banua import report
from banua.cli.penanya import Penanya
from banua.impor.complete import complete
from banua.impor.kosakata import load_kosakata
from banua.issues import Severity
from banua.pipeline import read_catalog
from banua.text import slugify
from banua.usulan.check import Checked, Proposal, check_proposals
from banua.usulan.id import propose_ids
from banua.usulan.kiriman import to_json
from banua.usulan.mirip import Pembanding
from banua.usulan.nama import Nama
from banua.usulan.tanya import PERTANYAAN, PERTANYAAN_LEMBAGA, Tanya
from banua.writing import write_file, write_new_file

_STAND_IN: Mapping[str, Any] = {
    "nama": "Tanpa Nama",
    "ringkasan": " ".join(f"kata{number}" for number in range(30)),
    "sumber": [{"id": "s1", "judul": "Belum diisi", "url": "https://contoh.id/"}],
}
"""What stands for required keys while they are not answered, so that rules can run."""


class Wawancara:
    """One interview.

    Attributes:
        entries: The catalogue as it is now; a new institution adds to it.
    """

    def __init__(self, catalog: Path, today: date) -> None:
        """Read the catalogue.

        Args:
            catalog: Its folder.
            today: Day of the check.
        """
        self._catalog = catalog
        self._today = today
        self._load()
        self._data: dict[str, Any] = {}
        self._draft: Path | None = None
        self._told: set[tuple[str, str]] = set()

    def run(self, answers: dict[str, Any], draft: Path | None) -> Checked | None:
        """Ask everything that is not answered yet.

        Args:
            answers: Answers of an earlier interview.
            draft: Where they were kept.

        Returns:
            The checked record; `None` if the interview was left, which loses nothing.
        """
        self._data, self._draft = answers, draft
        click.echo(
            "Enter melewati yang tidak wajib. Ketik ? untuk penjelasan. Ctrl+C menyimpan draf."
        )
        try:
            if "nama" in self._data and "id" not in self._data:
                self._data["id"] = self._ask_id(str(self._data["nama"]))
            part = ""
            for question in PERTANYAAN:
                if question.kunci in self._data:
                    continue
                if question.bagian != part:
                    part = question.bagian
                    click.echo(f"\n{part.upper()}")
                self._answer(question)
            self._ask_sources_of_results()
        except (click.Abort, KeyboardInterrupt, EOFError):
            self.say_goodbye()
            return None
        return self._check(self._data)

    def _load(self) -> None:
        self.entries = read_catalog(self._catalog).entries
        self._nama = Nama(self.entries, load_kosakata().singkatan)
        self._penanya = Penanya(self._nama)

    def forget(self) -> None:
        """Remove the draft: the record is written."""
        if self._draft:
            self._draft.unlink(missing_ok=True)

    def say_goodbye(self) -> None:
        """Tell where the answers are."""
        click.echo()
        if self._draft:
            click.echo(f"Draf tersimpan di {self._draft}.")
            click.echo(f"Lanjutkan dengan: banua baru --lanjut {self._draft}")
        else:
            click.echo("Berhenti; belum ada yang perlu disimpan.")

    def _answer(self, question: Tanya) -> None:
        """Ask until the answer passes the check; keep it in the draft."""
        while True:
            value = self._penanya.ask(question)
            if question.kunci == "lembaga" and value == "baru":
                value = self._make_lembaga()
            if value is None:
                if question.wajib:
                    continue
                return
            data = {**self._data, question.kunci: value}
            if question.kunci == "nama":
                data["id"] = self._data.get("id") or self._ask_id(str(value))
            elif question.kunci == "sumber":
                complete(data)
            if self._accepts(data, question.kunci):
                self._data = data
                self._keep()
                return

    def _keep(self) -> None:
        self._draft = self._draft or Path(f"draf-{self._data['id']}.json")
        write_file(self._draft, to_json(self._data))

    def _accepts(self, data: Mapping[str, Any], key: str) -> bool:
        """Tell what the rules say of the answers so far; a galat of this one is asked anew."""
        accepted = True
        for finding in self._check({**self._stand_in(), **data}).findings:
            issue = finding.issue
            about = finding.path[0] if finding.path else key
            if about not in data or (issue.code, issue.message) in self._told:
                continue
            click.echo(f"  {issue.severity}: {issue.message} [{issue.code}]")
            click.echo(f"    Perbaiki: {issue.fix}")
            if issue.severity is Severity.GALAT and about == key:
                accepted = False
            else:
                self._told.add((issue.code, issue.message))
        return accepted

    def _stand_in(self) -> dict[str, Any]:
        known = self.entries.records
        first = {kind: next(iter(known[kind]), kind) for kind in ("lembaga", "wilayah")}
        lists = {kind: [next(iter(known[kind]), kind)] for kind in ("urusan", "tema")}
        return {**_STAND_IN, **first, **lists}

    def _check(self, data: Mapping[str, Any]) -> Checked:
        rest = {key: value for key, value in data.items() if key != "id"}
        proposal = Proposal("inovasi", str(data["id"]), rest)
        return check_proposals(self.entries, [proposal], self._today)[0]

    def _ask_id(self, nama: str) -> str:
        """Show what the name may repeat, and settle the id."""
        for mirip in Pembanding(self.entries).find_nama(nama):
            click.echo(f"  Mungkin sudah tercatat: {mirip.nama} [{mirip.id}], {mirip.alasan}.")
        taken = self.entries.records["inovasi"]
        aliases = {
            alias for entry in taken.values() for alias in getattr(entry.record, "alias", ())
        }
        free = (i for i in propose_ids(nama) if i not in taken and i not in aliases)
        proposed = next(free)
        while True:
            id_ = str(click.prompt("Id, menjadi alamat halamannya", default=proposed)).strip()
            if slugify(id_) != id_ or not id_:
                click.echo(
                    f"  Hanya huruf kecil, angka, dan tanda hubung: {slugify(id_) or proposed}"
                )
            elif id_ in aliases or self.entries.knows("inovasi", id_):
                click.echo(f"  Id '{id_}' sudah dipakai.")
            else:
                return id_

    def _make_lembaga(self) -> str | None:
        """Ask for a new institution and write its file; `None` if it can not be."""
        data = {q.kunci: a for q in PERTANYAAN_LEMBAGA if (a := self._penanya.ask(q, "lembaga"))}
        id_ = next(i for i in propose_ids(str(data["nama"])) if not self._nama.knows("lembaga", i))
        checked = check_proposals(self.entries, [Proposal("lembaga", id_, data)], self._today)[0]
        for finding in checked.findings:
            click.echo(report.to_text(finding.issue))
        path = self._catalog / checked.proposal.name
        if not checked.is_sound or not click.confirm(f"Tulis {path}?", default=True):
            return None
        write_new_file(path, checked.text.encode())
        self._load()
        return id_

    def _ask_sources_of_results(self) -> None:
        """Ask which source states which result; an open answer stays open."""
        sources, results = self._data.get("sumber", ()), self._data.get("hasil", ())
        known = [source["id"] for source in sources if isinstance(source, dict)]
        for result in results:
            if not known or not isinstance(result, dict) or "sumber" in result:
                continue
            click.echo(f"Hasil: {result['uraian']}")
            text = click.prompt(f"  Sumbernya ({', '.join(known)})", default="", show_default=False)
            named = [id_ for id_ in re.findall(r"s?\d+", text) if f"s{id_.lstrip('s')}" in known]
            if named:
                result["sumber"] = [f"s{id_.lstrip('s')}" for id_ in named]
                self._keep()
