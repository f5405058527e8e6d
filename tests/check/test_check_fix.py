"""`timeline check --fix`: what it mends, what it leaves alone, and that nothing else changes."""

import difflib
import shutil
from pathlib import Path

import pytest
from check_edits import FIXTURE, timeline
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.check.marks import with_own_marks
from musktimeline.plaintext import squeeze
from musktimeline.store import parse_document
from musktimeline.store.mending import with_events_in

ALL_WELL = "11 events, 14 of 14 quotes found in 3 articles, 11 of 11 dates follow\n"
SHA_OF_COURIER = "d3db176b3650ab213bedb55fc5bdac4f8a5086500720ec14bcc5bf72e2a0bf02"
SHOPS = """\
- id: shops-lose-their-trade
  text: >-
    Shops on the north bank lose a third of their trade
  citations:
  - source: gazette-2023
    quote: >-
      Shops on the north bank have lost a third of their trade
    trigger: lost
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIXTURE, tmp_path, dirs_exist_ok=True))


def text_of(project: Path) -> str:
    return (project / "timeline.yaml").read_text("utf-8")


def change(project: Path, old: str, new: str) -> None:
    text = text_of(project)
    assert text.count(old) == 1, old
    (project / "timeline.yaml").write_text(text.replace(old, new), "utf-8")


MENDED = {
    "a number without quotation marks": ("holm-becomes-mayor\n  date: '2019'", "holm-becomes-mayor\n  date: 2019"),
    "a date in words": ("date: '2022-10'\n    trigger", "date: October 2022\n    trigger"),
    "the date of an event in words": ("bridge\n  date: '2022-10'", "bridge\n  date: in October 2022"),
    "a straightened quotation mark": ("knew,” said", 'knew," said'),
    "an ellipsis as three dots": ("safe … and", "safe ... and"),
    "a path with backslashes": ("file: articles/ledger.txt", "file: articles\\ledger.txt"),
    "a path of an article that has moved": ("file: articles/ledger.txt", "file: articles/of/old/ledger.txt"),
    "a missing hash": (f"  sha256: {SHA_OF_COURIER}\n", ""),
    "an event out of order": (f"{SHOPS}\n", ""),
}


@pytest.mark.parametrize("name", MENDED)
def test_what_is_mechanical_is_mended_and_every_other_byte_stays(name: str, project: Path) -> None:
    right, wrong = MENDED[name]
    whole = text_of(project)
    change(project, right, wrong)
    if name == "an event out of order":
        change(project, "events:\n", f"events:\n{SHOPS}\n")
    before = timeline("check", "timeline.yaml", cwd=project)
    result = timeline("check", "--fix", "timeline.yaml", cwd=project)
    assert text_of(project) == whole
    assert (result.stdout, result.returncode) == (ALL_WELL, 0)
    assert len(result.stderr.splitlines()) == 1
    assert before.stdout != ALL_WELL
    again = timeline("check", "--fix", "timeline.yaml", cwd=project)
    assert (again.stdout, again.stderr) == (ALL_WELL, "")


def test_it_says_line_by_line_what_it_mended(project: Path) -> None:
    change(project, *MENDED["a date in words"])
    change(project, *MENDED["a straightened quotation mark"])
    change(project, *MENDED["a number without quotation marks"])
    result = timeline("check", "--fix", "timeline.yaml", cwd=project)
    assert result.stderr == (
        "timeline.yaml:99: date is now '2022-10', was 'October 2022'\n"
        "timeline.yaml:182: quote is now '“It was not safe … and everybody knew,” said the mayor', "
        "was '“It was not safe … and everybody knew,\" said the mayor'\n"
        "timeline.yaml:32: quoted: other YAML readers take 2019 for a number\n"
    )


def test_a_dry_run_prints_the_diff_and_writes_nothing(project: Path) -> None:
    whole = text_of(project)
    change(project, *MENDED["a date in words"])
    wrong = text_of(project)
    result = timeline("check", "--fix", "--dry-run", "timeline.yaml", cwd=project)
    lines = (text.splitlines(keepends=True) for text in (wrong, whole))
    assert result.stdout == "".join(difflib.unified_diff(*lines, "timeline.yaml (now)", "timeline.yaml (mended)"))
    assert (text_of(project), result.stderr, result.returncode) == (wrong, "", 1)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("knew,” said the mayor", "knew,” says the mayor"),
        ("date: '2022-10'\n    trigger", "date: '2022-11'\n    trigger"),
        ("date: '2022-10'\n    trigger", "date: last year\n    trigger"),
        ("date: '2022-10'\n    trigger", "date: 05/03/2022\n    trigger"),
        (f"sha256: {SHA_OF_COURIER}", f"sha256: {'f' * 64}"),
        ("trigger: became", "trigger: elected"),
    ],
)
def test_what_wants_a_decision_is_left_alone(right: str, wrong: str, project: Path) -> None:
    change(project, right, wrong)
    before = text_of(project)
    result = timeline("check", "--fix", "timeline.yaml", cwd=project)
    assert (text_of(project), result.stderr) == (before, "")
    assert result.stdout != ALL_WELL


def test_a_changed_article_is_taken_when_somebody_has_reviewed_it(project: Path) -> None:
    article = project / "articles/gazette-2023.txt"
    article.write_text(article.read_text("utf-8") + "The county has been asked for comment.\n", "utf-8")
    change(
        project, "  file: articles/gazette-2023.txt\n", "  file: articles/gazette-2023.txt\n  extracted: '1: 7f3a9c'\n"
    )
    assert timeline("check", "--fix", "timeline.yaml", cwd=project).returncode == 1
    result = timeline("check", "--fix", "--reviewed", "gazette-2023", "timeline.yaml", cwd=project)
    assert (result.stdout, result.returncode) == (ALL_WELL, 0)
    assert "  extracted: '0: 7f3a9c'\n" in text_of(project), "so that the next extraction reads it again"


def test_no_quote_is_mended_to_an_article_that_nobody_reviewed(project: Path) -> None:
    article = project / "articles/courier-2024.txt"
    article.write_text(article.read_text("utf-8").replace("knew,” said", 'knew," said'), "utf-8")
    before = text_of(project)
    assert timeline("check", "--fix", "timeline.yaml", cwd=project).returncode == 1
    assert text_of(project) == before
    result = timeline("check", "--fix", "--reviewed", "courier-2024", "timeline.yaml", cwd=project)
    assert (result.stdout, 'knew," said' in text_of(project)) == (ALL_WELL, True)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--dry-run"], "--dry-run and --reviewed go with --fix"),
        (["--fix", "--reviewed", "nobody"], "the sources are courier-2024, gazette-2023, ledger"),
        (["--fix", "-"], "standard input cannot be mended in place"),
    ],
)
def test_what_cannot_be_asked_for_is_refused(options: list[str], message: str, project: Path) -> None:
    result = timeline("check", *options, cwd=project, input=text_of(project))
    assert (message in result.stderr, result.stdout, result.returncode) == (True, "", 2)


def test_a_file_with_errors_of_its_yaml_is_checked_and_not_mended(project: Path) -> None:
    change(project, *MENDED["a date in words"])
    change(project, "title: The Old Bridge of Harby", "titel: The Old Bridge of Harby")
    before = text_of(project)
    result = timeline("check", "--fix", "timeline.yaml", cwd=project)
    assert (text_of(project), result.returncode) == (before, 1)
    assert "nothing is mended in a file with errors" in result.stderr
    assert "TL013" in result.stdout


COMMENTED = """\
events:
# about a
- id: a
  text: A
  # below a

