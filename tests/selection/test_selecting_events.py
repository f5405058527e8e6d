"""Filters: what passes, in which order, and why nothing does."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from musktimeline.dates import parse_date
from musktimeline.errors import UsageError
from musktimeline.model import Citation, Entity, Event, Source, Timeline, fingerprint
from musktimeline.selection import Filters, describe, find_events, select


def told(source: str, quote: str = "q", date: str | None = None, **more: str) -> Citation:
    return Citation(source, quote, date=date, **more)


DRAFT = Event("draft", "A tower is “finished” in Zürich", "2023", citations=(told("a", "The tower", "2023"),))
TIMELINE = Timeline(
    title="Towers",
    entities=(Entity("Ada Lovelace", ("Countess of Lovelace", "洛夫莱斯")),),
    sources=(
        Source("a", title="The Morning Post", sha256="1"),
        Source("b", title="Evening News", publisher="Post & Co", sha256="2"),
        Source("c", title="A copy of the Evening News", sha256="2"),
    ),
    events=(
        Event("undated", "Somebody sees a tower", citations=(told("b"),)),
        replace(DRAFT, draft=fingerprint(DRAFT)),
        Event("touched", "A hand-edited draft", "2024", draft="000000", citations=(told("a", "q", "2024"),)),
        Event("copied", "Lovelace builds", "2021-05", citations=(told("b", "q", "2021-05"), told("c", "q", "2021-05"))),
        Event("doubted", "Opens", "2020", "disputed", citations=(told("a", "x", "2020"), told("b", "y", "2022"))),
        Event("lasting", "洛夫莱斯女士 rules", "/2019", citations=(told("c", "the COUNTESS of  Lovelace", "/2019"),)),
    ),
)


def ids(filters: Filters) -> list[str]:
    return [event.id for event in select(TIMELINE, filters).events]


EVERY = ["lasting", "doubted", "copied", "draft", "touched", "undated"]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), EVERY),
        (Filters(reverse=True), ["touched", "draft", "copied", "doubted", "lasting", "undated"]),
        (Filters(from_=parse_date("2021-05-31"), to=parse_date("2023-01-01")), ["copied", "draft"]),
        (Filters(to=parse_date("2019")), ["lasting"]),
        (Filters(from_=parse_date("2018"), to=parse_date("2018")), ["lasting"]),
        (Filters(from_=parse_date("2020")), ["doubted", "copied", "draft", "touched"]),
        (Filters(source="b"), ["doubted", "copied", "undated"]),
        (Filters(source="3"), ["lasting", "copied"]),
        (Filters(source="[3]"), ["lasting", "copied"]),
        (Filters(source="evening news"), ["lasting", "doubted", "copied", "undated"]),
        (Filters(source="post"), ["doubted", "copied", "draft", "touched", "undated"]),
        (Filters(search="ZURICH"), ["draft"]),
        (Filters(search='"finished"'), ["draft"]),
        (Filters(search="the tower"), ["draft"]),
        (Filters(search="zurich the"), ["draft"]),
        (Filters(search='"the tower" zurich'), ["draft"]),
        (Filters(search="“tower the”"), []),
        (Filters(search='tower"'), ["draft", "undated"]),
        (Filters(about="ada lovelace"), ["lasting"]),
        (Filters(about="洛夫莱斯"), ["lasting"]),
        (Filters(about="Lovelace"), ["lasting", "copied"]),
        (Filters(status="disputed"), ["doubted"]),
        (Filters(min_sources=2), ["doubted"]),
        (Filters(conflicts=True), ["doubted"]),
        (Filters(drafts=True), ["draft"]),
        (Filters(undated=True), ["undated"]),
        (Filters(last=2), ["draft", "touched"]),
        (Filters(last=2, reverse=True), ["touched", "draft"]),
        (Filters(last=1, undated=True), ["undated"]),
    ],
)
def test_each_filter_keeps_what_it_says(filters: Filters, expected: list[str]) -> None:
    assert ids(filters) == expected


@pytest.mark.parametrize(
    ("filters", "why"),
    [
        (Filters(search="nothing"), "none of the 6 events has these words"),
        (Filters(source="c", search="tower"), "2 of 6 events pass the other filters, but none of them has these words"),
        (
            Filters(to=parse_date("2019"), status="planned"),
            "1 of 6 events pass the other filters, but none of them is planned",
        ),
        (Filters(from_=parse_date("2030")), "none of the 6 events is from 2030"),
    ],
)
def test_an_empty_result_names_the_filter_that_left_nothing(filters: Filters, why: str) -> None:
    assert select(TIMELINE, filters).why_empty == why


def test_an_empty_timeline_says_so() -> None:
    assert select(Timeline(), Filters(drafts=True)).why_empty == "the timeline has no events yet"


@pytest.mark.parametrize(
    "filters",
    [
        Filters(source="nobody"),
        Filters(status="true"),
        Filters(last=0),
        Filters(min_sources=0),
        Filters(search=""),
        Filters(search=' " '),
        Filters(source=""),
        Filters(about=" "),
        Filters(from_=parse_date("2022"), to=parse_date("2021")),
        Filters(from_=parse_date("[..2018]")),
        Filters(to=parse_date("[2018..]")),
    ],
)
def test_a_filter_that_can_match_nothing_is_refused(filters: Filters) -> None:
    with pytest.raises(UsageError) as refused:
        select(TIMELINE, filters)
    assert refused.value.remedy


def test_an_unknown_source_is_answered_with_all_of_them_in_order() -> None:
    with pytest.raises(UsageError) as refused:
        select(TIMELINE, Filters(source="her"))
    assert (refused.value.what, refused.value.remedy) == (
        "no source is called 'her'",
        "the sources are [1] a; [2] b; [3] c",
    )


def test_the_only_event_is_named_as_such() -> None:
    alone = replace(TIMELINE, events=TIMELINE.events[:1])
    assert select(alone, Filters(search="no")).why_empty == "the only event does not have these words"
    assert select(alone, Filters(status="denied")).why_empty == "the only event is not denied"


def test_filters_are_described_in_the_order_of_the_options() -> None:
    filters = Filters(from_=parse_date("2022-10"), about="Ada", min_sources=2, conflicts=True, last=3, reverse=True)
    assert describe(filters) == (
        "from Oct 2022, about “Ada”, told by at least 2 origins, with dates that disagree, the last 3"
    )
    assert describe(Filters(reverse=True)) is None


@given(
    st.builds(
        Filters,
        source=st.sampled_from([None, "1", "b"]),
        search=st.sampled_from([None, "e", "tower"]),
        conflicts=st.booleans(),
        undated=st.booleans(),
        last=st.sampled_from([None, 1, 3]),
        reverse=st.booleans(),
    )
)
def test_every_event_is_either_shown_or_left_out(filters: Filters) -> None:
    chosen = select(TIMELINE, filters)
    assert sorted(e.id for e in (*chosen.events, *chosen.left_out)) == sorted(e.id for e in TIMELINE.events)
    assert (chosen.why_empty is None) == bool(chosen.events)


@pytest.mark.parametrize(
    ("named", "expected"),
    [
        ("draft", ["draft"]),
        ("d", ["draft", "doubted"]),
        ("hand edited", ["touched"]),
        ("tower zurich", ["draft"]),
        ("tow", []),
        ("", []),
    ],
)
def test_an_event_is_named_by_id_beginning_or_words(named: str, expected: list[str]) -> None:
    assert [event.id for event in find_events(TIMELINE.events, named)] == expected
