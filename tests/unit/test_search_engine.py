"""What a query finds, in what order, and what it says about it."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.katalog import Katalog
from banua.model.acuan import Sinonim
from banua.search.engine import Engine, Hasil, Jawaban
from banua.search.search_index import build_search_index
from search_katalog import make_katalog

SINONIM = (
    Sinonim(istilah=("sampah", "limbah"), jenis="padanan"),
    Sinonim(istilah=("waste bank", "bank sampah"), jenis="inggris"),
    Sinonim(istilah=("kia", "kartu identitas anak"), jenis="singkatan", ambigu=True),
    Sinonim(istilah=("kia", "kesehatan ibu anak"), jenis="singkatan", ambigu=True),
)
DAFTAR: Sequence[Mapping[str, object]] = (
    {"id": "persis", "nama": "Pertama", "ringkasan": "Warga mengolah tanah."},
    {"id": "akar", "nama": "Kedua", "ringkasan": "Warga menjual olahan pisang."},
    {"id": "sampah", "nama": "Ketiga", "ringkasan": "Bank sampah menimbang plastik."},
    {"id": "limbah", "nama": "Keempat", "ringkasan": "Limbah kain disaring."},
    {"id": "anak", "nama": "Kelima", "ringkasan": "Kartu identitas anak dicetak."},
    {"id": "ibu", "nama": "Keenam", "ringkasan": "Kesehatan ibu dan anak diperiksa."},
    {"id": "sapa", "nama": "Sapa Si Gadis", "ringkasan": "Layanan desa.", "tahun": 2021},
    {"id": "sapa-lain", "nama": "Ketujuh", "ringkasan": "Sapa gadis, sapa gadis, sapa gadis."},
    {
        "id": "laut",
        "nama": "Kedelapan",
        "ringkasan": "Nelayan dan digitalisasi sampah.",
        "wilayah": "tanah-laut",
        "urusan": ("kesehatan",),
        "tahun": 2023,
    },
)


def with_words(katalog: Katalog) -> Katalog:
    """Return a catalogue that knows a few roots and synonyms."""
    return replace(katalog, sinonim=SINONIM, akar=frozenset({"olah", "sampah"}))


ENGINE = Engine(build_search_index(with_words(make_katalog(*DAFTAR))))


def ids(answer: Jawaban) -> list[str]:
    """Return the innovations of an answer."""
    return [hit.id for hit in answer.hasil.get("inovasi", ())]


def find(kueri: str, **saring: Sequence[str]) -> list[str]:
    """Return the innovations that a query finds."""
    return ids(ENGINE.search(kueri, saring))


def why(kueri: str, id_: str) -> list[tuple[str, str]]:
    """Return how each word of a query meets an innovation."""
    hits: Sequence[Hasil] = ENGINE.search(kueri).hasil["inovasi"]
    (hit,) = (hit for hit in hits if hit.id == id_)
    return [(reason.kata, reason.cara) for reason in hit.alasan]


def test_exact_first_then_the_same_root() -> None:
    """`mengolah` is nearer to itself than to `olahan`."""
    assert find("mengolah") == ["persis", "akar"]
    assert why("mengolah", "persis") == [("mengolah", "persis")]
    assert why("mengolah", "akar") == [("mengolah", "akar")]


def test_synonyms_come_after() -> None:
    """What is called otherwise is found, later."""
    assert find("sampah")[-1] == "limbah"
    assert why("sampah", "limbah") == [("sampah", "sinonim")]


def test_terms_of_several_words() -> None:
    """Two English words are one Indonesian term."""
    assert find("waste bank") == ["sampah"]
    assert why("waste bank", "sampah") == [("waste bank", "sinonim")]


def test_ambiguous_abbreviations_offer_all_meanings() -> None:
    """KIA may be a card or care."""
    assert set(find("KIA")) == {"anak", "ibu"}
    assert "ibu" not in find("kartu identitas anak")[:1]


def test_misspelt_words_are_found_and_told() -> None:
    """The reader sees what was meant."""
    answer = ENGINE.search("Smapah")
    assert ids(answer)[0] in {"sampah", "laut"}
    assert answer.koreksi == "sampah"
    assert why("smapah", "sampah") == [("smapah", "koreksi")]


def test_beginnings_of_words_are_no_errors() -> None:
    """Someone who is still typing wants no correction."""
    answer = ENGINE.search("identi")
    assert ids(answer) == ["anak"]
    assert answer.koreksi is None
    assert why("identi", "anak") == [("identi", "awalan")]


def test_a_whole_name_comes_first() -> None:
    """However often its words stand elsewhere; stop words count in a name."""
    assert find("sapa si gadis")[0] == "sapa"


def test_all_words_before_some() -> None:
    """A document on both topics comes before those on one."""
    assert find("nelayan sampah")[0] == "laut"


ASKED = Engine(
    build_search_index(
        replace(
            make_katalog(
                {"id": "padi", "nama": "Pertama", "ringkasan": "Petani menanam padi."},
                {"id": "cara", "nama": "Kedua", "ringkasan": "Cara bisa, cara mau, padi."},
                {"id": "nama", "nama": "Cari Aman", "ringkasan": "Layanan desa."},
                {"id": "aman", "nama": "Aman", "ringkasan": "Aman, aman, aman."},
                {"id": "iot", "nama": "Ketiga", "ringkasan": "Sensor memakai internet of things."},
                {"id": "desa", "nama": "Keempat", "ringkasan": "Petani desa."},
            ),
            sinonim=(Sinonim(istilah=("iot", "internet of things"), jenis="singkatan"),),
        )
    )
)


@pytest.mark.parametrize(
    ("kueri", "first"),
    [
        ("cara supaya bisa menanam padi", "padi"),
        ("handak menanam padi kayapa caranya", "padi"),
        ("cara", "cara"),
        ("bisa", "cara"),
        ("cari aman", "nama"),
        ("aman", "aman"),
        ('"cara mau" padi', "cara"),
    ],
)
def test_words_that_only_ask_say_nothing(kueri: str, first: str) -> None:
    """Unless nothing else is said, or they are part of a name or a phrase."""
    assert ids(ASKED.search(kueri))[0] == first


def test_what_asks_takes_no_room() -> None:
    """Of many words the five that tell are looked up, however many ask."""
    asked = "tolong carikan contoh cara bisa ingin menjadi"
    assert ASKED.search(f"{asked} petani padi sensor aman desa").hasil == (
        ASKED.search("petani padi sensor aman desa").hasil
    )


def test_what_asks_stays_in_a_term() -> None:
    """The thesaurus knows terms that hold such a word."""
    (hit,) = ASKED.search("internet of things").hasil["inovasi"]
    assert [reason.kata for reason in hit.alasan] == ["internet of things"]
    (hit,) = ASKED.search("iot").hasil["inovasi"]
    assert hit.alasan[0].lewat == "internet of things"


def test_a_rare_word_missed_costs_more() -> None:
    """What is left of a document's score if the query has one word more."""

    def left(word: str, id_: str) -> float:
        scores = [
            {hit.id: hit.skor for hit in ASKED.search(kueri).hasil["inovasi"]}[id_]
            for kueri in (word, "petani sensor")
        ]
        return scores[1] / scores[0]

    assert left("sensor", "iot") > left("petani", "desa")


