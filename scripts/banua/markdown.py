"""Putting foreign text into Markdown that a forge shows, so that it stays text.

What proposals hold is written by strangers. In a comment it must not call people (`@name`),
refer to other issues (`#12`), make links or pictures, or take the layout over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from banua.text import printable

LIMIT = 65_000
"""Most letters of a comment; GitHub refuses more than 65,536."""
LONGEST = 300
"""Most letters of one foreign text; who wants to read all of it opens the file."""
CUT = "\u200b"
"""Stands, unseen, between the letters that a forge would make a link or a call of."""

_SPACES = re.compile(r"\s+")
_SPECIAL = re.compile(r"[\\`*_\[\]<>#|~&!$]")
_LIST_MARK = re.compile(r"^(\d*)([-+=.)])")
_CALL = re.compile(r"(?<=@)|(?<=#)|(?<=\$)|(?<=\bGH)(?=-)|(?<=www)(?=\.)", re.IGNORECASE)
_SCHEME = re.compile(r":(?=//)|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)


def plain(text: str, longest: int = LONGEST) -> str:
    """Return `text` as one line of Markdown that shows just its letters.

    Args:
        text: Anything.
        longest: Most letters of it that are shown.
    """
    line = printable(_SPACES.sub(" ", text).strip())
    if len(line) > longest:
        line = f"{line[: longest - 1].rstrip()}…"
    line = _SPECIAL.sub(r"\\\g<0>", line)
    line = _LIST_MARK.sub(r"\1\\\2", line)
    return _CALL.sub(CUT, _SCHEME.sub(f":{CUT}", line))


def link(text: str, address: str) -> str:
    """Return a link.

    Args:
        text: Its words, as they come.
        address: Where it leads; one of our own making, never foreign.
    """
    return f"[{plain(text)}](<{address}>)"


def fit(blocks: Iterable[str], rest: str, limit: int = LIMIT) -> str:
    """Return blocks parted by blank lines, as many as fit.

    Args:
        blocks: What is to be said, the most important first.
        rest: What stands for those that do not fit.
        limit: Most letters.
    """
    shown: list[str] = []
    left = limit - len(rest) - 3
    for block in blocks:
        left -= len(block) + 2
        if left < 0:
            shown.append(rest)
            break
        shown.append(block)
    return "\n\n".join(shown) + "\n"
