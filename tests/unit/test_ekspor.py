"""`banua ekspor` writes what `banua impor` reads back the same."""

from __future__ import annotations

import shutil
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from banua.cli import main
from banua.export.cells import SpreadsheetError
from banua.export.lembar import build_csv, build_xlsx
from banua.export.workbook import ColumnSpec, SheetSpec, build_workbook
from banua.impor.fields import KINDS
from banua.impor.plan import Status
from banua.impor.planner import make_plan
from banua.impor.reading import read_sheets
from banua.model.canonical import canonical_text
from banua.model.entries import Entries
from banua.model.inovasi import Inovasi
from banua.pipeline import Reading, read_catalog
from banua.usulan.check import Proposal, make_record
from conftest import SMALL_CATALOG, MakeCatalog
from interrupted import files_of

TODAY = date(2026, 11, 24)
KEPT = ("acuan/wilayah/", "acuan/urusan/", "acuan/tema/", "lembaga/")


def _without(entries: Entries, *kinds: str) -> Entries:
    return Entries(
        {k: {} if k in kinds else by_id for k, by_id in entries.records.items()},
        entries.lists,
        entries.broken,
    )


def _texts(entries: Entries, *kinds: str) -> dict[str, str]:
    return {
        f"{kind}/{id_}.yaml": canonical_text(entry.record)
        for kind in kinds
        for id_, entry in entries.records[kind].items()
    }


