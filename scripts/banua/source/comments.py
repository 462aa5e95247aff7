"""Comments of a YAML file: where each belongs, so that it can be written back there.

A parser drops comments, so they are looked for in the gaps between the parser's events.
A comment on a line of its own belongs to the key or list item below it, or, indented
deeper than that, to the end of the list or mapping above it; a comment at the end of a
line belongs to what stands on that line.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from banua.positions import DataPath

_COMMENT = re.compile(r"(?:^|(?<=[\s,\[\]{}'\"]))#[^\n\x85\u2028\u2029]*", re.MULTILINE)
_LINE_END = re.compile(r"[\n\x85\u2028\u2029]")
_EDITOR_LINE = re.compile(r"#\s*yaml-language-server:")


@dataclass(frozen=True, slots=True)
class Comments:
    """All comments of a file, each with its `#`; an empty line stands for a blank one.

    Attributes:
        head: Lines at the top of the file, parted from the first key by a blank line.
        before: Lines above a key or list item.
        line: Comment at the end of the line where a key or item begins.
        tail: Lines after the last child of a list or mapping; those of the whole file at `()`.
    """

    head: tuple[str, ...] = ()
    before: Mapping[DataPath, tuple[str, ...]] = field(default_factory=dict)
    line: Mapping[DataPath, str] = field(default_factory=dict)
    tail: Mapping[DataPath, tuple[str, ...]] = field(default_factory=dict)

    def touches(self, path: DataPath) -> bool:
        """Tell whether a comment belongs to `path` or to anything inside it."""
        return any(
            place[: len(path)] == path
            for places in (self.before, self.line, self.tail)
            for place in places
        )

    def lift(self, path: DataPath) -> Comments:
        """Return the same comments, those of `path` moved to the head of the file."""
        lifted = (*self.before.get(path, ()), *filter(None, (self.line.get(path),)))
        return Comments(
            (*self.head, *lifted),
            {place: lines for place, lines in self.before.items() if place != path},
            {place: text for place, text in self.line.items() if place != path},
            self.tail,
        )


NO_COMMENTS = Comments()


def read_comments(text: str) -> Comments:
    """Return the comments of a YAML document.

    Args:
        text: A document that `banua.source.loader` reads without a *galat*.
    """
    if "#" not in text:
        return NO_COMMENTS
    reader = _Reader(text)
    reader.read()
    return reader.result()


@dataclass(slots=True)
class _Container:
    """A list or mapping that is being read."""

    path: DataPath
    is_list: bool
    is_flow: bool
    column: int
    count: int = 0
    key: str | None = None


class _Reader:
    """One pass over the events; each comment is given its place as the event after it comes."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._waiting: list[re.Match[str]] = []
        self._open: list[_Container] = []
        self._closed: list[_Container] = []
        self._last: DataPath = ()
        self._head: list[str] = []
        self._first_key: DataPath | None = None
        self._before: dict[DataPath, list[str]] = defaultdict(list)
        self._line: dict[DataPath, str] = {}
        self._tail: dict[DataPath, list[str]] = defaultdict(list)

    def read(self) -> None:
        loader = yaml.CLoader(self._text)
        try:
            event = loader.get_event()
            while not isinstance(event, yaml.StreamEndEvent):
                self._see(event)
                event = loader.get_event()
        finally:
            loader.dispose()
        self._gap(len(self._text))
        self._settle_waiting(None, 0)

    def result(self) -> Comments:
        # A blank line after the last comment counts too: it parts the head from the key.
        first = self._first_key
        if first in self._before:
            rest = self._split_head(self._before.pop(first))
            if rest:
                self._before[first] = rest
        return Comments(
            tuple(self._head),
            {path: tuple(lines) for path, lines in self._before.items()},
            self._line,
            {path: tuple(lines) for path, lines in self._tail.items()},
        )

    def _split_head(self, lines: list[str]) -> list[str]:
        end = max((at + 1 for at, line in enumerate(lines) if not line), default=0)
        while end < len(lines) and _EDITOR_LINE.match(lines[end]):
            end += 1
        self._head += lines[:end]
        return lines[end:]

    def _see(self, event: Any) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        self._gap(start)
        if isinstance(event, yaml.CollectionEndEvent):
            if end > start:
                self._settle_waiting(None, -1, closing=self._open[-1])
            closed = self._open.pop()
            if closed.is_flow:
                self._last = closed.path
            else:
                self._closed.append(closed)
            self._after_value()
        elif isinstance(event, yaml.NodeEvent):
            self._see_node(event, start)
        elif isinstance(event, yaml.DocumentStartEvent):
            end = start  # directives may carry comments
        elif isinstance(event, yaml.DocumentEndEvent) and end > start:
            self._settle_waiting(None, 0)
            self._last = ()
        if isinstance(event, yaml.ScalarEvent) and event.style in {"|", ">"}:
            self._see_header(start)
        self._at = max(self._at, end)

    def _see_node(self, event: Any, start: int) -> None:
        parent = self._open[-1] if self._open else None
        is_key = parent is not None and not parent.is_list and parent.key is None
        if parent is None:
            path: DataPath = ()
        elif parent.is_list:
            path = (*parent.path, parent.count)
        else:
            path = (*parent.path, event.value if is_key else str(parent.key))
        is_scalar = isinstance(event, yaml.ScalarEvent)
        is_block = not is_scalar and not event.flow_style
        is_child = is_key or (parent is not None and parent.is_list)
        is_there = event.end_mark.index > start
        if is_child or (is_there and not is_block and path):
            column = parent.column if parent and not parent.is_flow else event.start_mark.column
            self._settle_waiting(path, column)
            self._last = path
            if is_key and len(path) == 1 and self._first_key is None:
                self._first_key = path
        if is_key and parent:
            parent.key = event.value
        elif is_scalar:
            self._after_value()
        else:
            is_list = isinstance(event, yaml.SequenceStartEvent)
            column = event.start_mark.column
            self._open.append(_Container(path, is_list, bool(event.flow_style), column))

    def _after_value(self) -> None:
        if self._open:
            self._open[-1].count += 1
            self._open[-1].key = None

    def _see_header(self, start: int) -> None:
        """Take the comment behind `|` or `>`, which the event swallows."""
        line = self._text[start : self._line_end(start)]
        if (at := line.find("#")) >= 0:
            self._put_line(self._last, line[at:].rstrip())

    def _gap(self, end: int) -> None:
        """Gather the comments from where the last event ended to `end`."""
        if end > self._at:
            self._waiting += _COMMENT.finditer(self._text, self._at, end)
            self._at = end

    def _settle_waiting(
        self, path: DataPath | None, column: int, *, closing: _Container | None = None
    ) -> None:
        """Give each waiting comment its place, now that the next key or item is known.

        Args:
            path: The next key or item; `None` if none follows in the container.
            column: Where it stands.
            closing: The flow list or mapping that ends here, if one does.
        """
        waiting, self._waiting = self._waiting, []
        closed, self._closed = self._closed, []
        for found in waiting:
            comment = found[0].rstrip()
            before = self._text[self._line_start(found.start()) : found.start()]
            if before.strip(" \t-"):
                self._put_line(self._last, comment)
                continue
            inner = None
            if len(before) > column and not before.strip():
                inner = next((c for c in closed if c.path and c.column <= len(before)), None)
            inner = closing or inner
            if inner is None and path is not None:
                place = self._before[path]
            else:
                place = self._tail[inner.path if inner else ()]
            if self._follows_blank(found.start()):
                place.append("")
            place.append(comment)
        if waiting and path is not None and len(path) == 1 and self._first_key is None:
            last = waiting[-1]
            if self._blank_follows(last.end()):
                self._before[path].append("")

    def _put_line(self, path: DataPath, comment: str) -> None:
        if not path:
            (self._tail[()] if self._first_key else self._head).append(comment)
        elif path in self._line:
            self._before[path].append(comment)
        else:
            self._line[path] = comment

    def _line_start(self, index: int) -> int:
        ends = (self._text.rfind(char, 0, index) for char in "\n\x85\u2028\u2029")
        return max(ends) + 1

    def _line_end(self, index: int) -> int:
        found = _LINE_END.search(self._text, index)
        return found.start() if found else len(self._text)

    def _follows_blank(self, index: int) -> bool:
        start = self._line_start(index)
        return start > 0 and not self._text[self._line_start(start - 1) : start].strip()

    def _blank_follows(self, index: int) -> bool:
        start = self._line_end(index) + 1
        return not self._text[start : self._line_end(start)].strip()
