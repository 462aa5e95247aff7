"""Runs of equal numbers in a sorted column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.int64]


def starts_of(values: Numbers) -> Numbers:
    """Return where each run of equal values begins."""
    return np.flatnonzero(np.append(True, values[1:] != values[:-1])[: len(values)])


def slices_of(starts: Numbers, end: int) -> Iterator[slice]:
    """Yield each run, given where they begin and where the last one ends."""
    return (slice(start, stop) for start, stop in pairwise((*starts.tolist(), end)))
