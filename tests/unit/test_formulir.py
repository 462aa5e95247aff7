"""What the form is made from leaves nothing out and says nothing twice."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from banua.formulir.bagian import BAGIAN
from banua.formulir.berkas import build_berkas
from banua.formulir.daftar import SEBERKAS
from banua.formulir.pola import to_js
from banua.formulir.tabel import make_tabel
from banua.model.isian import Isian, list_isian
from banua.model.registry import RECORDS
from banua.model.wordings import WORDING_OF_PATTERN
from banua.model.wordings import WORDINGS as MODEL_WORDINGS
from banua.rules import RULES
from banua.rules.bentuk import BENTUK
from banua.rules.wordings import WORDINGS
from banua.wording import code_of
from pages_katalog import make_katalog


@pytest.mark.parametrize("kind", BAGIAN)
def test_every_key_stands_in_one_section(kind: str) -> None:
    """No key of the model is missing from the form, and none is asked twice."""
    keys = [key for each in BAGIAN[kind] for key in (*each.utama, *each.lanjutan)]
    assert Counter(isian.kunci for isian in list_isian(RECORDS[kind])) == Counter(keys)


@pytest.mark.parametrize("kind", BAGIAN)
def test_what_must_be_there_is_shown_at_once(kind: str) -> None:
    """No required key waits behind a fold."""
    shown = {key for each in BAGIAN[kind] for key in each.utama}
    assert {isian.kunci for isian in list_isian(RECORDS[kind]) if isian.wajib} <= shown


def _fields(isian: tuple[Isian, ...]) -> Iterator[Isian]:
    for field in isian:
        yield field
        yield from _fields(field.nilai.isian)
        if field.nilai.isi:
            yield from _fields(field.nilai.isi.isian)


@pytest.mark.parametrize("kind", BAGIAN)
def test_fields_speak_as_people_do(kind: str) -> None:
    """Labels are no keys, and each field says what it means."""
    for field in _fields(list_isian(RECORDS[kind])):
        assert "_" not in field.label
        assert field.label not in {"Url", "Tkt", "Doi", "Hki", "Sdm"}
        assert field.arti, field.kunci


def test_words_belong_to_rules() -> None:
    """Every wording is of a rule, or of a fault of form, that the manual has."""
    rules = {rule.code for rule in RULES}
    faults = {code for group in BENTUK.values() for code in group}
    assert {code_of(name) for name in WORDINGS} <= rules
    assert {code_of(name) for name in MODEL_WORDINGS} <= faults
    assert set(WORDING_OF_PATTERN.values()) <= set(MODEL_WORDINGS)


def test_help_speaks_of_no_ids_or_yaml() -> None:
    """Nobody writes ids or `true` in a form."""
    table = make_tabel(make_katalog())
    helps = [text for text in _strings(table["jenis"], "arti") if text]
    assert [] == [text for text in helps if re.search(r"\b[Ii]d [a-z]|`|\btrue\b", text)]


def _strings(value: Any, key: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        for name, item in value.items():
            if name == key and isinstance(item, str):
                yield item
            yield from _strings(item, key)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item, key)


def test_files_are_scripts_with_json() -> None:
    """Each file adds one named piece to the queue; the same catalogue gives the same bytes."""
    files = dict(build_berkas(make_katalog()))
    assert files == dict(build_berkas(make_katalog()))
    assert {"isi/data/aturan.js", "isi/data/daftar.js", "isi/data/sketsa.js"} <= set(files)
    for path, text in files.items():
        body = text.removeprefix("(self.banuaIsi ??= []).push(").removesuffix(")\n")
        name, _ = json.loads(body)
        assert f"isi/data/{name}.js" == path


def test_records_are_handed_over_whole() -> None:
    """A withdrawn innovation can be mended too, and nothing that goes without saying is there."""
    katalog = make_katalog()
    files = dict(build_berkas(katalog))
    at = list(katalog.inovasi).index("salah-catat")
    path = f"isi/data/inovasi-{at // SEBERKAS}.js"
    _, records = json.loads(files[path].partition("push(")[2].removesuffix(")\n"))
    data = records[at % SEBERKAS]
    assert ("salah-catat", "ditarik") == (data["id"], data["status"])
    assert "hasil" not in data


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"^[a-z]+$", (r"^[a-z]+$", "u")),
        (r"a\.b\d", (r"a\.b\p{Nd}", "u")),
        (re.compile(r"[\w.]x", re.IGNORECASE), (r"[\p{L}\p{N}_.]x", "iu")),
    ],
)
def test_patterns_are_translated(pattern: re.Pattern[str] | str, expected: tuple[str, str]) -> None:
    """Classes are spelled out, in brackets and out of them; the rest stays."""
    source, flags = to_js(pattern)
    assert expected == (re.sub(r"\[(\\p\{\w+\})\]", r"\1", source), flags)


def test_a_pattern_without_translation_is_refused() -> None:
    """A class that excludes cannot stand beside others."""
    with pytest.raises(ValueError, match="brackets"):
        to_js(r"[\S.]")
