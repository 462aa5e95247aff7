"""Tunes the weights of the search on judged queries, and says how well that carries over.

    python tests/bench/cari_tune.py [--lipatan 5] [--putaran 1]

Coordinate search: one number after another is tried at a few values, and the best is kept.
For each fold it is done on the other folds alone; what the fold then scores is what can be
expected of queries that nobody has tuned on. Last, the same search over all queries gives
the numbers to write into the code. It changes no file.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

sys.path.insert(0, str(Path(__file__).parents[1]))

from rich.console import Console
from rich.table import Table

from banua.katalog import Katalog
from banua.pipeline import load_katalog
from banua.search import fields, impact, thesaurus
from banua.search.engine import Engine
from banua.search.search_index import build_search_index
from banua.search.weights import Weights
from bench.cari.metrics import NDCG_DEPTH, ndcg
from bench.cari.queries import Kueri, read_kueri

ROOT = Path(__file__).parents[2]
LEAST = 0.001
"""A gain below this is chance; the number stays as it is."""

CHOICES: Mapping[str, Sequence[float]] = {
    "bobot.akar": (50, 60, 70, 80, 90),
    "bobot.gabungan": (30, 60, 100),
    "bobot.terpisah": (50, 70, 90),
    "bobot.liputan": (0, 30, 50, 70, 90),
    "tesaurus.setara": (60, 70, 80, 90),
    "tesaurus.asing": (70, 80, 90),
    "tesaurus.balik": (20, 45, 60),
    "tesaurus.ambigu": (30, 45, 60),
    "tesaurus.luas": (20, 35, 50),
    "jenuh.k1": (1.5, 2.0, 3.0, 4.0),
    "medan.nama": (5, 8, 12),
    "medan.tema": (1.5, 2.5, 4),
    "medan.sinonim_tema": (0, 0.5, 1),
    "medan.wilayah": (1, 2, 3),
    "medan.ringkasan": (1, 1.5, 2),
    "medan.isi": (0.4, 0.7, 1),
    "medan.fakta": (0.5, 1, 1.5),
    "medan.lembaga": (0.5, 1, 1.5),
    "panjang.ringkasan": (0.2, 0.4, 0.7),
}

Setting = Mapping[str, float]
Scores = Mapping[str, float]
console = Console()


def present() -> Setting:
    """Return the numbers as they are in the code."""
    found: dict[str, float] = {"jenuh.k1": impact.K1}
    for name in CHOICES:
        group, _, key = name.partition(".")
        if group == "bobot":
            found[name] = getattr(Weights(), key)
        elif group == "tesaurus":
            found[name] = thesaurus.BOBOT[key]
        elif group == "medan":
            found[name] = fields.FIELDS[key].weight
        elif group == "panjang":
            found[name] = fields.FIELDS[key].length
    return found


class Bench:
    """Scores settings on all queries, each setting once."""

    def __init__(self, katalog: Katalog, daftar_kueri: Sequence[Kueri]) -> None:
        """Take the queries that have an answer."""
        self._katalog = katalog
        self.queries = [kueri for kueri in daftar_kueri if kueri.relevan]
        self._known: dict[tuple[tuple[str, float], ...], Scores] = {}

    def scores(self, setting: Setting) -> Scores:
        """Return the score of every query."""
        key = tuple(sorted(setting.items()))
        if key not in self._known:
            self._known[key] = self._measure(setting)
        return self._known[key]

    def _measure(self, setting: Setting) -> Scores:
        engine = self._build(setting)
        return {
            kueri.id: ndcg(
                [hit.id for hit in engine.search(kueri.kueri).hasil.get("inovasi", ())],
                kueri.relevan,
                NDCG_DEPTH,
            )
            for kueri in self.queries
        }

    def _build(self, setting: Setting) -> Engine:
        """Return an engine with the numbers of a setting in place of the code's."""
        group = {
            name: {key.partition(".")[2]: value for key, value in setting.items() if name in key}
            for name in ("bobot.", "tesaurus.", "medan.", "panjang.")
        }
        before = (fields.FIELDS, impact.K1, thesaurus.BOBOT)
        tuned = dict(before[0])
        for key, value in group["medan."].items():
            tuned[key] = replace(tuned[key], weight=value)
        for key, value in group["panjang."].items():
            tuned[key] = replace(tuned[key], length=value)
        try:
            vars(impact).update(FIELDS=MappingProxyType(tuned), K1=setting["jenuh.k1"])
            thesaurus.BOBOT = {key: int(value) for key, value in group["tesaurus."].items()}
            weights = replace(Weights(), **{k: int(v) for k, v in group["bobot."].items()})
            return Engine(build_search_index(self._katalog, weights=weights))
        finally:
            vars(impact).update(FIELDS=before[0], K1=before[1])
            thesaurus.BOBOT = before[2]


