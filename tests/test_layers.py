"""The architecture's rules about imports, read from the code itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "scripts" / "banua"

LAYERS = (
    {"text", "positions", "issues", "writing", "collector", "ahead", "wording", "markdown"},
    {"source"},
    {"model"},
    {"rules", "katalog"},
    {"kesiapan"},
    {"search", "usulan", "formulir", "perawatan"},
    {"pages", "export", "impor", "report", "ulasan"},
    {"pipeline"},
    {"plugin", "cli"},
)
"""Parts of the package, lowest first; a part may import its own layer and those below."""

DOORS = {
    "yaml": {"source"},
    "pydantic": {"model"},
    "pydantic_core": {"model"},
    "whoosh": {"search"},
    "numpy": {"search"},
    "jinja2": {"pages"},
    "markdown_it": {"pages"},
    "markupsafe": {"pages"},
    "nh3": {"pages"},
    "zxingcpp": {"pages"},
    "mkdocs": {"plugin"},
    "openpyxl": {"export", "impor"},
    "click": {"cli"},
    "rich": {"cli"},
}
"""The parts that may touch each outside library."""


def _modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def _part(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            module = node.module or ""
            yield from (
                f"banua.{alias.name}" if module == "banua" else module for alias in node.names
            )


def _level(part: str) -> int:
    return next(level for level, parts in enumerate(LAYERS) if part in parts)


@pytest.mark.parametrize("path", _modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_one_way_only(path: Path) -> None:
    """A module imports nothing of a layer above its own."""
    part = _part(path)
    if part == "__init__":
        return
    for name in _imports(path):
        if name.startswith("banua."):
            other = name.split(".")[1]
            assert _level(other) <= _level(part), f"{part} imports {name}"


@pytest.mark.parametrize("path", _modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_each_library_has_one_door(path: Path) -> None:
    """An outside library is imported only by the part that owns it."""
    for name in _imports(path):
        allowed = DOORS.get(name.split(".")[0], {_part(path)})
        assert _part(path) in allowed, f"{_part(path)} imports {name}"


def test_every_part_has_a_layer() -> None:
    """A new part of the package must be given its place."""
    assert {_part(path) for path in _modules()} - {"__init__", "__main__"} <= set().union(*LAYERS)


def test_modules_stay_small() -> None:
    """No module grows past 400 lines."""
    long = [path.name for path in _modules() if len(path.read_text("utf-8").splitlines()) > 400]
    assert long == []
