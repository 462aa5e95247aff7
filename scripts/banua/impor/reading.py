"""The one way into a file that is to be imported."""

from __future__ import annotations

from pathlib import Path

from banua.impor.delimited import read_delimited
from banua.impor.grid import MAX_BYTES, Sheet, UnreadableError
from banua.impor.workbook import is_workbook, read_workbook
from banua.text import format_number


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook or CSV file; what it is shows in its bytes, not its name.

    Args:
        path: The file.

    Raises:
        UnreadableError: It can not be read.
    """
    try:
        size = path.stat().st_size
        raw = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        raise UnreadableError("berkas tidak dapat dibaca", "periksa izin berkas") from error
    if size > MAX_BYTES:
        raise UnreadableError(
            f"berkas berukuran {format_number(size // 1_000_000)} MB, "
            f"batasnya {MAX_BYTES // 1_000_000} MB",
            "hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas",
        )
    if not raw.strip():
        raise UnreadableError("berkas kosong", "isi berkas ini atau pilih berkas lain")
    return read_workbook(raw) if is_workbook(raw) else (read_delimited(raw),)
