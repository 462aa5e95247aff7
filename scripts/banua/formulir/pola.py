"""Patterns of Python as patterns of JavaScript that match the same."""

from __future__ import annotations

import re
from typing import TypeAlias

JsPattern: TypeAlias = tuple[str, str]
"""Source and flags."""

_SPACE = r"\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""What Python takes for white space; JavaScript has U+FEFF too, and no separators."""
_CLASSES = {"s": _SPACE, "d": r"\p{Nd}", "w": r"\p{L}\p{N}_"}
_TOKEN = re.compile(r"\\.|[\[\]]", re.DOTALL)


def to_js(pattern: re.Pattern[str] | str, *, whole: bool = False) -> JsPattern:
    r"""Return a pattern for JavaScript, to be used with its Unicode rules.

    Letters, digits, and spaces are those of all scripts in Python, and others in
    JavaScript, so `\w`, `\d`, and `\s` are spelled out.

    Args:
        pattern: A pattern without inline flags and without `\b`.
        whole: Whether it has to match all of a text.
    """
    source, flags = (pattern, 0) if isinstance(pattern, str) else (pattern.pattern, pattern.flags)
    inside = False
    parts: list[str] = []
    at = 0
    for token in _TOKEN.finditer(source):
        parts.append(source[at : token.start()])
        at = token.end()
        parts.append(_translate(token[0], inside=inside))
        inside = token[0] == "[" or (inside and token[0] != "]")
    parts.append(source[at:])
    text = "".join(parts)
    return f"^(?:{text})$" if whole else text, "iu" if flags & re.IGNORECASE else "u"


def _translate(token: str, *, inside: bool) -> str:
    letter = token[-1]
    members = _CLASSES.get(letter.lower()) if token.startswith("\\") else None
    if members is None:
        return token
    if inside:
        if letter.isupper():
            raise ValueError(f"{token} inside brackets has no translation")
        return members
    return f"[{'^' if letter.isupper() else ''}{members}]"
