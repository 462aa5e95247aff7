"""The browser finds the same as the command line, in the same order, with the same scores."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Page

from banua.katalog import build_katalog
from banua.pages.links import FOLDERS
from banua.pages.scripts import MODULES, join_modules, read_modules
from banua.pipeline import Reading
from banua.search.engine import Engine, Jawaban
from banua.search.export.files import build_files
from banua.search.fields import KINDS
from banua.search.guides import read_guides
from banua.search.search_index import SearchIndex, build_search_index
from conftest import ROOT
from hostile_queries import HOSTILE_QUERIES

GENERATED = 50
"""Queries drawn of each sort."""
SHOWN = 10
HOOK = 'import { Engine } from "./engine.js"\nglobalThis.uji = new Engine("./cari/data/")\n'
ASK = """async message => {
  const answers = []
  for (const [kueri, jenis] of JSON.parse(message)) {
    const answer = await uji.search({ kueri, jenis, saring: {}, urut: "relevan", batas: 10 })
    answers.push(answer)
  }
  return JSON.stringify(answers)
}"""
ODD = (
    *("", "yang", "yang dan di", ":::", '"', '""', "-", "-padi", "wilayah:", "wilayah:tapin"),
    *("wilayah:tapinn padi", "jenis:lembaga banjar", "urusan:kesehatan tahun:2020-2022"),
    *("http://x.id/?a=b&c", '“bank sampah” -"pasar"', "Qur'an", "KTP-el", "\x00\x1b"),
)
ASKING = (
    *("cara", "bisa", "tolong carikan contoh", "internet of things", "things of internet"),
    *("caranya bagaimana", "kayapa maolah wadai", "apoteker pian", "pustaka bisa tabalong"),
    *("memorandum of understanding dengan kampus", "lewat aplikasi apa mengurus ktp hilang"),
    "mau mencari contoh cara menanam padi di lahan rawa yang sering banjir",
    "ingin tahu cara pengolahn sampa plastk",
)
AFFIXES = ("me{}kan", "pe{}an", "ber{}", "di{}nya", "{}lah", "ke{}an", "{}-{}")

Ask = Callable[[Sequence[str], str], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def index(real_reading: Reading) -> SearchIndex:
    """The index of the real catalogue and guides."""
    katalog = build_katalog(real_reading.entries)
    return build_search_index(katalog, read_guides(ROOT / "docs"))


@pytest.fixture(scope="module")
def engine(index: SearchIndex) -> Engine:
    """What the command line asks."""
    return Engine(index)


@pytest.fixture(scope="module")
def engine_page(
    browser: Browser, index: SearchIndex, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Page]:
    """A page from a disk with the browser's engine."""
    folder = tmp_path_factory.mktemp("paritas")
    write_site(folder, build_files(index, FOLDERS))
    page = browser.new_page()
    page.goto((folder / "index.html").as_uri())
    page.evaluate(join_modules({**read_modules(MODULES), "uji.js": HOOK}, "uji.js"))
    yield page
    page.close()


@pytest.fixture(scope="module")
def ask(engine_page: Page) -> Ask:
    """Return what asks the browser's engine."""
    return lambda queries, kind: json.loads(
        engine_page.evaluate(ASK, json.dumps([[query, kind] for query in queries]))
    )


def write_site(folder: Path, files: Iterator[tuple[str, bytes]]) -> None:
    """Write the search files and an empty page beside them."""
    (folder / "index.html").write_text(
        '<!doctype html><meta charset="utf-8"><title>uji</title>', encoding="utf-8"
    )
    for path, content in files:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def describe(answer: Jawaban, kind: str) -> dict[str, object]:
    """Return an answer of the command line's engine as the browser gives it."""
    hits = answer.hasil.get(kind, ())[:SHOWN]
    return {
        "jumlah": {kind: len(answer.hasil.get(kind, ())) for kind in KINDS},
        "hasil": [(hit.id, pytest.approx(hit.skor, abs=1e-6)) for hit in hits],
        "koreksi": answer.koreksi,
        "pesan": " ".join(answer.pesan) or None,
        "cara": [[reason.cara for reason in hit.alasan] for hit in hits],
    }


def pick(answer: Mapping[str, Any]) -> dict[str, object]:
    """Return of the browser's answer what can be compared."""
    return {
        "jumlah": dict.fromkeys(KINDS, 0) | answer["jumlah"],
        "hasil": [(hit["id"], hit["skor"]) for hit in answer["hasil"]],
        "koreksi": answer["koreksi"],
        "pesan": answer["pesan"],
        "cara": [[reason["cara"] for reason in hit["alasan"]] for hit in answer["hasil"]],
    }


