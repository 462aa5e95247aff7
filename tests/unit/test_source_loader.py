"""Reading one file: what its data and its faults are."""

from __future__ import annotations

import string
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from banua.issues import Issue, Severity
from banua.positions import DataPath
from banua.source.files import MAX_BYTES, SourceFile, find_files
from banua.source.loader import Document, Value, load_document
from banua.source.writer import write_record

KEYS = st.text(string.ascii_lowercase + "_", min_size=1, max_size=8)
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=60
)
TREES: st.SearchStrategy[Any] = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=8,
    ),
    min_size=1,
    max_size=5,
)


def read_bytes(folder: Path, raw: bytes) -> tuple[Document, Value, tuple[Issue, ...]]:
    """Read bytes as a catalogue file lying in `folder`."""
    path = folder / "uji.yaml"
    path.write_bytes(raw)
    return load_document(SourceFile(path, "catalog/inovasi/uji.yaml", "inovasi"))


HOSTILE = {
    "nesting": b"a: " + b"[" * 1000 + b"]" * 1000,
    "block nesting": b"- " * 1000 + b"a",
    "mapping nesting": b"{a: " * 1000,
    "billion laughs": b"a: &a [x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n",
    "code": b"a: !!python/object/apply:os.system ['touch x']\n",
    "code by tag directive": b"%TAG ! tag:yaml.org,2002:python/\n---\na: !name:os.system x\n",
    "nul": b"a: \x00\n",
    "broken utf-8": b"a: \xc3\x28\n",
    "utf-16": "a: x\n".encode("utf-16"),
    "latin-1": b"nama: caf\xe9\n",
    "lone continuation": b"\x80",
    "surrogate": b"a: \xed\xa0\x80\n",
    "merge": b"<<: {a: 1}\n",
    "twenty megabytes": b"a: " + b"x" * 20_000_000,
    "many brackets": b"[" * 900_000,
    "endless quote": b"a: '" + b"x\n" * 300_000,
    "empty": b"",
    "spaces": b"   \n\n",
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_hostile_bytes_give_issues(raw: bytes, tmp_path: Path) -> None:
    """What is no honest record ends as a galat, with nothing run."""
    _, _, issues = read_bytes(tmp_path, raw)
    assert any(issue.severity is Severity.GALAT for issue in issues)
    assert [tmp_path / "uji.yaml"] == list(tmp_path.iterdir())


@given(raw=st.binary(max_size=300))
@example(raw=b"? ")
@example(raw=b"a: |+\n\n\n")
@example(raw=b"\xff\xfe")
@example(raw=b"---\n...\n---\n")
def test_any_bytes_give_data_or_issues(
    raw: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No bytes make the loader raise; without data there is a galat."""
    document, data, issues = read_bytes(tmp_path_factory.getbasetemp(), raw)
    assert data is not None or any(issue.severity is Severity.GALAT for issue in issues)
    assert all(issue.position.line <= document.text.count("\n") + 2 for issue in issues)


@given(
    text=st.lists(
        st.sampled_from(
            [*"ab:-?[]{},&*!|>'\"%@`#\t \n", "\r\n", "<<", "---", "...", "é", "\u202e"]
        ),
        max_size=60,
    ).map("".join)
)
def test_any_yaml_like_text_gives_data_or_issues(
    text: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No arrangement of YAML's own characters makes the loader raise."""
    document, data, issues = read_bytes(tmp_path_factory.getbasetemp(), text.encode())
    assert data is not None or issues
    assert document.positions.value(()).line >= 1


@given(tree=TREES)
def test_positions_show_the_very_value(tree: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    """For any record, the place of each one-line text holds that text."""
    written = write_record(tree)
    document, data, _ = read_bytes(tmp_path_factory.getbasetemp(), written.encode())
    assert isinstance(data, dict)
    lines = written.split("\n")
    for path, value in _leaves(data, ()):
        place = document.positions.value(path)
        shown = lines[place.line - 1][place.column - 1 :][: place.length]
        if value and shown and shown[0] not in "'\">|":
            assert value == shown


@given(tree=TREES)
def test_reading_returns_what_was_written(
    tree: Any, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The canonical writer and the loader are each other's inverse."""
    _, data, issues = read_bytes(tmp_path_factory.getbasetemp(), write_record(tree).encode())
    assert [issue for issue in issues if issue.code != "karakter-arah"] == []
    assert _as_read(tree) == data


@pytest.mark.parametrize("text", ["NO", "12:30", "010", "1.10", "2024-01-01", "true", "0x1F"])
def test_scalars_stay_text(text: str, tmp_path: Path) -> None:
    """The look of a value does not change it."""
    assert {"a": text} == read_bytes(tmp_path, f"a: {text}\n".encode())[1]
    assert {"a": text} == read_bytes(tmp_path, f"a: '{text}'\n".encode())[1]


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_plain_null_is_nothing_and_quoted_null_is_text(text: str, tmp_path: Path) -> None:
    """Only an unquoted null means that there is no value."""
    assert read_bytes(tmp_path, f"a: {text}\n".encode())[1] == {"a": None}
    assert {"a": text} == read_bytes(tmp_path, f"a: '{text}'\n".encode())[1]


def test_windows_line_ends_and_bom_are_read(tmp_path: Path) -> None:
    """A file from Notepad is read, and the BOM is no more than a hint."""
    _, data, issues = read_bytes(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert data == {"a": "1", "b": "2"}
    assert [(issue.code, issue.severity) for issue in issues] == [("ada-bom", Severity.SARAN)]


def test_hidden_files_and_schemas_are_passed_over(tmp_path: Path) -> None:
    """An editor's folders and the generated schemas are no catalogue files."""
    for name in ("inovasi/a.yaml", ".git/b.yaml", "skema/c.json", "inovasi/.d.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    assert [file.stem for file in find_files(tmp_path)] == ["a"]


def test_size_limit_is_told_in_kilobytes(tmp_path: Path) -> None:
    """A file over the limit is not read, and the limit is named."""
    _, _, issues = read_bytes(tmp_path, b"x" * (MAX_BYTES + 1))
    assert "batasnya 1000 kB" in issues[0].message


def _leaves(value: Value, path: DataPath) -> list[tuple[DataPath, str]]:
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in _leaves(item, (*path, key))]
    if isinstance(value, tuple):
        return [leaf for at, item in enumerate(value) for leaf in _leaves(item, (*path, at))]
    return [(path, value)] if value is not None else []


def _as_read(value: object) -> object:
    if isinstance(value, dict):
        return {key: _as_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return tuple(_as_read(item) for item in value)
    return value
