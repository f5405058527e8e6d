"""What an edit gives: the timeline, and what was done."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from musktimeline.merge import Ids
from musktimeline.model import Apart, Event, Timeline


@dataclass(frozen=True, slots=True)
class Edited:
    """`told` says in one line what was done; `event` is the id of the event that it was done to, as it is now."""

    timeline: Timeline
    told: str
    event: str


def exchanged(timeline: Timeline, old: Event, *new: Event) -> Timeline:
    """The timeline with other events in the place of one; two that say the same are told apart."""
    events = (made for event in timeline.events for made in (new if event is old else (event,)))
    return replace(timeline, events=tuple(events))


def free_ids(timeline: Timeline) -> Ids:
    """Ids that name no event of the timeline, never did, and name none that was rejected, nor a source."""
    every = (*timeline.events, *timeline.rejected)
    return Ids([*(i for event in every for i in (event.id, *event.was)), *(source.id for source in timeline.sources)])


def renamed_apart(timeline: Timeline, names: Mapping[str, str]) -> tuple[Apart, ...]:
    """What is kept apart, under new ids; an entry that names one event only is left out."""
    renamed = (
        replace(apart, events=tuple(dict.fromkeys(names.get(i, i) for i in apart.events))) for apart in timeline.apart
    )
    return tuple(apart for apart in renamed if len(apart.events) > 1)
