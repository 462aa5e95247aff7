"""The form says and writes exactly what `banua periksa` and `banua rapikan` do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from banua.issues import Issue
from banua.katalog import Katalog, build_katalog
from banua.kesiapan.tingkat import assess_dokumentasi
from banua.model.canonical import canonical_text
from banua.model.inovasi import Inovasi
from banua.pipeline import Reading, read_catalog
from banua.positions import Position
from banua.source.files import SourceFile, find_files
from banua.source.loader import Document, load_document
from banua.source.writer import write_record
from banua.text import nearest
from banua.usulan.id import propose_ids
from banua.usulan.mirip import Pembanding
from conftest import MakeCatalog
from form_engine import FormEngine, Told
from form_faulty import FAULTY

TODAY = date(2026, 11, 24)
GOLDEN = sorted((Path(__file__).parents[1] / "golden" / "issues").glob("*.yaml"))
KINDS = ("inovasi", "lembaga")
BOTH_WAYS = frozenset({"nama-kembar", "ringkasan-kembar", "alias-bentrok"})
"""Of two records alike, the report faults the later one; the form faults the one at hand."""


@pytest.fixture(scope="module")
def engine(browser: Browser) -> FormEngine:
    """The form's check and writer."""
    return FormEngine(browser)


@pytest.fixture(scope="module")
def real_katalog(engine: FormEngine, real_reading: Reading) -> Katalog:
    """The real catalogue, which the form knows."""
    katalog = build_katalog(real_reading.entries)
    engine.know(katalog, TODAY)
    return katalog


def _assert_same(engine: FormEngine, catalog: Path) -> int:
    """Compare what form and report say of every record, and return of how many."""
    reading = read_catalog(catalog, today=TODAY)
    engine.know(build_katalog(reading.entries), TODAY)
    count = 0
    for file, document, data, read_issues in _expressible(catalog):
        expected = [
            issue
            for issue in reading.issues
            if issue.file == file.name and issue not in read_issues
        ]
        told = engine.check(file.folder, file.stem, data)
        wanted = sorted(_shown(issue) for issue in expected)
        given = sorted(_placed(document, item, expected) for item in told)
        extra = [item for item in given if item not in wanted and item[0] in BOTH_WAYS]
        others = {issue.code for issue in reading.issues if f"'{file.stem}'" in issue.message}
        assert wanted == [item for item in given if item not in extra], file.name
        assert {item[0] for item in extra} <= others
        count += 1
    return count


def _expressible(
    catalog: Path,
) -> Iterator[tuple[SourceFile, Document, dict[str, Any], tuple[Issue, ...]]]:
    """Yield what a form could hold: a mapping without the key `id`."""
    for file in find_files(catalog):
        if file.folder in KINDS and file.path.suffix == ".yaml":
            document, data, issues = load_document(file)
            if isinstance(data, dict) and "id" not in data:
                yield file, document, data, issues


def _shown(issue: Issue) -> tuple[str, str, Position, str, str]:
    place = Position() if issue.code == "data-pribadi" else issue.position
    return issue.code, issue.severity, place, issue.message, issue.fix


def _placed(
    document: Document, item: Told, expected: list[Issue]
) -> tuple[str, str, Position, str, str]:
    positions = document.positions
    place = {
        "key": positions.key(item.path),
        "value": positions.value(item.path),
        "mapping": positions.mapping(item.path[:-1]),
    }[item.at]
    if item.code == "data-pribadi":
        # The report points at the very number; the form at the field that holds it.
        paths = [positions.path_at(i.position) for i in expected if i.code == item.code]
        assert item.path in paths
        place = Position()
    return item.code, item.severity, place, item.message, item.fix


@pytest.mark.parametrize("case", GOLDEN, ids=lambda path: path.stem)
def test_every_golden_case_is_told_alike(
    engine: FormEngine, make_catalog: MakeCatalog, case: Path
) -> None:
    """Code, weight, field, message, and cure are the same for every record of the case."""
    files = yaml.safe_load(case.read_text(encoding="utf-8"))["berkas"]
    assert _assert_same(engine, make_catalog(files))


