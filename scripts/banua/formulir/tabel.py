"""The table of rules that the form follows: fields, patterns, limits, choices, and words.

Everything is read off the models and the rules, so that the form and `banua periksa` cannot
come apart. What a rule does stands twice, in Python and in the form's script; what it knows
and says stands once. Tests hold the two together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from banua.formulir.bagian import BAGIAN, Bagian
from banua.formulir.daftar import SEBERKAS
from banua.formulir.pola import to_js
from banua.issues import Severity
from banua.model import base, wordings
from banua.model.base import Rujukan
from banua.model.iid.berkas import KNOWN_ENDINGS
from banua.model.iid.terbaru import fewest_words, newest_instrumen, rows_of
from banua.model.isian import Isian, Nilai, list_isian
from banua.model.pilihan import LABEL_PILIHAN
from banua.model.registry import RECORDS
from banua.rules import RULES, isi, keunikan
from banua.rules.wordings import WORDINGS
from banua.source import writer
from banua.usulan import mirip
from banua.usulan.id import LONGEST

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.wording import Wording

_ID_WORD = re.compile(r"\b[Ii]d (?=[a-z])")


def make_tabel(katalog: Katalog) -> dict[str, Any]:
    """Return the table, ready for JSON.

    Args:
        katalog: Gives the levels of documentation and the instrument of the index.
    """
    return {
        "jenis": {
            kind: {
                "isian": [_field(isian) for isian in list_isian(RECORDS[kind])],
                "bagian": [_plain(bagian) for bagian in sections],
            }
            for kind, sections in BAGIAN.items()
        },
        "kata": {**_words(wordings.WORDINGS), **_words(WORDINGS)},
        "bagianKata": dict(wordings.PARTS),
        "berat": {rule.code: rule.severity for rule in RULES if rule.severity != Severity.GALAT},
        "batas": {
            "tampil": wordings.SHOWN,
            "kunci": wordings.KEYS_SHOWN,
            "id": LONGEST,
            "seberkas": SEBERKAS,
        },
        "pola": {
            "id": to_js(base.ID_PATTERN),
            "bilangan": to_js(base.INTEGER, whole=True),
            "tanggal": to_js(base.TANGGAL, whole=True),
            "tautan": to_js(base.TAUTAN, whole=True),
            "kata": to_js(keunikan.WORD),
            "pribadi": [[*to_js(pattern), what] for pattern, what in isi.PRIVATE],
        },
        "aturan": {
            "ringkasan": isi.RINGKASAN_WORDS,
            "klaim": isi.CLAIMS,
            "lampau": sorted(isi.PAST_KEYS),
            "umum": sorted(keunikan.GENERIC),
            "kembar": {
                "runtun": keunikan.SHINGLE,
                "sama": keunikan.SAME_SHARE,
                "sketsa": keunikan.SKETCH,
                "lazim": keunikan.COMMON_RUN,
            },
            "mirip": {"nama": mirip.NEAR_NAME, "kata": mirip.NEAR_WORD},
        },
        "tulis": {"teks": writer.TEXT_WIDTH, "daftar": writer.LIST_WIDTH},
        "label": dict(LABEL_PILIHAN),
        "tingkat": [tingkat.model_dump() for tingkat in katalog.tingkat],
        "iid": _make_iid(katalog),
    }


def _field(isian: Isian) -> dict[str, Any]:
    return _plain(isian) | {"nilai": _value(isian.nilai)} | _help(isian)


def _value(nilai: Nilai) -> dict[str, Any]:
    value = _plain(nilai)
    if nilai.pola is not None:
        value["pola"] = to_js(nilai.pola)
        value["kata"] = wordings.WORDING_OF_PATTERN.get(nilai.pola, "bentuk-salah")
    if nilai.isi is not None:
        value["isi"] = _value(nilai.isi)
    if nilai.isian:
        value["isian"] = [_field(isian) for isian in nilai.isian]
    return value


def _help(isian: Isian) -> dict[str, str]:
    """Return what a field means in the words of a form, where nobody writes ids."""
    ticked = ("Centang", "Hapus centang") if isian.bawaan is not None else ("Ya", "Tidak")
    text = _ID_WORD.sub("", isian.arti)
    for word, spoken in zip(("`true`", "`false`"), ticked, strict=True):
        text = text.replace(word, spoken)
    text = (text[:1].upper() + text[1:]).replace("`", "")
    return {"arti": "" if text.rstrip(".") == isian.label else text}


def _words(table: Mapping[str, Wording]) -> dict[str, list[str]]:
    return {
        name: [words.message, words.fix, *([words.form] if words.form else [])]
        for name, words in table.items()
    }


def _plain(value: Bagian | Isian | Nilai | Rujukan) -> dict[str, Any]:
    """Return a dataclass as a mapping without what is empty."""
    named = {field.name: getattr(value, field.name) for field in fields(value)}
    return {
        name: _plain(item) if isinstance(item, Nilai | Rujukan) else item
        for name, item in named.items()
        if item not in (None, "", (), False, 0)
    }


def _make_iid(katalog: Katalog) -> dict[str, Any]:
    """Return what the rules about evidence look up."""
    instrumen = newest_instrumen(katalog.instrumen_iid.values())
    return {
        "mulai": instrumen.jendela.mulai if instrumen and instrumen.jendela else "",
        "kata": fewest_words(instrumen),
        "indikator": [
            _filled(
                {
                    "kode": row.kode,
                    "nama": row.nama,
                    "wajib": row.wajib,
                    "berkas": row.jenis_berkas,
                    "bukti": row.data_dukung,
                }
            )
            for row in rows_of(instrumen, "SID")
            if row.kode
        ],
        "akhiran": sorted(KNOWN_ENDINGS),
    }


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in data.items() if value not in (None, (), False)}
