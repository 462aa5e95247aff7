"""The files of the index hold what Whoosh holds, can be found, and are the same twice."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from bisect import bisect_right
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.model.acuan import Sinonim
from banua.model.tingkat import SyaratTingkat, Tingkat
from banua.search.engine import Engine
from banua.search.export import codec
from banua.search.export.blocks import count_shared, cut_blocks
from banua.search.export.files import FORMAT, build_files
from banua.search.export.terms import PART, write_terms
from banua.search.lexical import read_scores
from banua.search.search_index import SearchIndex, build_search_index
from search_katalog import make_katalog

numbers = st.integers(0, codec.LARGEST - 1)


class Digits:
    """Reads what `codec` writes, as the browser does."""

    def __init__(self, text: str) -> None:
        """Begin with the first character."""
        self._values = iter(codec.DIGITS.index(char) for char in text)

    def next(self) -> int:
        """Return the next number."""
        first = next(self._values)
        if first < codec.ONE:
            return first
        if first < codec.BASE - 1:
            return codec.ONE + (first - codec.ONE) * codec.BASE + next(self._values)
        parts = [next(self._values) for _ in range(3)]
        return (parts[0] * codec.BASE + parts[1]) * codec.BASE + parts[2]

    def digit(self) -> int:
        """Return the next character."""
        return next(self._values)

    def rest(self) -> list[int]:
        """Return what is left, character by character."""
        return list(self._values)


@given(st.lists(numbers))
def test_numbers_read_back(values: list[int]) -> None:
    """What is written one after another is read one after another."""
    text = codec.write_numbers(values)
    digits = Digits(text)
    assert values == [digits.next() for _ in values]
    assert digits.rest() == []
    assert len(json.dumps(text)) == len(text) + 2


@pytest.mark.parametrize("value", [0, codec.ONE, codec.TWO - 1, codec.TWO, codec.LARGEST - 1])
def test_lengths_change_where_they_should(value: int) -> None:
    """The borders between one, two, and four characters."""
    assert Digits(codec.write_number(value)).next() == value


def test_too_large_a_number_is_refused() -> None:
    """Nothing is cut off silently."""
    with pytest.raises(ValueError, match="753571"):
        codec.write_number(codec.LARGEST)


@given(st.lists(st.text("ab c", min_size=1), unique=True), st.integers(1, 9))
def test_blocks_are_found_by_their_starts(keys: list[str], size: int) -> None:
    """The last block that does not start after a key holds it, if any does."""
    keys = sorted({key.strip() for key in keys} - {""})
    blocks = list(cut_blocks(((key, len(key), key) for key in keys), size, first_word))
    assert keys == [key for block in blocks for key in block.entries]
    starts = [block.start for block in blocks]
    assert starts == sorted(starts)
    for key in keys:
        assert key in blocks[bisect_right(starts, first_word(key)) - 1].entries


def first_word(key: str) -> str:
    """Return the first of several words."""
    return key.partition(" ")[0]


@given(st.text("ab"), st.text("ab"))
def test_shared_letters(one: str, other: str) -> None:
    """As many as both begin with, and not one more."""
    count = count_shared(one, other)
    assert one[:count] == other[:count]
    assert count in {len(one), len(other)} or one[count] != other[count]


def make_index() -> SearchIndex:
    """Return the index of a small catalogue with a thesaurus."""
    katalog = make_katalog(
        {"id": "a", "nama": "Sapa Si Gadis", "ringkasan": "Mengolah sampah, olahan sampah."},
        {"id": "b", "ringkasan": "Bank sampah dan limbah kain."},
        {"id": "c", "ringkasan": "Bank limbah."},
    )
    sinonim = (
        Sinonim(istilah=("sampah", "limbah"), jenis="padanan"),
        Sinonim(istilah=("waste bank", "bank sampah"), jenis="inggris"),
    )
    return build_search_index(replace(katalog, sinonim=sinonim, akar=frozenset({"olah"})))


def records(index: SearchIndex) -> dict[str, list[str]]:
    """Return the fields of every record by its term."""
    return {term: record.split(PART) for term, record in write_terms(index)}


def test_records_hold_what_whoosh_holds() -> None:
    """Every posting, with its level and the ways in which the word is written."""
    index = make_index()
    found = records(index)
    searcher = Engine(index)._searcher
    for term, postings in index.postings.items():
        _, rarity, forms, groups, *_ = found[term]
        assert Digits(rarity).next() == postings.rarity
        written = [term if form == "=" else form for form in forms.split(" ")] if forms else [term]
        read = read_groups(groups, written)
        expected = {
            number: (score, set(postings.form_sets[at]))
            for number, score, at in read_scores(searcher, term, [1] * len(postings.form_sets))
        }
        assert expected == read


def read_groups(text: str, forms: list[str]) -> dict[int, tuple[int, set[str]]]:
    """Return level and ways of writing by document."""
    found: dict[int, tuple[int, set[str]]] = {}
    digits = Digits(text)
    while True:
        try:
            count = digits.next()
        except StopIteration:
            return found
        written = {forms[digits.next()] for _ in range(count)}
        size, last, documents = digits.next(), 0, []
        for _ in range(size):
            last += digits.next()
            documents.append(last)
        found |= {number: (digits.digit(), written) for number in documents}


def test_what_the_thesaurus_adds_stands_with_the_term() -> None:
    """A synonym costs no further file; documents that the word itself meets are left out."""
    found = records(make_index())
    assert "limbah" in found["sampah"]
    assert "bank sampah" in found["waste bank"]
    assert found["waste bank"][1:4] == ["", "", ""]


def test_names_stand_under_their_first_word() -> None:
    """Stop words inside a name count."""
    assert "sapa si gadis" in records(make_index())["sapa"]


def read_files(index: SearchIndex) -> dict[str, Any]:
    """Return the content of every file by its name without the hash."""
    found = {}
    for path, content in build_files(index, {"inovasi": "inovasi"}):
        name, _, rest = content.decode().partition('("')[2].partition('",')
        assert path == f"cari/data/{name}.js"
        found[name.partition(".")[0]] = json.loads(rest.removesuffix(")\n"))
    return found


def test_the_base_file_says_what_it_is() -> None:
    """Format, numbers of documents, and where the blocks begin."""
    files = read_files(make_index())
    base = files["dasar"]
    assert base["format"] == FORMAT
    assert base["jenis"][0] == ["inovasi", "inovasi", 3]
    assert set(base["awal"]) == {
        "istilah",
        "kamus-awal",
        "kamus-akhir",
        "kamus-pendek-akhir",
    }
    assert {f"saring-{facet}" for facet in base["saring"]} <= files.keys()


def test_names_change_with_the_content() -> None:
    """A file of another catalogue is never taken for one of this."""

    def mark(ringkasan: str) -> str:
        index = build_search_index(make_katalog({"id": "a", "ringkasan": ringkasan}))
        return str(read_files(index)["dasar"]["sidik"])

    assert mark("padi") == mark("padi")
    assert mark("padi") != mark("jagung")


def test_the_same_bytes_under_another_hash_seed() -> None:
    """Order of sets and dictionaries of strings leaves no trace."""
    code = (
        "import sys; sys.path.insert(0, 'tests'); sys.path.insert(0, 'tests/unit')\n"
        "from hashlib import sha256\n"
        "from test_search_export import build_files, make_index\n"
        "print(sha256(b''.join(c for _, c in build_files(make_index(), {}))).hexdigest())"
    )
    made = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(made) == 1


def test_hostile_texts_stay_data() -> None:
    """Quotation marks, markup, and line ends of a record break no file."""
    hostile = '");alert(1)//</script>\u2028\\ ! = # <b>'
    index = build_search_index(make_katalog({"id": "a", "nama": hostile, "ringkasan": hostile}))
    files = read_files(index)
    assert files["dokumen-0"][0][1] == hostile


def test_the_level_of_documentation_is_a_facet_and_an_order() -> None:
    """A higher level comes first, then more conditions; the number of keys does not matter."""
    katalog = make_katalog(
        {"id": "a", "tujuan": "Satu.", "manfaat": "Dua.", "masalah": "Tiga."},
        {"id": "b", "tahapan": "penerapan"},
        {"id": "c", "status": "aktif"},
    )
    stage, state = (
        SyaratTingkat(kode=key, kunci=(key,), nama=key, langkah="Tulis.", manfaat="Jelas.")
        for key in ("tahapan", "status")
    )
    levels = (
        Tingkat(kode="rintisan", nama="Rintisan", arti="Awal."),
        Tingkat(kode="dasar", nama="Dasar", arti="Cukup.", syarat=(stage,)),
        Tingkat(kode="lengkap", nama="Lengkap", arti="Penuh.", syarat=(state,)),
    )
    index = build_search_index(replace(katalog, tingkat=levels))
    files = read_files(index)
    named = {value: names for _, value, *names in files["saring-tingkat"]}
    assert named == {"rintisan": ["Rintisan"], "dasar": ["Dasar"]}
    order = Digits(files["urut-lengkap"])
    found = [index.documents[order.next()] for _ in index.documents]
    assert [item.id for item in found if item.jenis == "inovasi"] == ["b", "c", "a"]


def test_any_kind_tells_its_institution_by_name() -> None:
    """An institution that has no innovation has a name all the same."""
    index = replace(make_index(), institutions={"x": "Kementerian X"})
    item = replace(index.documents[0], lembaga="x")
    files = read_files(replace(index, documents=(item, *index.documents[1:])))
    assert files["dokumen-0"][0][2] == "Kementerian X"
