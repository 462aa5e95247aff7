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

from banua.model.base import (
    AKAR_PATTERN,
    DOI_PATTERN,
    ID_PATTERN,
    ID_SUMBER_PATTERN,
    KODE_WILAYAH_PATTERN,
    ORCID_PATTERN,
)
from banua.model.shape import choices_at, fields_at, is_list_at, rujukan_at
from banua.positions import DataPath
from banua.text import nearest

_SHOWN = 40


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
        return _bad_indicator(loc[:-1])
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
            short = self.value if len(self.value) <= _SHOWN else f"{self.value[:_SHOWN]}…"
            return f"nilai '{short}'"
        if self.value is None:
            return "nilai kosong"
        return "daftar" if isinstance(self.value, tuple) else "susunan 'kunci: nilai'"

    def fault(
        self, code: str, message: str, fix: str, at: Literal["key", "value", "mapping"] = "value"
    ) -> Fault:
        return Fault(self.loc, at, code, message, fix)


def _missing(seen: _Seen) -> Fault:
    kind = rujukan_at(seen.model, seen.loc)
    inside = f" di '{seen.loc[-3]}'" if len(seen.loc) > 2 else ""  # noqa: PLR2004
    return Fault(
        seen.loc[:-1],
        "mapping",
        "kunci-wajib",
        f"kunci wajib '{seen.key}' belum ada{inside}",
        f"tambahkan baris '{seen.key}: <id>'; id ada di folder {kind} katalog"
        if kind
        else f"tambahkan baris '{seen.key}: …'; artinya ada di panduan kunci",
    )


def _near_key(model: type[BaseModel], loc: DataPath) -> str | None:
    return nearest(str(loc[-1]), fields_at(model, loc[:-1]))


def _unknown_key(seen: _Seen) -> Fault:
    near = _near_key(seen.model, seen.loc)
    hint = f"mungkin maksudnya '{near}'; " if near else ""
    return seen.fault(
        "kunci-tak-dikenal",
        f"kunci '{seen.key}' tidak dikenal",
        f"{hint}semua kunci ada di panduan kunci",
        "key",
    )


def _choice(seen: _Seen) -> Fault:
    choices = choices_at(seen.model, seen.loc)
    near = nearest(str(seen.value), choices)
    hint = f"mungkin maksudnya '{near}'; " if near else ""
    return seen.fault(
        "pilihan-salah",
        f"{seen.shown} bukan pilihan untuk '{seen.key}'",
        f"{hint}pilih salah satu: {', '.join(choices)}",
    )


def _text(seen: _Seen) -> Fault:
    if seen.value is None:
        return _empty(seen)
    return seen.fault(
        "bukan-teks",
        f"'{seen.key}' harus berisi teks, bukan {seen.shown}",
        f"tulis teksnya langsung sesudah '{seen.key}: '",
    )


def _empty(seen: _Seen) -> Fault:
    return seen.fault(
        "nilai-kosong",
        f"'{seen.key}' tidak berisi apa-apa",
        "isi nilainya, atau hapus barisnya bila belum diketahui",
    )


def _list(seen: _Seen) -> Fault:
    if seen.value is None:
        return _empty(seen)
    example = str(seen.value) if isinstance(seen.value, str) and len(seen.value) < _SHOWN else "…"
    return seen.fault(
        "bukan-daftar",
        f"'{seen.key}' harus berupa daftar, bukan {seen.shown}",
        f"tulis dalam kurung siku: [{example}], atau satu butir satu baris diawali '- '",
    )


def _mapping(seen: _Seen) -> Fault:
    if seen.value is None:
        return _empty(seen)
    keys = ", ".join(fields_at(seen.model, seen.loc)[:4])
    where = "butir" if is_list_at(seen.model, seen.loc[:-1]) else f"'{seen.key}'"
    return seen.fault(
        "bukan-susunan",
        f"{where} harus berisi pasangan 'kunci: nilai', bukan {seen.shown}",
        f"tulis kuncinya satu per baris: {keys}" if keys else "tulis kuncinya satu per baris",
    )


