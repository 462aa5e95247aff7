"""Proposing the id of a new record from its name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from banua.text import slugify

LONGEST = 50
"""Most letters of a proposed id; the longest in the catalogue has 45."""


def propose_ids(nama: str, wilayah: str = "") -> Iterator[str]:
    """Yield ids for a record of that name, best first, without end.

    Args:
        nama: Name of the record.
        wilayah: Id of its region, put behind a name that is taken.
    """
    base = _shorten(slugify(nama)) or "tanpa-nama"
    yield base
    if wilayah and not base.endswith(wilayah):
        base = f"{base}-{wilayah}"
        yield base
    for number in count(2):
        yield f"{base}-{number}"


def _shorten(slug: str) -> str:
    """Return `slug` cut at a word, so that it fits."""
    if len(slug) <= LONGEST:
        return slug
    return slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
