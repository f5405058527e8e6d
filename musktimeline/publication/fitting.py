"""A relative phrase + the date of what it dates → the days on which somebody would say that it happened then."""

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache

from musktimeline.dates import Date, Day, parse_date
from musktimeline.timexes import readings

_BEFORE, _AFTER = 20 * 366, 120 * 366  # days around the event in which such a phrase is looked for


@lru_cache(maxsize=1024)
def days_that_fit(phrase: str, date: Date) -> tuple[Day, Day] | None:
    """The first and the last day from which the phrase, counted, meets a date that is past; None where none follow.

    What a relative phrase says moves on with the day that it counts from, so the days that fit stand together and their
    ends are found by bisection. Where a phrase admits several readings, a day fits that suits any of them.
    """
    if date.earliest is None or date.latest is None:
        return None
    earliest, latest = date.earliest.ordinal, date.latest.ordinal
    days = range(earliest - _BEFORE, latest + _AFTER)
    first = max(earliest, _first(days, lambda day: _bounds(phrase, day)[1] >= earliest))
    last = _first(days, lambda day: _bounds(phrase, day)[0] > latest) - 1
    if last == days[-1] or last < first:
        return None
    inside = (first, (first + last) // 2, last)
    if not all(_meets(phrase, day, date) for day in inside):
        return None
    return Day.from_ordinal(first), Day.from_ordinal(last)


def _first(days: range, holds: Callable[[int], bool]) -> int:
    at = bisect_left(days, True, key=holds)
    return days[min(at, len(days) - 1)]


def _meets(phrase: str, day: int, date: Date) -> bool:
    return any(meant.overlaps(date) for meant in _meanings(phrase, day))


def _bounds(phrase: str, day: int) -> tuple[float, float]:
    """The first and the last day that the phrase may mean, as ordinals; nothing lies between where it means none."""
    dates = _meanings(phrase, day)
    firsts = [date.earliest.ordinal if date.earliest else float("-inf") for date in dates]
    lasts = [date.latest.ordinal if date.latest else float("inf") for date in dates]
    return min(firsts, default=float("-inf")), max(lasts, default=float("-inf"))


def _meanings(phrase: str, day: int) -> list[Date]:
    return [parse_date(edtf) for edtf in readings(phrase, str(Day.from_ordinal(day)))]
