"""The codebook: every key of a record with its kind of value and its meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from banua.model.base import ID_PATTERN
from banua.text import slugify

if TYPE_CHECKING:
    from banua.model.base import Part

_KINDS: Mapping[str, str] = {
    "string": "teks",
    "integer": "bilangan bulat",
    "number": "angka",
    "boolean": "true atau false",
    "object": "kelompok kunci",
}
_NOT_WRITTEN = "id"
"""The id is the file's name, so no file has this key."""
_ITEM = "[]"
_KEYED = ".<kode>"


@dataclass(frozen=True, slots=True)
class Kunci:
    """One key.

    Attributes:
        nama: The key with those it stands under: `hasil[].uraian`.
        tipe: Kind of value, in Indonesian.
        pilihan: The values it may have, if they are counted.
        arti: What it means.
        wajib: Whether it must be there (where its parent is).
    """

    nama: str
    tipe: str
    pilihan: tuple[str, ...]
    arti: str
    wajib: bool

    @property
    def jangkar(self) -> str:
        """Anchor of the key on a page of keys, without the name of the kind of record."""
        return slugify(self.nama)


@cache
def list_keys(model: type[Part]) -> tuple[Kunci, ...]:
    """Return the keys of a model and of all parts inside it, in the order of the model."""
    schema = model.model_json_schema()
    return tuple(_walk(schema, schema.get("$defs", {}), ""))


def _walk(part: Mapping[str, Any], parts: Mapping[str, Any], prefix: str) -> Iterator[Kunci]:
    required = part.get("required", ())
    for name, field in part["properties"].items():
        if not prefix and name == _NOT_WRITTEN:
            continue
        value, suffix = _value_of(field)
        key = f"{prefix}{name}{suffix}"
        inner = parts.get(value.get("$ref", "").rpartition("/")[2])
        yield Kunci(
            nama=key,
            tipe=_kind(value, is_list=suffix == _ITEM),
            pilihan=tuple(str(choice) for choice in value.get("enum", ())),
            arti=field.get("description", ""),
            wajib=name in required,
        )
        if inner is not None:
            yield from _walk(inner, parts, f"{key}.")


def _value_of(field: Mapping[str, Any]) -> tuple[Mapping[str, Any], str]:
    """Return the schema of a value, and what follows its key if it holds several."""
    present = [option for option in field.get("anyOf", ()) if option.get("type") != "null"]
    value = present[0] if len(present) == 1 else field
    if value.get("type") == "array":
        return value["items"], _ITEM
    if "patternProperties" in value:
        return next(iter(value["patternProperties"].values())), _KEYED
    return value, ""


def _kind(value: Mapping[str, Any], *, is_list: bool) -> str:
    if "$ref" in value:
        kind = _KINDS["object"]
    elif "enum" in value:
        kind = "pilihan"
    elif value.get("contentMediaType") == "text/markdown":
        kind = "Markdown"
    elif value.get("pattern") == ID_PATTERN:
        kind = "id"
    elif "anyOf" in value:
        kind = _KINDS["number"]
    else:
        kind = _KINDS[value["type"]]
    return f"daftar {kind}" if is_list else kind
