"""From records to documents: the texts of their fields, and what a result shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, TypeAlias

from banua.kesiapan.tingkat import assess_dokumentasi
from banua.search.facets import facets_of
from banua.search.fields import Document

if TYPE_CHECKING:
    from banua.katalog import Katalog, Orang
    from banua.model.acuan import Tema
    from banua.model.inovasi import Inovasi
    from banua.model.lembaga import Ajang, Kebutuhan, Lembaga
    from banua.search.fields import Guide

PANJANG_CUPLIKAN = 200
"""Characters of a text that a result shows."""
_ADDRESS = re.compile(r"\]\([^)]*\)")
Texts: TypeAlias = Mapping[str, Iterable[str | None]]


def collect_documents(katalog: Katalog, guides: Iterable[Guide] = ()) -> tuple[Document, ...]:
    """Return all documents, kind after kind, kin beside kin.

    What stands near each other is found together: the gaps between the documents of a
    word are small, and few files hold what the results of a query show.
    """
    listed = [inovasi for inovasi in katalog.inovasi.values() if inovasi.status != "ditarik"]
    listed.sort(key=lambda inovasi: (inovasi.urusan[0], inovasi.tema, inovasi.wilayah, inovasi.id))
    return (
        *(_of_inovasi(inovasi, katalog) for inovasi in listed),
        *(_of_lembaga(lembaga, katalog) for lembaga in katalog.lembaga.values()),
        *(_of_kebutuhan(kebutuhan, katalog) for kebutuhan in katalog.kebutuhan.values()),
        *(_of_orang(orang, katalog) for orang in katalog.orang.values()),
        *(_of_ajang(ajang, katalog) for ajang in katalog.ajang.values()),
        *(_of_tema(tema, katalog) for tema in katalog.tema.values()),
        *map(_of_guide, sorted(guides, key=lambda guide: guide.path)),
    )


def shorten(text: str) -> str:
    """Return the beginning of `text` on one line, cut between words."""
    line = " ".join(_ADDRESS.sub("]", text).split())
    if len(line) <= PANJANG_CUPLIKAN:
        return line
    return line[: PANJANG_CUPLIKAN + 1].rpartition(" ")[0].rstrip(",.;:") + " …"


def _texts(texts: Texts) -> dict[str, tuple[str, ...]]:
    found = {
        name: tuple(_ADDRESS.sub("]", value) for value in values if value)
        for name, values in texts.items()
    }
    return {name: values for name, values in found.items() if values}


def _of_inovasi(inovasi: Inovasi, katalog: Katalog) -> Document:
    alih = inovasi.alih
    edges = (*katalog.peniru.get(inovasi.id, ()), *katalog.asal_tiruan.get(inovasi.id, ()))
    prose = (
        *(inovasi.masalah, inovasi.cara_kerja, inovasi.rancang_bangun),
        *(inovasi.tujuan, inovasi.manfaat),
        *(hasil.uraian for hasil in inovasi.hasil),
        *(part for edge in edges for part in _of_edge(edge.rincian)),
        *((alih.biaya, alih.sdm, alih.waktu) if alih else ()),
        *((*alih.prasyarat, *alih.langkah, *alih.pelajaran) if alih else ()),
    )
    return Document(
        jenis="inovasi",
        id=inovasi.id,
        nama=inovasi.nama,
        names=tuple(filter(None, (inovasi.nama, inovasi.kepanjangan))),
        texts=_texts(
            {
                "nama": (inovasi.nama,),
                "kepanjangan": (inovasi.kepanjangan,),
                "tema": (katalog.tema[id_].label for id_ in inovasi.tema),
                "sinonim_tema": (s for id_ in inovasi.tema for s in katalog.tema[id_].sinonim),
                "wilayah": _place(inovasi.wilayah, katalog),
                "ringkasan": (inovasi.ringkasan,),
                "isi": prose,
                "fakta": _facts(inovasi, katalog),
                "lembaga": (*_institution(inovasi.lembaga, katalog), inovasi.lembaga_nama),
                "orang": inovasi.peneliti,
                "riset": (part for work in inovasi.riset for part in (work.judul, *work.peneliti)),
                "ajang": (
                    part
                    for won in inovasi.penghargaan
                    for part in (*_contest(won.ajang, katalog), won.capaian, str(won.tahun or ""))
                ),
                "tahun": (str(inovasi.tahun or ""),),
                "urusan": (katalog.urusan[id_].nama for id_ in inovasi.urusan),
                "mitra": (name for id_ in inovasi.mitra for name in _institution(id_, katalog)),
            }
        ),
        lembaga=inovasi.lembaga,
        wilayah=inovasi.wilayah,
        tahun=str(inovasi.tahun or ""),
        cuplikan=shorten(inovasi.ringkasan),
        facets=facets_of(inovasi, katalog),
        kelengkapan=_completeness(inovasi, katalog),
    )


def _completeness(inovasi: Inovasi, katalog: Katalog) -> int:
    """Return a number that grows with the level of documentation, then with what is met."""
    if not katalog.tingkat:
        return 0
    told = assess_dokumentasi(inovasi, katalog.tingkat)
    conditions = sum(len(tingkat.syarat) for tingkat in katalog.tingkat)
    return katalog.tingkat.index(told.tingkat) * (conditions + 1) + len(told.terpenuhi)


def _facts(inovasi: Inovasi, katalog: Katalog) -> Iterator[str | None]:
    """Yield in words what a record says without any."""
    for edge in katalog.peniru.get(inovasi.id, ()):
        yield "Ditiru, direplikasi"
        yield katalog.wilayah[edge.rincian.wilayah].nama if edge.rincian.wilayah else None
    if katalog.asal_tiruan.get(inovasi.id):
        yield "Meniru, replikasi"
    if inovasi.berbasis_riset or inovasi.riset:
        yield "Berbasis riset, hasil penelitian"
    if inovasi.penghargaan:
        yield "Penghargaan, lomba"
    if inovasi.jenis == "digital":
        yield "Digital"


def _of_edge(edge: object) -> Iterator[str | None]:
    for key in ("pihak", "uraian", "perubahan", "hasil"):
        yield getattr(edge, key)


def _place(id_: str, katalog: Katalog) -> tuple[str | None, ...]:
    wilayah = katalog.wilayah[id_]
    return (wilayah.nama, wilayah.singkatan)


def _institution(id_: str, katalog: Katalog) -> tuple[str | None, ...]:
    lembaga = katalog.lembaga.get(id_)
    if lembaga is None:
        return (id_,)
    return (lembaga.nama, lembaga.singkatan, *(lama.nama for lama in lembaga.nama_lama))


def _contest(id_: str, katalog: Katalog) -> tuple[str | None, ...]:
    ajang = katalog.ajang[id_]
    return (ajang.nama, ajang.singkatan)


def _of_lembaga(lembaga: Lembaga, katalog: Katalog) -> Document:
    lama = tuple(nama.nama for nama in lembaga.nama_lama)
    return Document(
        jenis="lembaga",
        id=lembaga.id,
        nama=lembaga.nama,
        names=tuple(filter(None, (lembaga.nama, lembaga.singkatan, *lama))),
        texts=_texts(
            {
                "nama": (lembaga.nama,),
                "kepanjangan": (lembaga.singkatan, *lama),
                "wilayah": _place(lembaga.wilayah, katalog),
                "isi": (lembaga.peran,),
                "lembaga": _institution(lembaga.induk, katalog) if lembaga.induk else (),
            }
        ),
        wilayah=lembaga.wilayah,
        cuplikan=shorten(lembaga.peran or ""),
        facets=facets_of(lembaga, katalog),
        kelengkapan=len(lembaga.model_fields_set),
    )


def _of_kebutuhan(kebutuhan: Kebutuhan, katalog: Katalog) -> Document:
    return Document(
        jenis="kebutuhan",
        id=kebutuhan.id,
        nama=kebutuhan.judul,
        names=(kebutuhan.judul,),
        texts=_texts(
            {
                "nama": (kebutuhan.judul,),
                "tema": (katalog.tema[id_].label for id_ in kebutuhan.tema),
                "sinonim_tema": kebutuhan.kata_kunci,
                "wilayah": _place(kebutuhan.wilayah, katalog),
                "ringkasan": (kebutuhan.uraian,),
                "isi": kebutuhan.syarat,
                "lembaga": (*_institution(kebutuhan.lembaga, katalog), kebutuhan.lembaga_nama),
                "tahun": (str(kebutuhan.tahun or ""),),
                "urusan": (katalog.urusan[id_].nama for id_ in kebutuhan.urusan),
            }
        ),
        lembaga=kebutuhan.lembaga,
        wilayah=kebutuhan.wilayah,
        tahun=str(kebutuhan.tahun or ""),
        cuplikan=shorten(kebutuhan.uraian),
        facets=facets_of(kebutuhan, katalog),
        kelengkapan=len(kebutuhan.model_fields_set),
    )


def _of_orang(orang: Orang, katalog: Katalog) -> Document:
    works = tuple(dict.fromkeys(work.judul for _, work in orang.riset))
    told = tuple(inovasi.nama for inovasi in orang.inovasi) or works
    return Document(
        jenis="orang",
        id=orang.id,
        nama=orang.nama,
        names=(orang.nama, *orang.ejaan),
        texts=_texts(
            {
                "nama": (orang.nama,),
                "kepanjangan": (ejaan for ejaan in orang.ejaan if ejaan != orang.nama),
                "riset": works,
                "isi": (inovasi.nama for inovasi in orang.inovasi),
                "lembaga": _institution(orang.lembaga, katalog) if orang.lembaga else (),
            }
        ),
        lembaga=orang.lembaga or "",
        cuplikan=shorten("; ".join(told)),
        facets=facets_of(orang, katalog),
    )


def _of_ajang(ajang: Ajang, katalog: Katalog) -> Document:
    by = ajang.penyelenggara
    return Document(
        jenis="ajang",
        id=ajang.id,
        nama=ajang.nama,
        names=tuple(filter(None, (ajang.nama, ajang.singkatan, *ajang.sebutan))),
        texts=_texts(
            {
                "nama": (ajang.nama,),
                "kepanjangan": (ajang.singkatan, *ajang.sebutan),
                "ringkasan": (ajang.deskripsi,),
                "isi": ajang.kategori,
                "lembaga": _institution(by, katalog) if by else (),
                "tahun": map(str, ajang.edisi),
            }
        ),
        lembaga=by if by and by in katalog.lembaga else "",
        cuplikan=shorten(ajang.deskripsi or ""),
        facets=facets_of(ajang, katalog),
        kelengkapan=len(ajang.model_fields_set),
    )


def _of_tema(tema: Tema, katalog: Katalog) -> Document:
    induk = katalog.tema[tema.induk].label if tema.induk else None
    return Document(
        jenis="tema",
        id=tema.id,
        nama=tema.label,
        names=(tema.label,),
        texts=_texts(
            {
                "nama": (tema.label,),
                "sinonim_tema": tema.sinonim,
                "ringkasan": (tema.deskripsi,),
                "isi": (induk,),
            }
        ),
        cuplikan=shorten(tema.deskripsi or ", ".join(tema.sinonim)),
        facets=facets_of(tema, katalog),
        kelengkapan=len(tema.model_fields_set),
    )


def _of_guide(guide: Guide) -> Document:
    return Document(
        jenis="panduan",
        id=guide.path,
        nama=guide.title,
        names=(guide.title,),
        texts=_texts({"nama": (guide.title,), "isi": (guide.text,)}),
        cuplikan=shorten(guide.text),
    )
