"""An issue form becomes files of the catalogue, whatever a stranger writes into it."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from banua.cli import main
from banua.impor.grid import UnreadableError
from banua.impor.isian_isu import ISIAN
from banua.impor.isu import MAX_LETTERS, make_sheets, read_jawaban
from banua.impor.planner import make_plan
from banua.pipeline import read_catalog
from conftest import SMALL_CATALOG, MakeCatalog
from interrupted import files_of
from isu import ANSWERS, KOPERASI, SUMMARY, body

FILE = """\
nama: Perahu Baca
lembaga: dinas-uji
wilayah: tapin
ringkasan: >-
  Anak di kampung tepi sungai sulit meminjam buku karena perpustakaan jauh. Dinas
  mengirim perahu berisi buku ke enam kampung dua kali sebulan, dan guru mencatat
  pinjaman, sehingga peminjam naik lima kali lipat.
hasil:
  - uraian: Peminjam naik
  - uraian: Enam kampung dikunjungi
tahapan: penerapan
jenis: non-digital
urusan: [pertanian, koperasi]
tema: [lahan-rawa]
tahun: 2023
sumber:
  - id: s1
    judul: Halaman contoh.id
    judul_perkiraan: true
    url: https://contoh.id/a
  - id: s2
    judul: Halaman contoh.id
    judul_perkiraan: true
    url: https://contoh.id/b
