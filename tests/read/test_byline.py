"""What an article says of its author and date: the corpora beside this file, and the choice among several."""

from pathlib import Path

import pytest

from musktimeline.read.byline import Byline, find_byline
from musktimeline.read.paragraphs import split_lines

HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


TEXT = "The harbour wall gave way in the night of the storm, the harbour master said."
MORE = "Nobody was hurt, but the office and the school beside it had to close for a week."


def byline_of(text: str) -> Byline:
    return find_byline(list(split_lines(text)))


@pytest.mark.parametrize("row", rows("bylines.tsv"))
def test_a_byline_is_read_and_is_furniture(row: list[str]) -> None:
    line, author, date, quote, publisher = (column or None for column in [*row, ""][:5])
    assert line and byline_of(line) == Byline(author, date, quote, publisher, ((0, len(line)),))


@pytest.mark.parametrize("row", rows("bylines_before_text.tsv"))
def test_a_byline_on_the_line_of_the_text_ends_where_the_text_begins(row: list[str]) -> None:
    line, marked, author, date, quote = (column or None for column in row)
    assert line and marked and byline_of(line) == Byline(author, date, quote, None, ((0, len(marked)),))


@pytest.mark.parametrize("line", [row[0] for row in rows("no_bylines.txt")])
def test_a_line_that_may_be_a_sentence_a_caption_or_a_reference_is_no_byline(line: str) -> None:
    assert byline_of(line) == Byline()


@pytest.mark.parametrize("row", rows("bylines.tsv") + rows("bylines_before_text.tsv"))
def test_the_words_that_state_the_date_are_verbatim(row: list[str]) -> None:
    assert (byline_of(row[0]).quote or "") in row[0]


def test_the_day_of_publication_is_preferred_to_that_of_an_update() -> None:
    found = byline_of("Updated 5 March 2021\nPublished 3 March 2021")
    assert (found.date, found.quote) == ("2021-03-03", "Published 3 March 2021")


def test_a_release_date_is_that_of_the_text_only_in_a_press_release() -> None:
    assert byline_of(f"The Ferryman\nRelease date: 3 March 2021\n{TEXT}").date is None
    assert byline_of(f"PRESS RELEASE\nRelease date: 3 March 2021\n{TEXT}").date == "2021-03-03"


def test_texts_that_begin_with_a_place_and_a_day_each_are_a_chronology() -> None:
    entries = [f"Harbour Town, {day} March 2021 – {TEXT} {MORE}" for day in (3, 4)]
    assert [byline_of(entries[0]).date, byline_of("\n".join(entries)).date] == ["2021-03-03", None]


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


def date_of(*lines: str) -> str | None:
    return byline_of("\n\n".join(lines)).date


def test_an_outlet_and_a_day_count_above_the_text() -> None:
    assert date_of("Wall gives way", "Harbour Post, 3 March 2021", TEXT) == "2021-03-03"
    assert date_of("Wall gives way", TEXT, "Harbour Post, 3 March 2021", MORE) is None


def test_an_outlet_and_a_day_count_as_the_last_line_right_below_the_text() -> None:
    credits = "Jane Doe, Harbour Post, 3 March 2021"
    assert byline_of(f"{TEXT}\n\n{MORE}\n\n{credits}") == Byline(
        "Jane Doe", "2021-03-03", "3 March 2021", "Harbour Post", ((162, 198),)
    )
    assert date_of(TEXT, MORE, "Ten harbours to see", credits) is None
    assert date_of(TEXT, "“The wall will never, in no storm whatsoever, give way at all.”", credits) is None
    assert date_of(TEXT, MORE, credits, "Join | Contact") is None


def test_a_place_and_a_day_count_in_a_press_release() -> None:
    assert date_of("PRESS RELEASE", "Wall gives way", "Portsmouth, 3 March 2021", TEXT) == "2021-03-03"
    assert date_of("FOR IMMEDIATE RELEASE", "Portsmouth, 3 March 2021", TEXT) == "2021-03-03"
    assert date_of("Media release: wall gives way", "Portsmouth, 3 March 2021", TEXT) == "2021-03-03"
    assert date_of("NEWS RELEASE No. 14", "Portsmouth, 3 March 2021", TEXT) == "2021-03-03"
    assert date_of("Press release of the year", "Portsmouth, 3 March 2021", TEXT) is None
    assert date_of("Wall gives way", "Portsmouth, 3 March 2021", TEXT) is None
    assert date_of("PRESS RELEASE", TEXT, "Portsmouth, 3 March 2021", MORE) is None


def test_a_name_and_a_day_count_right_beside_the_author() -> None:
    assert date_of("Wall gives way", "By Jane Doe\nThe Ferryman, 3 March 2021", TEXT) == "2021-03-03"
    assert date_of("Wall gives way", "The Ferryman, 3 March 2021\nBy Jane Doe", TEXT) == "2021-03-03"
    assert date_of("Wall gives way", "By Jane Doe", "The harbour, 3 March 2021", TEXT) is None


def test_a_label_outweighs_an_outlet_and_a_day() -> None:
    assert date_of("Harbour Post, 4 March 2021", "Published 3 March 2021", TEXT) == "2021-03-03"
    assert date_of("Updated 5 March 2021", "Harbour Post, 4 March 2021", TEXT) == "2021-03-04"


def test_two_outlets_with_a_day_each_are_a_list_of_references() -> None:
    assert date_of("Harbour Post, 3 March 2021", "Evening Mail, 4 March 2021", TEXT) is None
    assert date_of("Harbour Post, 3 March 2021", TEXT, MORE, "Evening Mail, 4 March 2021", MORE) is None
    assert date_of("Harbour Post, 3 March 2021", "Wednesday, 3 March 2021", TEXT) == "2021-03-03"


def test_an_article_that_tells_of_later_days_did_not_come_out_on_the_day_above_it() -> None:
    later = "The wall was mended by 2 April 2021, and the office opened its doors again on 5 May 2021."
    assert date_of("Wall gives way", "3 March 2021", TEXT, later) is None
    assert date_of("Wall gives way", "Harbour Post, 3 March 2021", TEXT, later) is None
    assert date_of("Wall gives way", "Published 3 March 2021", TEXT, later) == "2021-03-03"


def test_a_day_to_come_does_not_disprove_the_day_of_publication() -> None:
    planned = "The wall, which was last mended in May 2019, will have been mended again by 2 April 2021."
    assert date_of("Wall gives way", "Harbour Post, 3 March 2021", TEXT, planned) == "2021-03-03"
