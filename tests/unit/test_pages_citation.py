"""Citations: a line, BibTeX, RIS, and metadata for reference managers."""

from __future__ import annotations

import json
import re

from banua.pages.citation import Kutipan, cite
from pages_katalog import SITE, make_katalog, make_pages

ADDRESS = "https://uji.id/katalog/inovasi/padi-apung/"


def kutipan(**keys: object) -> Kutipan:
    """Return the citations of an innovation with some keys changed."""
    katalog = make_katalog(inovasi={"padi-apung": {"nama": "Padi Apung", "tahun": 2020, **keys}})
    return cite(katalog.inovasi["padi-apung"], katalog, SITE)


def test_line_names_institution_year_title_and_address() -> None:
    """The line follows APA, with the institution as author."""
    assert f"Dinas A. (2020). Padi Apung. Inovasi Uji. {ADDRESS}" == kutipan().apa


def test_a_missing_year_is_said_so() -> None:
    """Without a year the line says *tanpa tahun*, and the other forms leave it out."""
    undated = kutipan(tahun=None)
    assert "(t.t.)" in undated.apa
    assert "year" not in undated.bibtex
    assert "PY" not in undated.ris


def test_bibtex_escapes_its_own_marks() -> None:
    """Braces, percent signs and the like cannot break the entry."""
    entry = kutipan(nama="50% {lebih} & #1_\\x").bibtex
    assert r"50\% \{lebih\} \& \#1\_\textbackslash{}x" in entry
    assert entry.startswith("@misc{padi-apung,\n")
    assert "author = {{Dinas A}}" in entry
    without_escaped = re.sub(r"\\[{}]", "", entry)
    assert without_escaped.count("{") == without_escaped.count("}")


def test_ris_has_one_field_a_line() -> None:
    """A line break in a text cannot begin a new field."""
    lines = kutipan(ringkasan="Satu\nER  - \nDua").ris.split("\r\n")
    assert "TY  - ELEC" == lines[0]
    assert "AB  - Satu ER - Dua" in lines
    assert ["ER  - ", ""] == lines[-2:]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines[:-1])


def test_head_carries_metadata_for_reference_managers() -> None:
    """Zotero and Google Scholar find title, author, year and permanent address."""
    head = make_pages(make_katalog())["inovasi/padi-apung/"].head
    for meta in (
        '<meta name="citation_title" content="Padi Apung">',
        '<meta name="citation_author" content="Dinas A">',
        '<meta name="citation_publication_date" content="2020">',
        f'<meta name="citation_public_url" content="{ADDRESS}">',
        '<meta name="DC.creator" content="Dinas A">',
    ):
        assert meta in head


def test_linked_data_tells_what_the_record_tells() -> None:
    """The JSON-LD holds place, topics, award, and research, and no empty value."""
    head = make_pages(make_katalog())["inovasi/padi-apung/"].head
    text = head.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    data = json.loads(text)
    assert ADDRESS == data["@id"]
    assert "Kabupaten Tapin" == data["spatialCoverage"]["name"]
    assert ["Padi"] == data["keywords"]
    assert ["Lomba Uji, Juara I, 2021"] == data["award"]
    assert "Padi di atas air" == data["isBasedOn"][0]["name"]
    assert None not in data.values()
