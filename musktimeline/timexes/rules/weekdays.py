"""Weekdays, by name alone or with the week, the month or the date that they are beside."""

from musktimeline.timexes.grammar import AHEAD, LAST_DAY, NEAREST, SPEECH, Origin, Rule
from musktimeline.timexes.meaning import Calendar, Meaning, Recurrence
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.choosing import nearest_or_told
from musktimeline.timexes.rules.fragments import PART, amount, calendar, day_or_none, shift
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


def opening_hours(words: Words, _: Origin) -> Meaning | None:
    """*Monday-Friday*, *Mon-Fri*: of which week nobody says."""
    return None


def every_weekday(words: Words, _: Origin) -> Meaning | None:
    part = words.get("daypart") or words.get("dayparts")
    number = words.number("weekdays") if words.has("weekdays") else words.number("weekday")
    return Recurrence(f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))


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


def weekday_of_week(words: Words, origin: Origin) -> Meaning | None:
    """*Tuesday of last week*, *Monday next week*, *Monday* in *Monday and Tuesday of last week*."""
    week = origin.period.moved(shift(words if words.has("unit_week") else Words(words.after)), Grain.WEEK)
    if week.grain is not Grain.WEEK:
        return None
    day = week.first.plus(words.number("weekday"))
    return calendar(words, Period(Grain.DAY, day.ordinal), daypart(words))


def weekday_beside_last(words: Words, origin: Origin) -> Meaning | None:
    """*the Saturday after*, *the Friday before*: beside the last date."""
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    today, number = origin.period.first, words.number("weekday")
    ahead = (number - today.weekday) % 7 or 7
    behind = (today.weekday - number) % 7 or 7
    return Calendar(Period(Grain.DAY, today.plus(ahead if words.has("after") else -behind).ordinal))


def weekday_before_last(words: Words, origin: Origin) -> Meaning | None:
    """*the Friday before last*, *the Friday after next*, *three Fridays ago*."""
    if origin.period.grain is not Grain.DAY:
        return calendar(words, origin.period)
    today = origin.period.first
    number = words.number("weekday") if words.has("weekday") else words.number("weekdays")
    ahead = (number - today.weekday) % 7
    if words.has("next"):
        days = (ahead or 7) + 7
    else:
        days = ahead - 7 * int(amount(words) or 2)
    return calendar(words, Period(Grain.DAY, today.plus(days).ordinal))


def weekday_week(words: Words, origin: Origin) -> Meaning | None:
    """*Friday week*: a week after the Friday to come."""
    friday = weekday(words, Origin(origin.period, AHEAD))
    return Calendar(friday.period.moved(7, Grain.DAY)) if isinstance(friday, Calendar) else None


def weekday_and_day(words: Words, origin: Origin) -> Meaning | None:
    """*Friday the 13th*: the nearest such day, of a month that has it."""
    here, nth = origin.period.within(Grain.MONTH), words.number("nth")
    if here.grain is not Grain.MONTH:
        return None
    months = (here.shifted(n).first for n in range(-_MONTHS_AROUND, _MONTHS_AROUND + 1))
    days = [d for m in months if (d := day_or_none(m.year, m.month, nth))]
    days = [d for d in days if d.first.weekday == words.number("weekdayname")]
    return calendar(words, nearest_or_told(days, origin)) if days else None


_MONTHS_AROUND = 12
_SHIFT = "(the? (last | next))"
_OF_WEEK = "(of | comma)? (the? (last | next) | this) unit_week"

RULES = (
    Rule("every weekday after another", "(?<=every weekday (and | or | comma)) weekday daypart?", every_weekday),
    Rule("every weekday", "every (other | ordinal)? weekday daypart?", every_weekday),
    Rule("weekdays", "(weekdays | weekday dayparts)", every_weekday),
    Rule("weekdays in a row", "weekdayname dash weekdayname", opening_hours),
    Rule("one of several weekdays", "weekday (?=(comma | and | or) weekday dayparts)", one_of_several_weekdays),
    Rule(
        "one of several weekdays of a week",
        f"weekday daypart? (?=(comma | and | or | to | until | dash) weekday daypart? {_OF_WEEK})",
        weekday_of_week,
        SPEECH,
    ),
    Rule("weekday", f"{PART}? weekday daypart?", weekday, NEAREST),
    Rule("some weekday", "(?<=on)a weekday daypart?", some_weekday),
    Rule("weekday of a week", f"weekday daypart? {_OF_WEEK}", weekday_of_week, SPEECH),
    Rule("weekday beside the last date", "the weekday (before | after) (?!last|next)", weekday_beside_last, LAST_DAY),
    Rule("weekday before last", "the? weekday (before last | after next)", weekday_before_last, SPEECH),
    Rule("weekdays ago", "countword weekdays ago", weekday_before_last, SPEECH),
    Rule(
        "weekday and day of the month", "weekdayname comma? (the nth | nth) (?!of|monthname)", weekday_and_day, NEAREST
    ),
    Rule("weekday week", "weekday unit_week (?!unit|units|poss|dash)", weekday_week, SPEECH),
    Rule("last or next weekday", f"{PART}? {_SHIFT} weekday daypart?", shifted_weekday, SPEECH),
    Rule("this weekday", f"{PART}? this weekday daypart?", weekday_of_this_week, NEAREST),
    Rule(
        "weekday after the last date", "the? (following | previous | that) weekday daypart?", shifted_weekday, LAST_DAY
    ),
)
