"""Pages tell when a record was checked, and the list begins with what waits longest."""

from __future__ import annotations

import re
from typing import Any

import pytest

from banua.perawatan.masa import valid_until
from pages_katalog import SUMBER, make_katalog, make_pages

ROW = re.compile(r'class="bn-rows__name" href="../../inovasi/([\w-]+)/"')
LIST = "dasbor/pemeriksaan/"


def _body(path: str, inovasi: dict[str, dict[str, Any]]) -> str:
    return make_pages(make_katalog(inovasi=inovasi))[path].body


def _record(nama: str, tanggal: str | None = None, **more: str) -> dict[str, Any]:
    sumber = SUMBER | ({"tanggal": tanggal} if tanggal else {})
    return {"nama": nama, "sumber": (sumber,), **more}


@pytest.mark.parametrize(
    ("checked", "last"),
    [("2024-06-01", "2026-06-01"), ("2024-06", "2026-06-31"), ("2024", "2026-12-31")],
)
def test_a_check_is_good_for_two_years(checked: str, last: str) -> None:
    """A month or a year counts to its end; the reader's day is compared with that text."""
    assert last == valid_until(checked)


def test_the_list_begins_with_what_waits_longest() -> None:
    """What was checked stands apart from what never was; each goes by its date."""
    body = _body(
        LIST,
        {
            "a": _record("A", "2024-05"),
            "b": _record("B", "2019"),
            "c": _record("C", "2019", diperiksa="2025-02-01"),
            "d": _record("D", "2023", diperiksa="2024-02-01"),
            "e": _record("E", status="ditarik", alasan_status="Keliru."),
        },
    )
    found = [each for each in ROW.findall(body) if each in "abcde"]
    assert ["d", "c", "b", "a"] == found
    assert 'kabar terbaru <time datetime="2024-05">Mei 2024</time>' in body


def test_the_list_is_cut() -> None:
    """A catalogue of any size has one page of it, which says how many there are."""
    body = _body(LIST, {f"uji-{n:03}": _record(f"Uji {n:03}", "2020") for n in range(70)})
    assert 60 == len(ROW.findall(body))
    assert "60 yang pertama dari" in body


def test_a_record_tells_its_date_and_claims_nothing() -> None:
    """The mark is there for the reader's browser to show, since a build knows no day."""
    body = _body("inovasi/a/", {"a": _record("A", "2019", diperiksa="2024-02-01")})
    assert '<time datetime="2024-02-01">1 Februari 2024</time>' in body
    marks = re.findall(r"<\w+[^>]* data-bn-berlaku[^>]*>", body)
    assert 2 == len(marks)
    assert all(" hidden " in mark and 'data-bn-berlaku="2026-02-01"' in mark for mark in marks)


@pytest.mark.parametrize(
    "keys", [{"status": "ditarik", "alasan_status": "Keliru."}, {}], ids=["withdrawn", "no date"]
)
def test_nothing_is_marked_without_need(keys: dict[str, str]) -> None:
    """A withdrawn record is left in peace; without a date there is nothing to compare."""
    assert "data-bn-berlaku" not in _body("inovasi/a/", {"a": _record("A", **keys)})
