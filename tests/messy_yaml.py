"""The same data written in many ways, with comments whose places are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from banua.positions import DataPath

WORD = st.text("abcé#:'\"-,[]{} 0", min_size=1, max_size=30).filter(
    lambda text: text == text.strip()
)
KEY = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)


def data(words: st.SearchStrategy[str] = WORD) -> st.SearchStrategy[dict[str, Any]]:
    """Return a strategy for mappings of text, lists, and mappings."""
    inner = st.recursive(
        words,
        lambda part: st.one_of(
            st.lists(part, max_size=3), st.dictionaries(KEY, part, min_size=1, max_size=3)
        ),
        max_leaves=8,
    )
    return st.dictionaries(KEY, inner, min_size=1, max_size=4)


@dataclass(slots=True)
class Messy:
    """Writes data as untidy YAML, and notes where each comment belongs.

    Attributes:
        draw: Hypothesis' way to choose.
        places: Kind and place of every comment, by its text.
    """

    draw: Any
    places: dict[str, tuple[str, DataPath]] = field(default_factory=dict)

    def text(self, value: dict[str, Any]) -> str:
        """Return `value` as YAML."""
        head = ""
        if self._choose():
            head = f"{self._comment('head', ())}\n\n"
        lines = self._block(value, self.draw(st.integers(0, 3)), ())
        foot = [self._comment("tail", ())] if self._choose() else []
        return head + "\n".join([*lines, *foot]) + "\n"

    def _choose(self) -> bool:
        return bool(self.draw(st.booleans()))

    def _comment(self, kind: str, path: DataPath) -> str:
        text = f"# k{len(self.places)}: [x]"
        self.places[text] = (kind, path)
        return text

    def _block(self, value: Any, indent: int, path: DataPath) -> list[str]:
        pad = " " * indent
        lines: list[str] = []
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            here = (*path, key)
            if self._choose():
                blank = [""] if self._choose() and lines else []
                lines += [*blank, pad + self._comment("before", here)]
            lead = f"{pad}{key}:" if isinstance(value, dict) else f"{pad}-"
            lines += self._after(lead, item, indent, here)
            if self._choose():
                lines += [""] * self.draw(st.integers(0, 2))
        if path and indent and self._choose():
            lines.append(pad + self._comment("tail", path))
        return lines

    def _after(self, lead: str, item: Any, indent: int, path: DataPath) -> list[str]:
        if isinstance(item, str) or not item:
            note = f"   {self._comment('line', path)}" if self._choose() else ""
            return [f"{lead} {self._scalar(item)}{note}"]
        if (
            isinstance(item, list)
            and all(isinstance(part, str) for part in item)
            and self._choose()
        ):
            return self._flow(lead, item, indent, path)
        deeper = indent + self.draw(st.integers(1, 4))
        note = f" {self._comment('line', path)}" if lead.endswith(":") and self._choose() else ""
        return [lead + note, *self._block(item, deeper, path)]

    def _flow(self, lead: str, item: list[str], indent: int, path: DataPath) -> list[str]:
        pad = " " * (indent + 3)
        lines = [f"{lead} ["]
        for index, part in enumerate(item):
            note = f" {self._comment('line', (*path, index))}" if self._choose() else ""
            lines.append(f"{pad}{self._quoted(part)},{note}")
        return [*lines, f"{pad}]"]

    def _scalar(self, item: Any) -> str:
        return self._quoted(item) if isinstance(item, str) else ("[]" if item == [] else "{}")

    def _quoted(self, text: str) -> str:
        if self._choose():
            return "'" + text.replace("'", "''") + "'"
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'


@st.composite
def messy(draw: Any, values: st.SearchStrategy[dict[str, Any]] | None = None) -> Any:
    """Return data, the same as untidy YAML, and kind and place of each comment in it."""
    value = draw(data() if values is None else values)
    writer = Messy(draw)
    text = writer.text(value)
    return value, text, writer.places
