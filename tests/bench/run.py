"""Measures how the build grows, beside plain MkDocs + Material with the same texts.

    python tests/bench/run.py [--ukuran 1000 10000 30000] [--tanpa-pembanding] [--json BERKAS]

Every measured program runs in a process of its own. Peak memory is that of all processes it
has at one time, where Linux tells it, else of the largest.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, sleep

from rich.console import Console
from rich.table import Table

ROOT = Path(__file__).parents[2]
BENCH = Path(__file__).parent
COMMANDS = Path(sys.executable).parent
SITE_PARTS = ("mkdocs.yml", "docs", "scripts")
PAUSE = 0.05
"""Seconds between two looks whether a program has ended."""
LOOK = 1.0
"""Seconds between two looks at the memory, each of which holds a program up for a while."""
SAMPLE = 500
"""Pages weighed for each size: enough for a stable median."""

console = Console()


@dataclass(frozen=True, slots=True)
class Run:
    """What one program took."""

    seconds: float
    peak_mb: float
    output: str


@dataclass(frozen=True, slots=True)
class PageSize:
    """Bytes of an innovation's page."""

    median: int
    p95: int
    median_gzip: int


@dataclass(frozen=True, slots=True)
class Site:
    """A whole build."""

    seconds: float
    peak_mb: float
    files: int
    page: PageSize


@dataclass(frozen=True, slots=True)
class Measures:
    """All figures of one size of catalogue; stages are timed one after the other."""

    size: int
    stages: dict[str, float]
    build: Site
    periksa_seconds: float
    periksa_peak_mb: float
    plain: Site | None


def main() -> None:
    """Measure all sizes, show a table, write JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ukuran", type=int, nargs="+", default=[1000, 10000, 30000])
    parser.add_argument("--tanpa-pembanding", action="store_true")
    parser.add_argument("--json", type=Path, default=ROOT / ".cache" / "bench.json")
    arguments = parser.parse_args()
    results = [
        measure(size, with_plain=not arguments.tanpa_pembanding) for size in arguments.ukuran
    ]
    console.print(make_table(results))
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(describe(results), indent=2) + "\n", encoding="utf-8")
    console.print(f"Angka lengkap: {arguments.json}")


def measure(size: int, *, with_plain: bool) -> Measures:
    """Return all figures of a catalogue of `size` innovations."""
    console.rule(f"{size:,} inovasi".replace(",", "."))
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "situs"
        catalog = project / "catalog"
        catalog.mkdir(parents=True)
        for name in SITE_PARTS:
            (project / name).symlink_to(ROOT / name)
        with told("membuat katalog"):
            run([sys.executable, BENCH / "synthetic.py", "--ukuran", size, catalog])
        with told("banua periksa"):
            periksa = run([COMMANDS / "banua", "periksa", "--katalog", catalog])
        with told("tahap demi tahap"):
            stages = json.loads(run([sys.executable, BENCH / "stages.py", catalog]).output)
        with told("mkdocs build"):
            build = build_site(project)
        plain = None
        if with_plain:
            peer = Path(folder) / "pembanding"
            with told("membuat pembanding"):
                run([sys.executable, BENCH / "plain.py", catalog, peer])
            with told("mkdocs build pembanding"):
                plain = build_site(peer)
        return Measures(
            size=size,
            stages=stages,
            build=build,
            periksa_seconds=periksa.seconds,
            periksa_peak_mb=periksa.peak_mb,
            plain=plain,
        )


@contextmanager
def told(step: str) -> Iterator[None]:
    """Show that `step` is running, and how long it took."""
    start = perf_counter()
    with console.status(f"{step} …"):
        yield
    console.print(f"{perf_counter() - start:8.1f} s  {step}")


def run(command: Sequence[object], *, folder: Path = ROOT) -> Run:
    """Run a program; if it fails, end the benchmark with its message."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        start = perf_counter()
        process = subprocess.Popen(
            [*map(str, command)],
            cwd=folder,
            stdout=output,
            stderr=subprocess.STDOUT,
            env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        )
        peak, looked = 0.0, start
        while True:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            if perf_counter() - looked >= LOOK:
                peak = max(peak, sum(map(memory, family(process.pid))))
                looked = perf_counter()
            sleep(PAUSE)
        seconds = perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        text = output.read()
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{text}")
    return Run(seconds, peak or usage.ru_maxrss / 1024, text)


def family(pid: int) -> Iterator[int]:
    """Yield a process and all that it started, as far as the system tells."""
    yield pid
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            yield from family(int(child))


def memory(pid: int) -> float:
    """Return the megabytes of a process, what it shares counted in parts; 0 if not told."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def build_site(project: Path) -> Site:
    """Build a MkDocs project and weigh its pages."""
    result = run([COMMANDS / "mkdocs", "build", "--quiet"], folder=project)
    site = project / "site"
    pages = sorted((site / "inovasi").glob("*/index.html"))
    pages = pages[:: max(1, len(pages) // SAMPLE)]
    sizes = [page.stat().st_size for page in pages]
    return Site(
        seconds=result.seconds,
        peak_mb=result.peak_mb,
        files=sum(1 for _ in site.rglob("*.*")),
        page=PageSize(
            median=int(median(sizes)),
            p95=int(quantiles(sizes, n=20)[-1]),
            median_gzip=int(median(len(gzip.compress(page.read_bytes())) for page in pages)),
        ),
    )


def make_table(results: Sequence[Measures]) -> Table:
    """Return the figures to show, one column a size."""
    table = Table(title="Bangun situs")
    table.add_column("")
    for result in results:
        table.add_column(f"{result.size:,}".replace(",", "."), justify="right")

    def row(label: str, values: Iterable[str]) -> None:
        table.add_row(label, *values)

    for stage in results[0].stages:
        row(f"{stage}, s", (f"{result.stages[stage]:.2f}" for result in results))
    row("jumlah tahap, s", (f"{sum(result.stages.values()):.2f}" for result in results))
    table.add_section()
    row("seluruhnya: mkdocs build, s", (f"{result.build.seconds:.1f}" for result in results))
    row("tiap inovasi, ms", (f"{_per_entry(result):.2f}" for result in results))
    row("memori puncak, MB", (f"{result.build.peak_mb:.0f}" for result in results))
    row("banua periksa, s", (f"{result.periksa_seconds:.1f}" for result in results))
    row("banua periksa, memori, MB", (f"{result.periksa_peak_mb:.0f}" for result in results))
    row("halaman, kB", (_kilo(result.build.page.median) for result in results))
    row("halaman, persentil 95, kB", (_kilo(result.build.page.p95) for result in results))
    row("halaman, gzip, kB", (_kilo(result.build.page.median_gzip) for result in results))
    row("berkas situs", (str(result.build.files) for result in results))
    plains = [result.plain for result in results if result.plain]
    if plains:
        table.add_section()
        row("MkDocs biasa, s", (f"{plain.seconds:.1f}" for plain in plains))
        row("MkDocs biasa, memori, MB", (f"{plain.peak_mb:.0f}" for plain in plains))
        row("MkDocs biasa, halaman, kB", (_kilo(plain.page.median) for plain in plains))
    return table


def describe(results: Sequence[Measures]) -> dict[str, object]:
    """Return the figures and the machine as JSON."""
    return {
        "python": platform.python_version(),
        "inti": os.cpu_count(),
        "beban": os.getloadavg()[0],
        "hasil": [asdict(result) for result in results],
    }


def _per_entry(result: Measures) -> float:
    return result.build.seconds / result.size * 1000


def _kilo(size: int) -> str:
    return f"{size / 1000:.1f}"


if __name__ == "__main__":
    main()
