"""Jinja's engine, where it is slow for thousands of pages.

What templates mean stays as it is; they are only compiled once for all depths of pages,
and what they print is escaped with fewer steps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import markupsafe
from jinja2 import BytecodeCache, Environment, StrictUndefined
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    from jinja2 import BaseLoader
    from jinja2.bccache import Bucket
    from jinja2.compiler import Frame
    from jinja2.nodes import Call, Expr

_escape_text: Callable[[str], str] = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""Makes no object that says that the text is escaped, which is half of the time of `escape`."""


def escape(value: object) -> str:
    """Return `value` as HTML, the same as Jinja's own `escape`, but maybe as plain text."""
    kind = type(value)
    if kind is str:
        return _escape_text(value)  # type: ignore[arg-type] # the line above tells
    if kind is Markup:
        return value  # type: ignore[return-value] # as there
    return markupsafe.escape(value)


class _Compiler(CodeGenerator):
    """Has what is printed, and joined at once with the rest, escaped by our `escape`.

    Macros and functions are called at once, since none of ours asks for Jinja's context.
    """

    def visit_Call(  # noqa: N802 - Jinja's name
        self,
        node: Call,
        frame: Frame,
        forward_caller: bool = False,  # noqa: FBT001, FBT002
    ) -> None:
        self.visit(node.node, frame)
        self.write("(*()")  # as Jinja writes a comma before each argument
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")

    def _output_child_pre(self, node: Expr, frame: Frame, finalize: object) -> None:
        del node, frame, finalize
        self.write("environment.escape(")


class _Compiled(BytecodeCache):
    """Keeps what was compiled for the engines of the other depths."""

    def __init__(self) -> None:
        self._code: dict[str, CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code:
            self._code[bucket.key] = bucket.code


class Engine(Environment):
    """An engine whose templates all escape; what it compiles serves its overlays too."""

    code_generator_class = _Compiler
    escape = staticmethod(escape)

    def __init__(self, loader: BaseLoader) -> None:
        """Take where the templates are."""
        super().__init__(
            loader=loader,
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=_Compiled(),
        )