"""


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _run(catalog: Path, text: str, *options: str) -> Result:
    Path("isu.md").write_text(text, encoding="utf-8", newline="")
    arguments = ["usulan", "--katalog", str(catalog), "--dari", "isu.md", *options]
    return CliRunner().invoke(main, arguments)


def test_answers_become_a_file(make_catalog: MakeCatalog) -> None:
    """What the form makes is written canonical, and is understood whatever its line ends."""
    catalog = make_catalog(KOPERASI)
    text = body(ANSWERS).replace("\n", "\r\n")
    result = _run(catalog, text, "--tulis", "--balasan", "balasan.md")
    assert result.exit_code == 0, result.output
    assert (catalog / "inovasi/perahu-baca.yaml").read_text("utf-8") == FILE
    reply = Path("balasan.md").read_text("utf-8")
    assert reply.startswith("<!-- banua:usulan -->\nTerima kasih! Usulan ini sudah menjadi berkas")
    assert "- `catalog/inovasi/perahu-baca.yaml`" in reply
    assert "**Alamat sumber**" not in reply
    checked = CliRunner().invoke(main, ["periksa", "--ketat", "--katalog", str(catalog)])
    assert checked.exit_code == 0, checked.output


def test_without_write_nothing_is_written(make_catalog: MakeCatalog) -> None:
    """The file goes to the terminal, the answer beside it."""
    catalog = make_catalog(KOPERASI)
    before = files_of(catalog)
    result = _run(catalog, body(ANSWERS))
    assert f"# {catalog}/inovasi/perahu-baca.yaml\n{FILE}\n" == result.stdout
    assert files_of(catalog) == before


def test_a_new_institution_comes_along(make_catalog: MakeCatalog) -> None:
    """It is made if its kind is told; else the sender is asked for it."""
    catalog = make_catalog(KOPERASI)
    new = {**ANSWERS, "lembaga": "Puskesmas Rawa Baru"}
    asked = _run(catalog, body(new), "--tulis")
    assert asked.exit_code == 1
    assert "Lembaga Puskesmas Rawa Baru memang belum tercatat? Pilih **Jenis lembaga**" in (
        asked.stderr
    )
    made = _run(catalog, body({**new, "jenis-lembaga": "Puskesmas"}), "--tulis")
    assert made.exit_code == 0, made.output
    assert (catalog / "lembaga/puskesmas-rawa-baru.yaml").read_text("utf-8") == (
        "nama: Puskesmas Rawa Baru\njenis: puskesmas\nwilayah: tapin\n"
    )
    assert "lembaga: puskesmas-rawa-baru\n" in (
        (catalog / "inovasi/perahu-baca.yaml").read_text("utf-8")
    )


def test_a_known_institution_is_not_made_again(make_catalog: MakeCatalog) -> None:
    """Who chooses a kind all the same does no harm."""
    catalog = make_catalog(KOPERASI)
    assert _run(catalog, body({**ANSWERS, "jenis-lembaga": "Puskesmas"}), "--tulis").exit_code == 0
    assert {"dinas-uji.yaml"} == {path.name for path in (catalog / "lembaga").iterdir()}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"nama": ""}, "kunci wajib 'nama' belum ada\n  Perbaiki: isi isian 'Nama inovasi'"),
        ({"tema": "antariksa"}, "**Tema**: tema 'antariksa' tidak dikenal"),
        ({"tahun": "kapan-kapan"}, "**Tahun pertama**: 'kapan-kapan' tidak terbaca"),
        ({"ringkasan": f"{SUMMARY} Hubungi 0812-3456-7890"}, "ada nomor telepon genggam"),
        ({"nama": "Padi Apung"}, "Tampaknya sudah tercatat sebagai Padi Apung (`padi-apung`)"),
        ({"sumber": "kata teman"}, "**Alamat sumber**: "),
        ({"ringkasan": "### Tema\n\nx"}, "isian 'Tema' ada dua kali"),
    ],
)
def test_faults_are_told_to_the_sender(
    change: dict[str, str], told: str, make_catalog: MakeCatalog
) -> None:
    """In the words of the form, and nothing is written."""
    catalog = make_catalog(KOPERASI)
    before = files_of(catalog)
    result = _run(catalog, body({**ANSWERS, **change}), "--tulis", "--balasan", "balasan.md")
    assert result.exit_code == 1
    reply = Path("balasan.md").read_text("utf-8")
    assert told in reply
    assert "Sunting isu ini (tombol **Edit** di kanan atas)" in reply
    assert files_of(catalog) == before


@pytest.mark.parametrize(
    "text", ["", "Halo", "### Nama inovasi\n\nA", "x" * (MAX_LETTERS + 1), "\x00\ufffe"]
)
def test_what_is_no_form_is_refused(text: str, make_catalog: MakeCatalog) -> None:
    """With a word, not with a trace."""
    result = _run(make_catalog({}), text)
    assert (1, True) == (result.exit_code, "belum dapat dijadikan berkas" in result.stderr)


def test_the_same_word_everywhere_is_no_innovation(make_catalog: MakeCatalog) -> None:
    """Whoever only tries the form out is told so."""
    result = _run(make_catalog({}), body({isian.id: "tes" for isian in ISIAN}))
    assert "tidak terbaca sebagai inovasi" in result.stderr


def test_what_is_recorded_already_is_told(make_catalog: MakeCatalog) -> None:
    """Sending the same twice changes nothing."""
    catalog = make_catalog(KOPERASI)
    assert _run(catalog, body(ANSWERS), "--tulis").exit_code == 0
    again = _run(catalog, body(ANSWERS), "--tulis")
    assert (1, True) == (again.exit_code, "sudah tercatat dengan isi yang sama" in again.stderr)


def test_a_stranger_calls_nobody(make_catalog: MakeCatalog) -> None:
    """The answer repeats what was written, dead."""
    hostile = "@kepala ![x](https://jahat.example) <script>"
    result = _run(make_catalog({}), body({**ANSWERS, "tema": hostile, "lembaga": hostile}))
    assert result.exit_code == 1
    for alive in ("@kepala", "https://", "![", "<script"):
        assert alive not in result.stderr.replace("\\!", "").replace("\\<", "")


_NASTY = st.sampled_from(
    ["../../kabur", "$(id)", "`id`", "; rm -rf /", "\n### Tema\n", "\n---\n", "{{x}}", "=1+1",
     "${{ github }}", "!!python/object:os.system", "&a *a", "\u202e", "\x00", "'", '"', "#", ": ",
     "- ", "\t", "A"],
)  # fmt: skip
_ANSWER = st.one_of(st.text(max_size=40), st.lists(_NASTY, max_size=5).map("".join))


@settings(max_examples=40)
@given(st.fixed_dictionaries({}, optional={isian.id: _ANSWER for isian in ISIAN}))
def test_any_answers_make_sound_files_or_none(change: dict[str, str]) -> None:
    """Files lie in the catalogue, bear plain names, and pass the check; else there are none."""
    with tempfile.TemporaryDirectory() as folder:
        catalog = Path(folder) / "catalog"
        for name, text in {**SMALL_CATALOG, **KOPERASI}.items():
            (catalog / name).parent.mkdir(parents=True, exist_ok=True)
            (catalog / name).write_text(text, encoding="utf-8")
        entries = read_catalog(catalog).entries
        try:
            answers = read_jawaban(body({**ANSWERS, **change}))
        except UnreadableError:
            return
        for name, text in make_plan(make_sheets(answers, entries), entries, None).files:
            path = catalog / name
            assert path.parent in {catalog / "inovasi", catalog / "lembaga"}
            assert not path.exists()
            path.write_text(text, encoding="utf-8")
        assert not [i for i in read_catalog(catalog).issues if i.severity == "galat"]
