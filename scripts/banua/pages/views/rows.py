"""Rows, groups and pages of lists, which several families of pages share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from banua.pages.links import links_from
from banua.text import fold

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi

LIST_SIZE = 60
"""Innovations on one page of a list, which keeps it below 60 kB."""

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)


class Butir(NamedTuple):
    """A link with a count; `jumlah` is `None` where a count says nothing."""

    label: str
    href: str
    jumlah: int | None = None


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A headed group of links, its `id` being the anchor of the heading."""

    id: str
    judul: str
    butir: tuple[Butir, ...]
    pengantar: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Halaman:
    """One page of a list that is cut into pages.

    Attributes:
        nomor: Number of this page, from 1.
        jumlah: How many pages there are.
        sebelum: Address of the page before, empty on the first.
        sesudah: Address of the page after, empty on the last.
        semua: Links to all pages, labelled with their numbers.
    """

    nomor: int
    jumlah: int
    sebelum: str
    sesudah: str
    semua: tuple[Butir, ...]


def listed(katalog: Katalog) -> tuple[Inovasi, ...]:
    """Return the innovations that lists show: all but those withdrawn."""
    return tuple(i for i in katalog.inovasi.values() if i.status != "ditarik")


def sort_inovasi(daftar: Iterable[Inovasi]) -> tuple[Inovasi, ...]:
    """Return innovations in the order of their names."""
    return tuple(sorted(daftar, key=lambda inovasi: (fold(inovasi.nama), inovasi.id)))


def newest_inovasi(daftar: Iterable[Inovasi], limit: int) -> tuple[Inovasi, ...]:
    """Return the innovations with the latest year, then the latest source."""

    def age(inovasi: Inovasi) -> tuple[int, str]:
        dates = [sumber.tanggal for sumber in inovasi.sumber if sumber.tanggal]
        return inovasi.tahun or 0, max(dates, default="")

    ordered = sorted(daftar, key=lambda inovasi: inovasi.id)
    ordered.sort(key=age, reverse=True)
    return tuple(ordered[:limit])


def group_by(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """Return the items under each key, keys in the order they first occur."""
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def paginate(
    items: Sequence[T], first_path: str, size: int = LIST_SIZE
) -> Iterator[tuple[str, Halaman, Sequence[T]]]:
    """Yield address, place, and items of each page of a list; an empty list has one page."""
    count = max(1, -(-len(items) // size))
    addresses = [first_path, *(f"{first_path}{n}/" for n in range(2, count + 1))]
    for number, path in enumerate(addresses, 1):
        url = links_from(path).url
        halaman = Halaman(
            nomor=number,
            jumlah=count,
            sebelum=url(addresses[number - 2]) if number > 1 else "",
            sesudah=url(addresses[number]) if number < count else "",
            semua=tuple(Butir(str(n), url(p)) for n, p in enumerate(addresses, 1)),
        )
        yield path, halaman, items[(number - 1) * size : number * size]


def initial(text: str) -> str:
    """Return the letter under which a name is filed, `#` for all that begins otherwise."""
    first = fold(text.lstrip())[:1]
    return first if "a" <= first <= "z" else "#"
