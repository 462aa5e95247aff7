"""Roots are found by rules, and only known ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.katalog import build_katalog
from banua.pipeline import Reading as CatalogReading
from banua.search.analysis import Analyser
from banua.search.morphology import Morphology, Reading
from banua.search.vocabulary import build_analyser
from words import read_words

ROOTS = (
    *("tani", "pupuk", "sapu", "tanam", "kirim", "lari", "anak", "sayur", "balik", "warna"),
    *("hasil", "tahan", "daya", "tahu", "ajar", "kerja", "rata", "samping", "cat", "ketik"),
    *("daun", "jaring", "sejarah", "inovasi", "vaksin", "efektif", "tanggung", "jawab", "ikan"),
    *("beri", "cari", "pencar", "awas", "kawasan", "merah", "timbang", "undang", "ulang"),
    *("undang-undang", "hati", "hati-hati", "kemas", "dua", "sebut", "pelayan", "malam"),
)
MORPHOLOGY = Morphology(ROOTS, ("emas",))


@pytest.fixture(scope="module")
def analyser(real_reading: CatalogReading) -> Analyser:
    """The analyser of the real catalogue."""
    return build_analyser(build_katalog(real_reading.entries))


@pytest.mark.parametrize(
    ("word", "root", "steps"),
    [
        ("petani", "tani", "pe-"),
        ("memupuk", "pupuk", "me-, luluh p"),
        ("menyapu", "sapu", "me-, luluh s"),
        ("penanaman", "tanam", "-an, pe-, luluh t"),
        ("mengirimkannya", "kirim", "-nya, -kan, me-, luluh k"),
        ("dipertahankan", "tahan", "-kan, di-, per-"),
        ("keberhasilan", "hasil", "-an, ke-, ber-"),
        ("memberdayakan", "daya", "-kan, me-, ber-"),
        ("pengetahuan", "tahu", "-an, pe-, luluh k, ke-"),
        ("mengesampingkan", "samping", "-kan, me-, luluh k, ke-"),
        ("pembelajaran", "ajar", "-an, pe-, ber-"),
        ("mempelajari", "ajar", "-i, me-, pe-"),
        ("bekerja", "kerja", "ber-"),
        ("pemerataan", "rata", "-an, pe-, luluh p, pe-"),
        ("mengecat", "cat", "me-"),
        ("kedua", "dua", "ke-"),
        ("anak-anak", "anak", "ulang"),
        ("sayur-sayuran", "sayur", "ulang, -an"),
        ("berlari-lari", "lari", "ulang, ber-"),
        ("menimbang-nimbang", "timbang", "ulang, me-, luluh t"),
        ("kemerah-merahan", "merah", "ulang, -an, ke-"),
        ("warna-warni", "warna", "ulang"),
        ("bolak-balik", "balik", "ulang"),
        ("dedaunan", "daun", "-an, ulang awal"),
        ("sejarawan", "sejarah", "-wan → -h"),
        ("vaksinasi", "vaksin", "-asi"),
        ("inovatif", "inovasi", "-tif → -si"),
        ("efektivitas", "efektif", "-ivitas → -if"),
        ("pertanggungjawaban", "tanggungjawab", "-an, per-, gabungan tanggung + jawab"),
        ("anak2", "anak", "ulang"),
        ("bakerja", "kerja", "ba-"),
    ],
)
def test_affixes_come_off(word: str, root: str, steps: str) -> None:
    """Each kind of affix, and the steps told."""
    reading = MORPHOLOGY.read(word)
    assert (root, steps) == (reading.root, ", ".join(reading.steps))


@pytest.mark.parametrize(
    "word",
    [
        "nelayan",
        "kelapa",
        "undang-undang",
        "hati-hati",
        "suka-duka",
        "a-b-c",
        "ke-2",
        "pelayan",
        "n",
    ],
)
def test_other_words_stay_whole(word: str) -> None:
    """Nothing is cut off a word that is a root, or that leaves none."""
    assert Reading(0, word) == MORPHOLOGY.read(word)


@pytest.mark.parametrize(
    ("word", "root"),
    [
        ("berikan", "beri"),
        ("pencari", "cari"),
        ("pengawasan", "awas"),
        ("mengemas", "kemas"),
        ("perundang-undangan", "undang-undang"),
        ("berhati-hati", "hati-hati"),
        ("mengulang", "ulang"),
    ],
)
def test_the_likelier_reading_wins(word: str, root: str) -> None:
    """Costs and the mark of roots that seldom take affixes decide."""
    assert root == MORPHOLOGY.read(word).root


def test_words_meet_and_keep_apart(analyser: Analyser) -> None:
    """The aims of the project on its open words: 95 % joined, at most 2 % wrongly."""
    words = read_words()

    def stem(word: str) -> str:
        return analyser.read(word).root

    assert len(words.parted(stem)) <= 0.05 * words.pairs()
    assert len(words.joined(stem)) <= 0.02 * len(words.beda)


def test_every_root_of_the_list_is_its_own(analyser: Analyser) -> None:
    """What stands in the list is not cut further, and meets what carries -nya."""
    for root in (*analyser.akar, *analyser.akar_jarang):
        assert root == analyser.read(root).root
        assert root == analyser.read(f"{root}nya").root or len(root) <= 3


@given(st.text(alphabet="abdegikmnprstuy-2", max_size=50))
def test_any_word_has_a_root(word: str) -> None:
    """A root is known or the word itself, and is the root of itself."""
    root = MORPHOLOGY.read(word).root
    assert root == MORPHOLOGY.read(root).root
