"""What `check`, and `show` of a large timeline, keep in the cache folder, and that it never shows but in time."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from check_edits import FIXTURE

from musktimeline.cli.cache import MOST, Cache, program, user_cache
from musktimeline.cli.opening import LARGE

ALL_WELL = "11 events, 14 of 14 quotes found in 3 articles, 11 of 11 dates follow\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    shutil.copytree(FIXTURE, project)
    return project


@pytest.fixture
def large(project: Path) -> Path:
    """The fixture with so many comments that it is worth keeping what it says."""
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


def test_it_is_the_kept_answer_that_is_told(project: Path) -> None:
    """Else the other tests here would prove nothing."""
    run(project, "check")
    (file,) = kept(project)
    write_entry(file, {**entry(file), "value": {**entry(file)["value"], "said": "told before\n", "code": 1}})
    again = run(project, "check")
    assert (again.stdout, again.returncode) == ("told before\n", 1)


def entry(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(file.read_bytes().partition(b"\n")[2])
    return content


def write_entry(file: Path, entry: dict[str, Any]) -> None:
    content = json.dumps(entry).encode()
    file.write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def test_what_is_asked_is_part_of_the_question(project: Path) -> None:
    """In another form, with other options, under another name of the file: never another question's answer."""
    replace_in(project / "timeline.yaml", "trigger: became", "trigger: elected")
    asked: list[list[str]] = [
        [],
        ["--format", "json"],
        ["--ignore", "TL1"],
        ["--strict"],
        ["timeline.yaml"],
        ["./timeline.yaml"],
        [str(project / "timeline.yaml")],
        ["--root", "articles"],
        ["--articles", "optional"],
    ]
    for options in asked * 2:
        told, anew = run(project, "check", *options), run(project, "check", *options, "--no-cache")
        assert (told.stdout, told.stderr, told.returncode) == (anew.stdout, anew.stderr, anew.returncode)


def test_an_answer_that_hangs_on_more_than_bytes_is_not_kept(project: Path) -> None:
    (project / "articles/ledger.txt").unlink()
    (project / "articles/ledger.txt").mkdir()
    run(project, "check")
    run(project, "check", "nowhere.yaml")
    run(project, "check", "timeline.yaml", "nowhere.yaml")
    assert kept(project) == []


def test_the_oldest_entries_go(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(MOST + 3):
        cache.put(f"{number}", "key", number)
        os.utime(cache._file(f"{number}"), ns=(number, number))
    cache.put("last", "key", "last")
    assert len(list(tmp_path.iterdir())) == MOST
    assert [cache.get(name, "key") for name in ("0", "3", "4", "last")] == [None, None, 4, "last"]


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
        "a letter changed": checksum + b"\n" + content.replace(b"events", b"evants"),
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


SHAPES = [None, 1, [], {}, {"read": []}, {"read": [], "said": 1, "code": 0}, {"read": [], "said": ""}, {"read": 3}]


@pytest.mark.parametrize("value", SHAPES)
def test_an_entry_of_another_shape_is_as_if_it_were_not_there(value: object, large: Path) -> None:
    run(large, "check")
    run(large, "show")
    assert len(kept(large)) == 2
    for file in kept(large):
        write_entry(file, {**entry(file), "value": value})
    assert run(large, "check").stdout == ALL_WELL
    assert run(large, "show").stdout == run(large, "show", "--no-cache").stdout


def test_a_cache_that_cannot_be_written_costs_only_time(project: Path) -> None:
    (project.parent / "cache").write_text("a file, not a folder", "utf-8")
    result = run(project, "check")
    assert (result.stdout, result.stderr, result.returncode) == (ALL_WELL, "", 0)


def test_a_large_timeline_is_shown_alike_with_and_without(large: Path) -> None:
    first, again, anew = (run(large, "show", *options).stdout for options in ([], [], ["--no-cache"]))
    assert first == again == anew
    assert len(kept(large)) == 1
    replace_in(large / "timeline.yaml", "Iris Holm becomes mayor", "Iris Holm is elected mayor")
    assert "Iris Holm is elected mayor" in run(large, "show").stdout


def test_no_cache_leaves_nothing(large: Path) -> None:
    run(large, "check", "--no-cache")
    run(large, "show", "--no-cache")
    assert kept(large) == []


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
