"""Labels of the choice values, as readers and staff see them.

One value has one label wherever it is used, so a label is found by the value alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

LABEL_PILIHAN: Mapping[str, str] = MappingProxyType(
    {
        # tahapan
        "inisiatif": "Inisiatif",
        "uji-coba": "Uji coba",
        "penerapan": "Penerapan",
        # bentuk
        "tata-kelola": "Tata kelola pemerintahan",
        "pelayanan-publik": "Pelayanan publik",
        "lainnya": "Lainnya",
        # jenis inovasi
        "digital": "Digital",
        "non-digital": "Nondigital",
        # inisiator
        "kepala-daerah": "Kepala daerah",
        "anggota-dprd": "Anggota DPRD",
        "opd": "Perangkat daerah",
        "asn": "ASN",
        "masyarakat": "Masyarakat",
        # klasifikasi
        "perangkat-daerah": "Perangkat daerah",
        "desa-kelurahan": "Desa dan kelurahan",
        # jenis riset
        "artikel": "Artikel jurnal",
        "prosiding": "Prosiding",
        "buku": "Buku",
        "laporan": "Laporan",
        "skripsi": "Skripsi, tesis, atau disertasi",
        "varietas": "Varietas",
        "paten": "Paten",
        # status replikasi
        "studi-tiru": "Studi tiru",
        "komitmen": "Komitmen meniru",
        "diterapkan": "Diterapkan",
        # status inovasi
        "aktif": "Masih berjalan",
        "berhenti": "Berhenti",
        "belum-diketahui": "Belum diketahui",
        "ditarik": "Ditarik",
        # jenis lembaga
        "skpd-provinsi": "Perangkat daerah provinsi",
        "skpd-kabkota": "Perangkat daerah kabupaten/kota",
        "litbang-daerah": "Litbang daerah",
        "litbang-pusat": "Litbang pusat",
        "perguruan-tinggi": "Perguruan tinggi",
        "rumah-sakit": "Rumah sakit",
        "puskesmas": "Puskesmas",
        "sekolah": "Sekolah",
        "bumd": "Badan usaha milik daerah",
        # tingkat ajang
        "desa": "Desa",
        "kabkota": "Kabupaten/kota",
        "provinsi": "Provinsi",
        "nasional": "Nasional",
        "internasional": "Internasional",
        # status kebutuhan
        "terbuka": "Terbuka",
        "terjawab": "Terjawab",
        "ditutup": "Ditutup",
        # jenis wilayah
        "kabupaten": "Kabupaten",
        "kota": "Kota",
        "luar": "Luar Kalimantan Selatan",
        # kelompok urusan
        "wajib-pelayanan-dasar": "Urusan wajib pelayanan dasar",
        "wajib-non-pelayanan-dasar": "Urusan wajib di luar pelayanan dasar",
        "pilihan": "Urusan pilihan",
        "penunjang": "Fungsi penunjang",
        # jenis sinonim
        "singkatan": "Singkatan",
        "padanan": "Padanan",
        "ejaan": "Ejaan",
        "banjar": "Bahasa Banjar",
        "inggris": "Bahasa Inggris",
        "luas": "Arti lebih luas",
    }
)
