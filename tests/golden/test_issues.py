"""Reports on faulty catalogues, word for word.

Each file of `issues/` holds what differs from the small catalogue (`berkas`) and the whole
report (`laporan`). A new case needs no Python; `make golden` writes the reports anew.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from banua import report
from banua.pipeline import read_catalog
from conftest import MakeCatalog

CASES = sorted((Path(__file__).parent / "issues").glob("*.yaml"))
TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_report(
    case: Path,
    make_catalog: MakeCatalog,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """A fault is told with place, cause, and cure, and nothing else is told."""
    data = yaml.safe_load(case.read_text(encoding="utf-8"))
    catalog = make_catalog(data["berkas"])
    monkeypatch.chdir(catalog.parent)
    reading = read_catalog(Path("catalog"), today=TODAY)
    told = "".join(report.to_text(issue) + "\n" for issue in reading.issues)
    if request.config.getoption("--update-golden"):
        _rewrite(case, told)
    assert data["laporan"] == told


def _rewrite(case: Path, told: str) -> None:
    head, _, _ = case.read_text(encoding="utf-8").partition("laporan:")
    block = "".join(f"  {line}\n" for line in told.splitlines())
    case.write_text(f"{head}laporan: |\n{block}", encoding="utf-8")
    pytest.skip("report written anew; run again to test it")
