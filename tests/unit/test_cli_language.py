"""The command line speaks Indonesian, click's own words included."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from click.testing import CliRunner

from banua import cli

WORDS = Path(cli.__file__).parent / "locale/id/LC_MESSAGES/messages.po"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--bantuan"], "Cara pakai: "),
        (["perikas"], "galat: perintah 'perikas' tidak ada. Mungkin maksud Anda: 'periksa'."),
        (["periksa", "--katalok", "x"], "galat: pilihan '--katalok' tidak ada."),
        (["periksa", "tiada.yaml"], "'tiada.yaml' tidak ada."),
        (["periksa", "--format", "pdf"], "'pdf' bukan salah satu dari 'teks', 'github', 'json'."),
    ],
)
def test_usage_and_errors_are_indonesian(arguments: list[str], told: str) -> None:
    """Help and wrong usage are told in Indonesian, whatever the language of the machine."""
    result = CliRunner().invoke(cli.main, arguments, prog_name="banua", env={"LANGUAGE": "en"})
    assert told in result.output
    for word in ("Usage", "Options", "Error", "Invalid", "No such", "Did you"):
        assert word not in result.output


def test_compiled_words_are_fresh() -> None:
    """The compiled words are those of the text file; `make words` writes them anew."""
    with WORDS.open("rb") as file:
        compiled = BytesIO()
        write_mo(compiled, read_po(file))
    assert compiled.getvalue() == WORDS.with_suffix(".mo").read_bytes()
