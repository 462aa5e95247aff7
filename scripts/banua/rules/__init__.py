"""Checks across records. Each rule's docstring is its entry in the staff's manual."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from banua.issues import Issue
from banua.model.entries import Entries
from banua.rules import iid, isi, keunikan, rujukan
from banua.rules.rule import Context, Rule

RULES: tuple[Rule, ...] = (
    rujukan.check_rujukan,
    rujukan.check_nama_punya_id,
    rujukan.check_terkait,
    rujukan.check_tetangga,
    rujukan.check_replikasi,
    rujukan.check_induk,
    rujukan.check_tema,
    keunikan.check_alias,
    keunikan.check_nama,
    keunikan.check_ringkasan,
    keunikan.check_sinonim_tema,
    keunikan.check_sumber_ganda,
    isi.check_sumber,
    isi.check_ringkasan,
    isi.check_ditarik,
    isi.check_tanggal,
    isi.check_privasi,
    iid.check_syarat,
    iid.check_nama_tabel,
    iid.check_kode_bukti,
    iid.check_rancang_bangun,
    iid.check_wajib,
    iid.check_jenis_berkas,
    iid.check_jendela,
)
"""All rules, in the order of the manual."""


def check(entries: Entries, today: date | None) -> Iterator[Issue]:
    """Yield what every rule finds.

    Args:
        entries: All records that could be read.
        today: The day of the check, or `None` to leave out what depends on the clock.
    """
    context = Context(entries, today)
    for rule in RULES:
        yield from rule.issues(context)
