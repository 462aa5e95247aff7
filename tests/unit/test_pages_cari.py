"""The results page offers what the search knows."""

from __future__ import annotations

import re

from banua.pages.scripts import MODULES
from banua.pages.views.cari import SARINGAN
from banua.search.facets import FACETS
from banua.search.fields import KINDS


def test_every_facet_is_offered() -> None:
    """A facet of the index has its place among the filters, under its own name."""
    assert sorted(FACETS) == sorted(facet.id for facet in SARINGAN)


def test_every_kind_is_offered() -> None:
    """The script calls each kind of document by a name, in the order of the index."""
    script = (MODULES / "kinds.js").read_text(encoding="utf-8")
    assert list(KINDS) == re.findall(r'\{ id: "(\w+)"', script)
