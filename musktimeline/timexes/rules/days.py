"""Weekdays, weekends, weeks of a month, and days that leave their month to be understood."""

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import NEAREST, TEXT, Origin, Rule
from musktimeline.timexes.holidays import nth_weekday
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.choosing import chosen, nearest_or_told, years_around
from musktimeline.timexes.rules.explicit import full_date, month_of_year
from musktimeline.timexes.rules.fragments import (
    DAY_OF_MONTH,
    PART,
    WEEKDAY,
    calendar,
    day_number,
    day_or_none,
)
from musktimeline.timexes.rules.months import month, month_day
from musktimeline.timexes.words import Words


def weekend_of_days(words: Words, origin: Origin) -> Meaning | None:
    """*the weekend of 3-4 June*, *the weekend of June 3, 2023*: of a year in which the first is a Friday or later."""
    month, first = words.number("monthname"), day_number(words)
    years = [words.number("year")] if words.has("year") else years_around(origin)
    days = [day for year in years if (day := day_or_none(year, month, first)) and day.first.weekday >= _FRIDAY]
    return Calendar(nearest_or_told(days, origin).within(Grain.WEEKEND)) if days else None


def day_of_a_month(words: Words, origin: Origin) -> Meaning | None:
    """*the first day of March*, *the last day of 2019*."""
    is_whole_year = not words.has("monthname")
    if is_whole_year:
        found: Meaning | None = Calendar(p.year(words.number("year")))
    else:
        found = month_of_year(words, origin) if words.has("year") else month(words, origin)
    assert isinstance(found, Calendar)
    nth = words.number("ordinal") if words.has("ordinal") else 0
    day = found.period.first.plus(nth - 1) if nth else found.period.last
    return Calendar(Period(Grain.DAY, day.ordinal)) if day.ordinal in found.period.days else None


def weekend(words: Words, origin: Origin) -> Meaning | None:
    here = origin.period.within(Grain.WEEKEND)
    if here.grain is not Grain.WEEKEND:
        return calendar(words, here)
    return calendar(words, chosen([here.shifted(n) for n in (-1, 0, 1)], origin))


def this_weekend(words: Words, origin: Origin) -> Meaning | None:
    """*this weekend*: the one to come; on a Monday the one just over, where nothing looks ahead."""
    here = origin.period.within(Grain.WEEKEND)
    if here.grain is not Grain.WEEKEND or origin.period.grain is not Grain.DAY:
        return calendar(words, here)
    is_over = origin.period.first.weekday == 0 and origin.direction <= 0
    return calendar(words, here.shifted(-is_over))


def nth_weekday_of_month(words: Words, origin: Origin) -> Meaning | None:
    """*the first Monday of June*, *the last Sunday in March 2024*."""
    found = month(words, origin) if not words.has("year") else None
    first = found.period.first if isinstance(found, Calendar) else None
    year, number = (first.year, first.month) if first else (words.number("year"), words.number("monthname"))
    nth = words.number("ordinal") if words.has("ordinal") else -1
    day = nth_weekday(year, number, words.number("weekday"), nth)
    return Calendar(Period(Grain.DAY, day.ordinal)) if day.month == number else None


def week_of_month(words: Words, origin: Origin) -> Meaning | None:
    """*the last week of March*: the last that ends in it; *the first*: the first that lies mostly in it."""
    found = month_of_year(words, origin) if words.has("year") else month(words, origin)
    assert isinstance(found, Calendar)
    nth = words.number("ordinal") if words.has("ordinal") else 0
    day = found.period.first.plus(7 * nth - _MIDDLE) if nth else found.period.last.plus(-6)
    return Calendar(Period.containing(Grain.WEEK, day)) if nth <= _MOST_WEEKS else None


def week_of_day(words: Words, origin: Origin) -> Meaning | None:
    found = month_day(words, origin)
    return Calendar(found.period.within(Grain.WEEK)) if isinstance(found, Calendar) else None


def week_of_date(words: Words, origin: Origin) -> Meaning | None:
    found = full_date(words, origin)
    return Calendar(found.period.within(Grain.WEEK)) if isinstance(found, Calendar) else None


def day_of_month(words: Words, origin: Origin) -> Meaning | None:
    """*the 14th*: of the month of the last date mentioned, where it has one."""
    first = origin.period.first
    if origin.period.grain > Grain.MONTH:
        return calendar(words, origin.period)
    period = day_or_none(first.year, first.month, words.number("ordinal"))
    return calendar(words, period) if period else None


_MOST_WEEKS = 5
_MIDDLE = 4  # the day of a week from its end
_FRIDAY = 4
_DAYS = "dayno (dash | to | and) dayno"
_NTH_WEEK = "the? (ordinal | last | final) unit_week (of | in)"
_DAY_OF = "(the | this) (ordinal | last | final) unit_day of"
_MONTH_DAY = f"(monthname {DAY_OF_MONTH} | {DAY_OF_MONTH} of? monthname)"

RULES = (
    Rule("nth weekday of a month", "the? (ordinal | last) weekday (of | in) monthname", nth_weekday_of_month, NEAREST),
    Rule(
        "nth weekday of a month, with its year",
        "the? (ordinal | last) weekday (of | in) monthname comma? year",
        nth_weekday_of_month,
    ),
    Rule("week of a month", f"{_NTH_WEEK} {PART}? monthname", week_of_month, NEAREST),
    Rule("week of a month, with its year", f"{_NTH_WEEK} {PART}? monthname (comma | of)? year", week_of_month),
    Rule("week of a day", "the unit_week of (monthname dayno | dayno monthname)", week_of_day, NEAREST),
    Rule(
        "week of a date",
        f"the unit_week of {WEEKDAY} (monthname {DAY_OF_MONTH} | {DAY_OF_MONTH} monthname) comma? year",
        week_of_date,
    ),
    Rule("day of a month or a year", f"{_DAY_OF} (monthname comma? of?)? year", day_of_a_month),
    Rule("day of a month", f"{_DAY_OF} monthname", day_of_a_month, NEAREST),
    Rule("this weekend", f"{PART}? this unit_weekend", this_weekend, NEAREST),
    Rule("weekend", "the unit_weekend (?!of|in monthname)", weekend, NEAREST),
    Rule(
        "weekend of a day",
        f"the unit_weekend of ({_MONTH_DAY} | monthname {_DAYS} | {_DAYS} of? monthname)",
        weekend_of_days,
        NEAREST,
    ),
    Rule(
        "weekend of a date",
        f"the unit_weekend of ({_MONTH_DAY} | monthname {_DAYS} | {_DAYS} of? monthname) comma? year",
        weekend_of_days,
    ),
    Rule("day of the month", "(?<=on|until|by|since) the nth", day_of_month, TEXT),
)
