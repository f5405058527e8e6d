"""Dates of what an article tells → how much of it can have been at a given time."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from math import inf

from musktimeline.dates import Date


class Calendar:
    """When the things that an article dates can have been, with a unit of doubt where the date is approximate."""

    def __init__(self, dates: Iterable[Date]) -> None:
        spans = [_span(date) for date in dates]
        self._firsts = sorted(first for first, _ in spans)
        self._lasts = sorted(last for _, last in spans)

    def meeting(self, date: Date) -> int:
        """How many of them can have been on a day of this date."""
        first, last = _span(date)
        return bisect_right(self._firsts, last) - bisect_left(self._lasts, first)


def _span(date: Date) -> tuple[float, float]:
    """The first and the last day, as ordinals."""
    wide = date.allowing_for_doubt()
    return wide.earliest.ordinal if wide.earliest else -inf, wide.latest.ordinal if wide.latest else inf