@pytest.mark.parametrize(
    ("kueri", "found"),
    [
        ("wilayah:tanah-laut", ["laut"]),
        ('wilayah:"Tanah Laut" sampah', ["laut"]),
        ("wilayah:tala sampah", ["laut"]),
        ("sampah -digitalisasi", ["sampah", "limbah"]),
        ("sampah -wilayah:tapin", ["laut"]),
        ("tahun:2020-2022", ["sapa"]),
        ("urusan:kesehatan tahun:2021", []),
        ('"bank sampah"', ["sampah"]),
        ('"sampah bank"', []),
        ('sampah -"bank sampah"', ["laut", "limbah"]),
        ('"ibu dan anak"', ["ibu"]),
        ("jenis:lembaga sampah", []),
    ],
)
def test_narrowing(kueri: str, found: list[str]) -> None:
    """Filters, phrases, and minus leave over what they say."""
    assert sorted(found) == sorted(find(kueri))


def test_values_of_one_facet_widen() -> None:
    """Two regions are more than one."""
    both = find("sampah", wilayah=("tapin", "tanah-laut"))
    assert set(both) == {*find("sampah wilayah:tapin"), *find("sampah wilayah:tanah-laut")}


def test_unknown_values_say_what_was_meant() -> None:
    """Nothing is found, and the nearest value is offered."""
    answer = ENGINE.search("wilayah:tapinn sampah")
    assert ids(answer) == []
    assert answer.pesan == ("Tidak ada wilayah bernama 'tapinn'. Mungkin maksudnya wilayah:tapin.",)


