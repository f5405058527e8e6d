"""`timeline entities`: the names of a corpus, ready to paste."""

import re
from pathlib import Path

import pytest
import yaml
from command import ROOT, timeline

from musktimeline.selection.name_counts import NameCount, count_names

FIRST_OF_THE_FIVE = """\
entities:
- name: Elon Musk  # N events, 5 articles
  aliases: [Musk]
- name: Vladimir Putin  # N events, 5 articles
  aliases: [Putin]
"""
OF_THE_TIMELINE = """\
# 5 names in the file already
entities:
- name: Ukraine  # 4 events, 4 articles
- name: X  # 3 events, 2 articles
"""


def _first_two(printed: str) -> str:
    """The first two names; how many events bear them is for the tests of extraction."""
    return "".join(re.sub(r"\d+ events", "N events", printed).splitlines(keepends=True)[:5])


def test_names_of_articles_come_with_how_many_bear_them(five: Path) -> None:
    done = timeline("entities", "seeds", cwd=five)
    assert (done.code, _first_two(done.out), done.err) == (0, FIRST_OF_THE_FIVE, "")


def test_names_of_a_timeline_leave_out_what_stands_in_it() -> None:
    done = timeline("entities", "--least", "3", cwd=ROOT)
    assert (done.code, done.out, done.err) == (0, OF_THE_TIMELINE, "")


def test_what_is_printed_can_be_pasted_into_the_file(five: Path) -> None:
    timeline("extract", "seeds", cwd=five)
    file = five / "data/timeline.yaml"
    printed = timeline("entities", cwd=five).out
    head, events = file.read_text(encoding="utf-8").split("sources:", 1)
    file.write_text(f"{head}{printed}sources:{events}", encoding="utf-8")
    assert timeline("check", cwd=five).code == 0
    assert timeline("entities", cwd=five).out.endswith("entities: []\n")
    assert all(entity["name"] for entity in yaml.safe_load(printed)["entities"])


def test_an_article_that_cannot_be_read_is_named_and_the_rest_counted(five: Path) -> None:
    (five / "seeds/broken.txt").write_bytes(b"\xff\xfe\x00\x80")
    done = timeline("entities", "seeds", cwd=five)
    assert (done.code, _first_two(done.out)) == (3, FIRST_OF_THE_FIVE)
    assert "broken.txt" in done.err


def test_without_a_timeline_it_says_how_to_get_one(tmp_path: Path) -> None:
    done = timeline("entities", cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert "there is no timeline at data/timeline.yaml" in done.err


CORPUS = {
    "a": "They met Russian President Vladimir Putin. So Putin left. Workers at General Motors cheered President Putin.",
    "b": "Billionaire Vladimir Putin bought the Corvane Store. We saw the store of Putin.",
    "c": "Hundreds of people came. They saw Maye Quill. It was Quill. Then came Ada Quill.",
}
EVENTS = ["Putin leaves", "Vladimir Putin buys", "Ada Quill comes; Quill goes", "Hundreds come"]


@pytest.mark.parametrize(
    "expected",
    [
        NameCount("Vladimir Putin", ("Putin",), articles=2, events=2),  # titles and trades belong to no name
        NameCount("Ada Quill", (), articles=1, events=1),  # of two Quills neither is *Quill*
        NameCount("Quill", (), articles=1, events=1),
        NameCount("Corvane Store", (), articles=1, events=0),  # *store* is a word
        NameCount("General Motors", (), articles=1, events=0),
    ],
    ids=lambda count: count.name,
)
def test_a_name_is_counted_under_all_that_it_is_called(expected: NameCount) -> None:
    assert expected in count_names(CORPUS, EVENTS, frozenset(["russian"]))


def test_what_only_begins_a_sentence_is_no_name() -> None:
    names = {count.name for count in count_names(CORPUS, EVENTS, frozenset(["russian"]))}
    assert names == {"Vladimir Putin", "Corvane Store", "General Motors", "Maye Quill", "Ada Quill", "Quill"}
