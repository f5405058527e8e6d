"""Months, and days of months, that leave their year to be understood."""

from dataclasses import replace

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import AHEAD, BEHIND, EITHER_SIDE, NEAREST, SPEECH, TEXT, TOLD, Origin, Resolver, Rule
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.choosing import chosen, nearest_or_told, years_around
from musktimeline.timexes.rules.fragments import (
    ABOUT,
    DAY_OF_MONTH,
    NAMELY,
    PART,
    WEEKDAY,
    calendar,
    day_number,
    day_or_none,
    shift,
)
from musktimeline.timexes.words import Words


def month(words: Words, origin: Origin) -> Meaning | None:
    number = words.number("monthname")
    return calendar(words, chosen([p.month(y, number) for y in years_around(origin)], origin))


def tends(here: Period, number: int, direction: int) -> int:
    """In which direction a month without a year lies, given what the words around it say.

    The one that comes next is meant even where they speak of something past (10 of 10 news expressions); where they
    say nothing, it is the most recent one unless it is near (73 % of 73).
    """
    if direction == TOLD or here.grain > Grain.MONTH:
        return direction
    ahead = (number - here.first.month) % 12
    if ahead == 1 or (direction == EITHER_SIDE and ahead == _SOON):
        return AHEAD
    return direction or BEHIND


_SOON = 2  # months


def month_day(words: Words, origin: Origin) -> Meaning | None:
    """*Sunday, 3 November* is of the year in which that is a Sunday, where one of those around is."""
    number, day = words.number("monthname"), day_number(words)
    days = [d for y in years_around(origin) if (d := day_or_none(y, number, day))]
    if words.has("weekdayname"):
        days = [d for d in days if d.first.weekday == words.number("weekdayname")] or days
    if not days:
        return None
    return calendar(words, nearest_or_told(days, origin))


def with_later_year(resolve: Resolver) -> Resolver:
    """*March* in *March and May 2022*: of that year. The words alone do not say it, so no event is dated by them."""

    def resolved(words: Words, _: Origin) -> Meaning | None:
        year = Words(words.after).number("year")
        found = resolve(words, Origin(p.year(year)))
        return replace(found, dates=False) if isinstance(found, Calendar) else None

    return resolved


def shifted_month(words: Words, origin: Origin) -> Meaning | None:
    """*last June* is the one before this month, *next June* the one after, *this June* of the same year."""
    here, number, step = origin.period.within(Grain.MONTH), words.number("monthname"), shift(words)
    year = here.first.year
    if here.grain is Grain.MONTH:
        after = p.month(year, number).number > here.number
        year += -1 if step < 0 and (after or number == here.first.month) else int(step > 0 and not after)
    return calendar(words, p.month(year, number))


def month_after_last_date(words: Words, origin: Origin) -> Meaning | None:
    """*the following April*, *that October*: beside or in the year of the last date."""
    here = origin.period
    if here.grain < Grain.YEAR:
        return shifted_month(words, origin)
    if here.grain > Grain.YEAR:
        return calendar(words, here)
    return calendar(words, p.month(here.first.year + shift(words), words.number("monthname")))


def month_of_this_year(words: Words, origin: Origin) -> Meaning | None:
    """*this year through August*."""
    return calendar(words, p.month(origin.period.first.year, words.number("monthname")))


def shifted_month_day(words: Words, origin: Origin) -> Meaning | None:
    """*last Oct. 23*: the latest before today; *next May 1*: the first to come; *this May 1*: of this year."""
    number, day, step = words.number("monthname"), day_number(words), shift(words)
    days = [d for y in years_around(origin) if (d := day_or_none(y, number, day))]
    if not days:
        return None
    return calendar(words, chosen(days, Origin(origin.period, step)))


# What lets an ambiguous name be a month.
_BESIDE = "(?<=in|since|until|by|last|of|from|to|before|after|about|between|and|into)"
_OTHER = "(comma | and | or | comma and)"
_SHIFT = "(the? (last | next) | this)"
_WEEKDAY = "(the? (last | next | following | previous) | this | that) weekdayname"

RULES = (
    Rule("month that this year goes up to", f"(?<=this unit_year until) {PART}? monthname", month_of_this_year, SPEECH),
    Rule(
        "month of a year named later",
        f"monthname (?=({_OTHER} monthname){{1,5}} (comma | of)? year)",
        with_later_year(month),
    ),
    Rule("month", f"({ABOUT} {PART} | about) monthname", month, NEAREST),
    Rule("month", "month", month, NEAREST),
    Rule(
        "day of a year named later",
        f"monthname dayno (?={_OTHER} monthname dayno comma? year)",
        with_later_year(month_day),
    ),
    Rule("ambiguous month", f"{_BESIDE} month_weak", month, NEAREST),
    Rule("month before a noun", "(?<=the) month_weak", month, NEAREST),
    Rule("abbreviated month", "(?<=in|since|until|by|last) month_short", month, NEAREST),
    Rule("last or next month by name", f"{PART}? {_SHIFT} monthname", shifted_month, SPEECH),
    Rule(
        "month after the last date",
        f"{PART}? (the? (following | previous) monthname | that month) (?!dayno)",
        month_after_last_date,
        TEXT,
    ),
    Rule(
        "month and day after the last date",
        f"the? (following | previous) monthname {DAY_OF_MONTH}",
        shifted_month_day,
        TEXT,
    ),
    Rule("last or next month and day", f"{_SHIFT} monthname {DAY_OF_MONTH}", shifted_month_day, SPEECH),
    Rule("month and day", f"{ABOUT} {WEEKDAY} monthname the? {DAY_OF_MONTH} {NAMELY}", month_day, NEAREST),
    Rule("next weekday, month and day", f"{_WEEKDAY} comma? monthname {DAY_OF_MONTH}", month_day, NEAREST),
    Rule("next weekday, day and month", f"{_WEEKDAY} comma? {DAY_OF_MONTH} of? monthname", month_day, NEAREST),
    Rule(
        "day and month",
        f"{ABOUT} {WEEKDAY} (the? ordinal of | dayno | the? nth) monthname {NAMELY}",
        month_day,
        NEAREST,
    ),
)
