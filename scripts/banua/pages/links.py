"""Addresses of the site, relative to the page that holds the link.

All pages are folders (`inovasi/<id>/`), so a relative address depends on nothing but
the depth of the page it stands on. That keeps the site movable: it works under any
path, and from a disk.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from markupsafe import Markup

FOLDERS: Mapping[str, str] = MappingProxyType(
    {
        "inovasi": "inovasi",
        "lembaga": "lembaga",
        "wilayah": "wilayah",
        "urusan": "urusan",
        "tema": "tema",
        "ajang": "ajang",
        "kebutuhan": "kebutuhan",
        "orang": "peneliti",
    }
)
"""Folder of each kind of record; a person is found under the role readers look for."""


FORM = "isi/"
"""Address of the form by which records are changed."""


def record_path(kind: str, record_id: str) -> str:
    """Return the address of a record's page under the site."""
    return f"{FOLDERS[kind]}/{record_id}/"


def desk_path(wilayah_id: str) -> str:
    """Return the address of a region's desk."""
    return f"{record_path('wilayah', wilayah_id)}iid/"


def desk_file(wilayah_id: str, tahun: int, ending: str) -> str:
    """Return the address of a file of a region's desk: workbook (`xlsx`) or archive (`zip`)."""
    return f"{desk_path(wilayah_id)}iid-{wilayah_id}-{tahun}.{ending}"


def score_sheet_path(ajang_id: str, tahun: int) -> str:
    """Return the address of the judges' score sheet for an open edition of a contest."""
    return f"{record_path('ajang', ajang_id)}{tahun}/penilaian.xlsx"


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses for pages of one depth."""

    prefix: str

    def url(self, target: str) -> str:
        """Return the relative address of `target`, an address under the site."""
        return f"{self.prefix}{target}" or "./"

    def ubah(self, kind: str, record_id: str) -> Markup:
        """Return the relative address of the form, opened at a record."""
        return Markup(f"{self.prefix}{FORM}?ubah={kind}/{record_id}")  # noqa: S704

    def tautan(self, kind: str, record_id: str) -> Markup:
        """Return the relative address of a record; ids need no escaping."""
        return Markup(f"{self.prefix}{FOLDERS[kind]}/{record_id}/")  # noqa: S704


@cache
def links_at(depth: int) -> Links:
    """Return the links of pages that lie `depth` folders below the home page."""
    return Links("../" * depth)


def links_from(path: str) -> Links:
    """Return the links of the page at `path`."""
    return links_at(path.count("/"))
