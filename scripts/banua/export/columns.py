"""The columns of the CSV files, each with the way to its cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from banua.katalog import Katalog

Getter: TypeAlias = Callable[[Any, "Katalog"], str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its header, and what stands in it for a record."""

    nama: str
    value: Getter


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, tuple):
        return _join(value)
    return str(value)


def _join(values: Iterable[object]) -> str:
    return "; ".join(str(value) for value in values)


def _field(name: str) -> Column:
    return Column(name, lambda record, _: _cell(getattr(record, name)))


def _of_each(name: str, header: str, key: str) -> Column:
    """Return a column with one value of every item of a list."""
    return Column(
        header, lambda record, _: _join(getattr(item, key) for item in getattr(record, name))
    )


def _lembaga_name(header: str = "nama_lembaga") -> Column:
    return Column(header, lambda record, katalog: katalog.lembaga[record.lembaga].nama)


def _wilayah_name() -> Column:
    return Column("nama_wilayah", lambda record, katalog: katalog.wilayah[record.wilayah].nama)


def _urusan_names() -> Column:
    return Column(
        "nama_urusan", lambda record, katalog: _join(katalog.urusan[u].nama for u in record.urusan)
    )


def _tema_names() -> Column:
    return Column(
        "nama_tema", lambda record, katalog: _join(katalog.tema[t].label for t in record.tema)
    )


def _count(header: str, inverse: str) -> Column:
    return Column(
        header, lambda record, katalog: str(len(getattr(katalog, inverse).get(record.id, ())))
    )


def _fact(name: str) -> tuple[Column, Column, Column]:
    """Return value, year, and source of a fact of a region."""

    def part(key: str) -> Getter:
        def read(record: Any, _: Katalog) -> str:
            fact = getattr(record.profil, name, None)
            return _cell(getattr(fact, key, None))

        return read

    return (
        Column(name, part("nilai")),
        Column(f"{name}_tahun", part("tahun")),
        Column(f"{name}_sumber", part("sumber")),
    )


COLUMNS: Mapping[str, Sequence[Column]] = {
    "inovasi": (
        *map(_field, ("id", "nama", "kepanjangan", "lembaga")),
        _lembaga_name(),
        _field("wilayah"),
        _wilayah_name(),
        *map(_field, ("ringkasan", "tahun", "tahapan", "bentuk", "jenis", "inisiator")),
        _field("klasifikasi"),
        _field("urusan"),
        _urusan_names(),
        _field("tema"),
        _tema_names(),
        _of_each("hasil", "hasil", "uraian"),
        *map(_field, ("berbasis_riset", "tkt")),
        _of_each("riset", "riset", "judul"),
        *map(_field, ("peneliti", "mitra")),
        Column(
            "penghargaan",
            lambda record, katalog: _join(
                f"{won.capaian}, {katalog.ajang[won.ajang].nama}"
                f"{f' {won.tahun}' if won.tahun else ''}"
                for won in record.penghargaan
            ),
        ),
        _count("jumlah_peniru", "peniru"),
        *map(_field, ("status", "diperiksa")),
        _of_each("sumber", "sumber", "url"),
    ),
    "lembaga": (
        *map(_field, ("id", "nama", "singkatan", "jenis", "wilayah")),
        _wilayah_name(),
        *map(_field, ("induk", "situs", "peran")),
        _of_each("nama_lama", "nama_lama", "nama"),
        _count("jumlah_inovasi", "inovasi_per_lembaga"),
        _of_each("sumber", "sumber", "url"),
    ),
    "kebutuhan": (
        *map(_field, ("id", "judul", "lembaga")),
        _lembaga_name(),
        _field("wilayah"),
        _wilayah_name(),
        _field("uraian"),
        _field("urusan"),
        _urusan_names(),
        _field("tema"),
        _tema_names(),
        *map(_field, ("kata_kunci", "tahun", "tenggat", "status", "dijawab_oleh")),
        _of_each("sumber", "sumber", "url"),
    ),
    "ajang": (
        *map(_field, ("id", "nama", "singkatan", "penyelenggara", "tingkat", "edisi")),
        *map(_field, ("kategori", "deskripsi")),
        _count("jumlah_penghargaan", "penghargaan_per_ajang"),
        _of_each("sumber", "sumber", "url"),
    ),
    "wilayah": (
        *map(_field, ("id", "nama", "jenis", "kode_kemendagri", "ibu_kota", "singkatan")),
        _field("tetangga"),
        _count("jumlah_inovasi", "inovasi_per_wilayah"),
        _count("jumlah_lembaga", "lembaga_per_wilayah"),
        *_fact("luas_km2"),
        *_fact("penduduk"),
        *_fact("jumlah_kecamatan"),
        *_fact("jumlah_desa_kelurahan"),
        *_fact("prevalensi_stunting_persen"),
        *_fact("kemiskinan_persen"),
    ),
    "urusan": (
        *map(_field, ("id", "nomor", "nama", "kelompok", "pasti", "deskripsi")),
        _count("jumlah_inovasi", "inovasi_per_urusan"),
    ),
    "tema": (
        *map(_field, ("id", "label", "deskripsi", "sinonim", "induk")),
        _count("jumlah_inovasi", "inovasi_per_tema"),
    ),
}
"""Columns of each kind of record, by the name of its mapping in the catalogue."""
