"""The instrument of a year, made ready for scoring.

The tables of `catalog/acuan/iid/` hold whatever is known of a year, gaps included. Here
they become exact numbers with no gaps, or nothing: a year whose table or formula is not
whole is not scored.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from banua.model.iid import Indikator, InstrumenIid, SumberIid
from banua.model.iid.sumber import NilaiTahun, Predikat
from banua.text import first_day, last_day

NILAI_MAKS = 3
"""The best answer of an indicator; the form offers 1, 2, 3, and 0 stands for none."""

Jendela: TypeAlias = tuple[str, str]
"""First and last day, ISO, on which an innovation may have been put to use to count."""


@dataclass(frozen=True, slots=True)
class Baris:
    """One indicator, ready for scoring.

    Attributes:
        kode: Number on the form, such as `16` or `2a`.
        nama: Name of the indicator.
        bobot: Weight; the score is weight times answer.
        wajib: Whether the form asks for it without exception.
        pilihan: The three answers in words, the lowest first.
        data_dukung: The evidence that is asked for, if a source tells.
        jenis_berkas: Kinds of file that are taken; empty if no source tells.
        bersurat: Whether the evidence is a letter, whose number and date are asked for too.
        pasti: Whether the row needs no check against the official guideline.
    """

    kode: str
    nama: str
    bobot: Decimal
    wajib: bool
    pilihan: tuple[str, ...]
    data_dukung: str | None
    jenis_berkas: tuple[str, ...]
    bersurat: bool
    pasti: bool

    def __hash__(self) -> int:
        """Be quick: rows without evidence are looked up for every innovation."""
        return hash(self.kode)

    @property
    def maks(self) -> Decimal:
        """The highest score of this row."""
        return self.bobot * NILAI_MAKS


@dataclass(frozen=True, slots=True)
class Instrumen:
    """All rules by which a year is scored.

    Attributes:
        tahun: Year of assessment.
        tahun_tabel: Year of the table in use; an earlier one means a projection.
        spd: Rows that the region as a whole answers.
        sid: Rows that each innovation answers.
        pembagi_minimal: Smallest divisor of the mean maturity.
        maks_inovasi: How many innovations earn points for their number.
        nilai_per_inovasi: Points for each of them.
        ambang_yandas: Basic-service affairs that must be covered to earn those points.
        maks_total: Highest sum of points, to which the index is a percentage.
        ambang: Lowest index of each predicate, best first, in hundredths.
        jendela: Days within which an innovation was put to use, or renewed, to count.
        dasar: The letter or guideline that the formula is said to stand in.
        pasti: Whether formula, thresholds, and table are free of doubt.
        sumber: Where table, formula, and thresholds were copied from.
    """

    tahun: int
    tahun_tabel: int
    spd: tuple[Baris, ...]
    sid: tuple[Baris, ...]
    pembagi_minimal: int
    maks_inovasi: int
    nilai_per_inovasi: Decimal
    ambang_yandas: int
    maks_total: Decimal
    ambang: tuple[tuple[Predikat, Decimal], ...]
    jendela: Jendela
    dasar: str | None
    pasti: bool
    sumber: tuple[SumberIid, ...]

    @property
    def proyeksi(self) -> bool:
        """Whether the year has no table of its own yet."""
        return self.tahun != self.tahun_tabel

    @property
    def maks_sid(self) -> Decimal:
        """The highest maturity of one innovation: 111 in 2026."""
        return sum((baris.maks for baris in self.sid), Decimal())

    @property
    def maks_spd(self) -> Decimal:
        """The highest score of the region's own rows: 63 in 2026."""
        return sum((baris.maks for baris in self.spd), Decimal())


def list_tahun(tables: Mapping[int, InstrumenIid]) -> tuple[int, ...]:
    """Return the years that can be scored, the earliest first."""
    known = {
        row.tahun
        for table in tables.values()
        if table.rumus and table.rumus.rata_kematangan
        for row in table.rumus.rata_kematangan.pembagi_minimal
    }
    return tuple(tahun for tahun in sorted(known | set(tables)) if find_instrumen(tables, tahun))


