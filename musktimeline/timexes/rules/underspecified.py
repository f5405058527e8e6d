"""Dates that leave their year, month or week to be understood."""

from musktimeline.dates.day import days_in_month
from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import NEAREST, Origin, Rule, Words
from musktimeline.timexes.meaning import Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.fragments import ABOUT, DAY_OF_MONTH, PART, calendar


def _chosen(candidates: list[Period], origin: Origin) -> Period:
    """The candidate that lies in the origin's direction and nearest to it, the origin itself included."""
    here = origin.period.first.ordinal
    if origin.direction:
        ahead = [c for c in candidates if _distance(c, origin) * origin.direction >= 0]
        candidates = ahead or candidates
    return min(candidates, key=lambda c: (abs(_distance(c, origin)), abs(c.first.ordinal - here)))


def _distance(candidate: Period, origin: Origin) -> int:
    """Days from the origin to the candidate; 0 where they overlap."""
    if candidate.first > origin.period.last:
        return candidate.first.ordinal - origin.period.last.ordinal
    return min(0, candidate.last.ordinal - origin.period.first.ordinal)


def _years_around(origin: Origin) -> range:
    year = origin.period.first.year
    return range(year - 1, year + 2)


def month(words: Words, origin: Origin) -> Meaning | None:
    number = words.number("monthname")
    return calendar(words, _chosen([p.month(y, number) for y in _years_around(origin)], origin))


def month_day(words: Words, origin: Origin) -> Meaning | None:
    """The nearest such day to the publication date, whatever the tense (94 % of 200 news expressions)."""
    number = words.number("monthname")
    day = words.number("dayno") if words.has("dayno") else words.number("ordinal")
    days = [p.day(y, number, day) for y in _years_around(origin) if 1 <= day <= days_in_month(y, number)]
    return calendar(words, _chosen(days, Origin(origin.period))) if days else None


def weekday(words: Words, origin: Origin) -> Meaning | None:
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    number = words.number("weekdayname")
    today = origin.period.first
    behind = (today.weekday - number) % 7
    day = today.plus(-behind if origin.direction <= 0 else (7 - behind) % 7)
    clock = f"T{words.get('daypart')}" if words.has("daypart") else None
    return calendar(words, Period(Grain.DAY, day.ordinal), clock)


def season(words: Words, origin: Origin) -> Meaning | None:
    number = words.number("season")
    if words.has("year"):
        return calendar(words, p.part_of_year(Grain.SEASON, words.number("year"), number))
    seasons = [p.part_of_year(Grain.SEASON, y, number) for y in _years_around(origin)]
    return calendar(words, _chosen(seasons, origin))


RULES = (
    Rule("month", f"({ABOUT} {PART}) monthname", month, NEAREST),
    Rule("month", "month", month, NEAREST),
    Rule("month", "(?<=in|since|until|by|last|of|from|to|this) (month_weak | month_short)", month, NEAREST),
    Rule("month and day", f"{ABOUT} (weekdayname comma?)? monthname the? {DAY_OF_MONTH}", month_day, NEAREST),
    Rule(
        "day and month",
        f"{ABOUT} (weekdayname comma?)? (the? ordinal of | dayno | ordinal) monthname",
        month_day,
        NEAREST,
    ),
    Rule("weekday", f"{PART}? weekday daypart?", weekday, NEAREST),
    Rule("season", f"(the | {PART}) season", season, NEAREST),
    Rule("season of a year", f"(the | {PART})? season of? year", season),
)
