"""Where sentences end."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.sentences import split_sentences

LINES = [
    line
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_a_text_falls_into_its_sentences(line: str) -> None:
    text = line.replace(" | ", " ").replace("¶", "\n\n").replace("⏎", "\n")
    expected = [part for block in line.replace("¶", " | ").split(" | ") for part in _lines(block)]
    assert [s.of(text) for s in split_sentences(text)] == expected


def _lines(block: str) -> list[str]:
    """A caption's line ends it; a wrapped line does not."""
    return block.split("⏎") if block.startswith("A caption") else [block.replace("⏎", "\n")]


def test_no_sentence_reaches_across_a_cut() -> None:
    text = "He came home. Advertisement She left."
    start = text.index("Advertisement")
    assert [s.of(text) for s in split_sentences(text, [(start, start + 13)])] == ["He came home.", "She left."]


LISTS = [
    block.split("\n=>\n")
    for block in (Path(__file__).parent / "lists.txt").read_text(encoding="utf-8").split("\n---\n")[1:]
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_the_items_of_a_list_are_sentences_without_their_marks(text: str, expected: str) -> None:
    assert [s.of(text).replace("\n", "⏎") for s in split_sentences(text)] == expected.strip("\n").split("\n")


texts = st.text(st.sampled_from("aB .!?…\n“”\"'(),—-:1é\u00a0"), max_size=200)
MARK = re.compile(r"\s*(?:[—-]\s+|\(?\d{1,3}[.)]\s+)?")


@given(texts)
def test_sentences_are_disjoint_ordered_and_leave_out_only_white_space_and_marks_of_lists(text: str) -> None:
    sentences = split_sentences(text)
    at = 0
    for sentence in sentences:
        assert at <= sentence.start < sentence.end <= len(text)
        assert MARK.fullmatch(text[at : sentence.start])
        at = sentence.end
    assert not text[at:].strip()


@given(texts, texts)
def test_what_stands_behind_a_blank_line_changes_nothing_before_it(text: str, behind: str) -> None:
    alone = [s.of(text) for s in split_sentences(text + "\n\n")]
    assert [s.of(text + "\n\n" + behind) for s in split_sentences(text + "\n\n" + behind)][: len(alone)] == alone


def test_what_has_no_end_is_cut_between_words() -> None:
    """A table without a full stop: each piece stands in the text, and no word is lost or cut."""
    text = "Harby 12 Ostby 7 " * 1000
    pieces = [sentence.of(text) for sentence in split_sentences(text)]
    assert max(map(len, pieces)) <= 2000
    assert " ".join(pieces) == text.strip()


def test_one_word_without_end_is_cut_too() -> None:
    text = "x" * 4500
    assert [sentence.of(text) for sentence in split_sentences(text)] == ["x" * 2000, "x" * 2000, "x" * 500]
