"""What the benchmark needs to know of a search engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from banua.katalog import Katalog
from bench.cari.documents import Document


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is indexed: the same for all engines.

    Attributes:
        catalog: Folder of the catalogue.
        katalog: The catalogue, read and linked.
        documents: What its pages say.
    """

    catalog: Path
    katalog: Katalog
    documents: Sequence[Document]


class Engine(Protocol):
    """A search engine that answers in the browser.

    `web/<name>.js` asks it there; it loads only from the folder that `build` fills.

    Attributes:
        name: Short name, as in `--mesin`.
        title: Name for readers.
        in_parts: Whether a query loads only the parts of the index that it needs.
        judged_only: Whether only its order of results is of interest: it is no product.
    """

    name: str
    title: str
    in_parts: bool
    judged_only: bool

    def build(self, corpus: Corpus, folder: Path) -> float:
        """Write all that a site would serve; return the seconds this took."""
        ...

    def index_files(self, folder: Path) -> list[Path]:
        """Return the files that grow with the catalogue."""
        ...
