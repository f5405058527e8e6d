"""Dates that leave their year, month or week to be understood."""

from collections.abc import Callable
from dataclasses import replace

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import FORWARD, LAST_DAY, NEAREST, SPEECH, TEXT, Origin, Rule, Words
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.fragments import (
    ABOUT,
    DAY_OF_MONTH,
    PART,
    WEEKDAY,
    calendar,
    day_number,
    day_or_none,
    shift,
)


def chosen(candidates: list[Period], origin: Origin) -> Period:
    """The candidate that lies in the origin's direction and nearest to it, the origin itself included."""
    if origin.direction == FORWARD:
        return min(candidates, key=lambda c: _cost_in_story(_distance(c, origin.period)))
    if origin.direction:
        ahead = [c for c in candidates if _distance(c, origin.period) * origin.direction >= 0]
        candidates = ahead or candidates
    return min(candidates, key=lambda c: abs(_distance(c, origin.period)))


def _cost_in_story(days: int) -> int:
    return days if days >= 0 else _BACKWARDS * -days


_BACKWARDS = 3  # a story goes on three times as readily as it goes back


def _distance(candidate: Period, here: Period) -> int:
    """Days from here to the candidate; 0 where they overlap."""
    if candidate.first > here.last:
        return candidate.first.ordinal - here.last.ordinal
    return min(0, candidate.last.ordinal - here.first.ordinal)


def years_around(origin: Origin) -> range:
    year = origin.period.first.year
    return range(year - 1, year + 2)


def month(words: Words, origin: Origin) -> Meaning | None:
    number = words.number("monthname")
    return calendar(words, chosen([p.month(y, number) for y in years_around(origin)], origin))


def month_day(words: Words, origin: Origin) -> Meaning | None:
    """The nearest such day (right in 94 % of 200 news expressions); where it is far away, the tense decides."""
    number, day = words.number("monthname"), day_number(words)
    days = [d for y in years_around(origin) if (d := day_or_none(y, number, day))]
    if not days:
        return None
    nearest = chosen(days, Origin(origin.period))
    doubtful = abs(_distance(nearest, origin.period)) > _NEAR
    return calendar(words, chosen(days, origin) if doubtful else nearest)


def with_later_year(resolve: Callable[[Words, Origin], Meaning | None]) -> Callable[[Words, Origin], Meaning | None]:
    """*March* in *March and May 2022*: of that year. The words alone do not say it, so no event is dated by them."""

    def resolved(words: Words, _: Origin) -> Meaning | None:
        year = Words(words.after).number("year")
        found = resolve(words, Origin(p.year(year)))
        return replace(found, dates=False) if isinstance(found, Calendar) else None

    return resolved


def weekday(words: Words, origin: Origin) -> Meaning | None:
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    today = origin.period.first
    behind = (today.weekday - words.number("weekdayname")) % 7
    day = today.plus(-behind if origin.direction <= 0 else (7 - behind) % 7)
    return calendar(words, Period(Grain.DAY, day.ordinal), daypart(words))


def weekend(words: Words, origin: Origin) -> Meaning | None:
    here = origin.period.within(Grain.WEEKEND)
    if here.grain is not Grain.WEEKEND:
        return calendar(words, here)
    return calendar(words, chosen([here.shifted(n) for n in (-1, 0, 1)], origin))


_MOST_WEEKS = 5
_NEAR = 120  # days in which the tense is not asked


def daypart(words: Words) -> str | None:
    return f"T{words.get('daypart')}" if words.has("daypart") else None


def shifted_weekday(words: Words, origin: Origin) -> Meaning | None:
    """*last Tuesday* is the one before today, *next Tuesday* the one after, *this Tuesday* the one ahead."""
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    today, step = origin.period.first, shift(words)
    ahead = (words.number("weekdayname") - today.weekday) % 7
    days = (ahead - 7) if step < 0 else (ahead or 7) if step > 0 else ahead
    return calendar(words, Period(Grain.DAY, today.plus(days).ordinal), daypart(words))


def shifted_month(words: Words, origin: Origin) -> Meaning | None:
    """*last June* is the one before this month, *next June* the one after, *this June* of the same year."""
    here, number, step = origin.period.within(Grain.MONTH), words.number("monthname"), shift(words)
    year = here.first.year
    if here.grain is Grain.MONTH:
        after = p.month(year, number).number > here.number
        year += -1 if step < 0 and (after or number == here.first.month) else int(step > 0 and not after)
    return calendar(words, p.month(year, number))


def shifted_month_day(words: Words, origin: Origin) -> Meaning | None:
    """*last Oct. 23*: the latest before today; *next May 1*: the first to come; *this May 1*: of this year."""
    number, day, step = words.number("monthname"), day_number(words), shift(words)
    days = [d for y in years_around(origin) if (d := day_or_none(y, number, day))]
    if not days:
        return None
    return calendar(words, chosen(days, Origin(origin.period, step)))


