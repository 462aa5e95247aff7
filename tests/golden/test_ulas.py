"""The comment below a proposal, word for word.

`ulas/` holds it for a proposal with all kinds of changes and faults, and for a sound one;
`make golden` writes the files anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from banua.cli import main
from conftest import ROOT, SMALL_CATALOG
from repositori import change, make_repository

HERE = Path(__file__).parent / "ulas"
PADI = SMALL_CATALOG["inovasi/padi-apung.yaml"]
DASAR = "tahapan: penerapan\nbentuk: lainnya\njenis: non-digital\ntahun: 2021\n"
LEVELS = {"acuan/tingkat.yaml": (ROOT / "catalog/acuan/tingkat.yaml").read_text("utf-8")}
SOUND = {
    "inovasi/padi-apung.yaml": PADI.replace(
        "urusan:", f"hasil:\n  - uraian: Panen naik dua kali\n{DASAR}urusan:"
    ),
    "inovasi/rakit-padi.yaml": PADI.replace("Padi Apung", "Rakit Padi")
    .replace("wilayah: tapin", "wilayah: provinsi")
    .replace("terendam berbulan-bulan", "sering tergenang lama di musim hujan")
    .replace("dinas-uji", "kelompok-rakit"),
    "lembaga/kelompok-rakit.yaml": "nama: Kelompok Rakit\njenis: masyarakat\nwilayah: tapin\n",
}
FAULTY = {
    **SOUND,
    "inovasi/surjan-rawa.yaml": None,
    "inovasi/pompa-surya.yaml": None,
    "inovasi/padi-apungg.yaml": PADI.replace("nama: Padi Apung", "nama: Padi Apungg"),
    "inovasi/mesin-pompa.yaml": PADI.replace(
        "nama: Padi Apung", "nama: '@kepala #1 ![x](https://jahat.example) <img src=x> GH-7'"
    ).replace("sumber:\n", "alias: [pompa-surya]\nsumber:\n"),
    "inovasi/rusak.yaml": "nama: [@semua](https://jahat.example)\n",
    "inovasi/rakit-padi.yaml": f"{SOUND['inovasi/rakit-padi.yaml']}tahapan: '@selesai'\n",
    "acuan/sinonim.yaml": "sinonim: []\n",
}


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("bersih.md", ["--alamat", "https://contoh.id/pratinjau/7"]),
        ("bergalat.md", ["--unduhan", "https://contoh.id/jalan/9"]),
        ("bergalat.json", ["--format", "json"]),
    ],
)
def test_comment(
    name: str,
    options: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    """Problems, levels, duplicates, family, and pages are told; foreign text stays text."""
    change(make_repository(tmp_path, LEVELS), SOUND if name == "bersih.md" else FAULTY)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["ulas", "--basis", "HEAD", *options])
    assert result.exit_code == 0, result.output
    if request.config.getoption("--update-golden"):
        (HERE / name).write_text(result.stdout, encoding="utf-8")
        pytest.skip("file written anew; run again to test it")
    assert (HERE / name).read_text(encoding="utf-8") == result.stdout
