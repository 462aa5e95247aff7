"""Modules become one classic script that does the same."""

from __future__ import annotations

import pytest

from banua.pages.scripts import ModuleError, join_modules

MODULES = {
    "main.js": 'import { add, ONE } from "./sum.js"\nimport { say } from "./say.js"\n'
    "say(add(ONE, ONE))\n",
    "say.js": 'import {\n  ONE,\n} from "./sum.js"\nconst own = ONE\n'
    "async function say(text) { return text + own }\nexport { say }\n",
    "sum.js": "/**\n * @typedef {number} N\n */\nconst own = /** @type {N} */ (1) // why\n"
    "export const ONE = own\nexport function add(a, b) { return a + b }\n",
    "unused.js": "export class Unused {}\n",
}


def test_a_module_comes_after_what_it_needs_and_once() -> None:
    """What is imported stands first; what nobody imports is left out."""
    script = join_modules(MODULES)
    places = [script.index(f'\nmodules["{name}"] =') for name in ("sum.js", "say.js", "main.js")]
    assert sorted(places) == places
    assert 1 == script.count('modules["sum.js"] =')
    assert "Unused" not in script


def test_no_module_syntax_is_left() -> None:
    """A classic script has neither import nor export, and hands names on by plain assignments."""
    lines = join_modules(MODULES).splitlines()
    assert [] == [line for line in lines if line.startswith(("import", "export"))]
    assert 'const { add, ONE } = modules["sum.js"]' in lines
    assert "return { ONE, add }" in lines


def test_comments_stay_but_for_types() -> None:
    """What explains a line is kept; blocks that tell types are for developers alone."""
    script = join_modules(MODULES)
    assert "const own = /** @type {N} */ (1) // why" in script
    assert "typedef" not in script


def test_the_order_of_reading_does_not_matter() -> None:
    """The same modules give the same bytes."""
    assert join_modules(MODULES) == join_modules(dict(reversed(MODULES.items())))


@pytest.mark.parametrize(
    ("modules", "message"),
    [
        ({"main.js": 'import { a } from "./gone.js"\n'}, "gone.js"),
        (
            {"main.js": 'import { a } from "./a.js"\n', "a.js": 'import { m } from "./main.js"\n'},
            "main.js → a.js → main.js",
        ),
        ({"main.js": 'import a from "./a.js"\n', "a.js": ""}, "import a from"),
        ({"main.js": "export default 1\n"}, "export default 1"),
        ({"main.js": 'export { a } from "./a.js"\n'}, "export { a }"),
    ],
    ids=["missing", "circle", "default import", "default export", "re-export"],
)
def test_what_cannot_be_joined_is_refused(modules: dict[str, str], message: str) -> None:
    """A developer is told which module is at fault."""
    with pytest.raises(ModuleError, match=message):
        join_modules(modules)
