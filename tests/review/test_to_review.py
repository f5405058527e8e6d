"""What is left to decide in a timeline, and in which order it is asked."""

from dataclasses import replace

from musktimeline.model import Apart, Citation, Event, Timeline, fingerprint
from musktimeline.review import Kind, Pair, to_review


def draft(event_id: str, *dates: str) -> Event:
    citations = tuple(Citation(f"s{n}", f"On {date}.", date=date) for n, date in enumerate(dates))
    event = Event(event_id, event_id, dates[0], citations=citations)
    return replace(event, draft=fingerprint(event))


EARLY, LATE, DISPUTED = draft("early", "1974"), draft("late", "2021"), draft("disputed", "1999", "2001")
ALL = Timeline(events=(LATE, DISPUTED, EARLY))


def asked(timeline: Timeline, *pairs: Pair) -> list[tuple[str, ...]]:
    return [item.key for item in to_review(timeline, pairs)]


def test_pairs_come_first_and_then_the_events_as_they_happened() -> None:
    pair = Pair("early", "late", ("both tell of the bridge",))
    assert asked(ALL, pair) == [
        ("PAIR", "early", "late"),
        ("DRAFT", "early"),
        ("CONFLICT", "disputed"),
        ("DRAFT", "late"),
    ]
    assert to_review(ALL, [pair])[0].why == ("both tell of the bridge",)


def test_what_is_decided_is_not_asked_again() -> None:
    decided = replace(DISPUTED, decided="so says the law", draft=None)
    accepted = replace(EARLY, draft=None)
    touched = replace(LATE, text="Another text")
    assert asked(Timeline(events=(decided, accepted, touched))) == []


def test_an_open_conflict_is_asked_of_an_accepted_event_too() -> None:
    (item,) = to_review(Timeline(events=(replace(DISPUTED, draft=None),)))
    assert (item.kind, item.event.id) == (Kind.CONFLICT, "disputed")


def test_pairs_that_are_kept_apart_or_gone_are_not_asked() -> None:
    apart = replace(ALL, apart=(Apart(("late", "early")),))
    kinds = [key[0] for key in asked(apart, Pair("early", "late"), Pair("early", "gone"), Pair("late", "late"))]
    assert "PAIR" not in kinds
