"""What a large timeline's check and display keep in the cache folder, and that it never shows but in time."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from check_edits import FIXTURE

from musktimeline.cli.cache import Cache, program, user_cache
from musktimeline.cli.files import LARGE

ALL_WELL = "11 events, 14 of 14 quotes found in 3 articles, 11 of 11 dates follow\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The fixture with so many comments that it is worth keeping what was found."""
    project = tmp_path / "project"
    shutil.copytree(FIXTURE, project)
    with (project / "timeline.yaml").open("a", encoding="utf-8") as file:
        file.write("# a comment\n" * (LARGE // 12))
    return project


def run(project: Path, *arguments: str, cache: str = "cache") -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "XDG_CACHE_HOME": str(project.parent / cache), "HOME": str(project.parent / cache)}
    command = [sys.executable, "-m", "musktimeline", *arguments]
    return subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False, timeout=60)


def kept(project: Path) -> list[Path]:
    return sorted(path for path in (project.parent / "cache").rglob("*") if path.is_file())


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_what_did_not_change_is_told_again_to_the_letter(project: Path) -> None:
    replace_in(project / "timeline.yaml", "trigger: became", "trigger: elected")
    replace_in(project / "timeline.yaml", "trigger: voted", "trigger: asked  # timeline: ignore TL101 - as it is known")
    first = run(project, "check", "--format", "sarif")
    assert len(kept(project)) == 1
    again = run(project, "check", "--format", "sarif")
    anew = run(project, "check", "--format", "sarif", "--no-cache")
    assert (first.stdout, first.returncode) == (again.stdout, again.returncode) == (anew.stdout, anew.returncode)
    assert "as it is known" in again.stdout


def test_it_is_the_kept_report_that_is_told(project: Path) -> None:
    """Else the other tests here would prove nothing."""
    run(project, "check")
    (file,) = kept(project)
    content = json.loads(file.read_bytes().partition(b"\n")[2])
    content["value"]["proof"][0] = 12345
    Cache(file.parent).put(f"check {project / 'timeline.yaml'}", content["key"], content["value"])
    assert kept(project) == [file]
    assert run(project, "check").stdout.startswith("12345 events")


CHANGES: dict[str, Callable[[Path], object]] = {
    "an article": lambda p: replace_in(p / "articles/gazette-2023.txt", "lost a third", "lost a half"),
    "an article that goes": lambda p: (p / "articles/ledger.txt").unlink(),
    "what is said of the articles": lambda p: replace_in(
        p / "articles/sources.yaml", "The Harby Courier", "The Courier"
    ),
    "the timeline": lambda p: replace_in(p / "timeline.yaml", "trigger: became", "trigger: elected"),
    "a setting": lambda p: (p / "timeline.toml").write_text("min-sources = 2\n", "utf-8"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_looked_at_anew(change: str, project: Path) -> None:
    assert run(project, "check").stdout == ALL_WELL
    CHANGES[change](project)
    changed = run(project, "check").stdout
    assert changed != ALL_WELL
    assert changed == run(project, "check", "--no-cache").stdout


def test_an_article_that_comes_back_is_found(project: Path) -> None:
    (project / "articles/ledger.txt").rename(project / "ledger.txt")
    assert "TL201" in run(project, "check").stdout
    (project / "ledger.txt").rename(project / "articles/ledger.txt")
    assert run(project, "check").stdout == ALL_WELL


def damaged(data: bytes) -> dict[str, bytes]:
    checksum, _, content = data.partition(b"\n")
    return {
        "empty": b"",
        "cut": data[:-100],
        "a letter changed": checksum + b"\n" + content.replace(b"timeline.yaml", b"timeline.yamm"),
        "no JSON": b"not JSON at all",
        "too deep": b"[" * 100_000,
        "a checksum without content": checksum + b"\n",
    }


def test_a_damaged_entry_is_as_if_it_were_not_there(project: Path) -> None:
    run(project, "check")
    (file,) = kept(project)
    for data in damaged(file.read_bytes()).values():
        file.write_bytes(data)
        result = run(project, "check")
        assert (result.stdout, result.stderr, result.returncode) == (ALL_WELL, "", 0)
        assert file.read_bytes() != data, "it is kept anew"


@pytest.mark.parametrize("value", [None, 1, [], {}, {"read": []}, {"read": [], "findings": [[1]]}, {"read": 3}])
def test_an_entry_of_another_shape_is_as_if_it_were_not_there(value: object, project: Path) -> None:
    run(project, "check")
    run(project, "show")
    for name, file in entries(project):
        key = json.loads(file.read_bytes().partition(b"\n")[2])["key"]
        Cache(file.parent).put(name, key, value)
    assert run(project, "check").stdout == ALL_WELL
    assert run(project, "show").stdout == run(project, "show", "--no-cache").stdout


def entries(project: Path) -> list[tuple[str, Path]]:
    """The names under which the two commands keep what they found, and the files."""
    cache = Cache(project.parent / "cache/musktimeline")
    names = [f"{what} {project / 'timeline.yaml'}" for what in ("check", "timeline")]
    return [(name, cache._file(name)) for name in names]


def test_a_cache_that_cannot_be_written_costs_only_time(project: Path) -> None:
    (project.parent / "cache").write_text("a file, not a folder", "utf-8")
    result = run(project, "check")
    assert (result.stdout, result.stderr, result.returncode) == (ALL_WELL, "", 0)


def test_a_large_timeline_is_shown_alike_with_and_without(project: Path) -> None:
    first, again, anew = (run(project, "show", *options).stdout for options in ([], [], ["--no-cache"]))
    assert first == again == anew
    assert len(kept(project)) == 1
    replace_in(project / "timeline.yaml", "Iris Holm becomes mayor", "Iris Holm is elected mayor")
    assert "Iris Holm is elected mayor" in run(project, "show").stdout


def test_a_small_timeline_and_no_cache_leave_nothing(project: Path) -> None:
    run(project, "check", "--no-cache")
    run(project, "show", "--no-cache")
    shutil.copy(FIXTURE / "timeline.yaml", project / "timeline.yaml")
    run(project, "check")
    run(project, "show")
    assert kept(project) == []


def test_the_folder_is_the_users_own_for_caches() -> None:
    home = {"HOME": "/home/ada"}
    folder = {
        "linux": user_cache(home, "linux"),
        "xdg": user_cache({**home, "XDG_CACHE_HOME": "/var/ada"}, "linux"),
        "relative": user_cache({**home, "XDG_CACHE_HOME": "here"}, "linux"),
        "darwin": user_cache({**home, "XDG_CACHE_HOME": "/var/ada"}, "darwin"),
    }
    assert {name: str(cache and cache.folder) for name, cache in folder.items()} == {
        "linux": "/home/ada/.cache/musktimeline",
        "xdg": "/var/ada/musktimeline",
        "relative": "/home/ada/.cache/musktimeline",
        "darwin": "/home/ada/Library/Caches/musktimeline",
    }
    assert user_cache({}, "linux") is None


def test_a_key_names_the_program_as_it_stands() -> None:
    assert program() == program()
    assert len(program()) == 64
