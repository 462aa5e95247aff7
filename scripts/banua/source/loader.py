"""From the text of one YAML file to plain data, with every fault as an issue.

Only a small, safe part of YAML is taken: mappings, lists, and text. Anchors, aliases,
merge keys, and tags are refused, so that no file can run code, grow without bound, or
say something other than what it shows. Scalars stay text (`NO`, `12:30`, `010`); the
model decides what they mean. Positions are worked out only for files that need them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeAlias

import yaml

from banua.issues import Issue, Severity
from banua.positions import DataPath, Position, PositionMap
from banua.source.files import SourceFile, read_text

Value: TypeAlias = "str | tuple[Value, ...] | dict[str, Value] | None"

MAX_DEPTH = 12
"""Deepest nesting that is read; the deepest key of the models lies at 7."""

_NULL = frozenset({"", "~", "null", "Null", "NULL"})
_AMBIGUOUS = re.compile(
    r"(?i:yes|no|on|off|y|n)|True|TRUE|False|FALSE|[-+]?0[0-9_]+|0[xob][0-9a-fA-F_]+"
    r"|[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9]*)?|[0-9]+_[0-9_]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)|[-+]?\.(?i:inf)|\.(?i:nan)"
)
_LONGEST_AMBIGUOUS = 24
_YAML_TAG = "tag:yaml.org,2002:"
_TELL_START = ("unexpected end of stream", "expected ',' or", "could not find expected ':'")
"""Faults that are noticed later than where they begin."""
_SYNTAX = (
    ("mapping values are not allowed", "yaml-titik-dua", "ada ': ' di dalam nilai tanpa kutip",
     "beri tanda kutip pada seluruh nilai, atau periksa awal baris sebelumnya"),
    ("could not find expected ':'", "yaml-tanpa-titik-dua",
     "baris ini bukan pasangan 'kunci: nilai'",
     "tulis 'kunci: nilai', atau jorokkan baris bila ia lanjutan nilai di atasnya"),
    ("unexpected end of stream", "yaml-kutip-terbuka", "tanda kutip dibuka tetapi tidak ditutup",
     "tutup tanda kutip; tanda kutip tunggal di dalamnya ditulis dua kali"),
    ("expected ',' or", "yaml-kurung-terbuka", "kurung dibuka tetapi tidak ditutup",
     "tutup kurung, dan pisahkan isinya dengan koma"),
    ("cannot start any token", "yaml-karakter-awal", "nilai diawali karakter khusus YAML",
     "beri tanda kutip pada seluruh nilai"),
    ("expected key", "yaml-susunan", "awal baris tidak sejajar dengan kunci lain",
     "sejajarkan awal baris: kunci yang setingkat harus mulai di kolom yang sama"),
    ("expected '-' indicator", "yaml-susunan", "awal baris tidak sejajar dengan butir daftar",
     "sejajarkan tanda '-' dengan butir di atasnya"),
    ("unknown escape character", "yaml-garis-miring", r"ada '\' di dalam kutip ganda",
     r"pakai kutip tunggal, atau tulis '\\' untuk satu garis miring"),
)  # fmt: skip


@dataclass(frozen=True)
class Document:
    """A file that was read: what rules need to say where something stands."""

    name: str
    folder: str
    id: str
    text: str = field(repr=False)

    @cached_property
    def positions(self) -> PositionMap:
        """Places of all keys and values, worked out when first asked for."""
        walker = _Walker(self.text, self._no_report, marks=True)
        walker.walk()
        return PositionMap(walker.keys, walker.values)

    def issue(
        self,
        position: Position,
        code: str,
        message: str,
        fix: str,
        *,
        severity: Severity = Severity.GALAT,
    ) -> Issue:
        """Return an issue at `position` of this file, with the line it stands in."""
        lines = self.text.split("\n", position.line)
        excerpt = lines[position.line - 1] if len(lines) >= position.line else ""
        return Issue(self.name, position, severity, code, message, fix, excerpt)

    @staticmethod
    def _no_report(place: Position, code: str, message: str, fix: str) -> None:
        """Drop a fault: it was told when the file was read."""


def load_document(file: SourceFile) -> tuple[Document, Value, tuple[Issue, ...]]:
    """Read one file.

    Args:
        file: A file that `banua.source.files.find_files` found.

    Returns:
        The document, its data (`None` if it has none that can be trusted), and every
        fault of its bytes and its YAML. No fault of any bytes raises.
    """
    text, issues = read_text(file)
    return parse_text(file, text, issues)


def parse_text(
    file: SourceFile, text: str, byte_issues: tuple[Issue, ...] = ()
) -> tuple[Document, Value, tuple[Issue, ...]]:
    """Parse the text of a file that need not lie on disk.

    Args:
        file: What the file is called, and where it belongs.
        text: Its text.
        byte_issues: What is wrong with the bytes that the text came from.

    Returns:
        As `load_document`.
    """
    document = Document(file.name, file.folder, file.stem, text)
    issues = [
        document.issue(
            issue.position, issue.code, issue.message, issue.fix, severity=issue.severity
        )
        for issue in byte_issues
    ]
    if any(issue.severity is Severity.GALAT for issue in issues):
        return document, None, tuple(issues)

    def report(place: Position, code: str, message: str, fix: str) -> None:
        severity = Severity.PERINGATAN if code == "nilai-makna-ganda" else Severity.GALAT
        issues.append(document.issue(place, code, message, fix, severity=severity))

    walker = _Walker(text, report, marks=False)
    data = walker.walk()
    return document, data, tuple(issues)


class _StopReading(Exception):  # noqa: N818 - a way out, not an error
    """The rest of the file can not be trusted; what is wrong has been reported."""


class _Walker:
    """One pass over the events of a document, building data and, if asked, places."""

    def __init__(
        self, text: str, report: Callable[[Position, str, str, str], None], *, marks: bool
    ) -> None:
        self._loader = yaml.CLoader(text)
        self._next: Callable[[], Any] = self._loader.get_event
        self._text = text
        self._report = report
        self._marks = marks
        self.keys: dict[DataPath, Position] = {}
        self.values: dict[DataPath, Position] = {}

    def walk(self) -> Value:
        """Return the only document's data, or `None` if it can not be read whole."""
        try:
            return self._document()
        except yaml.YAMLError as error:
            self._report_syntax(error)
        except _StopReading:
            pass
        finally:
            self._loader.dispose()
        return None

    def _document(self) -> Value:
        next_event = self._next
        next_event()
        if not isinstance(next_event(), yaml.DocumentStartEvent):
            raise self._stop(
                Position(), "berkas-kosong", "berkas kosong", "isi berkas ini atau hapus"
            )
        event = next_event()
        data = self._value(event, (), 0)
        if not isinstance(data, dict):
            raise self._stop(
                _place(event),
                "bukan-catatan",
                "isi berkas harus pasangan 'kunci: nilai'",
                "mulai berkas dengan kunci pertama, misalnya 'nama: …'",
            )
        next_event()
        end = next_event()
        if not isinstance(end, yaml.StreamEndEvent):
            raise self._stop(
                _place(end),
                "dokumen-ganda",
                "ada dokumen kedua sesudah '---'",
                "satu berkas hanya untuk satu catatan; hapus baris '---'",
            )
        return data

    def _value(self, event: Any, path: DataPath, depth: int) -> Value:
        if self._marks:
            self.values[path] = _place(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
            return None
        self._check_node(event)
        if depth >= MAX_DEPTH:
            raise self._stop(
                _place(event),
                "susunan-terlalu-dalam",
                f"susunan bertingkat lebih dari {MAX_DEPTH}",
                "sederhanakan susunannya; lihat contoh pada panduan kunci",
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(path, depth + 1)
        return self._mapping(path, depth + 1)

    def _sequence(self, path: DataPath, depth: int) -> Value:
        items: list[Value] = []
        next_event = self._next
        while not isinstance(event := next_event(), yaml.SequenceEndEvent):
            here = (*path, len(items)) if self._marks else path
            items.append(self._value(event, here, depth))
        return tuple(items)

    def _mapping(self, path: DataPath, depth: int) -> Value:
        data: dict[str, Value] = {}
        first_lines: dict[str, int] = {}
        next_event = self._next
        while not isinstance(event := next_event(), yaml.MappingEndEvent):
            key = self._key(event)
            here = (*path, key) if self._marks else path
            if key in data:
                self._report(
                    _place(event),
                    "kunci-ganda",
                    f"kunci '{key}' tertulis dua kali, pertama di baris {first_lines[key] + 1}",
                    "hapus salah satunya",
                )
                self._value(next_event(), (*here, "ganda"), depth)
                continue
            if self._marks:
                self.keys[here] = _place(event)
            first_lines[key] = event.start_mark.line
            data[key] = self._value(next_event(), here, depth)
        return data

    def _key(self, event: Any) -> str:
        if isinstance(event, yaml.ScalarEvent):
            self._check_node(event)
            if event.value == "<<" and event.implicit[0]:
                raise self._stop(
                    _place(event),
                    "yaml-gabung",
                    "kunci gabung '<<' tidak dipakai di katalog ini",
                    "tulis semua kunci apa adanya",
                )
            return str(event.value)
        if isinstance(event, yaml.AliasEvent):
            self._refuse_alias(event)
            raise _StopReading
        raise self._stop(
            _place(event),
            "kunci-bukan-teks",
            "kunci harus satu kata",
            "tulis 'kunci: nilai'; beri kutip bila nilai diawali kurung",
        )

    def _scalar(self, event: yaml.ScalarEvent) -> Value:
        if event.anchor or event.tag:
            self._check_node(event)
        value: str = event.value
        if event.implicit[0]:
            if value in _NULL:
                return None
            if len(value) <= _LONGEST_AMBIGUOUS and _AMBIGUOUS.fullmatch(value):
                self._report(
                    _place(event),
                    "nilai-makna-ganda",
                    f"nilai {value} tanpa kutip dibaca berbeda oleh program lain",
                    f"beri tanda kutip: '{value}'",
                )
        return value

    def _check_node(self, event: Any) -> None:
        if event.anchor:
            self._report(
                _place(event),
                "yaml-jangkar",
                f"jangkar '&{event.anchor}' tidak dipakai di katalog ini",
                "hapus tanda & beserta namanya, tulis isinya apa adanya",
            )
        if event.tag:
            self._report(
                _place(event),
                "yaml-tag",
                f"tag '{event.tag.replace(_YAML_TAG, '!!')}' tidak dipakai di katalog ini",
                "hapus tanda ! beserta kata sesudahnya, atau beri kutip pada nilai",
            )

    def _refuse_alias(self, event: yaml.AliasEvent) -> None:
        self._report(
            _place(event),
            "yaml-alias",
            f"alias '*{event.anchor}' tidak dipakai di katalog ini",
            "tulis isinya apa adanya, atau beri kutip bila nilai memang diawali *",
        )

    def _stop(self, place: Position, code: str, message: str, fix: str) -> _StopReading:
        self._report(place, code, message, fix)
        return _StopReading()

    def _report_syntax(self, error: yaml.YAMLError) -> None:
        problem = str(getattr(error, "problem", ""))
        opened = any(words in problem for words in _TELL_START)
        mark = getattr(error, "context_mark" if opened else "problem_mark", None)
        place = Position(mark.line + 1, mark.column + 1, 1) if mark else Position()
        lines = self._text.split("\n", place.line)
        line = lines[place.line - 1] if len(lines) >= place.line else ""
        if "\t" in line[: max(place.column, len(line) - len(line.lstrip()))]:
            self._report(
                Position(place.line, line.index("\t") + 1, 1),
                "yaml-tab",
                "ada karakter tab; awal baris hanya boleh spasi",
                "ganti setiap tab dengan dua spasi",
            )
            return
        for words, code, message, fix in _SYNTAX:
            if words in problem:
                self._report(place, code, message, fix)
                return
        self._report(
            place,
            "yaml-rusak",
            "susunan YAML tidak terbaca mulai di sini",
            "bandingkan baris ini dan baris sebelumnya dengan contoh pada panduan",
        )


def _place(event: Any) -> Position:
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 0
    return Position(start.line + 1, start.column + 1, max(length, 0))
