"""Evidence → former ids, rejected events and events kept apart that name nothing, or two things."""

from collections import Counter
from collections.abc import Iterator

from musktimeline.check.evidence import Evidence, Fault, said, short


def rejected_twice(evidence: Evidence) -> Iterator[Fault]:
    """An event that is in the chronology and rejected, or rejected two times."""
    places = {e.id: ("events", i) for i, e in reversed(list(enumerate(evidence.timeline.events)))}
    for i, event in enumerate(evidence.timeline.rejected):
        if event.id and event.id in places:
            line = evidence.locations.of(*places[event.id]).line
            yield Fault(
                ("rejected", i, "id"),
                f"{short(event.id)} is rejected here and stands on line {line}",
                "keep one of the two, or give one another id",
            )
        places.setdefault(event.id, ("rejected", i))


def former_id_of_two(evidence: Evidence) -> Iterator[Fault]:
    timeline = evidence.timeline
    ids = Counter(e.id for e in timeline.events)
    former = Counter(old for e in timeline.events for old in dict.fromkeys(e.was))
    for i, event in enumerate(timeline.events):
        for j, old in enumerate(event.was):
            if ids[old] or former[old] > 1:
                yield Fault(
                    ("events", i, "was", j),
                    f"{said(old)} names another event too",
                    "keep it with the event that people mean by it",
                )


def apart_names_no_pair(evidence: Evidence) -> Iterator[Fault]:
    timeline = evidence.timeline
    every = (*timeline.events, *timeline.rejected)
    known = {event.id for event in every} | {old for event in every for old in event.was}
    for i, apart in enumerate(timeline.apart):
        if len(set(apart.events)) < 2 and evidence.states(("apart", i, "events")):
            yield Fault(("apart", i, "events"), "two events or more are kept apart", "name them all: [one, other]")
        for j, event_id in enumerate(apart.events):
            if event_id not in known and not evidence.incomplete:
                yield Fault(
                    ("apart", i, "events", j), f"there is no event {said(event_id)}", "correct its id, or remove it"
                )
