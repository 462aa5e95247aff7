"""The browser makes the same terms of a text as the index."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator, Sequence
from itertools import chain

import pytest
import yaml
from playwright.sync_api import Browser

from banua.katalog import Katalog, build_katalog
from banua.pages.scripts import MODULES, join_modules, read_modules
from banua.pipeline import Reading
from banua.search.analysis import Analyser, fold
from banua.search.export.language import write_language
from banua.search.vocabulary import build_analyser
from conftest import ROOT
from words import read_words

BMP = 0x10000
SURROGATES = range(0xD800, 0xE000)
HOOK = 'import { Analyser, fold } from "./analysis.js"\nglobalThis.uji = { Analyser, fold }\n'
READ = """message => {
  const [language, texts] = JSON.parse(message)
  globalThis.analyser ??= new uji.Analyser(language)
  return JSON.stringify(texts.map(text => {
    const words = analyser.words(text)
    return [words, words.map(word => analyser.term(word)), uji.fold(text)]
  }))
}"""
"""Texts go and come as JSON, since Playwright takes its time over many values."""
ODD = (
    "\u0130\u0131\u00df\u1e9e\ufb01\u03a3\u03c2\u01c5\u1ffc\u0345\u00ad\u200b\u200d\u2044\u00bd",
    "\u00b2\u2082\uff21\uff5a\uff11e\u0301\u0327\u0958\uac00\u1100\u1161\u3099\u30ab\U0001f600",
    "\U00010400\u2160\u2460\u3392\ufdfa\u0660\u06f0--''\u2019\u2011.,0123aeiouknprt \t\n",
)

Read = Callable[[Sequence[str]], list[list[object]]]


@pytest.fixture(scope="module")
def katalog(real_reading: Reading) -> Katalog:
    """The real catalogue."""
    return build_katalog(real_reading.entries)


@pytest.fixture(scope="module")
def analyser(katalog: Katalog) -> Analyser:
    """The analyser of the real catalogue."""
    return build_analyser(katalog)


@pytest.fixture(scope="module")
def read(browser: Browser, analyser: Analyser) -> Iterator[Read]:
    """Return what gives words, terms, and folded form of each text, from the browser."""
    page = browser.new_page()
    page.evaluate(join_modules({**read_modules(MODULES), "uji.js": HOOK}, "uji.js"))
    language = write_language(analyser)
    yield lambda texts: json.loads(page.evaluate(READ, json.dumps([language, texts])))
    page.close()


def expected(analyser: Analyser, texts: Sequence[str]) -> list[list[object]]:
    """Return what the index makes of each text."""
    found: list[list[object]] = []
    for text in texts:
        words = analyser.words(text)
        found.append([words, [analyser.term(word) for word in words], fold(text)])
    return found


def check(read: Read, analyser: Analyser, texts: Sequence[str]) -> None:
    """Compare text by text, so that a failure shows one."""
    differing = [
        (text, here, there)
        for text, here, there in zip(texts, expected(analyser, texts), read(texts), strict=True)
        if here != there
    ]
    assert [] == differing[:5]


def test_words_of_the_tests(read: Read, analyser: Analyser) -> None:
    """Every affixed word, and every word of the judged queries."""
    queries = yaml.safe_load((ROOT / "tests" / "data" / "kueri.yaml").read_text(encoding="utf-8"))
    check(read, analyser, [*read_words().all(), *(str(query["kueri"]) for query in queries)])


def test_the_catalogue(read: Read, analyser: Analyser, katalog: Katalog) -> None:
    """Every text of the innovations, and every term of the thesaurus."""
    texts = [
        text or ""
        for item in katalog.inovasi.values()
        for text in (item.nama, item.kepanjangan, item.ringkasan)
    ]
    check(read, analyser, [*texts, *chain(*(entry.istilah for entry in katalog.sinonim))])


def test_every_form_of_every_root(read: Read, analyser: Analyser) -> None:
    """Each root between affixes of many kinds, also where no such word exists."""
    shapes = ("me{}kan", "pen{}an", "ke{}an", "{}nya", "ber{}-{}", "{}-me{}i", "{}isasi")
    roots = [*analyser.akar, *analyser.akar_jarang]
    check(read, analyser, [shape.format(root, root) for root in roots for shape in shapes])


def test_every_letter(read: Read, analyser: Analyser) -> None:
    """Each character of the basic plane, alone and inside a word."""
    letters = [chr(code) for code in range(BMP) if code not in SURROGATES]
    check(
        read, analyser, [f"{letter} a{letter}b K{letter}\u0301-{letter}nya" for letter in letters]
    )


def test_odd_texts(read: Read, analyser: Analyser) -> None:
    """Texts of odd characters, words of the list, and great length."""
    chance = random.Random(7)  # noqa: S311 - chosen again alike
    letters = "".join(ODD)
    texts = ["".join(chance.choices(letters, k=chance.randrange(1, 30))) for _ in range(4_000)]
    roots = analyser.akar
    joints = ("", "-", "'", "nya-", "-ke", " ", "2", ".")
    texts += [
        chance.choice(roots) + chance.choice(joints) + chance.choice(roots) for _ in range(4_000)
    ]
    check(read, analyser, [*texts, "", "z" * 100_000, "a-" * 5_000, "meng" * 5_000, "1.2" * 999])
