"""Writes the innovations of a catalogue as a plain MkDocs + Material site, for comparison.

    python tests/bench/plain.py CATALOG FOLDER

Same texts, one Markdown page an innovation, outside `nav`; no links, no lists, no figures.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from banua.katalog import Katalog
from banua.model.inovasi import Inovasi
from banua.pipeline import load_katalog

CONFIG = """\
site_name: Pembanding
site_url: https://contoh.example/
theme:
  name: material
  language: id
  font: false
plugins: [search]
nav: [index.md]
not_in_nav: /inovasi/
"""


def write_plain(catalog: Path, target: Path) -> None:
    """Write `mkdocs.yml` and `docs/` into `target`."""
    katalog, _ = load_katalog(catalog)
    pages = target / "docs" / "inovasi"
    pages.mkdir(parents=True)
    (target / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (target / "docs" / "index.md").write_text("# Beranda\n", encoding="utf-8")
    for id_, inovasi in katalog.inovasi.items():
        text = "\n\n".join(_blocks(inovasi, katalog))
        (pages / f"{id_}.md").write_text(f"{text}\n", encoding="utf-8")


def _blocks(inovasi: Inovasi, katalog: Katalog) -> Iterator[str]:
    yield f"# {inovasi.nama}"
    yield f"{katalog.lembaga[inovasi.lembaga].nama}, {katalog.wilayah[inovasi.wilayah].nama}"
    yield inovasi.ringkasan
    for title, text in (
        ("Masalah", inovasi.masalah),
        ("Cara kerja", inovasi.cara_kerja),
        ("Tujuan", inovasi.tujuan),
        ("Manfaat", inovasi.manfaat),
        ("Hasil", "\n".join(f"- {hasil.uraian}" for hasil in inovasi.hasil)),
        ("Langkah", "\n".join(f"1. {langkah}" for langkah in _langkah(inovasi))),
        ("Tema", ", ".join(katalog.tema[id_].label for id_ in inovasi.tema)),
        ("Urusan", ", ".join(katalog.urusan[id_].nama for id_ in inovasi.urusan)),
        ("Sumber", "\n".join(f"- [{item.judul}]({item.url})" for item in inovasi.sumber)),
    ):
        if text:
            yield f"## {title}"
            yield text


def _langkah(inovasi: Inovasi) -> tuple[str, ...]:
    return inovasi.alih.langkah if inovasi.alih else ()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("catalog", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    write_plain(arguments.catalog, arguments.folder)
