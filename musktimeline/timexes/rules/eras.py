"""Dates of early years: those that name their era, and those of fewer than four digits."""

from collections.abc import Callable
from dataclasses import replace

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import NEAREST, Origin, Resolver, Rule
from musktimeline.timexes.meaning import Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.fragments import ABOUT, DAY_OF_MONTH, PART, WEEKDAY, calendar, day_number, day_or_none
from musktimeline.timexes.words import ALIASES, Words


def year_number(words: Words) -> int | None:
    """The last number of the words as a year, 44 BC as -43; None where it is none."""
    numbers = [token.value for token in words.tokens if token.kind in ALIASES["count"]]
    number = numbers[-1] if numbers else None
    if not isinstance(number, int) or not 0 < number <= p.LAST_YEAR:
        return None
    return 1 - number if words.has("bc") else number


def of_year(whole: Callable[[Words, int], Period | None]) -> Resolver:
    """What a function makes of the words and their year."""

    def resolve(words: Words, _: Origin) -> Meaning | None:
        number = year_number(words)
        found = None if number is None else whole(words, number)
        return calendar(words, found) if found else None

    return resolve


def _year(_: Words, number: int) -> Period:
    return p.year(number)


def _month(words: Words, number: int) -> Period:
    return p.month(number, words.number("monthname"))


def _day(words: Words, number: int) -> Period | None:
    return day_or_none(number, words.number("monthname"), day_number(words))


def _season(words: Words, number: int) -> Period:
    return p.part_of_year(Grain.SEASON, number, words.number("anyseason"))


def year_of_later_era(words: Words, origin: Origin) -> Meaning | None:
    """*490* in *from 490 to 480 BC*."""
    era = next(token for token in words.after if token.kind in ("bc", "ad"))
    return of_year(_year)(Words((*words.tokens, era)), origin)


def of_two_digits(whole: Callable[[Words, int], Period | None]) -> Resolver:
    """*9 June 68*: of the nearest year with these digits, and no event's date if that is not near."""

    def resolve(words: Words, origin: Origin) -> Meaning | None:
        here, number = origin.period.first.year, year_number(words)
        year = number + round((here - number) / 100) * 100 if number else None
        found = whole(words, year) if year else None
        is_clear = here < _EARLY or abs((year or 0) - here) <= _NEAR
        return replace(calendar(words, found), dates=is_clear) if found else None

    return resolve


ERA = "(bc | ad)"
_NEAR = 10  # years
_EARLY = 1000  # years below have fewer than four digits
_ERA_YEAR = f"(comma? of? (year | countword) {ERA} | comma? of? ad (year | countword))"
_LATER = f"(?=(dash | to | until | and | or) about? (year | countword) {ERA})"
_MONTH_DAY = f"{WEEKDAY} monthname the? {DAY_OF_MONTH}"
_DAY_MONTH = f"{WEEKDAY} the? {DAY_OF_MONTH} of? monthname"

YEAR_IN_A_STORY = Rule("early year in a story", "(?<=in) n999 (?=comma)", of_year(_year))

# Numbers that may count something instead.
DOUBTFUL = (
    YEAR_IN_A_STORY,
    Rule("season of an early year", f"(the | {PART}) anyseason of n999", of_year(_season)),
    Rule("month of an early year", f"{ABOUT} {PART}? monthname of? n999", of_year(_month)),
    Rule("date of an early year", f"{ABOUT} {_MONTH_DAY} comma n999 (?=comma)", of_year(_day)),
    Rule("date of an early year, day first", f"{ABOUT} {_DAY_MONTH} (comma n999 (?=comma) | n999)", of_year(_day)),
    Rule("month of a year in two digits", f"{PART}? monthname n99", of_two_digits(_month), NEAREST),
    Rule("date of a year in two digits", f"{_DAY_MONTH} n99", of_two_digits(_day), NEAREST),
)
RULES = (
    *DOUBTFUL,
    Rule("year of an era", f"{ABOUT} (year | countword) {ERA}", of_year(_year)),
    Rule("year of an era, era first", f"{ABOUT} ad (year | countword)", of_year(_year)),
    Rule("year before a year of an era", f"{ABOUT} (year | countword) {_LATER}", year_of_later_era),
    Rule("season of an era", f"(the | {PART})? anyseason {_ERA_YEAR}", of_year(_season)),
    Rule("month of an era", f"{ABOUT} {PART}? monthname {_ERA_YEAR}", of_year(_month)),
    Rule("date of an era", f"{ABOUT} {_MONTH_DAY} {_ERA_YEAR}", of_year(_day)),
    Rule("date of an era, day first", f"{ABOUT} {_DAY_MONTH} {_ERA_YEAR}", of_year(_day)),
    Rule("early year", "the unit_year (n999 | n99 | n31 | n12)", of_year(_year)),
)
