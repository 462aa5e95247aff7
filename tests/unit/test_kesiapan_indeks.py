"""The formula of the index, term by term, against figures worked out by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.kesiapan.indeks import compute_indeks, compute_jumlah, find_pembagi, find_predikat
from iid_katalog import get_instrumen, read_tables

POINTS = st.integers(0, 111).map(Decimal)
SPD = st.integers(0, 252).map(lambda quarters: Decimal(quarters) / 4)


def test_the_example_of_the_source() -> None:
    """40 + 12×70/12 + 12×0.38 = 114.56 of 250 is 45.82, Inovatif, as the table says itself."""
    rumus = read_tables()[2026].rumus
    assert rumus
    contoh = rumus.contoh
    assert contoh
    found = compute_indeks(get_instrumen(), Decimal(40), [Decimal(70)] * 12, 5)
    assert [70, Decimal("4.56"), Decimal("114.56")] == [
        found.rata_kematangan,
        found.skor_jumlah,
        found.total,
    ]
    assert (Decimal("45.82"), "Inovatif") == (found.indeks, found.predikat)
    assert (contoh.indeks, contoh.predikat) == (float(found.indeks), found.predikat)


@pytest.mark.parametrize(
    ("tahun", "n", "pembagi"),
    [
        *((2026, 0, 12), (2026, 1, 12), (2026, 11, 12), (2026, 12, 12), (2026, 13, 13)),
        *((2027, 12, 14), (2027, 14, 14), (2027, 15, 15)),
        *((2028, 15, 16), (2028, 17, 17)),
        *((2029, 17, 18), (2029, 18, 18), (2029, 250, 250)),
    ],
)
def test_divisor(tahun: int, n: int, pembagi: int) -> None:
    """The year's least number, or the number of innovations if there are more."""
    assert pembagi == find_pembagi(get_instrumen(tahun), n)


def test_fewer_and_more_than_twelve() -> None:
    """11 of 60 points: 660/12 = 55. 13 of 60: 780/13 = 60. The index is that over 2.5."""
    few = compute_indeks(get_instrumen(), Decimal(), [Decimal(60)] * 11, 4)
    many = compute_indeks(get_instrumen(), Decimal(), [Decimal(60)] * 13, 4)
    assert [55, 22] == [few.rata_kematangan, few.indeks]
    assert [60, 24] == [many.rata_kematangan, many.indeks]


@pytest.mark.parametrize(
    ("tahun", "n", "yandas", "points"),
    [
        (2026, 12, 4, "0"),
        (2026, 12, 5, "4.56"),
        (2026, 12, 6, "4.56"),
        (2026, 199, 5, "75.62"),
        (2026, 200, 5, "76"),
        (2026, 201, 5, "76"),
        (2026, 200, 4, "0"),
        (2026, 0, 6, "0"),
        (2027, 12, 5, "0"),
        (2027, 12, 6, "4.56"),
        (2028, 12, 5, "0"),
        (2029, 200, 6, "76"),
    ],
)
def test_points_for_the_number(tahun: int, n: int, yandas: int, points: str) -> None:
    """0.38 each up to 200, and none at all with too few basic-service affairs."""
    assert Decimal(points) == compute_jumlah(get_instrumen(tahun), n, yandas)


def test_more_than_two_hundred() -> None:
    """250 innovations of 37: divisor 250, mean 37, points 76; (0 + 37 + 76)/250 is 45.20."""
    found = compute_indeks(get_instrumen(), Decimal(), [Decimal(37)] * 250, 6)
    assert (250, 250) == (found.n, found.pembagi)
    assert [37, 76, Decimal("45.2")] == [found.rata_kematangan, found.skor_jumlah, found.indeks]


def test_the_best_region() -> None:
    """63 + 111 + 76 = 250 is 100, Sangat Inovatif."""
    found = compute_indeks(get_instrumen(), Decimal(63), [Decimal(111)] * 200, 6)
    assert (Decimal(100), "Sangat Inovatif") == (found.indeks, found.predikat)


