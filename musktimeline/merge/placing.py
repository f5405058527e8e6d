"""Events of a file + what became of them → their order: what stood there stays, new ones stand before later ones."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from musktimeline.model import Event, in_order, place_of


def in_place(before: Sequence[Event], after: Iterable[Event]) -> list[Event]:
    """The events in the order of the file; one that is new, or dated anew, stands before the first later one."""
    by_id = {event.id: event for event in after}
    standing = [by_id.pop(event.id) for event in before if event.id in by_id and by_id[event.id].date == event.date]
    latest_so_far = list(accumulate(map(place_of, standing), max))
    coming: dict[int, list[Event]] = {}
    for event in in_order(by_id.values()):
        coming.setdefault(bisect_right(latest_so_far, place_of(event)), []).append(event)
    return [e for i in range(len(standing) + 1) for e in (*coming.get(i, ()), *standing[i : i + 1])]
