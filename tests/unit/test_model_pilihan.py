"""Labels and the codebook cover the whole model."""

from __future__ import annotations

from banua.model.kunci import list_keys
from banua.model.pilihan import LABEL_PILIHAN
from banua.model.registry import RECORDS


def test_every_choice_has_a_label() -> None:
    """Readers never see the value as it stands in a file."""
    choices = {
        choice
        for model in RECORDS.values()
        for kunci in list_keys(model)
        for choice in kunci.pilihan
    }
    assert choices
    assert set() == choices - set(LABEL_PILIHAN)


def test_every_key_has_a_meaning() -> None:
    """The codebook leaves no key unexplained."""
    for model in RECORDS.values():
        for kunci in list_keys(model):
            assert kunci.arti, kunci.nama
            assert kunci.tipe, kunci.nama


def test_codebook_tells_kinds_of_values() -> None:
    """Lists, choices, prose, and numbers are told apart."""
    kinds = {kunci.nama: (kunci.tipe, kunci.wajib) for kunci in list_keys(RECORDS["inovasi"])}
    assert ("teks", True) == kinds["nama"]
    assert ("id", True) == kinds["lembaga"]
    assert ("Markdown", False) == kinds["masalah"]
    assert ("daftar id", True) == kinds["tema[]"]
    assert ("pilihan", False) == kinds["tahapan"]
    assert ("daftar kelompok kunci", False) == kinds["hasil[]"]
    assert ("kelompok kunci", False) == kinds["bukti.<kode>"]
    assert ("bilangan bulat", False) == kinds["bukti.<kode>.nilai"]
    assert "id" not in kinds
    region = {kunci.nama: kunci.tipe for kunci in list_keys(RECORDS["wilayah"])}
    assert "angka" == region["profil.luas_km2.nilai"]
