"""Every field of a model as plain data: what a form needs to show it and to check it.

The form in the browser knows no pydantic. What stands here is read off the models, so that
nothing about a field is written down twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from banua.model.base import Bentuk, Record, Rujukan
from banua.model.shape import unwrap


@dataclass(frozen=True, slots=True)
class Nilai:
    """Which values may stand somewhere.

    Attributes:
        bentuk: `teks`, `markdown`, `bilangan`, `angka`, `ya-tidak`, `tanggal`, `tautan`,
            `nomor-sumber`, `pilihan`, `daftar`, `bagian`, or `peta`.
        rapikan: Whether spaces at both ends are dropped.
        pola: Pattern of a text, or of the keys of a `peta`.
        sedikitnya: Fewest letters of a text, or items of a list.
        sebanyaknya: Most letters of a text.
        batas: Limits of a number by `ge`, `le`, `gt`, `lt`.
        pilihan: The choices.
        rujukan: Mark of a reference.
        isi: What stands in a list or `peta`.
        isian: The fields of a `bagian`.
    """

    bentuk: str
    rapikan: bool = False
    pola: str | None = None
    sedikitnya: int = 0
    sebanyaknya: int | None = None
    batas: tuple[tuple[str, int], ...] = ()
    pilihan: tuple[str, ...] = ()
    rujukan: Rujukan | None = None
    isi: Nilai | None = None
    isian: tuple[Isian, ...] = ()


@dataclass(frozen=True, slots=True)
class Isian:
    """One field.

    Attributes:
        kunci: Its key.
        label: What it is called on a form.
        arti: What it means.
        contoh: An example; may be empty.
        wajib: Whether it must be there.
        boleh_null: Whether the key may stand there without a value.
        bawaan: The value that goes without saying, if it is a boolean.
        nilai: What may stand there.
    """

    kunci: str
    label: str
    arti: str
    contoh: str
    wajib: bool
    boleh_null: bool
    bawaan: bool | None
    nilai: Nilai


@cache
def list_isian(model: type[BaseModel]) -> tuple[Isian, ...]:
    """Return the fields of a model in its order; a record's id is no field."""
    return tuple(
        _read_field(name, field)
        for name, field in model.model_fields.items()
        if not (name == "id" and issubclass(model, Record))
    )


def _read_field(name: str, field: FieldInfo) -> Isian:
    return Isian(
        kunci=name,
        label=field.title or name.replace("_", " ").capitalize(),
        arti=field.description or "",
        contoh=str(field.examples[0]) if field.examples else "",
        wajib=field.is_required(),
        boleh_null=_takes_none(field.annotation),
        bawaan=field.default if isinstance(field.default, bool) else None,
        nilai=_read_value(field.annotation, list(_flat(field.metadata))),
    )


def _read_value(annotation: Any, metadata: list[Any]) -> Nilai:
    inner: list[Any] = []
    annotation = unwrap(annotation, inner)
    metadata = [*_flat(inner), *metadata]
    origin = get_origin(annotation)
    if origin is Literal:
        return Nilai("pilihan", pilihan=get_args(annotation))
    if origin is tuple:
        items = _read_value(get_args(annotation)[0], [])
        return Nilai("daftar", sedikitnya=_limit(metadata, "min_length") or 0, isi=items)
    if origin is dict:
        key, value = get_args(annotation)
        keys = _read_value(key, [])
        return Nilai("peta", pola=keys.pola, isi=_read_value(value, []))
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return Nilai("bagian", isian=list_isian(annotation))
    return _read_scalar(metadata)


def _read_scalar(metadata: list[Any]) -> Nilai:
    marks = [mark.nama for mark in metadata if isinstance(mark, Bentuk)]
    limits = {name: _limit(metadata, name) for name in ("ge", "le", "gt", "lt")}
    return Nilai(
        bentuk=marks[-1] if marks else "teks",
        rapikan=any(getattr(mark, "strip_whitespace", None) for mark in metadata),
        pola=next((p for mark in metadata if (p := getattr(mark, "pattern", None))), None),
        sedikitnya=_limit(metadata, "min_length") or 0,
        sebanyaknya=_limit(metadata, "max_length"),
        batas=tuple((name, limit) for name, limit in limits.items() if limit is not None),
        rujukan=next((mark for mark in metadata if isinstance(mark, Rujukan)), None),
    )


def _flat(metadata: list[Any]) -> Iterator[Any]:
    """Yield marks, those inside `Field(...)` too."""
    for mark in metadata:
        if isinstance(mark, FieldInfo):
            yield from _flat(mark.metadata)
        else:
            yield mark


def _limit(metadata: list[Any], name: str) -> int | None:
    found = [value for mark in metadata if (value := getattr(mark, name, None)) is not None]
    return found[-1] if found and found[-1] is not PydanticUndefined else None


def _takes_none(annotation: Any) -> bool:
    return get_origin(annotation) in {Union, UnionType} and type(None) in get_args(annotation)
