"""`banua impor` writes what it can, overwrites nothing, and says what became of each row."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import Workbook

from banua.cli import main
from banua.pipeline import read_catalog
from conftest import MakeCatalog
from interrupted import PowerCutError, cut_at, files_of

HEADER = "Id;Nama inovasi;Lembaga;Wilayah;Ringkasan;Urusan;Tema;Judul sumber;Link berita"
SUMMARY = " ".join(f"kata{number}" for number in range(30))


def _line(nama: str, *, id_: str = "", lembaga: str = "Dinas Uji", extra: str = "") -> str:
    summary = f"{nama} {SUMMARY}{extra}"
    words = (id_, nama, lembaga, "Tapin", summary, "Pertanian", "Lahan rawa", "Berita")
    return ";".join((*words, "https://contoh.id/a"))


def _table(folder: Path, *lines: str) -> Path:
    path = folder / "daftar.csv"
    path.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8")
    return path


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["impor", *map(str, arguments)])


def test_dry_run_writes_nothing(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """Without `--tulis` the report is all."""
    catalog = make_catalog({})
    before = files_of(catalog)
    result = _run(_table(tmp_path, _line("Rakit Baca")), "--katalog", catalog)
    assert result.exit_code == 0
    assert "baris 2: baru: inovasi rakit-baca: Rakit Baca\n" in result.output
    assert "belum ada yang ditulis. Dengan --tulis: 1 berkas." in result.output
    assert files_of(catalog) == before


def test_written_records_are_sound_and_canonical(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """What is written passes `periksa` and is as `rapikan` would write it."""
    catalog = make_catalog({})
    result = _run(_table(tmp_path, _line("Rakit Baca")), "--katalog", catalog, "--tulis")
    assert result.exit_code == 0
    path = catalog / "inovasi/rakit-baca.yaml"
    assert path.read_text("utf-8").startswith("nama: Rakit Baca\nlembaga: dinas-uji\n")
    assert [i for i in read_catalog(catalog).issues if path.name in i.file] == []
    tidied = CliRunner().invoke(main, ["rapikan", str(path), "--katalog", str(catalog)])
    assert tidied.output == "0 dirapikan dari 1 berkas.\n"


def test_importing_twice_changes_nothing(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """Rows of equal name in one file included: the second run knows all of them again."""
    catalog = make_catalog({})
    table = _table(
        tmp_path,
        _line("Rakit Baca"),
        _line("Rakit Baca").replace("Tapin", "Provinsi Uji").replace("kata", "ucap"),
        _line("Kebun Atap").replace("kata", "lain"),
    )
    assert _run(table, "--katalog", catalog, "--tulis").exit_code == 0
    before = files_of(catalog)
    assert {"inovasi/rakit-baca.yaml", "inovasi/rakit-baca-provinsi.yaml"} <= set(before)
    again = _run(table, "--katalog", catalog, "--tulis")
    assert "3 baris: 3 sudah ada.\n" in again.output
    assert again.exit_code == 0
    assert files_of(catalog) == before


def test_existing_records_are_never_overwritten(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """A row with the id of a record says something else: it is reported and left."""
    catalog = make_catalog({})
    before = files_of(catalog)
    table = _table(tmp_path, _line("Lain Sekali", id_="padi-apung"))
    result = _run(table, "--katalog", catalog, "--tulis")
    assert result.exit_code == 1
    assert "baris 2: sudah ada dengan isi lain: inovasi padi-apung" in result.output
    assert files_of(catalog) == before


def test_broken_files_are_not_overwritten_either(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """A file that holds no valid record keeps its id."""
    catalog = make_catalog({"inovasi/rakit-baca.yaml": "nama: [\n"})
    table = _table(tmp_path, _line("Rakit Baca"))
    assert _run(table, "--katalog", catalog, "--tulis").exit_code == 0
    assert (catalog / "inovasi/rakit-baca.yaml").read_text("utf-8") == "nama: [\n"
    assert (catalog / "inovasi/rakit-baca-tapin.yaml").exists()


def test_one_bad_row_never_stops_the_rest(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """Good rows are written around it; what leans on a refused row is refused too."""
    catalog = make_catalog({})
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Inovasi"
    for line in (HEADER, _line("Rakit Baca"), _line("Salah", lembaga="Dinas Antah"),
                 _line("Kebun Atap", lembaga="Balai Baru").replace("kata", "lain")):  # fmt: skip
        sheet.append(line.split(";"))
    second = book.create_sheet("Lembaga")
    second.append(["Nama lembaga", "Jenis lembaga", "Wilayah"])
    second.append(["Balai Baru", "entah apa", "Tapin"])
    book.save(tmp_path / "daftar.xlsx")
    result = _run(tmp_path / "daftar.xlsx", "--katalog", catalog, "--tulis")
    assert result.exit_code == 1
    assert "4 baris: 1 baru dan 3 ditolak.\n" in result.output
    assert "Dinas Antah (1 baris), terdekat: Dinas Uji [dinas-uji]\n" in result.output
    assert "lembaga 'balai-baru' tidak ada di katalog [rujukan-tak-dikenal]" in result.output
    assert (catalog / "inovasi/rakit-baca.yaml").exists()
    assert not (catalog / "inovasi/kebun-atap.yaml").exists()


def test_likely_duplicates_are_held_back_unless_an_id_is_given(
    make_catalog: MakeCatalog, tmp_path: Path
) -> None:
    """A misspelt name is held; with an id of its own, the row is another innovation."""
    catalog = make_catalog({})
    held = _run(_table(tmp_path, _line("Padi Appung")), "--katalog", catalog)
    assert "ditahan karena mirip" in held.output
    assert "Mirip padi-apung (Padi Apung): namanya mirip dan wilayahnya sama\n" in held.output
    free = _run(_table(tmp_path, _line("Padi Appung", id_="padi-lain")), "--katalog", catalog)
    assert "baru: inovasi padi-lain" in free.output
    same = _run(_table(tmp_path, _line("Padi Apung", id_="padi-lain")), "--katalog", catalog)
    assert "ditahan karena mirip" in same.output


def test_numbers_in_the_id_column_are_no_ids(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """A running number must not become an address for ever."""
    catalog = make_catalog({})
    result = _run(_table(tmp_path, _line("Rakit Baca", id_="7")), "--katalog", catalog)
    assert "baru: inovasi rakit-baca: Rakit Baca" in result.output


def test_private_data_is_refused(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """The rule speaks at the cell."""
    catalog = make_catalog({})
    table = _table(tmp_path, _line("Rakit Baca", extra=" hubungi 0812-3456-7890"))
    result = _run(table, "--katalog", catalog, "--tulis")
    assert "  E2: galat: ada nomor telepon genggam [data-pribadi]\n" in result.output
    assert not (catalog / "inovasi/rakit-baca.yaml").exists()


def test_values_for_all_rows(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """`--isi` fills what no cell fills, and what it means is looked up like a header."""
    catalog = make_catalog({})
    table = _table(tmp_path, _line("Rakit Baca", lembaga=""), _line("Kebun Atap", lembaga="-"))
    result = _run(table, "--katalog", catalog, "--isi", "OPD=Dinas Uji")
    assert "baris 2: baru" in result.output
    wrong = _run(table, "--katalog", catalog, "--isi", "Entah=1")
    assert wrong.exit_code == 2
    assert "--isi 'Entah=1' tidak dimengerti" in wrong.output


def test_report_as_json(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """Programs get every row with its cells."""
    catalog = make_catalog({})
    table = _table(tmp_path, _line("Salah", lembaga="Dinas Antah"))
    result = _run(table, "--katalog", catalog, "--format", "json")
    (row,) = json.loads(result.stdout)["baris"]
    assert (row["baris"], row["status"], row["nama"]) == (2, "ditolak", "Salah")
    (found,) = row["temuan"]
    assert (found["kolom"], found["kode"]) == ("C", "rujukan-tak-dikenal")


def test_unreadable_files_are_wrong_usage(make_catalog: MakeCatalog, tmp_path: Path) -> None:
    """Exit code 2, with fault and cure."""
    path = tmp_path / "gambar.xlsx"
    path.write_bytes(b"PK\x03\x04")
    result = _run(path, "--katalog", make_catalog({}))
    assert result.exit_code == 2
    assert "berkas Excel rusak dan tidak terbaca\n  Perbaiki: buka di Excel" in result.output


def test_a_full_disk_is_told(
    make_catalog: MakeCatalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what is written already and that one may start again."""
    catalog = make_catalog({})

    def refuse(**_named: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    result = _run(_table(tmp_path, _line("Rakit Baca")), "--katalog", catalog, "--tulis")
    assert result.exit_code == 2
    assert "tidak dapat ditulis" in result.output


def test_a_power_cut_leaves_whole_files(
    make_catalog: MakeCatalog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever writing stops, each file is whole, and a second run finishes the work."""
    table = _table(
        tmp_path, *(_line(n).replace("kata", n[:3]) for n in ("Rakit Baca", "Kebun Atap"))
    )
    catalog = make_catalog({})
    arguments = ["impor", str(table), "--katalog", str(catalog), "--tulis"]
    with suppress(SystemExit):
        main(arguments, standalone_mode=False)
    finished = files_of(catalog)
    new = ("inovasi/rakit-baca.yaml", "inovasi/kebun-atap.yaml")
    count, reached = 0, True
    while reached:
        count += 1
        for name in new:
            (catalog / name).unlink(missing_ok=True)
        with monkeypatch.context() as patch:
            was_reached = cut_at(patch, count)
            with suppress(PowerCutError, SystemExit):
                main(arguments, standalone_mode=False)
            reached = was_reached()
        assert files_of(catalog).items() <= finished.items()
        with suppress(SystemExit):
            main(arguments, standalone_mode=False)
        assert files_of(catalog) == finished
    assert count == 9
