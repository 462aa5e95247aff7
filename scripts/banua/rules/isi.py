"""Rules about what one record says: its sources, dates, length, and privacy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from banua.issues import Severity
from banua.model.base import Part
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.positions import DataPath, Position
from banua.rules.rule import Context, Finding, rule, worded

RINGKASAN_WORDS = (25, 160)
"""Fewest and most words of a summary, as the data model asks."""
PAST_KEYS = frozenset(
    {
        "tanggal",
        "tahun",
        "uji_coba",
        "penerapan",
        "pengembangan",
        "diperiksa",
        "dari",
        "sampai",
    }
)
"""Keys whose day has come before it is told of."""
CLAIMS = ("hasil", "penghargaan", "replikasi", "replikasi_dari")
"""Lists of an innovation whose items point to their sources."""
_GAP = r"(?:[ .-]|\n +)?"
"""What may part the digits of a number: also the end of a folded line."""
_NOMOR = re.compile(
    rf"(?<![\w./-])(?:\+?62{_GAP}|0)8[1-9]\d{{1,2}}{_GAP}\d{{3,4}}{_GAP}\d{{2,5}}(?![\w-])"
)
_NIK = re.compile(rf"\d(?<![\w.,/-]\d)\d{{5}}{_GAP}\d{{6}}{_GAP}\d{{4}}(?![\w,-])")
"""Looks back after the first digit: that way the engine can skip from digit to digit."""
_SUREL = re.compile(
    r"[\w.+-]+@(?:gmail|yahoo|ymail|hotmail|outlook|live|icloud|proton(?:mail)?|rocketmail)\.[\w.]+",
    re.IGNORECASE,
)
PRIVATE: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"wa\.me/\d+"), "nomor telepon genggam"),
    (_NOMOR, "nomor telepon genggam"),
    (_NIK, "nomor 16 angka seperti NIK"),
    (_SUREL, "surel pribadi"),
)
"""What no text may hold, and what it is called."""
_NEEDED = {_NOMOR: re.compile(rf"8[1-9]\d{{1,2}}{_GAP}\d{{3}}"), _SUREL: re.compile("@")}
"""A part of what is sought that is found many times faster; most texts hold none."""


@rule("sumber-tak-ada", Severity.GALAT)
def check_sumber(context: Context) -> Iterator[Finding]:
    """Nomor sumber yang ditunjuk harus ada dalam daftar `sumber` berkas itu.

    Salah: `hasil` menunjuk `[s3]`, padahal hanya ada s1 dan s2.
    """
    for id_, inovasi, document in context.entries.of(Inovasi):
        known = {sumber.id for sumber in inovasi.sumber}
        for key in CLAIMS:
            for index, item in enumerate(getattr(inovasi, key)):
                for at, sumber in enumerate(item.sumber):
                    if sumber not in known:
                        yield worded(
                            document,
                            document.positions.value((key, index, "sumber", at)),
                            "sumber-tak-ada",
                            sumber=sumber,
                            id=id_,
                            dikenal=", ".join(sorted(known)),
                        )


@rule("ringkasan-panjang", Severity.PERINGATAN)
def check_ringkasan(context: Context) -> Iterator[Finding]:
    """Ringkasan berisi 25 sampai 160 kata.

    Cukup untuk menyebut masalah, apa inovasinya, cara kerjanya, dan hasilnya; cukup pendek
    untuk dibaca pada hasil pencarian.
    """
    fewest, most = RINGKASAN_WORDS
    for _, inovasi, document in context.entries.of(Inovasi):
        count = len(inovasi.ringkasan.split())
        if not fewest <= count <= most:
            yield worded(
                document,
                document.positions.value(("ringkasan",)),
                "ringkasan-panjang/kurang" if count < fewest else "ringkasan-panjang/lebih",
                kata=count,
                sedikitnya=fewest,
                sebanyaknya=most,
            )


@rule("ditarik-tanpa-alasan", Severity.GALAT)
def check_ditarik(context: Context) -> Iterator[Finding]:
    """Inovasi yang ditarik harus menyebut alasannya di `alasan_status`.

    Halamannya tetap ada agar tautan lama tidak putus; pembaca berhak tahu sebabnya.
    """
    for _, inovasi, document in context.entries.of(Inovasi):
        if inovasi.status == "ditarik" and not inovasi.alasan_status:
            yield worded(document, document.positions.value(("status",)), "ditarik-tanpa-alasan")


@rule("tanggal-depan", Severity.GALAT)
def check_tanggal(context: Context) -> Iterator[Finding]:
    """Tanggal dan tahun kejadian tidak boleh di masa depan; `tenggat` boleh.

    Tidak berlaku bagi tabel aturan IID, yang memang mengatur tahun mendatang.
    """
    if context.today is None:
        return
    for entry in context.entries.all_records():
        for path, value in _dates(entry.record, ()):
            if _first_day(value) > context.today:
                yield worded(
                    entry.document,
                    entry.document.positions.value(path),
                    "tanggal-depan",
                    kunci=path[-1],
                    nilai=value,
                    hari_ini=context.today.isoformat(),
                )


@rule("data-pribadi", Severity.GALAT)
def check_privasi(context: Context) -> Iterator[Finding]:
    """Nomor telepon genggam, NIK, dan surel pribadi tidak boleh masuk katalog.

    Katalog ini terbuka dan riwayatnya tersimpan selamanya (UU 27/2022 tentang Pelindungan
    Data Pribadi). Kontak kantor ditulis pada `kontak` di berkas lembaga.
    """
    for entry in context.entries.all():
        document = entry.document
        kontak = entry.record.kontak if isinstance(entry.record, Lembaga) else None
        office_surel = kontak.surel if kontak else None
        for found, what in _find_private(document.text):
            if found[0] == office_surel:
                continue
            line = document.text.count("\n", 0, found.start()) + 1
            column = found.start() - document.text.rfind("\n", 0, found.start())
            place = Position(line, column, len(found[0].partition("\n")[0]))
            yield worded(document, place, "data-pribadi", apa=what)


def _find_private(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, what in PRIVATE:
        needed = _NEEDED.get(pattern)
        if needed is None or needed.search(text):
            yield from ((found, what) for found in pattern.finditer(text))


def _dates(part: Part, path: DataPath) -> Iterator[tuple[DataPath, str | int]]:
    for key, value in part:
        here = (*path, key)
        if isinstance(value, Part):
            yield from _dates(value, here)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Part):
                    yield from _dates(item, (*here, index))
        elif value is not None and key in PAST_KEYS:
            yield here, value


def _first_day(value: str | int) -> date:
    year, month, day = (*(int(part) for part in str(value).split("-")), 1, 1)[:3]
    return date(year, month, day)
