"""The shapes of an EDTF date: a single date, one of several, an interval; each with the days between which it lies."""

from dataclasses import dataclass
from enum import IntEnum

from musktimeline.dates.day import Day, days_in_month, year_digits


class Unit(IntEnum):
    """The precision of a date, finest first; the value is the unit's length in days, rounded down."""

    DAY = 1
    MONTH = 28
    QUARTER = 90
    THIRD = 120
    HALF = 181
    YEAR = 365
    DECADE = 3652
    CENTURY = 36524


DIVISIONS = {
    **{base + n: ((3, 6, 9, 12)[n], 3, Unit.QUARTER) for base in (21, 25) for n in range(4)},
    **{29 + n: ((9, 12, 3, 6)[n], 3, Unit.QUARTER) for n in range(4)},
    **{33 + n: (1 + 3 * n, 3, Unit.QUARTER) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4, Unit.THIRD) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6, Unit.HALF) for n in range(2)},
}
"""EDTF code → first month, number of months, precision. Winter runs into the next year."""


@dataclass(frozen=True, slots=True)
class Part:
    """A single date: a day, a month, a division of a year, a year, a decade or a century.

    `year` is the first year of a decade or century. `division` is an EDTF season code, 21 to 41.
    """

    year: int
    month: int | None = None
    day: int | None = None
    division: int | None = None
    unit: Unit = Unit.YEAR
    approximate: bool = False
    uncertain: bool = False

    @property
    def earliest(self) -> Day:
        if self.division is not None:
            return Day(self.year, DIVISIONS[self.division][0], 1)
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        if self.day is not None:
            return self.earliest
        if self.division is not None:
            first, months, _ = DIVISIONS[self.division]
            return Day(self.year, first, 1).plus_months(months).plus(-1)
        if self.month is not None:
            return Day(self.year, self.month, days_in_month(self.year, self.month))
        years = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(self.unit, 1)
        return Day(self.year + years - 1, 12, 31)

    def __str__(self) -> str:
        return self._digits() + {(True, True): "%", (True, False): "~", (False, True): "?"}.get(
            (self.approximate, self.uncertain), ""
        )

    def _digits(self) -> str:
        year = year_digits(self.year)
        if self.unit is Unit.CENTURY:
            return year[:-2] + "XX"
        if self.unit is Unit.DECADE:
            return year[:-1] + "X"
        if self.division is not None:
            return f"{year}-{self.division}"
        if self.month is None:
            return year
        return f"{year}-{self.month:02}" + (f"-{self.day:02}" if self.day is not None else "")


@dataclass(frozen=True, slots=True)
class OneOf:
    """One moment of unknown date: `[a..b]`, `[..b]`, `[a..]`, or a list of members."""

    first: Part | None
    last: Part | None
    members: tuple[Part, ...] = ()

    @property
    def earliest(self) -> Day | None:
        if self.members:
            return min(m.earliest for m in self.members)
        return self.first.earliest if self.first else None

    @property
    def latest(self) -> Day | None:
        if self.members:
            return max(m.latest for m in self.members)
        return self.last.latest if self.last else None

    def __str__(self) -> str:
        inside = ",".join(map(str, self.members)) or f"{self.first or ''}..{self.last or ''}"
        return f"[{inside}]"


@dataclass(frozen=True, slots=True)
class Interval:
    """What lasts. An end is a date, `None` with `open_…` (`..`: goes on), or `None` (unknown)."""

    start: Part | OneOf | None
    end: Part | OneOf | None
    open_start: bool = False
    open_end: bool = False

    @property
    def earliest(self) -> Day | None:
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> Day | None:
        return self.end.latest if self.end else None

    def __str__(self) -> str:
        start = str(self.start) if self.start else ".." * self.open_start
        end = str(self.end) if self.end else ".." * self.open_end
        return f"{start}/{end}"
