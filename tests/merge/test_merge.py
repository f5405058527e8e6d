"""When two tellings are one event, and what becomes of them."""

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from musktimeline.merge import best_date, merge, status_of, why_same
from musktimeline.model import Anchor, Citation, Event, Source, Timeline, fingerprint, is_conflicting, is_pristine
from musktimeline.plaintext import slug

PAIRS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "merge_corpus.yaml").read_text(encoding="utf-8"))


def event(telling: str, source: str, **citation: Any) -> Event:
    date, trigger, text = (None if part == "-" else part for part in telling.split(" | "))
    assert text
    cited = Citation(source, text + ".", date=date, phrase=date, trigger=trigger, **citation)
    return Event(slug(text), text, date, citations=(cited,))


def timeline(*events: Event) -> Timeline:
    ids = dict.fromkeys(c.source for e in events for c in e.citations)
    return Timeline(sources=tuple(Source(i, file=f"{i}.txt", sha256=i * 8) for i in ids), events=events)


def merged(one: str, other: str, **citation: Any) -> tuple[Event, ...]:
    return merge([timeline(event(one, "a", **citation)), timeline(event(other, "b"))]).events


@pytest.mark.parametrize(("one", "other"), PAIRS["same"])
def test_one_event_told_twice_has_two_citations(one: str, other: str) -> None:
    for first, second in ((one, other), (other, one)):
        (whole,) = merged(first, second)
        assert [c.source for c in whole.citations] == ["a", "b"]
        assert why_same(whole, Timeline(events=(whole,)))


@pytest.mark.parametrize(("one", "other"), PAIRS["apart"])
def test_different_events_stay_apart(one: str, other: str) -> None:
    assert len(merged(one, other)) == 2


def test_a_relative_date_that_is_a_year_off_is_a_conflict_and_not_two_events() -> None:
    one, other = "2023 | proposed | Musk proposed a peace plan", "2022 | proposed | Musk proposed a peace plan"
    (whole,) = merged(one, other, anchor=Anchor("published"))
    assert is_conflicting(whole)
    assert len(merged(one, other)) == 2


STORY = [
    "2024-07-01 | saw | Falk, a scout from Northgate, saw Iriarte play in Austria",
    "2024-08-20 | flew | Iriarte flew to Leeds with his agent",
]


def told_in_one_story(one: str, other: str) -> tuple[Event, ...]:
    """What becomes of two tellings in articles that otherwise tell the same."""
    articles = ([*(event(t, a) for t in STORY), event(telling, a)] for a, telling in (("a", one), ("b", other)))
    events = merge([timeline(*article) for article in articles]).events
    return tuple(e for e in events if e.text not in {t.split(" | ")[2] for t in STORY})


@pytest.mark.parametrize(("one", "other"), PAIRS["same in one story"])
def test_articles_of_one_story_need_fewer_words_in_common(one: str, other: str) -> None:
    assert len(told_in_one_story(one, other)) == 1
    assert len(merged(one, other)) == 2


@pytest.mark.parametrize(("one", "other"), PAIRS["apart in one story"])
def test_articles_of_one_story_tell_several_events_of_one_day(one: str, other: str) -> None:
    assert len(told_in_one_story(one, other)) == 2


def test_why_tells_of_a_denial_that_it_is_one() -> None:
    claim, denial = (
        event("2024-05 | met | Musk met Putin", "a"),
        event("- | denied | Putin denied that he met Musk", "a"),
    )
    whole = replace(claim, citations=(*claim.citations, replace(denial.citations[0], stance="deny")))
    assert why_same(whole, timeline(whole)) == [
        "citation 2: it denies what is told in the same article of the same names (musk, putin)"
    ]


def test_why_tells_which_articles_tell_one_story() -> None:
    (whole,) = told_in_one_story(*PAIRS["same in one story"][1])
    others = (event(telling, source) for telling in STORY for source in "ab")
    assert why_same(whole, timeline(whole, *others)) == [
        "citation 2: the same kind of event (arrest), their articles tell one story, their days meet"
    ]


def test_a_chain_of_likeness_joins_no_strangers() -> None:
    tellings = [
        "2024-05 | sold | Acme sold the Lyon plant",
        "2024-05 | sold | Acme sold the Lyon plant and the Oslo mine",
        "2024-05 | sold | Doe sold the Oslo mine",
    ]
    events = merge([timeline(event(t, s)) for t, s in zip(tellings, "abc", strict=True)]).events
    assert not any({"a", "c"} <= {c.source for c in e.citations} for e in events)


def test_the_order_of_timelines_changes_no_grouping() -> None:
    tellings = [pair[0] for pair in PAIRS["same"]] + [pair[1] for pair in PAIRS["same"]]
    timelines = [timeline(event(t, f"s{n}")) for n, t in enumerate(tellings)]
    groups = set()
    for seed in range(20):
        order = random.Random(seed).sample(timelines, len(timelines))
        groups.add(frozenset(frozenset(c.source for c in e.citations) for e in merge(order).events))
    assert len(groups) == 1


