"""From a CSV file to one sheet: any delimiter, any usual encoding."""

from __future__ import annotations

import csv
import io
import re

from banua.impor.grid import MAX_COLUMNS, MAX_ROWS, Sheet, UnreadableError, check_size, make_cell

_DELIMITERS = ",;\t|"
_SEPARATOR_LINE = re.compile(r'^"?sep=(.)"?\r?\n')
_ARMED = re.compile(r"'*[=+\-@]")
_DISARMED = re.compile(r"'+[=+\-@]")
_SAMPLE_ROWS = 200
_LONGEST_CELL = 1_000_000


def read_delimited(raw: bytes) -> Sheet:
    """Return the one sheet of a CSV file.

    Args:
        raw: The file.

    Raises:
        UnreadableError: It is no text, or no table.
    """
    text = _decode(raw)
    delimiter = None
    if named := _SEPARATOR_LINE.match(text):
        delimiter = named[1]
        # The line stays as an empty row, so that row numbers are those that Excel shows.
        text = "\n" + text[named.end() :]
    rows = _parse(text, delimiter or _best_delimiter(text), MAX_ROWS + 1)
    check_size(len(rows))
    return Sheet(
        "", tuple(tuple(make_cell(_rearm(cell)) for cell in row[:MAX_COLUMNS]) for row in rows)
    )


def disarm(text: str) -> str:
    """Return `text` so that no spreadsheet takes it for a formula; `_rearm` undoes it."""
    return f"'{text}" if _ARMED.match(text) else text


def _rearm(text: str) -> str:
    return text[1:] if _DISARMED.match(text) else text


def _decode(raw: bytes) -> str:
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "cp1252", "latin-1"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise UnreadableError(
        "berkas bukan teks CSV maupun lembar kerja Excel",
        "simpan dari Excel atau LibreOffice sebagai .xlsx atau .csv",
    )


def _best_delimiter(text: str) -> str:
    """Return the sign that stands most often in rows that have equally many of it."""

    def rate(delimiter: str) -> int:
        widths = [len(row) for row in _parse(text, delimiter, _SAMPLE_ROWS) if any(row)]
        return max((widths.count(width) * (width - 1) for width in set(widths)), default=0)

    return max(_DELIMITERS, key=rate)


def _parse(text: str, delimiter: str, most: int) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            rows.append(row)
            if len(rows) >= most:
                break
    except csv.Error as error:
        raise UnreadableError(
            "susunan CSV rusak, mungkin ada tanda kutip yang tidak ditutup",
            "simpan ulang dari Excel atau LibreOffice",
        ) from error
    return rows
