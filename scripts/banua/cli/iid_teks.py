"""Scores of the index as lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from textwrap import wrap

from banua.kesiapan.indeks import round_hundredth
from banua.kesiapan.instrumen import Instrumen
from banua.kesiapan.keluaran import PERINGATAN
from banua.kesiapan.kematangan import LABEL_STATUS, SkorInovasi
from banua.kesiapan.peluang import list_peluang_wilayah, rank_inovasi
from banua.kesiapan.wilayah import SkorWilayah
from banua.text import format_number, join_words, printable

_WIDTH = 100
_LONGEST = 42
_HITUNG = {"ya": "ya", "mungkin": "belum pasti", "tidak": "tidak"}
_MOST = 8

Row = Sequence[str]


def show_dasar(instrumen: Instrumen) -> Iterator[str]:
    """Yield what every figure below rests on."""
    yield f"Indeks Inovasi Daerah {instrumen.tahun}: {PERINGATAN}."
    if instrumen.proyeksi:
        yield from _wrap(
            f"Proyeksi: tabel {instrumen.tahun} belum ada; dipakai tabel {instrumen.tahun_tabel} "
            f"dengan pembagi dan syarat urusan {instrumen.tahun}."
        )
    yield from _wrap(f"Dasar: {instrumen.dasar or 'tidak disebut sumber'}.")
    yield ""


def show_sumber(instrumen: Instrumen) -> Iterator[str]:
    """Yield where table and formula were copied from."""
    yield ""
    yield "Sumber tabel dan rumus (salinan tangan kedua):"
    for sumber in instrumen.sumber:
        where = sumber.url or sumber.isi or sumber.alamat or "alamat tidak tercatat"
        yield from _wrap(f"- {sumber.kunci}: {where}", indent="  ")


def show_ringkasan(regions: Sequence[SkorWilayah]) -> Iterator[str]:
    """Yield one row a region."""
    yield from _table(
        ("Wilayah", "Tercatat", "Terhitung", "Yandas", "Indeks", "Predikat"),
        [
            (
                region.wilayah.nama,
                str(len(region.inovasi)),
                _range(region.terdokumentasi.n, region.bila_dilengkapi.n),
                _range(region.terdokumentasi.yandas_terisi, region.bila_dilengkapi.yandas_terisi),
                _range(region.terdokumentasi.indeks, region.bila_dilengkapi.indeks),
                _span(region.terdokumentasi.predikat, region.bila_dilengkapi.predikat),
            )
            for region in regions
        ],
        right={1, 2, 3, 4},
    )
    yield ""
    yield "Angka kiri: yang terdokumentasi. Angka kanan: bila bukti yang kurang dilengkapi."
    yield "Yandas: urusan pelayanan dasar yang terisi, dari enam."


def show_wilayah(
    instrumen: Instrumen, region: SkorWilayah, hints: Mapping[str, Mapping[str, str]]
) -> Iterator[str]:
    """Yield the terms of a region, its innovations, and what it can win."""
    now, then = region.terdokumentasi, region.bila_dilengkapi
    yield region.wilayah.nama
    yield ""
    yield from _table(
        ("", "Terdokumentasi", "Bila dilengkapi"),
        [
            (
                f"Skor SPD (maks. {_number(instrumen.maks_spd)})",
                _number(now.spd) if region.spd_tercatat else "belum tercatat",
                _number(then.spd),
            ),
            (f"Inovasi terhitung (tercatat {len(region.inovasi)})", str(now.n), str(then.n)),
            (
                f"Pembagi, maks({instrumen.pembagi_minimal}, terhitung)",
                str(now.pembagi),
                str(then.pembagi),
            ),
            (
                f"Rata-rata kematangan (maks. {_number(instrumen.maks_sid)})",
                _number(now.rata_kematangan),
                _number(then.rata_kematangan),
            ),
            (
                f"Urusan pelayanan dasar terisi (perlu {instrumen.ambang_yandas})",
                str(now.yandas_terisi),
                str(then.yandas_terisi),
            ),
            ("Skor jumlah inovasi", _number(now.skor_jumlah), _number(then.skor_jumlah)),
            ("Indeks", _number(now.indeks), _number(then.indeks)),
            ("Predikat", now.predikat, then.predikat),
        ],
        right={1, 2},
    )
    empty = [row.urusan.nama for row in region.yandas if not (row.terhitung or row.mungkin)]
    if empty:
        yield ""
        yield from _wrap(f"Urusan pelayanan dasar yang kosong: {join_words(empty)}.")
    chances = list_peluang_wilayah(instrumen, region)[:_MOST]
    if chances:
        yield ""
        yield "Yang paling menambah indeks bila dilengkapi, masing-masing sendiri:"
        yield from _table(
            ("", "Kode", "Kurang pada", "Indeks"),
            [(row.nama, row.kode, str(row.banyak), f"+{_number(row.indeks)}") for row in chances],
            right={1, 2, 3},
        )
    if region.inovasi:
        yield ""
        yield "Inovasi, yang paling perlu dilengkapi dahulu:"
        yield from _table(
            ("Id", "Terhitung", "Skor", "Bila dilengkapi", "Wajib kurang"),
            [
                (
                    item.inovasi.id,
                    _HITUNG[item.kelayakan.hitung],
                    _number(item.skor),
                    _number(item.potensi),
                    ", ".join(item.wajib_kurang),
                )
                for item in rank_inovasi(region.inovasi, hints)
            ],
            right={2, 3},
        )


def show_inovasi(skor: SkorInovasi, hints: Mapping[str, str]) -> Iterator[str]:
    """Yield the rows of an innovation, then what is missing in each."""
    yield from _wrap(printable(skor.inovasi.nama))
    yield (
        f"Skor {_number(skor.skor)} dari {_number(skor.maks)}; "
        f"bila dilengkapi {_number(skor.potensi)}."
    )
    yield from _wrap(
        "Indikator wajib lengkap."
        if skor.wajib_terpenuhi
        else f"Indikator wajib yang belum terbukti: {join_words(skor.wajib_kurang)}."
    )
    yield f"Terhitung tahun ini: {_HITUNG[skor.kelayakan.hitung]}."
    for reason in skor.kelayakan.alasan:
        yield from _wrap(f"- {reason}", indent="  ")
    yield ""
    yield from _table(
        ("Kode", "Indikator", "Bobot", "Pilihan", "Skor", "Maks.", "Status"),
        [
            (
                row.baris.kode + ("*" if row.baris.wajib else ""),
                row.baris.nama,
                _number(row.baris.bobot),
                str(row.parameter or ""),
                _number(row.skor),
                _number(row.baris.maks),
                LABEL_STATUS[row.status],
            )
            for row in skor.indikator
        ],
        right={2, 3, 4, 5},
    )
    yield "* wajib"
    yield ""
    yield "Yang kurang:"
    for row in skor.indikator:
        for missing in row.kurang:
            yield from _wrap(f"{row.baris.kode}  {printable(missing)}", indent="    ")
        if row.baris.kode in hints and row.status != "terbukti":
            yield from _wrap(f"    Petunjuk: {hints[row.baris.kode]}", indent="    ")


def _table(header: Row, rows: Sequence[Row], *, right: set[int]) -> Iterator[str]:
    cells = [[_shorten(printable(cell)) for cell in row] for row in (header, *rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    for row in cells:
        parts = (
            cell.rjust(width) if column in right else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join(parts).rstrip()


def _shorten(cell: str) -> str:
    return cell if len(cell) <= _LONGEST else f"{cell[: _LONGEST - 1]}…"


def _wrap(text: str, indent: str = "") -> Iterator[str]:
    yield from wrap(
        text, _WIDTH, subsequent_indent=indent, break_on_hyphens=False, break_long_words=False
    )


def _range(low: int | Decimal, high: int | Decimal) -> str:
    first, last = (str(end) if isinstance(end, int) else _number(end) for end in (low, high))
    return f"{first}–{last}"


def _span(low: str, high: str) -> str:
    return low if low == high else f"{low} – {high}"


def _number(value: Decimal) -> str:
    shown = round_hundredth(value)
    whole = shown == shown.to_integral_value()
    return format_number(int(shown) if whole else float(shown))
