"""What wants care: as text for people, Markdown for an issue, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from banua.markdown import plain
from banua.perawatan.rawat import Keluarga, Pasangan, Perawatan, Usang
from banua.text import format_number, format_tanggal, join_words, printable

_MOST = 25
"""Records of each sort in an issue: as many as one can check within a week."""


def to_text(perawatan: Perawatan) -> str:
    """Return what a person reads at the terminal: everything."""
    lines = [_summary(perawatan)]
    for title, records in _stale(perawatan):
        lines += ["", f"{title}:", *(f"  {u.id}: {u.nama}; {_since(u)}" for u in records)]
    if perawatan.kembar:
        lines += ["", "Mungkin tercatat dua kali:"]
        lines += [f"  {_pair(pair)}" for pair in perawatan.kembar]
    if perawatan.keluarga:
        lines += ["", "Sekeluarga, tetapi belum saling menaut (kunci 'terkait'):"]
        for family in perawatan.keluarga:
            lines.append(f"  {_names(family)}")
            lines += [f"    {_pair(pair)}" for pair in family.pasangan]
    return "\n".join(map(printable, lines))


def to_markdown(perawatan: Perawatan) -> Iterator[str]:
    """Yield the blocks of a section: what to begin with."""
    yield "## Catatan yang perlu dirawat"
    yield _summary(perawatan)
    for title, records in _stale(perawatan):
        yield f"### {title}"
        for usang in records[:_MOST]:
            yield f"- [ ] {plain(usang.nama, 100)} ({plain(usang.id)}): {_since(usang)}"
        if len(records) > _MOST:
            yield f"- … dan {format_number(len(records) - _MOST)} lagi"
    if perawatan.kembar:
        yield "### Mungkin tercatat dua kali"
        yield from (f"- [ ] {plain(_pair(pair))}" for pair in perawatan.kembar[:_MOST])
    if perawatan.keluarga:
        yield "### Sekeluarga, tetapi belum saling menaut"
        for family in perawatan.keluarga[:_MOST]:
            pairs = "".join(f"\n  - {plain(_pair(pair))}" for pair in family.pasangan)
            yield f"- [ ] {plain(_names(family))}{pairs}"


def to_json(perawatan: Perawatan) -> str:
    """Return everything for programs."""
    data = {
        "tanggal": perawatan.tanggal.isoformat(),
        "perlu_diperiksa": [_stale_data(u) for u in (*perawatan.usang, *perawatan.belum)],
        "kembar": [_pair_data(pair) for pair in perawatan.kembar],
        "keluarga": [
            {
                "anggota": [id_ for id_, _ in family.anggota],
                "belum_menaut": [_pair_data(pair) for pair in family.pasangan],
            }
            for family in perawatan.keluarga
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _summary(perawatan: Perawatan) -> str:
    parts = [
        f"{format_number(len(found))} {what}"
        for found, what in (
            (perawatan.usang, "catatan terakhir diperiksa lebih dari dua tahun lalu"),
            (perawatan.belum, "belum pernah diperiksa"),
            (perawatan.kembar, "pasang mungkin kembar"),
            (perawatan.keluarga, "keluarga belum saling menaut"),
        )
        if found
    ]
    day = format_tanggal(perawatan.tanggal.isoformat())
    return f"Per {day}: {join_words(parts) if parts else 'tidak ada yang perlu dirawat'}."


def _stale(perawatan: Perawatan) -> Iterator[tuple[str, Sequence[Usang]]]:
    if perawatan.usang:
        yield "Perlu diperiksa ulang", perawatan.usang
    if perawatan.belum:
        yield "Belum pernah diperiksa; kabar terlama lebih dahulu", perawatan.belum


def _since(usang: Usang) -> str:
    if usang.diperiksa:
        return f"terakhir {format_tanggal(usang.diperiksa)}"
    if usang.kabar:
        return f"kabar terbaru {format_tanggal(usang.kabar)}"
    return "sumbernya tidak bertanggal"


def _names(family: Keluarga) -> str:
    return join_words([f"{nama} [{id_}]" for id_, nama in family.anggota])


def _pair(pair: Pasangan) -> str:
    (first_id, first), (second_id, second) = pair.pertama, pair.kedua
    return f"{first} [{first_id}] dan {second} [{second_id}]: {pair.alasan}"


def _stale_data(usang: Usang) -> dict[str, Any]:
    return {"id": usang.id, "diperiksa": usang.diperiksa, "kabar": usang.kabar or None}


def _pair_data(pair: Pasangan) -> dict[str, Any]:
    return {
        "jenis": pair.jenis,
        "id": [pair.pertama[0], pair.kedua[0]],
        "alasan": pair.alasan,
    }