def assert_same(queries: Sequence[str], kind: str, engine: Engine, ask: Ask) -> None:
    """Ask both, and compare answer by answer."""
    for query, answer in zip(queries, ask(queries, kind), strict=True):
        assert describe(engine.search(query), kind) == pick(answer), query


def test_judged_queries(engine: Engine, ask: Ask) -> None:
    """Every query that people judged."""
    judged = yaml.safe_load((ROOT / "tests/data/kueri.yaml").read_text(encoding="utf-8"))
    assert_same([item["kueri"] for item in judged], "inovasi", engine, ask)


def test_generated_queries(index: SearchIndex, engine: Engine, ask: Ask) -> None:
    """Hundreds of queries with affixes, typing errors, phrases, filters, and questions."""
    queries = list(draw_queries(index, random.Random(1)))  # noqa: S311 - no secret is drawn
    assert len(queries) >= 5 * GENERATED
    assert_same(queries, "inovasi", engine, ask)


def test_odd_queries(engine: Engine, ask: Ask) -> None:
    """Queries that mean nothing, or that mean harm."""
    assert_same([*ODD, *HOSTILE_QUERIES], "inovasi", engine, ask)


@pytest.mark.parametrize("kind", ["inovasi", "panduan"])
def test_asking_queries(kind: str, engine: Engine, ask: Ask) -> None:
    """Words that only ask, alone, beside others, and within terms and names."""
    assert_same(ASKING, kind, engine, ask)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "inovasi"])
def test_other_kinds(kind: str, index: SearchIndex, engine: Engine, ask: Ask) -> None:
    """Institutions, needs, people, contests, topics, guide pages."""
    names = [item.nama for item in index.documents if item.jenis == kind]
    assert_same(["sampah", "desa banjar", *names[:20]], kind, engine, ask)


def test_texts_of_results(index: SearchIndex, engine: Engine, ask: Ask) -> None:
    """A result shows what its record says, and leads to its page."""
    (answer,) = ask(["siska ku intip"], "inovasi")
    shown = answer["hasil"][0]
    item = index.documents[engine.search("siska ku intip").hasil["inovasi"][0].nomor]
    assert (item.id, item.nama, item.cuplikan) == (shown["id"], shown["nama"], shown["teks"])
    assert shown["url"] == "inovasi/siska-ku-intip/"
    assert "Provinsi Kalimantan Selatan" in shown["wilayah"]


@pytest.mark.parametrize("typed", ["sampa", "sumb", "pengol", "kebu", "sampahn", "sampah"])
def test_suggested_words(typed: str, index: SearchIndex, engine_page: Page) -> None:
    """Each root once, without clitics as far as what was typed allows."""
    words = engine_page.evaluate("typed => uji.suggest(typed, 6)", typed)["kata"]
    terms = [index.analyser.term(word) for word in words]
    assert sorted(set(terms)) == sorted(terms)
    assert typed not in words
    assert all(word.startswith(typed) for word in words)
    for word in words:
        base = word.removesuffix("nya")
        same = base != word and index.analyser.term(base) == index.analyser.term(word)
        assert not (same and base.startswith(typed))


def draw_queries(index: SearchIndex, rng: random.Random) -> Iterator[str]:
    """Yield queries of the sorts that people type, drawn from the catalogue's own words."""
    words = index.lexicon.words
    innovations = [item for item in index.documents if item.jenis == "inovasi"]
    for _ in range(GENERATED):
        yield f"{rng.choice(AFFIXES).replace('{}', rng.choice(words))} {rng.choice(words)}"
        yield f"{misspell(rng.choice(words), rng)} {misspell(rng.choice(words), rng)}"
        text = rng.choice(innovations).cuplikan.replace('"', "").split()
        start = rng.randrange(max(1, len(text) - 4))
        yield f'"{" ".join(text[start : start + rng.randint(2, 4)])}" {rng.choice(words)}'
        facet = rng.choice(list(index.values))
        value = rng.choice(list(index.values[facet]) or ["x"])
        minus = f" -{rng.choice(words)}" if rng.random() < 0.5 else ""
        yield f"{rng.choice(words)} {rng.choice(words)} {facet}:{value}{minus}"
        asking = rng.sample(index.analyser.kata_tanya, 3)
        yield f"{asking[0]} {rng.choice(words)} {asking[1]} {rng.choice(words)} {asking[2]}"


def misspell(word: str, rng: random.Random) -> str:
    """Return a word with one letter dropped, changed, doubled, or swapped with the next."""
    at = rng.randrange(len(word))
    return rng.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + rng.choice("aeiknr") + word[at + 1 :],
            word[: at + 1] + word[at:],
            word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        )
    )
