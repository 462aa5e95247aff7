"""The scripts of the workflows that may write, run against a forge that is not there."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from forge import RUN, Forge, make_forge
from isu import ANSWERS, KOPERASI, body
from repositori import git, make_repository

MARK = "<!-- banua:ulasan -->"
PULLS = [
    {"number": 3, "head": {"sha": "lama"}},
    {"number": 7, "head": {"sha": "abc"}},
]
COMMENTS = [
    {"id": 1, "user": {"login": "orang"}, "body": f"{MARK} palsu"},
    {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "lain"},
    {"id": 5, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nlama"},
]


@pytest.fixture
def forge(tmp_path: Path) -> Forge:
    """Return a runner."""
    return make_forge(tmp_path)


def _pack(forge: Forge, text: str) -> None:
    forge.pack({"./ulasan.md": text, "../kena": "x"})


def _post(forge: Forge, event: object = RUN, **given: str) -> int:
    return forge.run("ulasan-kirim.yml", "Kirim atau perbarui komentar", event, **given)


def test_a_first_review_is_posted(forge: Forge) -> None:
    """Where the number comes from is the forge, by branch and commit; mentions are cut."""
    forge.answer({"api --method GET repos/organisasi/repositori/pulls": PULLS})
    _pack(forge, f"{MARK}\nHai @semua")
    assert _post(forge) == 0
    calls = forge.calls()
    assert f"head=orang:{RUN['workflow_run']['head_branch']}" in calls[0]["call"]
    assert calls[-1]["call"].startswith(
        "api --silent --method POST repos/organisasi/repositori/issues/7/comments"
    )
    assert json.loads(calls[-1]["sent"]) == {"body": f"{MARK}\nHai @\u200bsemua"}
    assert not list(forge.home.parent.rglob("kena"))


def test_pages_are_linked_where_previews_have_an_address(forge: Forge) -> None:
    """The address is that of the variable and of the number that the forge tells."""
    forge.answer({"api --method GET repos/organisasi/repositori/pulls": PULLS})
    text = f"{MARK}\n[Perahu](https://pratinjau.invalid/inovasi/perahu/)"
    forge.pack({"./ulasan.md": "polos", "./tautan-ulasan.md": text})
    assert _post(forge, PRATINJAU="lain/lain.github.io") == 0
    sent = json.loads(forge.calls()[-1]["sent"])["body"]
    assert sent == f"{MARK}\n[Perahu](https://lain.github.io/7/inovasi/perahu/)"


def test_a_later_review_takes_the_place_of_the_first(forge: Forge) -> None:
    """Only a comment of the bot itself is the one to change."""
    forge.answer(
        {
            "api --method GET repos/organisasi/repositori/pulls": PULLS,
            "api --paginate repos/organisasi/repositori/issues/7/comments": COMMENTS,
        }
    )
    _pack(forge, f"{MARK}\n" + "a" * 80_000)
    assert _post(forge) == 0
    call = forge.calls()[-1]
    assert "--method PATCH repos/organisasi/repositori/issues/comments/5 " in call["call"]
    assert len(json.loads(call["sent"])["body"]) == 65_000


@pytest.mark.parametrize("pulls", [[], PULLS[:1], [{"number": "7; id", "head": {"sha": "abc"}}]])
def test_a_proposal_that_has_gone_on_gets_nothing(pulls: list[object], forge: Forge) -> None:
    """Nor does one that is closed, or a number that is none."""
    forge.answer({"api --method GET repos/organisasi/repositori/pulls": pulls})
    _pack(forge, f"{MARK}\nHai")
    assert _post(forge) == 0
    assert len(forge.calls()) == 1


def test_a_fork_that_is_gone(forge: Forge) -> None:
    """Its proposal gets nothing, and nothing fails."""
    forge.answer({"api --method GET repos/organisasi/repositori/pulls": []})
    assert _post(forge, {"workflow_run": {**RUN["workflow_run"], "head_repository": None}}) == 0


def test_without_a_review_nothing_is_posted(forge: Forge) -> None:
    """A review that could not be written is no fault of this step."""
    forge.answer({"api --method GET repos/organisasi/repositori/pulls": PULLS})
    assert _post(forge) == 0
    assert "run download 99" in forge.calls()[-1]["call"]


def test_what_is_no_review_is_refused(forge: Forge) -> None:
    """A fork may pack anything; without the mark it is not posted."""
    forge.answer({"api --method GET repos/organisasi/repositori/pulls": PULLS})
    _pack(forge, "Beli di sini")
    assert _post(forge) == 1
    assert not any("--method POST" in call["call"] for call in forge.calls())


def _issue(text: str) -> dict[str, object]:
    return {"issue": {"number": 12, "body": text, "user": {"login": "pengirim", "id": 34}}}


@pytest.fixture
def clone(forge: Forge) -> Forge:
    """Return a runner whose work tree is a clone with the program at hand."""
    origin = make_repository(forge.home / "origin", KOPERASI)
    git(forge.home, "clone", "--quiet", str(origin), str(forge.work))
    (forge.work / ".venv").mkdir()
    (forge.work / ".venv/bin").symlink_to(Path(sys.executable).parent)
    forge.answer({"pr list": "0"})
    return forge


def _propose(forge: Forge, text: str) -> None:
    event = _issue(text)
    for step in ("Baca isian", "Usulkan"):
        assert forge.run("usulan.yml", step, event) == 0
    assert forge.run("usulan.yml", "Jawab pengirim", event, HASIL="success") == 0


def test_an_issue_becomes_a_proposal_of_its_sender(clone: Forge) -> None:
    """Branch, author, review, checks, and answer; nothing of the body is run."""
    _propose(clone, body({**ANSWERS, "masalah": "$(touch kena) `touch kena` ${{ x }}"}))
    origin = clone.home / "origin"
    told = git(origin, "log", "-1", "--format=%an <%ae>|%cn|%s", "usulan/isu-12")
    assert told == (
        "pengirim <34+pengirim@users.noreply.github.com>|github-actions[bot]|"
        "data: Record the proposal of issue #12"
    )
    changed = git(origin, "diff", "--name-only", "main", "usulan/isu-12")
    assert changed == "catalog/inovasi/perahu-baca.yaml"
    calls = {call["call"].partition(" --")[0]: call["sent"] for call in clone.calls()}
    assert ["auth setup-git", "pr list", "pr create", "workflow run periksa.yml", "issue comment 12"
            ] == list(calls)  # fmt: skip
    assert calls["pr create"].startswith(f"{MARK}\n## Ulasan usulan")
    assert calls["pr create"].endswith("\nCloses #12\n")
    assert "sudah menjadi berkas katalog" in calls["issue comment 12"]
    assert not list(clone.home.parent.rglob("kena"))


def test_an_issue_that_was_mended_mends_its_proposal(clone: Forge) -> None:
    """The branch follows the issue while nobody else has gone on with it."""
    _propose(clone, body(ANSWERS))
    git(clone.work, "switch", "--quiet", "main")
    git(clone.work, "branch", "--quiet", "--delete", "--force", "usulan/isu-12")
    clone.answer({"pr list": "1"})
    _propose(clone, body({**ANSWERS, "tahun": "2024"}))
    text = git(clone.home / "origin", "show", "usulan/isu-12:catalog/inovasi/perahu-baca.yaml")
    assert "tahun: 2024" in text
    assert any(call["call"].startswith("pr edit usulan/isu-12 ") for call in clone.calls())


def test_what_an_editor_has_gone_on_with_is_left_alone(clone: Forge) -> None:
    """A person's commit is never overwritten; the sender is told."""
    _propose(clone, body(ANSWERS))
    git(clone.work, "commit", "--quiet", "--allow-empty", "--message=sunting")
    git(clone.work, "push", "--quiet", "origin", "usulan/isu-12")
    git(clone.work, "switch", "--quiet", "main")
    _propose(clone, body({**ANSWERS, "tahun": "2024"}))
    assert git(clone.home / "origin", "log", "-1", "--format=%s", "usulan/isu-12") == "sunting"
    assert "sudah dilanjutkan orang lain" in clone.calls()[-1]["sent"]


