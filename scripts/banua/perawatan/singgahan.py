"""What earlier checks found out, so that nobody is asked twice in a short time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from banua.perawatan.jaringan import Jawaban, Keadaan
from banua.writing import write_file

_VERSION = 1
_KEPT = frozenset({Keadaan.HIDUP, Keadaan.PINDAH})
"""Only good news is believed later; what was dead or unsure is asked anew."""


@dataclass(frozen=True, slots=True)
class Ingatan:
    """An answer and its day."""

    jawaban: Jawaban
    hari: date


def read_singgahan(path: Path, today: date, days: int) -> Mapping[str, Ingatan]:
    """Return what is still believed; a file that can not be read counts as empty.

    Args:
        path: The file.
        today: Day of the check.
        days: For how many days an answer is believed.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        found = {url: _remember(item) for url, item in data["alamat"].items()}
        known = data["versi"] == _VERSION
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    oldest = today - timedelta(days=days)
    return {url: item for url, item in found.items() if known and oldest < item.hari <= today}


def write_singgahan(path: Path, known: Mapping[str, Ingatan]) -> None:
    """Write down good answers.

    Raises:
        OSError: The disk refuses.
    """
    data = {
        "versi": _VERSION,
        "alamat": {
            url: {
                "keadaan": item.jawaban.keadaan,
                "tujuan": item.jawaban.tujuan,
                "hari": item.hari.isoformat(),
            }
            for url, item in sorted(known.items())
            if item.jawaban.keadaan in _KEPT
        },
    }
    write_file(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())


def _remember(item: Any) -> Ingatan:
    answer = Jawaban(Keadaan(item["keadaan"]), tujuan=str(item["tujuan"]))
    return Ingatan(answer, date.fromisoformat(item["hari"]))
