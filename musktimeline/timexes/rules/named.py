"""Holidays and days with a name of their own."""

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import NEAREST, SPEECH, Origin, Rule
from musktimeline.timexes.holidays import holiday_in
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.choosing import nearest_or_told, years_around
from musktimeline.timexes.rules.fragments import OF_YEAR, calendar, shift, stated_year
from musktimeline.timexes.rules.weekdays import daypart
from musktimeline.timexes.vocabulary.en import NAMED_DAYS
from musktimeline.timexes.words import Words


def _day(words: Words, year: int) -> Period:
    return Period(Grain.DAY, holiday_in(str(words.get("holiday")), year).ordinal)


def holiday_of_year(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, _day(words, stated_year(words, origin)), daypart(words))


def holiday(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, nearest_or_told([_day(words, y) for y in years_around(origin)], origin), daypart(words))


def shifted_holiday(words: Words, origin: Origin) -> Meaning | None:
    """*last Christmas* is the latest before today, *next Easter* the first to come, *this Thanksgiving* this year's."""
    step, here = shift(words), origin.period
    if here.grain > Grain.YEAR:
        return calendar(words, here)
    days = [_day(words, y) for y in years_around(origin)]
    if step < 0:
        days = [max(d for d in days if d.last < here.first)]
    elif step > 0:
        days = [min(d for d in days if d.first > here.last)]
    else:
        days = [_day(words, here.first.year)]
    return calendar(words, days[0], daypart(words))


def named_day(words: Words, _: Origin) -> Meaning | None:
    return Calendar(p.day(*NAMED_DAYS[str(words.get("named_day"))]))


RULES = (
    Rule("holiday of a year", "holiday daypart? (comma | of)? year", holiday_of_year),
    Rule("holiday of last year", f"holiday daypart? {OF_YEAR}", holiday_of_year, SPEECH),
    Rule("holiday", "holiday daypart?", holiday, NEAREST),
    Rule("last or next holiday", "(the? (last | next) | this) holiday daypart?", shifted_holiday, SPEECH),
    Rule("named day", "named_day", named_day),
)
