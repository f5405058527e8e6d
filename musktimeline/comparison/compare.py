"""Two timelines → the events and sources that were added, went, or are told otherwise."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from musktimeline.comparison.frame import told_of_frame
from musktimeline.comparison.pairing import by_key, paired_events, sentence, without_partner
from musktimeline.comparison.telling import told_of_citations, told_of_event, told_of_source
from musktimeline.model import Event, Source, Timeline, in_order, place_of
from musktimeline.plaintext import one_line


@dataclass(frozen=True, slots=True)
class EventChange:
    """An event as it was and as it is (None: it is not there), and what changed, a sentence fragment each.

    Of an added event `told` names the one that its citations stood in, of a gone one that in which they stand now.
    """

    old: Event | None
    new: Event | None
    told: tuple[str, ...] = ()

    @property
    def event(self) -> Event:
        """As it is; where it is gone, as it was."""
        event = self.new or self.old
        assert event is not None, "a change has at least one side"
        return event

    def lines(self, *, quotes: bool) -> tuple[str, ...]:
        """What to say beneath it; with `quotes`, of an added or gone event every quote too."""
        if self.old and self.new:
            return self.told
        return (*told_of_citations(self.event, quotes=quotes), *self.told)


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A source as it was and as it is (None: it is not there), and what changed of it."""

    old: Source | None
    new: Source | None
    told: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return "changed" if self.old and self.new else "added" if self.new else "gone"

    @property
    def source(self) -> Source:
        """As it is; where it is gone, as it was."""
        source = self.new or self.old
        assert source is not None, "a change has at least one side"
        return source


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one timeline to another.

    Events are in the order of every display; of the sources the changed ones come first, then those added, those gone.

    `told` is of the timeline itself: its title, its names.
    """

    old: Timeline
    new: Timeline
    added: tuple[EventChange, ...] = ()
    gone: tuple[EventChange, ...] = ()
    changed: tuple[EventChange, ...] = ()
    sources: tuple[SourceChange, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def sections(self) -> tuple[tuple[str, tuple[EventChange, ...]], ...]:
        """The kinds of changed events, each with its heading; none that is empty."""
        named = (("Added", self.added), ("Gone", self.gone), ("Changed", self.changed))
        return tuple((heading, changes) for heading, changes in named if changes)

    @property
    def is_empty(self) -> bool:
        return not (self.sections or self.sources or self.told)


def compare(old: Timeline, new: Timeline) -> Comparison:
    """What a reader of the new timeline must know who knew the old one. Layout and comments are no part of it."""
    pairs = paired_events(old.events, new.events)
    added = in_order(without_partner(new.events, (n for _, n in pairs)))
    gone = in_order(without_partner(old.events, (o for o, _ in pairs)))
    before, after = _homes(old.events), _homes(new.events)
    return Comparison(
        old,
        new,
        added=tuple(EventChange(None, e, _told_of_home(e, before, "its citations stood in")) for e in added),
        gone=tuple(EventChange(e, None, _told_of_end(e, new, after)) for e in gone),
        changed=_changed(pairs),
        sources=tuple(_sources(old, new)),
        told=tuple(told_of_frame(old, new)),
    )


def _changed(pairs: Iterable[tuple[Event, Event]]) -> tuple[EventChange, ...]:
    in_place = sorted(pairs, key=lambda pair: place_of(pair[1]))
    told = (EventChange(old, new, tuple(told_of_event(old, new))) for old, new in in_place if old != new)
    return tuple(change for change in told if change.told)


def _homes(events: Iterable[Event]) -> dict[tuple[str, str], str]:
    """A sentence that is cited → the event that cites it."""
    return {sentence(c): event.id for event in events for c in event.citations}


def _told_of_end(event: Event, new: Timeline, homes: Mapping[tuple[str, str], str]) -> tuple[str, ...]:
    """Why it is gone: rejected, or joined to another."""
    rejected = tuple(f"rejected: {one_line(other.why)}" for other in new.rejected if other.id == event.id)
    return rejected or _told_of_home(event, homes, "its citations now stand in")


def _told_of_home(event: Event, homes: Mapping[tuple[str, str], str], said: str) -> tuple[str, ...]:
    """Where all its citations are in the other timeline, if that is one event: parted from it, or joined to it."""
    found = {homes.get(sentence(c), "") for c in event.citations}
    return (f"{said} {one_line(*found)}",) if len(found) == 1 and found != {""} else ()


def _sources(old: Timeline, new: Timeline) -> Iterator[SourceChange]:
    pairs = by_key(old.sources, new.sources, lambda source: source.id)
    for was, source in pairs:
        if told := tuple(told_of_source(was, source)):
            yield SourceChange(was, source, told)
    yield from (SourceChange(None, source) for source in without_partner(new.sources, (n for _, n in pairs)))
    yield from (SourceChange(source, None) for source in without_partner(old.sources, (o for o, _ in pairs)))
