"""`banua rapikan` changes how a file is written, never what it says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banua.cli import main
from banua.model.canonical import canonical_text, tidy
from banua.model.entries import read_entry
from banua.source.files import SourceFile, find_files
from conftest import SMALL_CATALOG, MakeCatalog
from interrupted import PowerCutError, cut_at, files_of
from messy_yaml import Messy

UNTIDY = """\
# contoh
sumber: [{url: "https://contoh.id/a", id: s1, judul: "Berita"}]  # satu saja
tema: [lahan-rawa]
urusan:
    - pertanian

ringkasan: Sawah terendam berbulan-bulan sehingga petani tidak dapat menanam. Dinas mencoba
    padi di atas rakit bersama kelompok tani, memakai bambu dari sekitar, dan panennya cukup
    untuk setahun.
tahun: 2020
wilayah: "tapin"
# siapa
lembaga: dinas-uji
nama: Padi Rakit
kepanjangan:
"""
TIDY = """\
nama: Padi Rakit
# siapa
lembaga: dinas-uji
wilayah: tapin
ringkasan: >-
  Sawah terendam berbulan-bulan sehingga petani tidak dapat menanam. Dinas mencoba padi
  di atas rakit bersama kelompok tani, memakai bambu dari sekitar, dan panennya cukup
  untuk setahun.
urusan: [pertanian]
tema: [lahan-rawa]
tahun: 2020
# contoh
sumber: # satu saja
  - id: s1
    judul: Berita
    url: https://contoh.id/a
"""

MakeTidy = Callable[[Mapping[str, str | bytes]], Path]

WORDS = st.text("abcé#:'\"- 019", min_size=1, max_size=40).map(str.strip).filter(bool)
RECORD = st.fixed_dictionaries(
    {
        "nama": WORDS,
        "lembaga": st.just("dinas-uji"),
        "wilayah": st.just("tapin"),
        "ringkasan": st.lists(WORDS, min_size=1, max_size=30).map(" ".join),
        "urusan": st.just(["pertanian"]),
        "tema": st.lists(st.just("lahan-rawa"), min_size=1, max_size=3),
        "sumber": st.lists(
            st.fixed_dictionaries(
                {"url": st.just("https://contoh.id/a"), "id": st.just("s1"), "judul": WORDS},
                optional={"judul_perkiraan": st.sampled_from(["true", "false"])},
            ),
            min_size=1,
            max_size=2,
        ),
    },
    optional={
        "hasil": st.lists(st.fixed_dictionaries({"sumber": st.just(["s1"]), "uraian": WORDS})),
        "waktu": st.fixed_dictionaries({}, optional={"penerapan": st.just("2020-01")}),
        "tahun": st.just("2020"),
        "bukti": st.dictionaries(
            st.sampled_from(["16", "17"]),
            st.fixed_dictionaries({"nilai": st.just("2")}, optional={"catatan": WORDS}),
            min_size=1,
        ),
        "catatan": st.lists(WORDS, max_size=3),
    },
)


@st.composite
def _untidy_record(draw: Any) -> tuple[str, set[str]]:
    record = draw(RECORD)
    keys = draw(st.permutations(list(record)))
    writer = Messy(draw)
    return writer.text({key: record[key] for key in keys}), set(writer.places)


def _file(folder: Path, content: bytes) -> SourceFile:
    path = folder / "padi-rakit.yaml"
    path.write_bytes(content)
    return SourceFile(path, path.name, "inovasi")


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["rapikan", *map(str, arguments)])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that examples may write the same file into."""
    return tmp_path_factory.mktemp("rapikan")


@pytest.fixture
def make_tidy(make_catalog: MakeCatalog) -> MakeTidy:
    """Return a function that writes the small catalogue tidy, with changes as they are."""

    def make(changes: Mapping[str, str | bytes]) -> Path:
        catalog = make_catalog({})
        for file in find_files(catalog):
            file.path.write_text(tidy(file).text or "", encoding="utf-8")
        for name, content in changes.items():
            raw = content if isinstance(content, bytes) else content.encode()
            (catalog / name).write_bytes(raw)
        return catalog

    return make


@given(case=_untidy_record())
def test_record_and_comments_are_kept(folder: Path, case: tuple[str, set[str]]) -> None:
    """The record is equal before and after, all comments are there, a second run adds nothing."""
    text, comments = case
    file = _file(folder, text.encode())
    before, issues = read_entry(file)
    assert before is not None, issues
    first = tidy(file)
    assert first.text is not None
    file.path.write_text(first.text, encoding="utf-8")
    after, issues = read_entry(file)
    assert issues == ()
    assert after is not None
    assert after.record == before.record
    assert {comment for comment in comments if first.text.count(comment) == 1} == comments
    assert not tidy(file).changed


@given(case=_untidy_record())
def test_key_order_does_not_matter(folder: Path, case: tuple[str, set[str]]) -> None:
    """Without comments, the same record gives the same text however it was written."""
    entry, _ = read_entry(_file(folder, case[0].encode()))
    assert entry is not None
    again, _ = read_entry(_file(folder, canonical_text(entry.record).encode()))
    assert again is not None
    assert canonical_text(entry.record) == canonical_text(again.record)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.one_of(
        st.binary(), st.text().map(str.encode), st.text("a:-#[]{}'\"|> \n\t&*!").map(str.encode)
    )
)
def test_any_bytes_give_issues_or_text(folder: Path, content: bytes) -> None:
    """No content raises; what is at fault is left alone."""
    tidied = tidy(_file(folder, content))
    assert (tidied.text is None) == bool(tidied.issues)


