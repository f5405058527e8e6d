"""No command follows a timeline's path out of the root, whatever the command is."""

from pathlib import Path

import pytest
from harm import SECRET, harm_in
from hostile_timelines import naming
from limited import timeline

from musktimeline.cli.verbs import VERBS

VERB_NAMES = [verb for verbs in VERBS.values() for verb in verbs]
FILE = ("-f", "timeline.yaml")
WAYS = [(), ("it-rains",), ("it-rains:1",), ("it-rains", "a"), ("it-rains", "a", "--quote", "It rained on 4 May 2019")]


@pytest.mark.parametrize("verb", VERB_NAMES)
def test_no_command_shows_what_lies_outside(verb: str, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    naming("../secret.txt")(folder, 1)
    for way in WAYS:
        done = timeline(verb, *way, *FILE, folder=folder)
        assert list(harm_in(done.said)) == []
    assert not [path for path in folder.rglob("*") if path.is_file() and SECRET in path.read_text(errors="replace")]


def test_a_folder_that_is_named_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    naming("../secret.txt")(folder, 1)
    refused = timeline("check", "timeline.yaml", folder=folder)
    assert f"outside {folder}, and it is not read" in refused.out
    assert "--articles-dir" in refused.out
    for option in ("--articles-dir", "--root"):
        assert "is not read" not in timeline("check", "timeline.yaml", option, "..", folder=folder).out


def test_the_work_tree_of_the_timeline_is_the_root(tmp_path: Path) -> None:
    folder = tmp_path / "work"
    folder.mkdir()
    (tmp_path / ".git").mkdir()
    naming("../secret.txt")(folder, 1)
    assert "is not read" not in timeline("check", "timeline.yaml", folder=folder).out
