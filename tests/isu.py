"""An issue as the form makes it."""

from __future__ import annotations

from collections.abc import Mapping

from banua.impor.isian_isu import ISIAN, PERNYATAAN

SUMMARY = (
    "Anak di kampung tepi sungai sulit meminjam buku karena perpustakaan jauh. Dinas mengirim "
    "perahu berisi buku ke enam kampung dua kali sebulan, dan guru mencatat pinjaman, sehingga "
    "peminjam naik lima kali lipat."
)
ANSWERS = {
    "nama": "Perahu Baca",
    "lembaga": "Dinas Uji",
    "wilayah": "Kabupaten Tapin [tapin]",
    "ringkasan": SUMMARY,
    "hasil": "- Peminjam naik\n- Enam kampung dikunjungi",
    "tahapan": "Penerapan",
    "jenis": "Nondigital",
    "urusan": "Pertanian [pertanian], Koperasi, Usaha Kecil [koperasi]",
    "tema": "lahan rawa",
    "tahun": "sejak 2023",
    "sumber": "Berita: https://contoh.id/a\nhttps://contoh.id/b",
}
KOPERASI = {
    "acuan/urusan/koperasi.yaml": (
        "nomor: 17\nnama: Koperasi, Usaha Kecil\nkelompok: wajib-non-pelayanan-dasar\n"
    )
}


def body(answers: Mapping[str, str]) -> str:
    """Return the body that the forge makes of answers."""
    parts = [f"### {i.label}\n\n{answers.get(i.id) or '_No response_'}\n" for i in ISIAN]
    return "\n".join([*parts, f"### {PERNYATAAN}\n\n- [x] Boleh diterbitkan"])
