"""Events or citations of two timelines → those that are the same, and those that only one of them has."""

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from musktimeline.model import Citation, Event
from musktimeline.plaintext import squeeze

Item = TypeVar("Item")
Pair = tuple[Item, Item]
Key = Callable[[Item], Hashable]

_CROWD = 40  # events that cite one sentence, behind which it tells nothing of which one an event was


def paired_events(old: Sequence[Event], new: Sequence[Event]) -> list[Pair[Event]]:
    """Pairs of an old event and what it is now.

    The same id is the same event; then one that keeps the other's id under `was`; then, the closest first, those that
    share a citation.
    """
    pairs = by_key(old, new, lambda event: event.id)
    pairs += _renamed(*_left(old, new, pairs))
    return pairs + _sharing_citations(*_left(old, new, pairs))


def paired_citations(old: Sequence[Citation], new: Sequence[Citation]) -> list[Pair[Citation]]:
    """Pairs of a citation and what it is now: the same quote, else the same phrase, of the same source."""
    keys: tuple[Key[Citation], ...] = (
        lambda c: c,
        lambda c: (c.source, squeeze(c.quote), c.phrase),
        sentence,
        lambda c: (c.source, c.phrase, c.trigger) if c.phrase else None,
    )
    pairs: list[Pair[Citation]] = []
    for key in keys:
        pairs += by_key(*_left(old, new, pairs), key)
    return pairs


def by_key(old: Iterable[Item], new: Iterable[Item], key: Key[Item]) -> list[Pair[Item]]:
    """Pairs with the same key, first with first; an item whose key is None has no partner."""
    waiting: dict[Hashable, deque[Item]] = defaultdict(deque)
    for item in old:
        waiting[key(item)].append(item)
    return [(waiting[k].popleft(), item) for item in new if (k := key(item)) is not None and waiting[k]]


def without_partner(items: Iterable[Item], paired: Iterable[Item]) -> list[Item]:
    """The items that are in no pair: each of several equal ones is an item of its own."""
    taken = {id(item) for item in paired}
    return [item for item in items if id(item) not in taken]


def sentence(citation: Citation) -> tuple[str, str]:
    """A source and its words: what a reader takes for the same citation."""
    return citation.source, squeeze(citation.quote)


def _left(old: Sequence[Item], new: Sequence[Item], pairs: Sequence[Pair[Item]]) -> tuple[list[Item], list[Item]]:
    return without_partner(old, (o for o, _ in pairs)), without_partner(new, (n for _, n in pairs))


def _renamed(old: Sequence[Event], new: Sequence[Event]) -> list[Pair[Event]]:
    """Also against the direction of time: a comparison with what stood before an undo."""
    waiting = {event.id: event for event in old}
    former = {was: event for event in old for was in event.was}
    pairs = []
    for event in new:
        names = [*(was for was in event.was if was in waiting), *([former[event.id].id] if event.id in former else [])]
        found = next((waiting.pop(name) for name in names if name in waiting), None)
        if found:
            pairs.append((found, event))
    return pairs


def _sharing_citations(old: Sequence[Event], new: Sequence[Event]) -> list[Pair[Event]]:
    shared = sorted(_shared(old, new), key=lambda found: -found[0])
    taken: set[int] = set()
    pairs = []
    for _, one, other in shared:
        if taken.isdisjoint((id(one), id(other))):
            taken |= {id(one), id(other)}
            pairs.append((one, other))
    return pairs


def _shared(old: Sequence[Event], new: Sequence[Event]) -> Iterator[tuple[int, Event, Event]]:
    """How many sentences an old and a new event both cite, for each two that share one that few events cite."""
    citing: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in old:
        for key in {sentence(c) for c in event.citations}:
            citing[key].append(event)
    by_place = {id(event): n for n, event in enumerate(old)}
    for event in new:
        known = (citing[key] for key in {sentence(c) for c in event.citations} if len(citing[key]) <= _CROWD)
        counts = Counter(by_place[id(one)] for events in known for one in events)
        yield from ((count, old[n], event) for n, count in sorted(counts.items()))
