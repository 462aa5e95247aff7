"""What became of the addresses: as text for people, Markdown for an issue, JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from banua.markdown import plain
from banua.perawatan.jaringan import Keadaan
from banua.perawatan.tautan import Hasil
from banua.text import format_number, join_words, printable

_SHOWN = (Keadaan.MATI, Keadaan.PINDAH, Keadaan.RAGU)
"""States that someone should look at, the most urgent first."""
_TITLES = {
    Keadaan.MATI: "Tautan mati",
    Keadaan.PINDAH: "Tautan pindah",
    Keadaan.RAGU: "Tautan yang tidak pasti",
}
_FIXES = {
    Keadaan.MATI: "cari salinannya di arsip web dan ganti alamatnya; sumbernya jangan dihapus",
    Keadaan.PINDAH: "buka alamat barunya; bila isinya sama, ganti alamatnya",
    Keadaan.RAGU: (
        "buka dengan peramban; bila hidup dan selalu begini, catat di catalog/acuan/tautan.yaml"
    ),
}
_MOST = 60
"""Addresses of each state in an issue; who wants them all runs the command."""


def to_text(hasil: Sequence[Hasil]) -> str:
    """Return what a person reads: each address to look at with place and cure, then the sums."""
    lines = [
        line
        for keadaan in _SHOWN
        for item in hasil
        if item.jawaban.keadaan is keadaan
        for line in _lines(item)
    ]
    return "\n".join([*map(printable, lines), *([""] if lines else []), summarize(hasil)])


def to_markdown(hasil: Sequence[Hasil]) -> Iterator[str]:
    """Yield the blocks of a section about links, addresses as text that leads nowhere."""
    yield "## Tautan"
    yield summarize(hasil)
    for keadaan in _SHOWN:
        found = [item for item in hasil if item.jawaban.keadaan is keadaan]
        if not found:
            continue
        yield f"### {_TITLES[keadaan]}"
        yield f"Perbaiki: {_FIXES[keadaan]}."
        for item in found[:_MOST]:
            places = ", ".join(f"{plain(t.file)} baris {t.position.line}" for t in item.tempat[:3])
            yield f"- [ ] {plain(item.url)}: {plain(_why(item))}\n  {places}"
        if len(found) > _MOST:
            yield f"- … dan {format_number(len(found) - _MOST)} lagi"


def to_json(hasil: Sequence[Hasil]) -> str:
    """Return what is known of every address."""
    return json.dumps(
        [
            {
                "alamat": item.url,
                "keadaan": item.jawaban.keadaan.value,
                "sebab": item.jawaban.sebab,
                "tujuan": item.jawaban.tujuan,
                "dari_singgahan": item.dari_singgahan,
                "tempat": [
                    {"berkas": t.file, "baris": t.position.line, "kolom": t.position.column}
                    for t in item.tempat
                ],
            }
            for item in hasil
        ],
        ensure_ascii=False,
        indent=1,
    )


def summarize(hasil: Sequence[Hasil]) -> str:
    """Return how many addresses there are of each state."""
    counts = Counter(item.jawaban.keadaan for item in hasil)
    parts = [f"{format_number(counts[k])} {k}" for k in Keadaan if counts[k]]
    old = sum(item.dari_singgahan for item in hasil)
    remembered = f"; {format_number(old)} dari pemeriksaan sebelumnya" if old else ""
    total = format_number(len(hasil))
    return f"{total} alamat{f': {join_words(parts)}' if parts else ''}{remembered}."


def _lines(item: Hasil) -> Iterator[str]:
    keadaan = item.jawaban.keadaan
    for tempat in item.tempat:
        where = f"{tempat.file}:{tempat.position.line}:{tempat.position.column}"
        yield f"{where}: {keadaan}: {item.url}: {_why(item)}"
    yield f"  Perbaiki: {_FIXES[keadaan]}"


def _why(item: Hasil) -> str:
    return f"sekarang di {item.jawaban.tujuan}" if item.jawaban.tujuan else item.jawaban.sebab
