"""What is marked as furniture, and what never is: the corpora beside this file, and rules that see more than a line."""

import textwrap
from pathlib import Path

import pytest

from musktimeline.read.furniture import read_page
from musktimeline.read.layout import Layout

HERE = Path(__file__).parent
BEFORE = "The harbour wall gave way in the night of the storm, the harbour master said."
AFTER = "Nobody was hurt, but the office and the school beside it had to close for a week."


def lines_of(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("# ")]


def marked(text: str) -> list[str]:
    return [text[start:end] for start, end in read_page(text, Layout()).furniture]


def body(text: str) -> str:
    """What is left of a text without its furniture."""
    for span in reversed(read_page(text, Layout()).furniture):
        text = text[: span.start] + text[span.end :]
    return text


@pytest.mark.parametrize("line", lines_of("furniture_lines.txt"))
def test_furniture_is_marked(line: str) -> None:
    assert marked(f"{BEFORE}\n\n{line}\n\n{AFTER}\n") == [line]


@pytest.mark.parametrize("line", lines_of("article_lines.txt"))
def test_the_article_s_own_lines_are_not(line: str) -> None:
    assert marked(f"{BEFORE}\n\n{line}\n\n{AFTER}\n") == []


def test_only_the_teaser_is_marked_where_the_text_runs_on() -> None:
    text = "Also Read: Is the harbour safe? What the report says… According to the office, the wall was weak."
    assert marked(text) == ["Also Read: Is the harbour safe? What the report says…"]


def test_a_teaser_ends_with_its_first_sentence_where_nothing_trails_off() -> None:
    text = "Also Read: Is the harbour safe? The wall was weak. It gave way."
    assert marked(text) == ["Also Read: Is the harbour safe?"]


def test_a_label_run_together_with_the_text_is_marked_alone() -> None:
    text = "What's the story Billionaire John Roe has told officials so."
    assert marked(text) == ["What's the story"]


def test_a_question_that_a_sentence_asks_is_no_label() -> None:
    assert marked("What's the story behind the wall, asked John Roe.") == []


def test_template_tags_are_marked_inside_a_line() -> None:
    assert marked(BEFORE + " {{^adFree}} {{/adFree}}") == ["{{^adFree}} {{/adFree}}"]


def test_a_teaser_beneath_a_label_is_marked_and_the_text_after_it_is_not() -> None:
    text = f"{BEFORE}\n\nNext Article\n\nA studio shows its game.\n\n{AFTER}"
    assert marked(text) == ["Next Article\n\nA studio shows its game."]


def test_of_equal_paragraphs_the_first_stays() -> None:
    text = f"{BEFORE}\n\n{AFTER}\n\n{BEFORE}\n{BEFORE}"
    assert body(text).strip() == f"{BEFORE}\n\n{AFTER}"


def test_a_caption_that_repeats_a_sentence_is_marked_before_and_behind_it() -> None:
    caption = "The wall had been weak since the great storm of 1987."
    paragraph = f"{caption} The office knew it."
    assert body(f"{caption}\n\n{paragraph}\n\n{caption}").strip() == paragraph


def test_a_caption_of_two_sentences_from_two_paragraphs_is_marked() -> None:
    first, second = f"It was dark. {BEFORE} {AFTER}", f"It was wet. {AFTER} He saw it. {BEFORE}"
    assert body(f"{first}\n\n{second}\n\n{BEFORE} {AFTER}").strip() == f"{first}\n\n{second}"


def test_a_short_sentence_may_be_said_twice() -> None:
    assert marked(f"It was dark.\n\n{BEFORE}\n\nIt was dark.") == []


def test_the_headline_is_the_first_line_above_the_text_that_is_no_sentence() -> None:
    page = read_page(f"Harbour\n\nHarbour wall gives way in the storm\n\n{BEFORE}\n\n{AFTER}", Layout())
    assert page.headline == "Harbour wall gives way in the storm"


def test_a_heading_below_the_first_paragraph_is_no_headline() -> None:
    assert read_page(f"{BEFORE}\n\nWhat the harbour master knew\n\n{AFTER}", Layout()).headline is None


def test_lines_without_full_stops_are_the_text_where_there_is_no_other() -> None:
    assert marked("The wall gave way in March 2021\n\nThe office closed for a week") == []


def test_an_author_who_uses_no_full_stops_is_read_all_the_same() -> None:
    notes = [f"The wall gave way for the {n}th time that night" for n in range(4, 9)]
    assert marked("\n\n".join([*notes, "It was dark."])) == []


@pytest.mark.parametrize("width", [30, 45, 60, 72, 100])
def test_a_wrapped_paragraph_is_not_taken_for_headings(width: int) -> None:
    text = f"{BEFORE} On Friday John Roe and Jane Doe of the Portsmouth Harbour Office told him. {AFTER}"
    assert marked(textwrap.fill(text, width)) == []


def test_nor_is_one_whose_lines_are_balanced() -> None:
    text = (
        "On Friday, John Roe and Jane Doe, who both work for the\nPortsmouth Harbour Office, told\nthe inquiry what"
        " they saw from the window of the Office that\nMarch night."
    )
    assert marked(text) == []


def test_a_headline_right_above_its_text_is_marked() -> None:
    text = f"Harbour wall gives way in the storm\n{BEFORE} {AFTER}"
    assert marked(text) == ["Harbour wall gives way in the storm"]


def test_neighbours_are_one_span_and_spans_are_sorted_and_disjoint() -> None:
    text = f"{BEFORE}\n\nAdvertisement\n\nSource: Harbour Office\nWhat happened then\n\n{AFTER}"
    assert marked(text) == ["Advertisement\n\nSource: Harbour Office\nWhat happened then"]
