"""What the hand-written pages show is what the program takes, says, and offers."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest

from banua import report
from banua.cli import main
from banua.pipeline import read_catalog
from conftest import ROOT

PANDUAN = ROOT / "docs" / "panduan"
EXAMPLE = "catalog/inovasi/perahu-baca-contoh.yaml"
SPOILT: Mapping[str, tuple[str, str]] = {
    "pilihan-salah": ("tahapan: penerapan", "tahapan: selesai"),
    "rujukan-tak-dikenal": ("wilayah: provinsi", "wilayah: tappin"),
    "kunci-tak-dikenal": ("lembaga:", "lembga:"),
    "yaml-titik-dua": ("nama: Perahu Baca Contoh", "nama: Perahu Baca: Contoh"),
    "sumber-tak-ada": ("[s1, s2]", "[s1, s3]"),
    "data-pribadi": ("  - Jumlah", "  - Hubungi 0812-3456-7890. Jumlah"),
}
"""How the guide's example is spoilt to bring about each message that the guide shows."""

_FILES = re.compile(
    r'^```yaml title="(catalog/\S+\.yaml)[^"]*"\n(.*?)^```', re.MULTILINE | re.DOTALL
)
_MESSAGES = re.compile(
    r"^```text\n(catalog/[^\n]+ \[([a-z-]+)\]\n.*?)\n```", re.MULTILINE | re.DOTALL
)


def _read(page: str) -> str:
    return (PANDUAN / page).read_text(encoding="utf-8")


def _check(files: Mapping[str, str]) -> str:
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")
    return "\n".join(report.to_text(issue) for issue in read_catalog(Path("catalog")).issues)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, real_catalog: Path) -> Path:
    """Return a folder with a copy of the catalogue; every test writes the same files into it."""
    folder = tmp_path_factory.mktemp("panduan")
    shutil.copytree(real_catalog, folder / "catalog")
    return folder


@pytest.fixture(autouse=True)
def _inside(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)


@pytest.mark.parametrize("page", ["index.md", "menambah.md"])
def test_examples_are_sound(page: str) -> None:
    """Whoever copies an example of the guide has a record that passes every check."""
    files = dict(_FILES.findall(_read("menambah.md"))) | dict(_FILES.findall(_read(page)))
    assert _check(files) == ""


def test_every_message_of_the_guide_is_tried() -> None:
    """No page shows a message that the next test does not know."""
    shown = {
        code for page in PANDUAN.glob("*.md") for _, code in _MESSAGES.findall(_read(page.name))
    }
    assert set(SPOILT) == shown


@pytest.mark.parametrize("code", SPOILT)
def test_messages_are_those_of_the_program(code: str) -> None:
    """Each message that the guide shows is what the program says, to the letter."""
    messages = {
        code: text
        for page in PANDUAN.glob("*.md")
        for text, code in _MESSAGES.findall(_read(page.name))
    }
    files = dict(_FILES.findall(_read("menambah.md")))
    good, bad = SPOILT[code]
    assert good in files[EXAMPLE]
    files[EXAMPLE] = files[EXAMPLE].replace(good, bad, 1)
    assert messages[code] == _check(files)


def test_every_verb_and_target_is_described() -> None:
    """The page of commands knows each verb of `banua` and each target of `make`."""
    page = (ROOT / "docs" / "pengembang" / "menjalankan.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^\.PHONY: ([a-z-]+) #", makefile, re.MULTILINE)
    wanted = [f"`{target}`" for target in targets] + [f"`banua {verb}" for verb in main.commands]
    assert [words for words in wanted if words not in page] == []
