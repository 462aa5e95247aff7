"""Runs steps of workflows that may write, against a forge that is not there."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

import fake_gh
from conftest import ROOT

RUN = {
    "workflow_run": {
        "id": 99,
        "head_sha": "abc",
        "head_branch": '$(touch kena)"; id #',
        "head_repository": {"owner": {"login": "orang"}},
    }
}
"""What the forge tells of a run for a proposal from a fork, whose branch has a hostile name."""


@dataclass(slots=True)
class Forge:
    """A runner with a forge that only writes down what it is asked."""

    home: Path
    work: Path

    def run(self, workflow: str, step: str, event: object, **given: str) -> int:
        """Run a step of a workflow, and return its exit code."""
        (self.home / "event.json").write_text(json.dumps(event), encoding="utf-8")
        found = self._step(workflow, step)
        fixed = {k: v for k, v in found.get("env", {}).items() if "${{" not in v}
        environment = {
            **os.environ,
            **fixed,
            "PATH": f"{self.home}:{os.environ['PATH']}",
            "FAKE_GH": str(self.home),
            "GITHUB_EVENT_PATH": str(self.home / "event.json"),
            "RUNNER_TEMP": str(self.home / "temp"),
            "GH_REPO": "organisasi/repositori",
            "GIT_CONFIG_GLOBAL": os.devnull,
            **given,
        }
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", found["run"]]
        done = subprocess.run(
            command, cwd=self.work, env=environment, check=False, capture_output=True, text=True
        )
        sys.stdout.write(done.stdout + done.stderr)
        return done.returncode

    def answer(self, answers: Mapping[str, object]) -> None:
        """Tell what calls that begin so are answered."""
        (self.home / "answers.json").write_text(json.dumps(answers), encoding="utf-8")

    def calls(self) -> list[dict[str, str]]:
        """Return what the forge was asked."""
        log = self.home / "calls.jsonl"
        lines = log.read_text("utf-8").splitlines() if log.exists() else []
        return [json.loads(line) for line in lines]

    def pack(self, files: Mapping[str, str], *others: tarfile.TarInfo) -> None:
        """Lay files ready, packed as the action packs them, and other members behind them."""
        with tarfile.open(self.home / "artifact.tar", "w") as tar:
            for name, content in files.items():
                member = tarfile.TarInfo(name)
                member.size = len(content.encode())
                tar.addfile(member, io.BytesIO(content.encode()))
            for member in others:
                tar.addfile(member)

    @staticmethod
    def _step(workflow: str, name: str) -> dict[str, Any]:
        text = (ROOT / ".github/workflows" / workflow).read_text("utf-8")
        (job,) = yaml.load(text, Loader=yaml.BaseLoader)["jobs"].values()  # noqa: S506 - makes texts only
        step: dict[str, Any] = next(s for s in job["steps"] if s.get("name") == name)
        return step


def make_forge(folder: Path) -> Forge:
    """Return a runner with an empty work tree, whose `gh` is ours."""
    home, work = folder / "forge", folder / "kerja"
    for each in (home / "temp", work):
        each.mkdir(parents=True)
    command = home / "gh"
    command.write_text(f"#!/bin/sh\nexec '{sys.executable}' '{fake_gh.__file__}' \"$@\"\n", "utf-8")
    command.chmod(0o755)
    forge = Forge(home, work)
    forge.answer({})
    return forge
