"""Cells are understood by what they mean, or refused; never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.impor.cells import NotUnderstoodError, Reader, join_list, split_list
from banua.impor.fields import KINDS, Field, record_table
from banua.impor.grid import Cell
from banua.impor.kosakata import load_kosakata
from banua.impor.tanggal import parse_tanggal
from banua.model.pilihan import LABEL_PILIHAN
from banua.pipeline import Reading
from banua.usulan.nama import Nama

EPOCH = date(1899, 12, 30)


@pytest.fixture(scope="module")
def reader(real_reading: Reading) -> Reader:
    """Return a reader that knows the names of the real catalogue."""
    return Reader(Nama(real_reading.entries, load_kosakata().singkatan))


def _field(key: str, kind: str = "inovasi") -> Field:
    return next(field for field in record_table(kind).fields if field.key == key)


@pytest.mark.parametrize(
    ("text", "tanggal"),
    [
        ("Januari 2023", "2023-01"),
        ("januari, 2023", "2023-01"),
        ("12 Januari 2023", "2023-01-12"),
        ("Kamis, 12 Jan 2023", "2023-01-12"),
        ("12/01/2023", "2023-01-12"),
        ("12-1-23", "2023-01-12"),
        ("12.01.2023", "2023-01-12"),
        ("1/13/2023", "2023-01-13"),
        ("2023-01-12", "2023-01-12"),
        ("2023-01-12T00:00:00", "2023-01-12"),
        ("12/01/2023 08:30", "2023-01-12"),
        ("01/2023", "2023-01"),
        ("2023/01", "2023-01"),
        ("Jan-23", "2023-01"),
        ("August 17, 2022", "2022-08-17"),
        ("Pebruari 2020", "2020-02"),
        ("Agutsus 2020", "2020-08"),
        ("44927", "2023-01-01"),
        ("2023", "2023"),
        ("Tahun 2023", "2023"),
        ("TA. 2023", "2023"),
        ("31/12/69", "1969-12-31"),
        ("31/02/2023", None),
        ("2021-2023", None),
        ("2021 s.d. 2023", None),
        ("12 s.d. 14 Mei 2022", None),
        ("kemarin", None),
        ("awal 2023", None),
        ("12345678", None),
        ("", None),
        ("²³/¹/2023", "2023-01-23"),
    ],
)
def test_dates(text: str, tanggal: str | None) -> None:
    """A date is read in the Indonesian order; what is no single date is none."""
    assert parse_tanggal(text) == tanggal


@given(day=st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_way_of_writing_a_day_is_the_same_day(day: date) -> None:
    """Words, figures, and Excel's number agree."""
    name = next(n for n, number in load_kosakata().bulan.items() if number == day.month)
    ways = (
        f"{day.day} {name} {day.year}",
        f"{day.day}/{day.month}/{day.year}",
        f"{day:%Y-%m-%d}",
        str((day - EPOCH).days),
    )
    assert {parse_tanggal(way) for way in ways} == {day.isoformat()}
    assert EPOCH + timedelta(days=(day - EPOCH).days) == day


@given(text=st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    """Nothing raises."""
    tanggal = parse_tanggal(text)
    assert tanggal is None or 1900 <= int(tanggal[:4]) <= 2100


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("tahapan", "Sdh diterapkan", "penerapan"),
        ("tahapan", "UJI COBA", "uji-coba"),
        ("tahapan", "ujicoba", "uji-coba"),
        ("tahapan", "Penerpan", "penerapan"),
        ("jenis", "non digital", "non-digital"),
        ("jenis", "Non-Digital", "non-digital"),
        ("jenis", "Digital", "digital"),
        ("bentuk", "Inovasi Tata Kelola Pemerintahan Daerah", "tata-kelola"),
        ("inisiator", "Bupati", "kepala-daerah"),
        ("inisiator", "OPD", "opd"),
        ("klasifikasi", "Inovasi Desa", "desa-kelurahan"),
        ("status", "masih berjalan", "aktif"),
        ("berbasis_riset", "Ya", "true"),
        ("berbasis_riset", "✓", "true"),
        ("berbasis_riset", "tdk", "false"),
        ("tahun", "Thn 2023", "2023"),
        ("tahun", 2023.0, "2023"),
        ("tahun", "12/01/2023", "2023"),
        ("tkt", "TKT 7", "7"),
        ("alih.biaya", 12500000, "Rp12.500.000"),
        ("alih.biaya", "Rp 12.500.000", "Rp 12.500.000"),
        ("wilayah", "Kab. Tapin", "tapin"),
        ("wilayah", "HSS", "hulu-sungai-selatan"),
        ("wilayah", "Prov. Kalsel", "provinsi"),
        ("lembaga", "Dinas Pertanian", "dinas-pertanian-tapin"),
        ("lembaga", "Apa Saja [ulm]", "ulm"),
        ("urusan[]", "Kesehatan", "kesehatan"),
        ("sumber[].url", "www.contoh.id/a", "https://www.contoh.id/a"),
        ("sumber[].url", "Baca di https://contoh.id/a,", "https://contoh.id/a"),
        ("nama", "Nama\u00a0dua\nbaris  ", "Nama dua baris"),
    ],
)
def test_wordings(key: str, text: str | float, value: str, reader: Reader) -> None:
    """Free wording becomes the value that the file holds."""
    field = _field(key.removesuffix("[]"))
    assert reader.values(field, Cell(text), "tapin") == (value,)


