"""What the models take and refuse, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from banua.model.acuan import Wilayah
from banua.model.base import Part, Rujukan, Tanggal, Tautan
from banua.model.entries import read_entry
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.model.messages import describe
from banua.model.pilihan import LABEL_PILIHAN
from banua.model.registry import LISTS, RECORDS, model_of
from banua.model.schema import schema_files
from banua.model.shape import choices_at, fields_at, rujukan_at, rujukan_in, values_at
from banua.source.files import SourceFile
from banua.source.writer import write_record

MODELS: list[type[Part]] = [*RECORDS.values(), *LISTS.values()]

JUNK = st.recursive(
    st.sampled_from(["", "x", "tapin", "2024", "-3", "99999999", "true", "s1", "https://a.id/b"])
    | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2)
    ),
    max_leaves=4,
)


@cache
def _valid(model: type[Part]) -> st.SearchStrategy[dict[str, Any]]:
    """Return records that have the model's own keys, with values of any kind."""
    return st.fixed_dictionaries({}, optional=dict.fromkeys(model.model_fields, _near(model)))


def _near(model: type[Part]) -> st.SearchStrategy[Any]:
    keys = sorted({key for part in _parts(model) for key in part.model_fields})
    return st.recursive(
        JUNK,
        lambda inner: (
            st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from(keys), inner, max_size=4)
        ),
        max_leaves=6,
    )


def _parts(model: type[Part]) -> Iterator[type[Part]]:
    yield model
    for name in model.model_json_schema().get("$defs", {}):
        for candidate in Part.__subclasses__():
            if candidate.__name__ == name:
                yield candidate


@settings(max_examples=60)
@given(data=st.data(), model=st.sampled_from(MODELS))
def test_any_values_give_a_record_or_words(data: st.DataObject, model: type[Part]) -> None:
    """Every error that any value can cause has Indonesian words and a cure."""
    record = _tuples(data.draw(_valid(model)))
    try:
        model.model_validate({"id": "uji", **record})
    except ValidationError as error:
        for item in error.errors(include_url=False):
            fault = describe(item, model)
            assert fault.message
            assert fault.fix
            assert [] == [
                word
                for word in ("None", "str", "Error", "tuple")
                if word in fault.message and word not in str(record)
            ]


def test_a_record_needs_no_id_key(tmp_path: Path) -> None:
    """The file's name is the id; an equal `id` key is taken, another refused."""
    record = {"nama": "Dinas", "jenis": "lainnya", "wilayah": "tapin"}
    for written, ids in (({}, ["dinas"]), ({"id": "dinas"}, ["dinas"]), ({"id": "lain"}, [])):
        path = tmp_path / "dinas.yaml"
        path.write_text(write_record({**written, **record}), encoding="utf-8")
        entry, issues = read_entry(SourceFile(path, "dinas.yaml", "lembaga"))
        assert ids == ([entry.record.id] if entry and isinstance(entry.record, Lembaga) else [])
        assert bool(ids) == (not issues)


@pytest.mark.parametrize("good", ["2024", "2024-02", "2024-02-29", "1999-12-31"])
def test_dates_are_taken(good: str) -> None:
    """A year, a month, or a day that exists is a date."""
    assert good == TypeAdapter(Tanggal).validate_python(good)


@pytest.mark.parametrize(
    "bad", ["2023-02-29", "2024-13", "24", "2024-1-1", "1 Mei", "2024-02-29T1", ""]
)
def test_dates_that_do_not_exist_are_refused(bad: str) -> None:
    """A day that is in no calendar is no date."""
    with pytest.raises(ValidationError):
        TypeAdapter(Tanggal).validate_python(bad)


@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.id",
        "http://",
        "https://a b.id",
        "ftp://a.id",
        'https://a".id',
    ],
)
def test_only_web_addresses_are_links(bad: str) -> None:
    """Nothing but http and https, without characters that end an attribute, is a link."""
    with pytest.raises(ValidationError):
        TypeAdapter(Tautan).validate_python(bad)


def test_shape_knows_keys_choices_and_references() -> None:
    """A model can be asked what may stand at a place."""
    assert fields_at(Inovasi, ("hasil", 0)) == ("uraian", "sumber")
    assert choices_at(Inovasi, ("tahapan",)) == ("inisiatif", "uji-coba", "penerapan")
    assert "tema" == rujukan_at(Inovasi, ("tema", 3)) == rujukan_at(Inovasi, ("tema",))
    assert None is rujukan_at(Inovasi, ("nama",))
    assert (("tetangga", "[]"), Rujukan("wilayah")) in rujukan_in(Wilayah)


def test_references_are_found_in_records() -> None:
    """Each way to a reference leads to its path and value."""
    wilayah = Wilayah(id="a", nama="A", jenis="kota", tetangga=("b", "c"))
    assert list(values_at(wilayah, ("tetangga", "[]"))) == [
        (("tetangga", 0), "b"),
        (("tetangga", 1), "c"),
    ]


def test_files_find_their_model() -> None:
    """A file's folder and name tell its model, and unknown places none."""
    assert Inovasi is model_of("inovasi", "padi-apung")
    assert LISTS["acuan/istilah"] is model_of("acuan", "istilah")
    assert None is model_of("acuan", "lain")
    assert None is model_of("", "inovasi")


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_key_is_explained(model: type[Part]) -> None:
    """Each key of each record has a description for the manual and the form."""
    for part in _parts(model):
        for name, field in part.model_fields.items():
            assert field.description, f"{part.__name__}.{name}"


@pytest.mark.parametrize("model", RECORDS.values(), ids=lambda model: model.__name__)
def test_every_choice_has_a_label(model: type[Part]) -> None:
    """No reader sees a raw choice value."""
    schema = model.model_json_schema()
    for part in (schema, *schema.get("$defs", {}).values()):
        for field in part.get("properties", {}).values():
            for option in (field, *field.get("anyOf", ())):
                assert set(option.get("enum", ())) <= set(LABEL_PILIHAN)


def test_schemas_are_fresh(real_catalog: Path) -> None:
    """The committed schemas are those of the models; else run `make schema`."""
    committed = {path.name: path.read_text("utf-8") for path in (real_catalog / "skema").iterdir()}
    assert dict(schema_files()) == committed


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value
