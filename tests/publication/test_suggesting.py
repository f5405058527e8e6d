"""When an article without a date came out: what may be suggested, why, and what is no evidence."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.dates import Day, parse_date
from musktimeline.model import PUBLISHED, Citation, Event, Source, Timeline
from musktimeline.publication import suggest
from musktimeline.publication.fitting import days_that_fit
from musktimeline.timexes import readings

CASES: list[dict[str, Any]] = yaml.load((Path(__file__).parent / "cases.yaml").read_text("utf-8"), yaml.BaseLoader)
NAMED = {name: case for cases in CASES for name, case in cases.items()}
STANCES = ("deny", "plan")


def citation(line: str) -> Citation:
    """`source | date | words (via The Journal)`; in the brackets also a stance, or `published`, what it counts from."""
    source, date, words = line.split(" | ")
    said, _, mark = words.rstrip(")").partition(" (")
    return Citation(
        source,
        f"{said}.",
        date=None if date == "-" else date,
        anchor=PUBLISHED if mark == "published" else None,
        via=mark.removeprefix("via ") if mark.startswith("via ") else None,
        stance=mark if mark in STANCES else "report",
    )


def source(source_id: str, published: str) -> Source:
    date, _, basis = published.partition(" ")
    return Source(source_id, published=date, published_basis=basis or "stated") if date != "null" else Source(source_id)


def timeline(case: dict[str, Any]) -> Timeline:
    events = enumerate(case.get("events", ()), 1)
    return Timeline(
        sources=(*(source(*item) for item in case["sources"].items()), Source("u")),
        events=tuple(Event(f"e{n}", f"Event {n}", citations=tuple(map(citation, lines))) for n, lines in events),
    )


@pytest.mark.parametrize("name", NAMED)
def test_a_date_is_suggested_as_far_as_the_evidence_goes(name: str) -> None:
    case = NAMED[name]
    found = suggest(timeline(case), case.get("texts", {}))
    told = [(s.source.id, s.date or "null", [clue.why for clue in s.clues]) for s in found]
    assert told == ([("u", case["date"], case["why"])] if "why" in case else [])


def test_a_source_with_a_date_is_asked_nothing() -> None:
    case = NAMED["what last week was said of gives one week"]
    dated = timeline(case)
    sources = tuple(Source(s.id, published=s.published or "2021", published_basis="stated") for s in dated.sources)
    assert suggest(Timeline(sources=sources, events=dated.events), {}) == ()


PHRASES = (
    "yesterday",
    "last week",
    "last month",
    "last year",
    "three weeks ago",
    "on Tuesday",
    "late last year",
    "this week",
)
days = st.integers(Day(1990, 1, 1).ordinal, Day(2040, 1, 1).ordinal).map(Day.from_ordinal)


@given(st.sampled_from(PHRASES), days)
def test_the_day_on_which_it_was_said_is_among_those_that_fit(phrase: str, said: Day) -> None:
    for edtf in readings(phrase, str(said)):
        date = parse_date(edtf)
        if date.earliest and date.earliest <= said:
            fits = days_that_fit(phrase, date)
            assert fits
            assert fits[0] <= said <= fits[1]


@given(st.sampled_from(PHRASES), days, st.integers(0, 400))
def test_every_day_that_fits_meets_the_date(phrase: str, happened: Day, later: int) -> None:
    date = parse_date(str(happened))
    fits = days_that_fit(phrase, date)
    said = happened.plus(later)
    meets = any(parse_date(edtf).overlaps(date) for edtf in readings(phrase, str(said)))
    assert meets == bool(fits and fits[0] <= said <= fits[1])
