"""What a spreadsheet leaves out that follows from what it says: numbers and titles of sources."""

from __future__ import annotations

from itertools import count
from typing import Any
from urllib.parse import urlsplit


def complete(data: dict[str, Any]) -> tuple[str, ...]:
    """Number the sources of a record, and name those that have an address only.

    A title made here is marked as approximate, so nothing is claimed that was not read.

    Args:
        data: The record; changed in place.

    Returns:
        What was made up, in Indonesian.
    """
    remarks = []
    sources = [source for source in data.get("sumber", ()) if isinstance(source, dict)]
    used = {source.get("id") for source in sources}
    free = (f"s{number}" for number in count(1) if f"s{number}" not in used)
    for source in sources:
        if "id" not in source:
            source["id"] = next(free)
        host = _host(str(source.get("url", "")))
        if "judul" not in source and host:
            source["judul"] = f"Halaman {host}"
            source["judul_perkiraan"] = "true"
            remarks.append(f"judul sumber belum ada; ditulis 'Halaman {host}' sebagai perkiraan")
    return tuple(remarks)


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
