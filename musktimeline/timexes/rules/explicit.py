"""Dates that say their year themselves."""

import re

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import DAY_ORDER, EITHER_SIDE, SPEECH, TEXT, Origin, Rule
from musktimeline.timexes.lexer import whole_year
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.fragments import (
    ABOUT,
    DAY_OF_MONTH,
    NAMELY,
    OF_THAT_YEAR,
    OF_YEAR,
    PART,
    WEEKDAY,
    calendar,
    day_number,
    day_or_none,
    stated_year,
)
from musktimeline.timexes.words import Words


def full_date(words: Words, origin: Origin) -> Meaning | None:
    period = day_or_none(stated_year(words, origin), words.number("monthname"), day_number(words))
    return calendar(words, period) if period else None


def iso_date(words: Words, _: Origin) -> Meaning | None:
    year, month, day = map(int, str(words.get("iso")).split("-"))
    period = day_or_none(year, month, day)
    return Calendar(period) if period else None


def iso_week(words: Words, _: Origin) -> Meaning | None:
    """Week 1 is the week of 4 January (ISO 8601)."""
    year, week, *day = str(words.get("iso_week")).split("-")
    found = _iso_week(int(year), int(week[1:]))
    return Calendar(Period(Grain.DAY, found.period.first.ordinal + int(day[0]) - 1)) if found and day else found


def _iso_week(year: int, number: int) -> Calendar | None:
    found = p.day(year, 1, 4).within(Grain.WEEK).shifted(number - 1)
    return Calendar(found) if 1 <= number <= _WEEKS and found.first.plus(3).year == year else None


_WEEKS = 53


def iso_day(words: Words, _: Origin) -> Meaning | None:
    year, number = map(int, str(words.get("iso_day")).split("-"))
    day = p.day(year, 1, 1).shifted(number - 1)
    return Calendar(day) if number and day.first.year == year else None


def numeric_date(words: Words, origin: Origin) -> Meaning | None:
    """Either of two days, unless the document or the calendar wants the day or the month first.

    Of two days TIMEX3 names the one with the month first, as in the United States.
    """
    month_first, day_first = days_of_numbers(words)
    if origin.direction == EITHER_SIDE and month_first and day_first and month_first != day_first:
        return Calendar(month_first, otherwise=day_first)
    period = (day_first or month_first) if origin.direction > 0 else (month_first or day_first)
    return Calendar(period) if period else None


def days_of_numbers(words: Words) -> tuple[Period | None, Period | None]:
    """The days that a numeric date names with the month first and with the day first."""
    first, second, year = map(int, re.split("[/.-]", str(words.get("numdate"))))
    if year < 100:
        year = whole_year(year)
    return day_or_none(year, first, second), day_or_none(year, second, first)


def date_with_dashes(words: Words, _: Origin) -> Meaning | None:
    """*7-Oct-2023*, *12-NOV-22*."""
    last = words.tokens[-1].text
    if len(last) not in (2, 4):
        return None
    year = int(last) if len(last) == len("2023") else whole_year(int(last))
    period = day_or_none(year, words.number("monthname"), words.number("dayno"))
    return Calendar(period) if period else None


def week_of_year(words: Words, _: Origin) -> Meaning | None:
    """*week 32 of 2021*, as ISO 8601 counts."""
    return _iso_week(words.number("year"), words.number("countword"))


def month_of_year(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, p.month(stated_year(words, origin), words.number("monthname")))


def year(words: Words, _: Origin) -> Meaning | None:
    number = words.get("year") if words.has("year") else words.get("countword")
    if not isinstance(number, int) or not 0 < number <= p.LAST_YEAR:
        return None
    return calendar(words, p.year(number))


def beyond_a_year(words: Words, _: Origin) -> Meaning | None:
    """*pre-1990*, *post-2016*; the year itself is not ruled out."""
    side = str(words.get("beyond"))
    return Calendar(p.year(words.number("year")), mod=side.upper(), bound=side)


def short_year(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, p.year(words.number("short_year")))


_WHICH_WEEKDAY = "((the? (next | following | last | previous))? weekdayname comma?)?"

# The end of 2010; but the end of the 2010 season is none of the year.
YEAR = Rule("year", f"{ABOUT} (the? part (dash | in)? | the? edge of | the unit_year)? year", year)

RULES = (
    Rule("full date", f"{ABOUT} {_WHICH_WEEKDAY} monthname the? {DAY_OF_MONTH} comma? of? year {NAMELY}", full_date),
    Rule(
        "full date, day first",
        f"{ABOUT} {_WHICH_WEEKDAY} the? {DAY_OF_MONTH} of? monthname comma? of? year {NAMELY}",
        full_date,
    ),
    Rule("date of last year", f"{WEEKDAY} monthname {DAY_OF_MONTH} {OF_YEAR}", full_date, SPEECH),
    Rule("date of last year, day first", f"{WEEKDAY} the? {DAY_OF_MONTH} of? monthname {OF_YEAR}", full_date, SPEECH),
    Rule("date with dashes", "dayno dash monthname dash (year | n12 | n31 | n99)", date_with_dashes),
    Rule("week of a year", "unit_week countword (of | comma)? year", week_of_year),
    Rule("ISO date", "iso", iso_date),
    Rule("ISO week", "iso_week", iso_week),
    Rule("ISO day of the year", "iso_day", iso_day),
    Rule("numeric date", "numdate", numeric_date, DAY_ORDER),
    Rule("month and year", f"{ABOUT} {PART}? monthname (comma | of | in)? anyyear", month_of_year),
    Rule("month of last year", f"{ABOUT} {PART}? monthname {OF_YEAR}", month_of_year, SPEECH),
    YEAR,
    Rule("before or after a year", "beyond dash year", beyond_a_year),
    Rule("the year two thousand", "the unit_year number_word", year),
    Rule("month of that year", f"{PART}? monthname {OF_THAT_YEAR}", month_of_year, TEXT),
    Rule("date of that year", f"{WEEKDAY} monthname {DAY_OF_MONTH} {OF_THAT_YEAR}", full_date, TEXT),
    Rule("short year", f"({PART} | about | (?<=in|of|since|until|by|month|season|and|to|from)) short_year", short_year),
)
