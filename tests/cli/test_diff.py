"""`timeline diff` in a real process, and as git's own diff driver in a real repository."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, timeline

SIDES = ROOT / "tests/comparison/data"
GIT_SET_UP = re.search(r"```sh\n(git config diff\.timeline.*?)```", (ROOT / "docs/ci.md").read_text("utf-8"), re.DOTALL)


@pytest.fixture
def sides(tmp_path: Path) -> Path:
    shutil.copytree(SIDES, tmp_path, dirs_exist_ok=True)
    return tmp_path


def test_two_files_are_compared_and_nothing_fails(sides: Path) -> None:
    done = timeline("diff", "old.yaml", "new.yaml", cwd=sides)
    first = "2 events added, 2 gone, 4 changed · 1 source added, 1 gone, 2 changed · 2 changes beside them"
    assert (done.code, done.err, done.out.splitlines()[1]) == (0, "", first)


def test_the_same_file_twice_is_no_difference(sides: Path) -> None:
    done = timeline("diff", "new.yaml", "new.yaml", cwd=sides)
    assert (done.code, done.out) == (0, "The Larkholm ferry\nNo event and no source differs.\n")


def test_a_side_may_be_standard_input_or_nothing_at_all(sides: Path) -> None:
    new = (sides / "new.yaml").read_text(encoding="utf-8")
    piped = timeline("diff", "old.yaml", "-", "--md", cwd=sides, stdin=new)
    assert piped == timeline("diff", "old.yaml", "new.yaml", "--md", cwd=sides)
    assert (
        timeline("diff", os.devnull, "new.yaml", cwd=sides).out.splitlines()[1].startswith("6 events added · 3 sources")
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["old.yaml"], "1 file to compare\n    write timeline diff OLD NEW"),
        (["old.yaml", "new.yaml", "new.yaml"], "3 files to compare\n    write timeline diff OLD NEW"),
        (["-", "-"], "both sides are standard input"),
        (["old.yaml", "gone.yaml"], "gone.yaml: there is no such file"),
        (["old.yaml", "broken.yaml"], "broken.yaml:2:1: TL012"),
    ],
    ids=["one", "three", "twice standard input", "not there", "broken"],
)
def test_wrong_use_says_what_to_do(sides: Path, arguments: list[str], said: str) -> None:
    (sides / "broken.yaml").write_text("version: 1\nversion: 1\nevents: []\n", encoding="utf-8")
    done = timeline("diff", *arguments, cwd=sides)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def git(*arguments: str, cwd: Path) -> str:
    """git as a reader has it: his own settings and pager do not count, `timeline` is on the path."""
    tools = {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}", "HOME": str(cwd)}
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main"]
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    done = subprocess.run(
        ["git", *who, *arguments],
        cwd=cwd,
        env={**kept, **tools, "GIT_CONFIG_NOSYSTEM": "1", "GIT_PAGER": "cat"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "") or "CONFLICT" in done.stdout, done.stderr
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository set up as docs/ci.md says, with the old timeline committed."""
    git("init", "-q", cwd=tmp_path)
    assert GIT_SET_UP
    subprocess.run(["sh", "-euc", GIT_SET_UP[1]], cwd=tmp_path, check=True)
    (tmp_path / "data").mkdir()
    shutil.copy(SIDES / "old.yaml", tmp_path / "data/timeline.yaml")
    (tmp_path / "notes.txt").write_text("one\n", encoding="utf-8")
    git("add", "-A", cwd=tmp_path)
    git("commit", "-qm", "old", cwd=tmp_path)
    return tmp_path


def put(repository: Path, text: str) -> None:
    (repository / "data/timeline.yaml").write_text(text, encoding="utf-8")


def test_git_diff_tells_it_in_a_reader_s_terms(repository: Path) -> None:
    put(repository, (SIDES / "new.yaml").read_text(encoding="utf-8"))
    told = timeline("diff", SIDES / "old.yaml", SIDES / "new.yaml", cwd=repository).out
    assert git("diff", cwd=repository) == f"timeline diff data/timeline.yaml\n{told}"
    git("commit", "-qam", "new", cwd=repository)
    assert git("show", "--ext-diff", "--format=%s", cwd=repository) == (
        f"new\n\ntimeline diff data/timeline.yaml\n{told}"
    )


def test_git_difftool_takes_the_two_sides(repository: Path) -> None:
    put(repository, (SIDES / "new.yaml").read_text(encoding="utf-8"))
    told = timeline("diff", SIDES / "old.yaml", SIDES / "new.yaml", cwd=repository).out
    git("config", "--unset", "diff.timeline.command", cwd=repository)
    assert git("difftool", "--no-prompt", "-x", "timeline diff", cwd=repository) == told


def test_git_diff_shows_a_new_a_moved_and_a_deleted_timeline(repository: Path) -> None:
    git("mv", "data/timeline.yaml", "data/ferry.yaml", cwd=repository)
    (repository / ".gitattributes").write_text("data/*.yaml diff=timeline\n", encoding="utf-8")
    with (repository / "data/ferry.yaml").open("a", encoding="utf-8") as file:
        file.write("  note: seen\n")
    moved = git("diff", "HEAD", "-M", "--", "data", cwd=repository)
    assert moved.splitlines()[0] == "timeline diff data/timeline.yaml → data/ferry.yaml"
    assert moved.splitlines()[-1].strip() == "note is now “seen”"
    parted = git("diff", "HEAD", "--no-renames", "--", "data", cwd=repository)
    assert [line for line in parted.splitlines() if " · " in line] == [
        "6 events added · 3 sources added · 2 changes beside them",
        "6 events gone · 3 sources gone · 2 changes beside them",
    ]


def test_git_diff_goes_on_behind_a_broken_timeline_and_hides_nothing(repository: Path) -> None:
    put(repository, "version: 1\nevents: [\n")
    (repository / "notes.txt").write_text("two\n", encoding="utf-8")
    told = git("diff", cwd=repository)
    assert "data/timeline.yaml:" in told
    assert "-- id: the-selma-is-built" in told
    assert "+events: [" in told
    assert told.endswith("-one\n+two\n")


def test_git_diff_says_that_only_the_layout_differs(repository: Path) -> None:
    put(repository, "# kept by hand\n" + (SIDES / "old.yaml").read_text(encoding="utf-8"))
    assert git("diff", cwd=repository).splitlines()[2:] == [
        "No event and no source differs.",
        "Only layout or comments differ.",
    ]


def test_git_diff_names_a_timeline_in_conflict(repository: Path) -> None:
    git("checkout", "-qb", "mine", cwd=repository)
    for branch, text in (("mine", "The Selma went down"), ("main", "The Selma is lost")):
        git("checkout", "-q", branch, cwd=repository)
        put(repository, (SIDES / "old.yaml").read_text(encoding="utf-8").replace("The Selma sank\n", f"{text}\n"))
        git("commit", "-qam", branch, cwd=repository)
    git("merge", "-q", "mine", cwd=repository)
    assert "data/timeline.yaml: not merged yet: settle its conflict first\n" in git("diff", "--cached", cwd=repository)
