"""What `timeline check --format …` writes: whole files, and nothing of a hostile timeline that breaks out of them."""

import json
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from check_edits import FIXTURE, timeline

GOLDEN = Path(__file__).parent / "formats"
FORMATS = {"json": "findings.json", "github": "github.txt", "sarif": "findings.sarif", "junit": "junit.xml"}
ESCAPES = r"\e]0;owned\a\e[31m\0\ufffe\u202e%0A::error::x]]>&<\r\n::error file=a,line=1::owned"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """The fixture with an error, a warning, a remark and a waived error."""
    shutil.copytree(FIXTURE, tmp_path, dirs_exist_ok=True)
    change(tmp_path, "date: '2022-10'\n    trigger", "date: '2022-11'\n    trigger")
    change(tmp_path, "trigger: became", "trigger: elected")
    change(tmp_path, "publisher: The Harby Courier", "publisher: The Courier")
    waiver = "    # timeline: ignore TL103 - the Courier corrected it in print\n"
    quote = "    quote: >-\n      “It was not safe … and everybody knew,” "
    change(tmp_path, f"{quote}said", f"{waiver}{quote}says")
    change(tmp_path, "    trigger: said\n", "")
    return tmp_path


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "timeline.yaml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1, (old, text.count(old))
    path.write_text(text.replace(old, new), "utf-8")


def checked(folder: Path, output: str, *options: str) -> "subprocess.CompletedProcess[str]":
    return timeline("check", "timeline.yaml", "--format", output, *options, cwd=folder)


@pytest.mark.parametrize("output", FORMATS)
def test_a_format_holds_every_finding_with_its_place_and_remedy(output: str, faulty: Path) -> None:
    result = checked(faulty, output)
    assert result.stdout == (GOLDEN / FORMATS[output]).read_text("utf-8")
    assert (result.stderr, result.returncode) == ("", 1)


@pytest.mark.parametrize("output", FORMATS)
def test_a_timeline_that_holds_is_said_to_hold(output: str) -> None:
    result = checked(FIXTURE, output)
    assert (result.stderr, result.returncode) == ("", 0)
    if output == "junit":
        suite = ElementTree.fromstring(result.stdout)[0]
        assert (suite.attrib["tests"], suite.attrib["failures"]) == ("1", "0")
    elif output == "github":
        assert result.stdout == "11 events, 14 of 14 quotes found in 3 articles, 11 of 11 dates follow\n"
    else:
        read = json.loads(result.stdout)
        assert (read["runs"][0]["results"] if output == "sarif" else read["findings"]) == []


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    shutil.copytree(FIXTURE, tmp_path, dirs_exist_ok=True)
    change(tmp_path, "phrase: October 2022", f'phrase: "October 2022{ESCAPES}"')
    change(tmp_path, "- id: shops-lose-their-trade", f'- id: "shops{ESCAPES}"')
    (tmp_path / "timeline.yaml").rename(tmp_path / "a,b:100%\n::error::x<&.yaml")
    return tmp_path


def check_hostile(folder: Path, output: str) -> str:
    (name,) = (path.name for path in folder.glob("*.yaml"))
    result = timeline("check", name, "--format", output, cwd=folder)
    assert result.returncode == 1
    assert not {c for c in result.stdout if c not in "\n\ufffe" and not c.isprintable()}
    return result.stdout


def test_nothing_of_a_timeline_begins_another_workflow_command(hostile: Path) -> None:
    *commands, summary = check_hostile(hostile, "github").splitlines()
    place = "file=a%2Cb%3A100%25 %3A %3Aerror%3A%3Ax<&.yaml,line="
    assert [line.partition(place)[0] for line in commands] == ["::error ", "::warning "]
    assert "%250A::error::x" in commands[0]
    assert summary.startswith("1 error, 1 warning · ")


def test_what_xml_forbids_is_not_in_junit(hostile: Path) -> None:
    suites = ElementTree.fromstring(check_hostile(hostile, "junit"))
    (failure,) = suites.iter("failure")
    assert "]]>&<" in failure.attrib["message"]
    assert "\ufffd" in failure.attrib["message"]


@pytest.mark.parametrize("output", ["json", "sarif"])
def test_json_keeps_what_a_message_says_and_shows_no_control(output: str, hostile: Path) -> None:
    written = check_hostile(hostile, output)
    assert written.isascii()
    read = json.loads(written)
    where = (
        read["findings"][0]["file"]
        if output == "json"
        else read["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    )
    assert where == (
        "a,b:100%\n::error::x<&.yaml" if output == "json" else "a%2Cb%3A100%25%0A%3A%3Aerror%3A%3Ax%3C%26.yaml"
    )


def test_several_timelines_make_one_document(faulty: Path, tmp_path: Path) -> None:
    shutil.copytree(FIXTURE, tmp_path / "more")
    result = timeline("check", "timeline.yaml", "more/timeline.yaml", "--format", "junit", cwd=faulty)
    suites = ElementTree.fromstring(result.stdout)
    assert [suite.attrib["name"] for suite in suites] == ["more/timeline.yaml", "timeline.yaml"]
