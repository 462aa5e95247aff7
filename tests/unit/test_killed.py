"""A program that is really killed leaves every file whole."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from click.testing import CliRunner

from banua.cli import main
from conftest import SMALL_CATALOG
from interrupted import files_of

COUNT = 100
SUMMARY = "Sawah terendam sehingga petani tidak dapat menanam, lalu dinas mencoba cara baru. " * 2


def _summary(number: int) -> str:
    return f"{SUMMARY}{' '.join(f'rakit{number}x{at}' for at in range(20))}"


def _record(number: int) -> str:
    return (
        "lembaga: dinas-uji\nwilayah: tapin\nurusan: [pertanian]\ntema: [lahan-rawa]\n"
        f"ringkasan: {_summary(number)}\nnama: Rakit {number}\nsumber:\n- id: s1\n"
        f"  judul: Berita\n  url: https://contoh.id/{number}\n"
    )


def _catalog(folder: Path, more: Mapping[str, str]) -> Path:
    for name, text in {**SMALL_CATALOG, **more}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def _state(folder: Path) -> frozenset[tuple[str, int]]:
    """Return names of all files, hidden ones too, and when each came."""
    return frozenset((path.name, path.stat().st_ctime_ns) for path in folder.iterdir())


def _kill_in_the_middle(arguments: list[str], catalog: Path) -> None:
    """Start the program, wait until it begins to write, and kill it without mercy."""
    folder = catalog / "inovasi"
    before = _state(folder)
    process = subprocess.Popen(
        [sys.executable, "-c", "from banua.cli import main; main()", *arguments],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None:
        with suppress(FileNotFoundError):
            if _state(folder) != before:
                break
    process.send_signal(signal.SIGKILL)
    process.wait()


def _run(*arguments: str) -> None:
    CliRunner().invoke(main, list(arguments))


def test_rapikan(tmp_path: Path) -> None:
    """Each file is the old one or the tidy one."""
    untidy = {f"inovasi/rakit-{number}.yaml": _record(number) for number in range(COUNT)}
    whole, killed = (_catalog(tmp_path / name / "catalog", untidy) for name in ("satu", "dua"))
    before = files_of(killed)
    _run("rapikan", "--katalog", str(whole))
    tidy = files_of(whole)
    _kill_in_the_middle(["rapikan", "--katalog", str(killed)], killed)
    after = files_of(killed)
    assert set(after) == set(before)
    assert [n for n, content in after.items() if content not in {before[n], tidy[n]}] == []
    _run("rapikan", "--katalog", str(killed))
    assert files_of(killed) == tidy


def test_impor(tmp_path: Path) -> None:
    """Each new file is whole; a second run adds the missing ones."""
    table = tmp_path / "daftar.csv"
    rows = (
        f"Rakit {number};Dinas Uji;Tapin;{_summary(number)};Pertanian;Lahan rawa;Berita;https://contoh.id/{number}"
        for number in range(COUNT)
    )
    header = "Nama inovasi;Lembaga;Wilayah;Ringkasan;Urusan;Tema;Judul sumber;Link berita"
    table.write_text("\n".join((header, *rows)), encoding="utf-8")
    whole, killed = (_catalog(tmp_path / name / "catalog", {}) for name in ("satu", "dua"))
    _run("impor", str(table), "--katalog", str(whole), "--tulis")
    finished = files_of(whole)
    assert len(finished) == len(SMALL_CATALOG) + COUNT
    _kill_in_the_middle(["impor", str(table), "--katalog", str(killed), "--tulis"], killed)
    assert files_of(killed).items() <= finished.items()
    _run("impor", str(table), "--katalog", str(killed), "--tulis")
    assert files_of(killed) == finished


def test_baru(tmp_path: Path) -> None:
    """The record is there whole, or not at all."""
    data = {
        "nama": "Perahu Baca", "lembaga": "dinas-uji", "wilayah": "tapin",
        "ringkasan": _summary(1), "urusan": ["pertanian"], "tema": ["lahan-rawa"],
        "rancang_bangun": "kata " * 50_000,
        "sumber": [{"id": "s1", "judul": "Berita", "url": "https://contoh.id/b"}],
    }  # fmt: skip
    source = tmp_path / "usulan.json"
    source.write_text(json.dumps(data), encoding="utf-8")
    whole, killed = (_catalog(tmp_path / name / "catalog", {}) for name in ("satu", "dua"))
    _run("baru", "--dari", str(source), "--katalog", str(whole))
    _kill_in_the_middle(["baru", "--dari", str(source), "--katalog", str(killed)], killed)
    assert files_of(killed).items() <= files_of(whole).items()
    assert (whole / "inovasi/perahu-baca.yaml").stat().st_size > 200_000
