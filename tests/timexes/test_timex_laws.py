"""What holds for every text: where the spans lie, how dates follow, what moves with the publication date."""

import datetime
from pathlib import Path

import pytest
import yaml
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from musktimeline.dates import Day, parse_date
from musktimeline.timexes import Timex, date_phrases, find_timexes, readings
from musktimeline.timexes.vocabulary import en

_WORDS = [
    *en.MONTHS, *en.WEEKDAYS, *en.UNITS, *en.UNITS_PLURAL, *en.SEASONS, *en.DAY_PARTS, *en.CARDINALS, *en.ORDINALS,
    *en.MAGNITUDES, *(word for words in en.WORDS.values() for word in words), *list(en.HOLIDAYS)[:8],
    *"1 3 12 25 31 1998 2024 1,998 $5 '90s 1990s 14th 3/4/2021 2021-06-30 12:30 2011-12 9/11".split(),
    *", . - – — “ ” \n\n 's".split(" "),
    "tweet", "said", "will", "wrote", "that", "Ukraine", "zażółć", "年", "😀",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join)
ODD_ANCHORS = [
    "2024-10",
    "2024",
    "0001-01-01",
    "9999-12-31",
    "2022-39",
    "199X",
    "19XX",
    "2022/2024",
    "2022/..",
    "-0044",
]
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))
SENTENCES = [
    sentence["text"]
    for file in (Path(__file__).parent / "corpus" / "rules").glob("*.yaml")
    for entry in yaml.safe_load(file.read_text(encoding="utf-8")).values()
    for kind in ("find", "leave")
    for sentence in entry[kind]
]


@given(TEXTS, st.none() | DAYS, st.sampled_from(["auto", "news", "narrative"]))
@settings(max_examples=200)
def test_spans_lie_in_the_text_and_never_overlap(text: str, published: datetime.date | None, style: str) -> None:
    position = 0
    for timex in find_timexes(text, published, style):
        assert position <= timex.start < timex.end <= len(text)
        assert timex.phrase_start <= timex.start and timex.end <= timex.phrase_end
        assert text[timex.start : timex.end] == timex.text
        position = timex.end


@given(TEXTS, DAYS | st.sampled_from(ODD_ANCHORS))
@settings(max_examples=200)
def test_every_date_is_edtf_with_bounds_in_order(text: str, published: datetime.date | str) -> None:
    for timex in find_timexes(text, published):
        if timex.edtf:
            date = parse_date(timex.edtf)
            assert (timex.earliest, timex.latest) == (date.earliest, date.latest)
            assert date.earliest or date.latest
            assert not (date.earliest and date.latest) or date.earliest <= date.latest


@given(TEXTS, DAYS | st.sampled_from(ODD_ANCHORS))
@settings(max_examples=200)
def test_a_phrase_and_its_anchor_alone_give_the_date_again(text: str, published: datetime.date | str) -> None:
    for phrase in date_phrases(text, find_timexes(text, published)):
        anchor = phrase.derivation.anchor
        assert text[phrase.start : phrase.end] == phrase.text
        assert phrase.edtf in readings(phrase.text, anchor.date if anchor else None)


@given(st.sampled_from(SENTENCES), DAYS)
@settings(max_examples=200)
def test_four_hundred_years_later_relative_dates_are_four_hundred_years_later(text: str, day: datetime.date) -> None:
    if "Easter" in text:
        return
    later = Day(day.year + 400, day.month, day.day)
    for now, then in zip(find_timexes(text, day, "news"), find_timexes(text, str(later), "news"), strict=True):
        assert (now.start, now.end, now.type) == (then.start, then.end, then.type)
        kinds = {_anchor_kind(now), _anchor_kind(then)}
        if "discourse" not in kinds:  # a date counted from another one moves where that one does
            shift = 400 if kinds == {"published"} else 0
            assert (_later(now.earliest, shift), _later(now.latest, shift)) == (then.earliest, then.latest)


def _anchor_kind(timex: Timex) -> str | None:
    anchor = timex.derivation.anchor
    return anchor.kind if anchor else None


def _later(day: Day | None, years: int) -> Day | None:
    return Day(day.year + years, day.month, day.day) if day else None


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES), DAYS)
@settings(max_examples=200)
def test_what_stands_two_paragraphs_away_matters_only_where_the_derivation_says_so(
    one: str, other: str, published: datetime.date
) -> None:
    alone = find_timexes(one, published, "news")
    after = (
        find_timexes(f"{other}\n\nNothing happened here.\n\n{one}", published, "news")[-len(alone) :] if alone else []
    )
    for by_itself, in_company in zip(alone, after, strict=True):
        anchor = in_company.derivation.anchor
        if anchor is None or anchor.kind == "published":
            assert (by_itself.value, by_itself.edtf) == (in_company.value, in_company.edtf)


@pytest.mark.parametrize("text", sorted(set(SENTENCES)))
def test_bounds_agree_with_the_edtf_package_where_it_reads_the_date(text: str) -> None:
    for timex in find_timexes(text, "2024-10-25"):
        if timex.edtf and len(timex.edtf) in (4, 7, 10) and timex.edtf.replace("-", "").isdigit():
            month = timex.edtf[5:7]
            if month and int(month) > 12:
                continue  # divisions of a year: the package gives them other months
            parsed = parse_edtf(timex.edtf)
            assert tuple(parsed.lower_strict()[:3]) == timex.earliest
            assert tuple(parsed.upper_strict()[:3]) == timex.latest


@pytest.mark.parametrize("text", ["last year", "Tuesday", "in March", "the third quarter", "yesterday", "at noon"])
def test_without_a_publication_date_a_relative_expression_has_a_value_but_no_date(text: str) -> None:
    (timex,) = find_timexes(text)
    assert timex.edtf is None
    assert "X" in timex.value


@pytest.mark.parametrize("published", ["2022", "2022-10", "2022-10-25~", "2022-39", "[2022-10-03..2022-10-09]"])
def test_a_date_is_no_more_precise_than_its_anchor(published: str) -> None:
    (timex,) = find_timexes("yesterday", published)
    assert timex.edtf is not None
    assert parse_date(timex.edtf).unit >= parse_date(published).unit
    assert "~" not in timex.edtf
