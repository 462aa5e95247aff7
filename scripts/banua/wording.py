"""Words of findings with blanks to fill.

What is said stands in tables, so that the form in the browser, which has the same rules to
follow, says the very same.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """How a finding is put.

    Attributes:
        message: What is wrong, with `{blanks}`.
        fix: How to mend it in a file, with `{blanks}`.
        form: How to mend it in the form, where that is another way.
    """

    message: str
    fix: str
    form: str = ""

    def fill(self, **blanks: object) -> tuple[str, str]:
        """Return message and fix with the blanks filled."""
        return self.message.format_map(blanks), self.fix.format_map(blanks)


def code_of(name: str) -> str:
    """Return the rule that a wording belongs to: `kunci-wajib/rujukan` is of `kunci-wajib`."""
    return name.partition("/")[0]