def tune(bench: Bench, ids: Sequence[str], rounds: int) -> Setting:
    """Return the setting that scores best on some queries, found number by number."""
    setting = dict(present())
    best = mean(bench.scores(setting), ids)
    for _ in range(rounds):
        for name, choices in CHOICES.items():
            for value in choices:
                tried = {**setting, name: value}
                score = mean(bench.scores(tried), ids)
                if score > best + LEAST:
                    best, setting = score, tried
    return setting


def mean(scores: Scores, ids: Sequence[str]) -> float:
    """Return the mean score of some queries."""
    return sum(scores[id_] for id_ in ids) / len(ids)


def split(daftar_kueri: Sequence[Kueri], count: int) -> list[list[str]]:
    """Return folds with as many queries of each kind as can be."""
    folds: list[list[str]] = [[] for _ in range(count)]
    rng = random.Random(1)  # noqa: S311 - no secret is drawn
    by_kind: defaultdict[str, list[str]] = defaultdict(list)
    for kueri in daftar_kueri:
        by_kind[kueri.jenis].append(kueri.id)
    turn = 0
    for ids in by_kind.values():
        for id_ in rng.sample(ids, len(ids)):
            folds[turn % count].append(id_)
            turn += 1
    return folds


def main() -> None:
    """Tune, and show what held-out queries score by kind."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lipatan", type=int, default=5)
    parser.add_argument("--putaran", type=int, default=1)
    arguments = parser.parse_args()
    katalog, _ = load_katalog(ROOT / "catalog")
    bench = Bench(katalog, read_kueri())
    ids = [kueri.id for kueri in bench.queries]
    held_out: dict[str, float] = {}
    for fold in split(bench.queries, arguments.lipatan):
        others = [id_ for id_ in ids if id_ not in fold]
        setting = tune(bench, others, arguments.putaran)
        scores = bench.scores(setting)
        held_out.update((id_, scores[id_]) for id_ in fold)
        console.print(
            f"lipatan: disetel {mean(scores, others):.3f}, disisihkan {mean(scores, fold):.3f}",
            tell_changes(setting),
        )
    whole = tune(bench, ids, arguments.putaran)
    console.print(show(bench, {"kode": bench.scores(present()), "disisihkan": held_out}))
    console.print(f"semua: {mean(bench.scores(whole), ids):.4f}", tell_changes(whole))


def tell_changes(setting: Setting) -> str:
    """Return the numbers of a setting that are not those of the code."""
    now = present()
    return ", ".join(f"{name} {value:g}" for name, value in setting.items() if now[name] != value)


def show(bench: Bench, columns: Mapping[str, Scores]) -> Table:
    """Return the scores by kind of query."""
    table = Table("jenis", *columns)
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for kueri in bench.queries:
        kinds[kueri.jenis].append(kueri.id)
        kinds["semua"].append(kueri.id)
    for kind, ids in kinds.items():
        table.add_row(kind, *(f"{mean(scores, ids):.3f}" for scores in columns.values()))
    return table


if __name__ == "__main__":
    main()
