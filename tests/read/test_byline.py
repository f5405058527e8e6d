"""What an article says of its author and date: the corpora beside this file, and the choice among several."""

from pathlib import Path

import pytest

from musktimeline.read.byline import Byline, find_byline
from musktimeline.read.paragraphs import split_lines

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


def byline_of(text: str) -> Byline:
    return find_byline(list(split_lines(text)))


@pytest.mark.parametrize(("line", "author", "date", "quote"), rows("bylines.tsv"))
def test_a_byline_is_read_and_is_furniture(line: str, author: str, date: str, quote: str) -> None:
    assert byline_of(line) == Byline(author or None, date or None, quote or None, ((0, len(line)),))


@pytest.mark.parametrize(("line", "marked", "author", "date", "quote"), rows("bylines_before_text.tsv"))
def test_a_byline_on_the_line_of_the_text_ends_where_the_text_begins(
    line: str, marked: str, author: str, date: str, quote: str
) -> None:
    assert byline_of(line) == Byline(author or None, date or None, quote or None, ((0, len(marked)),))


@pytest.mark.parametrize("line", [row[0] for row in rows("no_bylines.txt")])
def test_a_date_in_a_running_sentence_is_never_the_article_s(line: str) -> None:
    assert byline_of(line) == Byline()


@pytest.mark.parametrize("row", rows("bylines.tsv") + rows("bylines_before_text.tsv"))
def test_the_words_that_state_the_date_are_verbatim(row: list[str]) -> None:
    assert row[-1] in row[0]


def test_the_day_of_publication_is_preferred_to_that_of_an_update() -> None:
    found = byline_of("Updated 5 March 2021\nPublished 3 March 2021")
    assert (found.date, found.quote) == ("2021-03-03", "Published 3 March 2021")


def test_an_update_is_better_than_nothing() -> None:
    assert byline_of("The wall gave way.\nLast updated: 5 March 2021").date == "2021-03-05"


def test_several_lines_that_are_dates_are_a_chronology_s_headings() -> None:
    assert byline_of("3 March 2021\nThe wall gives way.\n4 March 2021\nThe office closes.").date is None


def test_a_date_line_below_the_text_is_a_section_s_heading() -> None:
    text = "The harbour wall gave way in the night, the harbour master said.\n3 March 2021\nIt was dark."
    assert byline_of(text).date is None


def test_a_label_counts_in_the_first_and_last_lines_only() -> None:
    body = ["The wall gave way, and nobody knows why it did."] * 40
    stated = "Published 3 March 2021"
    assert byline_of("\n".join([*body[:14], stated, *body])).date == "2021-03-03"
    assert byline_of("\n".join([*body, stated, *body[:4]])).date == "2021-03-03"
    assert byline_of("\n".join([*body[:15], stated, *body])).date is None
