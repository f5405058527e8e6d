"""Timeline + pairs that may be one event → what is to be decided, in the order in which it is asked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from musktimeline.model import Event, Timeline, in_order, is_conflicting, is_pristine


class Kind(StrEnum):
    """What is asked: are two events one, which date stands, is a draft right."""

    PAIR = "may be one event"
    CONFLICT = "dates disagree"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Pair:
    """Ids of two events that may be one, and why somebody thinks so, a sentence fragment each."""

    first: str
    second: str
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to decide, about one event or two."""

    kind: Kind
    events: tuple[Event, ...]
    why: tuple[str, ...] = ()

    @property
    def event(self) -> Event:
        return self.events[0]

    @property
    def key(self) -> tuple[str, ...]:
        """What stays the same while the event that is asked about does."""
        return self.kind.name, *(event.id for event in self.events)


def to_review(timeline: Timeline, pairs: Iterable[Pair] = ()) -> list[Item]:
    """First the pairs, as what is joined need not be looked at twice; then the events in the order of every display.

    What is decided is in the file, so it is not asked again: pairs that are kept apart, conflicts with `decided`,
    events without `draft`.
    """
    return [*_pairs(timeline, pairs), *filter(None, map(_item, in_order(timeline.events)))]


def _pairs(timeline: Timeline, pairs: Iterable[Pair]) -> Iterator[Item]:
    apart = timeline.kept_apart()
    for pair in pairs:
        first, second = timeline.event(pair.first), timeline.event(pair.second)
        if first and second and first is not second and frozenset((first.id, second.id)) not in apart:
            yield Item(Kind.PAIR, (first, second), pair.why)


def _item(event: Event) -> Item | None:
    if is_conflicting(event) and not event.decided:
        return Item(Kind.CONFLICT, (event,))
    return Item(Kind.DRAFT, (event,)) if is_pristine(event) else None
