"""`banua ulas` compares with a revision, and says so when there is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banua.cli import main
from banua.markdown import LIMIT
from banua.source.revision import read_revision
from banua.ulasan.komentar import MARK
from conftest import SMALL_CATALOG, MakeCatalog
from repositori import change, git, make_repository

PADI = SMALL_CATALOG["inovasi/padi-apung.yaml"]


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["ulas", *arguments])


def test_files_of_a_revision(tmp_path: Path) -> None:
    """The work tree does not shine through, whatever the folder is called from."""
    make_repository(tmp_path, {})
    change(tmp_path, {"inovasi/padi-apung.yaml": "nama: Lain\n", "lembaga/dinas-uji.yaml": None})
    files = read_revision(tmp_path / "catalog", "HEAD")
    assert {name: text.encode() for name, text in SMALL_CATALOG.items()} == files


def test_a_base_without_a_catalogue_is_empty(tmp_path: Path) -> None:
    """The proposal that brings the catalogue is compared with nothing."""
    make_repository(tmp_path, {})
    git(tmp_path, "mv", "catalog", "katalog")
    assert read_revision(tmp_path / "katalog", "HEAD") == {}
    result = _run("--basis", "main", "--katalog", "katalog", "--format", "json")
    told = json.loads(result.stdout)
    assert {"baru"} == {record["perubahan"] for record in told["catatan"]}


def test_no_change(tmp_path: Path) -> None:
    """A proposal that leaves the catalogue alone gets one sentence."""
    make_repository(tmp_path, {})
    result = _run("--basis", "HEAD")
    assert (0, f"{MARK}\n## Ulasan usulan\n\nUsulan ini tidak mengubah isi katalog.\n") == (
        result.exit_code,
        result.stdout,
    )


def test_faults_of_the_base_are_not_told(tmp_path: Path) -> None:
    """Nobody is blamed for what was wrong before, but for what a deletion breaks."""
    old = PADI.replace("tema: [lahan-rawa]", "tema: [lahan-rawaa]")
    make_repository(tmp_path, {"inovasi/padi-apung.yaml": old})
    change(tmp_path, {"acuan/urusan/pertanian.yaml": None, "inovasi/lain.yaml": PADI})
    told = json.loads(_run("--basis", "HEAD", "--format", "json").stdout)
    messages = {(issue["berkas"], issue["pesan"]) for issue in told["temuan"]}
    assert (
        "catalog/inovasi/padi-apung.yaml",
        "urusan 'pertanian' tidak ada di katalog",
    ) in messages
    assert not any("lahan-rawaa" in message for _, message in messages)


def test_the_comment_keeps_its_limit(tmp_path: Path) -> None:
    """Many new records with endless names make one comment that a forge takes."""
    make_repository(tmp_path, {})
    name = "@orang " * 28
    change(
        tmp_path,
        {
            f"inovasi/padi-{n}.yaml": PADI.replace("nama: Padi Apung", f"nama: '{name}{n}'")
            for n in range(80)
        },
    )
    text = _run("--basis", "HEAD").stdout
    assert len(text) <= LIMIT
    assert "Selebihnya tidak muat di sini." in text


@pytest.mark.parametrize("revision", ["tak-ada", "--output=x", "HEAD:catalog", ""])
def test_unknown_revision(revision: str, tmp_path: Path) -> None:
    """What is no commit is told; nothing of it is taken for an option of git."""
    make_repository(tmp_path, {})
    result = _run(f"--basis={revision}")
    assert result.exit_code == 2
    assert f"revisi '{revision}' tidak ada di repositori ini\n  Perbaiki: periksa" in result.output
    assert not Path("x").exists()


def test_no_repository(make_catalog: MakeCatalog) -> None:
    """Outside of git there is nothing to compare with."""
    make_catalog({})
    result = _run("--basis", "HEAD")
    assert result.exit_code == 2
    assert (
        "folder 'catalog' bukan bagian dari repositori git\n  Perbaiki: jalankan" in result.output
    )


def test_no_git(make_catalog: MakeCatalog, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without git is told so."""
    make_catalog({})
    monkeypatch.setenv("PATH", "")
    result = _run("--basis", "HEAD")
    assert (2, True) == (result.exit_code, "pasang git lebih dahulu" in result.output)


def test_addresses_are_addresses(tmp_path: Path) -> None:
    """An address that would break out of its link is wrong usage."""
    make_repository(tmp_path, {})
    assert _run("--basis", "HEAD", "--alamat", "javascript:x").exit_code == 2
    assert _run("--basis", "HEAD", "--unduhan", "https://a.id/)[x](y").exit_code == 2
