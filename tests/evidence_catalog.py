"""Changes that give the small catalogue levels, an instrument, evidence, and an open contest."""

from __future__ import annotations

from collections.abc import Mapping

from conftest import ROOT, SMALL_CATALOG


def _real(name: str) -> str:
    return (ROOT / "catalog" / name).read_text(encoding="utf-8")


_COUNTS = "tahapan: penerapan\ntahun: 2024\ninisiator: opd\n"
_SK = (
    "    dokumen:\n"
    "      - judul: SK Uji\n"
    "        nomor: 1/2025\n"
    "        tanggal: '2025-01-02'\n"
    "        tautan: https://contoh.id/sk.pdf\n"
)

EVIDENCE: Mapping[str, str] = {
    "acuan/tingkat.yaml": _real("acuan/tingkat.yaml"),
    "acuan/iid/2026.yaml": _real("acuan/iid/2026.yaml"),
    "acuan/urusan/kesehatan.yaml": "nomor: 2\nnama: Kesehatan\nkelompok: wajib-pelayanan-dasar\n",
    "acuan/iid/spd/tapin.yaml": (
        f"penilaian:\n  - tahun: 2026\n    bukti:\n      '1':\n        nilai: 2\n"
        f"{_SK.replace('    ', '        ', 1).replace(chr(10) + '      ', chr(10) + '          ')}"
    ),
    "lembaga/dinas-tapin.yaml": "nama: Dinas Tapin\njenis: skpd-kabkota\nwilayah: tapin\n",
    "lembaga/dinas-diam.yaml": "nama: Dinas Diam\njenis: skpd-kabkota\nwilayah: tapin\n",
    "inovasi/padi-apung.yaml": SMALL_CATALOG["inovasi/padi-apung.yaml"].replace(
        "dinas-uji", "dinas-tapin"
    )
    + _COUNTS
    + f"bentuk: lainnya\njenis: digital\nhasil:\n  - uraian: Panen 5 ton\n    sumber: [s1]\n"
    f"bukti:\n  '16':\n    nilai: 2\n{_SK}  '35':\n    nilai: 3\n",
    "inovasi/surjan-rawa.yaml": SMALL_CATALOG["inovasi/surjan-rawa.yaml"].replace(
        "[pertanian]", "[kesehatan]"
    )
    + _COUNTS
    + f"bukti:\n  '16':\n    nilai: 1\n{_SK}",
    "ajang/lomba-uji.yaml": (
        "nama: Lomba Uji\n"
        "tingkat: kabkota\n"
        "edisi_terbuka:\n"
        "  - tahun: 2027\n"
        "    tenggat: '2027-03-31'\n"
        "    wilayah: tapin\n"
        "    peserta:\n"
        "      - inovasi: padi-apung\n"
        "        kategori: Pangan\n"
    ),
}
"""Two innovations of Tapin count and have some evidence, the third may count."""
