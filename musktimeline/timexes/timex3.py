"""Meaning → TIMEX3 type, value and mod, in the convention of a corpus."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from musktimeline.dates import Day
from musktimeline.timexes.meaning import Calendar, Duration, Meaning, Recurrence, Reference
from musktimeline.timexes.period import Grain, Period, index_in_year


@dataclass(frozen=True, slots=True)
class Convention:
    """Where annotated corpora differ. `lengths`: unit → the unit, and how many of it, that a length is written in.

    `half`: unit → what half of it is written as. `decade`: what follows the three digits of a decade.
    """

    lengths: Mapping[Grain, tuple[Grain, int]]
    half: Mapping[Grain, str]
    decade: str


TEMPEVAL3 = Convention(
    lengths=MappingProxyType(
        {
            Grain.FORTNIGHT: (Grain.WEEK, 2),
            Grain.DECADE: (Grain.YEAR, 10),
            Grain.CENTURY: (Grain.YEAR, 100),
            Grain.MILLENNIUM: (Grain.YEAR, 1000),
        }
    ),
    half=MappingProxyType({Grain.YEAR: "6M", Grain.HOUR: "30M", Grain.MINUTE: "30S"}),
    decade="",
)
SEASONS = ("SP", "SU", "FA", "WI")
_LETTERS = {
    Grain.SECOND: "S", Grain.MINUTE: "M", Grain.HOUR: "H", Grain.DAY: "D", Grain.WEEKEND: "WE", Grain.WEEK: "W",
    Grain.MONTH: "M", Grain.QUARTER: "Q", Grain.YEAR: "Y", Grain.DECADE: "DE", Grain.CENTURY: "CE",
    Grain.MILLENNIUM: "ML",
}  # fmt: skip


def timex3(meaning: Meaning, convention: Convention = TEMPEVAL3) -> tuple[str, str, str | None]:
    """Type, value and mod."""
    if isinstance(meaning, Calendar):
        last = None if meaning.clock else meaning.last  # a night that two days share is of the first
        value = period_value(meaning.period, convention) + (f"/{period_value(last, convention)}" if last else "")
        return ("TIME" if meaning.clock else "DATE"), value + (meaning.clock or ""), meaning.mod or meaning.third
    if isinstance(meaning, Duration):
        return "DURATION", duration_value(meaning, convention), meaning.mod
    if isinstance(meaning, Recurrence):
        every = meaning.every
        return "SET", every if isinstance(every, str) else duration_value(every, convention), None
    assert isinstance(meaning, Reference)
    return "DATE", meaning.value, None


def period_value(period: Period, convention: Convention = TEMPEVAL3) -> str:
    """The TIMEX3 value of a period: `2024-10-25`, `2024-W42`, `2024-Q3`, `199`, `BC0044`."""
    first = period.first
    if period.grain >= Grain.YEAR and period.last.year <= 0:
        return f"BC{_year_before_christ(period):04}"[: -_DIGITS_LEFT_OUT.get(period.grain, 0) or None]
    if period.grain is Grain.DAY:
        return _era_day(first)
    if period.grain in (Grain.WEEK, Grain.WEEKEND):
        return _week_value(period)
    if period.grain is Grain.MONTH:
        return _era_day(first)[:-3]
    digits = (str if period.grain >= Grain.YEAR else _era_day)(first)[:-6]
    if period.grain is Grain.QUARTER:
        return f"{digits}-Q{index_in_year(period) + 1}"
    if period.grain is Grain.SEASON:
        return f"{digits}-{SEASONS[index_in_year(period)]}"
    if period.grain is Grain.HALF:
        return f"{digits}-H{index_in_year(period) + 1}"
    suffix = convention.decade if period.grain is Grain.DECADE else ""
    return digits[: -_DIGITS_LEFT_OUT.get(period.grain, 0) or None] + suffix


def _era_day(day: Day) -> str:
    """A day with its year as TIMEX3 writes it: 15 March 44 BC is `BC0044-03-15`."""
    return str(day) if day.year > 0 else f"BC{1 - day.year:04}-{day.month:02}-{day.day:02}"


def _year_before_christ(period: Period) -> int:
    """The year BC that names a period: astronomical -43 is 44 BC, and the fifth century BC is of the four hundreds."""
    return 1 - period.first.year if period.grain is Grain.YEAR else -period.last.year


_DIGITS_LEFT_OUT = {Grain.DECADE: 1, Grain.CENTURY: 2, Grain.MILLENNIUM: 3}


def duration_value(duration: Duration, convention: Convention = TEMPEVAL3) -> str:
    """`P3Y`, `PT30M`, `PXW`, `P2Y6M`."""
    number, grain = duration.amount, duration.grain
    if grain in convention.lengths:
        grain, many = convention.lengths[grain]
        number = number and number * many
    letter, half = _LETTERS[grain], convention.half.get(grain)
    clock = "T" if grain < Grain.DAY else ""
    if number is None:
        return f"P{clock}X{letter}"
    if half and number % 1 == _HALF:
        return f"P{clock}" + (f"{int(number)}{letter}" if number > 1 else "") + half
    return f"P{clock}{number:.15g}{letter}"


_HALF = 0.5


def _week_value(period: Period) -> str:
    """ISO 8601 week: the year is that of its Thursday."""
    thursday = Period(Grain.WEEK, period.number).first.plus(3)
    number = (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1
    return f"{thursday.year:04}-W{number:02}" + ("-WE" if period.grain is Grain.WEEKEND else "")
