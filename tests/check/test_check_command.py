"""`timeline check` as people and CI call it."""

import os
import pty
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from check_edits import FIXTURE, timeline

ALL_WELL = "11 events, 14 of 14 quotes found in 3 articles, 11 of 11 dates follow\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder as a newcomer has it: data/timeline.yaml and its articles."""
    shutil.copytree(FIXTURE, tmp_path / "data")
    return tmp_path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")


def test_the_timeline_here_is_checked_without_being_named(project: Path) -> None:
    result = timeline("check", cwd=project)
    assert (result.stdout, result.stderr, result.returncode) == (ALL_WELL, "", 0)


def test_findings_are_sorted_by_line_and_say_what_to_do(project: Path) -> None:
    edit(project / "data/timeline.yaml", "date: '2022-10'\n    trigger", "date: '2022-11'\n    trigger")
    edit(project / "data/timeline.yaml", "said the mayor\n    trigger: said\n", "says the mayor\n")
    result = timeline("check", cwd=project)
    assert result.stdout == (
        "data/timeline.yaml:99:5: TL302 date '2022-11' does not follow from \"October 2022\" (2022-10)\n"
        "    restore it, or, if you mean it, set basis: editor and a note\n"
        "data/timeline.yaml:182:5: TL103 quote is not in courier-2024: "
        'it says "… everybody knew,” says the mayor" where the article has "… everybody knew,” said the mayor"\n'
        "    copy the words from the saved article, its quotation marks and dashes too\n"
        "2 errors · 11 events, 13 of 14 quotes found in 3 articles, 10 of 11 dates follow\n"
    )
    assert result.returncode == 1


def test_a_warning_fails_only_a_strict_check(project: Path) -> None:
    edit(project / "data/timeline.yaml", "trigger: became", "trigger: elected")
    assert timeline("check", cwd=project).returncode == 0
    assert timeline("check", "--strict", cwd=project).returncode == 1


def test_a_remark_fails_no_check(project: Path) -> None:
    edit(project / "data/timeline.yaml", "publisher: The Harby Courier", "publisher: The Courier")
    result = timeline("check", "--strict", cwd=project)
    assert ("1 remark · " in result.stdout, result.returncode) == (True, 0)


def test_articles_that_cannot_be_published_need_not_be_there(project: Path) -> None:
    for article in (project / "data/articles").glob("*.txt"):
        article.unlink()
    result = timeline("check", "--articles", "optional", cwd=project)
    last = result.stdout.splitlines()[-1]
    assert last == (
        "3 warnings · 11 events, 0 of 14 quotes found in 0 articles, 11 of 11 dates follow, "
        "not proved: 14 quotes of 3 sources without an article"
    )
    assert result.returncode == 0
    assert timeline("check", cwd=project).returncode == 1


def test_several_timelines_are_checked_in_one_go(project: Path) -> None:
    shutil.copytree(FIXTURE, project / "more")
    edit(project / "more/timeline.yaml", "trigger: became", "trigger: elected")
    result = timeline("check", "more/timeline.yaml", "data/timeline.yaml", cwd=project)
    assert result.stdout == (
        'more/timeline.yaml:41:5: TL101 warning: trigger "elected" is not a word of the quote\n'
        "    write the word of the quote that names the event, or remove trigger\n"
        "1 warning · 2 timelines, 22 events, 28 of 28 quotes found in 6 articles, 22 of 22 dates follow\n"
    )
    assert result.returncode == 0


def test_one_of_several_that_is_not_there_does_not_keep_the_others_from_being_checked(project: Path) -> None:
    result = timeline("check", "data/timeline.yaml", "gone.yaml", cwd=project)
    assert result.stdout == ALL_WELL
    assert "there is no timeline at gone.yaml" in result.stderr
    assert result.returncode == 3


def test_a_timeline_that_is_named_twice_is_checked_once(project: Path) -> None:
    result = timeline(
        "check", "data/timeline.yaml", "data/../data/timeline.yaml", "-f", "data/timeline.yaml", cwd=project
    )
    assert (result.stdout, result.returncode) == (ALL_WELL, 0)


def test_a_folder_of_articles_is_not_taken_for_one_of_timelines(project: Path) -> None:
    here = timeline("check", "data/articles", cwd=project)
    assert (here.stderr, here.returncode) == (
        "timeline: data/articles is a folder, not a timeline\n    write 'data/timeline.yaml'\n",
        2,
    )
    (project / "data/timeline.yaml").unlink()
    assert "make one with 'timeline extract data/articles'" in timeline("check", "data/articles", cwd=project).stderr


