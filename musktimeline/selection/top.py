"""Events → the few that matter most, all different.

Greedy, by maximal marginal relevance (Carbonell and Goldstein 1998): what is like an event already chosen weighs less,
and what tells much the same is passed over.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import fsum, log, sqrt

from musktimeline.model import Event, Timeline, event_date
from musktimeline.selection.salience import Salience
from musktimeline.selection.stems import content_stems

_SAME = 0.6  # cosine from which two events that may be of one day tell much the same
_PENALTY = 0.75  # of its weight is what an event loses that is told in the words of a chosen one
_LEAST_WEIGHT = 1.0


def top_events(timeline: Timeline, events: Sequence[Event], number: int) -> tuple[list[Event], list[Event]]:
    """At most `number` events, the weightiest first; and those that tell much the same as one of them.

    Equal ones are taken in the order of `events`.
    """
    salience, likeness = Salience(timeline), _Likeness(events)
    weights = [max(float(salience.of(event)), _LEAST_WEIGHT) for event in events]
    left = dict.fromkeys(range(len(events)), 0.0)  # index → likeness to the chosen event that is most like it
    chosen: list[int] = []
    repeats: list[int] = []
    while left and len(chosen) < number:
        best = max(left, key=lambda i: (weights[i] * (1 - _PENALTY * left[i]), -i))
        chosen.append(best)
        del left[best]
        alike = {i: likeness.of(best, i) for i in left}
        again = [i for i, like in alike.items() if like >= _SAME and _may_be_one_day(events[best], events[i])]
        repeats += again
        left = {i: max(left[i], like) for i, like in alike.items() if i not in again}
    return [events[i] for i in chosen], [events[i] for i in sorted(repeats)]


class _Likeness:
    """How alike events are: the cosine of their texts' stems, each weighted by how rare it is."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._stems = [content_stems(event.text) for event in events]
        counts = Counter(stem for stems in self._stems for stem in stems)
        self._weight = {stem: (1 + log(len(events) / count)) ** 2 for stem, count in counts.items()}
        self._norm = [sqrt(self._sum(stems)) for stems in self._stems]

    def of(self, i: int, j: int) -> float:
        shared = self._stems[i] & self._stems[j]
        return self._sum(shared) / (self._norm[i] * self._norm[j]) if shared else 0.0

    def _sum(self, stems: Iterable[str]) -> float:
        return fsum(self._weight[stem] for stem in stems)  # exact, so that the order of a set never tells


def _may_be_one_day(one: Event, other: Event) -> bool:
    first, second = event_date(one), event_date(other)
    return first is None or second is None or first.overlaps(second)
