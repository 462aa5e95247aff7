"""What another agency needs to take an innovation over."""

from __future__ import annotations

from pydantic import Field

from banua.model.base import (
    Part,
    Tautan,
    Teks,
)


class Unduhan(Part):
    """A file that helps another agency to take the innovation over."""

    judul: Teks = Field(
        description="Nama dokumen.", title="Nama dokumen", examples=["SOP pelayaran perahu baca"]
    )
    tautan: Tautan = Field(description="Alamat dokumen.", title="Alamat dokumen")


class Alih(Part):
    """What another agency needs to take the innovation over."""

    lisensi: Teks | None = Field(
        default=None,
        description="Izin pakai: bebas, berizin, berbayar.",
        title="Izin pakai",
        examples=["Boleh ditiru bebas"],
    )
    hki: Teks | None = Field(
        default=None,
        description="Paten, hak cipta, atau merek yang melekat.",
        title="Kekayaan intelektual",
    )
    biaya: Teks | None = Field(
        default=None,
        description="Biaya memulai dan menjalankan.",
        examples=["Rp 45 juta untuk perahu dan rak, lalu Rp 2 juta sebulan"],
    )
    sdm: Teks | None = Field(
        default=None,
        description="Orang dan keahlian yang diperlukan.",
        title="Orang dan keahlian",
        examples=["Seorang pengemudi perahu dan seorang pustakawan"],
    )
    waktu: Teks | None = Field(
        default=None,
        description="Waktu dari persiapan sampai berjalan.",
        title="Lama persiapan",
        examples=["Tiga bulan"],
    )
    prasyarat: tuple[Teks, ...] = Field(
        default=(),
        description="Syarat tempat: lahan, jaringan, alat, aturan.",
        title="Syarat tempat",
        examples=["Sungai yang dapat dilayari sepanjang tahun"],
    )
    langkah: tuple[Teks, ...] = Field(
        default=(),
        description="Langkah meniru, berurutan.",
        title="Langkah meniru",
        examples=["Petakan kampung dan sekolah di tepi sungai"],
    )
    pelajaran: tuple[Teks, ...] = Field(
        default=(),
        description="Pelajaran, termasuk yang tidak berhasil.",
        examples=["Jadwal tetap lebih penting daripada banyaknya buku"],
    )
    unduhan: tuple[Unduhan, ...] = Field(default=(), description="Panduan, SOP, atau perangkat.")
