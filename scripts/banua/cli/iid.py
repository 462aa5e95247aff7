"""`banua iid`: readiness for the Indeks Inovasi Daerah."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

import click

from banua.cli.common import fail, format_option, katalog_option, load_sound
from banua.cli.iid_teks import (
    show_dasar,
    show_inovasi,
    show_ringkasan,
    show_sumber,
    show_wilayah,
)
from banua.cli.language import IndonesianGroup
from banua.cli.pilih_iid import choose_instrumen, find_wilayah, list_wilayah
from banua.katalog import Katalog
from banua.kesiapan.instrumen import Instrumen
from banua.kesiapan.keluaran import inovasi_data, instrumen_data, wilayah_data
from banua.kesiapan.kematangan import SkorInovasi, score_inovasi
from banua.kesiapan.petunjuk import find_petunjuk
from banua.kesiapan.wilayah import SkorWilayah, score_wilayah
from banua.text import nearest


@click.group(
    cls=IndonesianGroup,
    subcommand_metavar="PERINTAH [ISIAN]...",
    short_help="Hitung kesiapan Indeks Inovasi Daerah.",
)
def iid() -> None:
    """Hitung kesiapan Indeks Inovasi Daerah dari bukti dalam katalog."""


@iid.command(short_help="Nilai perkiraan semua wilayah, satu wilayah, atau satu inovasi.")
@click.option("--wilayah", metavar="W", help="Id wilayah, misalnya tapin.")
@click.option("--inovasi", metavar="ID", help="Id inovasi.")
@click.option("--tahun", type=int, help="Tahun penilaian; bila tidak disebut, yang terbaru.")
@katalog_option
@format_option("teks", "json")
def nilai(
    wilayah: str | None, inovasi: str | None, tahun: int | None, catalog: Path, output: str
) -> None:
    """Hitung nilai perkiraan menurut instrumen satu tahun.

    Tanpa --wilayah dan --inovasi: ringkasan semua wilayah. Nilai wilayah selalu berupa
    rentang: yang terdokumentasi sekarang, dan bila bukti yang kurang dilengkapi.
    """
    katalog = load_sound(catalog)
    instrumen = choose_instrumen(katalog, tahun)
    found = _find_inovasi(katalog, instrumen, inovasi, wilayah) if inovasi else None
    regions = () if found else _score_regions(katalog, instrumen, wilayah)
    shown = (found,) if found else regions[0].inovasi if wilayah else ()
    hints = {item.inovasi.id: _hints(katalog, item) for item in shown}
    if output == "json":
        _print_json(instrumen, regions, shown, hints)
        return
    if found:
        lines = show_inovasi(found, hints[found.inovasi.id])
    elif wilayah:
        lines = show_wilayah(instrumen, regions[0], hints)
    else:
        lines = show_ringkasan(regions)
    for line in (*show_dasar(instrumen), *lines, *show_sumber(instrumen)):
        click.echo(line)


def _find_inovasi(
    katalog: Katalog, instrumen: Instrumen, id_: str, wilayah: str | None
) -> SkorInovasi:
    item = katalog.inovasi.get(katalog.alias.get(id_, id_))
    if item is None:
        near = nearest(id_, katalog.inovasi)
        fail(
            f"inovasi '{id_}' tidak ada di katalog",
            f"mungkin maksudnya '{near}'"
            if near
            else "id adalah nama berkas di catalog/inovasi/ tanpa .yaml",
        )
    if wilayah and item.wilayah != wilayah:
        fail(
            f"inovasi '{item.id}' tercatat di wilayah '{item.wilayah}', bukan '{wilayah}'",
            f"hapus --wilayah, atau pakai --wilayah {item.wilayah}",
        )
    return score_inovasi(instrumen, item, katalog.lembaga.get(item.lembaga))


def _score_regions(
    katalog: Katalog, instrumen: Instrumen, wilayah: str | None
) -> tuple[SkorWilayah, ...]:
    wanted = (find_wilayah(katalog, wilayah),) if wilayah else list_wilayah(katalog)
    return tuple(score_wilayah(instrumen, katalog, id_) for id_ in wanted)


def _hints(katalog: Katalog, item: SkorInovasi) -> Mapping[str, str]:
    return find_petunjuk(item.inovasi, katalog.peniru.get(item.inovasi.id, ()))


def _print_json(
    instrumen: Instrumen,
    regions: Iterable[SkorWilayah],
    shown: Iterable[SkorInovasi],
    hints: Mapping[str, Mapping[str, str]],
) -> None:
    data = {
        **instrumen_data(instrumen),
        "wilayah": [wilayah_data(instrumen, region) for region in regions],
        "inovasi": [inovasi_data(item, hints[item.inovasi.id]) for item in shown],
    }
    click.echo(json.dumps(data, ensure_ascii=False, indent=1))