@pytest.mark.parametrize("fault", FAULTY, ids=lambda fault: fault.name)
def test_faulty_records_are_told_alike(
    engine: FormEngine, make_catalog: MakeCatalog, fault: Any
) -> None:
    """Every fault is found by both, and by both as the rule it was made for."""
    catalog = make_catalog({fault.file: write_record(fault.data)})
    assert _assert_same(engine, catalog)
    kind, _, record_id = fault.file.removesuffix(".yaml").partition("/")
    assert fault.code in {item.code for item in engine.check(kind, record_id, fault.data)}


def test_the_real_catalogue_is_told_alike(
    engine: FormEngine, real_catalog: Path, real_reading: Reading
) -> None:
    """The form finds in real records what the report finds."""
    records = real_reading.entries.records
    assert _assert_same(engine, real_catalog) == sum(len(records[kind]) for kind in KINDS)


def test_real_records_are_written_alike(engine: FormEngine, real_reading: Reading) -> None:
    """Every real innovation and institution comes out as its canonical file, byte for byte."""
    engine.know(build_katalog(real_reading.entries), TODAY)
    entries = [
        (kind, entry.record)
        for kind in KINDS
        for entry in real_reading.entries.records[kind].values()
    ]
    data = [
        (kind, record.model_dump(mode="json", exclude={"id"}, exclude_defaults=True))
        for kind, record in entries
    ]
    assert [canonical_text(record) for _, record in entries] == engine.canonical(data)


def test_levels_are_the_same(engine: FormEngine, real_reading: Reading) -> None:
    """Level and missing conditions agree for every real innovation."""
    katalog = build_katalog(real_reading.entries)
    engine.know(katalog, TODAY)
    records = list(katalog.inovasi.values())
    expected = [
        (found.tingkat.kode, [step.syarat.kode for step in found.kurang])
        for found in (assess_dokumentasi(record, katalog.tingkat) for record in records)
    ]
    dumped = [record.model_dump(mode="json", exclude_defaults=True) for record in records]
    assert expected == engine.levels(dumped)
    assert len({level for level, _ in expected}) > 1


_TEXT = st.text(
    st.characters(codec="utf-8", max_codepoint=0xFFFF) | st.sampled_from("ab :#-'\"\n"),
    max_size=120,
)
_WORDS = st.lists(st.text("abc:#-'\"é{}[],>", min_size=1, max_size=20), max_size=30).map(" ".join)
_TRICKY = st.sampled_from(
    [
        *("yes", "No", "~", "=", "010", "0x1F", "1_000", "12:30", "1e5", ".5", ".inf", "+1"),
        *("2020-10-29", "2020-1-2T12:00:00Z", "-", "---", "...", "- a", "? a", "-a", ":", "@"),
        *("a: b", "a #b", "https://banua.go.id/?a=1#b", "", " a", "a ", "a\tb", "a\u00a0b"),
        *("a\nb", "\na", "a\n", "a\n\n", "a \nb", "a\n b", "\ta\nb", "a\n\n\nb", "😀 a", "falſe"),
    ]
)
_ANY = st.one_of(_TEXT, _WORDS, _TRICKY)
_KEY = st.one_of(st.text("abc_:# ", min_size=1, max_size=60), _TRICKY).filter(
    lambda key: not key.isdecimal()
)
_VALUE: st.SearchStrategy[Any] = st.recursive(
    st.one_of(
        _ANY,
        st.integers(-(10**9), 10**9),
        st.booleans(),
        st.none(),
        st.lists(st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True), max_size=12),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(_KEY, inner, max_size=4)),
    max_leaves=12,
)


@settings(max_examples=150)
@given(data=st.dictionaries(_KEY, _VALUE, max_size=5))
def test_any_data_are_written_alike(engine: FormEngine, data: Mapping[str, Any]) -> None:
    """The form's writer is the canonical one, whatever it is given."""
    assert write_record(data) == engine.write(data)


