"""Dates as people write them: in words, in figures, or as the number that Excel keeps."""

from __future__ import annotations

import re
from datetime import date, timedelta

from banua.impor.kosakata import load_kosakata
from banua.text import fold, nearest

_TOKEN = re.compile(r"[a-z]+|\d+")
_CLOCK = re.compile(r"[t ]\d{1,2}[:.]\d{2}([:.]\d{2})?.*$")
_EPOCH = date(1899, 12, 30)
"""Day 0 of Excel's calendar, which holds for every day after February 1900."""
_SERIALS = range(15_000, 75_000)
_YEARS = range(1900, 2101)
_CENTURY_TURN = 69
_LONGEST_MONTH = 4


def parse_tanggal(text: str) -> str | None:
    """Return a date as `2023`, `2023-01`, or `2023-01-12`; `None` if it is none.

    Figures are read in the Indonesian order, day before month, unless that is no day.

    Args:
        text: What stands in the cell.
    """
    tokens = _TOKEN.findall(_CLOCK.sub("", fold(text)))
    words = load_kosakata().kata_tanggal
    parts = [_month(t) if t.isalpha() else t for t in tokens if t not in words]
    if len(parts) == 1 and isinstance(parts[0], str):
        return _from_one(parts[0])
    return next(filter(None, (_joined(*order) for order in _orders(parts))), None)


def parse_tahun(text: str) -> int | None:
    """Return the year that a text tells, `None` if it tells none or several."""
    tanggal = parse_tanggal(text)
    return int(tanggal[:4]) if tanggal else None


def _orders(parts: list[str | int | None]) -> tuple[tuple[str, str | int, str | None], ...]:
    """Return the ways to read parts of a date as year, month, and day, likeliest first."""
    match parts:
        case [int(month), str(year)]:
            return ((year, month, None),)
        case [str(day), int(month), str(year)] | [int(month), str(day), str(year)]:
            return ((year, month, day),)
        case [str(first), str(second)]:
            return ((first, second, None),) if _is_year(first) else ((second, first, None),)
        case [str(first), str(second), str(third)]:
            if _is_year(first):
                return ((first, second, third),)
            return ((third, second, first), (third, first, second))
    return ()


def _month(name: str) -> int | None:
    bulan = load_kosakata().bulan
    if name in bulan:
        return bulan[name]
    near = nearest(name, bulan, cutoff=0.8) if len(name) >= _LONGEST_MONTH else None
    return bulan[near] if near else None


def _from_one(text: str) -> str | None:
    if not text.isdecimal():
        return None
    number = int(text)
    if number in _YEARS:
        return text
    return (_EPOCH + timedelta(days=number)).isoformat() if number in _SERIALS else None


def _is_year(text: str) -> bool:
    return int(text) in _YEARS


def _joined(year: str, month: str | int, day: str | None) -> str | None:
    number = int(year)
    if len(year) == 2:  # noqa: PLR2004 - a year without its century
        number += 1900 if number >= _CENTURY_TURN else 2000
    if number not in _YEARS:
        return None
    try:
        whole = date(number, int(month), int(day or 1))
    except ValueError:
        return None
    return f"{whole:%Y-%m}" if day is None else whole.isoformat()
