"""How to cite an innovation: a line, BibTeX, RIS, and metadata that tools read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from banua.pages.links import record_path

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.page import SiteInfo

_BIBTEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "&": r"\&",
        "%": r"\%",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


@dataclass(frozen=True, slots=True)
class Kutipan:
    """The same citation in three forms; `penulis` is the institution, not a person."""

    judul: str
    penulis: str
    tahun: int | None
    alamat: str
    apa: str
    bibtex: str
    ris: str


def cite(inovasi: Inovasi, katalog: Katalog, site: SiteInfo) -> Kutipan:
    """Return the citations of an innovation's page.

    The institution that runs the innovation stands as author: researchers named in a
    record did not write the page. The year is the innovation's own.
    """
    penulis = _one_line(katalog.lembaga[inovasi.lembaga].nama)
    judul = _one_line(inovasi.nama)
    alamat = site.url + record_path("inovasi", inovasi.id)
    return Kutipan(
        judul=judul,
        penulis=penulis,
        tahun=inovasi.tahun,
        alamat=alamat,
        apa=f"{penulis}. ({inovasi.tahun or 't.t.'}). {judul}. {site.name}. {alamat}",
        bibtex=_bibtex(inovasi, judul, penulis, alamat, site),
        ris=_ris(inovasi, judul, penulis, alamat, site),
    )


def describe_linked_data(
    inovasi: Inovasi, kutipan: Kutipan, katalog: Katalog, site: SiteInfo
) -> Mapping[str, object]:
    """Return an innovation as a schema.org `CreativeWork`, to be written as JSON-LD."""
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "CreativeWork",
        "@id": kutipan.alamat,
        "url": kutipan.alamat,
        "name": inovasi.nama,
        "abstract": inovasi.ringkasan,
        "inLanguage": "id",
        "isAccessibleForFree": True,
        "creator": {
            "@type": "Organization",
            "name": kutipan.penulis,
            "url": site.url + record_path("lembaga", inovasi.lembaga),
        },
        "spatialCoverage": {"@type": "Place", "name": katalog.wilayah[inovasi.wilayah].nama},
        "keywords": [katalog.tema[tema].label for tema in inovasi.tema],
        "about": [katalog.urusan[urusan].nama for urusan in inovasi.urusan],
        "citation": [sumber.url for sumber in inovasi.sumber],
        "isPartOf": {"@type": "WebSite", "name": site.name, "url": site.url},
    }
    if inovasi.kepanjangan:
        data["alternateName"] = inovasi.kepanjangan
    if inovasi.tahun:
        data["dateCreated"] = str(inovasi.tahun)
    if inovasi.peneliti:
        data["contributor"] = [{"@type": "Person", "name": nama} for nama in inovasi.peneliti]
    if inovasi.penghargaan:
        data["award"] = [
            ", ".join(
                str(part) for part in (katalog.ajang[p.ajang].nama, p.capaian, p.tahun) if part
            )
            for p in inovasi.penghargaan
        ]
    if inovasi.riset:
        data["isBasedOn"] = [
            {"@type": "ScholarlyArticle", "name": riset.judul}
            | ({"datePublished": str(riset.tahun)} if riset.tahun else {})
            | ({"url": riset.tautan} if riset.tautan else {})
            for riset in inovasi.riset
        ]
    return data


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _bibtex(inovasi: Inovasi, judul: str, penulis: str, alamat: str, site: SiteInfo) -> str:
    fields: Sequence[tuple[str, str]] = (
        ("title", f"{{{judul.translate(_BIBTEX)}}}"),
        ("author", f"{{{penulis.translate(_BIBTEX)}}}"),
        ("year", str(inovasi.tahun or "")),
        ("howpublished", site.name.translate(_BIBTEX)),
        ("url", alamat),
        ("language", "indonesian"),
    )
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
    return f"@misc{{{inovasi.id},\n{lines}\n}}\n"


def _ris(inovasi: Inovasi, judul: str, penulis: str, alamat: str, site: SiteInfo) -> str:
    fields: Sequence[tuple[str, str]] = (
        ("TY", "ELEC"),
        ("TI", judul),
        ("AU", penulis),
        ("PY", str(inovasi.tahun or "")),
        ("T2", site.name),
        ("AB", _one_line(inovasi.ringkasan)),
        ("LA", "id"),
        ("UR", alamat),
        ("ID", inovasi.id),
    )
    return "".join(f"{tag}  - {value}\r\n" for tag, value in fields if value) + "ER  - \r\n"
