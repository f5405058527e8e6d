"""Timeline + what articles yield → timeline: drafts are refreshed, what an editor touched is never changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from musktimeline.events import Draft, Extraction
from musktimeline.merge.cluster import cluster
from musktimeline.merge.combine import combined, in_order, joined_to, place_of
from musktimeline.merge.ids import Ids
from musktimeline.merge.profile import Profile, profile_of_draft, profile_of_event
from musktimeline.model import Citation, Event, Source, Timeline, citation_key, fingerprint, is_conflicting, is_pristine

EXTRACTOR = "1"
"""Version of what extraction writes; a newer one refreshes drafts."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update did: ids of events, and counts of what was left out."""

    new: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    refreshed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    undated: int = 0
    deleted: int = 0


def is_current(source: Source, sha256: str) -> bool:
    """Whether an article need not be read again: same bytes, same extractor."""
    return source.sha256 == sha256 and source.extracted is not None and _version(source.extracted) == EXTRACTOR


def update(
    timeline: Timeline, sources: Sequence[Source], extractions: Sequence[Extraction], *, undated: bool = False
) -> tuple[Timeline, Changes]:
    """Take in what articles yield.

    `sources` are the records of the articles read, new or known. With `undated`, events without a date are written too.
    """
    read = {source.id for source in sources}
    kept, dropped = _without_drafts_of(timeline.events, read)
    borne = {(c.source, citation_key(c)) for e in timeline.events for c in e.citations}
    deleted = {(s.id, k) for s in timeline.sources for k in _keys(s.extracted)} - borne
    there = {(c.source, citation_key(c)) for standing in kept for c in standing.event.citations}
    drafts, left_out = _new_drafts(extractions, there, deleted)
    order = {source.id: n for n, source in enumerate(_united(timeline.sources, sources))}
    events, silent = _clustered(kept, drafts, dropped, undated, order)
    written = {(c.source, citation_key(c)) for e in events for c in e.citations} & _keys_of(drafts)
    records = [_with_keys(s, written) if s.id in read else s for s in _united(timeline.sources, sources)]
    after = replace(timeline, sources=tuple(records), events=tuple(_in_place(timeline.events, events)))
    return after, _changes(timeline, after, silent, left_out)


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


def _new_drafts(
    extractions: Iterable[Extraction], standing: set[tuple[str, str]], deleted: set[tuple[str, str]]
) -> tuple[list[Draft], int]:
    """Drafts without the citations that stand already or that somebody deleted; and how many were deleted."""
    drafts, left_out = [], 0
    for extraction in extractions:
        for draft in (*extraction.dated, *extraction.undated):
            keys = [(c.source, citation_key(c)) for c in draft.event.citations]
            left_out += any(key in deleted for key in keys)
            left = tuple(c for c, k in zip(draft.event.citations, keys, strict=True) if k not in standing | deleted)
            if left:
                drafts.append(replace(draft, event=replace(draft.event, citations=left)))
    return drafts, left_out


def _clustered(
    kept: Sequence[_Standing],
    drafts: Sequence[Draft],
    dropped: Sequence[Event],
    undated: bool,
    order: Mapping[str, int],
) -> tuple[list[Event], int]:
    """The events after the drafts have joined them, and how many undated tellings corroborate nothing."""
    profiles: list[Profile] = [*(profile_of_event(s.event) for s in kept), *map(profile_of_draft, drafts)]
    ids = Ids(standing.event.id for standing in kept)
    earlier = {(c.source, citation_key(c)): event.id for event in dropped for c in event.citations}
    events, fresh, silent = [], [], 0
    for members in cluster(profiles, [0] * len(kept) + [None] * len(drafts)):
        new = [drafts[i - len(kept)].event for i in members if i >= len(kept)]
        if members[0] < len(kept):
            events.append(_joined(kept[members[0]], new, order))
        elif undated or any(e.date for e in new):
            fresh.append(_sorted(combined(new), order))
        else:
            silent += 1
    for event in in_order(fresh):
        named = ids.named(event, _earlier_id(event, earlier))
        events.append(replace(named, draft=fingerprint(named)))
    return events, silent


def _joined(standing: _Standing, new: Sequence[Event], order: Mapping[str, int]) -> Event:
    """An editor's event gains citations and nothing else; a draft is made anew from all of them."""
    event = standing.event
    if not standing.is_draft:
        return joined_to(event, new) if new else event
    if not new and not standing.lost:
        return event
    remade = replace(_sorted(combined([event, *new]), order), id=event.id, draft=None)
    return replace(remade, draft=fingerprint(remade))


def _sorted(event: Event, order: Mapping[str, int]) -> Event:
    """A draft's citations in the order of the sources, whichever was read first."""
    return replace(event, citations=tuple(sorted(event.citations, key=lambda c: order[c.source])))


def _earlier_id(event: Event, earlier: Mapping[tuple[str, str], str]) -> str | None:
    """The id under which a draft that is made anew stood before."""
    return next((earlier[key] for c in event.citations if (key := (c.source, citation_key(c))) in earlier), None)


def _in_place(before: Sequence[Event], after: Iterable[Event]) -> list[Event]:
    """The order of the file; new events stand before the first later one."""
    by_id = {event.id: event for event in after}
    placed = [by_id.pop(event.id) for event in before if event.id in by_id]
    for event in in_order(by_id.values()):
        at = next((i for i, other in enumerate(placed) if place_of(other) > place_of(event)), len(placed))
        placed.insert(at, event)
    return placed


def _united(known: Sequence[Source], read: Sequence[Source]) -> list[Source]:
    records = {source.id: source for source in read}
    return [records.pop(s.id, s) for s in known] + sorted(records.values(), key=lambda s: (s.file or "", s.id))


def _keys_of(drafts: Iterable[Draft]) -> set[tuple[str, str]]:
    return {(c.source, citation_key(c)) for draft in drafts for c in draft.event.citations}


def _with_keys(source: Source, written: set[tuple[str, str]]) -> Source:
    keys = sorted({*_keys(source.extracted), *(key for source_id, key in written if source_id == source.id)})
    return replace(source, extracted=" ".join([f"{EXTRACTOR}:", *keys]) if keys else f"{EXTRACTOR}:")


def _keys(extracted: str | None) -> list[str]:
    return extracted.partition(":")[2].split() if extracted else []


def _version(extracted: str) -> str:
    return extracted.partition(":")[0].strip()


def _changes(before: Timeline, after: Timeline, silent: int, deleted: int) -> Changes:
    old, new = {e.id: e for e in before.events}, {e.id: e for e in after.events}
    both = [(old[i], new[i]) for i in new if i in old]
    return Changes(
        new=tuple(i for i in new if i not in old),
        gained=tuple(b.id for a, b in both if _gained(a.citations, b.citations)),
        refreshed=tuple(b.id for a, b in both if a != b and not _gained(a.citations, b.citations)),
        gone=tuple(i for i in old if i not in new),
        conflicts=tuple(i for i, e in new.items() if is_conflicting(e) and not (i in old and is_conflicting(old[i]))),
        undated=silent,
        deleted=deleted,
    )


def _gained(before: Sequence[Citation], after: Sequence[Citation]) -> bool:
    keys = {(c.source, citation_key(c)) for c in before}
    return any((c.source, citation_key(c)) not in keys for c in after)
