"""The one place that wires the steps: files in, pages out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeAlias

from banua import rules
from banua.ahead import ahead
from banua.collector import uncollected
from banua.export.open_data import build_assets
from banua.export.paket import build_downloads
from banua.issues import Issue, sort_issues, stops
from banua.katalog import Katalog, build_katalog
from banua.model.base import Part, Record
from banua.model.entries import Entries, Entry, read_entry
from banua.model.registry import FOLDERS, RECORDS
from banua.pages.build import build_pages, build_redirects
from banua.pages.links import FOLDERS as PAGE_FOLDERS
from banua.pages.links import record_path
from banua.pages.page import Asset, Page, SiteInfo
from banua.pages.scripts import build_scripts
from banua.pages.views.isi import build_form_assets
from banua.search.export.files import BASE_PATH, build_files
from banua.search.fields import Guide
from banua.search.index import build_index
from banua.search.related import Related, find_related
from banua.search.search_index import build_search_index
from banua.source.files import find_files

Progress: TypeAlias = Callable[[str, int, int], None]
"""Told of each step: its name in Indonesian, how much is done, of how much (0: unknown)."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A catalogue as read from disk, good or not.

    Attributes:
        entries: All records that could be read.
        issues: Everything that is wrong, in report order.
        file_count: How many files were read.
    """

    entries: Entries
    issues: tuple[Issue, ...]
    file_count: int


class BrokenCatalogError(Exception):
    """The catalogue has issues that forbid a build.

    Attributes:
        reading: What was read, with all issues.
    """

    def __init__(self, reading: Reading) -> None:
        """Keep what was read."""
        super().__init__(f"{len(reading.issues)} issues")
        self.reading = reading


def no_progress(step: str, done: int, total: int) -> None:
    """Tell nobody."""


@uncollected()
def read_catalog(
    catalog: Path, *, today: date | None = None, progress: Progress = no_progress
) -> Reading:
    """Read and check every file of a catalogue.

    Args:
        catalog: Folder that holds `inovasi/`, `lembaga/`, `acuan/` and so on.
        today: Day of the check; `None`, as in a build, leaves out what depends on the clock.
        progress: Told how far it is.

    Returns:
        The records and every issue at once. No content of any file raises.
    """
    files = tuple(find_files(catalog))
    issues: list[Issue] = []
    records: dict[str, dict[str, Entry[Record]]] = {kind: {} for kind in RECORDS}
    lists: dict[str, Entry[Part]] = {}
    broken: dict[str, set[str]] = defaultdict(set)
    read = ahead(read_entry, files[len(files) // 2 :])
    for count, file in enumerate(files):
        if count % 100 == 0:
            progress("membaca berkas", count, len(files))
        entry, found = read(file)
        issues += found
        kind = FOLDERS.get(file.folder)
        if entry is None:
            broken[kind or ""].add(file.stem)
        elif kind and isinstance(entry.record, Record):
            records[kind][file.stem] = Entry(entry.record, entry.document)
        else:
            lists[f"{file.folder}/{file.stem}"] = entry
    progress("memeriksa kaitan", len(files), len(files))
    entries = Entries(
        records={kind: dict(sorted(by_id.items())) for kind, by_id in records.items()},
        lists=lists,
        broken={kind: frozenset(broken[kind]) for kind in RECORDS},
    )
    issues += rules.check(entries, today)
    return Reading(entries, sort_issues(issues), len(files))


def load_katalog(
    catalog: Path, *, strict: bool = False, progress: Progress = no_progress
) -> tuple[Katalog, tuple[Issue, ...]]:
    """Read a catalogue that must be sound.

    Args:
        catalog: Folder of the catalogue.
        strict: Whether *peringatan* forbid it too.
        progress: Told how far it is.

    Returns:
        The linked catalogue, and the issues that do not stop.

    Raises:
        BrokenCatalogError: The catalogue has issues that stop.
    """
    reading = read_catalog(catalog, progress=progress)
    if stops(reading.issues, strict=strict):
        raise BrokenCatalogError(reading)
    progress("menautkan catatan", 0, 0)
    return build_katalog(reading.entries), reading.issues


@dataclass(frozen=True, slots=True)
class Site:
    """All that the catalogue adds to the site, none of it made before it is asked for.

    Attributes:
        pages: Plans every page, always in the same order.
        costly: Addresses of the pages that are most work, in the order of `pages`.
        assets: Make every other file, always in the same order; they know nothing of each
            other, so that they may run side by side. The first is most work.
    """

    pages: Callable[[], Iterator[Page]]
    costly: tuple[str, ...]
    assets: tuple[Callable[[], Iterator[Asset]], ...]


def build_site(
    katalog: Katalog,
    info: SiteInfo,
    *,
    guides: tuple[Guide, ...] = (),
    progress: Progress = no_progress,
) -> Site:
    """Return what the catalogue adds to the site.

    Args:
        katalog: A linked catalogue.
        info: The site that the pages are made for.
        guides: The pages that people wrote, for the search.
        progress: Told how far it is.
    """

    @cache
    def related() -> Mapping[str, tuple[Related, ...]]:
        with uncollected():
            progress("menyusun indeks", 0, 0)
            index = build_index(katalog)
            progress("mencari inovasi terkait", 0, 0)
            return find_related(katalog, index)

    def most_assets() -> Iterator[Asset]:
        yield from build_redirects(katalog, info)
        yield from build_assets(katalog)
        yield from build_form_assets(katalog)
        yield from _search_files(katalog, guides, progress)

    return Site(
        pages=lambda: build_pages(katalog, related, info),
        costly=tuple(record_path("inovasi", id_) for id_ in katalog.inovasi),
        assets=(most_assets, lambda: build_downloads(katalog)),
    )


def _search_files(
    katalog: Katalog, guides: tuple[Guide, ...], progress: Progress
) -> Iterator[Asset]:
    progress("menyusun pencarian", 0, 0)
    with uncollected():
        files = build_files(build_search_index(katalog, guides), PAGE_FOLDERS)
        for path, content in files:
            if path == BASE_PATH:
                yield from build_scripts(content)
            yield Asset(path, content)
