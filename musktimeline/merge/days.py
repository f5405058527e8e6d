"""Two profiles → whether their dates can be of one event."""

from musktimeline.dates import Date, Unit
from musktimeline.merge.articles import tell_one_story
from musktimeline.merge.profile import Profile

_DAY, MONTH, YEAR = 3, 31, 366  # days
_WEEK = 7
_NEAR = 2  # days: what may be a slip in articles of one story


def days_meet(a: Profile, b: Profile) -> bool:
    return any(x.allowing_for_doubt().overlaps(y.allowing_for_doubt()) for x in a.dates for y in b.dates)


def are_days_told(a: Profile, b: Profile) -> bool:
    """Whether all dates are those of days."""
    return widest(a, b) <= _DAY


def widest(a: Profile, b: Profile) -> float:
    """Days of the wider date; without end where that is open."""
    return max(d.days for d in (*a.dates, *b.dates))


def may_be_a_slip(a: Profile, b: Profile) -> bool:
    """Whether dates that do not meet may be of one deed that different sources date otherwise.

    What one source dates twice is two events, and so is what is planned: of a plan no display would say that dates
    disagree.
    """
    if (a.saying and b.saying) or a.planned or b.planned or a.sources & b.sources:
        return False
    return are_next_to_each_other(a, b) or _may_be_one_misread(a, b)


def are_next_to_each_other(a: Profile, b: Profile) -> bool:
    """Within one unit of the coarser date. Where articles of one story have more than names in common, also two days
    that are near each other.

    Two different years that are both written out are two events rather than a slip.
    """
    if any(_are_neighbours(x, y, a.relative or b.relative) for x in a.dates for y in b.dates):
        return True
    near = any(_are_near(x, y) for x in a.dates for y in b.dates)
    return near and bool(a.content & b.content) and tell_one_story(a, b)


def _may_be_one_misread(a: Profile, b: Profile) -> bool:
    """Farther apart, where each is all of its kind that its article of one story dates."""
    if not (a.only and b.only and a.groups & b.groups and a.fixed & b.fixed & (a.words | b.words)):
        return False
    return any(_may_be_misread(x, y) for x in a.dates for y in b.dates) and tell_one_story(a, b)


def _are_near(x: Date, y: Date) -> bool:
    """Two days, at most `_NEAR` apart."""
    if x.earliest is None or y.earliest is None or max(x.days, y.days) > 1:
        return False
    return abs(x.earliest.ordinal - y.earliest.ordinal) <= _NEAR


def _may_be_misread(x: Date, y: Date) -> bool:
    """Days of a week or so, one day of two months, or months that are near each other."""
    if x.earliest is None or y.earliest is None or max(x.days, y.days) > MONTH:
        return False
    apart = abs(x.earliest.ordinal - y.earliest.ordinal)
    if max(x.days, y.days) > 1:
        return apart <= 2 * MONTH
    return apart <= _WEEK or (x.earliest.day == y.earliest.day and apart <= MONTH)


def _are_neighbours(x: Date, y: Date, relative: bool) -> bool:
    unit = max(x.unit, y.unit)
    return (unit < Unit.YEAR or relative) and x.widened(unit).overlaps(y)
