"""Dates that say their year themselves."""

from musktimeline.dates.day import days_in_month
from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import Origin, Rule, Words
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.fragments import ABOUT, DAY_OF_MONTH, PART, calendar


def _day(year: int, month: int, day: int) -> Period | None:
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        return None
    return p.day(year, month, day)


def _day_number(words: Words) -> int:
    return words.number("dayno") if words.has("dayno") else words.number("ordinal")


def full_date(words: Words, _: Origin) -> Meaning | None:
    period = _day(words.number("year"), words.number("monthname"), _day_number(words))
    return calendar(words, period) if period else None


def iso_date(words: Words, _: Origin) -> Meaning | None:
    year, month, day = map(int, str(words.get("iso")).split("-"))
    period = _day(year, month, day)
    return Calendar(period) if period else None


def numeric_date(words: Words, _: Origin) -> Meaning | None:
    """Month first, as in the United States, unless only the other order is a date."""
    text = str(words.get("numdate"))
    first, second, year = map(int, text.replace("-", "/").replace(".", "/").split("/"))
    if year < 100:
        year += 2000 if year < 50 else 1900
    period = _day(year, first, second) or _day(year, second, first)
    return Calendar(period) if period else None


def month_of_year(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, p.month(words.number("year"), words.number("monthname")))


def year(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, p.year(words.number("year")))


def decade(words: Words, _: Origin) -> Meaning | None:
    text = str(words.get("decade"))
    digits = "".join(c for c in text if c.isdigit())
    number = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return calendar(words, Period(Grain.DECADE, number // 10))


def decade_in_words(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, Period(Grain.DECADE, 190 + words.number("decadeword") // 10))


def century(words: Words, _: Origin) -> Meaning | None:
    number = words.number("ordinal")
    if words.has("bc"):
        return calendar(words, Period(Grain.CENTURY, -number))
    return calendar(words, Period(Grain.CENTURY, number - 1))


def day_range(words: Words, _: Origin) -> Meaning | None:
    year, month = words.number("year"), words.number("monthname")
    first, last = _day(year, month, words.number("dayno")), _day(year, month, words.number("dayno", 1))
    if first is None or last is None or first.number >= last.number:
        return None
    return Calendar(first, last=last)


_WEEKDAY = "(weekdayname comma?)?"

RULES = (
    Rule("full date", f"{ABOUT} {_WEEKDAY} monthname the? {DAY_OF_MONTH} comma? of? year", full_date),
    Rule("full date, day first", f"{ABOUT} {_WEEKDAY} the? {DAY_OF_MONTH} of? monthname comma? of? year", full_date),
    Rule("ISO date", "iso", iso_date),
    Rule("numeric date", "numdate", numeric_date),
    Rule("days of one month", "monthname dayno (dash | to | and) dayno comma? year", day_range),
    Rule("days of one month, day first", "dayno (dash | to | and) dayno of? monthname comma? year", day_range),
    Rule("month and year", f"{ABOUT} {PART}? monthname (comma | of)? year", month_of_year),
    Rule("year", f"{ABOUT} {PART}? year", year),
    Rule("decade", f"{ABOUT} (the | {PART})? dash? decade", decade),
    Rule("decade in words", f"(the | {PART}) decadeword", decade_in_words),
    Rule("century", f"{ABOUT} (the | {PART})? dash? ordinal dash? century (bc | ad)?", century),
)
