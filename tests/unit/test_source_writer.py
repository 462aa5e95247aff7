"""The canonical form reads back as the same data and has one shape."""

from __future__ import annotations

import math
from textwrap import dedent

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from banua.source.writer import TEXT_WIDTH, Value, write_record

TRICKY = st.sampled_from(
    [
        *("yes", "No", "ON", "off", "y", "n", "true", "null", "Null", "~", "=", "<<"),
        *("010", "0o17", "0x1F", "0b1", "1_000", "1,000", "12:30", "1:2:3", "1e5", "1.5e3"),
        *(".5", "5.", ".inf", "-.INF", ".nan", "+1", "-1", "2020", "63.05"),
        *("2020-10-29", "2020-1-2T12:00:00Z", "2020-10-29 12:00"),
        *("-", "--", "---", "...", "- a", "? a", "... a", "--- a", "-a", "?", ":", "#", "%"),
        *("@", "`", "&", "*", "!", "|", ">", "[", "]", "{", "}", "'", '"', ",", "😀"),
        *("a:", ":a", "a:b", "a: b", "a#b", "a #b", "https://banua.go.id/?a=1#b"),
        *("", " ", " a", "a ", "a  b", "a\tb", "a\r\nb", "a\x85b", "a\u2028b", "a\u1680"),
        *("a\nb", "\na", "a\n", "a\n\n", "a \nb", "a\n b", " a\nb", "\ta\nb", "a\n\tb"),
        *("a\n\n\nb", "a\nb\u1680\nc", "\ufeffa", "a\u00a0b", "a\ud7ff\ue000\ufffe"),
    ]
)
WORDS = st.lists(st.text("abc:#-'\"é{}[],> ", min_size=1, max_size=120), max_size=40).map(" ".join)
TEXT = st.one_of(st.text(), TRICKY, WORDS, st.text("a \n\t#", max_size=30))
KEY = st.one_of(st.text(max_size=60), TRICKY)
SCALAR = st.one_of(TEXT, st.integers(), st.floats(allow_nan=False), st.booleans(), st.none())
LIST_OF_ID = st.lists(st.one_of(st.from_regex(r"[a-z0-9-]{1,20}", fullmatch=True), st.integers()))
VALUE: st.SearchStrategy[Value] = st.recursive(
    st.one_of(SCALAR, LIST_OF_ID),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=3).map(tuple),
        st.dictionaries(KEY, inner, max_size=4),
    ),
    max_leaves=12,
)
DATA = st.dictionaries(KEY, VALUE, max_size=5)


def _with_lists(value: Value) -> Value:
    if isinstance(value, dict):
        return {key: _with_lists(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_with_lists(item) for item in value]
    return value


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@given(data=DATA)
def test_reads_back_the_same(loader: type[yaml.SafeLoader], data: dict[str, Value]) -> None:
    """Any data survive both loaders, in order, and a second writing changes nothing."""
    text = write_record(data)
    read = yaml.load(text, Loader=loader)  # noqa: S506 - both loaders are safe ones
    assert read == _with_lists(data)
    assert [*read] == [*data]
    assert write_record(read) == text


@given(data=DATA)
def test_lines_carry_no_blank_end(data: dict[str, Value]) -> None:
    """No line ends in blanks, the file ends in a line break."""
    text = write_record(data)
    assert text.endswith("\n")
    assert all(line == line.rstrip(" \t") for line in text.split("\n"))


@given(text=st.lists(st.text("abcdefé#:'-", min_size=1, max_size=120), min_size=2).map(" ".join))
def test_folded_text_keeps_within_the_width(text: str) -> None:
    """Only a single word may be longer than a line."""
    first, *rest = write_record({"daftar": [{"uraian": text}]}).splitlines()[1:]
    if first.endswith(">-") and rest:
        for line in rest:
            assert len(line) <= TEXT_WIDTH or " " not in line.strip()
    else:
        assert len(first) <= TEXT_WIDTH


@pytest.mark.parametrize("number", [1e-7, 1e16, 1.5e300, -0.0, math.inf, -math.inf, 0.38, 2.0])
def test_numbers_stay_numbers(number: float) -> None:
    """A float never becomes text or an integer."""
    read = yaml.safe_load(write_record({"nilai": number}))["nilai"]
    assert isinstance(read, float)
    assert read == number


def test_not_a_number_is_written() -> None:
    """NaN has its YAML name."""
    assert write_record({"nilai": math.nan}) == "nilai: .nan\n"


def test_empty_record() -> None:
    """A record without keys is still a mapping."""
    assert write_record({}) == "{}\n"


def test_short_ids_share_a_line_until_it_is_full() -> None:
    """Only lists of ids that fit stand on one line."""
    fits = ["kesehatan"] * 8
    assert write_record({"tema": fits}) == f"tema: [{', '.join(fits)}]\n"
    assert write_record({"tema": ["kesehatan"] * 9}).startswith("tema:\n  - kesehatan\n")
    assert write_record({"tema": ["Dua kata"]}) == "tema:\n  - Dua kata\n"
    assert write_record({"kode": ["16", 17]}) == "kode: ['16', 17]\n"


def test_form() -> None:
    """Golden example of every form."""
    data: dict[str, Value] = {
        "nama": "SI PADI: Padi Apung",
        "tahun": 2020,
        "aktif": True,
        "kosong": None,
        "bobot": 1.5,
        "kode_kemendagri": "63.05",
        "tanggal": "2020-10-29",
        "jawaban": "no",
        "ringkasan": "Petani di lahan rawa lebak menanam padi di atas rakit: benih tetap hidup "
        "saat air naik, dan panen tidak lagi gagal pada musim hujan.",
        "url": "https://contoh.banua.go.id/berita/2020/10/29/" + "padi-apung-di-rawa-lebak-" * 3,
        "cara_kerja": "Langkah:\n\n1. Rakit\n   bambu\n2. Benih",
        "ganjil": "a\u00a0b\tc",
        "hasil": [
            {"uraian": "Panen naik", "sumber": ["s1", "s2"]},
            {"uraian": "'Rakit' dipakai ulang", "sumber": []},
        ],
        "bukti": {"16": {"nilai": 2, "catatan": ["Perda"]}},
        "petak": [[1, 2], ["Dua kata", "lagi"]],
    }
    assert write_record(data) == dedent(
        """\
        nama: 'SI PADI: Padi Apung'
        tahun: 2020
        aktif: true
        kosong: null
        bobot: 1.5
        kode_kemendagri: '63.05'
        tanggal: '2020-10-29'
        jawaban: 'no'
        ringkasan: >-
          Petani di lahan rawa lebak menanam padi di atas rakit: benih tetap hidup saat air
          naik, dan panen tidak lagi gagal pada musim hujan.
        url: https://contoh.banua.go.id/berita/2020/10/29/%s
        cara_kerja: |-
          Langkah:

          1. Rakit
             bambu
          2. Benih
        ganjil: "a\\xA0b\\tc"
        hasil:
          - uraian: Panen naik
            sumber: [s1, s2]
          - uraian: '''Rakit'' dipakai ulang'
            sumber: []
        bukti:
          '16':
            nilai: 2
            catatan:
              - Perda
        petak:
          - [1, 2]
          - - Dua kata
            - lagi
        """
    ) % ("padi-apung-di-rawa-lebak-" * 3)
