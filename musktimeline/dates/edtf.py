"""EDTF string → Date with the days between which it lies.

Read is this subset of ISO 8601-2:2019: dates, seasons and divisions of a year (21–41), `~ ? %`, unspecified
digits from the right, intervals with open and unknown ends, and sets of one (`[..]`) whose members are any of those.
"""

import re
from dataclasses import replace
from functools import lru_cache

from musktimeline.dates.date import Date
from musktimeline.dates.day import days_in_month, year_digits
from musktimeline.dates.shapes import DIVISIONS, Interval, OneOf, Part, Unit
from musktimeline.errors import DateError

_PART = re.compile(
    r"(?P<year>-?\d{4}|Y-?\d{5,9}|-?\d{3}X|-?\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%]?)",
    re.ASCII,
)
_HOW = "write 2022, 2022-10, 2022-10-27, 2021-04~, 2022-39 (late 2022), 2019/2021, 2022/.. or [..2018]"


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
    part = _parse_years(edtf, match) if match["year"].endswith("X") else _parse_within_year(edtf, match)
    return replace(part, approximate=match["mark"] in ("~", "%"), uncertain=match["mark"] in ("?", "%"))


def _parse_years(edtf: str, match: re.Match[str]) -> Part:
    """A decade or a century."""
    if match["month"]:
        raise _fault(edtf, "a decade or a century has no month")
    unit = Unit.CENTURY if match["year"].endswith("XX") else Unit.DECADE
    year = int(match["year"].replace("X", "0"))
    if match["year"].startswith("-") and year == 0:
        raise _fault(edtf, "it runs over the turn of the era")
    return Part(_first_year(year, unit), unit=unit)


def _parse_within_year(edtf: str, match: re.Match[str]) -> Part:
    """A year, a division of it, a month or a day."""
    year = int(match["year"].lstrip("Y"))
    month, day = (None if digits in (None, "XX") else int(digits) for digits in (match["month"], match["day"]))
    if month is None:
        if day is not None:
            raise _fault(edtf, "a day needs its month")
        return Part(year)
    if month in DIVISIONS and match["day"] is None:
        return Part(year, division=month, unit=DIVISIONS[month][2])
    if not 1 <= month <= 12:
        raise _fault(edtf, f"there is no month {match['month']}")
    if day is None:
        return Part(year, month, unit=Unit.MONTH)
    if not 1 <= day <= days_in_month(year, month):
        raise _fault(edtf, f"{year_digits(year)}-{match['month']} has no day {match['day']}")
    return Part(year, month, day, unit=Unit.DAY)


def _first_year(year: int, unit: Unit) -> int:
    """The decade `-004X` holds the years -49 to -40: negative digits count away from zero."""
    return year if year >= 0 else year - (99 if unit is Unit.CENTURY else 9)
