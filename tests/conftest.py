"""A small valid catalogue to vary, and ways to read it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from banua.pipeline import Reading, read_catalog

# Speed is measured by benchmarks; on a busy machine no test may fail for being slow.
settings.register_profile("banua", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("banua")

ROOT = Path(__file__).parent.parent

SMALL_CATALOG: Mapping[str, str] = {
    "acuan/wilayah/provinsi.yaml": "nama: Provinsi Uji\njenis: provinsi\n",
    "acuan/wilayah/tapin.yaml": "nama: Kabupaten Tapin\njenis: kabupaten\n",
    "acuan/urusan/pertanian.yaml": "nomor: 27\nnama: Pertanian\nkelompok: pilihan\n",
    "acuan/tema/lahan-rawa.yaml": "label: Lahan rawa\n",
    "lembaga/dinas-uji.yaml": "nama: Dinas Uji\njenis: skpd-provinsi\nwilayah: provinsi\n",
    **{
        f"inovasi/{id_}.yaml": (
            f"nama: {nama}\n"
            "lembaga: dinas-uji\n"
            "wilayah: tapin\n"
            "ringkasan: >-\n"
            f"  Sawah di {id_} terendam berbulan-bulan sehingga petani tidak dapat menanam. Dinas\n"
            f"  mencoba cara {nama} bersama kelompok tani, memakai bahan dari sekitar, dan\n"
            "  panen pertama cukup untuk makan setahun.\n"
            "urusan: [pertanian]\n"
            "tema: [lahan-rawa]\n"
            "sumber:\n"
            "  - id: s1\n"
            f"    judul: Berita {nama}\n"
            "    url: https://contoh.id/berita\n"
        )
        for id_, nama in (
            ("padi-apung", "Padi Apung"),
            ("surjan-rawa", "Surjan"),
            ("pompa-surya", "Pompa Surya"),
        )
    },
}
"""Made-up records; the least that passes every rule."""

MakeCatalog = Callable[[Mapping[str, str | bytes | None]], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that `make golden` uses."""
    parser.addoption("--update-golden", action="store_true", help="write expected files anew")


@pytest.fixture
def make_catalog(tmp_path: Path) -> MakeCatalog:
    """Return a function that writes the small catalogue with changes, and returns its folder.

    A change of `None` leaves the file out.
    """

    def make(changes: Mapping[str, str | bytes | None]) -> Path:
        catalog = tmp_path / "catalog"
        for name, content in {**SMALL_CATALOG, **changes}.items():
            path = catalog / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink(missing_ok=True)
            elif isinstance(content, bytes):
                path.write_bytes(content)
            else:
                path.write_text(content, encoding="utf-8")
        return catalog

    return make


@pytest.fixture(scope="session")
def real_catalog() -> Path:
    """The catalogue of this repository."""
    return ROOT / "catalog"


@pytest.fixture(scope="session")
def real_reading(real_catalog: Path) -> Reading:
    """The real catalogue, read once."""
    return read_catalog(real_catalog)
