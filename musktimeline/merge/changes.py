"""Two states of a timeline → what an update did to its events."""

from dataclasses import dataclass

from musktimeline.model import Event, Timeline, is_conflicting


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update did: ids of events, and counts of what was left out.

    `undated`: sentences without a date that corroborate no event. `deleted`: what an editor had deleted or changed.
    `rejected`: ids of rejected events that were told again. `offered`: what an editor may have deleted, of sources
    whose `extracted` is lost.
    """

    new: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    refreshed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    undated: int = 0
    deleted: int = 0
    rejected: tuple[str, ...] = ()
    offered: tuple[Event, ...] = ()


def changes_between(before: Timeline, after: Timeline) -> Changes:
    """What can be seen by comparing; what was left out is for the caller to add."""
    old, new = {e.id: e for e in before.events}, {e.id: e for e in after.events}
    both = [(old[i], e) for i, e in new.items() if i in old and e != old[i]]
    return Changes(
        new=tuple(i for i in new if i not in old),
        gained=tuple(e.id for was, e in both if len(e.citations) > len(was.citations)),
        refreshed=tuple(e.id for was, e in both if len(e.citations) <= len(was.citations)),
        gone=tuple(i for i in old if i not in new),
        conflicts=tuple(i for i, e in new.items() if is_conflicting(e) and not (i in old and is_conflicting(old[i]))),
    )
