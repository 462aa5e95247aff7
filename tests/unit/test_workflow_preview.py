"""The workflow that publishes previews takes a stranger's archive as data, and nothing else."""

from __future__ import annotations

import json
import tarfile
from pathlib import Path

import pytest

from forge import RUN, Forge, make_forge
from repositori import git

WORKFLOW = "pratinjau.yml"
TARGET = "lain/lain.github.io"
OWN = {"number": 7, "head": {"sha": "abc", "label": f"orang:{RUN['workflow_run']['head_branch']}"}}
SITE = {"./index.html": "<p>Padi Apung</p>", "./inovasi/padi/index.html": "x"}


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """Return a runner with a repository for previews, which is empty."""
    forge = make_forge(tmp_path)
    git(forge.home, "init", "--quiet", "--bare", "--initial-branch=main", "tujuan")
    (forge.home / "gitconfig").write_text(
        f'[url "{forge.home}/tujuan"]\n    insteadOf = git@github.com:{TARGET}.git\n', "utf-8"
    )
    return forge


def _open(forge: Forge, pulls: list[object], event: object = RUN, **given: str) -> int:
    forge.answer({"api --paginate repos/organisasi/repositori/pulls": pulls})
    given = {"TUJUAN": TARGET, "PEMILIK": "organisasi"} | given
    return forge.run(WORKFLOW, "Buka pratinjau", event, **given)


def _publish(forge: Forge, **given: str) -> int:
    given = {
        "TUJUAN": TARGET,
        "KUNCI": "kunci",
        "GIT_CONFIG_GLOBAL": str(forge.home / "gitconfig"),
    } | given
    return forge.run(WORKFLOW, "Terbitkan dan bersihkan", {}, **given)


def _fill(forge: Forge, *numbers: int) -> None:
    """Let previews of other proposals be there already."""
    work = forge.home / "isi"
    git(forge.home, "init", "--quiet", "--initial-branch=main", "isi")
    for number in numbers:
        (work / str(number)).mkdir()
        (work / str(number) / "index.html").write_text(f"lama {number}", "utf-8")
    git(work, "add", ".")
    git(work, "commit", "--quiet", "--message=lama")
    git(work, "push", "--quiet", str(forge.home / "tujuan"), "main")


def _published(forge: Forge) -> list[str]:
    return git(forge.home / "tujuan", "ls-tree", "-r", "--name-only", "main").splitlines()


def _folders(forge: Forge) -> set[str]:
    return {path.partition("/")[0] for path in _published(forge) if "/" in path}


def test_a_preview_is_published_under_its_number(forge: Forge) -> None:
    """It takes the place of the one before, and no search engine shall list it."""
    _fill(forge, 7)
    forge.pack(SITE)
    assert _open(forge, [OWN]) == 0
    assert _publish(forge) == 0
    assert [".nojekyll", "7/index.html", "7/inovasi/padi/index.html", "robots.txt"] == sorted(
        _published(forge)
    )
    target = forge.home / "tujuan"
    assert git(target, "show", "main:7/index.html") == "<p>Padi Apung</p>"
    assert git(target, "rev-list", "--count", "main") == "1"
    assert not (forge.home / "temp/kunci").exists()
    assert not list(forge.home.parent.rglob("kena"))


def test_the_first_preview_finds_nothing(forge: Forge) -> None:
    """A repository without a commit will do."""
    forge.pack(SITE)
    assert _open(forge, [OWN]) == 0
    assert _publish(forge) == 0
    assert {"7"} == _folders(forge)


def test_previews_of_closed_proposals_go(forge: Forge) -> None:
    """Closing starts a run that has nothing to publish; so does every day."""
    _fill(forge, 3, 5, 7)
    assert _open(forge, [{"number": 5, "head": {"sha": "x", "label": "a:b"}}]) == 0
    assert _publish(forge) == 0
    assert {"5"} == _folders(forge)
    assert _open(forge, [], {}) == 0
    assert _publish(forge) == 0
    assert set() == _folders(forge)


def test_the_oldest_give_way(forge: Forge) -> None:
    """Pages takes a gigabyte, so only the last few proposals keep an address."""
    _fill(forge, 3, 5, 12)
    others = [{"number": n, "head": {"sha": "x", "label": "a:b"}} for n in (3, 5, 12)]
    forge.pack(SITE)
    assert _open(forge, [OWN, *others]) == 0
    assert _publish(forge, PALING_BANYAK="3") == 0
    assert {"5", "7", "12"} == _folders(forge)


def test_whoever_comes_second_tries_again(forge: Forge) -> None:
    """Two proposals at once lose nothing."""
    hook = forge.home / "tujuan/hooks/pre-receive"
    hook.write_text("#!/bin/sh\n[ -e kedua ] || { touch kedua; exit 1; }\n", "utf-8")
    hook.chmod(0o755)
    forge.pack(SITE)
    assert _open(forge, [OWN]) == 0
    assert _publish(forge) == 0
    assert {"7"} == _folders(forge)


