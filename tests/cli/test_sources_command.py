"""`timeline sources`, and what `extract` suggests: articles with and without a date, in a real process."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command import ROOT, timeline

from musktimeline import load

WHY = (
    "it says “Last week” of what gazette dates 8 Nov 2021 (The car ferry Selma sank in heavy seas off Larkholm)",
    "it quotes the same words as gazette (9 Nov 2021): “We owe every one of those lives to the crew of the pilot…”",
)
TAKES_IT = f"timeline set letter 'published=[2021-11-15..2021-11-21]' published_basis=inferred --why '{'; '.join(WHY)}'"
REASONS = "".join(f"    - {why}\n" for why in WHY)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A newspaper's report, and a letter without a date about the same."""
    shutil.copytree(ROOT / "tests/publication/letter", tmp_path / "articles")
    return tmp_path


def test_extraction_ends_with_the_date_that_follows_and_takes_nothing(letter: Path) -> None:
    done = timeline("extract", "articles", cwd=letter)
    assert f"    it may be of 15–21 Nov 2021:\n{REASONS}    {TAKES_IT}\n" in done.out
    assert [s.published for s in load(letter / "data/timeline.yaml").sources] == ["2021-11-09", None]


def test_each_source_is_listed_with_what_its_date_rests_on(letter: Path) -> None:
    timeline("extract", "articles", cwd=letter)
    before = (letter / "data/timeline.yaml").read_bytes()
    done = timeline("sources", cwd=letter)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Timeline\n2 sources · 1 without a date · 1 suggestion\n\n"
        "[1] gazette\n    ../articles/gazette.txt\n    9 Nov 2021, stated: “9 November 2021”\n"
        "    tells 1 event, dates 1\n\n"
        "[2] A reader writes\n    letter · ../articles/letter.txt\n    no date known\n    tells 1 event, dates none\n"
        f"    may be of 15–21 Nov 2021:\n{REASONS}      {TAKES_IT}\n"
    )
    assert (letter / "data/timeline.yaml").read_bytes() == before


def test_the_line_that_is_printed_takes_the_date_as_inferred(letter: Path) -> None:
    timeline("extract", "articles", cwd=letter)
    command = TAKES_IT.replace("timeline", f"{sys.executable} -m musktimeline", 1)
    assert subprocess.run(["sh", "-c", command], cwd=letter, stdout=subprocess.PIPE).returncode == 0
    chronology = load(letter / "data/timeline.yaml")
    taken = chronology.source("letter")
    assert taken
    assert (taken.published, taken.published_basis) == ("[2021-11-15..2021-11-21]", "inferred")
    assert [c.date for c in chronology.events[0].citations] == ["2021-11-08", "[2021-11-08..2021-11-14]"]
    assert timeline("check", cwd=letter).code == 0
    assert timeline("sources", cwd=letter).out.splitlines()[1] == "2 sources"


def test_a_retelling_among_the_five_articles_is_dated_no_closer_than_it_can_be(five: Path) -> None:
    (five / "seeds/sources.yaml").unlink()
    timeline("extract", "seeds", cwd=five)
    told = timeline("sources", cwd=five).out
    assert "    may be of c. Oct 2024:\n    - it retells the report of The Wall Street Journal that 004-" in told
    assert "timeline set 003-987f84e001d011e4 'published=2024-10~' published_basis=inferred --why" in told


def test_whom_a_source_retells_and_who_has_its_words_is_said(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/show/data", tmp_path, dirs_exist_ok=True)
    told = timeline("sources", "-f", "timeline.yaml", cwd=tmp_path).out
    assert "retells Sund Herald" in told
    assert "c. 20 May 2021, inferred: tells of the closure as “last week”" in told


def test_an_article_that_is_not_there_is_named_and_the_rest_is_listed(letter: Path) -> None:
    timeline("extract", "articles", cwd=letter)
    (letter / "articles/gazette.txt").unlink()
    done = timeline("sources", cwd=letter)
    assert done.code == 3
    assert "gazette.txt" in done.err
    assert "may be of 15–21 Nov 2021" in done.out


def test_nothing_hostile_in_a_timeline_comes_alive(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests/show/hostile", tmp_path, dirs_exist_ok=True)
    text = timeline("sources", "-f", "timeline.yaml", cwd=tmp_path).out
    assert not any((ord(c) < 32 and c != "\n") or 127 <= ord(c) < 160 or c in "\u202e\u2066\u2067" for c in text)


def test_without_a_timeline_it_says_how_to_make_one(tmp_path: Path) -> None:
    done = timeline("sources", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "timeline extract FOLDER" in done.err
