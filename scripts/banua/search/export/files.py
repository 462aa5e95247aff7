"""All files of the index for the browser.

Each is a classic script that hands JSON to one function, so that a page on a disk can
load it too. Their names carry one hash of all contents: documents are known by number,
and a file that is older than the others would name other documents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any

from banua.search.export.blocks import Block, cut_blocks
from banua.search.export.columns import write_facets, write_orders
from banua.search.export.language import write_language
from banua.search.export.positions import write_positions
from banua.search.export.terms import PART, write_terms
from banua.search.export.words import ALIKE, sort_words, write_words
from banua.search.facets import FACETS
from banua.search.weights import KATA_TERBANYAK, SKALA

if TYPE_CHECKING:
    from banua.search.fields import Document
    from banua.search.search_index import SearchIndex

FORMAT = 3
"""Number of the format; a script that knows another one says so and stops."""
FOLDER = "cari/data/"
BASE = "dasar"
BASE_PATH = f"{FOLDER}{BASE}.js"
REGISTRAR = "banuaCari"
HURUF_ISTILAH = 6_000
"""Characters of a file of terms: about 3 kB packed, of which a query needs a part."""
HURUF_KAMUS = 5_000
"""Characters of a file of words, before those that begin alike are through."""
DOKUMEN_SEBERKAS = 12
"""Documents of a file: few of them are among the same ten results."""
_HASH = 10


def build_files(index: SearchIndex, folders: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file of the index, always in the same order.

    Args:
        index: The index.
        folders: Name of the folder that holds the pages of each kind.
    """
    blocks = dict(_write_blocks(index))
    contents = {name: _to_json(content) for name, content in _write_parts(index, blocks)}
    base = _write_base(index, folders, blocks)
    sums = sha256(_to_json(base).encode())
    for content in contents.values():
        sums.update(content.encode())
    mark = sums.hexdigest()[:_HASH]
    yield _file(BASE, {"format": FORMAT, "sidik": mark, **base})
    for name, content in contents.items():
        yield f"{FOLDER}{name}.{mark}.js", _script(f"{name}.{mark}", content)


def _file(name: str, content: object) -> tuple[str, bytes]:
    return f"{FOLDER}{name}.js", _script(name, _to_json(content))


def _script(name: str, content: str) -> bytes:
    return f'{REGISTRAR}("{name}",{content})\n'.encode()


def _to_json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _write_blocks(index: SearchIndex) -> Iterator[tuple[str, Sequence[Block[Any]]]]:
    """Yield what is cut into blocks, by the name of its files."""
    entries = ((term, len(record), record) for term, record in write_terms(index))
    yield "istilah", tuple(cut_blocks(entries, HURUF_ISTILAH, lambda key: key.partition(" ")[0]))
    for name, words in sort_words(index.lexicon).items():
        spelt = ((word, len(word), (word, n)) for word, n in words)
        begin = slice(ALIKE[name])
        yield f"kamus-{name}", tuple(cut_blocks(spelt, HURUF_KAMUS, itemgetter(begin)))


def _write_parts(
    index: SearchIndex, blocks: Mapping[str, Sequence[Block[Any]]]
) -> Iterator[tuple[str, object]]:
    places = write_positions(index)
    for name, parts in blocks.items():
        for number, block in enumerate(parts):
            if name == "istilah":
                yield f"{name}-{number}", block.entries
                terms = [record.partition(PART)[0] for record in block.entries]
                yield f"posisi-{number}", [places.get(term, "") for term in terms]
            else:
                yield f"{name}-{number}", write_words(block.entries)
    for number, documents in enumerate(_batches(index.documents)):
        yield f"dokumen-{number}", [_describe(item, index) for item in documents]
    for facet, values in write_facets(index):
        yield f"saring-{facet}", values
    for order, numbers in write_orders(index):
        yield f"urut-{order}", numbers


def _batches(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    return (
        documents[start : start + DOKUMEN_SEBERKAS]
        for start in range(0, len(documents), DOKUMEN_SEBERKAS)
    )


def _describe(item: Document, index: SearchIndex) -> list[str]:
    """Return what a result shows: id, name, institution, region, year, text."""
    institution = index.institutions.get(item.lembaga, item.lembaga)
    return [item.id, item.nama, institution, item.wilayah, item.tahun, item.cuplikan]


def _write_base(
    index: SearchIndex,
    folders: Mapping[str, str],
    blocks: Mapping[str, Sequence[Block[Any]]],
) -> dict[str, object]:
    """Return what every query needs."""
    kinds = groupby(index.documents, key=attrgetter("jenis"))
    return {
        "bobot": asdict(index.weights),
        "skala": SKALA,
        "kataTerbanyak": KATA_TERBANYAK,
        "jenis": [[kind, folders.get(kind, ""), sum(1 for _ in items)] for kind, items in kinds],
        "wilayah": {id_: names[0] for id_, names in index.values["wilayah"].items()},
        "saring": list(FACETS),
        "umum": " ".join(index.common),
        "bahasa": write_language(index.analyser),
        "seberkas": DOKUMEN_SEBERKAS,
        "awal": {name: "\t".join(block.start for block in parts) for name, parts in blocks.items()},
    }
