"""Words and numbers as Indonesian readers write them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from difflib import SequenceMatcher

_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def fold(text: str) -> str:
    """Return `text` in lower case without diacritics, for comparing."""
    folded = text.casefold()
    if folded.isascii():
        return folded
    decomposed = unicodedata.normalize("NFKD", folded)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def printable(text: str) -> str:
    """Return `text` with every character that a terminal may act on shown as `\ufffd`."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def slugify(text: str) -> str:
    """Return `text` as a kebab-case id; idempotent, empty if nothing is left."""
    return _NOT_WORD.sub("-", fold(text)).strip("-")


def format_number(value: float | Decimal) -> str:
    """Return a number with Indonesian separators: `37125.4` is `37.125,4`."""
    return f"{value:,}".translate(str.maketrans(",.", ".,"))


def format_tanggal(tanggal: str) -> str:
    """Return an ISO date, month or year in words: `2020-10-29` is `29 Oktober 2020`."""
    parts = tanggal.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, _BULAN[int(parts[1]) - 1])
    if len(parts) > 2:  # noqa: PLR2004 - year, month, day
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def first_day(tanggal: str) -> str:
    """Return the first day that an ISO date, month, or year can mean, for comparing."""
    return tanggal + "-01-01"[len(tanggal) - 4 :]


def last_day(tanggal: str) -> str:
    """Return a day not before the last that an ISO date, month, or year can mean."""
    return tanggal + "-12-31"[len(tanggal) - 4 :]


def join_words(words: Iterable[str]) -> str:
    """Return words as an Indonesian enumeration: `a, b, dan c`."""
    *head, last = list(words) or [""]
    if not head:
        return last
    return f"{head[0]} dan {last}" if len(head) == 1 else f"{', '.join(head)}, dan {last}"


def nearest(word: str, choices: Iterable[str], *, cutoff: float = 0.6) -> str | None:
    """Return the choice whose spelling is closest to `word`, or `None` if none is close.

    Ties go to the alphabetically first choice, so that reports do not depend on order.
    """
    matcher = SequenceMatcher(b=fold(word), autojunk=False)
    best: tuple[float, str] | None = None
    for choice in sorted(set(choices)):
        matcher.set_seq1(fold(choice))
        floor = best[0] if best else cutoff
        if matcher.real_quick_ratio() < floor or matcher.quick_ratio() < floor:
            continue
        ratio = matcher.ratio()
        if ratio >= cutoff and (best is None or ratio > best[0]):
            best = (ratio, choice)
    return best[1] if best else None
