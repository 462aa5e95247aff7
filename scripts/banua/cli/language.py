"""Makes click itself speak Indonesian, by its own way: translations through gettext."""

from __future__ import annotations

import gettext
import os
from pathlib import Path
from typing import Any

import click

_LOCALE = Path(__file__).parent / "locale"


class IndonesianGroup(click.Group):
    """A group of verbs whose help and usage errors are Indonesian on every machine.

    The words stand in `locale/id/LC_MESSAGES/messages.po`; `make words` compiles them.
    """

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Register a verb."""
        cmd.options_metavar = "[PILIHAN]"
        super().add_command(cmd, name)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run the command line."""
        os.environ["LANGUAGE"] = "id"
        gettext.bindtextdomain("messages", _LOCALE)
        return super().main(*args, **kwargs)
