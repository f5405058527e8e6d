"""Meaning → TIMEX3 type, value and mod, and the EDTF date that a chronology keeps."""

from musktimeline.dates import Day, Interval, OneOf, Part, Unit
from musktimeline.timexes.meaning import Calendar, Duration, Meaning, Recurrence, Reference
from musktimeline.timexes.period import Grain, Period, index_in_year

THIRDS = ("START", "MID", "END")
_SEASONS = ("SP", "SU", "FA", "WI")
_COUNTED_IN = {Grain.FORTNIGHT: (Grain.WEEK, 2), Grain.DECADE: (Grain.YEAR, 10), Grain.CENTURY: (Grain.YEAR, 100),
               Grain.MILLENNIUM: (Grain.YEAR, 1000)}  # fmt: skip
_DURATION_LETTERS = {
    Grain.SECOND: "S", Grain.MINUTE: "M", Grain.HOUR: "H", Grain.DAY: "D", Grain.WEEKEND: "WE", Grain.WEEK: "W",
    Grain.MONTH: "M", Grain.QUARTER: "Q", Grain.YEAR: "Y",
}  # fmt: skip


def timex3(meaning: Meaning) -> tuple[str, str, str | None]:
    """Type, value and mod as TempEval-3 writes them."""
    if isinstance(meaning, Calendar):
        value = meaning.template or period_value(meaning.period)
        if meaning.last:
            value = f"{value}/{period_value(meaning.last)}"
        return ("TIME" if meaning.clock else "DATE"), value + (meaning.clock or ""), meaning.mod or meaning.third
    if isinstance(meaning, Duration):
        return "DURATION", duration_value(meaning), meaning.mod
    if isinstance(meaning, Recurrence):
        return "SET", meaning.value, None
    assert isinstance(meaning, Reference)
    return "DATE", meaning.value, None


def period_value(period: Period) -> str:
    """The TIMEX3 value of a period: `2024-10-25`, `2024-W42`, `2024-Q3`, `199`, `BC0044`."""
    first = period.first
    if first.year <= 0 and period.grain >= Grain.YEAR:
        return f"BC{_year_before_christ(period):04}"[: -_DIGITS_LEFT_OUT.get(period.grain, 0) or None]
    if period.grain is Grain.DAY:
        return str(first)
    if period.grain in (Grain.WEEK, Grain.WEEKEND):
        return _week_value(period)
    if period.grain is Grain.MONTH:
        return str(first)[:-3]
    digits = str(first)[:-6]
    if period.grain is Grain.QUARTER:
        return f"{digits}-Q{index_in_year(period) + 1}"
    if period.grain is Grain.SEASON:
        return f"{digits}-{_SEASONS[index_in_year(period)]}"
    if period.grain is Grain.HALF:
        return f"{digits}-H{index_in_year(period) + 1}"
    return digits[: -_DIGITS_LEFT_OUT.get(period.grain, 0) or None]


def _year_before_christ(period: Period) -> int:
    """The year BC that names a period: astronomical -43 is 44 BC, and the fifth century BC is of the four hundreds."""
    return 1 - period.first.year if period.grain is Grain.YEAR else -period.last.year


_DIGITS_LEFT_OUT = {Grain.DECADE: 1, Grain.CENTURY: 2, Grain.MILLENNIUM: 3}


def duration_value(duration: Duration) -> str:
    """`P3Y`, `PT30M`, `PXW`, `P2Y6M`."""
    number, grain = duration.amount, duration.grain
    if grain in _COUNTED_IN:
        grain, many = _COUNTED_IN[grain]
        number = number and number * many
    clock = "T" if grain < Grain.DAY else ""
    if number and number % 1 == _HALF and number > 1 and grain in _HALVES:
        return f"P{clock}{int(number)}{_DURATION_LETTERS[grain]}{_HALVES[grain]}"
    if number == _HALF and grain in _HALVES:
        return f"P{clock}{_HALVES[grain]}"
    amount = "X" if number is None else f"{number:g}"
    return f"P{clock}{amount}{_DURATION_LETTERS[grain]}"


_HALF = 0.5
_HALVES = {Grain.YEAR: "6M", Grain.HOUR: "30M", Grain.MINUTE: "30S"}


def edtf_shape(meaning: Meaning) -> Part | OneOf | Interval | None:
    """The date that a chronology takes from the words; None where no calendar date follows."""
    if not isinstance(meaning, Calendar) or meaning.template or not meaning.dates:
        return None
    if meaning.last:
        return Interval(period_part(meaning.period), period_part(meaning.last))
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
    year = first.year + (grain in _LONG_UNITS and first.year < 0)  # digits before the era count away from zero
    return Part(year, unit=_LONG_UNITS.get(grain, Unit.YEAR), approximate=approximate)


_DIVISIONS = {Grain.SEASON: (21, Unit.QUARTER), Grain.QUARTER: (33, Unit.QUARTER), Grain.HALF: (40, Unit.HALF)}
_LONG_UNITS = {Grain.DECADE: Unit.DECADE, Grain.CENTURY: Unit.CENTURY}
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
        start, end = _YEAR_THIRDS[period.grain][third]
        return OneOf(Part(first.year + start), Part(first.year + end))
    return period_shape(period, meaning.approximate)


def _day_part(day: Day, approximate: bool = False) -> Part:
    return Part(day.year, day.month, day.day, unit=Unit.DAY, approximate=approximate)


def _first_part(shape: Part | OneOf) -> Part | None:
    return shape if isinstance(shape, Part) else shape.first


def _last_part(shape: Part | OneOf) -> Part | None:
    return shape if isinstance(shape, Part) else shape.last


def _week_value(period: Period) -> str:
    """ISO 8601 week: the year is that of its Thursday."""
    thursday = Period(Grain.WEEK, period.number).first.plus(3)
    number = (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1
    return f"{thursday.year:04}-W{number:02}" + ("-WE" if period.grain is Grain.WEEKEND else "")
