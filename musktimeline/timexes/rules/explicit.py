"""Dates that say their year themselves."""

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import DAY_ORDER, NEAREST, SPEECH, Origin, Rule, Words
from musktimeline.timexes.lexer import PIVOT
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.fragments import (
    ABOUT,
    DAY_OF_MONTH,
    OF_YEAR,
    PART,
    WEEKDAY,
    calendar,
    day_number,
    day_or_none,
    stated_year,
)


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
    first = p.day(int(year), 1, 4).within(Grain.WEEK)
    found = first.shifted(int(week[1:]) - 1)
    if not 1 <= int(week[1:]) <= _WEEKS or found.first.plus(3).year != int(year):
        return None
    return Calendar(Period(Grain.DAY, found.first.ordinal + int(day[0]) - 1) if day else found)


_WEEKS = 53


def iso_day(words: Words, _: Origin) -> Meaning | None:
    year, number = map(int, str(words.get("iso_day")).split("-"))
    day = p.day(year, 1, 1).shifted(number - 1)
    return Calendar(day) if number and day.first.year == year else None


def numeric_date(words: Words, origin: Origin) -> Meaning | None:
    """Month first, as in the United States, unless the document or the calendar wants the day first."""
    first, second, year = map(int, str(words.get("numdate")).replace("-", "/").replace(".", "/").split("/"))
    if year < 100:
        year += 2000 if year < PIVOT else 1900
    month_first, day_first = day_or_none(year, first, second), day_or_none(year, second, first)
    period = (day_first or month_first) if origin.direction > 0 else (month_first or day_first)
    return Calendar(period) if period else None


def month_of_year(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, p.month(stated_year(words, origin), words.number("monthname")))


def year(words: Words, _: Origin) -> Meaning | None:
    number = words.number("year") if words.has("year") else words.number("countword")
    if words.has("bc"):
        return calendar(words, p.year(1 - number)) if number else None
    return calendar(words, p.year(number))


def short_year(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, p.year(words.number("short_year")))


def year_range(words: Words, _: Origin) -> Meaning | None:
    """*2019/20*, *2011-12*: two years, the second in two digits."""
    text = str(words.get("season_year"))
    first, last = int(text[:4]), int(text[5:])
    if last <= first % 100:
        return None
    return Calendar(p.year(first), last=p.year(first - first % 100 + last))


def decade(words: Words, _: Origin) -> Meaning | None:
    digits = "".join(c for c in str(words.get("decade")) if c.isdigit())
    number = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return calendar(words, Period(Grain.DECADE, number // 10))


def short_decade(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, Period(Grain.DECADE, 190 + int(str(words.get("short_decade"))[0])))


def decade_in_words(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, Period(Grain.DECADE, 190 + words.number("decadeword") // 10))


def century(words: Words, _: Origin) -> Meaning | None:
    number = words.number("ordinal")
    return calendar(words, Period(Grain.CENTURY, -number if words.has("bc") else number - 1))


def day_range(words: Words, origin: Origin) -> Meaning | None:
    """Two days of one month, of a stated year or of the nearest."""
    year = words.number("year") if words.has("year") else origin.period.first.year
    month = words.number("monthname")
    days = [day_or_none(year, month, words.number("dayno", n)) for n in (0, 1)]
    if days[0] is None or days[1] is None or days[0].number >= days[1].number:
        return None
    return Calendar(days[0], last=days[1])


def month_range(words: Words, _: Origin) -> Meaning | None:
    """*January through May 2024*: the year is of both."""
    year = words.number("year")
    first, last = (p.month(year, words.number("monthname", n)) for n in (0, 1))
    return Calendar(first, last=last) if first.number < last.number else None


def days_of_two_months(words: Words, _: Origin) -> Meaning | None:
    """*28 January to 3 February 2024*; over the turn of the year the stated one is of the end."""
    year = words.number("year")
    starts, ends = (words.number("monthname", n) for n in (0, 1))
    first = day_or_none(year - (starts > ends), starts, words.number("dayno"))
    last = day_or_none(year, ends, words.number("dayno", 1))
    return Calendar(first, last=last) if first and last and first.number < last.number else None


_LINK = "(dash | to | until | and)"
_TO = "(dash | to | until | (?<=between.)and | (?<=between..)and)"
_ERA = "(bc | ad)"

RULES = (
    Rule("full date", f"{ABOUT} {WEEKDAY} monthname the? {DAY_OF_MONTH} comma? of? year", full_date),
    Rule("full date, day first", f"{ABOUT} {WEEKDAY} the? {DAY_OF_MONTH} of? monthname comma? of? year", full_date),
    Rule("date of last year", f"{WEEKDAY} monthname {DAY_OF_MONTH} {OF_YEAR}", full_date, SPEECH),
    Rule("ISO date", "iso", iso_date),
    Rule("ISO week", "iso_week", iso_week),
    Rule("ISO day of the year", "iso_day", iso_day),
    Rule("numeric date", "numdate", numeric_date, DAY_ORDER),
    Rule("days of one month", f"monthname dayno {_LINK} dayno comma? year", day_range),
    Rule("days of one month, day first", f"dayno {_LINK} dayno of? monthname comma? year", day_range),
    Rule("days of a month", f"monthname dayno {_LINK} dayno", day_range, NEAREST),
    Rule("days of a month, day first", f"dayno {_LINK} dayno of? monthname", day_range, NEAREST),
    Rule("months of a year", f"monthname {_TO} monthname (comma | of)? year", month_range),
    Rule("days of two months", f"monthname dayno {_TO} monthname dayno comma? year", days_of_two_months),
    Rule("days of two months, day first", f"dayno monthname {_TO} dayno monthname comma? year", days_of_two_months),
    Rule("month and year", f"{ABOUT} {PART}? monthname (comma | of)? year", month_of_year),
    Rule("month of last year", f"{ABOUT} {PART}? monthname {OF_YEAR}", month_of_year, SPEECH),
    Rule("year", f"{ABOUT} ({PART} | the unit_year)? year", year),
    Rule("the year two thousand", "the unit_year number_word", year),
    Rule("year of an era", f"{ABOUT} (year | countword) {_ERA}", year),
    Rule("year of an era, era first", f"{ABOUT} ad (year | countword)", year),
    Rule("short year", f"({PART} | about | (?<=in|of|since|until|by|month|season|and|to|from)) short_year", short_year),
    Rule("range of years", "the? season_year", year_range),
    Rule("decade", f"{ABOUT} (the | {PART})? decade", decade),
    Rule("short decade", f"{ABOUT} (the | {PART} | (?<=and)) short_decade", short_decade),
    Rule("decade in words", f"(the | {PART}) decadeword", decade_in_words),
    Rule("century", f"{ABOUT} (the | {PART})? ordinal dash? unit_century {_ERA}?", century),
)