def test_the_other_proposals_of_a_busy_time_stay(forge: Forge) -> None:
    """What another run has published since is kept."""
    forge.pack(SITE)
    other = {"number": 12, "head": {"sha": "x", "label": "a:b"}}
    assert _open(forge, [OWN, other]) == 0
    _fill(forge, 12)
    assert _publish(forge) == 0
    assert {"7", "12"} == _folders(forge)


@pytest.mark.parametrize(
    "pulls",
    [
        [],
        [{**OWN, "head": {**OWN["head"], "sha": "baru"}}],  # type: ignore[dict-item]
        [{**OWN, "head": {**OWN["head"], "label": "lain:cabang"}}],  # type: ignore[dict-item]
        [{**OWN, "number": "7/../8"}],
    ],
    ids=["closed", "gone on", "another branch", "no number"],
)
def test_only_an_open_proposal_is_published(pulls: list[object], forge: Forge) -> None:
    """Number, commit, and branch are what the forge says."""
    forge.pack(SITE)
    assert _open(forge, pulls) == 0
    assert not any("run download" in call["call"] for call in forge.calls())
    assert not (forge.home / "temp/situs").exists()


def _member(name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.type, member.linkname = kind, target
    return member


@pytest.mark.parametrize(
    "member",
    [
        _member("/tmp/banua-kena"),  # noqa: S108 - must not come to be
        _member("../kena"),
        _member("./inovasi/../../kena"),
        _member("a/.."),
        _member("./kena", tarfile.SYMTYPE, "/etc/passwd"),
        _member("./kena", tarfile.SYMTYPE, ".."),
        _member("./kena", tarfile.LNKTYPE, "./index.html"),
        _member("./kena", tarfile.FIFOTYPE),
        _member("./kena", tarfile.CHRTYPE),
        _member("./.git/config"),
        _member("./a/.gitattributes"),
        _member("baris\n../kena"),
    ],
    ids=lambda member: repr(member.name) + member.type.decode("latin-1"),
)
def test_a_hostile_archive_is_refused_whole(member: tarfile.TarInfo, forge: Forge) -> None:
    """Nothing leaves the folder, is a link, or speaks to git: then nothing is unpacked."""
    forge.pack(SITE, member)
    assert _open(forge, [OWN]) == 1
    assert not (forge.home / "temp/situs").exists()
    assert not list(forge.home.parent.rglob("kena"))
    assert not Path("/tmp/banua-kena").exists()  # noqa: S108


@pytest.mark.parametrize("limit", [{"BESAR": "10"}, {"BANYAK": "1"}], ids=["bytes", "files"])
def test_what_is_too_large_is_refused(limit: dict[str, str], forge: Forge) -> None:
    """In bytes, or in files."""
    forge.pack(SITE)
    assert _open(forge, [OWN], **limit) == 1
    assert not (forge.home / "temp/situs").exists()


def test_a_sparse_file_counts_by_what_it_would_fill(forge: Forge) -> None:
    """A small archive that promises a terabyte is not unpacked."""
    huge = _member("./besar")
    huge.pax_headers = {
        "GNU.sparse.major": "1",
        "GNU.sparse.minor": "0",
        "GNU.sparse.name": "./besar",
        "GNU.sparse.realsize": str(10**12),
    }
    forge.pack(SITE, huge)
    assert _open(forge, [OWN]) != 0
    assert not (forge.home / "temp/situs").exists()


def test_nothing_happens_until_it_is_set_up(forge: Forge) -> None:
    """Without the variable the forge is not even asked."""
    forge.pack(SITE)
    assert _open(forge, [OWN], TUJUAN="") == 0
    assert [] == forge.calls()


@pytest.mark.parametrize(
    "target", ["organisasi/organisasi.github.io", "Organisasi/Organisasi.github.io",
               "lain/pratinjau", "lain", "https://lain.github.io"],
)  # fmt: skip
def test_previews_never_share_the_origin_of_the_site(target: str, forge: Forge) -> None:
    """All sites of one owner are one origin, so that a preview could read the form's drafts."""
    assert _open(forge, [OWN], TUJUAN=target) == 1
    assert [] == forge.calls()


def test_a_missing_key_is_told(forge: Forge) -> None:
    """A variable without its secret is half a set-up."""
    assert _publish(forge, KUNCI="") == 1


def test_an_artifact_that_is_not_there(forge: Forge) -> None:
    """A preview that could not be built is no fault of this workflow; what is closed still goes."""
    _fill(forge, 3)
    assert _open(forge, [OWN]) == 0
    assert _publish(forge) == 0
    assert set() == _folders(forge)
    assert json.loads((forge.home / "temp/usulan.json").read_text("utf-8")) == [OWN]
