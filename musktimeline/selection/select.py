"""Timeline + filters → Selection."""

from collections.abc import Container
from dataclasses import dataclass

from musktimeline.errors import UsageError
from musktimeline.model import Event, Source, Timeline, event_date, in_order, is_pristine
from musktimeline.selection.filters import Filters, describe, missed_by
from musktimeline.selection.matching import conditions


@dataclass(frozen=True, slots=True)
class Selection:
    """The events to show, in order; all others of the timeline are `left_out`.

    `filters` says in words what was asked (None: everything), `drafts` are the ids of the events that nobody has
    touched since the tool wrote them, and `why_empty` says why there is nothing to show (None where there is).
    Of what passed the filters `outranked` events are not among the top, `repeats` of them because they tell much the
    same as one that is.
    """

    timeline: Timeline
    events: tuple[Event, ...]
    left_out: tuple[Event, ...] = ()
    filters: str | None = None
    drafts: frozenset[str] = frozenset()
    why_empty: str | None = None
    outranked: int = 0
    repeats: int = 0

    @property
    def sources(self) -> tuple[Source, ...]:
        """What the events cite; all sources where no event is left out."""
        if not self.left_out:
            return self.timeline.sources
        cited = {citation.source for event in self.events for citation in event.citations}
        return tuple(source for source in self.timeline.sources if source.id in cited)


def select(timeline: Timeline, filters: Filters) -> Selection:
    """Which events pass every filter. Raises UsageError for a filter that can match nothing in this timeline."""
    _refuse_senseless(filters)
    drafts = frozenset(event.id for event in timeline.events if is_pristine(event))
    passing, why_empty = _passing(timeline, filters, drafts)
    top, repeats = _top(timeline, passing, filters.top)
    shown = _arranged(top, filters)
    ids = {id(event) for event in shown}
    left_out = tuple(event for event in in_order(timeline.events) if id(event) not in ids)
    outranked = len(passing) - len(top)
    return Selection(timeline, tuple(shown), left_out, describe(filters), drafts, why_empty, outranked, repeats)


def _refuse_senseless(filters: Filters) -> None:
    _refuse_reversed_range(filters)
    for option, number in (("--top", filters.top), ("--last", filters.last), ("--min-sources", filters.min_sources)):
        if number is not None and number < 1:
            raise UsageError(f"{option} needs a number of 1 or more", remedy=f"write for example '{option} 2'")
    for option, words in (("--search", filters.search), ("--source", filters.source), ("--about", filters.about)):
        if words is not None and not words.strip(' "'):
            raise UsageError(f"{option} needs a word", remedy=f"write for example '{option} bridge', or leave it out")


def _refuse_reversed_range(filters: Filters) -> None:
    first = filters.from_ and filters.from_.earliest
    last = filters.to and filters.to.latest
    if first and last and last < first:
        raise UsageError("--to ends before --from begins", remedy="exchange the two dates")


def _passing(timeline: Timeline, filters: Filters, drafts: Container[str]) -> tuple[list[Event], str | None]:
    """The events left by all filters, and which of them left nothing."""
    events = in_order(timeline.events)
    if not events:
        return [], "the timeline has no events yet"
    for name, condition in conditions(timeline, filters, drafts):
        left = [event for event in events if condition(event)]
        if not left:
            return [], _why_empty(missed_by(filters, name), len(events), len(timeline.events))
        events = left
    return events, None


def _why_empty(missed: tuple[str, str, str], looked_at: int, total: int) -> str:
    verb, negated, what = missed
    if total == 1:
        return f"the only event {negated} {what}"
    if looked_at == total:
        return f"none of the {total} events {verb} {what}"
    return f"{looked_at} of {total} events pass the other filters, but none of them {verb} {what}"


def _top(timeline: Timeline, events: list[Event], number: int | None) -> tuple[list[Event], int]:
    """The events that matter most, in order; and how many others only tell much the same."""
    if number is None:
        return events, 0
    from musktimeline.selection.top import top_events

    chosen, repeats = top_events(timeline, events, number)
    return in_order(chosen), len(repeats)


def _arranged(events: list[Event], filters: Filters) -> list[Event]:
    """The last N, dated ones first choice; reversed if wanted, undated ones at the end all the same."""
    dated = [event for event in events if event_date(event)]
    undated = [event for event in events if not event_date(event)]
    if filters.last:
        dated, undated = (dated[-filters.last :], []) if dated else ([], undated[-filters.last :])
    return (dated[::-1] if filters.reverse else dated) + undated
