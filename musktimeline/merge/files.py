"""Timelines from several files → one: the first of what is the same stays, no citation is lost."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from musktimeline.merge.cluster import cluster
from musktimeline.merge.combine import combined, joined_to
from musktimeline.merge.ids import Ids
from musktimeline.merge.profile import profile_of_event
from musktimeline.model import Entity, Event, Source, Timeline, fingerprint, in_order, is_pristine


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """Merge timelines; their `file` keys must start from one folder already.

    Sources are the same when their sha256 is. The id that stands first stays; equal ids of different things are
    numbered. Events of one timeline stay apart; an event that somebody edited keeps its text, date and status.
    """
    given = list(timelines)
    sources, renamed = _merged_sources(given)
    events = [
        (owner, _with_sources(event, renamed[owner]))
        for owner, timeline in enumerate(given)
        for event in timeline.events
    ]
    first = given[0] if given else Timeline()
    return replace(
        first,
        title=next((t.title for t in given if t.title), None),
        entities=_merged_entities(given),
        sources=sources,
        events=tuple(in_order(_merged_events(events))),
    )


def _merged_sources(timelines: Sequence[Timeline]) -> tuple[tuple[Source, ...], list[dict[str, str]]]:
    """The sources, and for each timeline its source ids as they are called now."""
    by_text: dict[str, str] = {}
    merged: dict[str, Source] = {}
    ids = Ids()
    renamed: list[dict[str, str]] = []
    for timeline in timelines:
        names: dict[str, str] = {}
        for source in timeline.sources:
            text = source.sha256 or f"{source.url or source.file}"
            if text in by_text:
                names[source.id] = by_text[text]
                merged[by_text[text]] = _filled(merged[by_text[text]], source)
            else:
                names[source.id] = by_text[text] = ids.take(source.id)
                merged[names[source.id]] = replace(source, id=names[source.id])
        renamed.append(names)
    return tuple(merged.values()), renamed


def _filled(first: Source, other: Source) -> Source:
    """The first record, with what only the other one knows; both remember what was extracted."""
    dates = ("published", "published_basis", "published_quote", "published_note")
    left = {f.name for f in fields(Source)} - {"id", "file", "extra", *(dates if first.published else ())}
    news = {name: getattr(other, name) for name in sorted(left) if getattr(first, name) is None}
    extracted = _united_keys(first.extracted, other.extracted)
    return replace(first, **{**news, "extracted": extracted})


def _united_keys(one: str | None, other: str | None) -> str | None:
    """`1: 7f3a9c` and `1: 01b2d4` as one line; different extractors' lines are not joined."""
    if one is None or other is None or one.partition(":")[0] != other.partition(":")[0]:
        return one or other
    version, _, keys = one.partition(":")
    return " ".join([f"{version}:", *sorted({*keys.split(), *other.partition(":")[2].split()})])


def _with_sources(event: Event, names: dict[str, str]) -> Event:
    citations = tuple(replace(c, source=names.get(c.source, c.source)) for c in event.citations)
    if citations == event.citations:
        return event
    was_draft = is_pristine(event)
    moved = replace(event, citations=citations)
    return replace(moved, draft=fingerprint(moved)) if was_draft else moved


def _merged_events(events: Sequence[tuple[int, Event]]) -> list[Event]:
    profiles = [profile_of_event(event) for _, event in events]
    ids, merged = Ids(), []
    for members in cluster(profiles, [owner for owner, _ in events]):
        event = _one(tuple(events[i][1] for i in members))
        taken = ids.take(event.id)
        merged.append(event if taken == event.id else _renamed(event, taken))
    return merged


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


def _merged_entities(timelines: Sequence[Timeline]) -> tuple[Entity, ...]:
    merged: dict[str, Entity] = {}
    for entity in (e for t in timelines for e in t.entities):
        known = merged.get(entity.name)
        aliases = (*known.aliases, *entity.aliases) if known else entity.aliases
        merged[entity.name] = replace(known or entity, aliases=tuple(dict.fromkeys(aliases)))
    return tuple(merged.values())
