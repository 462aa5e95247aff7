"""Rules about levels of documentation, evidence for the IID, and the tables of the index."""

from __future__ import annotations

from collections.abc import Iterator

from banua.issues import Severity
from banua.model.iid import Indikator, InstrumenIid, SpdWilayah
from banua.model.iid.berkas import wrong_ending
from banua.model.iid.terbaru import fewest_words, newest_instrumen, rows_of
from banua.model.inovasi import Inovasi
from banua.model.kunci import list_keys
from banua.model.tingkat import DaftarTingkat
from banua.rules.rule import Context, Finding, rule, worded
from banua.text import last_day, nearest


@rule("syarat-tak-dikenal", Severity.GALAT)
def check_syarat(context: Context) -> Iterator[Finding]:
    """Syarat tingkat dokumentasi hanya boleh menunjuk kunci inovasi yang ada.

    Nama kunci ditulis seperti pada panduan kunci, misalnya `hasil[].sumber[]`.
    """
    known = {kunci.nama for kunci in list_keys(Inovasi)}
    for entry in context.entries.lists.values():
        if not isinstance(entry.record, DaftarTingkat):
            continue
        for at, tingkat in enumerate(entry.record.tingkat):
            for index, syarat in enumerate(tingkat.syarat):
                for place, kunci in enumerate(syarat.kunci):
                    if kunci not in known:
                        near = nearest(kunci, known)
                        yield Finding(
                            entry.document,
                            entry.document.positions.value(
                                ("tingkat", at, "syarat", index, "kunci", place)
                            ),
                            f"kunci '{kunci}' tidak dikenal pada catatan inovasi",
                            f"mungkin maksudnya '{near}'" if near else "lihat panduan kunci",
                        )


@rule("tabel-salah-nama", Severity.GALAT)
def check_nama_tabel(context: Context) -> Iterator[Finding]:
    """Berkas tabel IID bernama menurut isinya.

    `acuan/iid/2026.yaml` memuat tahun 2026; `acuan/iid/spd/tapin.yaml` memuat wilayah tapin.
    """
    for name, entry in context.entries.lists.items():
        document, stem = entry.document, name.rpartition("/")[2]
        if isinstance(entry.record, InstrumenIid) and str(entry.record.tahun) != stem:
            yield Finding(
                document,
                document.positions.value(("tahun",)),
                f"tahun {entry.record.tahun} berbeda dari nama berkas '{stem}'",
                "samakan keduanya",
            )
        if isinstance(entry.record, SpdWilayah) and not context.entries.knows("wilayah", stem):
            near = nearest(stem, context.entries.records["wilayah"])
            yield Finding(
                document,
                document.positions.mapping(()),
                f"nama berkas '{stem}' bukan id wilayah",
                f"ganti nama berkas menjadi {near}.yaml" if near else "pakai id di acuan/wilayah/",
            )


@rule("bukti-tak-dikenal", Severity.PERINGATAN)
def check_kode_bukti(context: Context) -> Iterator[Finding]:
    """Bukti dicatat menurut nomor indikator instrumen IID terbaru yang lengkap.

    Inovasi memakai nomor SID (2026: 16 sampai 35), berkas SPD wilayah memakai nomor SPD.
    Bukti bernomor lain tidak pernah dihitung.
    """
    sid, spd = _kode(context, "SID"), _kode(context, "SPD")
    for _, inovasi, document in context.entries.of(Inovasi):
        for kode in inovasi.bukti or {}:
            if sid and kode not in sid:
                place = document.positions.key(("bukti", kode))
                dikenal = ", ".join(sid)
                yield worded(document, place, "bukti-tak-dikenal", kode=kode, dikenal=dikenal)
    for entry in context.entries.lists.values():
        if isinstance(entry.record, SpdWilayah):
            for index, penilaian in enumerate(entry.record.penilaian):
                for kode in penilaian.bukti:
                    if spd and kode not in spd:
                        yield Finding(
                            entry.document,
                            entry.document.positions.key(("penilaian", index, "bukti", kode)),
                            f"indikator '{kode}' bukan indikator pemerintah daerah",
                            f"pakai salah satu: {', '.join(spd)}",
                        )


