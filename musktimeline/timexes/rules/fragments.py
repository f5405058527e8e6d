"""Pieces of patterns and resolvers that several families of rules share."""

from musktimeline.dates.day import days_in_month
from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import Origin
from musktimeline.timexes.meaning import Calendar
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.words import Words

PART = "(the? part (dash | in the?)? | the? edge of the?)"  # early, the late, mid-, early in, the end of the
ABOUT = "about?"
DAY_OF_MONTH = "(dayno | ordinal)"
WEEKDAY = "(weekdayname comma?)?"
NAMELY = "(comma a weekdayname)?"  # 16 March, a Sunday
SHIFT = "(the? (last | next | current | latest) | this)"  # counted from when it was said
# three, a, several, a couple of, half a, 2 1/2, a hundred; with what bounds it: more than, about, at least
_NUMBER = "(countword (and a half)? | several | couple | fraction)"
AMOUNT = f"((more | less | about)? {_NUMBER} more_word?)"
LENGTH = f"({AMOUNT} dash? anyunit | (more | less | about)? half? a half? more_word? dash? unit)"
OR_SO = "(or so)?"
OF_YEAR = f"(of | comma)? {SHIFT} unit_year"
OF_THAT_YEAR = "(of | comma)? (the? (that | previous | following)) unit_year"  # counted from the last date

_SHIFTS = ("last", "previous", "next", "following", "this", "that", "current", "latest")


def calendar(words: Words, period: Period, clock: str | None = None) -> Calendar:
    """A period with the third (early, mid, late) and the doubt (about) that its words state."""
    third = words.get("part") or words.get("edge")
    approximate = words.has("about")
    return Calendar(
        period,
        third=str(third) if third else None,
        clock=clock,
        mod="APPROX" if approximate else None,
        approximate=approximate,
    )


def day_or_none(year: int, month: int, day: int) -> Period | None:
    """The day, or None where the calendar has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= days_in_month(year, month)):
        return None
    return p.day(year, month, day)


def day_number(words: Words) -> int:
    return words.number("dayno") if words.has("dayno") else words.number("ordinal")


def grain(words: Words) -> Grain:
    """The first unit that the words name."""
    value = words.get("anyunit")
    assert isinstance(value, Grain)
    return value


def shift(words: Words) -> int:
    """-1, 0 or 1 for last, this, next and their like; 0 where none is named (*earlier in the year*)."""
    return next((words.number(name) for name in _SHIFTS if words.has(name)), 0)


def stated_year(words: Words, origin: Origin) -> int:
    """The year as a number, or counted from the origin: *last year*."""
    if words.has("anyyear"):
        return words.number("anyyear")
    return origin.period.first.year + shift(words)


def amount(words: Words) -> float | None:
    """The number that an amount's words state; None for *several* or where there is none."""
    if words.has("fraction"):
        return _fraction(str(words.get("fraction")))
    number: float | None = None
    value = words.get("countword") if words.has("countword") else words.get("couple")
    if isinstance(value, int | float):
        number = value
    elif words.has("a"):
        number = 1
    if number is None or not words.has("half"):
        return number
    return number + 0.5 if words.has("and") else 0.5


def _fraction(text: str) -> float:
    """`2 1/2`, `3/4`."""
    whole, _, part = text.rpartition(" ")
    over, _, under = part.partition("/")
    return int(whole or 0) + int(over) / int(under)
