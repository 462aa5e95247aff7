"""The words of all rules that look at one record, for reports and for the form alike."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from banua.wording import Wording

WORDINGS: Mapping[str, Wording] = MappingProxyType(
    {
        # isi
        "sumber-tak-ada": Wording(
            "sumber '{sumber}' tidak ada di daftar sumber '{id}'",
            "tambahkan sumber itu, atau tunjuk {dikenal}",
        ),
        "ringkasan-panjang/kurang": Wording(
            "ringkasan {kata} kata, seharusnya {sedikitnya}–{sebanyaknya} kata",
            "tambahkan masalah, cara kerja, atau hasilnya",
        ),
        "ringkasan-panjang/lebih": Wording(
            "ringkasan {kata} kata, seharusnya {sedikitnya}–{sebanyaknya} kata",
            "pindahkan rinciannya ke 'cara_kerja' atau 'hasil'",
            "pindahkan rinciannya ke bagian cara kerja atau hasil",
        ),
        "ditarik-tanpa-alasan": Wording(
            "status 'ditarik' tanpa alasan",
            "tambahkan baris 'alasan_status: …'",
            "isi alasannya",
        ),
        "tanggal-depan": Wording(
            "'{kunci}' berisi {nilai}, padahal hari ini {hari_ini}",
            "periksa angkanya; catat hanya yang sudah terjadi",
        ),
        "data-pribadi": Wording("ada {apa}", "hapus; pakai kontak kantor, bukan kontak orang"),
        # keunikan
        "alias-bentrok/inovasi": Wording(
            "alias '{alias}' sudah dipakai inovasi '{pemilik}'",
            "hapus alias ini dari salah satu berkas",
            "hapus id lama ini",
        ),
        "alias-bentrok/alias": Wording(
            "alias '{alias}' sudah dipakai sebagai alias '{pemilik}'",
            "hapus alias ini dari salah satu berkas",
            "hapus id lama ini",
        ),
        "nama-kembar": Wording(
            "nama '{id}' sama dengan nama '{lain}'",
            "gabungkan dengan {lain}.yaml, atau bedakan namanya",
            "perbaiki saja entri '{lain}', atau bedakan namanya, misalnya dengan tempatnya",
        ),
        "ringkasan-kembar": Wording(
            "ringkasan hampir sama dengan ringkasan '{lain}'",
            "gabungkan dengan {lain}.yaml, atau tulis apa yang membedakannya",
            "perbaiki saja entri '{lain}', atau tulis apa yang membedakannya",
        ),
        "sumber-ganda": Wording(
            "nomor sumber '{sumber}' sudah dipakai di atas",
            "beri nomor berikutnya, misalnya s{berikutnya}",
        ),
        # rujukan
        "rujukan-tak-dikenal": Wording(
            "{jenis} '{nilai}' tidak ada di katalog",
            "periksa ejaan id, atau tambahkan berkas {jenis} '{nilai}.yaml'",
            "pilih dari daftar",
        ),
        "rujukan-tak-dikenal/dekat": Wording(
            "{jenis} '{nilai}' tidak ada di katalog", "mungkin maksudnya '{dekat}'"
        ),
        "nama-punya-id": Wording(
            "'{nilai}' sudah tercatat sebagai lembaga",
            "tulis id-nya: {id}",
            "pilih lembaga itu dari daftar ({id})",
        ),
        "terkait-sepihak": Wording(
            "'{lain}' tidak menyebut balik '{id}'",
            "tambahkan '{id}' pada 'terkait' di berkas {lain}.yaml",
            "perbaiki juga entri '{lain}': tambahkan '{id}' pada inovasi terkaitnya",
        ),
        "terkait-sepihak/diri": Wording("inovasi menyebut dirinya sendiri", "hapus butir ini"),
        "replikasi-melingkar": Wording(
            "'{id}' tercatat meniru dan ditiru inovasi yang sama",
            "hapus salah satu arah; yang lebih tua adalah asalnya",
        ),
        "induk-melingkar": Wording(
            "'{id}' menjadi induk dari induknya sendiri",
            "tunjuk induk yang benar, atau hapus baris 'induk'",
            "pilih induk yang benar, atau kosongkan",
        ),
        # iid
        "bukti-tak-dikenal": Wording(
            "indikator '{kode}' bukan indikator inovasi", "pakai salah satu: {dikenal}"
        ),
        "rancang-bangun-pendek": Wording(
            "rancang bangun {kata} kata, formulir IID meminta {sedikitnya} kata",
            "tambahkan latar belakang, cara, dan apa yang baru",
        ),
        "bukti-wajib-kurang": Wording(
            "bukti indikator wajib belum lengkap: {kurang}",
            "catat 'nilai' dan sedikitnya satu 'dokumen' pada masing-masing",
        ),
        "bukti-jenis-berkas": Wording(
            "berkas .{akhiran} tidak diterima untuk indikator {kode}", "simpan sebagai {diterima}"
        ),
        "bukti-di-luar-jendela": Wording(
            "diterapkan sebelum masa penilaian yang dimulai {mulai}",
            "isi 'waktu.pengembangan' bila ada pembaruan sesudah itu",
        ),
    }
)
"""By the rule's code; after a slash, which of its cases it is."""