def test_a_timeline_on_standard_input_is_checked_from_here(project: Path) -> None:
    text = (project / "data/timeline.yaml").read_text("utf-8")
    result = timeline("check", "-", cwd=project / "data", input=text.replace("trigger: became", "trigger: elected"))
    assert result.stdout.startswith('<stdin>:41:5: TL101 warning: trigger "elected"')
    assert result.returncode == 0


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("data", "data is a folder, not a timeline\n    write 'data/timeline.yaml'"),
        (
            "data/articles/courier-2024.txt",
            "courier-2024.txt is no timeline\n    write 'timeline check data/timeline.yaml'",
        ),
        ("data/articles/sources.yaml", "; 'timeline check' alone takes data/timeline.yaml"),
        ("gone.yaml", "there is no timeline at gone.yaml"),
    ],
)
def test_what_is_no_timeline_is_answered_with_what_to_write(project: Path, argument: str, message: str) -> None:
    result = timeline("check", argument, cwd=project)
    assert message in result.stderr
    assert (result.stdout, result.returncode) == ("", 2)


def test_where_there_is_no_timeline_the_way_to_one_is_named(tmp_path: Path) -> None:
    result = timeline("check", cwd=tmp_path)
    assert "timeline extract" in result.stderr
    assert result.returncode == 2


def test_a_remedy_can_be_typed_as_it_stands(project: Path) -> None:
    path = project / "data/timeline.yaml"
    edit(path, "- id: holm-becomes-mayor\n  date: '2019'\n", "- id: holm-becomes-mayor\n")
    path.rename(project / "data/the bridge.yaml")
    remedy = timeline("check", "data/the bridge.yaml", cwd=project).stdout.splitlines()[1].strip()
    assert remedy == "timeline set holm-becomes-mayor -f 'data/the bridge.yaml' date='2019'"
    assert timeline(*shlex.split(remedy)[1:], cwd=project).returncode == 0
    assert timeline("check", "--strict", "data/the bridge.yaml", cwd=project).stdout == ALL_WELL


HOSTILE = "\\e]0;owned\\a\\e[31m\\e]52;c;aGk=\\a\\u202e\\u0085##[error]"


def test_nothing_of_the_file_reaches_a_terminal_as_a_command(project: Path) -> None:
    path = project / "data/timeline.yaml"
    edit(path, "phrase: October 2022", f'phrase: "October 2022{HOSTILE}"')
    edit(path, "Iris Holm, who became mayor in 2019\n    phrase", "Iris Holm\n    phrase")
    edit(path, "- id: shops-lose-their-trade", f'- id: "shops{HOSTILE}"')
    edit(path, "source: ledger", f'source: "ledger{HOSTILE}"')
    result = timeline("check", cwd=project)
    assert result.returncode == 1
    assert not {c for c in result.stdout + result.stderr if c != "\n" and not c.isprintable()}
    assert "##[" not in result.stdout


def on_a_terminal(project: Path, **environment: str) -> str:
    """What the command prints where standard output is a terminal."""
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "musktimeline", "check"],
        cwd=project,
        stdout=theirs,
        env={**{k: v for k, v in os.environ.items() if k != "NO_COLOR"}, "TERM": "xterm", **environment},
        check=False,
        timeout=60,
    )
    printed = os.read(ours, 4096).decode()
    os.close(theirs)
    os.close(ours)
    return printed


def test_codes_are_coloured_on_a_terminal_and_nowhere_else(project: Path) -> None:
    edit(project / "data/timeline.yaml", "trigger: became", "trigger: elected")
    assert "41:5: \x1b[33mTL101\x1b[0m warning: trigger" in on_a_terminal(project)
    assert "\x1b" not in on_a_terminal(project, NO_COLOR="1")
    assert "\x1b" not in timeline("check", cwd=project).stdout


def test_what_is_slow_to_import_is_not_imported(project: Path) -> None:
    script = (
        "import sys; sys.argv = ['timeline', 'check']\n"
        "from musktimeline.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit as end:\n    print(end.code, sorted(SLOW & set(sys.modules)))"
    )
    slow = "SLOW = {'rich', 'dateparser', 'rapidfuzz', 'musktimeline.merge', 'musktimeline.export'}\n"
    command = [sys.executable, "-c", slow + script]
    run = subprocess.run(command, cwd=project, capture_output=True, encoding="utf-8", check=False)
    assert run.stdout == ALL_WELL + "0 []\n"
