"""Meaning → the EDTF date that a chronology keeps."""

from musktimeline.dates import Day, Interval, OneOf, Part, Unit
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period, index_in_year

THIRDS = ("START", "MID", "END")


def edtf_shape(meaning: Meaning) -> Part | OneOf | Interval | None:
    """The date that a chronology takes from the words; None where no calendar date follows."""
    if not isinstance(meaning, Calendar) or not meaning.dates:
        return None
    if meaning.last:
        return Interval(period_part(meaning.period), period_part(meaning.last))
    if meaning.otherwise:
        either = sorted((meaning.period, meaning.otherwise))
        return OneOf(None, None, tuple(map(period_part, either)))
    if meaning.share:
        return _share_shape(meaning.period, *meaning.share)
    shape = _third_shape(meaning) if meaning.third else period_shape(meaning.period, meaning.approximate)
    if meaning.bound == "before":
        return OneOf(None, _last_part(shape))
    if meaning.bound == "after":
        return OneOf(_first_part(shape), None)
    return shape


def period_shape(period: Period, approximate: bool = False) -> Part | OneOf:
    if period.grain in (Grain.WEEK, Grain.WEEKEND, Grain.FORTNIGHT, Grain.MILLENNIUM):
        if period.grain is Grain.MILLENNIUM:
            return OneOf(Part(period.first.year), Part(period.last.year))
        return OneOf(_day_part(period.first, approximate), _day_part(period.last, approximate))
    if period.grain in _LONG_UNITS and period.number == _LAST_BEFORE_CHRIST:
        return _years(period, 0, period.last.year - period.first.year)  # no digits say it: -00XX is no EDTF
    return period_part(period, approximate)


def period_part(period: Period, approximate: bool = False) -> Part:
    """The single EDTF date of a period that has one; of a week, its first day."""
    first, grain = period.first, period.grain
    if grain in (Grain.DAY, Grain.WEEK, Grain.WEEKEND):
        return _day_part(first, approximate)
    if grain is Grain.MONTH:
        return Part(first.year, first.month, unit=Unit.MONTH, approximate=approximate)
    if grain in _DIVISIONS:
        code, unit = _DIVISIONS[grain]
        return Part(first.year, division=code + index_in_year(period), unit=unit, approximate=approximate)
    return Part(_first_year(period), unit=_LONG_UNITS.get(grain, Unit.YEAR), approximate=approximate)


_DIVISIONS = {Grain.SEASON: (21, Unit.QUARTER), Grain.QUARTER: (33, Unit.QUARTER), Grain.HALF: (40, Unit.HALF)}
_LONG_UNITS = {Grain.DECADE: Unit.DECADE, Grain.CENTURY: Unit.CENTURY}
_LAST_BEFORE_CHRIST = -1
_YEAR_THIRDS = {Grain.DECADE: ((0, 3), (4, 6), (7, 9)), Grain.CENTURY: ((0, 33), (34, 66), (67, 99))}


def _third_shape(meaning: Calendar) -> Part | OneOf:
    assert meaning.third is not None
    period, third = meaning.period, THIRDS.index(meaning.third)
    first = period.first
    if period.grain is Grain.YEAR:
        return Part(first.year, division=37 + third, unit=Unit.THIRD, approximate=meaning.approximate)
    if period.grain is Grain.MONTH:
        ends = ((1, 10), (11, 20), (21, period.last.day))[third]
        return OneOf(_day_part(first.plus(ends[0] - 1)), _day_part(first.plus(ends[1] - 1)))
    if period.grain in _YEAR_THIRDS:
        return _years(period, *_YEAR_THIRDS[period.grain][third])
    return period_shape(period, meaning.approximate)


def _share_shape(period: Period, which: int, shares: int) -> OneOf:
    """The years of a decade's or a century's half or quarter; the days of a month's half."""
    first, last = period.first, period.last
    length = last.day if period.grain is Grain.MONTH else last.year - first.year + 1
    start, end = length * which // shares, length * (which + 1) // shares - 1
    if period.grain is Grain.MONTH:
        return OneOf(_day_part(first.plus(start)), _day_part(first.plus(end)))
    return _years(period, start, end)


def _years(period: Period, start: int, end: int) -> OneOf:
    """Years of a decade or century, counted from its first."""
    first = _first_year(period)
    return OneOf(Part(first + start), Part(first + end))


def _first_year(period: Period) -> int:
    """Of a decade or century before the era as its digits say it: they count away from zero."""
    year = period.first.year
    return year + (period.grain in _LONG_UNITS and year < 0)


def _day_part(day: Day, approximate: bool = False) -> Part:
    return Part(day.year, day.month, day.day, unit=Unit.DAY, approximate=approximate)


def _first_part(shape: Part | OneOf) -> Part | None:
    return shape if isinstance(shape, Part) else shape.first


def _last_part(shape: Part | OneOf) -> Part | None:
    return shape if isinstance(shape, Part) else shape.last
