"""Comments stay where they belong, however a file is written."""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import given

from banua.positions import DataPath
from banua.source.comments import NO_COMMENTS, Comments, read_comments
from banua.source.loader import Document
from banua.source.writer import write_record
from messy_yaml import messy


def _read(text: str) -> Any:
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - makes text, lists, and mappings only


def _rewrite(text: str) -> str:
    return write_record(_read(text), comments=read_comments(text))


def _place(text: str, comment: str) -> tuple[DataPath, DataPath]:
    """Return what stands on the comment's line or below it, and what stands above it.

    Worked out from the loader's positions, not from the code under test.
    """
    lines = text.split("\n")
    line = next(at for at, written in enumerate(lines, 1) if written.endswith(comment))
    positions = Document("a.yaml", "", "a", text).positions
    known = {**positions.values, **positions.keys}
    below = [(place.line, place.column, path) for path, place in known.items() if path]
    here = min((item for item in below if item[0] >= line), default=(0, 0, ()))
    above = max((item for item in below if item[0] < line), default=(0, 0, ()))
    return here[2], above[2]


@given(case=messy())
def test_comments_and_data_survive(case: Any) -> None:
    """Data are equal, each comment stands once at its key, and a second run changes nothing."""
    value, text, places = case
    tidy = _rewrite(text)
    assert _read(tidy) == value
    assert _rewrite(tidy) == tidy
    for comment, (kind, path) in places.items():
        assert tidy.count(comment) == 1
        here, above = _place(tidy, comment)
        if kind == "head":
            assert tidy.startswith(f"{comment}\n\n")
        elif kind == "tail":
            assert above[: len(path)] == path
        elif not _only_first(here, path):
            assert here[: len(path)] == path, tidy


def _only_first(here: DataPath, path: DataPath) -> bool:
    """Tell whether `here` is a list item whose first key is `path`: both stand on one line."""
    return path[: len(here)] == here


@pytest.mark.parametrize(
    ("text", "tidy"),
    [
        ("a: 1  # satu\nb: 2\n", "a: '1' # satu\nb: '2'\n"),
        ("a: # satu\n- x # dua\n", "a: # satu\n  - x # dua\n"),
        ("a: >-  # satu\n   x\n   z\n", "a: x z # satu\n"),
        ("a: x\n  z # satu\n", "a: x z # satu\n"),
        ("# satu\n\n# dua\n\na: x\n", "# satu\n\n# dua\n\na: x\n"),
        ("a: x\n\n\n# satu\nb: z\n", "a: x\n\n# satu\nb: z\n"),
        ("a: [x, # satu\n  z # dua\n  # tiga\n  ] # empat\n",
         "a: # empat\n  - x # satu\n  - z # dua\n  # tiga\n"),
        ("a: {b: x # satu\n  }\n", "a:\n  b: x # satu\n"),
        ("a: [ # satu\n  # dua\n  ]\n", "# dua\na: [] # satu\n"),
        ("a: [x, z]\n# satu\n", "a: [x, z]\n# satu\n"),
        ("a:\n  - b: x\n    # satu\n  # dua\n# tiga\n",
         "a:\n  - b: x\n    # satu\n  # dua\n# tiga\n"),
        ("a:\n  - # satu\n    b: x\n", "a:\n  # satu\n  - b: x\n"),
        ("a:\n  # satu\n  x\n", "# satu\na: x\n"),
        ("--- # satu\na: x\n... # dua\n", "# satu\na: x\n# dua\n"),
        ("? a # satu\n: x # dua\n", "# dua\na: x # satu\n"),
        ("a: 'x # bukan'\n", "a: 'x # bukan'\n"),
        ("a: x#bukan\n", "a: x#bukan\n"),
        ("a: |\n  x\n  # bukan\n\n# satu\nb: z\n", "a: |\n  x\n  # bukan\n\n# satu\nb: z\n"),
        ("a: 'x'#satu\n", "a: x #satu\n"),
        ("%YAML 1.1 # satu\n---\na: x\n", "# satu\na: x\n"),
        ("a: x # satu\u0085# dua\u0085b: z\n", "a: x # satu\n# dua\nb: z\n"),
    ],
)  # fmt: skip
def test_places(text: str, tidy: str) -> None:
    """Every place where YAML takes a comment is known."""
    assert _rewrite(text) == tidy
    assert _rewrite(tidy) == tidy


def test_comments_follow_their_key() -> None:
    """A key that is written elsewhere takes its comments along; head and end of file stay."""
    text = dedent(
        """\
        # yaml-language-server: $schema=../skema/inovasi.schema.json
        # tentang b
        b: x # nilai b
        # tentang a
        a: z
        # akhir
        """
    )
    comments = read_comments(text)
    assert write_record({"a": "z", "b": "x"}, comments=comments) == dedent(
        """\
        # yaml-language-server: $schema=../skema/inovasi.schema.json
        # tentang a
        a: z
        # tentang b
        b: x # nilai b
        # akhir
        """
    )


def test_a_file_without_comments_has_none() -> None:
    """The sign alone makes no comment."""
    assert read_comments("a: x\n") == NO_COMMENTS
    assert read_comments("a: 'x # y'\n") == Comments()
