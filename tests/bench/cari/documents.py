"""What every engine is given to search: the texts of an innovation that ours looks at."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from banua.katalog import Katalog
from banua.search.documents import collect_documents as collect_ours

LEAD = (
    "kepanjangan",
    "lembaga",
    "wilayah",
    "ringkasan",
    "tema",
    "urusan",
    "tahun",
    "orang",
    "mitra",
    "ajang",
)
"""Fields above the first section of a page, in its order."""
SECTIONS = {"isi": "Uraian", "riset": "Riset yang mendasari", "sinonim_tema": "Kata lain"}
"""The other fields, each under a heading."""

_PAGES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(["html", "html.jinja"]),
    trim_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Section:
    """Paragraphs under a heading."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One innovation as text.

    Attributes:
        id: Id of the innovation.
        nama: Its name, heading of the page.
        cuplikan: What is shown of it with a result.
        lead: All paragraphs before the first section.
        sections: The rest.
    """

    id: str
    nama: str
    cuplikan: str
    lead: tuple[str, ...]
    sections: tuple[Section, ...]

    @property
    def text(self) -> str:
        """Everything but the name, one paragraph a line."""
        lines = [*self.lead]
        for section in self.sections:
            lines += [section.title, *section.paragraphs]
        return "\n".join(lines)

    @property
    def html(self) -> str:
        """The same as a page, with headings that engines may weigh."""
        return _PAGES.get_template("dokumen.html.jinja").render(document=self)


def collect_documents(katalog: Katalog) -> list[Document]:
    """Return a document for every innovation that lists lead to, by id."""
    found = [
        Document(
            id=ours.id,
            nama=ours.nama,
            cuplikan=ours.cuplikan,
            lead=tuple(_paragraphs(ours.texts)),
            sections=tuple(
                Section(title, ours.texts[name])
                for name, title in SECTIONS.items()
                if name in ours.texts
            ),
        )
        for ours in collect_ours(katalog)
        if ours.jenis == "inovasi"
    ]
    return sorted(found, key=lambda document: document.id)


def _paragraphs(texts: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    return ("; ".join(texts[name]) for name in LEAD if name in texts)
