"""A record sent as JSON, as the form on the site exports it."""

from __future__ import annotations

import json
from typing import Any

from banua.issues import MendableError
from banua.usulan.check import Proposal
from banua.usulan.id import propose_ids

MAX_BYTES = 1_000_000


class KirimanError(MendableError):
    """What was sent is no record."""


def read_kiriman(raw: bytes) -> dict[str, Any]:
    """Return the keys and values of a record; empty ones are left out.

    Args:
        raw: UTF-8 JSON: one object with the keys of a file, and `id` if it is settled.

    Raises:
        KirimanError: It is anything else.
    """
    if len(raw) > MAX_BYTES:
        raise KirimanError("berkas terlalu besar", "satu berkas hanya untuk satu catatan")
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise KirimanError("berkas bukan JSON yang utuh", "ekspor ulang dari formulir") from error
    if not isinstance(data, dict):
        raise KirimanError("isi berkas bukan satu catatan", "mulai dengan { dan kunci pertama")
    cleaned = _cleaned(data)
    return cleaned if isinstance(cleaned, dict) else {}


def to_json(data: dict[str, Any]) -> bytes:
    """Return a record as `read_kiriman` takes it."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def make_proposal(kind: str, data: dict[str, Any]) -> Proposal:
    """Return a proposal, its id taken from its name if it brings none."""
    rest = {key: value for key, value in data.items() if key != "id"}
    nama = str(data.get("nama") or data.get("judul") or data.get("label") or "")
    given = data.get("id")
    return Proposal(kind, str(given) if given else next(propose_ids(nama)), rest)


def _cleaned(value: Any) -> Any:
    """Return `value` without the empty fields that a form sends along."""
    if isinstance(value, dict):
        kept = {key: _cleaned(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item not in (None, "", [], {})}
    if isinstance(value, list):
        return [item for item in map(_cleaned, value) if item not in (None, "", [], {})]
    return value.strip() if isinstance(value, str) else value
