"""The figures of one run, and the file that keeps them."""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from bench.cari.browser import First, Latency, Reach
from bench.cari.metrics import Quality


@dataclass(frozen=True, slots=True)
class Measured:
    """What an engine takes at one size of catalogue.

    Attributes:
        engine: Name of the engine.
        build_seconds: From the texts in memory to all files of the index on disk.
        index_bytes: Of the files that grow with the catalogue, as they lie on disk.
        first: To the first results, and to ten.
        latency: From a key stroke to its results.
    """

    engine: str
    build_seconds: float
    index_bytes: int
    first: First
    latency: Latency


@dataclass(frozen=True, slots=True)
class Size:
    """All engines at one size of catalogue.

    Attributes:
        entries: Innovations in the catalogue.
        real: Whether it is the real one.
        letters: Letters of the texts of an innovation, on average.
        engines: One for each engine that is a product.
    """

    entries: int
    real: bool
    letters: int
    engines: Sequence[Measured]


@dataclass(frozen=True, slots=True)
class Machine:
    """What the figures were taken on."""

    cores: int
    python: str
    chromium: str
    load: float


@dataclass(frozen=True, slots=True)
class Figures:
    """Everything that one run found out.

    Attributes:
        machine: What it ran on.
        titles: Name for readers of every engine.
        relevance: For every engine its quality over all queries (`semua`) and each kind.
        sizes: Loading, speed, and size, smallest catalogue first.
    """

    machine: Machine
    titles: Mapping[str, str]
    relevance: Mapping[str, Mapping[str, Quality]]
    sizes: Sequence[Size]


def describe_machine(chromium: str) -> Machine:
    """Return what this run is taken on."""
    return Machine(
        cores=os.cpu_count() or 0,
        python=platform.python_version(),
        chromium=chromium,
        load=round(os.getloadavg()[0], 1),
    )


def write_figures(figures: Figures, file: Path) -> None:
    """Write all figures as JSON."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(figures), indent=2, ensure_ascii=False)
    file.write_text(f"{text}\n", encoding="utf-8")


def read_figures(file: Path) -> Figures:
    """Return the figures that `write_figures` wrote."""
    data = json.loads(file.read_text(encoding="utf-8"))
    return Figures(
        machine=Machine(**data["machine"]),
        titles=data["titles"],
        relevance={
            engine: {kind: Quality(**quality) for kind, quality in kinds.items()}
            for engine, kinds in data["relevance"].items()
        },
        sizes=[
            Size(**(size | {"engines": [_measured(item) for item in size["engines"]]}))
            for size in data["sizes"]
        ],
    )


def _measured(data: Mapping[str, Any]) -> Measured:
    first = First(**{moment: Reach(**reach) for moment, reach in data["first"].items()})
    return Measured(**{**data, "first": first, "latency": Latency(**data["latency"])})
