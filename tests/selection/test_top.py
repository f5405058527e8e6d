"""What matters most: points with reasons, and a few events that are all different."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.errors import UsageError
from musktimeline.model import Citation, Entity, Event, Source, Timeline
from musktimeline.selection import Filters, select
from musktimeline.selection.salience import Salience


def told(source: str, quote: str, date: str | None = None, **more: str) -> Citation:
    return Citation(source, quote, date=date, **more)


def event(event_id: str, text: str, date: str | None, *citations: Citation) -> Event:
    return Event(event_id, text, date, citations=citations or (told("a", text, date),))


OPENS = event(
    "opens",
    "The bridge opens in Dorring",
    "2021-05-03",
    told("a", "It opened on 3 May 2021.", "2021-05-03", phrase="3 May 2021", trigger="opened"),
    told("a", "The new bridge, open since May", "2021-05", phrase="May", trigger="open"),
    told("b", "Dorring opened its bridge.", trigger="opened"),
    told("c", "Dorring opened its bridge.", trigger="opened"),
)
CLAIMS = event(
    "claims",
    "Quill claims that it shakes",
    "2021-05-04",
    told("a", "Quill claims that it shakes", "2021-05-04", basis="publication", stance="claim", trigger="claims"),
)
VERSIONS = [
    event(f"opening-{n}", "The bridge opens in the city of Dorring", "2021-05", told("b", f"v{n}", "2021-05"))
    for n in "12"
]
OTHER = event("sinks", "A ferry sinks off Nordhaven", "2021-06-01", told("b", "It sank", "2021-06-01", trigger="sank"))
NEXT_YEAR = event("opens-again", "The bridge opens in Dorring", "2022-05-03", told("b", "Again", "2022-05-03"))
TIMELINE = Timeline(
    entities=(Entity("Dorring", ("the port",)), Entity("Marta Quill", ("Quill",))),
    sources=(
        Source("a", title="Bridge opens after a decade", sha256="1"),
        Source("b", title="News", sha256="2"),
        Source("c", title="Copy", sha256="2"),
    ),
    events=(OPENS, CLAIMS, *VERSIONS, OTHER, NEXT_YEAR),
)


def test_each_part_of_a_score_has_its_reason() -> None:
    assert [(p.points, p.reason) for p in Salience(TIMELINE).parts(OPENS)] == [
        (6, "2 independent origins tell it"),
        (2, "words say when it was"),
        (2, "the title of an article is about it"),
        (2, "it is told more than once"),
        (1, "it names Dorring"),
    ]


def test_what_is_only_claimed_and_only_said_counts_less() -> None:
    assert [(p.points, p.reason) for p in Salience(TIMELINE).parts(CLAIMS)] == [
        (3, "one origin tells it"),
        (1, "it has the day of an article"),
        (2, "an article reports it as its news"),
        (1, "it names Marta Quill"),
        (-3, "it is only claimed"),
        (-3, "somebody says something, nothing is done"),
    ]


def test_an_event_without_a_date_has_no_points_for_one() -> None:
    undated = event("undated", "Nobody comes", None, told("b", "Nobody came."))
    assert [p.points for p in Salience(TIMELINE).parts(undated)] == [3]


def test_the_top_are_different_events_in_the_order_of_time() -> None:
    chosen = select(TIMELINE, Filters(top=3))
    assert [e.id for e in chosen.events] == ["opens", "sinks", "opens-again"]
    assert (chosen.outranked, chosen.repeats) == (3, 2)
    assert chosen.filters == "among the top 3"


def test_the_same_thing_on_another_day_is_no_repeat() -> None:
    two = replace(TIMELINE, events=(OPENS, NEXT_YEAR))
    assert [e.id for e in select(two, Filters(top=2)).events] == ["opens", "opens-again"]


def test_top_counts_what_the_other_filters_leave() -> None:
    chosen = select(TIMELINE, Filters(top=1, source="b", search="ferry"))
    assert [e.id for e in chosen.events] == ["sinks"]
    assert (chosen.outranked, chosen.repeats) == (0, 0)


def test_no_top_is_refused() -> None:
    with pytest.raises(UsageError):
        select(TIMELINE, Filters(top=0))


@given(st.integers(1, 8), st.permutations(TIMELINE.events))
def test_the_top_never_depends_on_the_order_of_the_file(number: int, events: list[Event]) -> None:
    expected = select(TIMELINE, Filters(top=number))
    chosen = select(replace(TIMELINE, events=tuple(events)), Filters(top=number))
    assert chosen.events == expected.events
    assert len(chosen.events) <= number
    assert len(chosen.events) + chosen.outranked == len(TIMELINE.events)
