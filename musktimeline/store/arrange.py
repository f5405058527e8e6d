"""Two states of a timeline → which record became which, and the new state in the file's own order."""

import json
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Any, TypeVar

from musktimeline.model import Event, Timeline, place_of
from musktimeline.store.content import Content, record_content
from musktimeline.store.schema import EVENT

Item = TypeVar("Item")
Key = Callable[[Any], Hashable]


def arranged(before: Timeline, after: Timeline) -> Timeline:
    """`after` in the order of the file that holds `before`.

    What is in the file stays where it is. New records come last, so that a source keeps its number; but a new event
    comes before the first later one (by earliest, else latest day, then latest, then id; undated ones last).
    """
    return replace(
        after,
        apart=_appended(before.apart, after.apart, lambda apart: apart.events),
        rejected=_appended(before.rejected, after.rejected, lambda event: event.id),
        entities=_appended(before.entities, after.entities, lambda entity: entity.name),
        sources=_appended(before.sources, after.sources, lambda source: source.id),
        events=_events(before.events, after.events),
    )


def paired(old: Sequence[Any], new: Sequence[Any], keys: Sequence[Key]) -> dict[int, int]:
    """Index in `new` → index in `old` of the same thing: by the first key where it is equal, else by the next."""
    pairs: dict[int, int] = {}
    for key in keys:
        waiting: dict[Hashable, deque[int]] = defaultdict(deque)
        taken = set(pairs.values())
        for i, item in enumerate(old):
            if i not in taken:
                waiting[key(item)].append(i)
        for j, item in enumerate(new):
            if j not in pairs and (found := waiting.get(key(item))):
                pairs[j] = found.popleft()
    return pairs


def same_records(key: str, old: Sequence[Content], new: Sequence[Content]) -> dict[int, int]:
    """As `paired`, for the items of a list as the file holds them, without pairs that cross: what moved is new."""
    pairs = paired(old, new, _IDENTITY[key])
    kept: dict[int, int] = {}
    last = -1
    for j in sorted(pairs):
        if pairs[j] > last:
            last = kept[j] = pairs[j]
    return kept


def _all_but_id(content: Content) -> str:
    """What stays the same when an event is only renamed."""
    left = {key: value for key, value in content.items() if key not in ("id", "was", "draft")}
    return json.dumps(left, sort_keys=True)


def _citations(content: Content) -> str:
    """What stays the same when an event is renamed and reworded; an event without any is like no other."""
    return json.dumps(content.get("citations") or content.get("id"), sort_keys=True)


def _appended(before: tuple[Item, ...], after: tuple[Item, ...], key: Key) -> tuple[Item, ...]:
    pairs = paired(before, after, [key])
    kept = sorted(pairs, key=pairs.__getitem__)
    return tuple(after[j] for j in [*kept, *(j for j in range(len(after)) if j not in pairs)])


def _events(before: tuple[Event, ...], after: tuple[Event, ...]) -> tuple[Event, ...]:
    by_content = (_all_but_id, _citations)
    keys = [lambda e: e.id, *(lambda e, key=key: key(record_content(EVENT, e)) for key in by_content)]
    pairs = paired(before, after, keys)
    kept = [after[j] for j in sorted(pairs, key=pairs.__getitem__)]
    latest_so_far = list(accumulate(map(place_of, kept), max))
    new_before: dict[int, list[Event]] = defaultdict(list)
    for event in sorted((after[j] for j in range(len(after)) if j not in pairs), key=place_of):
        new_before[bisect_right(latest_so_far, place_of(event))].append(event)
    placed = [event for i, old in enumerate(kept) for event in (*new_before[i], old)]
    return tuple(placed + new_before[len(kept)])


_IDENTITY: dict[str, tuple[Key, ...]] = {
    "entities": (lambda item: item.get("name"),),
    "sources": (lambda item: item.get("id"),),
    "events": (lambda item: item.get("id"), _all_but_id, _citations),
    "apart": (lambda item: tuple(item.get("events", ())),),
    "rejected": (lambda item: item.get("id"),),
    "citations": (
        lambda item: json.dumps(item, sort_keys=True),
        lambda item: (item.get("source"), item.get("quote")),
        lambda item: item.get("source"),
    ),
}
