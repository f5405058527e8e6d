"""Timeline + what articles yield → timeline: drafts are refreshed, what an editor touched is never changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from musktimeline.events import Draft, Extraction
from musktimeline.merge.changes import Changes, changes_between
from musktimeline.merge.cluster import cluster
from musktimeline.merge.combine import combined, joined_to
from musktimeline.merge.ids import Ids
from musktimeline.merge.memory import Key, keys_of, remembered, with_memory
from musktimeline.merge.placing import in_place
from musktimeline.merge.profile import Profile, profile_of_draft, profile_of_event
from musktimeline.merge.stories import published_days
from musktimeline.model import Event, Source, Timeline, citation_key, fingerprint, in_order, is_pristine


def update(
    timeline: Timeline, sources: Sequence[Source], extractions: Sequence[Extraction], *, undated: bool = False
) -> tuple[Timeline, Changes]:
    """Take in what articles yield.

    `sources` are the records of the articles read, new or known: drafts from them are made anew. The result does not
    depend on what was extracted before when all `sources_of_drafts` are among them. Events without a date are written
    with `undated`, or where they stood before.
    """
    read = {source.id for source in sources}
    kept, dropped = _without_drafts_of(timeline.events, read)
    borne, known = keys_of(timeline.events), remembered(timeline.sources)
    drafts, left_out = _new_drafts(extractions, keys_of(s.event for s in kept), known - borne)
    records = _united(timeline.sources, sources)
    events, silent = _Taking(kept, drafts, dropped, undated, records).events()
    memory = known - borne | keys_of(events) & (known | keys_of(d.event for d in drafts))
    after = replace(
        timeline,
        sources=tuple(with_memory(s, memory) if s.id in read else s for s in records),
        events=tuple(in_place(timeline.events, events)),
    )
    return after, changes_between(timeline, after, undated=silent, deleted=left_out)


def sources_of_drafts(timeline: Timeline) -> set[str]:
    """Ids of the sources that untouched drafts cite: reading them anew makes the result independent of history."""
    return {c.source for event in timeline.events if is_pristine(event) for c in event.citations}


@dataclass(frozen=True, slots=True)
class _Standing:
    """An event of the timeline, without what is read again; `is_draft` while it is the tool's own."""

    event: Event
    is_draft: bool
    lost: bool = False


def _without_drafts_of(events: Iterable[Event], read: set[str]) -> tuple[list[_Standing], list[Event]]:
    """Events without the tool's own citations from these sources; and the drafts that nothing is left of."""
    kept, dropped = [], []
    for event in events:
        is_draft = is_pristine(event)
        left = tuple(c for c in event.citations if not (is_draft and c.source in read))
        lost = len(left) < len(event.citations)
        if lost and not left:
            dropped.append(event)
        else:
            kept.append(_Standing(replace(event, citations=left) if lost else event, is_draft, lost))
    return kept, dropped


def _new_drafts(extractions: Iterable[Extraction], standing: set[Key], deleted: set[Key]) -> tuple[list[Draft], int]:
    """Drafts without the citations that stand already or that somebody deleted; and how many were deleted."""
    drafts, left_out, there = [], 0, standing | deleted
    for extraction in extractions:
        for draft in (*extraction.dated, *extraction.undated):
            left_out += not deleted.isdisjoint(keys_of([draft.event]))
            left = tuple(c for c in draft.event.citations if (c.source, citation_key(c)) not in there)
            if left:
                drafts.append(replace(draft, event=replace(draft.event, citations=left)))
    return drafts, left_out


class _Taking:
    """How drafts join what stands, or become events of their own."""

    def __init__(
        self,
        kept: Sequence[_Standing],
        drafts: Sequence[Draft],
        dropped: Sequence[Event],
        undated: bool,
        sources: Sequence[Source],
    ) -> None:
        self._kept = kept
        self._drafts = drafts
        self._undated = undated
        self._order = {source.id: n for n, source in enumerate(sources)}
        self._published = published_days(sources)
        self._earlier = {key: event.id for event in dropped for key in keys_of([event])}

    def events(self) -> tuple[list[Event], int]:
        """The events, and how many undated tellings corroborate none."""
        standing = len(self._kept)
        profiles: list[Profile] = [
            *(profile_of_event(s.event) for s in self._kept),
            *map(profile_of_draft, self._drafts),
        ]
        events, fresh, silent = [], [], 0
        for members in cluster(profiles, [0] * standing + [None] * len(self._drafts), self._published):
            new = [self._drafts[i - standing].event for i in members if i >= standing]
            if members[0] < standing:
                events.append(self._joined(self._kept[members[0]], new))
            elif self._undated or any(e.date or self._earlier_id(e) for e in new):
                fresh.append(self._sorted(combined(new)))
            else:
                silent += 1
        return events + self._named(fresh), silent

    def _joined(self, standing: _Standing, new: Sequence[Event]) -> Event:
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
        ids = Ids(s.event.id for s in self._kept)
        return [_drafted(ids.named(event, self._earlier_id(event))) for event in in_order(fresh)]

    def _earlier_id(self, event: Event) -> str | None:
        return next((self._earlier[key] for key in sorted(keys_of([event])) if key in self._earlier), None)


def _drafted(event: Event) -> Event:
    plain = replace(event, draft=None)
    return replace(plain, draft=fingerprint(plain))


def _united(known: Sequence[Source], read: Sequence[Source]) -> list[Source]:
    records = {source.id: source for source in read}
    updated = [records.pop(s.id, s) for s in known]
    return updated + sorted(records.values(), key=lambda s: (s.file or "", s.id))
