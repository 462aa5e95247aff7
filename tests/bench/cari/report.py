"""The developer page with tables and a picture, made from the figures of a run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from bench.cari.browser import SLOW_CPU
from bench.cari.figures import Figures, Measured, Size
from bench.cari.metrics import Quality
from bench.cari.queries import KINDS

FIGURES = Path("tests/bench/cari/hasil.json")
PAGE = Path("docs/pengembang/pencarian-banding.md")
OURS = "banua"
ALL = "semua"

_PAGES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(["svg.jinja"]),
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Aim:
    """A figure that our search should reach.

    Attributes:
        what: The figure in words.
        limit: The aim in words.
        value: What was measured, in words.
        reached: Whether that is good enough.
    """

    what: str
    limit: str
    value: str
    reached: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """One engine's place in a row of the picture."""

    engine: str
    x: float
    value: float


@dataclass(frozen=True, slots=True)
class Row:
    """One kind of query in the picture."""

    label: str
    y: int
    dots: Sequence[Dot]


@dataclass(frozen=True, slots=True)
class Picture:
    """Where things stand in the picture, in its own units.

    Attributes:
        width: Of the whole.
        height: Of the whole.
        left: Where 0 stands.
        right: Where 1 stands.
        rows: Kinds of queries from top to bottom.
        ticks: Values on the axis, with their places.
    """

    width: int
    height: int
    left: int
    right: int
    rows: Sequence[Row]
    ticks: Sequence[tuple[str, float]]


def render_page(figures: Figures, *, with_picture: bool = True) -> str:
    """Return the page as Markdown; without its picture it can be read in a terminal."""
    text = _PAGES.get_template("halaman.md.jinja").render(
        figures=figures,
        kinds=(ALL, *KINDS),
        ours=OURS,
        picture=draw_relevance(figures) if with_picture and figures.relevance else None,
        gambar=_PAGES.get_template("gambar.svg.jinja"),
        summary=_summary(figures),
        slow=SLOW_CPU,
        aims=tuple(list_aims(figures)),
    )
    return f"{text.strip()}\n"


def _summary(figures: Figures) -> str:
    """Return what the picture shows in a sentence, for those who do not see it."""
    found = sorted(figures.relevance.items(), key=lambda item: -item[1][ALL].ndcg10)
    told = [f"{figures.titles[engine]} {quality[ALL].ndcg10:.2f}" for engine, quality in found]
    return f"Over all queries, best first: {', '.join(told)}."


def draw_relevance(figures: Figures) -> Picture:
    """Return a dot for each engine and each kind of query, by nDCG."""
    width, left, right, top, step = 360, 74, 350, 58, 25

    def place(value: float) -> float:
        return round(left + (right - left) * value, 1)

    rows = [
        Row(
            label="all" if kind == ALL else kind,
            y=top + step * number,
            dots=[
                Dot(engine, place(quality[kind].ndcg10), quality[kind].ndcg10)
                # Ours last, so that nothing covers it.
                for engine, quality in sorted(
                    figures.relevance.items(), key=lambda item: item[0] == OURS
                )
            ],
        )
        for number, kind in enumerate((ALL, *KINDS))
    ]
    return Picture(
        width=width,
        height=rows[-1].y + 34,
        left=left,
        right=right,
        rows=rows,
        ticks=[(f"{tenths / 10:g}", place(tenths / 10)) for tenths in range(0, 11, 2)],
    )


def list_aims(figures: Figures) -> Iterator[Aim]:
    """Yield what our search should reach, as far as this run measured it."""
    if OURS in figures.relevance:
        yield from _aims_of_relevance(figures.relevance[OURS])
    for size in figures.sizes[-1:]:
        for measured in size.engines:
            if measured.engine == OURS:
                yield from _aims_of_size(measured, size)


def _aims_of_relevance(quality: Mapping[str, Quality]) -> Iterator[Aim]:
    for kind, least in (
        (ALL, 0.82),
        ("nama", 0.98),
        ("imbuhan", 0.95),
        ("sinonim", 0.80),
        ("singkatan", 0.85),
        ("banjar", 0.80),
        ("inggris", 0.80),
        ("salah-ketik", 0.92),
        ("tanya", 0.80),
        ("topik", 0.97),
        ("gabungan", 0.90),
        ("masalah", 0.65),
    ):
        value = quality[kind].ndcg10
        what = "all queries" if kind == ALL else f"`{kind}`"
        yield Aim(f"nDCG@10, {what}", f"≥ {least:.2f}", f"{value:.2f}", round(value, 2) >= least)
    for kind in ("nama", "singkatan"):
        value = quality[kind].success1
        yield Aim(f"success@1, `{kind}`", "≥ 0.95", f"{value:.2f}", round(value, 2) >= 0.95)


def _aims_of_size(measured: Measured, size: Size) -> Iterator[Aim]:
    early, whole, latency = measured.first.early, measured.first.all, measured.latency
    few = f"{early.fewest} or more"
    entry = measured.index_bytes / size.entries / 1000
    for what, value, unit, most in (
        (f"gzip to the first results, {few}", early.most_kilobytes, "kB", 80),
        ("gzip to all ten", whole.most_kilobytes, "kB", 80),
        (f"requests to the first results, {few}", early.most_requests, "", 8),
        ("requests to all ten", whole.most_requests, "", 8),
        ("time to the first results, no network to wait for", early.seconds * 1000, "ms", 100),
        ("key stroke, warm, p95", latency.p95, "ms", 20),
        ("index on disk for an entry", entry, "kB", 2),
        ("index built", measured.build_seconds, "s", 12),
    ):
        label = f"{what}, {size.entries:,} entries"
        yield Aim(label, f"≤ {most} {unit}".strip(), f"{value:.3g} {unit}".strip(), value <= most)