def test_a_faulty_issue_is_answered_only(clone: Forge) -> None:
    """No branch, no proposal; the sender learns what to mend."""
    _propose(clone, body({**ANSWERS, "tema": "antariksa"}))
    assert ["issue comment 12 --edit-last"] == [
        call["call"].partition(" --create")[0] for call in clone.calls()
    ]
    assert "tema 'antariksa' tidak dikenal" in clone.calls()[-1]["sent"]


def test_the_sender_is_told_of_our_own_faults(forge: Forge) -> None:
    """A workflow that broke is no reason for silence."""
    assert forge.run("usulan.yml", "Jawab pengirim", _issue(""), HASIL="failure") == 0
    assert "ada gangguan di pihak kami" in forge.calls()[-1]["sent"]


@pytest.mark.parametrize(
    ("issues", "call"),
    [
        ([], "issue create --title Perawatan katalog"),
        (
            [{"number": 4, "title": "Perawatan katalog", "author": {"is_bot": False}}],
            "issue create",
        ),
        (
            [{"number": 8, "title": "Perawatan katalog", "author": {"is_bot": True}}],
            "issue edit 8 ",
        ),
    ],
)
def test_one_issue_of_care(issues: list[object], call: str, forge: Forge) -> None:
    """It is made once and kept up to date; one that a person opened is theirs."""
    (forge.home / "temp/perawatan.md").write_text("laporan", encoding="utf-8")
    forge.answer({"issue list": issues})
    assert forge.run("rawat.yml", "Perbarui isunya", {}) == 0
    assert forge.calls()[-1]["call"].startswith(call)
    assert forge.calls()[-1]["sent"] == "laporan"
