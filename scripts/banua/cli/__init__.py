"""The command `banua`. Each verb has a module of its own; a verb parses and prints, no more."""

from __future__ import annotations

import click

from banua.cli.akar import akar
from banua.cli.baru import baru
from banua.cli.cari import cari
from banua.cli.ekspor import ekspor
from banua.cli.iid import iid
from banua.cli.impor import impor
from banua.cli.language import IndonesianGroup
from banua.cli.periksa import periksa
from banua.cli.rapikan import rapikan
from banua.cli.rawat import rawat
from banua.cli.repositori import repositori
from banua.cli.skema import skema
from banua.cli.tautan import tautan
from banua.cli.tulis import tulis
from banua.cli.ulas import ulas
from banua.cli.usulan import usulan


@click.group(
    cls=IndonesianGroup,
    options_metavar="[PILIHAN]",
    subcommand_metavar="PERINTAH [ISIAN]...",
    context_settings={"help_option_names": ["-h", "--bantuan", "--help"]},
    help="Katalog inovasi Kalimantan Selatan: periksa, tulis, terbitkan.",
)
@click.version_option(package_name="banua", message="banua %(version)s", help="Tampilkan versi.")
def main() -> None:
    """Run the command line."""


for _verb in (
    akar, baru, cari, ekspor, iid, impor, periksa, rapikan, rawat, repositori, skema, tautan,
    tulis, ulas, usulan,
):  # fmt: skip
    main.add_command(_verb)
