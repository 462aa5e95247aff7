"""`banua cari`: search the catalogue from a terminal, just as on the site."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from banua.cli.common import format_option, katalog_option, load_sound
from banua.katalog import Katalog
from banua.search.engine import Alasan, Engine, Hasil, Jawaban
from banua.search.fields import KINDS
from banua.search.guides import read_guides
from banua.search.search_index import SearchIndex, build_search_index
from banua.text import printable

_FILTERS = ("wilayah", "urusan", "lembaga", "tahun", "jenis")
_CARA = {
    "persis": "kata persis",
    "akar": "satu akar kata",
    "sinonim": "makna sama",
    "koreksi": "ejaan dibetulkan",
    "awalan": "awal kata",
    "frasa": "frasa",
}
_KIND_NAMES = {
    "lembaga": "lembaga",
    "kebutuhan": "kebutuhan",
    "orang": "peneliti",
    "ajang": "ajang",
    "tema": "tema",
    "panduan": "halaman panduan",
}


@click.command(
    short_help="Cari inovasi, lembaga, kebutuhan, dan lainnya.",
    # So that `-kata` is a part of the query.
    context_settings={"ignore_unknown_options": True},
)
@click.argument("kueri", metavar="KUERI...", nargs=-1, type=click.UNPROCESSED)
@katalog_option
@click.option(
    "--dokumen",
    "docs",
    type=click.Path(file_okay=False, path_type=Path),
    default="docs",
    metavar="DIR",
    help="Folder halaman panduan.",
)
@click.option("--wilayah", multiple=True, metavar="ID", help="Hanya dari wilayah ini.")
@click.option("--urusan", multiple=True, metavar="ID", help="Hanya dalam urusan ini.")
@click.option("--lembaga", multiple=True, metavar="ID", help="Hanya milik lembaga ini.")
@click.option("--tahun", multiple=True, metavar="T", help="Hanya tahun ini, atau 2020-2023.")
@click.option("--jenis", multiple=True, metavar="J", help=f"{', '.join(KINDS)}, atau digital.")
@click.option(
    "--batas",
    "limit",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="Paling banyak sekian hasil.",
)
@format_option("teks", "json")
def cari(
    kueri: Sequence[str],
    catalog: Path,
    docs: Path,
    limit: int,
    output: str,
    **filters: tuple[str, ...],
) -> None:
    """Cari di seluruh katalog; hasil dan urutannya sama dengan pencarian di situs.

    Kata boleh berimbuhan, disingkat, bahasa Banjar atau Inggris, dan salah ketik.
    "frasa persis" dicari kata demi kata, -kata dibuang, kunci:nilai menyaring:
    wilayah, urusan, lembaga, jenis-lembaga, tema, tahun, tahapan, bentuk, jenis, riset,
    penghargaan.
    """
    katalog = load_sound(catalog)
    engine = Engine(build_search_index(katalog, read_guides(docs)))
    chosen = {key: values for key, values in filters.items() if values}
    answer = engine.search(" ".join(kueri), chosen)
    found = [hit for kind in KINDS for hit in answer.hasil.get(kind, ())]
    if output == "json":
        hits = [_as_json(hit) for hit in found[:limit]]
        click.echo(json.dumps(hits, ensure_ascii=False, indent=2))
    else:
        innovations = answer.hasil.get("inovasi", ())
        _print_text(answer, (innovations or found)[:limit], engine.index, katalog)


def _as_json(hit: Hasil) -> dict[str, object]:
    return {
        "id": hit.id,
        "jenis": hit.jenis,
        "skor": hit.skor,
        "alasan": [
            {"kata": why.kata, "istilah": why.istilah, "cara": why.cara}
            | ({"lewat": why.lewat} if why.lewat else {})
            for why in hit.alasan
        ],
    }


def _print_text(
    answer: Jawaban, shown: Sequence[Hasil], index: SearchIndex, katalog: Katalog
) -> None:
    """Print what was found: the innovations in full, how many of the other kinds."""
    console = Console(highlight=False)
    for message in answer.pesan:
        console.print(Text(message))
    if answer.koreksi:
        console.print(Text(f"Mungkin maksud Anda: {printable(answer.koreksi)}"))
    for place, hit in enumerate(shown, start=1):
        item = index.documents[hit.nomor]
        kind = "" if hit.jenis == "inovasi" else f" [{_KIND_NAMES[hit.jenis]}]"
        console.print(Text.assemble(f"{place:2}. ", (printable(item.nama), "bold"), kind))
        where = (
            katalog.lembaga[item.lembaga].nama if item.lembaga else "",
            katalog.wilayah[item.wilayah].nama if item.wilayah else "",
            item.tahun,
        )
        for line in (
            " · ".join(filter(None, where)),
            item.cuplikan,
            "; ".join(map(_tell, hit.alasan)),
        ):
            if line:
                console.print(Text(f"    {printable(line)}"))
    _print_counts(answer, len(shown), console)


def _tell(why: Alasan) -> str:
    meant = why.lewat or (why.istilah if why.cara == "akar" else "")
    arrow = f" → {meant}" if meant and meant != why.kata else ""
    return f"{why.kata}{arrow} ({_CARA[why.cara]})"


def _print_counts(answer: Jawaban, shown: int, console: Console) -> None:
    counts = {kind: len(answer.hasil.get(kind, ())) for kind in KINDS}
    total = sum(counts.values())
    if not total:
        console.print(
            "Tidak ada yang cocok. Coba kata yang lebih umum, kurangi saringan,"
            " atau lihat daftar inovasi di situs."
        )
        return
    others = [
        f"{counts[kind]} {name} (--jenis {kind})"
        for kind, name in _KIND_NAMES.items()
        if counts[kind]
    ]
    console.print(f"\n{shown} dari {total} hasil; {counts['inovasi']} inovasi.")
    if others:
        console.print(f"Jenis lain: {', '.join(others)}.")
