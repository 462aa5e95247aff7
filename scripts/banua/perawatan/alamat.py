"""Every address that the catalogue names, with the places that name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from banua.model.base import TAUTAN, Part
from banua.model.entries import Entries
from banua.model.perawatan import DaftarTautanDikecualikan, TautanDikecualikan
from banua.positions import DataPath, Position
from banua.text import last_day

_LIST = "acuan/tautan"


@dataclass(frozen=True, slots=True, order=True)
class Tempat:
    """A place that names an address.

    Attributes:
        file: The file, as reports call it.
        position: Where in it.
    """

    file: str
    position: Position


def list_alamat(entries: Entries) -> Mapping[str, tuple[Tempat, ...]]:
    """Return every address with its places, sorted by address."""
    places: dict[str, list[Tempat]] = defaultdict(list)
    for entry in entries.all():
        if isinstance(entry.record, DaftarTautanDikecualikan):
            continue
        document = entry.document
        for path, url in _walk(entry.record, ()):
            places[url].append(Tempat(document.name, document.positions.value(path)))
    return {url: tuple(sorted(places[url])) for url in sorted(places)}


def list_dikecualikan(entries: Entries, today: date) -> tuple[TautanDikecualikan, ...]:
    """Return the addresses that are not to be asked on a day."""
    entry = entries.lists.get(_LIST)
    if not entry or not isinstance(entry.record, DaftarTautanDikecualikan):
        return ()
    return tuple(
        item
        for item in entry.record.dikecualikan
        if item.sampai is None or last_day(item.sampai) >= today.isoformat()
    )


def find_alasan(url: str, dikecualikan: Sequence[TautanDikecualikan]) -> str | None:
    """Return why an address is not asked, `None` if it is."""
    return next((item.alasan for item in dikecualikan if url.startswith(item.awalan)), None)


def _walk(value: object, path: DataPath) -> Iterator[tuple[DataPath, str]]:
    if isinstance(value, Part):
        for key, item in value:
            yield from _walk(item, (*path, key))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _walk(item, (*path, key))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index))
    elif isinstance(value, str) and TAUTAN.fullmatch(value):
        yield path, value
