"""The innovations that someone who reads about one should see next, each with reasons.

The point is to find who elsewhere works on the same. What a record says by itself
(topics, affairs, research, replication, links by hand) is joined with what its text
says; only evidence that can be told to a reader counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.search.profile import Profiles, build_profiles
from banua.search.reasons import tell_link_back, tell_reasons
from banua.search.similarity import TextSimilarity, compare_texts

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.search.index import TextIndex

PALING_BANYAK = 6
CALON_TEKS = 12
"""Innovations with similar text that are weighed: twice what is shown."""
FAKTOR_LEMBAGA_SAMA = 0.8
"""The other works of an institution stand on its own page; what others do on the same
matter is what is hard to find. A much nearer work of the same institution stays ahead."""
SKOR_TERENDAH = 0.2
"""Below this even a patient reader sees no relation; an empty place is better."""


@dataclass(frozen=True, slots=True)
class Related:
    """One related innovation.

    Attributes:
        inovasi: The innovation to show.
        alasan: Reasons in words, to be joined with semicolons.
        skor: How near it is by evidence; links by hand come first whatever it is.
    """

    inovasi: Inovasi
    alasan: tuple[str, ...]
    skor: float


def find_related(katalog: Katalog, index: TextIndex) -> Mapping[str, tuple[Related, ...]]:
    """Return for every innovation those nearest to it, links by hand first.

    Args:
        katalog: The catalogue.
        index: The index built from the same catalogue.

    Returns:
        For every id at most six others, more only where more were linked by hand; never
        the innovation itself nor one that was withdrawn.
    """
    texts = compare_texts(index, [inovasi.tema for inovasi in katalog.inovasi.values()])
    profiles = build_profiles(katalog)
    finder = _Finder(katalog, index, texts, profiles)
    by_hand = _links_by_hand(katalog)
    found: dict[str, tuple[Related, ...]] = dict.fromkeys(index.daftar_id, ())
    for number in profiles.by_rank:  # kin after kin finds what it compares still in the cache
        id_ = index.daftar_id[number]
        found[id_] = tuple(finder.nearest(number, by_hand.get(id_, {})))
    return found


def _links_by_hand(katalog: Katalog) -> dict[str, dict[str, str]]:
    """Return the reasons of all links by hand, a record's own before those that lead to it."""
    links: defaultdict[str, dict[str, str]] = defaultdict(dict)
    back: list[tuple[str, str, str]] = []
    for id_, inovasi in katalog.inovasi.items():
        for terkait in inovasi.terkait:
            other = katalog.alias.get(terkait.id, terkait.id)
            if other in katalog.inovasi and other != id_:
                links[id_].setdefault(other, terkait.alasan)
                back.append((other, id_, terkait.alasan))
    for id_, other, alasan in back:
        links[id_].setdefault(other, tell_link_back(alasan))
    return links


class _Finder:
    def __init__(
        self, katalog: Katalog, index: TextIndex, texts: TextSimilarity, profiles: Profiles
    ) -> None:
        self._katalog = katalog
        self._index = index
        self._texts = texts
        self._profiles = profiles
        self._number = {id_: number for number, id_ in enumerate(index.daftar_id)}
        self._withdrawn = {
            number
            for number, profile in enumerate(profiles.daftar_profil)
            if profile.inovasi.status == "ditarik"
        }

    def nearest(self, number: int, by_hand: Mapping[str, str]) -> Iterator[Related]:
        """Yield what to show beside an innovation, in order."""
        linked = {self._number[id_]: alasan for id_, alasan in by_hand.items()}
        candidates = self._profiles.neighbours(number)
        candidates.update(self._texts.nearest(number, CALON_TEKS), linked)
        candidates -= self._withdrawn
        scores = self._score(number, list(candidates))
        shown = 0
        for other, alasan in linked.items():
            if other in candidates:
                shown += 1
                yield Related(self._inovasi(other), (alasan,), scores.pop(other))
        near = [(-score, other) for other, score in scores.items() if score >= SKOR_TERENDAH]
        for score, other in sorted(near)[: max(0, PALING_BANYAK - shown)]:
            yield Related(self._inovasi(other), self._reasons(number, other), -score)

    def _inovasi(self, number: int) -> Inovasi:
        return self._profiles.daftar_profil[number].inovasi

    def _score(self, number: int, others: Sequence[int]) -> dict[int, float]:
        lembaga = self._inovasi(number).lembaga
        profiles = self._profiles.daftar_profil
        profile = profiles[number]
        scores = {}
        for other, likeness in zip(others, self._texts.likeness(number, others), strict=True):
            score = likeness + profile.closeness(profiles[other])
            same = lembaga == profiles[other].inovasi.lembaga
            scores[other] = score * FAKTOR_LEMBAGA_SAMA if same else score
        return scores

    def _reasons(self, one: int, other: int) -> tuple[str, ...]:
        profile, other_profile = (self._profiles.daftar_profil[n] for n in (one, other))
        tema = profile.tema.keys() & other_profile.tema.keys()
        told = {term for id_ in tema for term in self._index.label_terms[id_]}
        shared = [term for term in self._texts.shared_terms(one, other) if term not in told]
        topical = [term for term in shared if term in self._texts.topical]
        words = topical or ([] if tema else shared)
        facts = profile.facts(other_profile, [self._index.written[term] for term in words])
        return tell_reasons(facts, self._katalog)
