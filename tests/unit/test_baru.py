"""`banua baru` asks for a record or takes one from JSON, and loses no answer."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from banua.cli import main
from banua.usulan.kiriman import KirimanError, make_proposal, read_kiriman
from conftest import MakeCatalog
from interrupted import PowerCutError, cut_at, files_of

SUMMARY = (
    "Anak di kampung tepi sungai sulit meminjam buku karena perpustakaan jauh. Dinas mengirim "
    "perahu berisi buku ke enam kampung dua kali sebulan, dan guru mencatat pinjaman, sehingga "
    "peminjam naik lima kali lipat."
)
RECORD = {
    "nama": "Perahu Baca",
    "lembaga": "dinas-uji",
    "wilayah": "tapin",
    "ringkasan": SUMMARY,
    "urusan": ["pertanian"],
    "tema": ["lahan-rawa"],
    "tahun": 2023,
    "kepanjangan": "",
    "hasil": [{"uraian": "Peminjam naik", "sumber": ["s1"]}],
    "sumber": [{"id": "s1", "judul": "Berita", "url": "https://contoh.id/b", "penerbit": None}],
}
ANSWERS = (
    "Perahu Baca", "", "",  # nama, id, kepanjangan
    SUMMARY, "",
    "non digital", "2", "",  # jenis, bentuk, tahapan
    "pertanian", "", "rawa", "1", "",  # urusan, tema
    "Dinas Uji", "", "", "",  # lembaga, inisiator, peneliti, mitra
    "Kab. Tapin", "tahun 2023",
    "", "",  # masalah, cara kerja
    "Peminjam naik", "",
    "https://contoh.id/b", "Berita", "", "12 Januari 2023", "",
    "s1",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _run(*arguments: str | Path, answers: tuple[str, ...] = ()) -> Result:
    told = "".join(f"{answer}\n" for answer in answers)
    return CliRunner().invoke(main, ["baru", *map(str, arguments)], input=told)


def _json(data: object, name: str = "usulan.json") -> Path:
    path = Path(name)
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


def test_an_interview_becomes_a_record(make_catalog: MakeCatalog) -> None:
    """Answers in plain words become a canonical file; the draft is gone."""
    catalog = make_catalog({})
    result = _run("--katalog", catalog, answers=(*ANSWERS, "y"))
    assert result.exit_code == 0, result.output
    text = (catalog / "inovasi/perahu-baca.yaml").read_text("utf-8")
    assert text.startswith("nama: Perahu Baca\nlembaga: dinas-uji\nwilayah: tapin\n")
    assert "jenis: non-digital\n" in text
    assert "    tanggal: '2023-01-12'\n" in text
    assert "  - uraian: Peminjam naik\n    sumber: [s1]\n" in text
    assert not list(Path().glob("draf-*.json"))
    tidied = CliRunner().invoke(main, ["rapikan", "--periksa", "--katalog", str(catalog)])
    assert "perahu-baca" not in tidied.output


@pytest.mark.parametrize("count", range(2, len(ANSWERS)))
def test_leaving_at_any_question_loses_nothing(count: int, make_catalog: MakeCatalog) -> None:
    """The end of input, as Ctrl+C, keeps what was answered; going on asks only the rest."""
    catalog = make_catalog({})
    before = files_of(catalog)
    result = _run("--katalog", catalog, answers=ANSWERS[:count])
    assert result.exit_code == 1
    assert files_of(catalog) == before
    draft = Path("draf-perahu-baca.json")
    assert "Draf tersimpan di draf-perahu-baca.json." in result.output
    assert json.loads(draft.read_text("utf-8"))["nama"] == "Perahu Baca"
    assert "Lanjutkan dengan: banua baru --lanjut draf-perahu-baca.json" in result.output


def test_going_on_with_a_draft(make_catalog: MakeCatalog) -> None:
    """A draft that has everything is only shown and confirmed."""
    catalog = make_catalog({})
    optional = ("kepanjangan", "jenis", "bentuk", "tahapan", "inisiator", "peneliti", "mitra",
                "masalah", "cara_kerja")  # fmt: skip
    result = _run(
        "--katalog", catalog, "--lanjut", _json(RECORD), answers=("", *("",) * len(optional), "y")
    )
    assert result.exit_code == 0, result.output
    assert (catalog / "inovasi/perahu-baca.yaml").exists()


def test_faults_are_told_at_once(make_catalog: MakeCatalog) -> None:
    """The rules of `periksa` speak after the answer, and the question is asked again."""
    catalog = make_catalog({})
    wrong = list(ANSWERS)
    wrong[3] = f"{SUMMARY} Hubungi 0812-3456-7890"
    result = _run("--katalog", catalog, answers=(*wrong[:5], SUMMARY, ""))
    assert "  galat: ada nomor telepon genggam [data-pribadi]\n    Perbaiki: hapus" in result.output
    draft = json.loads(Path("draf-perahu-baca.json").read_text("utf-8"))
    assert draft["ringkasan"] == SUMMARY


def test_likely_duplicates_and_taken_ids_are_shown(make_catalog: MakeCatalog) -> None:
    """A name that sounds like another one is told before anything else is asked."""
    result = _run("--katalog", make_catalog({}), answers=("Padi Apungg", "padi-apung", "Huruf B"))
    assert "Mungkin sudah tercatat: Padi Apung [padi-apung], namanya mirip." in result.output
    assert "Id 'padi-apung' sudah dipakai." in result.output
    assert "Hanya huruf kecil, angka, dan tanda hubung: huruf-b" in result.output


def test_a_new_institution_is_made_on_the_way(make_catalog: MakeCatalog) -> None:
    """An institution that is not recorded gets its own file, and the interview goes on."""
    catalog = make_catalog({})
    at = ANSWERS.index("Dinas Uji")
    answers = (
        *ANSWERS[:at], "Balai Buku", "baru", "Balai Buku Tapin", "", "lainnya", "tapin", "y",
        *ANSWERS[at + 1 :], "y",
    )  # fmt: skip
    result = _run("--katalog", catalog, answers=answers)
    assert result.exit_code == 0, result.output
    lembaga = (catalog / "lembaga/balai-buku-tapin.yaml").read_text("utf-8")
    assert lembaga == "nama: Balai Buku Tapin\njenis: lainnya\nwilayah: tapin\n"
    assert "lembaga: balai-buku-tapin\n" in (catalog / "inovasi/perahu-baca.yaml").read_text(
        "utf-8"
    )


def test_help_is_the_meaning_of_the_key(make_catalog: MakeCatalog) -> None:
    """A question mark is answered, not taken as an answer."""
    result = _run("--katalog", make_catalog({}), answers=("?",))
    assert "Nama inovasi seperti dipakai sehari-hari." in result.output


def test_from_json(make_catalog: MakeCatalog) -> None:
    """A record as the form exports it is written canonical; empty fields are left out."""
    catalog = make_catalog({})
    result = _run("--katalog", catalog, "--dari", _json(RECORD))
    assert result.exit_code == 0, result.output
    path = catalog / "inovasi/perahu-baca.yaml"
    assert "kepanjangan" not in path.read_text("utf-8")
    again = _run("--katalog", catalog, "--dari", _json(RECORD))
    assert again.exit_code == 1
    assert "sudah ada\n  Perbaiki: perbarui berkas itu, atau pakai id lain" in again.output


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"tahapan": "selesai"}, "nilai 'selesai' bukan pilihan untuk 'tahapan' [pilihan-salah]"),
        ({"wilayah": "tappin"}, "wilayah 'tappin' tidak ada di katalog [rujukan-tak-dikenal]"),
        ({"sumber": []}, "kunci wajib 'sumber' belum ada [kunci-wajib]"),
        ({"id": "../../kabur"}, "tidak dapat menjadi id [nama-berkas-salah]"),
        ({"nama": "Padi Apung"}, "Mirip padi-apung (Padi Apung): nama dan wilayahnya sama"),
    ],
)
def test_json_that_is_not_written(
    change: dict[str, object], told: str, make_catalog: MakeCatalog
) -> None:
    """Faults and likely duplicates are told with the words of `periksa`; nothing is written."""
    catalog = make_catalog({})
    before = files_of(catalog.parent)
    result = _run("--katalog", catalog, "--dari", _json({**RECORD, "id": "perahu-baca", **change}))
    assert result.exit_code == 1
    assert told in result.output
    Path("usulan.json").unlink()
    assert files_of(catalog.parent) == before


def test_a_duplicate_may_be_meant(make_catalog: MakeCatalog) -> None:
    """`--tetap` writes what looks like another record."""
    catalog = make_catalog({})
    near = {**RECORD, "nama": "Padi Appung"}
    assert _run("--katalog", catalog, "--dari", _json(near)).exit_code == 1
    assert _run("--katalog", catalog, "--dari", _json(near), "--tetap").exit_code == 0


@given(raw=st.one_of(st.binary(), st.text().map(str.encode), st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(st.text(), inner)),
).map(lambda data: json.dumps(data).encode())))  # fmt: skip
def test_any_json_is_a_proposal_or_refused(raw: bytes) -> None:
    """Nothing else is raised."""
    with suppress(KirimanError):
        assert make_proposal("inovasi", read_kiriman(raw)).id


def test_wrong_usage(make_catalog: MakeCatalog) -> None:
    """Two ways in at once, or no JSON."""
    catalog = make_catalog({})
    path = _json(RECORD)
    both = _run("--katalog", catalog, "--dari", path, "--lanjut", path)
    assert both.exit_code == 2
    path.write_text("{", encoding="utf-8")
    broken = _run("--katalog", catalog, "--dari", path)
    assert broken.exit_code == 2
    assert "berkas bukan JSON yang utuh\n  Perbaiki: ekspor ulang dari formulir" in broken.output


def test_a_power_cut_leaves_whole_files(
    make_catalog: MakeCatalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record is there whole or not at all."""
    catalog = make_catalog({})
    path = catalog / "inovasi/perahu-baca.yaml"
    arguments = ["baru", "--katalog", str(catalog), "--dari", str(_json(RECORD))]
    main(arguments, standalone_mode=False)
    whole = path.read_bytes()
    count, reached = 0, True
    while reached:
        count += 1
        path.unlink(missing_ok=True)
        with monkeypatch.context() as patch:
            was_reached = cut_at(patch, count)
            with suppress(PowerCutError, SystemExit):
                main(arguments, standalone_mode=False)
            reached = was_reached()
        assert not path.exists() or path.read_bytes() == whole
    assert count == 5
