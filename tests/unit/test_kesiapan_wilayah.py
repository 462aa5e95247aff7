"""A made-up region with known evidence, scored by hand; what it can win; what if."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.kesiapan.kematangan import score_inovasi
from banua.kesiapan.peluang import (
    Andai,
    list_peluang,
    list_peluang_wilayah,
    rank_inovasi,
    simulate,
)
from banua.kesiapan.wilayah import SkorWilayah, score_wilayah
from banua.model.inovasi import Bukti, Inovasi
from iid_katalog import (
    DOKUMEN,
    SID,
    YANDAS,
    get_instrumen,
    make_inovasi,
    make_katalog,
    proven,
    proven_all,
)

REGION = (
    make_inovasi("a", "kesehatan", bukti={"16": proven(1), "17": proven(2), "35": proven(3)}),
    make_inovasi("b", "pendidikan", bukti=proven_all(3)),
    make_inovasi("c", "pu-pr", bukti={"31": Bukti(nilai=2)}),
    make_inovasi("d", "sosial"),
    make_inovasi("e", "trantibum", bukti={"16": Bukti(dokumen=(DOKUMEN,))}),
    make_inovasi("f", "perumahan", tahapan="uji-coba", bukti={"16": proven(1)}),
    make_inovasi("g", "kesehatan", status="berhenti", bukti=proven_all(3)),
    make_inovasi("h", "kesehatan", status="ditarik", alasan_status="Ganda."),
    make_inovasi("i", "kesehatan", wilayah="banjar"),
)
SPD = {"1": proven(3), "8": proven(3), "2a": Bukti(nilai=2)}


def _score(*daftar: Inovasi, spd: dict[str, Bukti] | None = None, tahun: int = 2026) -> SkorWilayah:
    return score_wilayah(get_instrumen(tahun), make_katalog(daftar, spd, tahun), "tapin")


def test_a_region_by_hand_as_documented() -> None:
    """SPD 3 + 4.5; maturity 19 + 111 over 12; five affairs, so 5 × 0.38: 20.2333 points."""
    now = _score(*REGION, spd=SPD).terdokumentasi
    assert Decimal("7.5") == now.spd
    assert (5, 12, 5) == (now.n, now.pembagi, now.yandas_terisi)
    assert Decimal(130) / 12 == now.rata_kematangan
    assert Decimal("1.9") == now.skor_jumlah
    assert (Decimal("8.09"), "Kurang Inovatif") == (now.indeks, now.predikat)


def test_a_region_by_hand_if_completed() -> None:
    """What is missing counts in full, what is known stays, what is open counts too.

    SPD: 63, less 1 for row 2a, whose answer is 2. Maturity: a 19 + 84, b 111, c 111 - 3,
    d 111, e 111, f 3 + 102 make 649 over 12. Six innovations, six affairs: 2.28. Together
    118.3633 points.
    """
    then = _score(*REGION, spd=SPD).bila_dilengkapi
    assert Decimal(62) == then.spd
    assert (6, 12, 6) == (then.n, then.pembagi, then.yandas_terisi)
    assert Decimal(103 + 111 + 108 + 111 + 111 + 105) / 12 == then.rata_kematangan
    assert (Decimal("47.35"), "Inovatif") == (then.indeks, then.predikat)


def test_the_same_region_in_2027() -> None:
    """Five affairs no longer suffice, and the divisor is 14: 7.5 + 130/14 points."""
    moved = [item.model_copy(update={"tahun": 2026}) for item in REGION]
    found = _score(*moved, spd=SPD, tahun=2027)
    assert (5, 14, 5) == (
        found.terdokumentasi.n,
        found.terdokumentasi.pembagi,
        found.terdokumentasi.yandas_terisi,
    )
    assert 0 == found.terdokumentasi.skor_jumlah
    assert Decimal("6.71") == found.terdokumentasi.indeks
    assert Decimal("2.28") == found.bila_dilengkapi.skor_jumlah


def test_own_rows_that_are_not_recorded_are_unknown() -> None:
    """Without a file of the region, or for another year, its rows count from 0 to 63."""
    of_2026 = make_katalog(REGION, SPD, 2026)
    for found in (_score(*REGION), score_wilayah(get_instrumen(2028), of_2026, "tapin")):
        assert not found.spd_tercatat
        assert [0, 63] == [found.terdokumentasi.spd, found.bila_dilengkapi.spd]
    assert _score(*REGION, spd=SPD).spd_tercatat


def test_only_the_main_affair_covers() -> None:
    """The form has one affair an innovation, so those after the first cover nothing."""
    both = make_inovasi("a").model_copy(update={"urusan": ("kesehatan", "sosial")})
    found = _score(both, make_inovasi("b", "pertanian"))
    assert 1 == found.terdokumentasi.yandas_terisi
    assert [*YANDAS] == [row.urusan.id for row in found.yandas]
    assert ["a"] == [item.inovasi.id for row in found.yandas for item in row.terhitung]


def test_a_region_leaves_out_what_would_lower_its_index() -> None:
    """Twelve complete ones and a weak one that only may count: the range ends without it."""
    strong = [make_inovasi(f"s{n}", YANDAS[n % 6], bukti=proven_all(3)) for n in range(12)]
    weak = make_inovasi("w", tahapan=None, bukti=proven_all(1))
    found = _score(*strong, weak)
    assert [12, 12] == [found.terdokumentasi.n, found.bila_dilengkapi.n]
    assert found.terdokumentasi.indeks <= found.bila_dilengkapi.indeks


BUKTI = st.dictionaries(
    st.sampled_from(SID),
    st.builds(
        Bukti, nilai=st.none() | st.integers(1, 3), dokumen=st.sampled_from([(), (DOKUMEN,)])
    ),
    max_size=6,
)
INOVASI = st.builds(
    lambda urusan, tahun, tahapan, bukti: {
        "urusan": urusan,
        "tahun": tahun,
        "tahapan": tahapan,
        "bukti": bukti,
    },
    st.sampled_from([*YANDAS, "pertanian"]),
    st.sampled_from([None, 2020, 2024, 2025, 2026]),
    st.sampled_from([None, "uji-coba", "penerapan"]),
    BUKTI,
)


@given(st.lists(INOVASI, max_size=16), st.randoms(use_true_random=False))
def test_range_and_order(daftar: list[dict[str, Any]], rng: random.Random) -> None:
    """The documented end is never above the other, and the order of records does nothing."""
    records = [make_inovasi(f"i{n}", **keys) for n, keys in enumerate(daftar)]
    found = _score(*records)
    assert 0 <= found.terdokumentasi.indeks <= found.bila_dilengkapi.indeks <= 100
    rng.shuffle(records)
    assert found == _score(*records)


@given(st.lists(INOVASI, min_size=1, max_size=14), st.data())
def test_evidence_never_lowers_the_documented_index(
    daftar: list[dict[str, Any]], data: st.DataObject
) -> None:
    """One more row proven, by any innovation, keeps or raises what is documented."""
    records = [make_inovasi(f"i{n}", **keys) for n, keys in enumerate(daftar)]
    at = data.draw(st.integers(0, len(records) - 1))
    more = {**(records[at].bukti or {}), data.draw(st.sampled_from(SID)): proven(3)}
    better = [*records]
    better[at] = records[at].model_copy(update={"bukti": more})
    before, after = _score(*records).terdokumentasi, _score(*better).terdokumentasi
    assert before.indeks <= after.indeks
    assert before.n == after.n


def test_points_to_win_add_up() -> None:
    """Every point between score and maximum stands in the list once, paper work first."""
    for item in _score(*REGION).inovasi:
        chances = list_peluang(item)
        assert item.maks - item.skor == sum(chance.poin for chance in chances)
        paper = [chance.poin for chance in chances if chance.cara == "lengkapi"]
        assert item.potensi - item.skor == sum(paper)
        assert paper == sorted(paper, reverse=True)
        assert [chance.cara for chance in chances] == sorted(chance.cara for chance in chances)


def test_points_to_win_say_what_to_do() -> None:
    """Missing rows name their evidence, proven ones the better answers; mandatory ones lead."""
    chances = list_peluang(_score(*REGION).inovasi[0])
    assert ["33", "31"] == [chance.baris.kode for chance in chances[:2]]
    raised = {c.baris.kode: c.langkah for c in chances if c.cara == "naikkan"}
    assert {"16": ("Peraturan Kepala Daerah", "Peraturan Daerah"), "17": ("Lebih dari 30",)} == (
        raised
    )


def test_what_to_complete_first() -> None:
    """What counts comes before what may, and hints decide between equals."""
    daftar = _score(*REGION).inovasi
    assert ["d", "e", "c", "a", "b", "f", "g"] == [
        item.inovasi.id for item in rank_inovasi(daftar, {})
    ]
    hints = {"e": {"31": "Ada peniruan."}}
    assert "e" == rank_inovasi(daftar, hints)[0].inovasi.id


def test_what_a_region_can_win() -> None:
    """Each way by itself, most index first.

    Six innovations may count, so the divisor is 12. Video (12 points): missing in four of
    them, 48/12/2.5 = 1.60. Six more innovations of 111 bring 666/12/2.5 = 22.20, and with
    six affairs covered 6 × 0.38/2.5 = 0.912 for their number.
    """
    found = list_peluang_wilayah(get_instrumen(), _score(*REGION, spd=SPD))
    ways = {(way.jenis, way.kode): (way.banyak, way.indeks) for way in found}
    assert (4, Decimal("1.6")) == ways["indikator", "35"]
    assert (6, Decimal("23.112")) == ways["jumlah", ""]
    assert (1, Decimal("0.8")) == ways["spd", "2a"]
    assert ("spd", "8") not in ways
    assert ("urusan", "") not in ways
    gains = [way.indeks for way in found]
    assert gains == sorted(gains, reverse=True)


def test_uncovered_affairs_cost_the_whole_number() -> None:
    """Twelve innovations in four affairs: one more in a fifth brings 13 × 0.38/2.5 = 1.976."""
    daftar = [make_inovasi(f"i{n}", YANDAS[n % 4]) for n in range(12)]
    found = list_peluang_wilayah(get_instrumen(), _score(*daftar))
    ways = {way.jenis: (way.banyak, way.indeks) for way in found}
    assert (1, Decimal("1.976")) == ways["urusan"]
    assert "jumlah" not in ways


@pytest.mark.parametrize(
    ("banyak", "taken", "points"),
    [(0, (), 0), (1, ("c",), 9), (3, ("c", "d", "e"), 27), (9, ("c", "d", "e", "a"), 33)],
)
def test_what_if_innovations_had_a_regulation(
    banyak: int, taken: tuple[str, ...], points: int
) -> None:
    """Those with most to win are taken first; the best answer wins 9, or 6 from an answer 1."""
    skor = _score(*REGION, spd=SPD)
    found = simulate(get_instrumen(), skor, Andai("16", banyak))
    assert taken == found.inovasi
    assert skor.terdokumentasi == found.sebelum
    assert Decimal(130 + points) / 12 == found.sesudah.rata_kematangan


def test_what_if_with_a_lesser_answer_and_open_ones() -> None:
    """Answer 1 helps only those without; innovations that may count can be counted in."""
    skor = _score(*REGION, spd=SPD)
    assert ("c", "d", "e") == simulate(get_instrumen(), skor, Andai("16", 9, nilai=1)).inovasi
    with_open = simulate(get_instrumen(), skor, Andai("16", 9), semua=True)
    assert ("c", "d", "e", "a", "f") == with_open.inovasi
    assert (6, 6) == (with_open.sebelum.n, with_open.sesudah.n)
    assert () == simulate(get_instrumen(), skor, Andai("99", 9)).inovasi


def test_a_score_knows_its_region_only_through_the_catalogue() -> None:
    """An innovation scored alone has the figures it has in its region."""
    katalog = make_katalog(REGION)
    region = score_wilayah(get_instrumen(), katalog, "tapin")
    alone = score_inovasi(get_instrumen(), REGION[0], katalog.lembaga["dinas-uji"])
    assert alone == region.inovasi[0]
    assert ["a", "b", "c", "d", "e", "f", "g"] == [item.inovasi.id for item in region.inovasi]
