"""Weekdays, weekends, weeks of a month, and days that leave their month to be understood."""

from musktimeline.timexes.grammar import LAST_DAY, NEAREST, SPEECH, TEXT, Origin, Rule
from musktimeline.timexes.holidays import nth_weekday
from musktimeline.timexes.meaning import Calendar, Meaning, Recurrence
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.choosing import chosen
from musktimeline.timexes.rules.explicit import full_date, month_of_year
from musktimeline.timexes.rules.fragments import DAY_OF_MONTH, PART, WEEKDAY, calendar, day_or_none, shift
from musktimeline.timexes.rules.months import month, month_day
from musktimeline.timexes.words import Words


def weekday(words: Words, origin: Origin) -> Meaning | None:
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    today = origin.period.first
    behind = (today.weekday - words.number("weekdayname")) % 7
    day = today.plus(-behind if origin.direction <= 0 else (7 - behind) % 7)
    return calendar(words, Period(Grain.DAY, day.ordinal), daypart(words))


def some_weekday(words: Words, _: Origin) -> Meaning | None:
    """*on a Friday night*: which Friday is not the point."""
    return Recurrence(f"XXXX-WXX-{words.number('weekdayname') + 1}{daypart(words) or ''}")


def one_of_several_weekdays(words: Words, _: Origin) -> Meaning | None:
    """*Monday* in *on Monday and Tuesday nights*: of every week."""
    part = next(token for token in words.after if token.kind == "dayparts")
    return Recurrence(f"XXXX-WXX-{words.number('weekdayname') + 1}T{part.value}")


def daypart(words: Words) -> str | None:
    return f"T{words.get('daypart')}" if words.has("daypart") else None


def shifted_weekday(words: Words, origin: Origin) -> Meaning | None:
    """*last Tuesday* is the one before today, *next Tuesday* the one after."""
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    today, step = origin.period.first, shift(words)
    ahead = (words.number("weekdayname") - today.weekday) % 7
    days = (ahead - 7) if step < 0 else (ahead or 7) if step > 0 else ahead
    return calendar(words, Period(Grain.DAY, today.plus(days).ordinal), daypart(words))


def weekday_of_this_week(words: Words, origin: Origin) -> Meaning | None:
    """*this Tuesday*: the one ahead, unless what is over is told on a later day of the same week."""
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    today, number = origin.period.first, words.number("weekdayname")
    is_over = origin.direction < 0 and number < today.weekday
    days = number - today.weekday if is_over else (number - today.weekday) % 7
    return calendar(words, Period(Grain.DAY, today.plus(days).ordinal), daypart(words))


def weekend(words: Words, origin: Origin) -> Meaning | None:
    here = origin.period.within(Grain.WEEKEND)
    if here.grain is not Grain.WEEKEND:
        return calendar(words, here)
    return calendar(words, chosen([here.shifted(n) for n in (-1, 0, 1)], origin))


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
_NTH_WEEK = "the? (ordinal | last | final) unit_week (of | in)"
_SHIFT = "(the? (last | next))"

RULES = (
    Rule("one of several weekdays", "weekday (?=(comma | and | or) weekday dayparts)", one_of_several_weekdays),
    Rule("weekday", f"{PART}? weekday daypart?", weekday, NEAREST),
    Rule("some weekday", "(?<=on) a weekday daypart?", some_weekday),
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
    Rule("last or next weekday", f"{PART}? {_SHIFT} weekday daypart?", shifted_weekday, SPEECH),
    Rule("this weekday", f"{PART}? this weekday daypart?", weekday_of_this_week, NEAREST),
    Rule(
        "weekday after the last date", "the? (following | previous | that) weekday daypart?", shifted_weekday, LAST_DAY
    ),
    Rule("weekend", "the unit_weekend", weekend, NEAREST),
    Rule("day of the month", "(?<=on|until|by|since) the nth", day_of_month, TEXT),
)
