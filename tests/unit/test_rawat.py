"""`banua rawat` tells which records want care, on any day the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banua.cli import main
from conftest import SMALL_CATALOG, MakeCatalog

PADI = SMALL_CATALOG["inovasi/padi-apung.yaml"]


def _run(catalog: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["rawat", "--katalog", str(catalog), *arguments])


def _stale(catalog: Path, day: str) -> list[str]:
    result = _run(catalog, "--tanggal", day, "--format", "json")
    assert result.exit_code == 0, result.output
    return [item["id"] for item in json.loads(result.stdout)["perlu_diperiksa"]]


@pytest.mark.parametrize(
    ("checked", "last_good"),
    [("2024-06-01", "2026-06-01"), ("2024-06", "2026-06-30"), ("2024", "2026-12-31"),
     ("2024-02-29", "2026-02-28")],
)  # fmt: skip
def test_a_check_holds_two_years(checked: str, last_good: str, make_catalog: MakeCatalog) -> None:
    """A date that leaves the day open means its last day."""
    catalog = make_catalog(
        {
            "inovasi/padi-apung.yaml": f"{PADI}diperiksa: '{checked}'\n",
            "inovasi/surjan-rawa.yaml": None,
            "inovasi/pompa-surya.yaml": None,
        }
    )
    assert _stale(catalog, last_good) == []
    assert _stale(catalog, f"{int(last_good[:4]) + 1}-01-01") == ["padi-apung"]


def test_leap_day(make_catalog: MakeCatalog) -> None:
    """A check of 28 February holds for two years, and no day longer if there is a 29th."""
    checked = f"{PADI}diperiksa: '2026-02-28'\n"
    catalog = make_catalog(
        {
            "inovasi/surjan-rawa.yaml": None,
            "inovasi/pompa-surya.yaml": None,
            "inovasi/padi-apung.yaml": checked,
        }
    )
    assert _stale(catalog, "2028-02-28") == []
    assert _stale(catalog, "2028-02-29") == ["padi-apung"]


def test_never_checked_comes_after_and_by_age(make_catalog: MakeCatalog) -> None:
    """Withdrawn records are left in peace."""
    catalog = make_catalog(
        {
            "inovasi/padi-apung.yaml": f"{PADI}diperiksa: '2020'\n",
            "inovasi/surjan-rawa.yaml": SMALL_CATALOG["inovasi/surjan-rawa.yaml"]
            + "    tanggal: '2019'\n",
            "inovasi/ditarik.yaml": PADI.replace("Padi Apung", "Lain")
            + "status: ditarik\nalasan_status: Keliru\n",
        }
    )
    assert _stale(catalog, "2026-11-24") == ["padi-apung", "pompa-surya", "surjan-rawa"]


def test_duplicates_and_families(make_catalog: MakeCatalog) -> None:
    """Each pair is told once; a pair that records link already is no news."""
    twin = PADI.replace("Padi Apung", "Padi Appung")
    catalog = make_catalog({"inovasi/padi-appung.yaml": twin})
    data = json.loads(_run(catalog, "--format", "json").stdout)
    assert [["padi-appung", "padi-apung"]] == [pair["id"] for pair in data["kembar"]]
    pairs = [p["id"] for family in data["keluarga"] for p in family["belum_menaut"]]
    assert ["padi-appung", "padi-apung"] in pairs
    linked = f"{twin}terkait:\n  - id: padi-apung\n    alasan: Gagasan yang sama\n"
    data = json.loads(
        _run(make_catalog({"inovasi/padi-appung.yaml": linked}), "--format", "json").stdout
    )
    pairs = [p["id"] for family in data["keluarga"] for p in family["belum_menaut"]]
    assert ["padi-appung", "padi-apung"] not in pairs


def test_text_and_markdown(make_catalog: MakeCatalog) -> None:
    """People read sentences; an issue gets boxes to tick, and foreign text stays text."""
    catalog = make_catalog(
        {"inovasi/padi-apung.yaml": f"{PADI}diperiksa: '2020'\n".replace(
            "nama: Padi Apung", "nama: '@orang #1'"
        )}
    )  # fmt: skip
    text = _run(catalog, "--tanggal", "2026-11-24").stdout
    assert text.startswith(
        "Per 24 November 2026: 1 catatan terakhir diperiksa lebih dari dua tahun lalu, "
        "2 belum pernah diperiksa"
    )
    assert "\nPerlu diperiksa ulang:\n  padi-apung: @orang #1; terakhir 2020\n" in text
    markdown = _run(catalog, "--tanggal", "2026-11-24", "--format", "markdown").stdout
    assert "- [ ] @\u200borang \\#\u200b1 (padi-apung): terakhir 2020\n" in markdown


def test_a_catalogue_without_needs(make_catalog: MakeCatalog) -> None:
    """Then there is one sentence."""
    catalog = make_catalog({name: None for name in SMALL_CATALOG if name.startswith("inovasi/")})
    result = _run(catalog, "--tanggal", "2026-11-24")
    assert result.stdout == "Per 24 November 2026: tidak ada yang perlu dirawat.\n"


def test_broken_catalogue_and_wrong_day(make_catalog: MakeCatalog) -> None:
    """A galat is told first; a day that is none is wrong usage."""
    catalog = make_catalog({"inovasi/rusak.yaml": "nama: x\n"})
    assert _run(catalog).exit_code == 1
    wrong = _run(catalog, "--tanggal", "24-11-2026")
    assert (2, True) == (wrong.exit_code, "tulis seperti 2027-01-31" in wrong.output)
