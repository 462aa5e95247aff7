"""Records beside the documents they were read from: what the rules receive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from pydantic import ValidationError

from banua.issues import Issue, Severity
from banua.model.base import Part, Record
from banua.model.messages import describe_all
from banua.model.registry import FOLDERS, RECORDS, model_of
from banua.model.wordings import WORDINGS
from banua.positions import Position
from banua.source.files import SourceFile
from banua.source.loader import Document, Value, load_document, parse_text
from banua.text import nearest, slugify

P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Entry(Generic[P]):
    """A valid record and the document it came from."""

    record: P
    document: Document


@dataclass(frozen=True, slots=True)
class Entries:
    """All that could be read of a catalogue.

    Attributes:
        records: Valid records by kind and id; every kind is present.
        lists: Valid list files by folder and name, such as `acuan/istilah`.
        broken: Ids by kind whose file exists but holds no valid record. They count as
            known, so that one fault makes one message.
    """

    records: Mapping[str, Mapping[str, Entry[Record]]]
    lists: Mapping[str, Entry[Part]]
    broken: Mapping[str, frozenset[str]]

    def knows(self, kind: str, record_id: str) -> bool:
        """Tell whether a file for that id exists, valid or not."""
        return record_id in self.records[kind] or record_id in self.broken[kind]

    def of(self, model: type[P]) -> Iterator[tuple[str, P, Document]]:
        """Yield id, record, and document of every record of `model`, sorted by id."""
        for kind, record_model in RECORDS.items():
            if record_model is model:
                for record_id, entry in self.records[kind].items():
                    yield record_id, entry.record, entry.document  # type: ignore[misc]

    def all_records(self) -> Iterator[Entry[Record]]:
        """Yield every valid record with its document, kind by kind."""
        for by_id in self.records.values():
            yield from by_id.values()

    def all(self) -> Iterator[Entry[Record] | Entry[Part]]:
        """Yield every valid entry, records first."""
        yield from self.all_records()
        yield from self.lists.values()


def read_entry(file: SourceFile) -> tuple[Entry[Part] | None, tuple[Issue, ...]]:
    """Read one file into its model.

    Args:
        file: A file of the catalogue.

    Returns:
        The entry, or `None` where the file holds no valid record, and every issue of its
        bytes, its YAML, its name, and its values.
    """
    model = model_of(file.folder, file.stem)
    if model is None or file.path.suffix != ".yaml":
        return None, (_stray_file(file),)
    return _make_entry(model, *load_document(file))


def parse_entry(file: SourceFile, text: str) -> tuple[Entry[Part] | None, tuple[Issue, ...]]:
    """Read a text into the model of a file that need not lie on disk, as `read_entry` does."""
    model = model_of(file.folder, file.stem)
    if model is None:
        return None, (_stray_file(file),)
    return _make_entry(model, *parse_text(file, text))


def _make_entry(
    model: type[Part], document: Document, data: Value, issues: tuple[Issue, ...]
) -> tuple[Entry[Part] | None, tuple[Issue, ...]]:
    if not isinstance(data, dict):
        return None, issues
    if issubclass(model, Record):
        if issue := _wrong_name(document, data.get("id")):
            return None, (*issues, issue)
        data = {**data, "id": document.id}
    try:
        return Entry(model.model_validate(data), document), issues
    except ValidationError as error:
        faults = describe_all(error.errors(include_url=False), model)
    positions = document.positions
    place = {"key": positions.key, "value": positions.value, "mapping": positions.mapping}
    return None, (
        *issues,
        *(
            document.issue(place[fault.at](fault.path), fault.code, fault.message, fault.fix)
            for fault in faults
        ),
    )


def _wrong_name(document: Document, written: object) -> Issue | None:
    if slugify(document.id) != document.id:
        words = WORDINGS["nama-berkas-salah"].fill(
            id=document.id, usul=slugify(document.id) or "nama-inovasi"
        )
        return document.issue(Position(), "nama-berkas-salah", *words)
    if written not in {None, document.id}:
        return document.issue(
            document.positions.value(("id",)),
            "id-beda-berkas",
            f"id '{written}' berbeda dari nama berkas '{document.id}'",
            "hapus baris 'id'; nama berkas sudah menjadi id",
        )
    return None


def _stray_file(file: SourceFile) -> Issue:
    name = PurePosixPath(file.name).name
    if file.path.suffix == ".yml" and model_of(file.folder, file.stem):
        message, fix = f"akhiran berkas '{name}' harus .yaml", f"ganti nama: {file.stem}.yaml"
    else:
        near = nearest(file.folder, FOLDERS)
        message = f"berkas '{name}' tidak pada tempatnya"
        fix = f"pindahkan ke folder jenisnya, misalnya {near or 'inovasi'}/, berakhiran .yaml"
    return Issue(file.name, Position(), Severity.GALAT, "berkas-tak-dikenal", message, fix)
