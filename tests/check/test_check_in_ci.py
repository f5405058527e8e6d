"""The hooks of pre-commit and the steps of the GitHub action, run as these run them but for the installing."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from check_edits import FIXTURE

ROOT = Path(__file__).parent.parent.parent
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}
RIGHT, WRONG = "date: '2022-10'\n    trigger", "date: '2022-11'\n    trigger"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A git repository with data/timeline.yaml and its articles; the command is where the action installs it."""
    project = tmp_path / "project"
    shutil.copytree(FIXTURE, project / "data")
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-qm", "Begin"]):
        git(project, *arguments)
    command = tmp_path / "runner/musktimeline/bin/timeline"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m musktimeline "$@"\n', "utf-8")
    command.chmod(0o755)
    return project


def git(project: Path, *arguments: str) -> str:
    who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", *who, *arguments]
    return subprocess.run(command, cwd=project, check=True, capture_output=True, text=True).stdout.strip()


def change(project: Path, old: str = RIGHT, new: str = WRONG) -> None:
    path = project / "data/timeline.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def run(project: Path, command: list[str], **env: str) -> "subprocess.CompletedProcess[str]":
    runner = project.parent / "runner"
    paths = f"{runner / 'musktimeline/bin'}{os.pathsep}{os.environ['PATH']}"
    settings = {**os.environ, "PATH": paths, "RUNNER_TEMP": str(runner), **env}
    return subprocess.run(command, cwd=project, env=settings, capture_output=True, text=True, timeout=60, check=False)


def hook(project: Path, name: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """As pre-commit runs a hook that takes no file names."""
    assert HOOKS[name]["pass_filenames"] is False
    return run(project, [*shlex.split(HOOKS[name]["entry"]), *arguments])


def test_the_hooks_watch_the_timeline_and_its_articles(project: Path) -> None:
    files = git(project, "ls-files").splitlines()
    for described in HOOKS.values():
        assert [file for file in files if re.search(described["files"], file)] == files


def test_the_hook_passes_what_holds_and_stops_what_does_not(project: Path) -> None:
    assert hook(project, "timeline-check").returncode == 0
    change(project)
    stopped = hook(project, "timeline-check")
    assert (stopped.returncode, "TL302" in stopped.stdout) == (1, True)


def test_the_hook_checks_another_timeline_that_is_named(project: Path) -> None:
    (project / "data").rename(project / "other")
    assert hook(project, "timeline-check").returncode == 2
    assert hook(project, "timeline-check", "other/timeline.yaml").returncode == 0


def test_the_mending_hook_changes_the_file_for_pre_commit_to_see(project: Path) -> None:
    change(project, RIGHT, "date: October 2022\n    trigger")
    assert hook(project, "timeline-fix").returncode == 0
    assert git(project, "status", "--porcelain") == ""


def step(project: Path, name: str, inputs: dict[str, str] | None = None, **github: str) -> Any:
    """As a runner runs a step: its inputs arrive in the environment alone."""
    values = {f"inputs.{key}": said.get("default", "") for key, said in ACTION["inputs"].items()}
    values |= {f"inputs.{key}": value for key, value in (inputs or {}).items()} | github
    env = {key: values[text[3:-2].strip()] for key, text in STEPS[name]["env"].items()}
    summary = project.parent / "summary.md"
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]]
    return run(project, command, GITHUB_STEP_SUMMARY=str(summary), **env)


def test_nothing_that_a_pull_request_can_choose_is_written_into_a_script() -> None:
    assert not [name for name, step in STEPS.items() if "${{" in step["run"]]


def test_the_action_installs_the_tool_where_its_steps_look_for_it() -> None:
    assert '-m venv "$RUNNER_TEMP/musktimeline"' in STEPS["Install"]["run"]
    assert "$GITHUB_ACTION_PATH" in STEPS["Install"]["run"]


def test_the_action_annotates_what_does_not_hold(project: Path) -> None:
    assert step(project, "Check").returncode == 0
    change(project)
    done = step(project, "Check")
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=data/timeline.yaml,line=99,col=5,title=TL302 ")


def test_the_action_is_as_strict_as_it_is_told(project: Path) -> None:
    change(project, "trigger: became", "trigger: elected")
    (project / "timeline.toml").write_text("strict = true\n", "utf-8")
    strict = [step(project, "Check", {"strict": said}).returncode for said in ("", "true", "false")]
    assert strict == [1, 1, 0]


def test_the_action_lets_articles_be_missing_where_it_is_told(project: Path) -> None:
    (project / "data/articles/ledger.txt").unlink()
    assert step(project, "Check").returncode == 1
    assert step(project, "Check", {"articles": "optional"}).returncode == 0


def test_the_action_says_in_the_summary_what_a_pull_request_changes(project: Path) -> None:
    base = {"github.event.pull_request.base.sha": git(project, "rev-parse", "HEAD")}
    change(project, "    Iris Holm becomes mayor of Harby", "    Iris Holm takes office as mayor")
    assert step(project, "Say what changed", **base).returncode == 0
    assert "Iris Holm takes office as mayor" in (project.parent / "summary.md").read_text("utf-8")


def test_a_timeline_that_a_pull_request_begins_is_all_new(project: Path) -> None:
    base = {"github.event.pull_request.base.sha": git(project, "rev-parse", "HEAD")}
    (project / "data/timeline.yaml").rename(project / "data/new.yaml")
    assert step(project, "Say what changed", {"timeline": "data/new.yaml"}, **base).returncode == 0
    assert "Iris Holm becomes mayor of Harby" in (project.parent / "summary.md").read_text("utf-8")
