"""The instrument that records are held to: the newest that is known whole."""

from __future__ import annotations

from collections.abc import Iterable

from banua.model.iid.indikator import Indikator
from banua.model.iid.instrumen import InstrumenIid


def newest_instrumen(daftar: Iterable[InstrumenIid]) -> InstrumenIid | None:
    """Return the latest instrument that has a table of rows for innovations."""
    whole = (table for table in daftar if any(row.kode for row in rows_of(table, "SID")))
    return max(whole, key=lambda table: table.tahun, default=None)


def rows_of(instrumen: InstrumenIid | None, aspek: str) -> tuple[Indikator, ...]:
    """Return the rows of an instrument about innovations (`SID`) or regions (`SPD`)."""
    tabel = instrumen.tabel if instrumen else None
    return tuple(row for row in tabel.indikator if row.aspek == aspek) if tabel else ()


def fewest_words(instrumen: InstrumenIid | None) -> int:
    """Return how many words the form of an instrument asks of a design, 0 if any will do."""
    formulir = instrumen.formulir if instrumen else None
    return next(
        (
            field.batas.minimal_kata
            for field in (formulir.bidang if formulir else ())
            if field.kunci == "rancang_bangun" and field.batas and field.batas.minimal_kata
        ),
        0,
    )
