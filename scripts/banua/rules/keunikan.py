"""Rules against saying the same thing twice: ids, names, whole texts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from zlib import crc32

from banua.issues import Severity
from banua.model.acuan import Tema
from banua.model.inovasi import Inovasi
from banua.model.lembaga import Lembaga
from banua.rules.rule import Context, Finding, rule, worded
from banua.source.loader import Document
from banua.text import fold

SHINGLE = 5
"""Words in a run; two authors seldom write the same five words in a row about two things."""
SAME_SHARE = 0.7
"""Share of runs in common from which two summaries count as one text."""
SKETCH = 16
"""Hashes kept of each summary; enough to tell half from most."""
COMMON_RUN = 6
WORD = re.compile(r"[a-z0-9]+")
GENERIC = frozenset({"inovasi", "program", "aplikasi", "sistem", "di", "dan", "untuk"})


@rule("alias-bentrok", Severity.GALAT)
def check_alias(context: Context) -> Iterator[Finding]:
    """Id lama hanya boleh menuju satu inovasi.

    Id pada `alias` tidak boleh sama dengan id yang masih dipakai, atau dengan `alias`
    inovasi lain, agar alamat lama tetap menuju satu halaman.
    """
    owners: dict[str, str] = {}
    for id_, inovasi, document in context.entries.of(Inovasi):
        for index, alias in enumerate(inovasi.alias):
            owner = owners.setdefault(alias, id_)
            taken = context.entries.knows("inovasi", alias)
            if taken or owner != id_:
                yield worded(
                    document,
                    document.positions.value(("alias", index)),
                    "alias-bentrok/inovasi" if taken else "alias-bentrok/alias",
                    alias=alias,
                    pemilik=alias if taken else owner,
                )


@rule("nama-kembar", Severity.PERINGATAN)
def check_nama(context: Context) -> Iterator[Finding]:
    """Dua inovasi di satu wilayah, atau dua lembaga, tidak boleh bernama sama.

    Mungkin satu hal tercatat dua kali. Bila memang berbeda, bedakan namanya, misalnya
    dengan menambahkan tempatnya.
    """
    inovasi_by_nama: dict[tuple[str, ...], list[tuple[str, Document]]] = defaultdict(list)
    for id_, inovasi, document in context.entries.of(Inovasi):
        inovasi_by_nama[inovasi.wilayah, *name_words(inovasi.nama)].append((id_, document))
    lembaga_by_nama: dict[tuple[str, ...], list[tuple[str, Document]]] = defaultdict(list)
    for id_, lembaga, document in context.entries.of(Lembaga):
        lembaga_by_nama[lembaga.wilayah, *name_words(lembaga.nama)].append((id_, document))
    for group in (*inovasi_by_nama.values(), *lembaga_by_nama.values()):
        for (first, _), (id_, document) in pairwise(group):
            place = document.positions.value(("nama",))
            yield worded(document, place, "nama-kembar", id=id_, lain=first)


@rule("ringkasan-kembar", Severity.PERINGATAN)
def check_ringkasan(context: Context) -> Iterator[Finding]:
    """Dua inovasi tidak boleh memakai ringkasan yang hampir sama kata demi kata.

    Biasanya tanda satu inovasi tercatat dua kali, atau berkas disalin lalu lupa diganti.
    """
    owners: dict[int, list[str]] = defaultdict(list)
    sketches: dict[str, frozenset[int]] = {}
    for id_, inovasi, document in context.entries.of(Inovasi):
        sketch = sketches[id_] = sketch_of(inovasi.ringkasan)
        shared: Counter[str] = Counter()
        for run in sketch:
            shared.update(owners[run][:COMMON_RUN])
            owners[run].append(id_)
        for other, count in sorted(shared.items()):
            if count >= SAME_SHARE * max(len(sketch), len(sketches[other])):
                place = document.positions.value(("ringkasan",))
                yield worded(document, place, "ringkasan-kembar", lain=other)


@rule("sinonim-tema-ganda", Severity.GALAT)
def check_sinonim_tema(context: Context) -> Iterator[Finding]:
    """Satu kata hanya menjadi sinonim satu tema."""
    owners: dict[str, str] = {}
    for id_, tema, document in context.entries.of(Tema):
        for index, sinonim in enumerate(tema.sinonim):
            owner = owners.setdefault(fold(sinonim), id_)
            if owner != id_:
                yield Finding(
                    document,
                    document.positions.value(("sinonim", index)),
                    f"'{sinonim}' sudah menjadi sinonim tema '{owner}'",
                    "hapus dari salah satu tema",
                )


@rule("sumber-ganda", Severity.GALAT)
def check_sumber_ganda(context: Context) -> Iterator[Finding]:
    """Nomor sumber (s1, s2, …) dalam satu berkas tidak boleh berulang."""
    for entry in context.entries.all():
        seen: set[str] = set()
        for index, sumber in enumerate(getattr(entry.record, "sumber", ())):
            id_ = getattr(sumber, "id", None)
            if id_ in seen:
                yield worded(
                    entry.document,
                    entry.document.positions.value(("sumber", index, "id")),
                    "sumber-ganda",
                    sumber=id_,
                    berikutnya=len(entry.record.sumber) + 1,  # type: ignore[attr-defined]
                )
            if id_:
                seen.add(id_)


def name_words(nama: str) -> list[str]:
    """Return the words that tell names apart, sorted; general words only if there are no others."""
    return sorted(set(WORD.findall(fold(nama))) - GENERIC) or [fold(nama)]


def sketch_of(text: str) -> frozenset[int]:
    """Return the smallest hashes of all runs of words: two texts share as much of it as they do.

    Bottom-k sketch after Broder, "On the resemblance and containment of documents" (1997).
    """
    words = WORD.findall(text.lower())
    runs = zip(*(words[at:] for at in range(SHINGLE)), strict=False)
    return frozenset(sorted({crc32(" ".join(run).encode()) for run in runs})[:SKETCH])
