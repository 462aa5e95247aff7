"""What records say by themselves that innovations can share: topics, affairs, research.

Weights are small numbers beside 1.0, the likeness of two equal texts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt
from typing import TYPE_CHECKING

from banua.search.reasons import Facts
from banua.search.similarity import count_focus
from banua.text import fold

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi, Riset

BOBOT_TEMA = 0.5
"""Topics are chosen by people, but broad: all of them in common and a text that differs
weighs as much as a good likeness of text."""
BOBOT_URUSAN_UTAMA = 0.08
BOBOT_URUSAN_LAIN = 0.03
"""Affairs are far broader than topics: they only decide between near equals."""
BOBOT_ORANG = 0.2
BOBOT_RISET = 0.4
"""The same researcher, all the more the same work, means the same knowledge."""
BOBOT_TIRUAN = 2.0
"""Who copied from whom comes before any likeness."""
TETANGGA = 6
"""Of those that share a topic, so many on each side are compared: they stand in order of
all their topics and affairs, so that those who share more stand near."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What one innovation can share with another, ready for comparing.

    Attributes:
        inovasi: The innovation.
        tema: Weights of its topics: telling ones more, of all the squares 1.
        urusan: Its affairs.
        orang: Names of its researchers by id.
        riset: Titles of its works by what tells one work from another.
        asal: Ids of what it copies.
        tiruan: Ids of what copies it.
    """

    inovasi: Inovasi
    tema: Mapping[str, float]
    urusan: frozenset[str]
    orang: Mapping[str, str]
    riset: Mapping[str, str]
    asal: frozenset[str]
    tiruan: frozenset[str]

    def closeness(self, other: Profile) -> float:
        """Return the weight of all that two innovations share."""
        others = other.tema
        score = BOBOT_TEMA * sum(
            [weight * others[id_] for id_, weight in self.tema.items() if id_ in others]
        )
        shared = len(self.urusan & other.urusan)
        if shared:
            main = self.inovasi.urusan[0] == other.inovasi.urusan[0]
            score += BOBOT_URUSAN_UTAMA * main + BOBOT_URUSAN_LAIN * (shared - main)
        if self.orang and not self.orang.keys().isdisjoint(other.orang):
            score += BOBOT_ORANG
        if self.riset and not self.riset.keys().isdisjoint(other.riset):
            score += BOBOT_RISET
        if (self.asal or self.tiruan) and self._copies_or_is_copied_by(other):
            score += BOBOT_TIRUAN
        return score

    def _copies_or_is_copied_by(self, other: Profile) -> bool:
        """Tell whether one of two innovations copies the other, or both copy a third."""
        id_ = other.inovasi.id
        return id_ in self.asal or id_ in self.tiruan or not self.asal.isdisjoint(other.asal)

    def facts(self, other: Profile, kata: Sequence[str]) -> Facts:
        """Return what two innovations share, with the words that their texts share."""
        return Facts(
            inovasi=self.inovasi,
            lain=other.inovasi,
            asal=other.inovasi.id in self.asal,
            tiruan=other.inovasi.id in self.tiruan,
            seasal=not self.asal.isdisjoint(other.asal),
            riset=tuple(title for key, title in self.riset.items() if key in other.riset),
            orang=tuple(name for id_, name in self.orang.items() if id_ in other.orang),
            tema=tuple(id_ for id_ in self.tema if id_ in other.tema),
            urusan=tuple(id_ for id_ in self.inovasi.urusan if id_ in other.urusan),
            kata=tuple(kata),
        )


@dataclass(frozen=True, slots=True)
class Profiles:
    """The profiles of all innovations, and who shares what.

    Attributes:
        daftar_profil: In the order of the catalogue.
        by_rank: Numbers of the profiles in order of kinship.
        ranks: The inverse of `by_rank`.
        groups: For all that can be shared, the ranks of those who share it, ascending.
    """

    daftar_profil: tuple[Profile, ...]
    by_rank: Sequence[int]
    ranks: Sequence[int]
    groups: Mapping[str, Sequence[int]]

    def neighbours(self, number: int) -> set[int]:
        """Return near innovations that share a topic, a researcher, a work, or an origin."""
        rank = self.ranks[number]
        found: set[int] = set()
        for key in _sharing_keys(self.daftar_profil[number]):
            group = self.groups[key]
            place = bisect_left(group, rank)
            found.update(group[max(0, place - TETANGGA) : place + TETANGGA + 1])
        found.discard(rank)
        return {self.by_rank[other] for other in found}


def build_profiles(katalog: Katalog) -> Profiles:
    """Return the profiles of all innovations of the catalogue."""
    people: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for orang in katalog.orang.values():
        for inovasi in (*orang.inovasi, *(of_work for of_work, _ in orang.riset)):
            people[inovasi.id][orang.id] = orang.nama
    worth = {
        id_: _worth(daftar, len(katalog.inovasi))
        for id_, daftar in katalog.inovasi_per_tema.items()
    }
    profiles = tuple(
        Profile(
            inovasi=inovasi,
            tema=_weigh_tema(inovasi, worth),
            urusan=frozenset(inovasi.urusan),
            orang=people.get(id_, {}),
            riset={_work_key(riset): riset.judul for riset in inovasi.riset},
            asal=_ids(tiruan.asal for tiruan in katalog.asal_tiruan.get(id_, ())),
            tiruan=_ids(tiruan.peniru for tiruan in katalog.peniru.get(id_, ())),
        )
        for id_, inovasi in katalog.inovasi.items()
    )
    by_rank = sorted(range(len(profiles)), key=lambda number: _kinship(profiles[number]))
    ranks = [0] * len(profiles)
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for rank, number in enumerate(by_rank):
        ranks[number] = rank
        for key in _sharing_keys(profiles[number]):
            groups[key].append(rank)
    return Profiles(profiles, by_rank, ranks, groups)


def _worth(daftar: Sequence[Inovasi], total: int) -> float:
    """Return what sharing a topic says: more if it is rare, more if it is a matter.

    `padi` keeps to one affair, `layanan-daring` and `karya-pelajar-mahasiswa` are of all:
    they say in which form something is done, not what is done.
    """
    focus = count_focus(Counter(inovasi.urusan[0] for inovasi in daftar), len(daftar))
    return log(1 + total / len(daftar)) * sqrt(focus)


def _weigh_tema(inovasi: Inovasi, worth: Mapping[str, float]) -> dict[str, float]:
    """Return the weight of each topic; one that only withdrawn innovations have counts nothing."""
    known = [id_ for id_ in inovasi.tema if id_ in worth]
    length = sqrt(sum(worth[id_] ** 2 for id_ in known))
    telling_first = sorted(known, key=lambda id_: (-worth[id_], id_))
    return {id_: worth[id_] / length for id_ in telling_first}


def _work_key(riset: Riset) -> str:
    return (riset.doi or riset.tautan or fold(riset.judul)).lower()


def _ids(daftar: Iterable[str | None]) -> frozenset[str]:
    return frozenset(id_ for id_ in daftar if id_)


def _sharing_keys(profile: Profile) -> list[str]:
    """Return names for all that brings innovations together; links meet at the original."""
    return [
        *(f"tema {id_}" for id_ in profile.tema),
        *(f"orang {id_}" for id_ in profile.orang),
        *(f"riset {key}" for key in profile.riset),
        *(f"asal {id_}" for id_ in profile.asal),
        *((f"asal {profile.inovasi.id}",) if profile.tiruan else ()),
    ]


def _kinship(profile: Profile) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return (tuple(profile.tema), profile.inovasi.urusan, profile.inovasi.id)
