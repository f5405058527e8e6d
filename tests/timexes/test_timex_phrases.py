"""What dates an event: the words of a phrase, the date they state, and what they count from."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from musktimeline.timexes import date_phrases, find_timexes, readings

CORPUS = Path(__file__).parent / "corpus" / "phrases"
SENTENCES = [s for f in sorted(CORPUS.glob("*.yaml")) for s in yaml.safe_load(f.read_text(encoding="utf-8"))]
SEEDS = Path(__file__).parents[2] / "seeds"
SEED_DATES = {"000": "2023-10-24", "001": "2023-08-22", "002": "2024-10-25~", "003": "2024-10-25~", "004": "2024-10-25"}


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s["text"][:60])
def test_the_corpus_is_read_as_it_says(sentence: dict[str, Any]) -> None:
    text = sentence["text"]
    phrases = date_phrases(text, find_timexes(text, sentence.get("published", "2024-10-25")))
    anchors = [p.derivation.anchor for p in phrases]
    found = [[p.text, p.edtf, f"{a.kind} {a.date}" if a else None] for p, a in zip(phrases, anchors, strict=True)]
    assert found == sentence["phrases"]


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda s: s["text"][:60])
def test_a_phrase_and_its_anchor_alone_give_the_date_again(sentence: dict[str, Any]) -> None:
    text = sentence["text"]
    for phrase in date_phrases(text, find_timexes(text, sentence.get("published", "2024-10-25"))):
        anchor = phrase.derivation.anchor
        assert phrase.edtf in readings(phrase.text, anchor.date if anchor else None)


@pytest.mark.parametrize(
    ("phrase", "anchor", "dates"),
    [
        ("by late 2022", None, ("2022-39", "[..2022-39]")),
        ("Tuesday", "2024-10-25", ("2024-10-22", "2024-10-29")),
        ("about 18 months ago", "2022-10", ("2021-04~",)),
        ("last year", "2024-10-25~", ("2023",)),
        ("about 18 months before October 2022", None, ("2021-04~",)),
        ("two days before October 3, 2020", None, ("2020-10-01",)),
        ("two days before the vote", "2024-10-25", ()),
        ("2022 protests", None, ("2022",)),
        ("more than 2000 soldiers", None, ()),
        ("page 2021", None, ()),
        ("03/04/2024", None, ("2024-03-04", "2024-04-03", "[2024-03-04,2024-04-03]")),
        ("since late 2022 and into this year", "2024-10-25", ("2022-39/2024",)),
        ("after 3 May 2019", None, ("[2019-05-04..]", "[2019-05-03..]")),
        ("January and March 2003", None, ("2003-01/2003-03",)),
        ("last year", None, ()),
        ("recently", "2024-10-25", ()),
        ("the invasion", "2024-10-25", ()),
        ("", "2024-10-25", ()),
    ],
)
def test_readings_admit_these_dates_and_no_other(phrase: str, anchor: str | None, dates: tuple[str, ...]) -> None:
    assert readings(phrase, anchor) == dates


def test_the_seed_articles_are_dated_as_a_careful_reader_dates_them() -> None:
    found = {
        (article, p.text.lower(), p.edtf)
        for article, published in SEED_DATES.items()
        for text in [next(SEEDS.glob(f"{article}_*.txt")).read_text(encoding="utf-8")]
        for p in date_phrases(text, find_timexes(text, published))
    }
    assert found == {
        ("000", "oct 24, 2023", "2023-10-24"),
        ("000", "february 2022", "2022-02"),
        ("001", "2023-08-22", "2023-08-22"),
        ("001", "more than a year and a half ago", "[..2022-02]"),
        ("001", "october 2022", "2022-10"),
        ("001", "about 18 months ago", "2021-04~"),
        ("001", "last year", "2022"),
        ("002", "since late 2022", "2022-39/.."),
        ("002", "by late 2022", "2022-39"),
        ("002", "last week", "[2024-10-14..2024-10-20]"),
        ("002", "2022", "2022"),
        ("002", "last year", "2023"),
        ("003", "october 2022", "2022-10"),
        ("003", "around april 2021", "2021-04~"),
        ("003", "since late 2022 and into this year", "2022-39/2024"),
        ("003", "2021", "2021"),
        ("003", "late last year", "2023-39"),
        ("004", "since october 2022", "2022-10/.."),
        ("004", "05:13 pm oct 25, 2024", "2024-10-25"),
        ("004", "05:13 pm", "2024-10-25"),
        ("004", "since late 2022", "2022-39/.."),
        ("004", "into 2024", "/2024"),
        ("004", "october 2022", "2022-10"),
        ("004", "into this year", "/2024"),
        ("004", "february 2022", "2022-02"),
        ("004", "early 2024", "2024-37"),
    }


def test_a_date_that_can_be_read_either_way_is_either_day() -> None:
    (date,) = find_timexes("It is dated 03/04/2024.")
    assert (date.value, date.edtf) == ("2024-03-04", "[2024-03-04,2024-04-03]")
    assert date.derivation.why == "‘03/04/2024’, the month or the day first, says 4 Mar 2024 or 3 Apr 2024"


def test_another_date_of_the_text_tells_which_number_is_the_day() -> None:
    month_first = find_timexes("It is dated 03/04/2024 and 04/25/2024.")
    beside = find_timexes("It is dated 03/04/2024 and 25/04/2024.")
    assert (month_first[0].edtf, month_first[1].edtf) == ("2024-03-04", "2024-04-25")
    assert month_first[0].derivation.why == "‘03/04/2024’, the month first as elsewhere in the text, says 4 Mar 2024"
    assert (beside[0].edtf, beside[1].edtf) == ("2024-04-03", "2024-04-25")
    assert beside[0].derivation.why == "‘03/04/2024’, the day first as elsewhere in the text, says 3 Apr 2024"
    assert beside[1].derivation.why == "‘25/04/2024’ says 25 Apr 2024"
