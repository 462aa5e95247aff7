"""What goes into each field of the ministry's form, as far as a record tells.

The form of a year is data (`formulir` in `acuan/iid/<tahun>.yaml`). Here each of its fields
gets what the record has, in the form's own words, or a phrase that tells what is wanted.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from banua.katalog import Katalog
from banua.model.iid.formulir import Bidang
from banua.model.inovasi import Inovasi

Keadaan: TypeAlias = Literal["ada", "lengkapi", "belum", "kosong"]
"""There and enough; there but not enough; not there; not there and not asked for."""

_DATE = len("2025-03-01")
_DATE_WANTED = "tanggal lengkap, misalnya 2025-03-01"
_WANTED: Mapping[str, str] = {
    "pilihan": "pilih salah satu",
    "pilihan bergantung klaster": "pilih menurut klasternya",
    "tanggal": _DATE_WANTED,
    "koordinat": "lintang dan bujur, misalnya -3,32; 114,59",
}


@dataclass(frozen=True, slots=True)
class Isian:
    """One field of the form for one innovation.

    Attributes:
        label: The field's label on the form.
        nilai: What the record has, may be empty.
        keadaan: Whether that is enough.
        minta: What is wanted, empty if nothing.
    """

    label: str
    nilai: str
    keadaan: Keadaan
    minta: str


def tell_isian(bidang: Bidang, inovasi: Inovasi, katalog: Katalog) -> Isian:
    """Return what a field of the form gets.

    Args:
        bidang: The field.
        inovasi: A record.
        katalog: The linked catalogue.
    """
    read = _READ.get(bidang.kunci)
    nilai = read(inovasi, katalog) if read else ""
    if bidang.pilihan and not bidang.pilihan_dari:
        nilai = _word(bidang, nilai)
    keadaan, minta = _judge(bidang, inovasi, nilai)
    return Isian(label_of(bidang), nilai, keadaan, minta)


def label_of(bidang: Bidang) -> str:
    """Return a field's label, or its name where no source tells the label."""
    return bidang.label or bidang.kunci.replace("_", " ").capitalize()


def list_pilihan(bidang: Bidang, katalog: Katalog) -> tuple[str, ...]:
    """Return the choices of a field as they are written; empty if it has none."""
    if bidang.pilihan_dari == "urusan":
        ordered = sorted(katalog.urusan.values(), key=lambda urusan: (urusan.nomor, urusan.id))
        return tuple(urusan.nama for urusan in ordered)
    return tuple(
        pilihan.teks or f"{pilihan.kode}. {pilihan.ringkas or ''}".rstrip(". ")
        for pilihan in bidang.pilihan
    )


def _judge(bidang: Bidang, inovasi: Inovasi, nilai: str) -> tuple[Keadaan, str]:
    wanted = _wanted(bidang)
    if nilai:
        gap = _gap(bidang, nilai)
        return ("lengkapi", gap) if gap else ("ada", "")
    if bidang.wajib is False:
        return "kosong", ""
    if bidang.wajib:
        year = inovasi.tahun if bidang.kunci == "waktu_penerapan" else None
        return "belum", f"{wanted}; katalog hanya mencatat tahun {year}" if year else wanted
    if bidang.syarat_wajib:
        return "belum", f"{wanted}; wajib {bidang.syarat_wajib.replace('_', ' ')}"
    return "belum", f"{wanted}; wajib atau tidaknya belum pasti"


def _wanted(bidang: Bidang) -> str:
    if bidang.batas and bidang.batas.minimal_kata:
        return f"paling sedikit {bidang.batas.minimal_kata} kata"
    return _WANTED.get(bidang.tipe, "tulis isinya")


def _gap(bidang: Bidang, nilai: str) -> str:
    """Return what a value lacks, or nothing."""
    batas = bidang.batas
    if bidang.tipe == "tanggal" and len(nilai) < _DATE:
        return _DATE_WANTED
    if bidang.tipe == "berkas":
        kind = (batas.jenis if batas else None) or "berkas"
        size = f", paling besar {batas.maks_mb} MB" if batas and batas.maks_mb else ""
        return f"unggah {kind}{size}"
    if batas and batas.minimal_kata and (words := len(nilai.split())) < batas.minimal_kata:
        return f"baru {words} dari {batas.minimal_kata} kata"
    return ""


def _word(bidang: Bidang, nilai: str) -> str:
    """Return a choice of the catalogue in the words of the form."""
    return next(
        (
            pilihan.teks or nilai
            for pilihan in bidang.pilihan
            if pilihan.kode and pilihan.kode.replace("_", "-") == nilai
        ),
        "",
    )


def _waktu(inovasi: Inovasi, key: str) -> str:
    return (getattr(inovasi.waktu, key) or "") if inovasi.waktu else ""


def _list_penghargaan(inovasi: Inovasi, katalog: Katalog) -> str:
    return "\n".join(
        f"{won.capaian}, {katalog.ajang[won.ajang].nama}" + (f" {won.tahun}" if won.tahun else "")
        for won in inovasi.penghargaan
    )


_READ: Mapping[str, Callable[[Inovasi, Katalog], str]] = {
    "nama_inovasi": lambda inovasi, _: inovasi.nama,
    "tahapan": lambda inovasi, _: inovasi.tahapan or "",
    "inisiator": lambda inovasi, _: inovasi.inisiator or "",
    "klasifikasi": lambda inovasi, _: inovasi.klasifikasi or "",
    "jenis": lambda inovasi, _: inovasi.jenis or "",
    "bentuk": lambda inovasi, _: inovasi.bentuk or "",
    "urusan_utama": lambda inovasi, katalog: katalog.urusan[inovasi.urusan[0]].nama,
    "waktu_uji_coba": lambda inovasi, _: _waktu(inovasi, "uji_coba"),
    "waktu_penerapan": lambda inovasi, _: _waktu(inovasi, "penerapan"),
    "ada_pengembangan": lambda inovasi, _: "ya" if _waktu(inovasi, "pengembangan") else "",
    "waktu_pengembangan": lambda inovasi, _: _waktu(inovasi, "pengembangan"),
    "rancang_bangun": lambda inovasi, _: inovasi.rancang_bangun or "",
    "tujuan": lambda inovasi, _: inovasi.tujuan or "",
    "manfaat": lambda inovasi, _: inovasi.manfaat or "",
    "hasil": lambda inovasi, _: "\n".join(item.uraian for item in inovasi.hasil),
    "dokumen_haki": lambda inovasi, _: (inovasi.alih and inovasi.alih.hki) or "",
    "penghargaan": _list_penghargaan,
}
"""What a record tells of each field; the form asks for more than any record holds."""