def test_a_file_becomes_tidy(make_tidy: MakeTidy) -> None:
    """Keys come in the order of the model, each with its comments; text is folded."""
    catalog = make_tidy({"inovasi/padi-rakit.yaml": UNTIDY})
    result = _run("--katalog", catalog)
    assert result.exit_code == 0
    assert f"dirapikan: {catalog.as_posix()}/inovasi/padi-rakit.yaml\n" in result.output
    assert (catalog / "inovasi/padi-rakit.yaml").read_text("utf-8") == TIDY
    assert (
        _run("--katalog", catalog).output == f"0 dirapikan dari {len(SMALL_CATALOG) + 1} berkas.\n"
    )


def test_periksa_changes_nothing(make_tidy: MakeTidy) -> None:
    """`--periksa` names the file, leaves it, and exits with 1."""
    catalog = make_tidy({"inovasi/padi-rakit.yaml": UNTIDY})
    before = files_of(catalog)
    result = _run("--katalog", catalog, "--periksa")
    assert result.exit_code == 1
    assert f"perlu dirapikan: {catalog.as_posix()}/inovasi/padi-rakit.yaml\n" in result.output
    assert files_of(catalog) == before


def test_faulty_files_are_left_and_told(make_tidy: MakeTidy) -> None:
    """A file with a galat stays byte for byte; the others are mended all the same."""
    faulty = UNTIDY.replace("tahun: 2020", "tahun: kemarin")
    catalog = make_tidy({"inovasi/a-rakit.yaml": faulty, "inovasi/padi-rakit.yaml": UNTIDY})
    result = _run("--katalog", catalog)
    assert result.exit_code == 1
    assert "a-rakit.yaml:10:8: galat: " in result.output
    assert "1 dirapikan dari 10 berkas; 1 bergalat dan dibiarkan.\n" in result.output
    assert (catalog / "inovasi/a-rakit.yaml").read_text("utf-8") == faulty
    assert (catalog / "inovasi/padi-rakit.yaml").read_text("utf-8") == TIDY


def test_only_the_files_named_are_touched(make_tidy: MakeTidy) -> None:
    """A file or folder may be named; a file outside the catalogue is wrong usage."""
    changes = {"inovasi/padi-rakit.yaml": UNTIDY, "inovasi/a-rakit.yaml": UNTIDY}
    catalog = make_tidy(changes)
    assert _run("--katalog", catalog, catalog / "lembaga").output == "0 dirapikan dari 1 berkas.\n"
    assert _run("--katalog", catalog, catalog / "inovasi/a-rakit.yaml").exit_code == 0
    assert (catalog / "inovasi/padi-rakit.yaml").read_text("utf-8") == UNTIDY
    stray = catalog.parent / "stray.yaml"
    stray.write_text(UNTIDY, encoding="utf-8")
    result = _run("--katalog", catalog, stray)
    assert result.exit_code == 2
    assert "bukan berkas katalog" in result.output


def test_bom_and_windows_line_ends_go(make_tidy: MakeTidy) -> None:
    """A file saved by Notepad becomes a plain one."""
    content = b"\xef\xbb\xbf" + UNTIDY.replace("\n", "\r\n").encode()
    catalog = make_tidy({"inovasi/padi-rakit.yaml": content})
    assert _run("--katalog", catalog).exit_code == 0
    assert (catalog / "inovasi/padi-rakit.yaml").read_bytes() == TIDY.encode()


def test_a_comment_keeps_a_default_alive(folder: Path) -> None:
    """A key that says nothing new goes, unless a comment explains it."""
    text = TIDY.replace("    judul: Berita\n", "    judul: Berita\n    judul_perkiraan: false\n")
    assert tidy(_file(folder, text.encode())).text == TIDY
    kept = text.replace("perkiraan: false", "perkiraan: false # dicek")
    assert tidy(_file(folder, kept.encode())).text == kept


def test_a_comment_at_the_id_moves_to_the_top(folder: Path) -> None:
    """The id is not written, but what was said about it is."""
    text = tidy(_file(folder, f"id: padi-rakit # lama: padi-apung\n{TIDY}".encode())).text
    assert text == f"# lama: padi-apung\n{TIDY}"


def test_a_power_cut_leaves_whole_files(
    make_tidy: MakeTidy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever writing stops, each file is the old one or the new one."""
    names = [f"inovasi/{letter}-rakit.yaml" for letter in "abc"]
    catalog = make_tidy(dict.fromkeys(names, UNTIDY))
    count = 0
    reached = True
    while reached:
        count += 1
        make_tidy(dict.fromkeys(names, UNTIDY))
        with monkeypatch.context() as patch:
            was_reached = cut_at(patch, count)
            with suppress(PowerCutError, SystemExit):
                main(["rapikan", "--katalog", str(catalog)], standalone_mode=False)
            reached = was_reached()
        assert {files_of(catalog)[name].decode() for name in names} <= {UNTIDY, TIDY}
    assert {files_of(catalog)[name].decode() for name in names} == {TIDY}
    assert count == 13
