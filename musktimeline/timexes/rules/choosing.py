"""Several periods that words may mean, and an origin → the one that is meant."""

from musktimeline.timexes.grammar import BEHIND, FORWARD, TOLD, Origin
from musktimeline.timexes.period import Period


def chosen(candidates: list[Period], origin: Origin) -> Period:
    """The candidate that lies in the origin's direction and nearest to it, the origin itself included."""
    if origin.direction == FORWARD:
        return min(candidates, key=lambda c: _cost_in_story(distance(c, origin.period)))
    if origin.direction:
        ahead = [c for c in candidates if distance(c, origin.period) * origin.direction >= 0]
        candidates = ahead or candidates
    return min(candidates, key=lambda c: abs(distance(c, origin.period)))


def nearest_or_told(days: list[Period], origin: Origin) -> Period:
    """The nearest of the days (right in 94 % of 200 news expressions); where it is far or told, the tense decides."""
    nearest = chosen(days, Origin(origin.period))
    away = distance(nearest, origin.period)
    is_over = origin.direction == TOLD or (origin.direction == BEHIND and away > _SOON)
    doubtful = abs(away) > _NEAR or (is_over and away > 0)
    return chosen(days, origin) if doubtful else nearest


_NEAR = 120  # days in which the tense is not asked
_SOON = 45  # days ahead in which a verb of the past somewhere before says little


def _cost_in_story(days: int) -> int:
    return days if days >= 0 else _BACKWARDS * -days


_BACKWARDS = 3  # a story goes on three times as readily as it goes back


def distance(candidate: Period, here: Period) -> int:
    """Days from here to the candidate; 0 where they overlap."""
    days, others = candidate.days, here.days
    return days.start - others.stop + 1 if days.start >= others.stop else min(0, days.stop - 1 - others.start)


def years_around(origin: Origin) -> range:
    year = origin.period.first.year
    return range(year - 1, year + 2)
