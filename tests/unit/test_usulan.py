"""Proposals are checked as files are, and compared with what is there."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.model.inovasi import Inovasi
from banua.pipeline import Reading, read_catalog
from banua.text import slugify
from banua.usulan.check import Proposal, check_proposals, make_record, sound_proposals
from banua.usulan.id import LONGEST, propose_ids
from banua.usulan.mirip import Pembanding
from banua.usulan.nama import Nama
from conftest import MakeCatalog

DATA: dict[str, Any] = {
    "nama": "Rakit Baca",
    "lembaga": "dinas-uji",
    "wilayah": "tapin",
    "ringkasan": " ".join(f"kata{number}" for number in range(30)),
    "urusan": ["pertanian"],
    "tema": ["lahan-rawa"],
    "sumber": [{"id": "s1", "judul": "Berita", "url": "https://contoh.id/a"}],
}


@pytest.mark.parametrize(
    ("change", "code", "path"),
    [
        ({"tahapan": "selesai"}, "pilihan-salah", ("tahapan",)),
        ({"wilayah": "tappin"}, "rujukan-tak-dikenal", ("wilayah",)),
        ({"hasil": [{"uraian": "a"}, {"uraian": "b", "sumber": ["s9"]}]}, "sumber-tak-ada",
         ("hasil", 1, "sumber", 0)),
        ({"ringkasan": "pendek"}, "ringkasan-panjang", ("ringkasan",)),
        ({"sumber": [{"id": "s1", "url": "https://contoh.id/a"}]}, "kunci-wajib", ("sumber", 0)),
        ({"nama": "Padi Apung"}, "nama-kembar", ("nama",)),
    ],
)  # fmt: skip
def test_findings_name_the_key(
    change: dict[str, Any], code: str, path: tuple[str | int, ...], make_catalog: MakeCatalog
) -> None:
    """The rules of `periksa` speak, each about the key that is at fault."""
    entries = read_catalog(make_catalog({})).entries
    proposal = Proposal("inovasi", "rakit-baca", {**DATA, **change})
    (checked,) = check_proposals(entries, [proposal], None)
    assert [(found.issue.code, found.path) for found in checked.findings] == [(code, path)]


def test_nothing_leans_on_a_refused_proposal(make_catalog: MakeCatalog) -> None:
    """An innovation of a refused institution is refused, one of an accepted one is not."""
    entries = read_catalog(make_catalog({})).entries
    proposals = [
        Proposal("lembaga", "baik", {"nama": "Baik", "jenis": "lainnya", "wilayah": "tapin"}),
        Proposal("lembaga", "buruk", {"nama": "Buruk", "jenis": "entah", "wilayah": "tapin"}),
        Proposal("inovasi", "satu", {**DATA, "nama": "Satu", "lembaga": "baik"}),
        Proposal("inovasi", "dua", {**DATA, "nama": "Dua", "lembaga": "buruk",
                                    "ringkasan": DATA["ringkasan"].replace("kata", "ucap")}),
    ]  # fmt: skip
    assert [checked.is_sound for checked in sound_proposals(entries, proposals, None)] == [
        True, False, True, False,
    ]  # fmt: skip


@pytest.mark.parametrize("id_", ["../kabur", "a/b", "a\\b", "Besar", "a.b", "", "a b", "é"])
def test_ids_that_are_no_file_names_are_refused(id_: str, make_catalog: MakeCatalog) -> None:
    """Nothing can be written outside its folder."""
    entries = read_catalog(make_catalog({})).entries
    (checked,) = check_proposals(entries, [Proposal("inovasi", id_, DATA)], None)
    assert not checked.is_sound


@given(nama=st.text(), wilayah=st.sampled_from(["", "tapin"]))
def test_proposed_ids_are_ids(nama: str, wilayah: str) -> None:
    """Whatever the name, each is a short id of its own."""
    ids = list(islice(propose_ids(nama, wilayah), 5))
    assert len(set(ids)) == 5
    for id_ in ids:
        assert id_ == slugify(id_) != ""
        assert len(id_) <= LONGEST + len("-tapin-99")


def _rekaan(**changes: Any) -> Inovasi:
    record = make_record(Proposal("inovasi", "rekaan", {**DATA, **changes}))
    assert isinstance(record, Inovasi)
    return record


@pytest.mark.parametrize(
    ("nama", "wilayah", "found"),
    [
        ("Padi Apung", "tapin", ["padi-apung"]),
        ("Apung Padi!", "tapin", ["padi-apung"]),
        ("Padi Appung", "tapin", ["padi-apung"]),
        ("Padi Apung", "provinsi", []),
        ("Padi Terapung Sekali", "tapin", []),
        ("Pompa Surya 2", "tapin", []),
    ],
)
def test_likely_duplicates(
    nama: str, wilayah: str, found: list[str], make_catalog: MakeCatalog
) -> None:
    """Same or misspelt names of one region are found; other numbers are other things."""
    known = Pembanding(read_catalog(make_catalog({})).entries)
    assert [mirip.id for mirip in known.find(_rekaan(nama=nama, wilayah=wilayah))] == found


def test_the_same_summary_is_a_duplicate(make_catalog: MakeCatalog) -> None:
    """Whatever its name."""
    entries = read_catalog(make_catalog({})).entries
    ringkasan = getattr(entries.records["inovasi"]["padi-apung"].record, "ringkasan", "")
    (mirip,) = Pembanding(entries).find(_rekaan(ringkasan=ringkasan))
    assert (mirip.id, mirip.alasan, mirip.pasti) == ("padi-apung", "ringkasannya hampir sama", True)


def test_no_two_innovations_of_the_catalogue_look_the_same(real_reading: Reading) -> None:
    """What is held back is rare enough to be looked at."""
    known = Pembanding(real_reading.entries)
    records = [entry.record for entry in real_reading.entries.records["inovasi"].values()]
    assert [record.id for record in records if known.find(record)] == []


def test_names_of_the_catalogue_lead_to_their_record(real_reading: Reading) -> None:
    """Each record is found by its id and by its name with the id; most by the name alone."""
    nama = Nama(real_reading.entries, {})
    for kind in ("lembaga", "wilayah", "urusan", "tema", "ajang"):
        for dekat in nama.all(kind):
            assert nama.find(kind, dekat.id) == dekat.id
            assert nama.find(kind, nama.label(kind, dekat.id)) == dekat.id
            assert nama.find(kind, dekat.nama) in {dekat.id, None}
