"""The canonical YAML form of catalogue files.

One way to write each value, so that a file changes only where its data change, and
reads back the same under YAML 1.1 and 1.2: text that either version would take for a
number, a date or a boolean is quoted. Long text is folded, lists of ids stand on one
line. PyYAML's emitter has no such form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from banua.positions import DataPath
from banua.source.comments import NO_COMMENTS, Comments

Value: TypeAlias = "str | float | bool | Sequence[Value] | Mapping[str, Value] | None"
Parts: TypeAlias = "Mapping[str, Value] | Sequence[Value]"

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


def write_record(data: Mapping[str, Value], *, comments: Comments = NO_COMMENTS) -> str:
    """Return `data` as the text of a catalogue file.

    Args:
        data: What the file holds; keys are written in the order given.
        comments: Comments to write at their places; each place must be in `data`.

    Returns:
        YAML that reads back as `data`, tuples as lists; ends with a line break.
    """
    body = [*_Writer(comments).lines(data, 0, ())] if data else ["{}"]
    while not body[0]:
        # The first key came from further down, where a blank line stood above its comment.
        del body[0]
    lines = (*comments.head, *body, *comments.tail.get((), ()))
    return "".join(f"{line.rstrip(' ')}\n" for line in lines)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes lists and mappings in block style, with the comments that belong to them."""

    comments: Comments

    def lines(self, value: Parts, indent: int, path: DataPath) -> Iterator[str]:
        """Yield the lines of a mapping or list that is not empty."""
        pad = " " * indent
        if isinstance(value, Mapping):
            for key, item in value.items():
                here = (*path, key)
                lead = f"{pad}{_quote(key)}:"
                parts = self._parts(item, len(lead) + 1, here)
                yield from self._own_lines(here, pad, parts=parts)
                first, *rest = self._after(item, len(lead) + 1, indent, here, parts=parts)
                yield f"{lead} {first}"
                yield from rest
        else:
            for index, item in enumerate(value):
                here = (*path, index)
                column = indent + _STEP
                parts = self._parts(item, column, here)
                yield from self._own_lines(here, pad, parts=parts)
                first, *rest = self._after(item, column, indent, here, parts=parts)
                if parts:
                    # The first key stands behind the dash, so its comments stand above it.
                    while _is_comment(rest[0]):
                        yield _padded(pad, rest.pop(0).strip(" "))
                    first = rest.pop(0).lstrip(" ")
                yield f"{pad}- {first}"
                yield from rest
        if path:
            yield from (_padded(pad, line) for line in self.comments.tail.get(path, ()))

    def _parts(self, value: Value, column: int, path: DataPath) -> Parts | None:
        """Return `value` if it is a list or mapping that needs lines of its own."""
        if isinstance(value, str) or not isinstance(value, Mapping | Sequence) or not value:
            return None
        if _inline(value, column) is None or path in self.comments.tail:
            return value
        commented = any(self.comments.touches((*path, index)) for index in range(len(value)))
        return value if commented else None

    def _own_lines(self, path: DataPath, pad: str, *, parts: Parts | None) -> Iterator[str]:
        """Yield the comments above a key or item, with those that can stand nowhere else."""
        lines = self.comments.before.get(path, ())
        if parts is None:
            lines += self.comments.tail.get(path, ())
        elif isinstance(path[-1], int) and path in self.comments.line:
            lines += (self.comments.line[path],)
        return (_padded(pad, line) for line in lines)

    def _after(
        self, value: Value, column: int, indent: int, path: DataPath, *, parts: Parts | None
    ) -> Iterator[str]:
        """Yield what follows `key:` or `-`: the rest of that line, then the lines below it."""
        note = self.comments.line.get(path, "")
        if parts is not None:
            yield note if isinstance(path[-1], str) else ""
            yield from self.lines(parts, indent + _STEP, path)
            return
        inline = _inline(value, column)
        first, *rest = _block_text(str(value), indent + _STEP) if inline is None else (inline,)
        yield f"{first} {note}" if note else first
        yield from rest


def _is_comment(line: str) -> bool:
    """Tell whether a written line is a comment or blank; a key that begins with # is quoted."""
    return not line.strip(" ") or line.lstrip(" ").startswith("#")


def _padded(pad: str, line: str) -> str:
    return f"{pad}{line}" if line else ""


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
