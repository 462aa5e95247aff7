"""Asks an engine in real Chromium, as fast as it is and slowed down to a cheap phone."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from bench.cari.engines.base import Engine
from bench.cari.queries import key_strokes
from bench.cari.server import Loaded, Site

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
SHOWN = 10
SLOW_CPU = 4
PHONE_NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1.6e6 / 8,
    "uploadThroughput": 0.75e6 / 8,
}
"""Slow 4G as Lighthouse has it: 150 ms, 1.6 Mbit/s."""
SLOW_EVERY = 2
"""With a slow CPU every second key stroke is measured, or lunr would take minutes."""
RUNS_OF_WHOLE = 2
PHONE_RUNS = 5
PATIENCE_MS = 300_000


@dataclass(frozen=True, slots=True)
class Reach:
    """What stands between a reader and results; medians over queries where not said otherwise.

    Attributes:
        fewest: Results that show, for the query with the fewest.
        results: Results that show.
        kilobytes: Sent, gzip, in kB of 1000.
        most_kilobytes: The same for the query that needs most.
        requests: Files asked for.
        most_requests: The same for the query that needs most.
        seconds: With this machine's CPU and no network to wait for.
        phone_seconds: With a CPU four times slower and a slow mobile line.
    """

    fewest: int
    results: float
    kilobytes: float
    most_kilobytes: float
    requests: float
    most_requests: int
    seconds: float
    phone_seconds: float


@dataclass(frozen=True, slots=True)
class First:
    """From an empty cache to the first results that show, and to all ten."""

    early: Reach
    all: Reach


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds from a key stroke to its results, all files loaded."""

    p50: float
    p95: float
    slow_p50: float
    slow_p95: float


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start the system's Chromium."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    if not path:
        sys.exit("Chromium tidak ditemukan; jalankan `make browser`.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


def ask(
    browser: Browser, site: Site, engine: Engine, queries: Sequence[str], depth: int
) -> list[list[str]]:
    """Return the ids of the first `depth` results of every query."""
    with _page(browser, site, engine.name) as page:
        found: list[list[str]] = page.evaluate(
            "([queries, depth]) => cari.answers(queries, depth)", [[*queries], depth]
        )
        return found


def measure_first(browser: Browser, site: Site, engine: Engine, queries: Sequence[str]) -> First:
    """Ask each query in a browser that has never seen the engine.

    An engine that loads its whole index does the same for every query: it is asked less.
    """
    fast_queries = queries if engine.in_parts else queries[:RUNS_OF_WHOLE]
    phone_queries = queries[:PHONE_RUNS] if engine.in_parts else queries[:1]
    fast = [_ask_cold(browser, site, engine, query, phone=False) for query in fast_queries]
    phone = [_ask_cold(browser, site, engine, query, phone=True) for query in phone_queries]
    return First(
        early=_reach([early for early, _ in fast], [early for early, _ in phone]),
        all=_reach([whole for _, whole in fast], [whole for _, whole in phone]),
    )


def measure_latency(browser: Browser, site: Site, engine: Engine, texts: Sequence[str]) -> Latency:
    """Type texts letter by letter, all files loaded, as fast as it is and slowed down."""
    strokes = [*key_strokes(texts)]
    with _page(browser, site, engine.name) as page:
        # Every stroke of an engine in parts may need another part of its index.
        _type(page, strokes if engine.in_parts else texts)
        fast = _type(page, strokes)
        _slow_down(page)
        slow = _type(page, strokes[::SLOW_EVERY])
    return Latency(median(fast), _p95(fast), median(slow), _p95(slow))


@dataclass(frozen=True, slots=True)
class _Moment:
    """How things stand when results show."""

    results: int
    seconds: float
    loaded: Loaded


def _reach(fast: Sequence[_Moment], phone: Sequence[_Moment]) -> Reach:
    sizes = [moment.loaded.gzip_bytes / 1000 for moment in fast]
    requests = [moment.loaded.requests for moment in fast]
    return Reach(
        fewest=min(moment.results for moment in fast),
        results=median(moment.results for moment in fast),
        kilobytes=median(sizes),
        most_kilobytes=max(sizes),
        requests=median(requests),
        most_requests=max(requests),
        seconds=median(moment.seconds for moment in fast),
        phone_seconds=median(moment.seconds for moment in phone),
    )


def _ask_cold(
    browser: Browser, site: Site, engine: Engine, query: str, *, phone: bool
) -> tuple[_Moment, _Moment]:
    """Return how things stand when the first results show, and when all do."""
    with _page(browser, site, engine.name) as page:
        if phone:
            _slow_down(page)
            session = page.context.new_cdp_session(page)
            session.send("Network.emulateNetworkConditions", PHONE_NETWORK)
        site.take_loaded()
        told = page.evaluate("([query, limit]) => cari.first(query, limit)", [query, SHOWN])
        # The server also knows what a frame inside the page loaded.
        whole = _Moment(told["all"]["results"], told["all"]["seconds"], site.take_loaded())
    early = told["early"]
    if early is None:
        return whole, whole
    loaded = Loaded(early["requests"], early["gzip_bytes"])
    return _Moment(early["results"], early["seconds"], loaded), whole


@contextmanager
def _page(browser: Browser, site: Site, name: str) -> Iterator[Page]:
    """Open the page that asks an engine, with nothing in the cache."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    page.goto(f"{site.address}web/halaman.html?mesin={name}")
    page.wait_for_selector("html[data-siap]", state="attached")
    yield page
    context.close()


def _slow_down(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_CPU})


def _type(page: Page, strokes: Sequence[str]) -> list[float]:
    times: list[float] = page.evaluate(
        "([strokes, limit]) => cari.times(strokes, limit)", [[*strokes], SHOWN]
    )
    return times


def _p95(times: Sequence[float]) -> float:
    return quantiles(times, n=20)[-1]