def test_workbook_of_the_real_catalogue_comes_back(real_reading: Reading, tmp_path: Path) -> None:
    """Exported and imported into a catalogue that has only its controlled lists: identical."""
    book = tmp_path / "katalog.xlsx"
    book.write_bytes(build_xlsx(real_reading.entries))
    plan = make_plan(read_sheets(book), _without(real_reading.entries, *KINDS), TODAY)
    assert {outcome.status for outcome in plan.outcomes} == {Status.BARU}
    assert [o for o in plan.outcomes if any(n.severity == "galat" for n in o.notes)] == []
    assert dict(plan.files) == _texts(real_reading.entries, *KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_csv_of_the_real_catalogue_comes_back(
    kind: str, real_reading: Reading, tmp_path: Path
) -> None:
    """Each kind by itself, the others being there."""
    table = tmp_path / f"{kind}.csv"
    table.write_bytes(build_csv(real_reading.entries, kind))
    empty = {"lembaga": KINDS, "ajang": ("ajang", "inovasi", "kebutuhan")}.get(kind, (kind,))
    plan = make_plan(read_sheets(table), _without(real_reading.entries, *empty), TODAY)
    wanted = _texts(real_reading.entries, kind)
    assert [o.id for o in plan.outcomes if o.status is not Status.BARU] == []
    assert dict(plan.files) == wanted


TEXT = st.text("abé=+-@'•;,\"#1. ", min_size=1, max_size=30).map(
    lambda text: " ".join(text.split())
).filter(lambda text: any(c.isalpha() for c in text))  # fmt: skip
PROSE = st.lists(TEXT, min_size=1, max_size=3).map("\n\n".join)
SOURCE = st.fixed_dictionaries(
    {"judul": TEXT, "url": st.just("https://contoh.id/a")},
    optional={"tanggal": st.sampled_from(["2023", "2023-01", "2023-01-31"]), "penerbit": TEXT},
)
RECORD = st.fixed_dictionaries(
    {
        "nama": TEXT,
        "lembaga": st.just("dinas-uji"),
        "wilayah": st.just("tapin"),
        "ringkasan": TEXT,
        "urusan": st.just(("pertanian",)),
        "tema": st.just(("lahan-rawa",)),
        "sumber": st.lists(SOURCE, min_size=1, max_size=3),
    },
    optional={
        "masalah": PROSE,
        "hasil": st.lists(
            st.fixed_dictionaries({"uraian": TEXT}, optional={"sumber": st.just(("s1",))}),
            min_size=1,
            max_size=3,
        ),
        "jenis": st.sampled_from(["digital", "non-digital"]),
        "tahun": st.integers(1950, 2025).map(str),
        "berbasis_riset": st.sampled_from(["true", "false"]),
        "riset": st.lists(
            st.fixed_dictionaries(
                {"judul": TEXT, "peneliti": st.lists(TEXT, min_size=1, unique=True)}
            ),
            min_size=1,
            max_size=2,
        ),
        "mitra": st.lists(
            TEXT.map(lambda text: f"Mitra {text}"), min_size=1, max_size=3, unique=True
        ),
        "catatan": st.lists(TEXT, min_size=1, max_size=3),
        "alih": st.fixed_dictionaries(
            {"biaya": TEXT},
            optional={
                "langkah": st.lists(TEXT, min_size=1, max_size=2),
                "unduhan": st.lists(
                    st.fixed_dictionaries({"judul": TEXT, "tautan": st.just("https://a.id/b")}),
                    min_size=1,
                    max_size=2,
                ),
            },
        ),
        "bukti": st.dictionaries(
            st.sampled_from(["16", "17", "33"]),
            st.fixed_dictionaries(
                {"nilai": st.just("2")},
                optional={
                    "dokumen": st.lists(
                        st.fixed_dictionaries({"judul": TEXT, "nomor": TEXT}),
                        min_size=1,
                        max_size=2,
                    )
                },
            ),
            min_size=1,
        ),
    },
)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Entries:
    """Return the small catalogue without innovations."""
    folder = tmp_path_factory.mktemp("kecil") / "catalog"
    for name, text in SMALL_CATALOG.items():
        if name.startswith(KEPT):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return read_catalog(folder).entries


def _with(entries: Entries, data: dict[str, Any]) -> tuple[Entries, Inovasi]:
    sources = [{"id": f"s{at}", **source} for at, source in enumerate(data["sumber"], 1)]
    record = make_record(Proposal("inovasi", "rekaan", {**data, "sumber": sources}))
    assert isinstance(record, Inovasi)
    entry: Any = type("Entry", (), {"record": record})()
    return Entries({**entries.records, "inovasi": {"rekaan": entry}}, {}, entries.broken), record


@settings(max_examples=25)
@given(data=RECORD)
def test_any_record_comes_back(data: dict[str, Any], small: Entries, tmp_path_factory: Any) -> None:
    """Signs of formulas, bullets, and separators in the texts change nothing."""
    entries, record = _with(small, data)
    folder = tmp_path_factory.getbasetemp()
    for name, content in (
        ("a.xlsx", build_xlsx(entries)),
        ("a.csv", build_csv(entries, "inovasi")),
    ):
        (folder / name).write_bytes(content)
        plan = make_plan(read_sheets(folder / name), _without(entries, "inovasi"), None)
        (told,) = [o for o in plan.outcomes if o.kind == "inovasi"]
        assert (told.status, told.text) == (Status.BARU, canonical_text(record))


def test_the_same_bytes_twice(real_reading: Reading) -> None:
    """Neither the clock nor anything else gets into the file."""
    entries = real_reading.entries
    assert build_xlsx(entries) == build_xlsx(entries)
    assert build_csv(entries, "inovasi") == build_csv(entries, "inovasi")
    assert b"1980-01-01T00:00:00Z" in _part(build_xlsx(entries), "docProps/core.xml")


def _part(raw: bytes, name: str) -> bytes:
    from zipfile import ZipFile  # noqa: PLC0415 - only here

    with ZipFile(BytesIO(raw)) as package:
        return package.read(name)


def test_people_find_their_way(real_reading: Reading) -> None:
    """Headers are Indonesian and stay in sight, choices are offered, columns are wide enough."""
    book = load_workbook(BytesIO(build_xlsx(real_reading.entries)))
    assert book.sheetnames[:3] == ["Petunjuk", "Inovasi", "Hasil"]
    sheet = book["Inovasi"]
    headers = [cell.value for cell in sheet[1]]
    assert headers[:5] == ["Id", "Nama inovasi", "Kepanjangan", "Lembaga", "Wilayah"]
    assert sheet.freeze_panes == "C2"
    assert sheet.column_dimensions["F"].width >= 50
    offered = {offer.formula1 for offer in sheet.data_validations.dataValidation}
    assert len(offered) >= 8
    assert all(formula.startswith("'Pilihan'!$") or "Pilihan!$" in formula for formula in offered)
    assert book["Pilihan"].sheet_state == "hidden"
    row = next(r for r in sheet.iter_rows(min_row=2, values_only=True) if r[0] == "aksel-samsat")
    assert row[3] == "Bank Kalsel [bank-kalsel]"
    assert "Digital" in row


@pytest.mark.parametrize("text", ["=1+1", "+62", "-5", "@SUM(A1)", '=HYPERLINK("http://a")'])
def test_no_cell_is_a_formula(text: str) -> None:
    """Text stays text, in Excel also after it is edited."""
    raw = build_workbook([SheetSpec("A", [ColumnSpec("B")], [(text,)])], {})
    cell = load_workbook(BytesIO(raw))["A"]["A2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


@pytest.mark.parametrize("text", ["x" * 32_768, "a\x07b", "a\rb"])
def test_what_no_cell_can_hold_is_told(text: str) -> None:
    """Nothing is cut off in silence."""
    with pytest.raises(SpreadsheetError, match="lembar 'A' baris 2: isi kolom A"):
        build_workbook([SheetSpec("A", [ColumnSpec("B")], [(text,)])], {})


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["ekspor", *map(str, arguments)])


def test_regions(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """Only what belongs to the region, with the institutions it refers to."""
    changes = {"lembaga/lain.yaml": "nama: Lain\njenis: lainnya\nwilayah: provinsi\n"}
    catalog = make_catalog(changes)
    result = _run("xlsx", "--katalog", catalog, "--wilayah", "tapin", "--ke", tmp_path / "a.xlsx")
    assert result.exit_code == 0
    book = load_workbook(tmp_path / "a.xlsx")
    ids = {
        sheet: [row[0].value for row in book[sheet].iter_rows(min_row=2)]
        for sheet in ("Inovasi", "Lembaga")
    }
    assert ids == {
        "Inovasi": ["padi-apung", "pompa-surya", "surjan-rawa"],
        "Lembaga": ["dinas-uji"],
    }
    wrong = _run("xlsx", "--katalog", catalog, "--wilayah", "tappin", "--ke", tmp_path / "b.xlsx")
    assert wrong.exit_code == 2
    assert "mungkin maksudnya 'tapin'" in wrong.output


def test_the_users_file_is_not_overwritten(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """Someone may have worked in it."""
    target = tmp_path / "a.csv"
    target.write_text("hasil kerja sehari\n")
    result = _run("csv", "--katalog", make_catalog({}), "--ke", target)
    assert result.exit_code == 2
    assert "sudah ada\n  Perbaiki: pilih nama lain dengan --ke" in result.output
    assert target.read_text() == "hasil kerja sehari\n"


def test_a_broken_catalogue_is_not_exported(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """What is missing would not be missed."""
    catalog = make_catalog({"inovasi/padi-apung.yaml": "nama: [\n"})
    result = _run("xlsx", "--katalog", catalog, "--ke", tmp_path / "a.xlsx")
    assert result.exit_code == 1
    assert not (tmp_path / "a.xlsx").exists()


def test_edit_and_import(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """A new row in an exported workbook becomes a record; the old ones are known again."""
    catalog = make_catalog({})
    book_path = tmp_path / "a.xlsx"
    assert _run("xlsx", "--katalog", catalog, "--ke", book_path).exit_code == 0
    book = load_workbook(book_path)
    sheet = book["Inovasi"]
    at = {cell.value: number for number, cell in enumerate(sheet[1], 1)}
    new = {"Nama inovasi": "Kebun Atap", "Lembaga": "Dinas Uji", "Wilayah": "Tapin",
           "Ringkasan": "Atap " * 30, "Urusan": "Pertanian", "Tema": "Lahan rawa",
           "Id": "kebun-atap"}  # fmt: skip
    for header, text in new.items():
        sheet.cell(sheet.max_row + (header == "Nama inovasi"), at[header], text)
    book["Sumber"].append(["kebun-atap", "s1", "Berita", None, None, None, "https://contoh.id/k"])
    book.save(book_path)
    before = files_of(catalog)
    result = CliRunner().invoke(
        main, ["impor", str(book_path), "--katalog", str(catalog), "--tulis"]
    )
    assert "baris: 1 baru dan 4 sudah ada.\n" in result.output
    assert set(files_of(catalog)) - set(before) == {"inovasi/kebun-atap.yaml"}
    shutil.rmtree(catalog)
