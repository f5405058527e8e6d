"""Calendar arithmetic on whole units: a period is the unit and how many of them lie between it and a fixed one."""

from enum import IntEnum
from typing import NamedTuple

from musktimeline.dates import Date, Day
from musktimeline.dates.day import days_in_month


class Grain(IntEnum):
    """Units of the calendar and the clock, finest first; the value only orders them."""

    SECOND = 0
    MINUTE = 1
    HOUR = 2
    DAY = 3
    WEEKEND = 4
    WEEK = 5
    FORTNIGHT = 6
    MONTH = 7
    QUARTER = 8
    SEASON = 9
    HALF = 10
    YEAR = 11
    DECADE = 12
    CENTURY = 13
    MILLENNIUM = 14


MONTHS_IN = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6, Grain.YEAR: 12, Grain.DECADE: 120,
             Grain.CENTURY: 1200, Grain.MILLENNIUM: 12_000}  # fmt: skip
DAYS_IN = {Grain.DAY: 1, Grain.WEEKEND: 7, Grain.WEEK: 7, Grain.FORTNIGHT: 14}
LAST_YEAR = 9999  # on either side of the era: what four digits can say
_MONDAY = 3  # 1970-01-01 was the fourth day of its week
_MARCH = 2  # seasons begin with the month of this index: spring is 0 and winter runs into the next year


class Period(NamedTuple):
    """A whole unit of the calendar. Weeks begin on Monday, seasons with March, June, September and December."""

    grain: Grain
    number: int

    @classmethod
    def containing(cls, grain: Grain, day: Day) -> "Period":
        if grain in DAYS_IN:
            days = day.ordinal
            return cls(grain, days if grain is Grain.DAY else (days + _MONDAY) // DAYS_IN[grain])
        months = day.year * 12 + day.month - 1 - (_MARCH if grain is Grain.SEASON else 0)
        return cls(grain, months // MONTHS_IN[grain])

    @property
    def first(self) -> Day:
        if self.grain in DAYS_IN:
            return Day.from_ordinal(self.days.start)
        months = self._months
        return Day(months.start // 12, months.start % 12 + 1, 1)

    @property
    def last(self) -> Day:
        if self.grain in DAYS_IN:
            return Day.from_ordinal(self.days.stop - 1)
        year, month = divmod(self._months.stop - 1, 12)
        return Day(year, month + 1, days_in_month(year, month + 1))

    @property
    def days(self) -> range:
        """Its days, counted from 1970-01-01."""
        if self.grain is Grain.DAY:
            return range(self.number, self.number + 1)
        if self.grain not in DAYS_IN:
            return range(self.first.ordinal, self.last.ordinal + 1)
        monday = self.number * DAYS_IN[self.grain] - _MONDAY
        behind = monday + DAYS_IN[self.grain]
        return range(behind - 2 if self.grain is Grain.WEEKEND else monday, behind)

    @property
    def _months(self) -> range:
        """Its months, counted from the year 0."""
        first = self.number * MONTHS_IN[self.grain] + (_MARCH if self.grain is Grain.SEASON else 0)
        return range(first, first + MONTHS_IN[self.grain])

    def shifted(self, count: int) -> "Period":
        return Period(self.grain, self.number + count)

    def within(self, grain: Grain) -> "Period":
        """The coarser period in which this one begins; a period that is coarser already stays itself."""
        return self if self.grain >= grain else Period.containing(grain, self.first)

    def moved(self, count: int, unit: Grain) -> "Period":
        """This period some units on or back; the result keeps the coarser precision of the two.

        From a day, 18 months back is a month. From a month, three days back is the month of its middle less three days.
        """
        if self.grain <= unit:
            return self.within(unit).shifted(count)
        if self.grain in MONTHS_IN and unit in MONTHS_IN:
            months = self.first.plus_months(count * MONTHS_IN[unit])
            return Period.containing(self.grain, months)
        middle = Day.from_ordinal((self.first.ordinal + self.last.ordinal) // 2)
        return Period.containing(self.grain, middle.plus(count * DAYS_IN.get(unit, 0)))


def day(year: int, month: int, number: int) -> Period:
    return Period(Grain.DAY, Day(year, month, number).ordinal)


def month(year: int, number: int) -> Period:
    """Month 1 to 12 of a year."""
    return Period(Grain.MONTH, year * 12 + number - 1)


def year(number: int) -> Period:
    return Period(Grain.YEAR, number)


def part_of_year(grain: Grain, year_number: int, index: int) -> Period:
    """Quarter, season or half `index` (from 0) of a year."""
    return Period(grain, year_number * (12 // MONTHS_IN[grain]) + index)


def index_in_year(period: Period) -> int:
    """Which quarter, season or half of its year a period is (from 0)."""
    return period.number % (12 // MONTHS_IN[period.grain])


def period_of(date: Date) -> Period | None:
    """The finest single period that holds the whole date; None where a side is open."""
    if date.earliest is None or date.latest is None:
        return None
    for grain in (Grain.DAY, Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        period = Period.containing(grain, date.earliest)
        if period.last >= date.latest:
            return period
    return None