def find_instrumen(tables: Mapping[int, InstrumenIid], tahun: int) -> Instrumen | None:
    """Return the rules of a year, or `None` if they are not known whole.

    A later year without a table is projected from the newest whole table before it, as far
    as that table foretells the divisor of the year: the letter of 2026 gives 14, 16, and 18
    for 2027 to 2029, and all six affairs from 2027 on.

    Args:
        tables: What is known of each year.
        tahun: Year of assessment.
    """
    if tahun in tables:
        return _compile(tables[tahun], tahun)
    earlier = (_compile(tables[year], tahun) for year in sorted(tables, reverse=True))
    return next((found for found in earlier if found and found.tahun_tabel < tahun), None)


def _compile(table: InstrumenIid, tahun: int) -> Instrumen | None:
    rumus, ambang, tabel = table.rumus, table.ambang, table.tabel
    if not (rumus and ambang and tabel and rumus.indeks and rumus.indeks.maks_total):
        return None
    rata, jumlah = rumus.rata_kematangan, rumus.skor_jumlah_inovasi
    if not (rata and jumlah and jumlah.maks_inovasi and jumlah.nilai_per_inovasi is not None):
        return None
    pembagi = next((row.nilai for row in rata.pembagi_minimal if row.tahun == tahun), 0)
    yandas = _newest(jumlah.ambang_yandas, tahun)
    jendela = _jendela(table, tahun)
    spd, sid = _rows(tabel.indikator, "SPD"), _rows(tabel.indikator, "SID")
    known = yandas is not None and all(row.min is not None for row in ambang.rentang)
    if not (known and pembagi >= 1 and jendela and spd and sid):
        return None
    used = {*rumus.sumber, *rata.sumber_prognosis, *ambang.sumber, *tabel.sumber}
    return Instrumen(
        tahun=tahun,
        tahun_tabel=table.tahun,
        spd=spd,
        sid=sid,
        pembagi_minimal=int(pembagi),
        maks_inovasi=jumlah.maks_inovasi,
        nilai_per_inovasi=exact(jumlah.nilai_per_inovasi),
        ambang_yandas=int(yandas or 0),
        maks_total=exact(rumus.indeks.maks_total),
        ambang=tuple((row.predikat, exact(row.min or 0)) for row in ambang.rentang),
        jendela=jendela,
        dasar=tabel.dasar or rumus.dasar,
        pasti=rumus.pasti and ambang.pasti and tabel.pasti and table.tahun == tahun,
        sumber=tuple(sumber for sumber in table.sumber if sumber.kunci in used),
    )


def exact(number: float) -> Decimal:
    """Return a number of a table as it is written there, free of binary fractions."""
    return Decimal(str(number))


def _newest(rows: Sequence[NilaiTahun], tahun: int) -> float | None:
    """Return the value of the latest year up to `tahun`: a rule holds until a new one."""
    reached = [(row.tahun, row.nilai) for row in rows if row.tahun <= tahun]
    return max(reached)[1] if reached else None


def _jendela(table: InstrumenIid, tahun: int) -> Jendela | None:
    """Return the window: as written, else the two calendar years before, as the rule says."""
    if table.tahun != tahun:
        return first_day(f"{tahun - 2}"), last_day(f"{tahun - 1}")
    if table.jendela is None:
        return None
    return first_day(table.jendela.mulai), last_day(table.jendela.sampai)


def _rows(daftar: Sequence[Indikator], aspek: str) -> tuple[Baris, ...]:
    """Return the rows of an aspect, or none at all if one of them has a gap."""
    rows = tuple(row for row in daftar if row.aspek == aspek)
    if any(not row.kode or row.bobot is None or len(row.parameter) != NILAI_MAKS for row in rows):
        return ()
    return tuple(
        Baris(
            kode=row.kode or "",
            nama=row.nama,
            bobot=exact(row.bobot or 0),
            wajib=bool(row.wajib),
            pilihan=tuple(answer.teks for answer in row.parameter),
            data_dukung=_data_dukung(row),
            jenis_berkas=row.jenis_berkas,
            bersurat=bool(row.metadata_dokumen),
            pasti=row.pasti,
        )
        for row in rows
    )


def _data_dukung(row: Indikator) -> str | None:
    if row.basis_ukur:
        units = "; ".join(unit.nama for unit in row.basis_ukur)
        return f"Bukti menurut satu satuan ukur yang dipilih: {units}."
    return row.data_dukung
