"""The example searches of the home page lead somewhere."""

from __future__ import annotations

import pytest

from banua.katalog import build_katalog
from banua.pages.views.beranda import CONTOH_KUERI
from banua.pipeline import Reading
from banua.text import fold


@pytest.mark.parametrize("kueri", CONTOH_KUERI)
def test_examples_find_innovations(kueri: str, real_reading: Reading) -> None:
    """At least two innovations hold all words of each example."""
    katalog = build_katalog(real_reading.entries)
    words = fold(kueri).split()
    found = [
        inovasi.id
        for inovasi in katalog.inovasi.values()
        if all(
            word
            in fold(
                " ".join(
                    (
                        inovasi.nama,
                        inovasi.ringkasan,
                        *(katalog.tema[t].label for t in inovasi.tema),
                    )
                )
            )
            for word in words
        )
    ]
    assert len(found) >= 2
