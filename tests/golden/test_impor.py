"""What becomes of a messy workbook, word for word.

`impor/` holds the report as text and as JSON, and the files that come out; `make golden`
writes them anew.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from banua.impor.plan import Plan, Status
from banua.impor.planner import make_plan
from banua.impor.reading import read_sheets
from banua.impor.report import to_json, to_text
from banua.pipeline import read_catalog
from conftest import SMALL_CATALOG
from messy_workbook import CATALOG, build

HERE = Path(__file__).parent / "impor"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Return the plan for the messy workbook."""
    folder = tmp_path_factory.mktemp("impor")
    for name, text in {**SMALL_CATALOG, **CATALOG}.items():
        path = folder / "catalog" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    build(folder / "daftar.xlsx")
    entries = read_catalog(folder / "catalog").entries
    return make_plan(read_sheets(folder / "daftar.xlsx"), entries, TODAY)


def test_the_workbook_has_sixty_rows(plan: Plan) -> None:
    """Sixty rows hold a record or try to."""
    assert sum(outcome.status is not Status.DILEWATI for outcome in plan.outcomes) >= 60


@pytest.mark.parametrize("name", ["laporan.txt", "laporan.json", "berkas.txt"])
def test_import(name: str, plan: Plan, request: pytest.FixtureRequest) -> None:
    """Every row is told with its cell, cause, and cure; the good ones become files."""
    told = {
        "laporan.txt": to_text(plan) + "\n",
        "laporan.json": to_json(plan) + "\n",
        "berkas.txt": "".join(f"==> {path}\n{text}" for path, text in plan.files),
    }[name]
    if request.config.getoption("--update-golden"):
        (HERE / name).write_text(told, encoding="utf-8")
        pytest.skip("file written anew; run again to test it")
    assert (HERE / name).read_text(encoding="utf-8") == told
