"""The canonical YAML form of catalogue files.

One way to write each value, so that a file changes only where its data change, and
reads back the same under YAML 1.1 and 1.2: text that either version would take for a
number, a date or a boolean is quoted. Long text is folded, lists of ids stand on one
line. PyYAML's emitter has no such form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias

Value: TypeAlias = "str | float | bool | Sequence[Value] | Mapping[str, Value] | None"

TEXT_WIDTH = 88
LIST_WIDTH = 100
_STEP = 2

_SHORT_ID = re.compile(r"[a-z0-9-]+")
_INVISIBLE = (
    r"\x00-\x1f\x7f-\xa0\xad\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u3000\ud800-\udfff\ufeff\ufff0-\uffff"
)
_ONE_LINE = re.compile(rf"[^{_INVISIBLE}]+")
_FOLDABLE = re.compile(rf"[^ {_INVISIBLE}]+(?: [^ {_INVISIBLE}]+)+")
_LITERAL = re.compile(rf"\n*[^\s{_INVISIBLE}](?:[\t\n]|[^{_INVISIBLE}])*")
_BLANK_END = re.compile(r"[ \t](?:\n|$)|\n\n$")
_ESCAPED = re.compile(rf'["\\{_INVISIBLE}]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}

_INDICATOR_FIRST = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@` ]|\.\.\.")
_INDICATOR_INSIDE = re.compile(r":(?: |$)| #| $")
_OTHER_TYPE = re.compile(
    r"""(?ix)
    y | n | yes | no | on | off | true | false | null | ~ | = | <<
    | [-+]? \. (?: inf | nan )
    | [-+]? [0-9.] [0-9_.,:+-]* (?: e [-+]? [0-9]* )?
    | [-+]? 0 [box] [0-9a-f_]+
    | [0-9]{4} - [0-9]{1,2} - [0-9]{1,2} (?: [ t] .* )?
    """
)


def write_record(data: Mapping[str, Value], *, header: str = "") -> str:
    """Return `data` as the text of a catalogue file.

    Args:
        data: What the file holds; keys are written in the order given.
        header: Lines put in front as comments, with or without their `#`.

    Returns:
        YAML that reads back as `data`, tuples as lists; ends with a line break.
    """
    comments = (line if line.startswith("#") else f"# {line}" for line in header.splitlines())
    body = _lines(data, 0) if data else ("{}",)
    return "".join(f"{line.rstrip(' ')}\n" for line in chain(comments, body))


def _lines(value: Mapping[str, Value] | Sequence[Value], indent: int) -> Iterator[str]:
    """Yield the lines of a mapping or list that is not empty, in block style."""
    pad = " " * indent
    if isinstance(value, Mapping):
        for key, item in value.items():
            lead = f"{pad}{_quote(key)}:"
            first, *rest = _after(item, len(lead) + 1, indent)
            yield f"{lead} {first}"
            yield from rest
        return
    for item in value:
        first, *rest = _after(item, indent + _STEP, indent)
        if not first:
            first = rest.pop(0).lstrip(" ")
        yield f"{pad}- {first}"
        yield from rest


def _after(value: Value, column: int, indent: int) -> Iterator[str]:
    """Yield what follows `key:` or `-`: the rest of that line, then the lines below it."""
    inline = _inline(value, column)
    if inline is not None:
        yield inline
    elif isinstance(value, str):
        yield from _block_text(value, indent + _STEP)
    elif isinstance(value, Mapping | Sequence):
        yield ""
        yield from _lines(value, indent + _STEP)


def _inline(value: Value, column: int) -> str | None:
    """Return the form of `value` on one line, `None` if it needs lines of its own."""
    if isinstance(value, str):
        return _inline_text(value, column)
    if isinstance(value, Mapping):
        return None if value else "{}"
    if isinstance(value, Sequence):
        return _inline_list(value, column)
    return _constant(value)


def _inline_list(value: Sequence[Value], column: int) -> str | None:
    words = []
    for item in value:
        if isinstance(item, str) and _SHORT_ID.fullmatch(item):
            words.append(_quote(item))
        elif isinstance(item, int) and not isinstance(item, bool):
            words.append(str(item))
        else:
            return None
    line = f"[{', '.join(words)}]"
    return line if not words or column + len(line) <= LIST_WIDTH else None


def _inline_text(text: str, column: int) -> str | None:
    if _is_literal(text):
        return None
    line = _quote(text)
    return line if column + len(line) <= TEXT_WIDTH or not _FOLDABLE.fullmatch(text) else None


def _is_literal(text: str) -> bool:
    return "\n" in text and bool(_LITERAL.fullmatch(text)) and not _BLANK_END.search(text)


def _block_text(text: str, indent: int) -> Iterator[str]:
    """Yield long text folded, text with line breaks as it is."""
    pad = " " * indent
    if "\n" in text:
        yield "|" if text.endswith("\n") else "|-"
        for line in text.removesuffix("\n").split("\n"):
            yield pad + line
        return
    yield ">-"
    current = ""
    for word in text.split(" "):
        longer = f"{current} {word}" if current else word
        if current and indent + len(longer) > TEXT_WIDTH:
            yield pad + current
            longer = word
        current = longer
    yield pad + current


def _constant(value: float | bool | None) -> str:  # noqa: FBT001 - one value of a file
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    text = repr(value)
    if text in {"inf", "-inf", "nan"}:
        return f"{text.removesuffix('inf').removesuffix('nan')}.{text.removeprefix('-')}"
    # YAML 1.1 takes an exponent only after a fraction.
    return text if "." in text else text.replace("e", ".0e")


def _quote(text: str) -> str:
    """Return `text` on one line: plain if it cannot be mistaken, else in quotes."""
    if text and not _ONE_LINE.fullmatch(text):
        return f'"{_ESCAPED.sub(_escape, text)}"'
    plain = text and not (
        _INDICATOR_FIRST.match(text)
        or _INDICATOR_INSIDE.search(text)
        or _OTHER_TYPE.fullmatch(text)
    )
    return text if plain else f"'{text.replace(chr(39), chr(39) * 2)}'"


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    code = ord(char)
    return _ESCAPES.get(char) or (f"\\x{code:02X}" if code <= 0xFF else f"\\u{code:04X}")  # noqa: PLR2004
