"""A named day and a year → the day."""

from musktimeline.dates import Day
from musktimeline.dates.day import days_in_month
from musktimeline.timexes.vocabulary.en import HOLIDAYS

_NTH, _FROM_EASTER, _FROM_ORTHODOX_EASTER = "nth", "easter", "orthodox easter"


def holiday_in(name: str, year: int) -> Day:
    """The day of a holiday of the vocabulary in a year of the Gregorian calendar."""
    kind, numbers = HOLIDAYS[name]
    if kind == _FROM_EASTER:
        return easter(year).plus(numbers[0])
    if kind == _FROM_ORTHODOX_EASTER:
        return orthodox_easter(year).plus(numbers[0])
    if kind == _NTH:
        return nth_weekday(year, *numbers)
    month, day = numbers
    return Day(year, month, day)


def easter(year: int) -> Day:
    """Western Easter Sunday (algorithm: anonymous Gregorian computus, as given by Meeus, Astronomical Algorithms)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - correction + 15) % 30
    leaps, left = divmod(of_century, 4)
    to_sunday = (32 + 2 * rest + 2 * leaps - epact - left) % 7
    shift = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * shift + 114, 31)
    return Day(year, month, day + 1)


def orthodox_easter(year: int) -> Day:
    """Easter Sunday by the Julian calendar, as a Gregorian day (algorithm: Meeus, Astronomical Algorithms)."""
    full_moon = (19 * (year % 19) + 15) % 30
    to_sunday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7
    month, day = divmod(full_moon + to_sunday + 114, 31)
    days_behind = year // 100 - year // 400 - 2
    return Day(year, month, day + 1).plus(days_behind)


def nth_weekday(year: int, month: int, weekday: int, nth: int, after: int = 0) -> Day:
    """The nth Monday (0) to Sunday (6) of a month, the last where nth is -1, and some days after it."""
    if nth < 0:
        last = Day(year, month, days_in_month(year, month))
        return last.plus(-((last.weekday - weekday) % 7) + after)
    first = Day(year, month, 1)
    return first.plus((weekday - first.weekday) % 7 + 7 * (nth - 1) + after)