# a heading

# about b
# and more
- id: b
  text: B   # beside b


- id: c
  text: C
# at the end"""


def test_events_move_with_their_comments_and_headings_stay() -> None:
    moved = with_events_in(parse_document(COMMENTED, "x"), [2, 0, 1])
    assert (
        moved
        == """\
events:
- id: c
  text: C

# a heading

# about a
- id: a
  text: A
  # below a


# about b
# and more
- id: b
  text: B   # beside b
# at the end"""
    )


@given(st.permutations([0, 1, 2]))
def test_no_line_is_lost_whatever_the_order(order: list[int]) -> None:
    moved = with_events_in(parse_document(COMMENTED, "x"), order)
    assert sorted(moved.splitlines()) == sorted(COMMENTED.splitlines())
    assert [event.id for event in parse_document(moved, "x").timeline.events] == ["abc"[i] for i in order]


MARKS = st.text("ab \"'“”’‘-–—…", min_size=1, max_size=30)


@given(MARKS, MARKS)
def test_only_marks_are_ever_changed_and_only_to_what_the_article_has(text: str, words: str) -> None:
    own = with_own_marks(text, words)
    if own is not None:
        assert own in squeeze(text)
        assert [c for c in own if c.isalpha()] == [c for c in squeeze(words) if c.isalpha()]


@pytest.mark.parametrize(
    ("text", "words", "own"),
    [
        ("He said “no”.", 'said "no"', "said “no”"),
        ("1990–1995", "1990--1995", "1990–1995"),
        ("“no” and „no“", '"no"', None),
        ("“no” and “no”", '"no"', "“no”"),
        ("He said “no”.", '"yes"', None),
        ("so … it\n ends", "so ... it ends", "so … it ends"),
    ],
)
def test_marks_are_those_of_the_article_where_it_has_the_words_in_one_way(
    text: str, words: str, own: str | None
) -> None:
    assert with_own_marks(text, words) == own
