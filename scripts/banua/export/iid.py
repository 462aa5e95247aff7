"""A region's workbook for the operator of the Indeks Inovasi Daerah.

One sheet in the order of the ministry's form, one of evidence, a summary, and the region's
own rows. What is missing is told in the cell itself, and coloured until it is filled in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from banua.export.cells import Cell, Look, Looking, Row, Tail, fit_text
from banua.export.workbook import ColumnSpec, Highlight, PrintSpec, SheetSpec, build_workbook
from banua.kesiapan.indeks import Hitungan, round_hundredth
from banua.kesiapan.instrumen import NILAI_MAKS, Baris
from banua.kesiapan.isian import Isian, label_of, list_pilihan
from banua.kesiapan.kelayakan import Hitung
from banua.kesiapan.keluaran import PERINGATAN, number
from banua.kesiapan.kematangan import LABEL_STATUS, SkorIndikator
from banua.kesiapan.meja import Meja
from banua.model.iid.formulir import Bidang
from banua.model.inovasi import Dokumen

_BELUM, _LENGKAPI = "[BELUM ADA", "[LENGKAPI"
_HIGHLIGHTS = (Highlight(_BELUM, "FBE0CF"), Highlight(_LENGKAPI, "FFF2C2"))
_NILAI = "nilai"
_HITUNG: dict[Hitung, str] = {"ya": "ya", "mungkin": "belum pasti", "tidak": "tidak"}
_WIDTHS = {"teks panjang": 60, "teks": 32, "berkas": 28}

_INDIKATOR = (
    ColumnSpec("No. indikator", 10),
    ColumnSpec("Indikator", 32),
    ColumnSpec("Wajib", 8),
    ColumnSpec("Jawaban yang tersedia", 44),
    ColumnSpec("Jawaban (1, 2, atau 3)", 12, choices=_NILAI, strict=True),
    ColumnSpec("Judul dokumen", 36),
    ColumnSpec("Nomor surat", 20),
    ColumnSpec("Tanggal", 14),
    ColumnSpec("Tautan", 36),
    ColumnSpec("Yang kurang", 44),
    ColumnSpec("Petunjuk", 30),
    ColumnSpec("Status", 18),
    ColumnSpec(f"Poin berbukti ({PERINGATAN})", 14),
    ColumnSpec(f"Poin yang dapat diraih dengan bukti ({PERINGATAN})", 16),
)


def build_iid_workbook(meja: Meja) -> bytes:
    """Return the workbook of a region.

    Args:
        meja: The region's desk.
    """
    lists = {bidang.kunci: list_pilihan(bidang, meja.katalog) for bidang in meja.bidang}
    choices: dict[str, Sequence[str | int]] = {_NILAI: tuple(range(1, NILAI_MAKS + 1))}
    choices |= {key: items for key, items in lists.items() if items}
    sheets = (_profil(meja), _bukti(meja), _ringkasan(meja), _pemda(meja))
    return build_workbook(sheets, choices)


def _caption(meja: Meja, what: str) -> PrintSpec:
    year = meja.instrumen.tahun
    return PrintSpec(f"{what} – {meja.skor.wilayah.nama} – IID {year}, {PERINGATAN}")


def _profil(meja: Meja) -> SheetSpec:
    year = meja.instrumen.tahun
    columns = (
        ColumnSpec("Urutan", 8),
        ColumnSpec("Inovasi", 32),
        ColumnSpec("Id katalog", 22),
        ColumnSpec("Lembaga pelaksana", 30),
        *(_column(bidang) for bidang in meja.bidang),
        ColumnSpec(f"Dihitung untuk IID {year}", 14),
        ColumnSpec("Sebabnya, dan apa yang perlu dilakukan", 50),
        ColumnSpec("Indikator wajib yang belum terbukti", 20),
        ColumnSpec(f"Poin berbukti ({PERINGATAN})", 14),
        ColumnSpec(f"Poin bila dilengkapi ({PERINGATAN})", 14),
    )
    caption = _caption(meja, "Profil inovasi").caption
    return SheetSpec(
        "Profil inovasi",
        columns,
        tuple(_profil_rows(meja)),
        frozen_columns=2,
        filtered=True,
        highlights=_HIGHLIGHTS,
        printed=PrintSpec(caption, fit_width=False),
    )


def _column(bidang: Bidang) -> ColumnSpec:
    return ColumnSpec(
        label_of(bidang),
        _WIDTHS.get(bidang.tipe, 22),
        choices=bidang.kunci,
        strict=bool(bidang.pilihan or bidang.pilihan_dari),
    )


def _profil_rows(meja: Meja) -> Iterator[Row]:
    for nomor, skor in enumerate(meja.urutan, 1):
        inovasi = skor.inovasi
        yield (
            nomor,
            fit_text(inovasi.nama),
            inovasi.id,
            fit_text(meja.katalog.lembaga[inovasi.lembaga].nama),
            *(_tell(isian) for isian in meja.list_isian(skor)),
            _HITUNG[skor.kelayakan.hitung],
            fit_text("\n".join(skor.kelayakan.alasan)) or None,
            ", ".join(skor.wajib_kurang) or None,
            number(skor.skor),
            number(skor.potensi),
        )


def _tell(isian: Isian) -> str | None:
    """Return the cell of a field: what there is, and below it what is wanted."""
    if isian.keadaan == "belum":
        return f"{_BELUM}: {isian.minta}]"
    if isian.keadaan == "lengkapi":
        return fit_text(f"{_LENGKAPI}: {isian.minta}]\n{isian.nilai}")
    return fit_text(isian.nilai) or None


def _bukti(meja: Meja) -> SheetSpec:
    return SheetSpec(
        "Bukti",
        (
            ColumnSpec("Urutan", 8),
            ColumnSpec("Inovasi", 30),
            ColumnSpec("Id katalog", 22),
            *_INDIKATOR,
        ),
        tuple(_bukti_rows(meja)),
        frozen_columns=2,
        filtered=True,
        highlights=_HIGHLIGHTS,
        printed=_caption(meja, "Bukti"),
    )


def _bukti_rows(meja: Meja) -> Iterator[Row]:
    @cache
    def blank(row: SkorIndikator) -> Tail:
        return Tail(tuple(_indikator(row, "")))

    for nomor, skor in enumerate(meja.urutan, 1):
        inovasi = skor.inovasi
        name, hints = fit_text(inovasi.nama), meja.petunjuk[inovasi.id]
        for row in skor.indikator:
            hint = hints.get(row.baris.kode, "")
            if hint or row.bukti or row.parameter:
                yield (nomor, name, inovasi.id, *_indikator(row, hint))
            else:
                yield (nomor, name, inovasi.id, blank(row))


def _indikator(row: SkorIndikator, hint: str) -> Iterator[Cell]:
    yield row.baris.kode
    yield row.baris.nama
    yield "ya" if row.baris.wajib else "tidak"
    yield _list_pilihan(row.baris)
    yield row.parameter
    for key in ("judul", "nomor", "tanggal", "tautan"):
        yield _of_each(row.bukti, key)
    mark = _BELUM if row.status in {"belum-ada-bukti", "tanpa-dokumen"} else _LENGKAPI
    yield fit_text(f"{mark}: {'; '.join(row.kurang)}]") if row.kurang else None
    yield hint if hint and row.status != "terbukti" else None
    yield LABEL_STATUS[row.status]
    yield number(row.skor)
    yield number(row.potensi - row.skor)


def _list_pilihan(baris: Baris) -> str:
    return fit_text("\n".join(f"{at}: {teks}" for at, teks in enumerate(baris.pilihan, 1)))


def _of_each(daftar: Sequence[Dokumen], key: str) -> str | None:
    """Return one value of each document, numbered where there are several."""
    values = [getattr(dokumen, key) or "" for dokumen in daftar]
    if len(values) > 1:
        values = [f"{at}. {value or '–'}" for at, value in enumerate(values, 1)]
    return fit_text("\n".join(values)) or None


def _pemda(meja: Meja) -> SheetSpec:
    return SheetSpec(
        "Pemerintah daerah",
        _INDIKATOR,
        tuple(tuple(_indikator(row, "")) for row in meja.skor.spd),
        frozen_columns=2,
        highlights=_HIGHLIGHTS,
        printed=_caption(meja, "Nilai pemerintah daerah"),
    )


def _ringkasan(meja: Meja) -> SheetSpec:
    columns = (
        ColumnSpec("Hal", 44),
        ColumnSpec("Yang terbukti sekarang", 26),
        ColumnSpec("Bila semua bukti dilengkapi", 26),
        ColumnSpec("Keterangan", 60),
    )
    rows = (*_dasar(meja), *_hitungan(meja), *_urusan(meja), *_sumber(meja))
    return SheetSpec("Ringkasan", columns, rows, printed=_caption(meja, "Ringkasan"))


def _title(text: str) -> Row:
    return (Looking(text, Look.STRONG),)


def _dasar(meja: Meja) -> Iterator[Row]:
    instrumen = meja.instrumen
    yield _title(f"{meja.skor.wilayah.nama}, IID {instrumen.tahun}: {PERINGATAN}")
    if instrumen.proyeksi:
        told = f"Tahun {instrumen.tahun} belum punya tabel sendiri; dipakai tabel "
        yield ("Proyeksi", None, None, f"{told}{instrumen.tahun_tabel}.")
    yield ("Dasar", None, None, fit_text(instrumen.dasar or "tidak disebut sumbernya"))
    if not instrumen.pasti:
        yield ("Kepastian", None, None, "Sebagian tabel belum dicocokkan dengan pedoman resmi.")


def _hitungan(meja: Meja) -> Iterator[Row]:
    now, then = meja.skor.terdokumentasi, meja.skor.bila_dilengkapi
    yield _title("Hitungan")
    count, listed = len(meja.skor.inovasi), len(meja.urutan)
    part = f"Berkas ini memuat {listed} yang perlu didahulukan; semuanya: banua ekspor iid."
    yield ("Inovasi tercatat", count, count, part if listed < count else None)
    note = None if meja.skor.spd_tercatat else "Belum tercatat di katalog; dihitung nol."
    yield ("Nilai pemerintah daerah (SPD)", number(now.spd), number(then.spd), note)
    yield ("Inovasi yang dihitung", now.n, then.n)
    yield ("Pembagi", now.pembagi, then.pembagi)
    yield ("Rata-rata kematangan", _round(now.rata_kematangan), _round(then.rata_kematangan))
    least = f"Nilai jumlah inovasi nol bila kurang dari {meja.instrumen.ambang_yandas}."
    yield ("Urusan pelayanan dasar terisi", now.yandas_terisi, then.yandas_terisi, least)
    yield ("Nilai jumlah inovasi", number(now.skor_jumlah), number(then.skor_jumlah))
    yield ("Jumlah semua poin", _round(now.total), _round(then.total))
    yield ("Indeks", number(now.indeks), number(then.indeks), PERINGATAN)
    yield ("Predikat", _predikat(now), _predikat(then), PERINGATAN)


def _predikat(hitungan: Hitungan) -> str:
    # Without evidence the lowest predicate would only say that nothing was written down.
    return hitungan.predikat if hitungan.total else "belum ada bukti"


def _urusan(meja: Meja) -> Iterator[Row]:
    yield _title("Urusan pelayanan dasar: inovasi yang urusan utamanya ini")
    for row in meja.skor.yandas:
        now, then = len(row.terhitung), len(row.terhitung) + len(row.mungkin)
        yield (row.urusan.nama, now, then, None if then else "Belum ada inovasi.")


def _sumber(meja: Meja) -> Iterator[Row]:
    yield _title("Sumber tabel: salinan, bukan dokumen resmi")
    for sumber in meja.instrumen.sumber:
        told = (sumber.judul, sumber.isi, sumber.url or sumber.alamat)
        yield (sumber.kunci, None, None, fit_text("\n".join(part for part in told if part)))


def _round(value: Decimal) -> int | float:
    return number(round_hundredth(value))
