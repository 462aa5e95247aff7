"""Finding and reading catalogue files. Text comes out, or issues; nothing is parsed here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from banua.issues import Issue, Severity
from banua.positions import Position

MAX_BYTES = 1_000_000
"""Largest file that is read; the largest record so far has 12,000 bytes, the thesaurus 90,000."""

_FORBIDDEN = re.compile(
    "[^\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the catalogue before it is read.

    Attributes:
        path: Where it lies on disk.
        name: How reports call it, with forward slashes.
        folder: Folder below the catalogue that it lies in, such as `inovasi` or `acuan/tema`.
    """

    path: Path
    name: str
    folder: str

    @property
    def stem(self) -> str:
        """File name without its ending: the id of the record."""
        return self.path.name.removesuffix(self.path.suffix)


def find_files(catalog: Path) -> Iterator[SourceFile]:
    """Yield every file of the catalogue but the schemas, sorted by name.

    Hidden files and folders, such as an editor's own, are passed over.

    Args:
        catalog: The folder that holds `inovasi/`, `lembaga/`, `acuan/` and so on.
    """
    for path in sorted(catalog.rglob("*"), key=lambda item: item.as_posix()):
        inside = path.relative_to(catalog)
        if inside.parts[0] == "skema" or any(part.startswith(".") for part in inside.parts):
            continue
        if path.is_file():
            yield SourceFile(path, path.as_posix(), inside.parent.as_posix())


def read_text(file: SourceFile) -> tuple[str, tuple[Issue, ...]]:
    """Return the text of a file with Unix line ends, and what is wrong with its bytes.

    Text that comes with a *galat* must not be parsed.
    """
    try:
        size = file.path.stat().st_size
        raw = file.path.read_bytes() if size <= MAX_BYTES else b""
    except OSError:
        return "", (
            _issue(file, "berkas-tak-terbaca", "berkas tidak dapat dibaca", "periksa izin berkas"),
        )
    if size > MAX_BYTES:
        return "", (
            _issue(
                file,
                "berkas-terlalu-besar",
                f"berkas berukuran {size // 1000} kB, batasnya {MAX_BYTES // 1000} kB",
                "satu berkas hanya untuk satu catatan; pindahkan lampiran ke tempat lain",
            ),
        )
    return _decode(file, raw)


def _decode(file: SourceFile, raw: bytes) -> tuple[str, tuple[Issue, ...]]:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        start = before.rfind(b"\n") + 1
        column = len(before[start:].decode("utf-8")) + 1
        return "", (
            _issue(
                file,
                "bukan-utf8",
                "ada huruf yang bukan UTF-8",
                "simpan ulang berkas dengan penyandian UTF-8",
                Position(before.count(b"\n") + 1, column, 1),
            ),
        )
    issues: list[Issue] = []
    if text.startswith("\ufeff"):
        text = text[1:]
        issues.append(
            _issue(
                file,
                "ada-bom",
                "berkas diawali tanda BOM",
                "simpan ulang sebagai 'UTF-8' biasa, bukan 'UTF-8 dengan BOM'",
                severity=Severity.SARAN,
            )
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _FORBIDDEN.search(text):
        issues.append(
            _issue(
                file,
                "karakter-terlarang",
                f"ada karakter tak tampak U+{ord(found[0]):04X}",
                "hapus karakter itu; biasanya terbawa saat menyalin dari dokumen lain",
                _place(text, found.start()),
                excerpt="",
            )
        )
    elif found := _DIRECTION.search(text):
        issues.append(
            _issue(
                file,
                "karakter-arah",
                f"ada karakter pengatur arah tulisan U+{ord(found[0]):04X}",
                "hapus karakter itu; tulisan Indonesia tidak memerlukannya",
                _place(text, found.start()),
                severity=Severity.PERINGATAN,
            )
        )
    if not text.strip():
        issues.append(_issue(file, "berkas-kosong", "berkas kosong", "isi berkas ini atau hapus"))
    return text, tuple(issues)


def _place(text: str, index: int) -> Position:
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index), 1)


def _issue(  # noqa: PLR0913 - an issue has that many parts
    file: SourceFile,
    code: str,
    message: str,
    fix: str,
    position: Position | None = None,
    *,
    severity: Severity = Severity.GALAT,
    excerpt: str = "",
) -> Issue:
    return Issue(file.name, position or Position(), severity, code, message, fix, excerpt)
