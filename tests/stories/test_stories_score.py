"""The scorer: what agrees with the gold misses nothing, and each kind of fault costs its measure."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from stories_extracted import Citation, Event, Extracted
from stories_gold import GoldEvent, Mention, Subject, find_subjects, read_subject
from stories_measures import measure
from stories_scores import COUNTS, RATIOS

HERE = Path(__file__).parent
SUBJECTS = find_subjects(HERE)
BREACH = read_subject(HERE / "breach")


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject.name)
def test_what_agrees_with_the_gold_misses_nothing(subject: Subject) -> None:
    score = measure(subject, _agreeing(subject))
    assert score.errors == []
    assert score.others == []
    assert _missed(subject, _agreeing(subject)) == set()


CITATION_FAULTS: dict[str, Callable[[Citation], Citation]] = {
    "dates": lambda citation: replace(citation, days=(None, None)),
    "stance": lambda citation: replace(citation, stance="guess"),
    "speaker": lambda citation: replace(citation, speaker="Nobody"),
    "via": lambda citation: replace(citation, via="Nobody"),
    "invented dates": lambda citation: replace(citation, phrase=BREACH.not_dates[0]),
}


@pytest.mark.parametrize("measured", CITATION_FAULTS)
def test_a_fault_in_citations_costs_its_measure_alone(measured: str) -> None:
    fault = CITATION_FAULTS[measured]
    events = (
        replace(event, citations=tuple(fault(citation) for citation in event.citations))
        for event in _agreeing(BREACH).events
    )
    assert _missed(BREACH, Extracted(BREACH.published, tuple(events))) == {measured}


EVENT_FAULTS: dict[str, Callable[[Event], Event]] = {
    "conflicts": lambda event: replace(event, conflict=False),
    "false conflicts": lambda event: replace(event, conflict=True),
    "event dates": lambda event: replace(event, days=("1900-01-01", "1900-01-01")),
    "origins": lambda event: replace(event, origins=9 if event.origins > 1 else 1),
    "copies uncounted": lambda event: replace(event, origins=2 if event.origins == 1 else event.origins),
}


@pytest.mark.parametrize("measured", EVENT_FAULTS)
def test_a_fault_in_events_costs_its_measure_alone(measured: str) -> None:
    events = tuple(EVENT_FAULTS[measured](event) for event in _agreeing(BREACH).events)
    assert _missed(BREACH, Extracted(BREACH.published, events)) == {measured}


def test_an_event_split_into_its_citations_costs_merge_recall() -> None:
    events = tuple(
        replace(event, id=f"{event.id} {n}", citations=(replace(citation, event=f"{event.id} {n}"),))
        for event in _agreeing(BREACH).events
        for n, citation in enumerate(event.citations)
    )
    assert _missed(BREACH, Extracted(BREACH.published, events)) == {"merge recall", "copies joined"}


def test_two_events_made_one_cost_merge_precision() -> None:
    events = _agreeing(BREACH).events
    names = ("Solvanta pays the hackers", "Solvanta denies having paid a ransom")
    paid, denied = (next(event for event in events if event.id == name) for name in names)
    both = replace(paid, citations=(*paid.citations, *(replace(c, event=paid.id) for c in denied.citations)))
    rest = tuple(event for event in events if event not in (paid, denied))
    assert _missed(BREACH, Extracted(BREACH.published, (*rest, both))) == {
        "merge precision",
        "kept apart",
        "event dates",
    }


def test_what_is_not_extracted_is_not_found() -> None:
    assert _missed(BREACH, Extracted(BREACH.published, ())) == {"found"}


def test_an_event_that_nobody_expects_is_another() -> None:
    agreeing = _agreeing(BREACH)
    unexpected = replace(agreeing.events[0], id="unexpected", citations=())
    assert _missed(BREACH, replace(agreeing, events=(*agreeing.events, unexpected))) == {"other events"}


def _missed(subject: Subject, extracted: Extracted) -> set[str]:
    score = measure(subject, extracted)
    return {ratio for ratio in RATIOS if score.share(ratio) < 1} | {name for name in COUNTS if score.counts[name]}


def _agreeing(subject: Subject) -> Extracted:
    """Every gold event with all of its mentions."""
    return Extracted(subject.published, tuple(_event(subject, event) for event in subject.events))


def _event(subject: Subject, event: GoldEvent) -> Event:
    mentions = [mention for mention in subject.mentions if mention.event == event.name]
    return Event(
        id=event.name,
        text=event.name,
        days=event.dates[0] if event.dates else (None, None),
        conflict=event.conflict,
        origins=event.origins or len({mention.span.article for mention in mentions if not mention.copy}),
        citations=tuple(_citation(mention) for mention in mentions),
    )


def _citation(mention: Mention) -> Citation:
    return Citation(
        event=mention.event,
        span=mention.span,
        quote=mention.quote,
        trigger=None,
        phrase=None,
        days=mention.dates[0] if mention.dates else (None, None),
        stance=mention.stances[0],
        speaker=mention.speakers[0],
        via=mention.via,
    )
