"""The manual's entries for faults of form, which are found while a file is read.

Rules proper carry their entry as docstring; what the loader and the models refuse has no
rule of its own, so its meaning stands here. A test holds the list against the code.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

BENTUK: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "Berkas": {
            "berkas-tak-dikenal": "Berkas berada di folder yang salah atau tidak berakhiran .yaml.",
            "berkas-tak-terbaca": "Berkas ada, tetapi komputer tidak mengizinkannya dibaca.",
            "berkas-terlalu-besar": "Satu berkas hanya untuk satu catatan, paling besar 1 MB.",
            "berkas-kosong": "Berkas tidak berisi apa-apa selain spasi atau komentar.",
            "nama-berkas-salah": "Nama berkas menjadi alamat halaman: huruf kecil, angka, "
            "dan tanda hubung saja, misalnya padi-apung-kalsel.yaml.",
            "id-beda-berkas": "Kunci `id` tidak perlu ditulis; bila ditulis harus sama dengan "
            "nama berkas.",
            "bukan-utf8": "Berkas harus disimpan dengan penyandian UTF-8.",
            "ada-bom": "Berkas dari Notepad kadang diawali tanda tak tampak (BOM). Tidak "
            "mengganggu, tetapi sebaiknya dihilangkan.",
            "karakter-terlarang": "Ada karakter tak tampak, biasanya terbawa saat menyalin.",
            "karakter-arah": "Ada karakter yang membalik arah tulisan, sehingga teks dapat "
            "terbaca lain dari isinya.",
        },
        "Penulisan YAML": {
            "yaml-tab": "Awal baris hanya boleh spasi. Satu tingkat = dua spasi.",
            "yaml-titik-dua": "Nilai yang memuat titik dua dan spasi harus diberi tanda kutip.",
            "yaml-tanpa-titik-dua": "Tiap baris berbentuk 'kunci: nilai' atau butir daftar.",
            "yaml-kutip-terbuka": "Tanda kutip dibuka tetapi tidak ditutup.",
            "yaml-kurung-terbuka": "Kurung siku atau kurawal dibuka tetapi tidak ditutup.",
            "yaml-karakter-awal": "Nilai yang diawali @, %, atau ` harus diberi tanda kutip.",
            "yaml-susunan": "Kunci atau butir yang setingkat harus mulai di kolom yang sama.",
            "yaml-garis-miring": "Dalam kutip ganda, garis miring terbalik punya arti khusus; "
            "pakai kutip tunggal.",
            "yaml-jangkar": "Jangkar (&nama) tidak dipakai; tulis isinya apa adanya.",
            "yaml-alias": "Alias (*nama) tidak dipakai; tulis isinya apa adanya.",
            "yaml-gabung": "Kunci gabung (<<) tidak dipakai; tulis semua kunci.",
            "yaml-tag": "Tag (!nama) tidak dipakai; nilai yang diawali ! diberi tanda kutip.",
            "yaml-rusak": "Susunan tidak terbaca; bandingkan dengan contoh.",
            "dokumen-ganda": "Satu berkas hanya untuk satu catatan; baris --- kedua dihapus.",
            "bukan-catatan": "Isi berkas harus pasangan 'kunci: nilai', bukan daftar atau kalimat.",
            "susunan-terlalu-dalam": "Isian bertingkat terlalu dalam; tidak ada kunci sedalam itu.",
            "kunci-bukan-teks": "Kunci harus satu kata.",
            "kunci-ganda": "Satu kunci hanya boleh sekali dalam satu kelompok.",
            "nilai-makna-ganda": "Beberapa nilai tanpa kutip (NO, 12:30, 010) dibaca berbeda oleh "
            "program lain; tanda kutip membuatnya pasti.",
        },
        "Kunci dan nilai": {
            "kunci-wajib": "Kunci bertanda wajib harus ada.",
            "kunci-tak-dikenal": "Kunci tidak ada dalam daftar kunci; biasanya salah ketik.",
            "nilai-kosong": "Kunci tertulis tanpa nilai. Yang belum diketahui tidak perlu ditulis.",
            "pilihan-salah": "Nilai harus salah satu pilihan yang tersedia.",
            "bukan-teks": "Kunci ini berisi satu teks, bukan daftar atau kelompok.",
            "bukan-daftar": "Kunci ini berisi daftar, walau isinya hanya satu.",
            "bukan-susunan": "Kunci atau butir ini berisi pasangan 'kunci: nilai'.",
            "daftar-kurang": "Daftar ini harus berisi.",
            "terlalu-panjang": "Teks melebihi batas panjangnya.",
            "bukan-bilangan": "Isi dengan bilangan bulat tanpa titik dan tanpa satuan.",
            "bukan-angka": "Isi dengan angka; koma desimal ditulis titik.",
            "bukan-ya-tidak": "Isi dengan true atau false.",
            "di-luar-rentang": "Angka lebih kecil atau lebih besar dari yang mungkin.",
            "tanggal-salah": "Tanggal ditulis tahun, tahun-bulan, atau tahun-bulan-hari.",
            "tautan-salah": "Alamat harus lengkap, diawali https:// atau http://.",
            "id-salah": "Id hanya huruf kecil, angka, dan tanda hubung.",
            "sumber-salah": "Nomor sumber ditulis s1, s2, dan seterusnya.",
            "indikator-salah": "Bukti ditulis menurut nomor indikator IID, misalnya '16'.",
            "doi-salah": "DOI ditulis tanpa https://doi.org/.",
            "orcid-salah": "ORCID ditulis empat kelompok empat angka.",
            "kode-salah": "Kode wilayah Kemendagri ditulis '63' atau '63.05'.",
            "bentuk-salah": "Nilai tidak sesuai bentuk yang diharapkan kunci ini.",
        },
    }
)
"""Meaning of each code by group, in the order of the manual."""
