"""Whole numbers as printable characters: how the index is written for the browser.

Ninety-one characters that JSON leaves as they are stand for the digits 0 to 90. A small
number is one of them, a larger one two or four; what is written one after another can be
read one after another. `theme/assets/cari/codec.js` reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import sub

DIGITS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
BASE = len(DIGITS)
ONE = 58
"""Numbers below are one character."""
TWO = ONE + (BASE - 1 - ONE) * BASE
"""Numbers below are two; the last digit announces three more."""
LARGEST = BASE**3

_LEVELS = bytes.maketrans(bytes(range(BASE)), DIGITS.encode())
_SHORT = [DIGITS[number] for number in range(ONE)] + [
    DIGITS[ONE + first] + DIGITS[second]
    for first in range(BASE - 1 - ONE)
    for second in range(BASE)
]


def write_number(number: int) -> str:
    """Return one number from 0 to 753,570."""
    if number < TWO:
        return _SHORT[number]
    if number >= LARGEST:
        raise ValueError(number)
    first, rest = divmod(number, BASE * BASE)
    return DIGITS[-1] + DIGITS[first] + DIGITS[rest // BASE] + DIGITS[rest % BASE]


def write_numbers(numbers: Iterable[int]) -> str:
    """Return numbers one after another."""
    return "".join(write_each(numbers))


def write_each(numbers: Iterable[int]) -> list[str]:
    """Return each of many numbers."""
    numbers = tuple(numbers)
    try:
        return list(map(_SHORT.__getitem__, numbers))
    except IndexError:
        return [_SHORT[number] if number < TWO else write_number(number) for number in numbers]


def write_digits(digits: bytes | bytearray) -> str:
    """Return numbers from 0 to 90, one character each."""
    return digits.translate(_LEVELS).decode("ascii")


def write_rising(numbers: Sequence[int]) -> str:
    """Return rising numbers by the gaps between them, which are small."""
    return write_numbers(gaps(numbers))


def gaps(numbers: Sequence[int]) -> Iterator[int]:
    """Return how far each number is from the one before, the first from 0."""
    return map(sub, numbers, chain((0,), numbers))
