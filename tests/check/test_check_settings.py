"""What a project asks of `timeline check`, in `timeline.toml`, `pyproject.toml` or by options."""

import shutil
from pathlib import Path

import pytest
from check_edits import FIXTURE, found, timeline

ALL = ["10 TL214 remark", "41 TL101 warning", "99 TL302 error"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A timeline in `data/` with an error, a warning and a remark."""
    shutil.copytree(FIXTURE, tmp_path / "data")
    path = tmp_path / "data/timeline.yaml"
    text = path.read_text("utf-8")
    for old, new in (
        ("date: '2022-10'\n    trigger", "date: '2022-11'\n    trigger"),
        ("trigger: became", "trigger: elected"),
        ("publisher: The Harby Courier", "publisher: The Courier"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
    return tmp_path


def findings(project: Path, *options: str) -> list[str]:
    result = timeline("check", *options, cwd=project)
    assert result.stderr == ""
    return found(result.stdout.replace("data/timeline.yaml:", "timeline.yaml:"))


def refusal(project: Path, *options: str) -> str:
    result = timeline("check", *options, cwd=project)
    assert (result.stdout, result.returncode) == ("", 2)
    return result.stderr


@pytest.mark.parametrize(
    ("options", "left"),
    [
        ([], ALL),
        (["--select", "TL3"], ALL[2:]),
        (["--select", "tl101,TL214"], ALL[:2]),
        (["--ignore", "TL3"], ALL[:2]),
        (["--ignore", "TL3", "--select", "TL302"], ALL[2:]),
        (["--select", "TL", "--ignore", "TL10", "--ignore", "TL2"], ALL[2:]),
        (["--select", "TL302", "--ignore", "TL302"], []),
    ],
)
def test_codes_and_their_beginnings_choose_what_is_reported(options: list[str], left: list[str], project: Path) -> None:
    assert findings(project, *options) == left


def test_what_is_ignored_fails_nothing(project: Path) -> None:
    assert timeline("check", "--ignore", "TL302", cwd=project).returncode == 0


def test_a_fault_that_leaves_part_of_the_file_unread_is_always_reported(project: Path) -> None:
    with (project / "data/timeline.yaml").open("a", encoding="utf-8") as file:
        file.write("- [\n")
    assert [kind.split()[1] for kind in findings(project, "--select", "TL5", "--ignore", "TL0")] == ["TL001"]


def test_a_code_that_there_is_not_is_refused(project: Path) -> None:
    assert refusal(project, "--select", "TL3,XY1") == (
        "timeline: no code is 'XY1' or begins so\n    write codes such as TL103, or TL3 for all of TL3xx\n"
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("timeline.toml", 'strict = true\nignore = ["TL302"]\n'),
        ("data/timeline.toml", 'strict = true\nignore = ["TL302"]\n'),
        ("pyproject.toml", '[tool.musktimeline]\nstrict = true\nignore = ["TL302"]\n'),
        ("pyproject.toml", 'tool.musktimeline = {strict = true, ignore = ["TL302"]}\n'),
    ],
)
def test_a_project_sets_what_always_holds(name: str, text: str, project: Path) -> None:
    (project / name).write_text(text, "utf-8")
    assert findings(project) == ALL[:2]
    assert timeline("check", cwd=project).returncode == 1


def test_an_option_wins_over_the_project(project: Path) -> None:
    (project / "timeline.toml").write_text('strict = true\nignore = ["TL302"]\n', "utf-8")
    assert timeline("check", "--no-strict", cwd=project).returncode == 0
    assert findings(project, "--ignore", "TL1") == [ALL[0], ALL[2]]


def test_the_settings_are_those_of_the_timeline_not_of_the_folder_one_is_in(project: Path, tmp_path: Path) -> None:
    (project / "data/timeline.toml").write_text('ignore = ["TL"]\n', "utf-8")
    assert timeline("check", str(project / "data/timeline.yaml"), cwd="/").stdout.startswith("11 events")


def test_settings_beyond_the_top_of_the_work_tree_are_not_read(project: Path) -> None:
    (project / "timeline.toml").write_text('ignore = ["TL"]\n', "utf-8")
    (project / "data/.git").mkdir()
    assert findings(project) == ALL


def test_a_pyproject_of_another_tool_sets_nothing(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.other]\nstrict = 1\n", "utf-8")
    assert findings(project) == ALL


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("stric = true", "there is no setting 'stric'\n    did you mean strict?"),
        ("colour = true", "the settings are strict, articles, select, ignore, min-sources, archived"),
        ("strict = 1", "strict is true or false, not 1"),
        ('select = "TL3"', "select is a list of codes"),
        ("min-sources = 0", "min-sources is a whole number from 1"),
        ('articles = "maybe"', 'articles is "required" or "optional"'),
        ("strict true", "this is no TOML"),
        ('ignore = ["XY"]', "no code is 'XY' or begins so"),
    ],
)
def test_a_setting_that_is_none_is_named(text: str, message: str, project: Path) -> None:
    (project / "timeline.toml").write_text(text, "utf-8")
    assert message in refusal(project)
