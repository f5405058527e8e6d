"""Comments that waive a finding: where they count, and what is said of those that do not."""

import shutil
from pathlib import Path

import pytest
from check_edits import FIXTURE, found, timeline

from musktimeline.check.waivers import find_waivers
from musktimeline.yamltree import parse_yaml

DATE = "    date: '2022-10'\n    trigger: closed"
WRONG = "    date: '2022-11'\n    trigger: closed"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURE, tmp_path, dirs_exist_ok=True))


def write(project: Path, lines: str) -> None:
    """Put lines in place of a citation's date."""
    path = project / "timeline.yaml"
    text = path.read_text("utf-8")
    assert text.count(DATE) == 1
    path.write_text(text.replace(DATE, lines), "utf-8")


@pytest.mark.parametrize(
    "lines",
    [
        WRONG.replace("\n", "  # timeline: ignore TL302 - the minutes say November\n"),
        WRONG.replace("\n", "  #timeline: ignore tl302 — the minutes say November\n"),
        f"    # timeline: ignore TL302 - the minutes say November\n{WRONG}",
        f"# timeline: ignore TL302, TL307 - the minutes say November\n\n    # (a comment between)\n{WRONG}",
    ],
    ids=["beside", "in other letters", "above", "above a comment"],
)
def test_a_waived_finding_is_counted_and_fails_nothing(lines: str, project: Path) -> None:
    write(project, lines)
    result = timeline("check", "timeline.yaml", cwd=project)
    assert result.stdout.splitlines()[-1].split(" · ")[0].endswith("1 waived")
    assert "TL302 " not in result.stdout.replace("no TL302", "")
    assert result.returncode == 0


def test_a_waiver_counts_for_its_own_line_alone(project: Path) -> None:
    write(project, "    # timeline: ignore TL302 - the minutes say November\n    trigger: closed\n    date: '2022-11'")
    result = timeline("check", "timeline.yaml", cwd=project)
    assert found(result.stdout) == ["99 TL602 warning", "101 TL302 error"]


def test_a_waiver_counts_for_its_own_code_alone(project: Path) -> None:
    write(project, WRONG.replace("\n", "  # timeline: ignore TL309 - the minutes say November\n"))
    result = timeline("check", "timeline.yaml", cwd=project)
    assert found(result.stdout) == ["99 TL302 error", "99 TL602 warning"]


def test_a_block_is_waived_beside_its_mark() -> None:
    text = "events:\n- id: a\n  text: >-  # timeline: ignore TL103 - so it is\n    words\n"
    (waiver,) = find_waivers(parse_yaml(text, "x"))
    assert (waiver.line, waiver.codes, waiver.reason) == (3, ("TL103",), "so it is")


@pytest.mark.parametrize(
    "text",
    [
        "events:\n- text: >-\n    one\n    # timeline: ignore TL103 - so it is\n    two\n",
        "events:\n- text: 'a # timeline: ignore TL103 - so it is'\n",
        "events:\n- text: a#timeline: ignore TL103 - so it is\n",
    ],
    ids=["in a block", "in quotation marks", "in a word"],
)
def test_words_of_a_value_waive_nothing(text: str) -> None:
    assert find_waivers(parse_yaml(text, "x")) == ()


def test_a_fault_of_the_yaml_cannot_be_waived(project: Path) -> None:
    path = project / "timeline.yaml"
    path.write_text(path.read_text("utf-8") + "# timeline: ignore TL001 - so it is\n- [\n", "utf-8")
    result = timeline("check", "timeline.yaml", cwd=project)
    assert {"TL001", "TL603"} <= {kind.split()[1] for kind in found(result.stdout)}
    assert result.returncode == 1


def test_a_waiver_is_not_called_unused_where_the_article_is_not_here(project: Path) -> None:
    write(project, DATE.replace("\n", "  # timeline: ignore TL302 - the minutes say November\n"))
    (project / "articles/ledger.txt").unlink()
    result = timeline("check", "timeline.yaml", "--articles", "optional", cwd=project)
    assert found(result.stdout) == ["28 TL201 warning"]


def test_a_waiver_of_what_is_not_asked_for_is_not_called_unused(project: Path) -> None:
    path = project / "timeline.yaml"
    text = path.read_text("utf-8").replace("- id: holm-b", "# timeline: ignore TL420 - everybody knows\n- id: holm-b")
    path.write_text(text, "utf-8")
    assert found(timeline("check", "timeline.yaml", cwd=project).stdout) == []
    asked = timeline("check", "timeline.yaml", "--min-sources", "2", cwd=project).stdout
    assert ("1 waived" in asked, "32 TL420" in asked) == (True, False)
