"""Two states of a timeline → what an update did to its events."""

from dataclasses import dataclass

from musktimeline.model import Timeline, is_conflicting


@dataclass(frozen=True, slots=True)
class Changes:
    """What an update did: ids of events, and counts of what was left out.

    `undated`: tellings without a date that corroborate no event. `deleted`: what an editor had deleted or changed.
    """

    new: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    refreshed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    undated: int = 0
    deleted: int = 0


def changes_between(before: Timeline, after: Timeline, *, undated: int, deleted: int) -> Changes:
    old, new = {e.id: e for e in before.events}, {e.id: e for e in after.events}
    both = [(old[i], e) for i, e in new.items() if i in old and e != old[i]]
    return Changes(
        new=tuple(i for i in new if i not in old),
        gained=tuple(e.id for was, e in both if len(e.citations) > len(was.citations)),
        refreshed=tuple(e.id for was, e in both if len(e.citations) <= len(was.citations)),
        gone=tuple(i for i in old if i not in new),
        conflicts=tuple(i for i, e in new.items() if is_conflicting(e) and not (i in old and is_conflicting(old[i]))),
        undated=undated,
        deleted=deleted,
    )