def week_of_month(words: Words, origin: Origin) -> Meaning | None:
    """*the last week of March*: the last that ends in it; *the first*: the week of its first day."""
    found = month(words, origin)
    assert isinstance(found, Calendar)
    nth = words.number("ordinal") if words.has("ordinal") else 0
    day = found.period.first.plus(7 * (nth - 1)) if nth else found.period.last.plus(-6)
    return Calendar(Period.containing(Grain.WEEK, day)) if nth <= _MOST_WEEKS else None


def week_of_day(words: Words, origin: Origin) -> Meaning | None:
    found = month_day(words, origin)
    return Calendar(found.period.within(Grain.WEEK)) if isinstance(found, Calendar) else None


def day_of_month(words: Words, origin: Origin) -> Meaning | None:
    """*the 14th*: of the month of the last date mentioned."""
    first = origin.period.first
    period = day_or_none(first.year, first.month, words.number("ordinal"))
    return calendar(words, period) if period else None


def season(words: Words, origin: Origin) -> Meaning | None:
    number = words.number("anyseason")
    if words.has("anyyear"):
        return calendar(words, p.part_of_year(Grain.SEASON, words.number("anyyear"), number))
    seasons = [p.part_of_year(Grain.SEASON, y, number) for y in years_around(origin)]
    return calendar(words, chosen(seasons, origin))


def season_of_that_year(words: Words, origin: Origin) -> Meaning | None:
    year = origin.period.first.year + shift(words)
    return calendar(words, p.part_of_year(Grain.SEASON, year, words.number("anyseason")))


def shifted_season(words: Words, origin: Origin) -> Meaning | None:
    """*last fall*, *this summer*: the latest that is over, the one of this year, the first to come."""
    step, year = shift(words), origin.period.first.year
    seasons = [p.part_of_year(Grain.SEASON, y, words.number("anyseason")) for y in range(year - 2, year + 3)]
    if step < 0:
        return calendar(words, max(s for s in seasons if s.last < origin.period.first))
    if step > 0:
        return calendar(words, min(s for s in seasons if s.first > origin.period.last))
    return calendar(words, chosen(seasons, Origin(origin.period)))


# What lets an ambiguous name be a month.
_BESIDE = "(?<=in|since|until|by|last|of|from|to|before|after|about|between|and|into)"
_OTHER = "(comma | and | or | comma and)"
_SHIFT = "(the? (last | next) | this)"

RULES = (
    Rule("month", f"({ABOUT} {PART} | about) monthname", month, NEAREST),
    Rule("month", "month", month, NEAREST),
    Rule("month of a year named later", f"monthname (?={_OTHER} monthname (comma | of)? year)", with_later_year(month)),
    Rule(
        "day of a year named later",
        f"monthname dayno (?={_OTHER} monthname dayno comma? year)",
        with_later_year(month_day),
    ),
    Rule("ambiguous month", f"{_BESIDE} month_weak", month, NEAREST),
    Rule("abbreviated month", "(?<=in|since|until|by|last) month_short", month, NEAREST),
    Rule("last or next month by name", f"{PART}? {_SHIFT} monthname", shifted_month, SPEECH),
    Rule("last or next month and day", f"{_SHIFT} monthname {DAY_OF_MONTH}", shifted_month_day, SPEECH),
    Rule("month and day", f"{ABOUT} {WEEKDAY} monthname the? {DAY_OF_MONTH}", month_day, NEAREST),
    Rule("day and month", f"{ABOUT} {WEEKDAY} (the? ordinal of | dayno | ordinal) monthname", month_day, NEAREST),
    Rule("weekday", f"({PART} | earlier | later)? weekday daypart?", weekday, NEAREST),
    Rule("week of a month", f"the? (ordinal | last | final) unit_week of {PART}? monthname", week_of_month, NEAREST),
    Rule("week of a day", "the unit_week of monthname dayno", week_of_day, NEAREST),
    Rule("last or next weekday", f"{PART}? {_SHIFT} weekday daypart?", shifted_weekday, SPEECH),
    Rule(
        "weekday after the last date", "the? (following | previous | that) weekday daypart?", shifted_weekday, LAST_DAY
    ),
    Rule("weekend", "the unit_weekend", weekend, NEAREST),
    Rule("day of the month", "(?<=on|until|by|since) the nth", day_of_month, TEXT),
    Rule("season", f"({ABOUT} (the | {PART})) season", season, NEAREST),
    Rule(
        "ambiguous season",
        f"(?<=in|by|since|until|of|from|before|after|more) (the | {PART}) season_weak",
        season,
        NEAREST,
    ),
    Rule("season of a year", f"(the | {PART})? anyseason of? anyyear", season),
    Rule(
        "season of that year",
        "(the? anyseason | the? part anyseason) of? (that | the? (following | previous)) unit_year",
        season_of_that_year,
        TEXT,
    ),
    Rule("season after the last date", "(the? (following | previous) | that) anyseason", shifted_season, TEXT),
    Rule("last or next season", f"{PART}? {_SHIFT} anyseason", shifted_season, SPEECH),
)
