"""EDTF string → Date with the days between which it lies.

The subset of ISO 8601-2:2019 that DESIGN fixes: dates, seasons and divisions of a year (21–41), `~ ? %`, unspecified
digits from the right, intervals with open and unknown ends, and sets of one (`[..]`) whose members are any of those.
"""

import re
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import lru_cache

from musktimeline.dates.day import Day, days_in_month, year_digits
from musktimeline.errors import DateError


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
            return Day(self.year, _DIVISIONS[self.division][0], 1)
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> Day:
        if self.day is not None:
            return self.earliest
        if self.division is not None:
            first, months, _ = _DIVISIONS[self.division]
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

    first: "Part | None"
    last: "Part | None"
    members: "tuple[Part, ...]" = ()

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

    start: "Part | OneOf | None"
    end: "Part | OneOf | None"
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


@dataclass(frozen=True, slots=True)
class Date:
    """An EDTF date and its inclusive bounds; `earliest` or `latest` is None where that side is open or unknown."""

    edtf: str
    shape: Part | OneOf | Interval
    earliest: Day | None
    latest: Day | None

    @classmethod
    def of(cls, shape: Part | OneOf | Interval) -> "Date":
        return cls(str(shape), shape, shape.earliest, shape.latest)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The single dates that this one is made of."""
        return tuple(_parts(self.shape))

    @property
    def unit(self) -> Unit:
        """The coarsest precision among the parts."""
        return max(part.unit for part in self.parts)

    @property
    def loose(self) -> bool:
        """Marked approximate or uncertain anywhere."""
        return any(part.approximate or part.uncertain for part in self.parts)

    @property
    def days(self) -> float:
        """How many days lie between the bounds; infinite where one is missing. Smaller is more precise."""
        if self.earliest is None or self.latest is None:
            return float("inf")
        return self.latest.ordinal - self.earliest.ordinal + 1

    @property
    def order(self) -> tuple[int, float]:
        """Sort key: earliest (else latest), then latest with open ends last."""
        first = self.earliest or self.latest
        assert first is not None, "a date has at least one bound"
        return first.ordinal, self.latest.ordinal if self.latest else float("inf")

    def overlaps(self, other: "Date") -> bool:
        return not (_before(self.latest, other.earliest) or _before(other.latest, self.earliest))

    def contains(self, other: "Date") -> bool:
        """Whether every day of the other date may be a day of this one."""
        starts = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        ends = self.latest is None or (other.latest is not None and other.latest <= self.latest)
        return starts and ends

    def widened(self, unit: Unit) -> "Date":
        """The same date with its bounds moved apart by one unit on each side."""
        return replace(self, earliest=_moved(self.earliest, unit, -1), latest=_moved(self.latest, unit, 1))

    def allowing_for_doubt(self) -> "Date":
        """Widened by one unit of its own precision if it is approximate or uncertain."""
        return self.widened(self.unit) if self.loose else self


@lru_cache(maxsize=4096)
def parse_date(edtf: str) -> Date:
    """Read an EDTF string.

    Raises DateError, which says what is wrong with the string and how such a date is written.
    """
    shape = _parse_interval(edtf) if "/" in edtf else _parse_end(edtf)
    date = Date(edtf, shape, shape.earliest, shape.latest)
    if date.earliest is None and date.latest is None:
        raise DateError(f"{edtf!r} has no day at either end", remedy="leave the date out where nothing is known")
    if date.earliest and date.latest and date.latest < date.earliest:
        raise DateError(f"{edtf!r} ends before it starts", remedy="write the earlier date first")
    return date


_PART = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,9}|-?\d{3}X|-?\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)
# EDTF code → first month, number of months, precision. Winter runs into the next year.
_DIVISIONS = {
    **{base + n: ((3, 6, 9, 12)[n], 3, Unit.QUARTER) for base in (21, 25) for n in range(4)},
    **{29 + n: ((9, 12, 3, 6)[n], 3, Unit.QUARTER) for n in range(4)},
    **{33 + n: (1 + 3 * n, 3, Unit.QUARTER) for n in range(4)},
    **{37 + n: (1 + 4 * n, 4, Unit.THIRD) for n in range(3)},
    **{40 + n: (1 + 6 * n, 6, Unit.HALF) for n in range(2)},
}
_HOW = "write 2022, 2022-10, 2022-10-27, 2021-04~, 2022-39 (late 2022), 2019/2021, 2022/.. or [..2018]"


def _fault(edtf: str, why: str) -> DateError:
    return DateError(f"{edtf!r} is not a date: {why}", remedy=_HOW)


def _parse_interval(edtf: str) -> Interval:
    ends = edtf.split("/")
    if len(ends) != 2:
        raise _fault(edtf, "an interval has one '/'")
    start, end = (None if e in ("", "..") else _parse_end(e) for e in ends)
    return Interval(start, end, ends[0] == "..", ends[1] == "..")


def _parse_end(edtf: str) -> Part | OneOf:
    if not edtf.startswith("["):
        return _parse_part(edtf)
    if not edtf.endswith("]"):
        raise _fault(edtf, "a set ends with ']'")
    inside = edtf[1:-1]
    if ".." not in inside:
        return OneOf(None, None, tuple(_parse_part(m.strip()) for m in inside.split(",")))
    first, _, last = inside.partition("..")
    one = OneOf(_parse_part(first) if first else None, _parse_part(last) if last else None)
    if one.earliest and one.latest and one.latest < one.earliest:
        raise _fault(edtf, "it ends before it starts")
    return one


def _parse_part(edtf: str) -> Part:
    match = _PART.fullmatch(edtf)
    if not match:
        raise _fault(edtf, "it is not written as EDTF (ISO 8601-2)")
    digits, month, day = match["year"], match["month"], match["day"]
    marks = {"approximate": match["mark"] in ("~", "%"), "uncertain": match["mark"] in ("?", "%")}
    if digits.endswith("X"):
        if month:
            raise _fault(edtf, "a decade or a century has no month")
        unit = Unit.CENTURY if digits.endswith("XX") else Unit.DECADE
        year = int(digits.replace("X", "0"))
        if digits.startswith("-") and year == 0:
            raise _fault(edtf, "it runs over the turn of the era")
        return Part(_first_year(year, unit), unit=unit, **marks)
    year = int(digits.lstrip("Y"))
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise _fault(edtf, "a day needs its month")
        return Part(year, unit=Unit.YEAR, **marks)
    assert month is not None
    number = int(month)
    if number in _DIVISIONS and day is None:
        return Part(year, division=number, unit=_DIVISIONS[number][2], **marks)
    if not 1 <= number <= 12:
        raise _fault(edtf, f"there is no month {month}")
    if day in (None, "XX"):
        return Part(year, number, unit=Unit.MONTH, **marks)
    assert day is not None
    if not 1 <= int(day) <= days_in_month(year, number):
        raise _fault(edtf, f"{year_digits(year)}-{month} has no day {day}")
    return Part(year, number, int(day), unit=Unit.DAY, **marks)


def _first_year(year: int, unit: Unit) -> int:
    """The decade `-004X` holds the years -49 to -40: negative digits count away from zero."""
    return year if year >= 0 else year - (99 if unit is Unit.CENTURY else 9)


def _parts(shape: Part | OneOf | Interval | None) -> list[Part]:
    if shape is None:
        return []
    if isinstance(shape, Part):
        return [shape]
    if isinstance(shape, OneOf):
        return list(shape.members) or [p for p in (shape.first, shape.last) if p]
    return _parts(shape.start) + _parts(shape.end)


def _before(one: Day | None, other: Day | None) -> bool:
    return one is not None and other is not None and one < other


def _moved(day: Day | None, unit: Unit, direction: int) -> Day | None:
    if day is None:
        return None
    months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.THIRD: 4, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120}
    if unit is Unit.DAY:
        return day.plus(direction)
    moved = day.plus_months(direction * months.get(unit, 1200))
    is_last = day.day == days_in_month(day.year, day.month)
    return Day(moved.year, moved.month, days_in_month(moved.year, moved.month)) if is_last else moved