@rule("rancang-bangun-pendek", Severity.SARAN)
def check_rancang_bangun(context: Context) -> Iterator[Finding]:
    """Formulir IID meminta rancang bangun 300 kata atau lebih.

    Rancang bangun yang lebih pendek boleh tercatat, tetapi belum dapat dikirim.
    """
    fewest = fewest_words(_newest(context))
    for _, inovasi, document in context.entries.of(Inovasi):
        count = len((inovasi.rancang_bangun or "").split())
        if 0 < count < fewest:
            yield worded(
                document,
                document.positions.key(("rancang_bangun",)),
                "rancang-bangun-pendek",
                kata=count,
                sedikitnya=fewest,
            )


@rule("bukti-wajib-kurang", Severity.SARAN)
def check_wajib(context: Context) -> Iterator[Finding]:
    """Inovasi yang mulai mencatat bukti sebaiknya melengkapi indikator wajib dahulu.

    Tanpa bukti semua indikator wajib, inovasi dianggap belum layak dikirim.
    """
    wajib = [row.kode for row in _rows(context, "SID") if row.wajib]
    for _, inovasi, document in context.entries.of(Inovasi):
        bukti = inovasi.bukti or {}
        lacking = [
            kode
            for kode in wajib
            if kode and not (kode in bukti and bukti[kode].nilai and bukti[kode].dokumen)
        ]
        if bukti and lacking:
            place = document.positions.key(("bukti",))
            yield worded(document, place, "bukti-wajib-kurang", kurang=", ".join(lacking))


@rule("bukti-jenis-berkas", Severity.SARAN)
def check_jenis_berkas(context: Context) -> Iterator[Finding]:
    """Dokumen bukti sebaiknya berjenis berkas yang diterima formulir IID.

    Misalnya regulasi harus PDF; naskah Word perlu disimpan sebagai PDF dahulu.
    """
    taken = {row.kode: row.jenis_berkas for row in _rows(context, "SID")}
    for _, inovasi, document in context.entries.of(Inovasi):
        for kode, bukti in (inovasi.bukti or {}).items():
            for index, dokumen in enumerate(bukti.dokumen):
                wrong = wrong_ending(dokumen.tautan or "", taken.get(kode, ()))
                if wrong:
                    yield worded(
                        document,
                        document.positions.value(("bukti", kode, "dokumen", index, "tautan")),
                        "bukti-jenis-berkas",
                        akhiran=wrong,
                        kode=kode,
                        diterima=", ".join(taken[kode]),
                    )


@rule("bukti-di-luar-jendela", Severity.SARAN)
def check_jendela(context: Context) -> Iterator[Finding]:
    """Inovasi yang berbukti sebaiknya diterapkan atau diperbarui dalam masa penilaian.

    Yang lebih lama hanya dihitung bila ada pembaruan; catat di `waktu.pengembangan`.
    """
    instrumen = _newest(context)
    start = instrumen.jendela.mulai if instrumen and instrumen.jendela else ""
    for _, inovasi, document in context.entries.of(Inovasi):
        waktu = inovasi.waktu
        days = [waktu.penerapan, waktu.pengembangan] if waktu else []
        known = [day for day in (*days, str(inovasi.tahun or "")) if day]
        if inovasi.bukti and known and max(last_day(day) for day in known) < start:
            place = document.positions.key(("waktu",) if waktu else ("tahun",))
            yield worded(document, place, "bukti-di-luar-jendela", mulai=start)


def _newest(context: Context) -> InstrumenIid | None:
    tables = (entry.record for entry in context.entries.lists.values())
    return newest_instrumen(table for table in tables if isinstance(table, InstrumenIid))


def _rows(context: Context, aspek: str) -> tuple[Indikator, ...]:
    return rows_of(_newest(context), aspek)


def _kode(context: Context, aspek: str) -> tuple[str, ...]:
    return tuple(row.kode for row in _rows(context, aspek) if row.kode)
