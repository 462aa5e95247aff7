"""Asking a model what stands where: keys, choices, and references at a data path."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from banua.model.base import Rujukan
from banua.positions import DataPath

_ITEM = "[]"


def fields_at(model: type[BaseModel], path: DataPath) -> tuple[str, ...]:
    """Return the keys that a mapping at `path` may have; none if it is no mapping."""
    found = _annotation_at(model, path)
    return tuple(found.model_fields) if _is_model(found) else ()


def choices_at(model: type[BaseModel], path: DataPath) -> tuple[str, ...]:
    """Return the values that may stand at `path`, if it is a choice."""
    found = _annotation_at(model, path)
    return get_args(found) if get_origin(found) is Literal else ()


def is_list_at(model: type[BaseModel], path: DataPath) -> bool:
    """Tell whether a list stands at `path`."""
    return get_origin(_annotation_at(model, path)) is tuple


def rujukan_at(model: type[BaseModel], path: DataPath) -> str | None:
    """Return the kind of record whose id, or list of ids, stands at `path`, if it does."""
    way = tuple(part if isinstance(part, str) else _ITEM for part in path)
    return next((m.kind for w, m in rujukan_in(model) if w in {way, (*way, _ITEM)}), None)


@cache
def rujukan_in(model: type[BaseModel]) -> tuple[tuple[tuple[str, ...], Rujukan], ...]:
    """Return the way to every reference in a model; `[]` stands for any list item."""
    return tuple(_walk_rujukan(model, (), None))


def values_at(record: BaseModel, way: tuple[str, ...]) -> Iterator[tuple[DataPath, Any]]:
    """Yield path and value of everything in `record` that `way` leads to."""
    yield from _walk_values(record, way, ())


def _walk_values(
    value: Any, way: tuple[str, ...], path: DataPath
) -> Iterator[tuple[DataPath, Any]]:
    if value is None:
        return
    if not way:
        yield path, value
    elif way[0] == _ITEM:
        for index, item in enumerate(value):
            yield from _walk_values(item, way[1:], (*path, index))
    else:
        yield from _walk_values(getattr(value, way[0]), way[1:], (*path, way[0]))


def _walk_rujukan(
    annotation: Any,
    way: tuple[str, ...],
    field: FieldInfo | None,
) -> Iterator[tuple[tuple[str, ...], Rujukan]]:
    metadata = [*(field.metadata if field else ())]
    annotation = unwrap(annotation, metadata)
    for mark in metadata:
        if isinstance(mark, Rujukan):
            yield way, mark
    if _is_model(annotation):
        for name, inner in annotation.model_fields.items():
            yield from _walk_rujukan(inner.annotation, (*way, name), inner)
    elif get_origin(annotation) is tuple:
        yield from _walk_rujukan(get_args(annotation)[0], (*way, _ITEM), None)


def _annotation_at(model: type[BaseModel], path: DataPath) -> Any:
    found: Any = model
    for part in path:
        if _is_model(found):
            field = found.model_fields.get(str(part))
            found = unwrap(field.annotation, []) if field else None
        elif get_origin(found) is tuple:
            found = unwrap(get_args(found)[0], [])
        elif get_origin(found) is dict:
            found = unwrap(get_args(found)[1], [])
    return found


def unwrap(annotation: Any, metadata: list[Any]) -> Any:
    """Return the type under `Annotated` and `| None`, gathering marks on the way."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            metadata.extend(annotation.__metadata__)
            annotation = annotation.__origin__
        elif origin in {Union, UnionType}:
            annotation = next(arg for arg in get_args(annotation) if arg is not type(None))
        else:
            return annotation


def _is_model(annotation: object) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