_ID = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
_TEKS = _ANY.map(str.strip).filter(bool)
_RECORD = st.fixed_dictionaries(
    {
        "sumber": st.lists(
            st.fixed_dictionaries(
                {"id": st.just("s1"), "judul": _TEKS, "url": st.just("https://contoh.id/a?b=c#d")},
                optional={"judul_perkiraan": st.booleans(), "tanggal": st.just("2024-05")},
            ),
            min_size=1,
            max_size=3,
        ),
        "nama": _TEKS.filter(lambda text: len(text) <= 200),
        "lembaga": _ID,
        "wilayah": _ID,
        "ringkasan": _TEKS,
        "urusan": st.lists(_ID, min_size=1, max_size=14),
        "tema": st.lists(_ID, min_size=1, max_size=3),
    },
    optional={
        "cara_kerja": _TEKS,
        "tahun": st.integers(1900, 2100) | st.integers(1900, 2100).map(str),
        "berbasis_riset": st.booleans() | st.sampled_from(["true", "false"]),
        "hasil": st.lists(
            st.fixed_dictionaries(
                {"uraian": _TEKS}, optional={"sumber": st.lists(st.just("s1"), max_size=2)}
            ),
            max_size=3,
        ),
        "waktu": st.dictionaries(st.sampled_from(["penerapan", "uji_coba"]), st.just("2020-01-02")),
        "alih": st.fixed_dictionaries({}, optional={"biaya": _TEKS, "langkah": st.lists(_TEKS)}),
        "replikasi": st.lists(
            st.fixed_dictionaries({}, optional={"pihak": _TEKS, "pasti": st.booleans()}), max_size=2
        ),
        "bukti": st.dictionaries(
            st.integers(1, 35).map(str) | st.sampled_from(["2a", "16b"]),
            st.fixed_dictionaries({}, optional={"nilai": st.integers(1, 3), "catatan": _TEKS}),
            max_size=4,
        ),
        "status": st.sampled_from(["aktif", "berhenti"]) | st.none(),
    },
)


@settings(max_examples=100)
@given(data=_RECORD)
def test_any_record_is_written_and_judged_alike(
    engine: FormEngine, real_katalog: Katalog, data: dict[str, Any]
) -> None:
    """Keys in the model's order, numbers as numbers, nothing that goes without saying."""
    record = Inovasi.model_validate({**_with_tuples(data), "id": "uji"})
    assert [canonical_text(record)] == engine.canonical([("inovasi", data)])
    found = assess_dokumentasi(record, real_katalog.tingkat)
    missing = [step.syarat.kode for step in found.kurang]
    dumped = record.model_dump(mode="json", exclude_defaults=True)
    assert [(found.tingkat.kode, missing)] == engine.levels([dumped])


def _with_tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _with_tuples(item) for key, item in value.items()}
    return tuple(map(_with_tuples, value)) if isinstance(value, list) else value


@settings(max_examples=100)
@given(
    word=st.text("abcdin- Ké", max_size=12),
    choices=st.lists(st.text("abcdin- Ké", max_size=12), max_size=8),
)
def test_the_nearest_spelling_is_the_same(
    engine: FormEngine, word: str, choices: list[str]
) -> None:
    """Both offer the same choice, ties included."""
    assert nearest(word, choices) == engine.nearest(word, choices)


def test_likely_duplicates_are_the_same(engine: FormEngine, real_reading: Reading) -> None:
    """Every real name finds itself and those near it, as on the terminal."""
    engine.know(build_katalog(real_reading.entries), TODAY)
    pembanding = Pembanding(real_reading.entries)
    names = [item.nama for _, item, _ in real_reading.entries.of(Inovasi)][::9]
    for nama in (*names, "Adminduk daring Tabalog", "Abon Cabe Hiyung", "zzz"):
        expected = [(item.id, item.pasti) for item in pembanding.find_nama(nama)]
        assert expected == engine.similar(nama), nama


@given(
    nama=st.text("ab -É'1", max_size=70),
    wilayah=st.sampled_from(["tapin", ""]),
    taken=st.integers(0, 3),
)
def test_proposed_ids_are_the_same(engine: FormEngine, nama: str, wilayah: str, taken: int) -> None:
    """Names that are taken get the region, then a number."""
    proposals = propose_ids(nama, wilayah)
    used = [next(proposals) for _ in range(taken)]
    assert next(proposals) == engine.propose_id(nama, wilayah, used)
