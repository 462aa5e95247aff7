"""From pydantic's errors to words a clerk understands.

The one table that knows pydantic's error types. `describe` has an answer for every type
that our models can raise; a test walks the models to prove it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from banua.model.shape import choices_at, fields_at, is_list_at, rujukan_at
from banua.model.wordings import KEYS_SHOWN, PARTS, SHOWN, WORDING_OF_PATTERN, WORDINGS
from banua.positions import DataPath
from banua.text import nearest
from banua.wording import code_of


@dataclass(frozen=True, slots=True)
class Fault:
    """What a model refuses: where in the data, and in which words to say so.

    Attributes:
        path: Way to the key or value at fault.
        at: Whether the key, the value, or the mapping around a missing key is to be shown.
        code: Id of the rule.
        message: What is wrong.
        fix: How to mend it.
    """

    path: DataPath
    at: Literal["key", "value", "mapping"]
    code: str
    message: str
    fix: str


def describe_all(errors: Sequence[ErrorDetails], model: type[BaseModel]) -> tuple[Fault, ...]:
    """Return pydantic's errors in Indonesian, one for each cause.

    A list is not called short when its item is at fault, nor a key missing when a
    misspelling of it stands beside.

    Args:
        errors: `ValidationError.errors()`.
        model: The model of the whole record.
    """
    places = {tuple(error["loc"]) for error in errors}
    parents = {place[:end] for place in places for end in range(len(place))}
    misspelt = {
        (*place[:-1], _near_key(model, place))
        for error in errors
        if error["type"] == "extra_forbidden" and (place := tuple(error["loc"]))
    }
    return tuple(
        describe(error, model)
        for error in errors
        if not (error["type"] == "too_short" and tuple(error["loc"]) in parents)
        and not (error["type"] == "missing" and tuple(error["loc"]) in misspelt)
    )


def describe(error: ErrorDetails, model: type[BaseModel]) -> Fault:
    """Return a pydantic error in Indonesian.

    Args:
        error: One item of `ValidationError.errors()`.
        model: The model of the whole record.

    Raises:
        KeyError: The error type is not in the table; a fault of ours, found by a test.
    """
    loc: DataPath = tuple(error["loc"])
    if loc and loc[-1] == "[key]":
        return _Seen(loc[:-1], None, {}, model).fault("indikator-salah", at="key")
    return _DESCRIBERS[error["type"]](_Seen(loc, error["input"], error.get("ctx", {}), model))


@dataclass(frozen=True, slots=True)
class _Seen:
    loc: DataPath
    value: object
    context: Mapping[str, Any]
    model: type[BaseModel]

    @property
    def key(self) -> str:
        return next((str(part) for part in reversed(self.loc) if isinstance(part, str)), "")

    @property
    def shown(self) -> str:
        if isinstance(self.value, str):
            short = self.value if len(self.value) <= SHOWN else f"{self.value[:SHOWN]}…"
            return PARTS["nilai"].format(isi=short)
        if self.value is None:
            return PARTS["kosong"]
        return PARTS["daftar"] if isinstance(self.value, tuple) else PARTS["susunan"]

    def fault(
        self, wording: str, at: Literal["key", "value", "mapping"] = "value", **blanks: object
    ) -> Fault:
        path = self.loc[:-1] if at == "mapping" else self.loc
        words = WORDINGS[wording].fill(kunci=self.key, nilai=self.shown, **blanks)
        return Fault(path, at, code_of(wording), *words)


def _missing(seen: _Seen) -> Fault:
    kind = rujukan_at(seen.model, seen.loc)
    inside = PARTS["di"].format(induk=seen.loc[-3]) if len(seen.loc) > 2 else ""  # noqa: PLR2004
    wording = "kunci-wajib/rujukan" if kind else "kunci-wajib"
    return seen.fault(wording, "mapping", di=inside, rujukan=kind)


def _near_key(model: type[BaseModel], loc: DataPath) -> str | None:
    return nearest(str(loc[-1]), fields_at(model, loc[:-1]))


def _guess(near: str | None) -> str:
    return PARTS["dugaan"].format(dekat=near) if near else ""


def _unknown_key(seen: _Seen) -> Fault:
    return seen.fault("kunci-tak-dikenal", "key", dugaan=_guess(_near_key(seen.model, seen.loc)))


def _choice(seen: _Seen) -> Fault:
    choices = choices_at(seen.model, seen.loc)
    near = nearest(str(seen.value), choices)
    return seen.fault("pilihan-salah", dugaan=_guess(near), pilihan=", ".join(choices))


def _text(seen: _Seen) -> Fault:
    return seen.fault("nilai-kosong" if seen.value is None else "bukan-teks")


def _empty(seen: _Seen) -> Fault:
    return seen.fault("nilai-kosong")


def _list(seen: _Seen) -> Fault:
    if seen.value is None:
        return _empty(seen)
    example = str(seen.value) if isinstance(seen.value, str) and len(seen.value) < SHOWN else "…"
    return seen.fault("bukan-daftar", contoh=example)


def _mapping(seen: _Seen) -> Fault:
    if seen.value is None:
        return _empty(seen)
    keys = ", ".join(fields_at(seen.model, seen.loc)[:KEYS_SHOWN])
    if not keys:
        return seen.fault("bukan-susunan/bebas")
    item = is_list_at(seen.model, seen.loc[:-1])
    return seen.fault("bukan-susunan/butir" if item else "bukan-susunan", pilihan=keys)


def _too_short_list(seen: _Seen) -> Fault:
    return seen.fault("daftar-kurang", batas=seen.context["min_length"])


def _too_long(seen: _Seen) -> Fault:
    length = len(seen.value) if isinstance(seen.value, str) else 0
    return seen.fault("terlalu-panjang", panjang=length, batas=seen.context["max_length"])


def _pattern(seen: _Seen) -> Fault:
    return seen.fault(WORDING_OF_PATTERN.get(seen.context["pattern"], "bentuk-salah"))


def _range(seen: _Seen) -> Fault:
    name = next(name for name in ("ge", "le", "gt", "lt") if name in seen.context)
    return seen.fault(f"di-luar-rentang/{name}", angka=seen.value, batas=seen.context[name])


def _integer(seen: _Seen) -> Fault:
    return seen.fault("bukan-bilangan", contoh="2024" if "tahun" in seen.key else "12")


def _number(seen: _Seen) -> Fault:
    return seen.fault("bukan-angka")


def _boolean(seen: _Seen) -> Fault:
    return seen.fault("bukan-ya-tidak")


def _tanggal(seen: _Seen) -> Fault:
    return seen.fault("tanggal-salah")


def _tautan(seen: _Seen) -> Fault:
    return seen.fault("tautan-salah")


_DESCRIBERS = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _choice,
    "string_type": _text,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "tuple_type": _list,
    "too_short": _too_short_list,
    "dict_type": _mapping,
    "model_type": _mapping,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "bilangan_bulat": _integer,
    "bilangan": _number,
    "ya_tidak": _boolean,
    "tanggal": _tanggal,
    "tautan": _tautan,
}
