"""Maturity of one innovation: what scores, what does not, and whether it counts."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.kesiapan.kelayakan import assess_kelayakan
from banua.kesiapan.kematangan import SkorIndikator, score_bukti, score_inovasi
from banua.kesiapan.petunjuk import find_petunjuk
from banua.model.inovasi import Bukti, Dokumen
from banua.model.lembaga import Lembaga
from iid_katalog import DOKUMEN, SID, get_instrumen, make_inovasi, make_katalog, proven, proven_all

JENDELA = get_instrumen().jendela
DINAS = Lembaga(id="dinas-uji", nama="Dinas Uji", jenis="skpd-kabkota", wilayah="tapin")

BUKTI = st.builds(
    Bukti,
    nilai=st.none() | st.integers(1, 3),
    dokumen=st.sampled_from([(), (DOKUMEN,), (DOKUMEN, DOKUMEN)]),
)
DAFTAR_BUKTI = st.dictionaries(st.sampled_from(SID), BUKTI)


def _row(bukti: Bukti | None, kode: str = "16") -> SkorIndikator:
    rows = score_bukti(get_instrumen().sid, {kode: bukti} if bukti else {})
    return next(row for row in rows if row.baris.kode == kode)


@pytest.mark.parametrize(("nilai", "skor"), [(1, 37), (2, 74), (3, 111)])
def test_the_same_answer_everywhere(nilai: int, skor: int) -> None:
    """The weights add up to 37, so 1, 2, 3 everywhere give 37, 74, 111."""
    found = score_inovasi(get_instrumen(), make_inovasi("a", bukti=proven_all(nilai)))
    assert [skor, skor, 111] == [found.skor, found.potensi, found.maks]
    assert found.wajib_terpenuhi


def test_a_worked_example() -> None:
    """Regulation by decree 3×1, staff 2×2, video 4×3: 19; the other 17 rows could bring 84."""
    bukti = {"16": proven(1), "17": proven(2), "35": proven(3)}
    found = score_inovasi(get_instrumen(), make_inovasi("a", bukti=bukti))
    assert 3 * 1 + 2 * 2 + 4 * 3 == found.skor == 19
    assert 111 - 3 * (3 + 2 + 4) == 84 == found.potensi - found.skor
    assert ("32", "33") == found.wajib_kurang


@pytest.mark.parametrize(
    ("bukti", "status", "skor", "potensi"),
    [
        (None, "belum-ada-bukti", 0, 9),
        (Bukti(), "belum-ada-bukti", 0, 9),
        (Bukti(nilai=2), "tanpa-dokumen", 0, 6),
        (Bukti(dokumen=(DOKUMEN,)), "tanpa-nilai", 0, 9),
        (proven(2), "terbukti", 6, 6),
    ],
)
def test_points_need_answer_and_document(
    bukti: Bukti | None, status: str, skor: int, potensi: int
) -> None:
    """Neither alone scores; what is missing stays possible, what is claimed bounds it."""
    row = _row(bukti)
    assert status == row.status
    assert [skor, potensi] == [row.skor, row.potensi]
    assert bool(row.kurang) == (status != "terbukti")


def test_what_is_missing_is_said() -> None:
    """Number and date of a letter, the file itself, and its kind."""
    bare = _row(Bukti(nilai=1, dokumen=(Dokumen(judul="SK"),)))
    assert ("nomor surat 'SK'", "tanggal surat 'SK'", "tautan berkas 'SK'") == bare.kurang
    word = DOKUMEN.model_copy(update={"tautan": "https://contoh.id/SK.DOCX#hal-2"})
    assert ("berkas 'SK' berjenis docx; yang diterima: pdf",) == _row(
        Bukti(nilai=1, dokumen=(word,))
    ).kurang
    for address in ("sk?unduh=a.docx", "docx", "naskah.docx/", "", "sk.PDF"):
        page = DOKUMEN.model_copy(update={"tautan": f"https://contoh.id/{address}"})
        assert () == _row(Bukti(nilai=1, dokumen=(page,))).kurang
    photo = Dokumen(judul="Foto", tautan="https://contoh.id/foto.png")
    assert () == _row(Bukti(nilai=2, dokumen=(photo,)), "19").kurang


def test_unknown_codes_score_nothing() -> None:
    """Evidence for a row that the instrument lacks changes no figure."""
    known = score_inovasi(get_instrumen(), make_inovasi("a", bukti={"16": proven(1)}))
    more = {"16": proven(1), "1": proven(3), "36": proven(3)}
    assert known.skor == score_inovasi(get_instrumen(), make_inovasi("a", bukti=more)).skor


@given(DAFTAR_BUKTI)
def test_scores_stay_within_bounds(bukti: dict[str, Bukti]) -> None:
    """Documented, possible, and highest points never change places."""
    found = score_inovasi(get_instrumen(), make_inovasi("a", bukti=bukti))
    assert 0 <= found.skor <= found.potensi <= found.maks == 111
    assert found.skor == sum(row.skor for row in found.indikator)
    assert found.wajib_terpenuhi == (not {"16", "17", "32", "33", "35"} - _proven(bukti))


@given(DAFTAR_BUKTI, st.sampled_from(SID), st.integers(1, 3))
def test_more_evidence_never_lowers_a_score(bukti: dict[str, Bukti], kode: str, nilai: int) -> None:
    """A document added or a better answer proven keeps or raises the documented score."""
    before = score_inovasi(get_instrumen(), make_inovasi("a", bukti=bukti))
    old = bukti.get(kode, Bukti())
    better = Bukti(nilai=max(old.nilai or 0, nilai), dokumen=(*old.dokumen, DOKUMEN))
    after = score_inovasi(get_instrumen(), make_inovasi("a", bukti={**bukti, kode: better}))
    assert before.skor <= after.skor
    assert set(after.wajib_kurang) <= set(before.wajib_kurang)


@given(DAFTAR_BUKTI, st.sampled_from(SID), BUKTI)
def test_what_becomes_known_narrows_the_range(
    bukti: dict[str, Bukti], kode: str, found: Bukti
) -> None:
    """Evidence for a row that had none moves both ends inward, never outward."""
    known = {key: value for key, value in bukti.items() if key != kode}
    before = score_inovasi(get_instrumen(), make_inovasi("a", bukti=known))
    after = score_inovasi(get_instrumen(), make_inovasi("a", bukti={**known, kode: found}))
    assert before.skor <= after.skor <= after.potensi <= before.potensi


@given(st.permutations(list(proven_all(2).items())))
def test_the_order_of_evidence_is_of_no_matter(items: list[tuple[str, Bukti]]) -> None:
    """Rows come in the order of the form, however the record has them."""
    rows = score_bukti(get_instrumen().sid, dict(items))
    assert SID == tuple(row.baris.kode for row in rows)
    assert rows == score_bukti(get_instrumen().sid, proven_all(2))


@pytest.mark.parametrize(
    ("keys", "hitung"),
    [
        ({"tahun": 2024}, "ya"),
        ({"tahun": 2025}, "ya"),
        ({"tahun": 2023}, "mungkin"),
        ({"tahun": None}, "mungkin"),
        ({"tahun": 2026}, "tidak"),
        ({"tahun": 2019, "waktu": {"penerapan": "2024-01-01"}}, "ya"),
        ({"waktu": {"penerapan": "2023-12-31"}}, "mungkin"),
        ({"waktu": {"penerapan": "2025-12"}}, "ya"),
        ({"waktu": {"penerapan": "2026-01-01"}}, "tidak"),
        ({"waktu": {"penerapan": "2019", "pengembangan": "2025-06"}}, "ya"),
        ({"waktu": {"penerapan": "2019", "pengembangan": "2023"}}, "mungkin"),
        ({"tahapan": None}, "mungkin"),
        ({"tahapan": "uji-coba"}, "mungkin"),
        ({"tahapan": "inisiatif"}, "mungkin"),
        ({"status": "berhenti"}, "tidak"),
        ({"status": "ditarik", "alasan_status": "Ganda."}, "tidak"),
        ({"wilayah": "banjar"}, "mungkin"),
        ({"wilayah": "banjar", "inisiator": "opd"}, "ya"),
    ],
)
def test_what_counts_in_2026(keys: dict[str, Any], hitung: str) -> None:
    """Only what the record shows counts; only what it rules out does not; the rest is open."""
    found = assess_kelayakan(make_inovasi("a", **keys), DINAS, JENDELA)
    assert hitung == found.hitung
    assert bool(found.alasan) == (hitung != "ya")


def test_work_of_a_university_counts_if_the_region_took_part() -> None:
    """No region reports a campus's work as its own unless the record names the initiator."""
    kampus = make_katalog([]).lembaga["kampus"]
    assert "mungkin" == assess_kelayakan(make_inovasi("a"), kampus, JENDELA).hitung
    assert "ya" == assess_kelayakan(make_inovasi("a", inisiator="asn"), kampus, JENDELA).hitung
    assert "ya" == assess_kelayakan(make_inovasi("a"), None, JENDELA).hitung


def test_hints_tell_what_the_record_has() -> None:
    """News by others, applied copies, partners, results, and research lead to evidence."""
    original = make_inovasi(
        "a",
        jenis="digital",
        mitra=("Bank Uji",),
        hasil=({"uraian": "300 orang terlayani."},),
        riset=({"judul": "Kajian"},),
        replikasi=(
            {"pihak": "Desa Sebelah", "status": "diterapkan"},
            {"pihak": "Desa Lain", "status": "studi-tiru"},
        ),
    )
    peniru = make_katalog([original]).peniru["a"]
    hints = find_petunjuk(original, peniru)
    assert ["19", "22", "25", "31", "33", "34"] == list(hints)
    assert "Tercatat 1 peniruan" in hints["31"]
    assert "contoh.id" in hints["25"]


def test_pages_of_governments_are_no_news_by_others() -> None:
    """A record with nothing but official pages gives no hint at news."""
    official = ({"id": "s1", "judul": "Berita", "url": "https://www.tapinkab.go.id/berita"},)
    assert {} == find_petunjuk(make_inovasi("a", sumber=official))


def _proven(bukti: dict[str, Bukti]) -> set[str]:
    return {kode for kode, found in bukti.items() if found.nilai and found.dokumen}