def test_events_of_one_timeline_are_never_joined() -> None:
    twice = timeline(
        event("2022-02 | invaded | Russia invaded Ukraine", "a"),
        replace(event("2022 | invasion | Russia’s invasion of Ukraine", "b"), id="again"),
    )
    assert len(merge([twice]).events) == 2


def test_merging_a_timeline_with_itself_changes_nothing() -> None:
    one = timeline(
        event("2022-02 | invaded | Russia invaded Ukraine", "a"), event("2024-05 | sold | Acme sold a mine", "b")
    )
    assert merge([one, one]) == one


def test_the_first_id_stays_and_equal_ids_of_different_things_are_numbered() -> None:
    first = replace(event("2022-02 | invaded | Russia invaded Ukraine", "a"), id="x")
    same = replace(event("2022 | invasion | Russia’s invasion of Ukraine", "b"), id="y")
    other = replace(event("2024-05 | sold | Acme sold a mine", "c"), id="x")
    assert [e.id for e in merge([timeline(first), timeline(same, other)]).events] == ["x", "x-2"]


def test_sources_are_the_same_when_their_bytes_are() -> None:
    one = timeline(event("2022-02 | invaded | Russia invaded Ukraine", "a"))
    other = timeline(event("2024-05 | sold | Acme sold a mine", "z"))
    renamed = replace(other, sources=(replace(other.sources[0], sha256=one.sources[0].sha256, author="Doe"),))
    result = merge([one, renamed])
    assert [(s.id, s.author) for s in result.sources] == [("a", "Doe")]
    assert {c.source for e in result.events for c in e.citations} == {"a"}


def test_equal_ids_of_different_sources_are_numbered() -> None:
    one = timeline(event("2022-02 | invaded | Russia invaded Ukraine", "a"))
    other = timeline(event("2024-05 | sold | Acme sold a mine", "a"))
    other = replace(other, sources=(replace(other.sources[0], sha256="f" * 64),))
    result = merge([one, other])
    assert [s.id for s in result.sources] == ["a", "a-2"]
    assert [e.citations[0].source for e in result.events] == ["a", "a-2"]


def test_what_an_editor_wrote_wins_over_a_draft() -> None:
    draft = event("2022-02 | invaded | Russia invaded Ukraine", "a")
    draft = replace(draft, draft=fingerprint(draft))
    edited = replace(event("2022 | invasion | Russia’s invasion of Ukraine", "b"), text="The war begins", note="ours")
    (whole,) = merge([timeline(draft), timeline(edited)]).events
    assert (whole.id, whole.text, whole.note) == ("russia-invaded-ukraine", "The war begins", "ours")
    assert not is_pristine(whole)


def test_two_drafts_make_a_draft() -> None:
    drafts = [
        event("2022-02 | invaded | Russia invaded Ukraine", "a"),
        event("2022 | invasion | Russia’s invasion of Ukraine", "b"),
    ]
    drafts = [replace(d, draft=fingerprint(d)) for d in drafts]
    (whole,) = merge([timeline(d) for d in drafts]).events
    assert is_pristine(whole)
    assert (whole.date, whole.text) == ("2022-02", "Russia invaded Ukraine")


def citations(*dates: str | None, stance: str = "report") -> list[Citation]:
    return [Citation(f"s{n}", "q", date=date, stance=stance) for n, date in enumerate(dates)]


@pytest.mark.parametrize(
    ("dates", "best"),
    [
        (["2022-10", "2022", "2023"], "2022-10"),
        (["2022-39/..", "2022-39/2024", "2022-10/.."], "2022-39/2024"),
        (["2021-04~", "2021-05"], "2021-05"),
        (["2024-03-04", "2024-03-05", "2024-03-05"], "2024-03-05"),
        (["2024-03-05", "2024-03-04"], "2024-03-04"),
        ([None, "2022"], "2022"),
        ([None], None),
        ([], None),
    ],
)
def test_the_best_date_is_the_most_precise_that_most_sources_allow(dates: list[str | None], best: str | None) -> None:
    assert best_date(citations(*dates)) == best


def test_a_source_has_one_vote_however_often_it_is_cited() -> None:
    twice = [Citation("a", "q", date="2023"), Citation("a", "r", date="2023"), Citation("b", "q", date="2022-10")]
    assert best_date(twice) == "2022-10"


def test_a_denial_dates_only_what_nobody_else_dates() -> None:
    assert best_date([*citations("2022"), *citations("2021-04-01", stance="deny")]) == "2022"
    assert best_date(citations("2021-04-01", stance="deny")) == "2021-04-01"


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        (["report", "claim"], "reported"),
        (["report", "confirm"], "confirmed"),
        (["report", "confirm", "deny"], "disputed"),
        (["deny", "plan"], "denied"),
        (["deny"], "denied"),
        (["plan"], "planned"),
        (["plan", "report"], "reported"),
    ],
)
def test_the_status_follows_from_who_says_so(stances: list[str], status: str) -> None:
    assert status_of([Citation("a", "q", stance=stance) for stance in stances]) == status
