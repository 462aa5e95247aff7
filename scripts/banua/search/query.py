"""The query language: words, "frasa persis", -tanpa, kunci:nilai. Every text is a query."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from banua.search.weights import PANJANG_KUERI

_ITEM = re.compile(r'(-?)(?:([A-Za-z_-]+):)?(?:"([^"]*)"?|([^\s"]+))')
_QUOTES = str.maketrans("“”„«»", '"' * 5)


@dataclass(frozen=True, slots=True)
class Kueri:
    """A query in parts, as typed.

    Attributes:
        kata: Texts of words to look for.
        frasa: Texts to be found word by word; also looked for as words.
        tanpa: Texts whose words must not occur.
        tanpa_frasa: Texts that must not occur word by word.
        saring: Pairs of key and value to narrow by.
        tanpa_saring: Pairs of key and value to leave out.
    """

    kata: tuple[str, ...] = ()
    frasa: tuple[str, ...] = ()
    tanpa: tuple[str, ...] = ()
    tanpa_frasa: tuple[str, ...] = ()
    saring: tuple[tuple[str, str], ...] = ()
    tanpa_saring: tuple[tuple[str, str], ...] = ()


def parse_kueri(text: str, keys: Iterable[str]) -> Kueri:
    """Return the parts of what someone typed.

    Args:
        text: Anything; only the first thousand characters are read.
        keys: Keys that may stand before a colon; `lain:nilai` is just two words.
    """
    known = set(keys)
    kata: list[str] = []
    frasa: list[str] = []
    tanpa: list[str] = []
    tanpa_frasa: list[str] = []
    saring: list[tuple[str, str]] = []
    tanpa_saring: list[tuple[str, str]] = []
    for minus, key, quoted, plain in _ITEM.findall(text[:PANJANG_KUERI].translate(_QUOTES)):
        value = quoted or plain
        name = key.lower().replace("_", "-")
        if name in known and value:
            (tanpa_saring if minus else saring).append((name, value))
        elif minus and not key:
            (tanpa_frasa if quoted else tanpa).append(value)
        else:
            kata.append(key)
            (frasa if quoted else kata).append(value)
    return Kueri(
        kata=tuple(filter(None, kata)),
        frasa=tuple(frasa),
        tanpa=tuple(filter(None, tanpa)),
        tanpa_frasa=tuple(tanpa_frasa),
        saring=tuple(saring),
        tanpa_saring=tuple(tanpa_saring),
    )