def _bad_indicator(loc: DataPath) -> Fault:
    return Fault(
        loc,
        "key",
        "indikator-salah",
        f"'{loc[-1]}' bukan nomor indikator",
        "tulis nomor indikator IID, misalnya '16'",
    )


def _too_short_list(seen: _Seen) -> Fault:
    return seen.fault(
        "daftar-kurang",
        f"'{seen.key}' harus berisi sedikitnya {seen.context['min_length']} butir",
        "tambahkan butir yang kurang",
    )


def _too_long(seen: _Seen) -> Fault:
    limit = seen.context["max_length"]
    length = len(seen.value) if isinstance(seen.value, str) else 0
    return seen.fault(
        "terlalu-panjang",
        f"'{seen.key}' panjangnya {length} huruf, batasnya {limit}",
        "persingkat; rinciannya dapat ditulis di kunci lain",
    )


_PATTERNS = {
    ID_PATTERN: (
        "id-salah",
        "bukan id",
        "id hanya huruf kecil, angka, dan tanda hubung, misalnya padi-apung-kalsel",
    ),
    AKAR_PATTERN: (
        "bentuk-salah",
        "bukan akar kata",
        "tulis dengan huruf a-z kecil, akar yang berulang seperti 'undang-undang'",
    ),
    ID_SUMBER_PATTERN: ("sumber-salah", "bukan nomor sumber", "tulis s1, s2, dan seterusnya"),
    DOI_PATTERN: ("doi-salah", "bukan DOI", "tulis tanpa https://, misalnya 10.1234/abcd"),
    ORCID_PATTERN: ("orcid-salah", "bukan ORCID", "tulis seperti 0000-0002-1825-0097"),
    KODE_WILAYAH_PATTERN: ("kode-salah", "bukan kode wilayah", "tulis seperti '63' atau '63.05'"),
}
_OTHER_PATTERN = (
    "bentuk-salah",
    "tidak sesuai bentuknya",
    "tirukan nilai pada butir lain di berkas ini",
)


def _pattern(seen: _Seen) -> Fault:
    code, message, fix = _PATTERNS.get(seen.context["pattern"], _OTHER_PATTERN)
    return seen.fault(code, f"{seen.shown} {message}", fix)


def _range(seen: _Seen) -> Fault:
    limits = {name: seen.context[name] for name in ("ge", "le", "gt", "lt") if name in seen.context}
    words = {"ge": "paling kecil", "gt": "lebih dari", "le": "paling besar", "lt": "kurang dari"}
    (name, limit), *_ = limits.items()
    return seen.fault(
        "di-luar-rentang",
        f"nilai {seen.value} untuk '{seen.key}' di luar rentang",
        f"{words[name]} {limit}",
    )


def _integer(seen: _Seen) -> Fault:
    example = "2024" if "tahun" in seen.key else "12"
    return seen.fault(
        "bukan-bilangan",
        f"'{seen.key}' harus bilangan bulat, bukan {seen.shown}",
        f"tulis angkanya saja tanpa titik, misalnya {example}",
    )


def _number(seen: _Seen) -> Fault:
    return seen.fault(
        "bukan-angka",
        f"'{seen.key}' harus angka, bukan {seen.shown}",
        "tulis angkanya saja; koma desimal ditulis titik, misalnya 51.71",
    )


def _boolean(seen: _Seen) -> Fault:
    return seen.fault(
        "bukan-ya-tidak",
        f"'{seen.key}' harus true atau false, bukan {seen.shown}",
        "tulis true untuk ya, false untuk tidak; hapus barisnya bila tidak diketahui",
    )


def _tanggal(seen: _Seen) -> Fault:
    return seen.fault(
        "tanggal-salah",
        f"{seen.shown} bukan tanggal",
        "tulis 2024, 2024-05, atau 2024-05-31 (tahun-bulan-hari)",
    )


def _tautan(seen: _Seen) -> Fault:
    return seen.fault(
        "tautan-salah",
        f"{seen.shown} bukan alamat http atau https",
        "salin alamat lengkap dari peramban, diawali https://",
    )


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