def test_a_region_of_which_nothing_is_known() -> None:
    """No innovation and no row of its own: 0, Tidak Dapat Dinilai."""
    found = compute_indeks(get_instrumen(), Decimal(), [], 0)
    assert (Decimal(0), "Tidak Dapat Dinilai") == (found.indeks, found.predikat)


@pytest.mark.parametrize(
    ("total", "indeks", "predikat"),
    [
        ("0", "0", "Tidak Dapat Dinilai"),
        ("0.012", "0", "Tidak Dapat Dinilai"),
        ("0.0125", "0.01", "Kurang Inovatif"),
        ("0.025", "0.01", "Kurang Inovatif"),
        ("100", "40", "Kurang Inovatif"),
        ("100.012", "40", "Kurang Inovatif"),
        ("100.0125", "40.01", "Inovatif"),
        ("100.025", "40.01", "Inovatif"),
        ("162.5", "65", "Inovatif"),
        ("162.512", "65", "Inovatif"),
        ("162.5125", "65.01", "Sangat Inovatif"),
        ("162.525", "65.01", "Sangat Inovatif"),
        ("250", "100", "Sangat Inovatif"),
    ],
)
def test_edges_of_the_thresholds(total: str, indeks: str, predikat: str) -> None:
    """Above 65, above 40, above 0, in hundredths; what is shown is what is judged."""
    found = compute_indeks(get_instrumen(), Decimal(total), [], 0)
    assert (Decimal(indeks), predikat) == (found.indeks, found.predikat)
    assert predikat == find_predikat(get_instrumen(), Decimal(total) / Decimal("2.5"))


@given(SPD, st.lists(POINTS, max_size=30), st.integers(0, 6))
def test_bounds(spd: Decimal, kematangan: list[Decimal], yandas: int) -> None:
    """No answers lead below 0 or above 100, and the terms add up to the total."""
    found = compute_indeks(get_instrumen(), spd, kematangan, yandas)
    assert 0 <= found.indeks <= 100
    assert found.total == found.spd + found.rata_kematangan + found.skor_jumlah
    assert 0 <= found.rata_kematangan <= 111


@given(st.lists(POINTS, min_size=1, max_size=30), st.data())
def test_order_is_of_no_matter(kematangan: list[Decimal], data: st.DataObject) -> None:
    """The same innovations in another order give the same figures to the last digit."""
    shuffled = data.draw(st.permutations(kematangan))
    instrumen = get_instrumen()
    assert compute_indeks(instrumen, Decimal(7), kematangan, 5) == compute_indeks(
        instrumen, Decimal(7), shuffled, 5
    )


@given(SPD, st.lists(POINTS, min_size=1, max_size=30), st.integers(0, 6), st.data())
def test_a_better_innovation_never_lowers_the_index(
    spd: Decimal, kematangan: list[Decimal], yandas: int, data: st.DataObject
) -> None:
    """With the same innovations, more maturity, affairs, or points of its own never harm."""
    at = data.draw(st.integers(0, len(kematangan) - 1))
    better = [*kematangan[:at], data.draw(POINTS.filter(lambda p: p >= kematangan[at]))]
    better += kematangan[at + 1 :]
    before = compute_indeks(get_instrumen(), spd, kematangan, yandas)
    for after in (
        compute_indeks(get_instrumen(), spd, better, yandas),
        compute_indeks(get_instrumen(), spd, kematangan, yandas + 1),
        compute_indeks(get_instrumen(), spd + Decimal("0.25"), kematangan, yandas),
    ):
        assert before.total <= after.total
        assert before.indeks <= after.indeks


def test_one_weak_innovation_more_can_lower_the_index() -> None:
    """Twelve of 111 and one of 0: the mean falls from 111 to 102.46, which 0.38 cannot mend."""
    strong = [Decimal(111)] * 12
    before = compute_indeks(get_instrumen(), Decimal(), strong, 6)
    after = compute_indeks(get_instrumen(), Decimal(), [*strong, Decimal()], 6)
    assert before.indeks > after.indeks
