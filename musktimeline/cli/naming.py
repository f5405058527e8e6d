"""EVENT as typed → the one event, or citation, that is meant."""

import shlex
from collections.abc import Iterable, Sequence

from musktimeline.errors import UsageError
from musktimeline.model import Event, Rejected, Source, Timeline
from musktimeline.plaintext import one_line, shortened
from musktimeline.selection import find_events
from musktimeline.selection.matching import named_sources
from musktimeline.wording import edtf_words, listed

_MOST_LISTED = 20


def source_named(timeline: Timeline, named: str) -> Source | None:
    """The source, by id, number, file or words of its title; None where nothing is called so.

    Raises UsageError for several, listing them.
    """
    found = named_sources(timeline, named)
    if len(found) > 1:
        raise several_sources(named, found)
    return found[0] if found else None


def several_sources(named: str, found: Sequence[Source]) -> UsageError:
    """What to say where words name more than one source."""
    ids = [one_line(source.id) for source in found[:_MOST_LISTED]]
    return UsageError(f"{len(found)} sources match {named!r}", remedy=f"write one of {', '.join(ids)}")


def event_named(timeline: Timeline, named: str) -> tuple[Event, int | None]:
    """The event, and the number of its citation (from 1) where one was named as `EVENT:N`.

    An event is named by its id, the beginning of its id, or words of its text. Raises UsageError for none, listing
    them for several.
    """
    head, colon, tail = named.rpartition(":")
    cites = bool(colon) and tail.isdecimal() and not find_events(timeline.events, named)
    found = find_events(timeline.events, head if cites else named)
    if len(found) != 1:
        raise _not_one(named, found, timeline)
    if not cites:
        return found[0], None
    return found[0], _citation_number(found[0], int(tail))


def one_event(timeline: Timeline, named: str) -> Event:
    """The event, where no citation of it may be named. Raises UsageError as `event_named`."""
    event, number = event_named(timeline, named)
    if number is not None:
        raise UsageError(f"{one_line(named)} is a citation", remedy=f"name the whole event: {one_line(event.id)}")
    return event


def rejected_event(timeline: Timeline, named: str) -> Rejected:
    """The rejected event, named as any event is. Raises UsageError for none, and for several."""
    found = [event for event in find_events(timeline.rejected, named) if isinstance(event, Rejected)]
    if len(found) == 1:
        return found[0]
    if found:
        raise _several(named, found, "rejected events")
    ids = [one_line(event.id) for event in timeline.rejected[-_MOST_LISTED:]]
    raise UsageError(
        f"no rejected event is called {named!r}",
        remedy=f"rejected are {', '.join(ids)}" if ids else "nothing is rejected",
    )


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


def _not_one(named: str, found: list[Event], timeline: Timeline) -> UsageError:
    if not found:
        return _none(named, timeline)
    return _several(named, found, "events")


def _several(named: str, found: Sequence[Event], what: str) -> UsageError:
    matching = [
        f"{one_line(event.id)}  {edtf_words(event.date) or 'undated'}: {shortened(event.text, 60)}"
        for event in found[:_MOST_LISTED]
    ]
    more = [f"and {len(found) - _MOST_LISTED} more"] if len(found) > _MOST_LISTED else []
    lines = "\n    ".join(["write one of their ids, or its beginning:", *matching, *more])
    return UsageError(f"{len(found)} {what} match {named!r}", remedy=lines)


def _none(named: str, timeline: Timeline) -> UsageError:
    """Where a rejected event is meant, that is said."""
    out = find_events(timeline.rejected, named)
    if not out:
        return UsageError(f"no event is called {named!r}", remedy="'timeline show --ids' lists them all")
    ids = [one_line(event.id) for event in out[:_MOST_LISTED]]
    return UsageError(
        f"no event is called {named!r}, but {listed(ids)} {'is' if len(out) == 1 else 'are'} rejected",
        remedy=f"'timeline restore {shlex.quote(ids[0])}' takes it back",
    )
