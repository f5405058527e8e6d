"""Timelines from several files → one: the first of what is the same stays, no citation is lost."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from musktimeline.dates import Day
from musktimeline.merge.cluster import cluster
from musktimeline.merge.combine import combined, joined_to
from musktimeline.merge.ids import Ids
from musktimeline.merge.memory import keys_of
from musktimeline.merge.profile import profile_of_event
from musktimeline.merge.sources import merged_sources
from musktimeline.merge.stories import published_days
from musktimeline.model import (
    Apart,
    Citation,
    Entity,
    Event,
    Rejected,
    Timeline,
    fingerprint,
    in_order,
    is_pristine,
)

Names = dict[tuple[int, str], str]
"""The number of a timeline and an id in it → the id in the merged one."""


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """Merge timelines; their `file` keys must start from one folder already.

    Sources are the same when their sha256 is. The id that stands first stays; equal ids of different things are
    numbered. Events of one timeline stay apart; an event that somebody edited keeps its text, date and status. A draft
    that one of the files rejects is left out.
    """
    given = list(timelines)
    sources, renamed = merged_sources(given)
    rejected = _merged_rejected(given, renamed)
    out = keys_of(rejected)
    events = [
        (owner, event)
        for owner, timeline in enumerate(given)
        for event in (_with_sources(e, renamed[owner]) for e in timeline.events)
        if not (is_pristine(event) and keys_of([event]) <= out)
    ]
    merged, names = _merged_events(events, published_days(sources))
    first = given[0] if given else Timeline()
    return replace(
        first,
        title=next((t.title for t in given if t.title), None),
        entities=_merged_entities(given),
        sources=sources,
        events=tuple(in_order(merged)),
        apart=_merged_apart(given, names),
        rejected=_with_free_ids(rejected, merged),
    )


def _with_sources(event: Event, names: dict[str, str]) -> Event:
    citations = tuple(replace(c, source=names.get(c.source, c.source)) for c in event.citations)
    if citations == event.citations:
        return event
    was_draft = is_pristine(event)
    moved = replace(event, citations=citations)
    return replace(moved, draft=fingerprint(moved)) if was_draft else moved


def _merged_events(events: Sequence[tuple[int, Event]], published: Mapping[str, Day]) -> tuple[list[Event], Names]:
    """The events, and what each is called now by its owner and the id it had there."""
    profiles = [profile_of_event(event) for _, event in events]
    ids, merged = Ids(), []
    names: Names = {}
    for members in cluster(profiles, [owner for owner, _ in events], published):
        event = _one(tuple(events[i][1] for i in members))
        taken = ids.take(event.id)
        merged.append(event if taken == event.id else _renamed(event, taken))
        names |= {(owner, old): taken for owner, e in (events[i] for i in members) for old in (e.id, *e.was)}
    return merged, names


def _one(events: tuple[Event, ...]) -> Event:
    """Drafts are made anew from all citations; what an editor touched stays as it is and gains citations."""
    edited = next((e for e in events if not is_pristine(e)), None)
    if len(events) == 1:
        return events[0]
    if edited is None:
        return _renamed(combined(events), events[0].id)
    whole = joined_to(edited, [e for e in events if e is not edited])
    return replace(whole, id=events[0].id)


def _renamed(event: Event, event_id: str) -> Event:
    if event.draft is None:
        return replace(event, id=event_id)
    named = replace(event, id=event_id)
    return replace(named, draft=fingerprint(named))


def _merged_apart(timelines: Sequence[Timeline], names: Names) -> tuple[Apart, ...]:
    """What any of the files keeps apart, each pair once, by the ids of today."""
    merged: dict[tuple[str, ...], Apart] = {}
    for owner, timeline in enumerate(timelines):
        for apart in timeline.apart:
            ids = tuple(dict.fromkeys(names.get((owner, event_id), event_id) for event_id in apart.events))
            if len(ids) > 1:
                merged.setdefault(ids, replace(apart, events=ids))
    return tuple(merged.values())


def _merged_rejected(timelines: Sequence[Timeline], renamed: Sequence[dict[str, str]]) -> tuple[Rejected, ...]:
    """What any of the files rejects, each once."""
    merged: dict[tuple[str, tuple[Citation, ...]], Rejected] = {}
    for owner, timeline in enumerate(timelines):
        for event in timeline.rejected:
            citations = tuple(replace(c, source=renamed[owner].get(c.source, c.source)) for c in event.citations)
            merged.setdefault((event.id, citations), replace(event, citations=citations))
    return tuple(merged.values())


def _with_free_ids(rejected: Iterable[Rejected], events: Iterable[Event]) -> tuple[Rejected, ...]:
    ids = Ids(e.id for e in events)
    return tuple(replace(event, id=ids.take(event.id)) for event in rejected)


def _merged_entities(timelines: Sequence[Timeline]) -> tuple[Entity, ...]:
    merged: dict[str, Entity] = {}
    for entity in (e for t in timelines for e in t.entities):
        known = merged.get(entity.name)
        aliases = (*known.aliases, *entity.aliases) if known else entity.aliases
        merged[entity.name] = replace(known or entity, aliases=tuple(dict.fromkeys(aliases)))
    return tuple(merged.values())
