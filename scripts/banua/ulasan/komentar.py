"""A review as the one comment below a proposal, in Markdown, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from banua.issues import Issue
from banua.markdown import fit, link, plain
from banua.model.base import Record
from banua.model.lembaga import Lembaga
from banua.model.pilihan import LABEL_PILIHAN
from banua.text import format_number, join_words
from banua.ulasan.banding import Cara, Halaman, Tersentuh, Ulasan

MARK = "<!-- banua:ulasan -->"
"""First line of the comment, unseen, by which it is found again."""

_MOST_ISSUES = 50
_MOST_SARAN = 10
_MOST_PAGES = 40
_KINDS = {
    "inovasi": "Inovasi",
    "lembaga": "Lembaga",
    "kebutuhan": "Kebutuhan",
    "ajang": "Ajang",
    "wilayah": "Wilayah",
    "urusan": "Urusan",
    "tema": "Tema",
}
_REST = "… Selebihnya tidak muat di sini. Jalankan `banua ulas` untuk membaca semuanya."


def to_markdown(ulasan: Ulasan, *, alamat: str = "", unduhan: str = "") -> str:
    """Return the comment.

    Args:
        ulasan: The review.
        alamat: Address of a preview of the site, with a slash at the end.
        unduhan: Address of a page from which the preview can be downloaded.
    """
    return fit(_blocks(ulasan, alamat, unduhan), _REST)


def to_json(ulasan: Ulasan) -> str:
    """Return the review for programs."""
    issues = (*ulasan.galat, *ulasan.peringatan, *ulasan.saran)
    data = {
        "temuan": [_issue_data(issue) for issue in issues],
        "catatan": [_touch_data(touch) for touch in ulasan.tersentuh],
        "berkas_lain": list(ulasan.berkas_lain),
        "halaman": [page.path for page in ulasan.halaman],
    }
    return json.dumps(data, ensure_ascii=False, indent=1)


def _blocks(ulasan: Ulasan, alamat: str, unduhan: str) -> Iterator[str]:
    yield f"{MARK}\n## Ulasan usulan"
    yield _verdict(ulasan)
    if touched := _counted(ulasan):
        yield touched
    if unduhan:
        yield f"Pratinjau situs: {link('unduh berkas pratinjau di halaman ini', unduhan)}."
    yield from _issues("Yang harus diperbaiki", (*ulasan.galat, *ulasan.peringatan), _MOST_ISSUES)
    yield from _deleted(ulasan)
    for kind, title in _KINDS.items():
        records = [t for t in ulasan.tersentuh if t.kind == kind and t.cara is not Cara.DIHAPUS]
        if records:
            yield f"### {title}"
            yield from map(_record, records)
    if not ulasan.keluarga_dicari and any(t.kind == "inovasi" for t in ulasan.tersentuh):
        yield "Inovasi yang sekeluarga dicari sesudah semua galat diperbaiki."
    if ulasan.berkas_lain:
        yield "### Berkas lain"
        yield "\n".join(f"- {plain(name)}" for name in ulasan.berkas_lain[:_MOST_PAGES])
    yield from _issues("Saran, tidak menghalangi", ulasan.saran, _MOST_SARAN)
    if ulasan.halaman:
        yield "### Halaman yang berubah"
        yield _pages(ulasan.halaman, alamat)


def _verdict(ulasan: Ulasan) -> str:
    found = [
        f"{format_number(len(issues))} {name}"
        for issues, name in ((ulasan.galat, "galat"), (ulasan.peringatan, "peringatan"))
        if issues
    ]
    if found:
        return f"**Belum siap: ada {join_words(found)}.** Tempat dan cara memperbaikinya di bawah."
    if not ulasan.tersentuh and not ulasan.berkas_lain:
        return "Usulan ini tidak mengubah isi katalog."
    praise = "**Bagus: tidak ada galat dan tidak ada peringatan.** Siap dibaca penyunting."
    risen = [t.nama for t in ulasan.tersentuh if _has_risen(t)]
    if risen:
        names = join_words([plain(nama, 80) for nama in risen[:3]])
        praise += f" Dokumentasi {names}{' dan lainnya' if len(risen) > 3 else ''} naik tingkat."  # noqa: PLR2004 - as many as are named
    return praise


def _has_risen(touch: Tersentuh) -> bool:
    """Tell whether an innovation that was there has reached a higher level."""
    now, before = touch.sesudah, touch.sebelum
    if not now or not before or now.tingkat == before:
        return False
    return before.kode not in {step.tingkat.kode for step in now.kurang}


def _counted(ulasan: Ulasan) -> str:
    parts = []
    for cara in Cara:
        count = sum(touch.cara is cara for touch in ulasan.tersentuh)
        if count:
            parts.append(f"{format_number(count)} {cara}")
    total = format_number(len(ulasan.tersentuh))
    return f"Catatan yang disentuh: {total} ({join_words(parts)})." if parts else ""


def _issues(title: str, issues: tuple[Issue, ...], most: int) -> Iterator[str]:
    if not issues:
        return
    yield f"### {title}"
    for issue in issues[:most]:
        place = f"{plain(issue.file, 120)} baris {issue.position.line}"
        yield (
            f"- **{issue.severity}**, {place}: {plain(issue.message)} (`{issue.code}`)\n"
            f"  Perbaiki: {plain(issue.fix)}"
        )
    if len(issues) > most:
        rest = format_number(len(issues) - most)
        yield f"- … dan {rest} lagi; `banua periksa` menampilkan semuanya."


def _deleted(ulasan: Ulasan) -> Iterator[str]:
    gone = [touch for touch in ulasan.tersentuh if touch.cara is Cara.DIHAPUS]
    if not gone:
        return
    yield "### Catatan yang dihapus"
    if any(touch.pengganti is None for touch in gone):
        yield (
            "> **Peringatan:** id tetap selamanya, karena orang lain menautkan alamatnya. "
            "Kembalikan berkasnya dan tandai `status: berhenti` atau `status: ditarik` dengan "
            "alasan; bila digabung ke catatan lain, tulis id lamanya di `alias` catatan itu."
        )
    for touch in gone:
        what = f"- {touch.kind} {plain(touch.nama, 80)} ({plain(touch.id, 80)})"
        yield what + (f": alamatnya dialihkan ke `{touch.pengganti}`" if touch.pengganti else "")


def _record(touch: Tersentuh) -> str:
    lines = [f"#### {plain(touch.nama, 120)} ({plain(touch.id, 80)}, {touch.cara})"]
    if touch.record is None:
        return "\n\n".join([*lines, "Belum dapat dibaca; perbaiki galatnya dahulu."])
    lines.append("\n".join(_details(touch, touch.record)) or "Tidak ada yang perlu ditambahkan.")
    return "\n\n".join(lines)


def _details(touch: Tersentuh, record: Record) -> Iterator[str]:
    if isinstance(record, Lembaga) and touch.cara is Cara.BARU:
        yield f"- Lembaga baru: {LABEL_PILIHAN[record.jenis]}, wilayah `{record.wilayah}`"
    if now := touch.sesudah:
        before = touch.sebelum.nama if touch.sebelum else "belum ada"
        yield f"- Dokumentasi: {plain(before)} → **{plain(now.tingkat.nama)}**"
        if now.langkah:
            yield "- Yang menaikkannya:"
            for number, step in enumerate(now.langkah, 1):
                yield f"  {number}. {plain(step.syarat.langkah)} {plain(step.syarat.manfaat)}"
    for mirip in touch.mirip:
        name = f"{plain(mirip.nama, 80)} (`{mirip.id}`)"
        sure = "Tampaknya sudah tercatat" if mirip.pasti else "Mungkin sudah tercatat"
        yield f"- **{sure}** sebagai {name}: {plain(mirip.alasan)}"
    if touch.keluarga:
        yield "- Sekeluarga:"
        for related in touch.keluarga:
            reasons = plain("; ".join(related.alasan))
            yield f"  - {plain(related.inovasi.nama, 80)} (`{related.inovasi.id}`): {reasons}"


def _pages(halaman: tuple[Halaman, ...], alamat: str) -> str:
    lines = [
        f"- {link(page.judul, alamat + page.path)}"
        if alamat
        else f"- {plain(page.judul, 80)}: `{page.path}`"
        for page in halaman[:_MOST_PAGES]
    ]
    if len(halaman) > _MOST_PAGES:
        lines.append(f"- … dan {format_number(len(halaman) - _MOST_PAGES)} halaman lain")
    return "\n".join(lines)


def _issue_data(issue: Issue) -> dict[str, Any]:
    return {
        "berkas": issue.file,
        "baris": issue.position.line,
        "tingkat": issue.severity.value,
        "kode": issue.code,
        "pesan": issue.message,
        "perbaiki": issue.fix,
    }


def _touch_data(touch: Tersentuh) -> dict[str, Any]:
    now = touch.sesudah
    return {
        "jenis": touch.kind,
        "id": touch.id,
        "nama": touch.nama,
        "perubahan": touch.cara.value,
        "tingkat_sebelum": touch.sebelum.kode if touch.sebelum else None,
        "tingkat_sesudah": now.tingkat.kode if now else None,
        "langkah": [step.syarat.kode for step in now.langkah] if now else [],
        "mirip": [mirip.id for mirip in touch.mirip],
        "keluarga": [related.inovasi.id for related in touch.keluarga],
        "pengganti": touch.pengganti,
    }
