"""What may be one event is suggested, never done, and not again where an editor parted it."""

from dataclasses import replace

from musktimeline.merge import nearly_merged, suggestions
from musktimeline.model import Apart, Citation, Event, Source, Timeline


def event(event_id: str, source: str, date: str, trigger: str, text: str) -> Event:
    return Event(event_id, text, date, citations=(Citation(source, f"{text}.", date=date, trigger=trigger),))


TV = event("tv", "a", "2007-01-10", "released", "Orchard released its media centre device")
PHONE = event("phone", "b", "2007", "released", "Orchard released the first device of its kind, a telephone")
ELSEWHERE = event("flood", "c", "2007-01-10", "flooded", "The Arle flooded the town of Brink")
THREE = Timeline(sources=tuple(Source(i, file=f"{i}.txt") for i in "abc"), events=(TV, PHONE, ELSEWHERE))


def test_a_likely_pair_is_suggested_with_its_reasons() -> None:
    (found,) = suggestions(THREE)
    assert (found.one, found.other) == (TV, PHONE)
    assert found.reasons[0] == "the same kind of event (release)"
    assert found.reasons[-1] == "their days meet"


def test_what_was_nearly_merged_is_told_from_either_side() -> None:
    assert [s.other for s in nearly_merged(PHONE, THREE)] == [TV]
    assert [s.other for s in nearly_merged(TV, THREE)] == [PHONE]
    assert nearly_merged(ELSEWHERE, THREE) == []


def test_a_pair_that_an_editor_keeps_apart_is_not_suggested() -> None:
    parted = replace(THREE, apart=(Apart(("tv", "phone")),))
    assert suggestions(parted) == []
    assert nearly_merged(TV, parted) == []
