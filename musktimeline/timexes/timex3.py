"""Meaning → TIMEX3 type, value and mod, and the EDTF date that a chronology keeps."""

from musktimeline.dates import Day
from musktimeline.timexes.meaning import Calendar, Duration, Meaning, Recurrence, Reference
from musktimeline.timexes.period import Grain, Period, index_in_year

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


def _week_value(period: Period) -> str:
    """ISO 8601 week: the year is that of its Thursday."""
    thursday = Period(Grain.WEEK, period.number).first.plus(3)
    number = (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1
    return f"{thursday.year:04}-W{number:02}" + ("-WE" if period.grain is Grain.WEEKEND else "")