@pytest.mark.parametrize(
    ("key", "text", "code"),
    [
        ("tahapan", "setengah jadi", "pilihan-salah"),
        ("jenis", "dua-duanya", "pilihan-salah"),
        ("berbasis_riset", "mungkin", "bukan-ya-tidak"),
        ("tahun", "2019-2021", "bukan-bilangan"),
        ("tkt", "7,5", "bukan-bilangan"),
        ("waktu.penerapan", "kemarin", "tanggal-salah"),
        ("wilayah", "Tapinn", "rujukan-tak-dikenal"),
        ("lembaga", "Dinas Antah Berantah", "rujukan-tak-dikenal"),
        ("nama", "#REF!", "rumus-galat"),
    ],
)
def test_what_is_not_understood_is_refused(key: str, text: str, code: str, reader: Reader) -> None:
    """A cell that could mean several things, or nothing, is told instead of guessed."""
    with pytest.raises(NotUnderstoodError) as caught:
        reader.values(_field(key), Cell(text), None)
    assert caught.value.problem.code == code
    assert caught.value.problem.fix


def test_unknown_region_is_offered_the_nearest(reader: Reader) -> None:
    """The cure names what may be meant."""
    with pytest.raises(NotUnderstoodError) as caught:
        reader.values(_field("wilayah"), Cell("Tapinn"), None)
    assert "tapin (Kabupaten Tapin)" in caught.value.problem.fix


def test_several_references_in_one_cell(reader: Reader) -> None:
    """They may be parted by lines, semicolons, commas, slashes, or 'dan'."""
    for text in (
        "Kesehatan; Pangan",
        "kesehatan, pangan",
        "Kesehatan/Pangan",
        "Pangan dan Kesehatan",
    ):
        values = reader.values(_field("urusan"), Cell(text), None)
        assert set(values) == {"kesehatan", "pangan"}


@pytest.mark.parametrize("text", ["-", " – ", "n/a", "Tidak ada", "blm ada"])
def test_blank_words(text: str, reader: Reader) -> None:
    """What people write into an empty cell says nothing."""
    assert reader.is_blank(Cell(text))


def test_every_choice_is_understood_by_its_label_and_code(reader: Reader) -> None:
    """What the export writes, and what files hold, is read back."""
    for kind in KINDS:
        for field in record_table(kind).fields:
            for choice in field.choices:
                for text in (choice, LABEL_PILIHAN[choice]):
                    assert reader.values(field, Cell(text), None) == (choice,)


def test_vocabulary_names_only_what_there_is() -> None:
    """A key that is renamed must be renamed in the vocabulary too."""
    words = load_kosakata()
    for kind in KINDS:
        fields = record_table(kind).fields
        prefixes = {f.key[: len(f.key) - at] for f in fields for at in range(len(f.key))}
        assert set(words.kolom[kind]) <= prefixes
    choices = {c for kind in KINDS for f in record_table(kind).fields for c in f.choices}
    assert {choice for table in words.pilihan.values() for choice in table} <= choices


LINE = st.text("ab•;,-1. ", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(
    items=st.lists(st.lists(LINE, min_size=1, max_size=2).map("\n".join), min_size=1, max_size=4)
)
def test_lists_survive_a_cell(items: list[str]) -> None:
    """Whatever the items hold, they come back the same."""
    for key in ("catatan", "peneliti", "kata_kunci", "alih.langkah"):
        assert split_list(key, join_list(key, tuple(items))) == tuple(items)


@pytest.mark.parametrize(
    ("key", "text", "items"),
    [
        ("catatan", "1. satu\n2. dua", ("satu", "dua")),
        ("catatan", "- satu\n- dua", ("satu", "dua")),
        ("catatan", "satu; dua", ("satu; dua",)),
        ("peneliti", "Dr. A, M.Si; B", ("Dr. A, M.Si", "B")),
        ("kata_kunci", "satu, dua", ("satu", "dua")),
    ],
)
def test_lists_of_people(key: str, text: str, items: tuple[str, ...]) -> None:
    """Numbered lines and lists with signs are parted where people mean it."""
    assert split_list(key, text) == items
