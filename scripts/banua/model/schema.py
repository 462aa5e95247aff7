"""JSON Schemas of all catalogue files, for editors; generated, committed under `catalog/skema`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from banua.model.base import Part, Record
from banua.model.iid import InstrumenIid, SpdWilayah
from banua.model.registry import LISTS, RECORDS

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> Iterator[tuple[str, str]]:
    """Yield name and text of every schema file, sorted by name."""
    models: dict[str, type[Part]] = {
        **RECORDS,
        **{name.removeprefix("acuan/").replace("/", "-"): model for name, model in LISTS.items()},
        "iid-instrumen": InstrumenIid,
        "iid-spd": SpdWilayah,
    }
    for name in sorted(models):
        yield f"{name}.schema.json", _schema_text(models[name])


def _schema_text(model: type[Part]) -> str:
    schema = {"$schema": _DIALECT, **model.model_json_schema()}
    schema["required"] = [
        key for key in schema.get("required", ()) if key != "id" or not _is_record(model)
    ]
    for part in (schema, *schema.get("$defs", {}).values()):
        _drop_titles(part)
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _is_record(model: type[Part]) -> bool:
    return issubclass(model, Record)


def _drop_titles(part: dict[str, Any]) -> None:
    """Take out English titles and docstrings, which an editor would show to staff."""
    part.pop("title", None)
    part.pop("description", None)
    for field in part.get("properties", {}).values():
        field.pop("title", None)
