"""The affixes of Indonesian as tables: what is cut off, what may follow, what fits together.

The facts are those of the grammars: Alwi et al., *Tata Bahasa Baku Bahasa Indonesia* (3rd
edition, 1998) for affixes, allomorphs, and reduplication; Nazief and Adriani (1996), Adriani
et al. (*Stemming Indonesian*, 2007), and Asian (*Effective Techniques for Indonesian Text
Retrieval*, 2007) for which affixes exclude each other; EYD V for loan endings; Hapip (*Kamus
Banjar-Indonesia*, 1977) for Banjar. The tables and what is done with them are our own.

They are data, so that the browser reads the very same ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass

BIAYA_IMBUHAN = 10
"""What each affix costs; the reading with the lowest sum is taken."""
BIAYA_NYA = 8
"""-nya goes with anything: `berinya` is `beri`, not `ber-`."""
BIAYA_KLITIK = 11
"""Other particles and possessives are rarer: `terpaku` is `paku`, not `terpa` with -ku."""
BIAYA_AKHIRAN = 9
"""An ending alone is likelier than a prefix alone: `berikan` is `beri`, no fish."""
BIAYA_PINJAMAN = 12
"""Endings of loan words come after native ones: `terisi` is `isi`, no `terik`."""
BIAYA_LULUH = 1
"""Letters are restored only if nothing simpler is known: `memasak` is `masak`, not `pasak`."""
BIAYA_JARANG = 12
"""For roots that seldom take an affix, so that one that does is preferred."""
BIAYA_BANJAR = 25
"""Banjar affixes come after every Indonesian reading, as `ma-` and `ba-` begin many words."""
BIAYA_DWIPURWA = 15
BIAYA_GABUNGAN = 30

_KONSONAN = "bcdfghjklmnpqrstvwxyz"
_VOKAL = "aeiou"


@dataclass(frozen=True, slots=True)
class Prefix:
    """One shape of a prefix.

    Attributes:
        kind: The prefix that it is a shape of, and after a plus what sets it apart.
        text: The letters that are cut off.
        before: How the rest must begin, empty for any way.
        restored: Letters that the prefix swallowed.
        cost: What taking it costs.
        syllables: 1 if it stands only before roots of one syllable, 2 if only before longer.
    """

    kind: str
    text: str
    before: tuple[str, ...]
    restored: str = ""
    cost: int = BIAYA_IMBUHAN
    syllables: int = 0


@dataclass(frozen=True, slots=True)
class Ending:
    """An ending, and what stands in its place without it.

    Attributes:
        text: The letters that are cut off.
        instead: The letters that take their place.
        shortest: How many letters the result has at least.
        cost: What taking it costs.
    """

    text: str
    instead: str = ""
    shortest: int = 3
    cost: int = BIAYA_AKHIRAN


def _nasal(kind: str, extra: int = 0) -> tuple[Prefix, ...]:
    """Return the shapes of meN- or peN-, or of Banjar maN-, which costs more."""
    cost, melted = BIAYA_IMBUHAN + extra, BIAYA_IMBUHAN + extra + BIAYA_LULUH
    vowels = tuple(_VOKAL)
    return (
        Prefix(kind, kind, tuple("lrmnwy"), cost=cost),
        Prefix(kind, kind + "m", tuple("bfpv"), cost=cost),
        Prefix(kind, kind + "m", (*vowels, "l", "r"), "p", melted),
        Prefix(kind, kind + "n", tuple("cdjstz"), cost=cost),
        Prefix(kind, kind + "n", vowels, "t", melted),
        Prefix(kind, kind + "ny", vowels, "s", melted),
        Prefix(kind, kind + "ng", (*vowels, *"ghkqx"), cost=cost),
        Prefix(kind, kind + "ng", vowels, "k", melted),
        Prefix(kind, kind + "nge", tuple(_KONSONAN), cost=cost, syllables=1),
    )


_ER = tuple(f"{letter}er" for letter in _KONSONAN if letter != "r")
"""Before a syllable with `er`, ber-, per- and ter- lose their `r`: bekerja, peserta."""
_NOT_R = tuple(letter for letter in _VOKAL + _KONSONAN if letter != "r")

_BILANGAN = (
    *("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"),
    *("sepuluh", "sebelas", "seratus", "seribu"),
)

PREFIXES: tuple[Prefix, ...] = (
    *_nasal("me"),
    *_nasal("pe"),
    Prefix("pe", "pe", tuple(c for c in _KONSONAN if c not in "lrmnwy"), cost=13),
    Prefix("pe", "pel", ("ajar",)),
    Prefix("ber", "ber", _NOT_R),
    Prefix("ber", "be", ("r", *_ER), cost=BIAYA_IMBUHAN + BIAYA_LULUH),
    Prefix("ber", "bel", ("ajar",)),
    Prefix("per", "per", _NOT_R),
    Prefix("per", "pe", ("r", *_ER), cost=BIAYA_IMBUHAN + BIAYA_LULUH),
    Prefix("ter", "ter", _NOT_R),
    Prefix("ter", "te", ("r", *_ER), cost=BIAYA_IMBUHAN + BIAYA_LULUH),
    Prefix("di", "di", ()),
    Prefix("ke", "ke", (), syllables=2),
    Prefix("ke+tunggal", "ke", (*_BILANGAN, "hendak", "kasih")),
    Prefix("si", "si", ()),
    Prefix("se", "se", (), syllables=2),
    Prefix("ba", "ba", (), cost=BIAYA_BANJAR, syllables=2),
    *_nasal("ma", BIAYA_BANJAR - BIAYA_IMBUHAN),
)

SUFFIXES_OF: dict[str, tuple[str, ...]] = {
    "me": ("", "kan", "i"),
    "pe": ("", "an"),
    "ber": ("", "an", "kan"),
    "per": ("", "an", "kan", "i"),
    "ter": ("", "kan", "i"),
    "di": ("", "kan", "i", "akan"),
    "ke": ("an",),
    "ke+tunggal": ("",),
    "se": ("", "an"),
    "ba": ("", "an"),
    "ma": ("", "akan", "i"),
}
"""The suffixes that go with the outermost prefix."""

ALONE: dict[str, int] = {"": 0, "an": 0, "kan": 0, "i": 3, "akan": 0}
"""What a suffix costs more without a prefix: `pencari` is `cari`, not `pencar` with -i."""

INNER: dict[str, tuple[str, ...]] = {
    "": tuple(SUFFIXES_OF),
    "me": ("per", "ber", "ter", "ke", "se", "pe"),
    "di": ("per", "ber", "ter", "ke", "se", "pe"),
    "pe": ("per", "ber", "ter", "ke", "se", "pe"),
    "ke": ("ber", "ter", "per", "pe", "se"),
    "ber": ("ke", "per", "pe", "se", "si"),
    "ter": ("per", "pe", "ke", "se", "ber"),
    "se": ("pe", "per", "ke", "ber"),
    "per": ("se", "ke"),
}
"""The prefixes that may follow a prefix: `keberhasilan`, `mempertahankan`."""

PARTICLES: tuple[Ending, ...] = tuple(
    Ending(text, cost=BIAYA_KLITIK) for text in ("lah", "kah", "pun")
)
POSSESSIVES: tuple[Ending, ...] = (
    Ending("nya", cost=BIAYA_NYA),
    Ending("ku", cost=BIAYA_KLITIK),
    Ending("mu", cost=BIAYA_KLITIK),
)
SUFFIXES: tuple[Ending, ...] = (
    Ending("an"),
    Ending("kan"),
    Ending("i"),
    Ending("akan", cost=BIAYA_BANJAR),
)
LOANS: tuple[Ending, ...] = (
    *(
        Ending(text, instead, shortest, BIAYA_PINJAMAN)
        for text, instead, shortest in (
            ("wan", "", 4),
            ("wan", "h", 5),
            ("wati", "wan", 5),
            ("wati", "", 4),
            ("man", "", 4),
            ("wi", "", 4),
            ("iah", "", 4),
            ("isasi", "", 4),
            ("isasi", "i", 5),
            ("disasi", "", 5),
            ("isme", "", 5),
            ("itas", "", 4),
            ("ivitas", "if", 5),
            ("tivitas", "si", 5),
            ("abilitas", "abel", 6),
            ("ibilitas", "ibel", 6),
            ("tif", "si", 5),
            ("tor", "si", 5),
            ("ional", "i", 5),
            ("al", "", 6),
            ("is", "ik", 5),
            ("isi", "ik", 5),
            ("is", "i", 6),
            ("ik", "i", 6),
        )
    ),
    Ending("asi", "", 5, BIAYA_PINJAMAN + 1),
)
"""Endings of Sanskrit, Arabic, and European loans, many in pairs: `ilmuwan`, `sejarawan`
(which lost the `h` of `sejarah`), `vaksinasi`, `inovatif`, `ekonomis`."""


def pack_affixes() -> Mapping[str, object]:
    """Return all tables as JSON can hold them, for the browser."""
    return {
        "awalan": [
            [p.kind, p.text, " ".join(p.before), p.restored, p.cost, p.syllables] for p in PREFIXES
        ],
        "akhiranAwalan": SUFFIXES_OF,
        "akhiranSendiri": ALONE,
        "awalanDalam": INNER,
        "partikel": _pack(PARTICLES),
        "milik": _pack(POSSESSIVES),
        "akhiran": _pack(SUFFIXES),
        "pinjaman": _pack(LOANS),
        "jarang": BIAYA_JARANG,
        "dwipurwa": BIAYA_DWIPURWA,
        "gabungan": BIAYA_GABUNGAN,
    }


def _pack(endings: Iterable[Ending]) -> list[tuple[object, ...]]:
    return [astuple(ending) for ending in endings]
