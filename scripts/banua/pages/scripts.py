"""Scripts of the site: ES modules in, one classic script out.

A browser that opens a page from a disk loads no modules, and the site must work there too.
So the modules are joined when the site is built: each becomes a function that hands out what
it exports, in the order in which they need each other. Their text is left as it is but for
lines of comments: a quarter of what every reader would load, and for developers alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from banua.pages.page import Asset

MODULES = Path(__file__).parent.parent / "theme" / "assets" / "cari"
"""Folder of the modules."""
SCRIPT = "assets/cari.js"
"""Address of the joined script; `banua.js` loads it from there."""

DATA = "data.js"
"""The module that the data end which come with the script."""

_ENTRY = "main.js"
_IMPORT = re.compile(r'^import \{([^}]*)\} from "\./([\w-]+\.js)";?\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function\*?|class|const|let) (\w+))", re.MULTILINE)
_EXPORT_LIST = re.compile(r"^export \{([^}]*)\};?\n", re.MULTILINE)
_DOC = re.compile(r"^[ \t]*/\*\*.*?\*/\n", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"^[ \t]*//.*\n", re.MULTILINE)
_FOREIGN = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_HEAD = """\
// Made from the modules in scripts/banua/theme/assets/, which say more: change those.
"use strict"
;(() => {
const modules = {}
"""


class ModuleError(ValueError):
    """Modules that cannot be joined; said to developers, never to staff."""


def build_scripts(base: bytes) -> Iterator[Asset]:
    """Yield the joined script.

    Args:
        base: The base file of the search, which every query needs: it comes along.
    """
    yield Asset(SCRIPT, join_modules(add_data(read_modules(MODULES), base)).encode())


def add_data(modules: Mapping[str, str], base: bytes) -> dict[str, str]:
    """Return the modules with the base file of the search put at the end of its own module."""
    return {**modules, DATA: modules[DATA] + base.decode()}


def read_modules(folder: Path) -> dict[str, str]:
    """Return the text of each module of a folder by its file name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.js"))}


def join_modules(modules: Mapping[str, str], entry: str = _ENTRY) -> str:
    """Return one classic script that does what the module `entry` does.

    Args:
        modules: Text of each module by its file name. Each imports by
            `import { a, b } from "./other.js"` alone, and exports what it declares, or names
            by `export { a, b }`.
        entry: The module to start with; those that it does not need are left out.

    Raises:
        ModuleError: A module is missing, needs itself, or imports or exports in another way.
    """
    order = _sort(modules, entry, ())
    parts = [_wrap(name, modules[name]) for name in dict.fromkeys(order)]
    return _HEAD + "".join(parts) + "})()\n"


def _sort(modules: Mapping[str, str], name: str, path: tuple[str, ...]) -> Iterator[str]:
    """Yield what a module needs, then the module, some more than once."""
    if name in path:
        raise ModuleError(f"modules in a circle: {' → '.join((*path, name))}")
    if name not in modules:
        raise ModuleError(f"{path[-1] if path else 'the site'} needs {name}, which is missing")
    for match in _IMPORT.finditer(modules[name]):
        yield from _sort(modules, match[2], (*path, name))
    yield name


def _wrap(name: str, text: str) -> str:
    """Return a module as a function, called at once, that returns its exports."""
    names = [match[1] for match in _EXPORT.finditer(text)]
    names += [n.strip() for match in _EXPORT_LIST.finditer(text) for n in match[1].split(",")]
    text = _COMMENT.sub("", _DOC.sub("", _EXPORT_LIST.sub("", _EXPORT.sub("", text))))
    body = _IMPORT.sub(r'const {\1} = modules["\2"]\n', text)
    if foreign := _FOREIGN.search(body):
        raise ModuleError(f"{name} has a form that is not known here: {foreign[0]}")
    handed = ", ".join(filter(None, names))
    return f'\nmodules["{name}"] = (() => {{\n{body}return {{ {handed} }}\n}})()\n'
