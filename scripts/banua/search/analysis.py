"""From Indonesian text to terms: what the index holds and what a query asks for.

The browser runs the same steps (`theme/assets/cari/analysis.js`), so all that they look
at is spelled out: which characters are letters, which are dropped, which have small
letters. What Python and browsers know of Unicode differs from version to version.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable

from banua.search.affixes import PARTICLES, POSSESSIVES
from banua.search.morphology import Morphology, Reading

_HURUF = (
    "A-Za-z0-9\u00b2\u00b3\u00b9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
    "\u0370-\u0373\u0376-\u0377\u037b-\u037d\u0386\u0388-\u03ff\u0400-\u0481\u048a-\u052f"
    "\u05d0-\u05ea\u0620-\u0669\u066e-\u06d3\u06f0-\u06f9\u0900-\u0dff\u0e01-\u0e3a\u0e40-\u0ede"
    "\u1100-\u11ff\u1e00-\u1e99\u1e9b-\u1fbc\u2070\u2074-\u2079\u2080-\u2089"
    "\u3041-\u309a\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua980-\ua9c0\uac00-\ud7a3\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
)
"""Letters and digits, as ranges; coarse for scripts that no record is written in."""
_TANDA = "\u0300-\u036f\u00ad"
"""Accents that follow their letter, and the soft hyphen: part of a word, not of a term."""
_PETIK = "'\u2018\u2019\u02bc`"
"""Signs that stand for hamza or ain inside a word: Qur'an, Jum'at."""
_HUBUNG = "\\-\u2010\u2011"

_KATA = rf"[{_HURUF}][{_HURUF}{_TANDA}]*"
_WORD = re.compile(rf"[0-9]+(?:[.,][0-9]+)+|{_KATA}(?:[{_PETIK}{_HUBUNG}]{_KATA})*")
_HYPHENS = re.compile(f"[{_HUBUNG}]")
_ALIEN = re.compile(f"[^{_HURUF}{_TANDA}\\-.,]")
_NO_LETTER = re.compile(f"[^{_HURUF}\\-.,]")
_DIGITS = re.compile("[0-9]+")

AWALAN_BERTANDA = frozenset(
    (*("ber", "di", "ke", "me", "mem", "men", "meng"), *("pe", "pem", "pen", "peng", "per"))
) | {"se", "ter"}
AKHIRAN_BERTANDA = frozenset(("an", "kah", "kan", "ku", "lah", "mu", "nya", "pun"))
"""Affixes that a hyphen joins to acronyms, names, and figures: KTP-nya, se-Kalsel, ke-2."""
KLITIK = tuple(ending.text for ending in (*PARTICLES, *POSSESSIVES))
"""What a stop word may carry and stay one: apakah, untuknya."""
BAGIAN_PENDEK = 2
"""A part so short makes a compound an acronym, which is kept whole: KTP-el, Covid-19."""


def fold(text: str) -> str:
    """Return a word in small letters without accents, the same as in the browser."""
    if text.isascii() and text.isalnum():
        return text.lower()
    text = unicodedata.normalize("NFKD", _ALIEN.sub("", _HYPHENS.sub("-", text)))
    return _NO_LETTER.sub("", text.lower().replace("ς", "σ"))


class Analyser:
    """Turns text into terms: roots, folded, without stop words.

    Every way of writing a word is looked at once and remembered, as a catalogue of ten
    thousand records repeats the same few thousand words.
    """

    def __init__(
        self,
        kata_henti: Iterable[str] = (),
        akar: Iterable[str] = (),
        akar_jarang: Iterable[str] = (),
        kata_tanya: Iterable[str] = (),
    ) -> None:
        """Take the stop words and the roots.

        Args:
            kata_henti: Compared as written, before any folding to roots.
            akar: The known roots; without any, every word is its own root.
            akar_jarang: Roots that seldom take an affix, not repeated in `akar`.
            kata_tanya: Words with which people ask, beside what they ask for (`cara`, `tolong`).
                They say something in a text, and so have terms, but nothing in a query.
        """
        self.kata_henti = tuple(sorted({fold(word) for word in kata_henti}))
        self.akar = tuple(sorted(set(akar)))
        self.akar_jarang = tuple(sorted(set(akar_jarang)))
        self.kata_tanya = tuple(sorted({fold(word) for word in kata_tanya}))
        self._stop = frozenset(self.kata_henti)
        self._asking = frozenset(self.kata_tanya)
        self.morphology = Morphology(self.akar, self.akar_jarang)
        self._term_by_word: dict[str, str] = {}
        self._reading_by_form: dict[str, Reading] = {}
        self._parts_by_compound: dict[str, tuple[str, ...]] = {}

    def words(self, text: str) -> list[str]:
        """Return the words and numbers of `text` as they are written.

        A repeated word (`sayur-sayuran`) is one word, an acronym with a hyphen stands
        before its longer parts (`KTP-el`, `KTP`), other compounds count as their parts.
        """
        found = _WORD.findall(text)
        if text.isascii() and "-" not in text:
            return found
        return [part for word in found for part in self._parts(word)]

    def term(self, word: str) -> str:
        """Return the term that `word` stands for, empty if it is a stop word."""
        term = self._term_by_word.get(word)
        if term is None:
            form = fold(word)
            term = "" if self._is_stop_word(form) else self._read(form).root
            self._term_by_word[word] = term
        return term

    def terms(self, text: str) -> list[str]:
        """Return the terms of `text` in order, stop words left out."""
        return [term for word in self.words(text) if (term := self.term(word))]

    def read(self, word: str) -> Reading:
        """Return how a word is understood: its root, and the steps that lead there."""
        return self._read(fold(word))

    def roots_met(self) -> frozenset[str]:
        """Return the roots of all words looked at so far."""
        return frozenset(reading.root for reading in self._reading_by_form.values())

    def asks(self, form: str) -> bool:
        """Tell whether a folded word of a query only asks: `caranya`, `tolong`."""
        return _is_among(form, self._asking)

    def _is_stop_word(self, form: str) -> bool:
        return _is_among(form, self._stop)

    def _read(self, form: str) -> Reading:
        reading = self._reading_by_form.get(form)
        if reading is None:
            reading = self.morphology.read(form)
            if "-" in form and not reading.steps:
                reading = self._read_joined(form) or reading
            self._reading_by_form[form] = reading
        return reading

    def _read_joined(self, form: str) -> Reading | None:
        """Return how an acronym, name, or figure with affixes is understood: `di-PHK-kan`."""
        parts = form.split("-")
        steps: tuple[str, ...] = ()
        if parts[-1] in AKHIRAN_BERTANDA:
            steps = (f"-{parts.pop()}",)
        if parts and parts[0] in AWALAN_BERTANDA:
            steps = (*steps, f"{parts.pop(0)}-")
        if not steps or len(parts) != 1:
            return None
        inner = self.morphology.read(parts[0])
        return Reading(inner.cost, inner.root, (*steps, *inner.steps))

    def _parts(self, word: str) -> tuple[str, ...]:
        if word.isascii() and "-" not in word:
            return (word,)
        parts = self._parts_by_compound.get(word)
        if parts is None:
            parts = self._parts_by_compound[word] = tuple(self._split(word))
        return parts

    def _split(self, word: str) -> list[str]:
        word = unicodedata.normalize("NFKC", word)
        parts = [part for part in _HYPHENS.split(word) if fold(part)]
        if len(parts) <= 1 or self.read(word).steps:
            return [word] if parts else []
        if _is_acronym(parts):
            longer = [part for part in parts if len(part) > BAGIAN_PENDEK]
            return [word, *(longer or parts)]
        return parts


def _is_among(form: str, words: Collection[str]) -> bool:
    """Tell whether a word is one of `words`, as it is or with a clitic."""
    return form in words or any(
        form.endswith(klitik) and form.removesuffix(klitik) in words for klitik in KLITIK
    )


def _is_acronym(parts: list[str]) -> bool:
    """Tell whether a compound has a short part, and letters."""
    return any(len(part) <= BAGIAN_PENDEK for part in parts) and not all(
        _DIGITS.fullmatch(part) for part in parts
    )
