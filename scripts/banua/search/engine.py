"""Answers queries from the index: which documents, in what order, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from banua.search.facets import FACETS
from banua.search.lexical import read_scores, write_index
from banua.search.narrowing import narrow
from banua.search.plan import Cara, Option, Plan, Unit, plan_search
from banua.search.query import Kueri, parse_kueri
from banua.search.weights import PENUH, SKALA

if TYPE_CHECKING:
    from whoosh.searching import Searcher

    from banua.search.search_index import SearchIndex

TANPA_SARING: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Alasan:
    """Why a word of a query meets a document.

    Attributes:
        kata: The word as typed.
        istilah: The term of the document.
        cara: How they meet.
        lewat: The word of the thesaurus or the lexicon by which they meet.
    """

    kata: str
    istilah: str
    cara: Cara
    lewat: str | None = None


@dataclass(frozen=True, slots=True)
class Hasil:
    """A document that answers a query.

    Attributes:
        nomor: Its number in the index.
        jenis: Its kind.
        id: Its id.
        skor: How well it answers.
        alasan: Why it does.
    """

    nomor: int
    jenis: str
    id: str
    skor: float
    alasan: tuple[Alasan, ...]


@dataclass(frozen=True, slots=True)
class Jawaban:
    """The answer to a query.

    Attributes:
        hasil: For each kind all that was found, the best first.
        koreksi: The query with misspelt words mended, if there are any.
        pesan: What the reader should know, such as a filter that does not exist.
    """

    hasil: Mapping[str, Sequence[Hasil]]
    koreksi: str | None
    pesan: tuple[str, ...]


class _Met(NamedTuple):
    """How a word meets a document: the score, and the option with its way."""

    score: int
    option: Option
    full: bool


class Engine:
    """Asks an index; keep it open for many queries."""

    def __init__(self, index: SearchIndex) -> None:
        """Write the index for Whoosh, and open it."""
        self.index = index
        self._searcher: Searcher = write_index(index.documents, index.postings).searcher()

    def search(self, kueri: str, saring: Mapping[str, Sequence[str]] = TANPA_SARING) -> Jawaban:
        """Return everything that answers a query.

        Args:
            kueri: What someone typed; any text.
            saring: Values to narrow by, for each facet.
        """
        parsed = parse_kueri(kueri, FACETS)
        texts = (*parsed.kata, *parsed.frasa)
        plan = plan_search(texts, self.index)
        narrowed = narrow(parsed, saring, self.index, self._searcher)
        scores, reasons = self._score(plan)
        if not plan.units and not plan.name and narrowed.narrows:
            scores = dict.fromkeys(range(len(self.index.documents)), 0.0)
        left = [number for number in scores if narrowed.allows(number)]
        return Jawaban(
            self._by_kind(left, scores, reasons),
            _mend(kueri, plan.corrections),
            (*narrowed.messages, *self._remark(parsed, plan)),
        )

    def _remark(self, kueri: Kueri, plan: Plan) -> Iterator[str]:
        """Yield what to say where there is nothing to look for."""
        if plan.units or kueri.saring or plan.name in self.index.names:
            return
        if plan.name:
            yield f"Kata “{plan.name}” terlalu umum; tambahkan kata lain."
        elif not (kueri.kata or kueri.tanpa or kueri.tanpa_frasa):
            yield "Ketik nama, topik, tempat, atau lembaga."

    def _by_kind(
        self,
        numbers: Sequence[int],
        scores: Mapping[int, float],
        reasons: Mapping[int, Sequence[Alasan]],
    ) -> Mapping[str, Sequence[Hasil]]:
        found: defaultdict[str, list[Hasil]] = defaultdict(list)
        for number in sorted(numbers, key=lambda number: (-scores[number], number)):
            item = self.index.documents[number]
            alasan = tuple(reasons.get(number, ()))
            found[item.jenis].append(Hasil(number, item.jenis, item.id, scores[number], alasan))
        return found

    def _score(self, plan: Plan) -> tuple[dict[int, float], Mapping[int, Sequence[Alasan]]]:
        weights = self.index.weights
        totals: defaultdict[int, int] = defaultdict(int)
        covered: defaultdict[int, int] = defaultdict(int)
        reasons: defaultdict[int, list[Alasan]] = defaultdict(list)
        worth = 0
        for unit in plan.units:
            worth += self._add_unit(unit, totals, covered, reasons)
        # Floating numbers before they are multiplied, as in the browser, so that both round alike.
        scores = {
            number: float(total)
            * ((PENUH - weights.liputan) * worth + weights.liputan * covered[number])
            / (worth * PENUH * SKALA)
            for number, total in totals.items()
        }
        for number in self.index.names.get(plan.name, ()):
            scores[number] = scores.get(number, 0.0) + weights.nama
            nama = self.index.documents[number].nama
            reasons[number].insert(0, Alasan(plan.name, nama, "persis"))
        return scores, reasons

    def _add_unit(
        self,
        unit: Unit,
        totals: defaultdict[int, int],
        covered: defaultdict[int, int],
        reasons: defaultdict[int, list[Alasan]],
    ) -> int:
        """Add what a unit scores, and return what it is worth: how rare its words are."""
        weights = self.index.weights
        length = len(unit.words)
        apart = PENUH if length == 1 else weights.terpisah
        joined = PENUH + weights.gabungan * (length - 1)
        parts = [self._best(options) for options in unit.options]
        joint = self._best(unit.joint)
        worths = [_worth(part) for part in parts]
        worth = max(sum(worths), _worth(joint))
        for number in {*joint, *(number for part in parts for number in part)}:
            met = [
                (word, part[number], each)
                for word, part, each in zip(unit.words, parts, worths, strict=True)
                if number in part
            ]
            by_parts = apart * sum(hit.score for _, hit, _ in met)
            by_joint = joined * joint[number].score if number in joint else 0
            totals[number] += max(by_parts, by_joint)
            covered[number] += worth if number in joint else sum(each for _, _, each in met)
            if by_joint > by_parts:
                typed = " ".join(word.typed for word in unit.words)
                reasons[number].append(_tell(typed, joint[number]))
            else:
                reasons[number] += [_tell(word.typed, hit) for word, hit, _ in met]
        return worth

    def _best(self, options: Sequence[Option]) -> dict[int, _Met]:
        """Return for every document the best way in which it is met, the first of equals."""
        best: dict[int, _Met] = {}
        for option in options:
            sets = self.index.postings[option.term].form_sets
            full = [option.form is None or option.form in forms for forms in sets]
            factors = [option.rarity * (option.full if each else option.root) for each in full]
            for number, score, written in read_scores(self._searcher, option.term, factors):
                if number not in best or score > best[number].score:
                    best[number] = _Met(score, option, full[written])
        return best


def _worth(part: Mapping[int, _Met]) -> int:
    """Return how telling a word is: the rarity of its rarest hit, 0 without any."""
    return max((met.option.rarity for met in part.values()), default=0)


def _tell(typed: str, met: _Met) -> Alasan:
    option = met.option
    cara: Cara = "akar" if option.cara == "persis" and not met.full else option.cara
    return Alasan(typed, option.term, cara, option.lewat)


def _mend(kueri: str, corrections: Mapping[str, str]) -> str | None:
    """Return a query with its misspelt words replaced, `None` if there are none."""
    if not corrections:
        return None
    mended = kueri
    for typed, meant in corrections.items():
        mended = mended.replace(typed, meant)
    return mended