@pytest.mark.parametrize(
    "kueri",
    [
        "",
        "yang dan di",
        ":::",
        '"',
        "[a-z]+(",
        "<script>alert(1)</script>",
        "مرحبا 你好 😀",
        "x" * 10_000,
        "qx " * 4000,
        "\x00\ud800",
        "wilayah:*",
    ],
)
def test_odd_queries_are_answered(kueri: str) -> None:
    """An empty answer is an answer."""
    assert ids(ENGINE.search(kueri)) == []


@given(st.text())
def test_every_text_is_answered(kueri: str) -> None:
    """No text raises."""
    ENGINE.search(kueri)


WORDS = st.sampled_from(
    ("sampah", "limbah", "olahan", "anak", "nelayan", "gadis", "bank", "kia", "warga", "smapah")
)


@given(st.lists(WORDS, min_size=1, max_size=4, unique=True), WORDS)
def test_minus_leaves_out_and_nothing_else(kata: list[str], tanpa: str) -> None:
    """What is left stands in the same order."""
    kueri = " ".join(kata)
    without = find(f"{kueri} -{tanpa}")
    assert without == [id_ for id_ in find(kueri) if id_ in without]


@given(st.lists(WORDS, min_size=1, max_size=4, unique=True), st.sampled_from(["tapin", "tala"]))
def test_filters_narrow(kata: list[str], wilayah: str) -> None:
    """A filter adds nothing and reorders nothing."""
    kueri = " ".join(kata)
    narrowed = find(f"{kueri} wilayah:{wilayah}")
    assert narrowed == [id_ for id_ in find(kueri) if id_ in narrowed]


@given(st.lists(WORDS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_words_in_any_order_score_alike(kata: list[str], rng: random.Random) -> None:
    """As long as no two words are one term of the thesaurus."""
    kata = [kata for kata in kata if kata != "bank"]
    shuffled = rng.sample(kata, len(kata))
    scores = [
        {hit.id: round(hit.skor, 9) for hit in ENGINE.search(" ".join(of)).hasil.get("inovasi", ())}
        for of in (kata, shuffled)
    ]
    assert scores[0] == scores[1]


def test_order_of_the_records_does_not_matter() -> None:
    """The index is the same from records in any order."""
    turned = Engine(build_search_index(with_words(make_katalog(*reversed(DAFTAR)))))
    for kueri in ("sampah", "olah", "kia", "sapa gadis"):
        assert ENGINE.search(kueri) == turned.search(kueri)


def test_withdrawn_innovations_are_not_found() -> None:
    """Their pages stay, but nothing leads there."""
    katalog = make_katalog(
        {"id": "a", "ringkasan": "surjan", "status": "ditarik", "alasan_status": "Ganda."}
    )
    assert Engine(build_search_index(katalog)).search("surjan").hasil == {}


def test_empty_catalogue() -> None:
    """Nothing is found in nothing."""
    assert Engine(build_search_index(make_katalog())).search("padi apung").hasil.keys() <= {"tema"}


def test_a_guess_counts_as_a_word() -> None:
    """Of four words the longest unknown one is guessed; of five none."""
    assert ENGINE.search("kia olah gadis sampaah").koreksi == "kia olah gadis sampah"
    assert ENGINE.search("kia gadsi olah sampaah").koreksi == "kia gadsi olah sampah"
    assert ENGINE.search("kia olah gadis sapa sampaah").koreksi is None
