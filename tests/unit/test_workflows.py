"""The workflows are pinned, may do no more than they must, and their commands exist."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from banua.cli import main
from conftest import ROOT

FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = sorted(FOLDER.glob("*.yml"))
WRITES: Mapping[tuple[str, str], set[str]] = {
    ("rawat.yml", "rawat"): {"issues"},
    ("terbit.yml", "terbitkan"): {"pages", "id-token"},
    ("ulasan-kirim.yml", "kirim"): {"pull-requests"},
    ("usulan.yml", "usulan"): {"actions", "contents", "issues", "pull-requests"},
}
"""What each job may write; all others read. Whoever adds to this has thought about forks."""

SECRETS: Mapping[tuple[str, str], set[str]] = {
    ("pratinjau.yml", "Terbitkan dan bersihkan"): {"PRATINJAU_KUNCI"},
}
"""Which step is given which secret; the forge's own token aside, there are no others."""

_PINNED = re.compile(r"uses: (\S+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+")
_COMMAND = re.compile(r"\.venv/bin/banua ([^|>&\n]*)")


def _load(path: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes texts only
    return data


def _jobs() -> Iterator[tuple[Path, str, dict[str, Any]]]:
    for path in WORKFLOWS:
        for name, job in _load(path)["jobs"].items():
            yield path, name, job


def _scripts() -> Iterator[tuple[str, str]]:
    for path, _, job in _jobs():
        for step in job["steps"]:
            if "run" in step:
                yield path.name, step["run"]


def test_every_action_is_pinned_and_in_one_version() -> None:
    """A tag can be moved, a hash can not; two hashes of one action were an oversight."""
    versions: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        text = path.read_text("utf-8")
        uses = re.findall(r"\buses: .*", text)
        pinned = [(_PINNED.fullmatch(line), line) for line in uses]
        assert [line for found, line in pinned if not found] == []
        for found, _ in pinned:
            if found:
                versions.setdefault(found[1], set()).add(found[2])
    assert {1} == {len(hashes) for hashes in versions.values()}
    assert all(action.startswith("actions/") for action in versions)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_permissions_are_least(path: Path) -> None:
    """A workflow begins with none, or with reading; what a job may write is listed above."""
    data = _load(path)
    assert data["permissions"] in ("", {}, {"contents": "read"})
    for name, job in data["jobs"].items():
        granted = job.get("permissions", {})
        writes = {scope for scope, right in granted.items() if right == "write"}
        assert WRITES.get((path.name, name), set()) == writes
        assert set(granted.values()) <= {"read", "write"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_nothing_of_a_fork_runs_with_rights(path: Path) -> None:
    """Jobs that may write check out the main branch or nothing, and keep no token in git."""
    data = _load(path)
    events = data["on"] if isinstance(data["on"], dict) else {data["on"]: None}
    assert "pull_request_target" not in events
    for name, job in data["jobs"].items():
        assert int(job["timeout-minutes"]) <= 120
        steps = job["steps"]
        checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout")]
        assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)
        assert all("ref" not in step["with"] for step in checkouts)
        if (path.name, name) in WRITES:
            assert "pull_request" not in events
        if "workflow_run" in events:
            assert checkouts == []
            assert not any(
                "banua " in s.get("run", "") or "make" in s.get("run", "") for s in steps
            )


def test_a_secret_is_given_to_one_step_that_touches_no_foreign_data() -> None:
    """It stands in the variables of that step alone, in a workflow that forks do not change."""
    found: dict[tuple[str, str], set[str]] = {}
    for path, _, job in _jobs():
        for step in job["steps"]:
            if names := set(re.findall(r"\bsecrets\.(\w+)", json.dumps(step))):
                found[path.name, step["name"]] = names
                assert names == set(re.findall(r"\bsecrets\.(\w+)", json.dumps(step["env"])))
                assert not re.search(r"\b(tar|unzip|gh)\b", step["run"])
    assert SECRETS == found
    for path in WORKFLOWS:
        uses = re.findall(r"\bsecrets[.\[]", path.read_text("utf-8"))
        assert len(uses) == sum(
            len(names) for (name, _), names in SECRETS.items() if name == path.name
        )
        if any(name == path.name for name, _ in SECRETS):
            assert {"workflow_run", "schedule"} >= _load(path)["on"].keys()


def test_no_text_is_pasted_into_a_script() -> None:
    """What is not ours comes by variables and files, which a shell does not read as code."""
    assert [name for name, script in _scripts() if "${{" in script] == []


def test_variables_hold_nothing_that_a_stranger_wrote() -> None:
    """Titles, bodies, and names of branches are read from the event's file."""
    for path, _, job in _jobs():
        for step in (job, *job["steps"]):
            for value in step.get("env", {}).values():
                assert "github.event" not in value, path.name
                assert "head_ref" not in value, path.name


def test_scripts_are_bash() -> None:
    """Each parses; each of several commands joined by a pipe runs under `pipefail`."""
    for name, script in _scripts():
        done = subprocess.run(["bash", "-n"], input=script, text=True, check=False)  # noqa: S607
        assert done.returncode == 0, name
    for path, _, job in _jobs():
        for step in job["steps"]:
            if " | " in step.get("run", "") or "[[" in step.get("run", ""):
                assert step.get("shell") == "bash", path.name


def test_commands_exist_and_take_their_options(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a workflow calls, the program knows; `make` has each target."""
    monkeypatch.chdir(tmp_path)
    for folder in ("catalog", ".github"):
        Path(folder).mkdir()
    Path("berkas.md").touch()
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([\w./$()-]+):", makefile, re.MULTILINE))
    targets = {target.replace("$(VENV)", ".venv") for target in targets}
    verbs = set()
    for name, script in _scripts():
        for target in re.findall(r"^\s*make (\S+)", script, re.MULTILINE):
            assert target in targets, name
        for found in _COMMAND.findall(script):
            call = re.sub(r'"\$RUNNER_TEMP/[\w.]+"', "berkas.md", found)
            call = re.sub(r'"\$\w+"', "https://contoh.id/x", call)
            verb, *arguments = shlex.split(call)
            main.commands[verb].make_context(verb, arguments, parent=click.Context(main))
            verbs.add(verb)
    assert {"periksa", "ulas", "usulan", "rawat", "tautan"} == verbs


def _hooks() -> list[dict[str, Any]]:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    return [hook for repo in config["repos"] for hook in repo["hooks"]]


def test_hooks_run_the_same_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a commit runs what the pull request will run, out of the project's own `.venv`."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "catalog").mkdir()
    Path("x.yaml").touch()
    calls = set()
    for hook in _hooks():
        assert hook["language"] == "system"
        program, *arguments = shlex.split(hook["entry"])
        name = Path(program).name
        calls.add(" ".join([name, *arguments]))
        assert program == f".venv/bin/{name}"
        if name == "banua":
            verb, *options = arguments
            files = [] if hook.get("pass_filenames") is False else ["x.yaml"]
            main.commands[verb].make_context(verb, [*options, *files], parent=click.Context(main))
    assert {
        "banua periksa",
        "banua rapikan --periksa",
        "ruff check",
        "ruff format --check",
    } == calls


@pytest.mark.parametrize(
    ("path", "hooks"),
    [
        ("catalog/inovasi/a.yaml", {"katalog", "rapi"}),
        ("catalog/acuan/tema/a.yaml", {"katalog", "rapi"}),
        ("catalog/skema/a.schema.json", set()),
        ("mkdocs.yml", set()),
        ("scripts/banua/text.py", {"gaya", "bentuk"}),
    ],
)
def test_hooks_look_at_their_files(path: str, hooks: set[str]) -> None:
    """Each file is looked at by the hooks that know it."""
    found = {hook["id"] for hook in _hooks() if re.search(hook["files"], path)}
    assert hooks == found


def _settings() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))
    return data


def test_the_editor_knows_the_schema_of_every_file() -> None:
    """Exactly one schema stands for each file of the catalogue, and each schema for some."""
    schemas = _settings()["yaml.schemas"]
    globs = {
        name: [patterns] if isinstance(patterns, str) else patterns
        for name, patterns in schemas.items()
    }
    written = {f"./catalog/skema/{p.name}" for p in (ROOT / "catalog/skema").glob("*.json")}
    assert written == globs.keys()
    for path in (ROOT / "catalog").rglob("*.yaml"):
        file = path.relative_to(ROOT)
        fitting = [name for name, patterns in globs.items() if any(map(file.match, patterns))]
        assert len(fitting) == 1, file
    extensions = json.loads((ROOT / ".vscode/extensions.json").read_text("utf-8"))
    assert "redhat.vscode-yaml" in extensions["recommendations"]
