"""What results can be narrowed by: the facets, their values, and what those are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from banua.kesiapan.tingkat import find_tingkat
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.model.pilihan import LABEL_PILIHAN
from banua.text import slugify

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.lembaga import Ajang

Getter: TypeAlias = Callable[[object, "Katalog"], Iterable[str | None]]
YA, TIDAK = "ya", "tidak"


def _key(name: str) -> Getter:
    """Return what reads the value or values that a record has under a key, if any."""

    def read(record: object, _: Katalog) -> Iterable[str | None]:
        value = getattr(record, name, None)
        return value if isinstance(value, tuple) else (None if value is None else str(value),)

    return read


def _kind_of_institution(record: object, katalog: Katalog) -> Iterable[str | None]:
    if isinstance(record, Lembaga):
        yield record.jenis
    else:
        lembaga = katalog.lembaga.get(getattr(record, "lembaga", None) or "")
        yield lembaga.jenis if lembaga else None


def _research(record: object, _: Katalog) -> Iterable[str | None]:
    if isinstance(record, Inovasi):
        if record.berbasis_riset or record.riset:
            yield YA
        elif record.berbasis_riset is False:
            yield TIDAK


def _level(record: object, katalog: Katalog) -> Iterable[str | None]:
    if isinstance(record, Inovasi) and katalog.tingkat:
        yield find_tingkat(record, katalog.tingkat).kode


def _awards(record: object, _: Katalog) -> Iterable[str | None]:
    return (won.ajang for won in record.penghargaan) if isinstance(record, Inovasi) else ()


FACETS: Mapping[str, Getter] = MappingProxyType(
    {
        "wilayah": _key("wilayah"),
        "urusan": _key("urusan"),
        "lembaga": _key("lembaga"),
        "jenis-lembaga": _kind_of_institution,
        "tema": _key("tema"),
        "tahun": _key("tahun"),
        "tahapan": _key("tahapan"),
        "bentuk": _key("bentuk"),
        "jenis": _key("jenis"),
        "riset": _research,
        "tingkat": _level,
        "penghargaan": _awards,
    }
)
"""What a record has to say to each facet; the names are the keys of the query language."""


def facets_of(record: object, katalog: Katalog) -> Mapping[str, tuple[str, ...]]:
    """Return the values of a record by facet, without those that it does not have."""
    found = {
        name: tuple(dict.fromkeys(value for value in read(record, katalog) if value))
        for name, read in FACETS.items()
    }
    return {name: values for name, values in found.items() if values}


def names_of(facet: str, value: str, katalog: Katalog) -> tuple[str, ...]:
    """Return what a value of a facet is called, the usual name first, then short ones."""
    if facet == "wilayah" and value in katalog.wilayah:
        wilayah = katalog.wilayah[value]
        plain = wilayah.nama.removeprefix(f"{wilayah.jenis.capitalize()} ")
        return (wilayah.nama, plain, *filter(None, (wilayah.singkatan,)))
    if facet == "urusan" and value in katalog.urusan:
        return (katalog.urusan[value].nama,)
    if facet == "tema" and value in katalog.tema:
        return (katalog.tema[value].label,)
    body: Lembaga | Ajang | None = None
    if facet == "lembaga":
        body = katalog.lembaga.get(value)
    elif facet == "penghargaan":
        body = katalog.ajang.get(value)
    if body:
        return (body.nama, *filter(None, (body.singkatan,)))
    if facet == "tingkat":
        return tuple(tingkat.nama for tingkat in katalog.tingkat if tingkat.kode == value)
    return (LABEL_PILIHAN.get(value, value.capitalize()),)


def find_value(text: str, names: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return the value that someone means by `text`: its id, else one of its names."""
    wanted = slugify(text)
    if wanted in names:
        return wanted
    return next(
        (value for value, of in names.items() if any(slugify(name) == wanted for name in of)), None
    )
