"""`banua repositori` keeps the files of the forge in step with models and catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from banua.cli import main
from banua.impor.isian_isu import ISIAN, PERNYATAAN
from conftest import ROOT, MakeCatalog

FORM = "ISSUE_TEMPLATE/usulan-inovasi.yml"
PLAIN = 'penyunting = ["@organisasi/penyunting"]\n'


def _run(catalog: Path, accounts: str | None, *options: str) -> tuple[Result, Path]:
    folder = catalog.parent / "forge"
    folder.mkdir(exist_ok=True)
    if accounts is not None:
        (folder / "pemilik.toml").write_text(accounts, encoding="utf-8")
    arguments = ["repositori", "--katalog", str(catalog), "--ke", str(folder), *options]
    return CliRunner().invoke(main, arguments), folder


def _form(folder: Path) -> Mapping[str, Any]:
    data: Mapping[str, Any] = yaml.safe_load((folder / FORM).read_text("utf-8"))
    return data


def test_the_files_of_this_repository_are_fresh() -> None:
    """Mend with `banua repositori`."""
    result = CliRunner().invoke(
        main,
        ["repositori", "--periksa", "--katalog", f"{ROOT}/catalog", "--ke", f"{ROOT}/.github"],
    )
    assert (0, "") == (result.exit_code, result.output)


def test_stale_files_are_told_then_written(make_catalog: MakeCatalog) -> None:
    """`--periksa` changes nothing; writing twice changes nothing more."""
    catalog = make_catalog({})
    result, folder = _run(catalog, PLAIN, "--periksa")
    assert (1, False) == (result.exit_code, (folder / "CODEOWNERS").exists())
    result, _ = _run(catalog, PLAIN)
    assert (0, 2) == (result.exit_code, result.output.count("ditulis: "))
    result, _ = _run(catalog, PLAIN)
    assert (0, "") == (result.exit_code, result.output)


def test_the_form_is_what_the_forge_takes(make_catalog: MakeCatalog) -> None:
    """Ids and labels are told apart, choices are texts said once, and none is reserved."""
    _, folder = _run(make_catalog({}), PLAIN)
    data = _form(folder)
    assert {"name", "description", "title", "labels", "body"} == data.keys()
    elements = [element for element in data["body"] if element["type"] != "markdown"]
    assert [*(i.id for i in ISIAN), "pernyataan"] == [element["id"] for element in elements]
    labels = [element["attributes"]["label"] for element in elements]
    assert [*(i.label for i in ISIAN), PERNYATAAN] == labels
    assert len(set(labels)) == len(labels)
    for element in elements:
        assert element["type"] in {"input", "textarea", "dropdown", "checkboxes"}
        options = element["attributes"].get("options", [])
        assert bool(options) is (element["type"] in {"dropdown", "checkboxes"})
        if element["type"] == "dropdown":
            assert all(isinstance(option, str) and option != "None" for option in options)
            assert len(set(options)) == len(options)


def test_choices_follow_the_catalogue(make_catalog: MakeCatalog) -> None:
    """A region of the catalogue can be chosen; one outside can not."""
    outside = {"acuan/wilayah/luar-kalsel.yaml": "nama: Luar\njenis: luar\n"}
    _, folder = _run(make_catalog(outside), PLAIN)
    options = {e.get("id"): e["attributes"].get("options") for e in _form(folder)["body"]}
    assert ["Provinsi Uji [provinsi]", "Kabupaten Tapin [tapin]"] == options["wilayah"]
    assert ["Pertanian [pertanian]"] == options["urusan"]


def test_owners_of_an_institution(make_catalog: MakeCatalog) -> None:
    """Its account is asked for its own files, beside the editors; all others are theirs."""
    accounts = f'{PLAIN}[lembaga]\ndinas-uji = ["@akun-dinas", "@organisasi/tim"]\n'
    other = {"lembaga/lain.yaml": "nama: Lain\njenis: lainnya\nwilayah: tapin\n"}
    _, folder = _run(make_catalog(other), accounts)
    lines = (folder / "CODEOWNERS").read_text("utf-8").splitlines()
    owners = "@akun-dinas @organisasi/tim @organisasi/penyunting"
    assert lines[2:] == [
        "* @organisasi/penyunting",
        f"/catalog/lembaga/dinas-uji.yaml {owners}",
        f"/catalog/inovasi/padi-apung.yaml {owners}",
        f"/catalog/inovasi/pompa-surya.yaml {owners}",
        f"/catalog/inovasi/surjan-rawa.yaml {owners}",
    ]


@pytest.mark.parametrize(
    ("accounts", "told"),
    [
        ("penyunting = [", "berkas bukan TOML yang utuh"),
        ("", "akun pada 'penyunting' keliru"),
        ('penyunting = "@a"', "akun pada 'penyunting' keliru"),
        ('penyunting = ["a@b.id"]', "akun pada 'penyunting' keliru"),
        ('penyunting = ["@a b"]', "akun pada 'penyunting' keliru"),
        (f"{PLAIN}lembaga = 3", "'lembaga' bukan kelompok"),
        (f"{PLAIN}lain = 3", "kunci 'lain' tidak dikenal"),
        (f'{PLAIN}[lembaga]\ndinas-ujii = ["@a"]', "Perbaiki: mungkin maksudnya 'dinas-uji'"),
        (f"{PLAIN}[lembaga]\ndinas-uji = []", "akun pada 'dinas-uji' keliru"),
        (None, "tidak dapat dibaca"),
    ],
)
def test_faulty_accounts(accounts: str | None, told: str, make_catalog: MakeCatalog) -> None:
    """Fault and cure are told; nothing is written."""
    result, folder = _run(make_catalog({}), accounts)
    assert (2, True) == (result.exit_code, told in result.output)
    assert not (folder / "CODEOWNERS").exists()
