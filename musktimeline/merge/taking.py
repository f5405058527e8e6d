"""What stands in a timeline + drafts → the events that come of them: joined, new under free ids, or left out."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from musktimeline.events import Draft
from musktimeline.merge.cluster import cluster
from musktimeline.merge.combine import combined, joined_to
from musktimeline.merge.denials import answered, as_denial
from musktimeline.merge.ids import Ids
from musktimeline.merge.memory import keys_of
from musktimeline.merge.mentions import Mention
from musktimeline.merge.profile import Profile, profile_of_draft, profile_of_event
from musktimeline.merge.stories import published_days
from musktimeline.model import Event, Rejected, Source, Timeline, fingerprint, in_order


@dataclass(frozen=True, slots=True)
class Standing:
    """An event of the timeline, without what is read again; `is_draft` while it is the tool's own."""

    event: Event
    is_draft: bool
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of drafts: the events, how many undated tellings corroborate none, which rejected ones were told."""

    events: list[Event]
    silent: int
    rejected: tuple[str, ...]


class Taking:
    """How drafts join what stands, or become events of their own."""

    def __init__(
        self,
        timeline: Timeline,
        kept: Sequence[Standing],
        drafts: Sequence[Draft],
        dropped: Sequence[Event],
        undated: bool,
        sources: Sequence[Source],
        mentions: Sequence[Mention],
    ) -> None:
        self._kept = [*kept, *(Standing(event, is_draft=False) for event in timeline.rejected)]
        self._parted = timeline.kept_apart()
        self._drafts = drafts
        self._undated = undated
        self._mentions = mentions
        self._order = {source.id: n for n, source in enumerate(sources)}
        self._published = published_days(sources)
        self._earlier = {key: event.id for event in dropped for key in keys_of([event])}

    def events(self) -> Taken:
        groups = list(self._groups())
        while self._taken_in(groups):
            groups = list(self._groups())
        events, fresh, rejected, silent = [], [], [], 0
        for standing, new in groups:
            if standing is None and not (self._undated or any(e.date or self._earlier_id(e) for e in new)):
                silent += 1
            elif standing is None:
                fresh.append(self._sorted(combined(new)))
            elif isinstance(standing.event, Rejected):
                stood = [event for event in new if self._earlier_id(event)]
                fresh += [self._sorted(combined(stood))] if stood else []
                rejected += [standing.event.id] if len(stood) < len(new) else []
            else:
                events.append(self._joined(standing, new))
        return Taken(events + self._named(fresh), silent, tuple(rejected))

    def _taken_in(self, groups: Iterable[tuple[Standing | None, list[Event]]]) -> bool:
        """Let the events of editors have what joined them; whether any did.

        An event with more citations may be what another draft tells too, and would gain that one the next time.
        """
        gained = {
            standing.event.id: (joined_to(standing.event, new), keys_of(new))
            for standing, new in groups
            if standing and new and not standing.is_draft and not isinstance(standing.event, Rejected)
        }
        joined = {event_id: event for event_id, (event, _) in gained.items()}
        keys = {key for _, found in gained.values() for key in found}
        self._kept = [replace(s, event=joined.get(s.event.id, s.event)) for s in self._kept]
        self._drafts = [d for d in self._drafts if keys.isdisjoint(keys_of([d.event]))]
        return bool(gained)

    def _groups(self) -> Iterator[tuple[Standing | None, list[Event]]]:
        """What stands, if anything does, with the drafts that tell the same; a denial goes with what it denies."""
        standing = len(self._kept)
        profiles: list[Profile] = [
            *(profile_of_event(s.event) for s in self._kept),
            *map(profile_of_draft, self._drafts),
        ]
        owners = [0] * standing + [None] * len(self._drafts)
        told = [p for i, p in enumerate(profiles) if p.is_dated or i < standing]
        groups = cluster(profiles, owners, self._published, self._apart(), [*told, *self._mentions])
        denials = answered(profiles, dict(enumerate(self._drafts, standing)), groups)
        claimed = defaultdict(list)
        for denial, at in denials.items():
            claimed[at].append(denial)
        for at, members in enumerate(groups):
            if members[0] not in denials:
                new = [self._drafts[i - standing].event for i in members if i >= standing]
                new += [as_denial(self._drafts[i - standing].event) for i in claimed[at]]
                yield (self._kept[members[0]] if members[0] < standing else None), new

    def _apart(self) -> frozenset[tuple[int, int]]:
        """Pairs of what stands and of drafts, by index, that are known under ids which somebody keeps apart."""
        places: dict[str, list[int]] = defaultdict(list)
        for i, event in enumerate((*(s.event for s in self._kept), *(d.event for d in self._drafts))):
            for event_id in {event.id} if i < len(self._kept) else self._earlier_ids(event):
                places[event_id].append(i)
        pairs = ((i, j) for one, other in map(sorted, self._parted) for i in places[one] for j in places[other])
        return frozenset((min(pair), max(pair)) for pair in pairs)

    def _joined(self, standing: Standing, new: Sequence[Event]) -> Event:
        """An editor's event gains citations and nothing else; a draft is made anew from all of them."""
        event = standing.event
        if not standing.is_draft:
            return joined_to(event, new) if new else event
        if not new and not standing.lost:
            return event
        return _drafted(replace(self._sorted(combined([event, *new])), id=event.id))

    def _sorted(self, event: Event) -> Event:
        """A draft's citations in the order of the sources, whichever was read first."""
        return replace(event, citations=tuple(sorted(event.citations, key=lambda c: self._order[c.source])))

    def _named(self, fresh: Iterable[Event]) -> list[Event]:
        """New events under ids of their own; one that is made anew keeps the id under which it stood."""
        ids = Ids(taken for s in self._kept for taken in (s.event.id, *s.event.was))
        again_first = sorted(in_order(fresh), key=lambda event: self._earlier_id(event) is None)
        return in_order(_drafted(ids.named(event, self._earlier_id(event))) for event in again_first)

    def _earlier_id(self, event: Event) -> str | None:
        return next(iter(self._earlier_ids(event)), None)

    def _earlier_ids(self, event: Event) -> list[str]:
        return [self._earlier[key] for key in sorted(keys_of([event])) if key in self._earlier]


def _drafted(event: Event) -> Event:
    plain = replace(event, draft=None)
    return replace(plain, draft=fingerprint(plain))
