"""`banua ekspor iid` and `banua ekspor nilai`: what operators and judges work with."""

from __future__ import annotations

from pathlib import Path

import click

from banua.cli.berkas import told_writing
from banua.cli.common import fail, katalog_option, load_sound
from banua.cli.pilih_iid import choose_instrumen, find_wilayah
from banua.export.paket import build_paket
from banua.export.penilaian import build_lembar_penilaian
from banua.katalog import Katalog
from banua.kesiapan.meja import make_meja
from banua.model.lembaga import Ajang, EdisiTerbuka
from banua.text import nearest
from banua.writing import write_new_file, write_new_folder


@click.command(short_help="Bahan satu wilayah untuk operator Indeks Inovasi Daerah.")
@click.option("--wilayah", metavar="W", required=True, help="Id wilayah, misalnya tapin.")
@click.option("--tahun", type=int, help="Tahun penilaian; bila tidak disebut, yang terbaru.")
@click.option(
    "--ke",
    "target",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="Folder tujuan yang belum ada atau kosong; bila tidak disebut, iid-<wilayah>-<tahun>.",
)
@katalog_option
def iid(wilayah: str, tahun: int | None, target: Path | None, catalog: Path) -> None:
    """Tulis lembar kerja menurut urutan formulir, profil tiap inovasi, dan ZIP keduanya.

    Yang belum ada di katalog ditandai dalam selnya, beserta apa yang diminta. Angka indeks
    di dalamnya perkiraan, bukan nilai resmi.
    """
    katalog = load_sound(catalog)
    instrumen = choose_instrumen(katalog, tahun)
    meja = make_meja(katalog, instrumen, find_wilayah(katalog, wilayah))
    folder = target or Path(meja.nama)
    with told_writing(folder):
        write_new_folder(folder, build_paket(meja))


@click.command(short_help="Lembar penilaian juri untuk edisi ajang yang dibuka.")
@click.option("--ajang", "id_", metavar="ID", required=True, help="Id ajang.")
@click.option("--tahun", type=int, required=True, help="Tahun edisi.")
@click.option(
    "--ke",
    "target",
    metavar="BERKAS",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Berkas tujuan; yang sudah ada tidak ditimpa.",
)
@katalog_option
def nilai(id_: str, tahun: int, target: Path | None, catalog: Path) -> None:
    """Tulis lembar penilaian: peserta, kriteria, satu lembar tiap juri, dan rekapnya.

    Nama kriteria dan bobotnya diisi panitia; nilai akhir dan peringkat dihitung rumus.
    """
    katalog = load_sound(catalog)
    ajang, edisi = _find_edisi(katalog, id_, tahun)
    path = target or Path(f"penilaian-{ajang.id}-{tahun}.xlsx")
    with told_writing(path):
        write_new_file(path, build_lembar_penilaian(katalog, ajang, edisi))


def _find_edisi(katalog: Katalog, id_: str, tahun: int) -> tuple[Ajang, EdisiTerbuka]:
    ajang = katalog.ajang.get(id_)
    if ajang is None:
        near = nearest(id_, katalog.ajang)
        fail(
            f"ajang '{id_}' tidak ada di katalog",
            f"mungkin maksudnya '{near}'"
            if near
            else "id adalah nama berkas di catalog/ajang/ tanpa .yaml",
        )
    edisi = next((found for found in ajang.edisi_terbuka if found.tahun == tahun), None)
    if edisi is None:
        years = ", ".join(str(found.tahun) for found in ajang.edisi_terbuka)
        fail(
            f"edisi {tahun} ajang '{id_}' tidak ditandai terbuka",
            f"pakai --tahun {years}"
            if years
            else f"catat tahun dan pesertanya pada 'edisi_terbuka' di catalog/ajang/{id_}.yaml",
        )
    return ajang, edisi
