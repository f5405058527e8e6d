"""EVENT as typed → the one event, or citation, that is meant."""

from collections.abc import Iterable

from musktimeline.errors import UsageError
from musktimeline.model import Event, Timeline
from musktimeline.plaintext import one_line, shortened
from musktimeline.selection import find_events
from musktimeline.wording import edtf_words

_MOST_LISTED = 20


def event_named(timeline: Timeline, named: str) -> tuple[Event, int | None]:
    """The event, and the number of its citation (from 1) where one was named as `EVENT:N`.

    An event is named by its id, the beginning of its id, or words of its text. Raises UsageError for none, listing
    them for several.
    """
    head, colon, tail = named.rpartition(":")
    cites = bool(colon) and tail.isdecimal() and not find_events(timeline.events, named)
    found = find_events(timeline.events, head if cites else named)
    if len(found) != 1:
        raise _not_one(named, found)
    if not cites:
        return found[0], None
    return found[0], _citation_number(found[0], int(tail))


def one_event(timeline: Timeline, named: str) -> Event:
    """The event, where no citation of it may be named. Raises UsageError as `event_named`."""
    event, number = event_named(timeline, named)
    if number is not None:
        raise UsageError(f"{one_line(named)} is a citation", remedy=f"name the whole event: {one_line(event.id)}")
    return event


def citations_named(timeline: Timeline, named: Iterable[str]) -> tuple[Event, set[int]]:
    """Citations of one event, each as `EVENT:N`. Raises UsageError for those of two events."""
    found = [(each, *event_named(timeline, each)) for each in named]
    event = found[0][1]
    for each, other, number in found:
        if number is None:
            raise UsageError(f"{one_line(each)} is an event", remedy=f"name its citations: {one_line(each)}:2")
        if other is not event:
            raise UsageError(f"{one_line(each)} is not of {one_line(event.id)}", remedy="split one event at a time")
    return event, {number for _, _, number in found if number}


def _citation_number(event: Event, number: int) -> int:
    if not 1 <= number <= len(event.citations):
        raise UsageError(
            f"{one_line(event.id)} has no citation {number}", remedy=f"its citations are 1 to {len(event.citations)}"
        )
    return number


def _not_one(named: str, found: list[Event]) -> UsageError:
    if not found:
        return UsageError(f"no event is called {named!r}", remedy="'timeline show --ids' lists them all")
    listed = [
        f"{one_line(event.id)}  {edtf_words(event.date) or 'undated'}: {shortened(event.text, 60)}"
        for event in found[:_MOST_LISTED]
    ]
    more = [f"and {len(found) - _MOST_LISTED} more"] if len(found) > _MOST_LISTED else []
    lines = "\n    ".join(["write one of their ids, or its beginning:", *listed, *more])
    return UsageError(f"{len(found)} events match {named!r}", remedy=lines)
