"""The day before or after a date: *the day after Thanksgiving*, *the day before last Tuesday*."""

from collections.abc import Callable
from dataclasses import replace

from musktimeline.timexes.grammar import NEAREST, NOTHING, SPEECH, Origin, Resolver, Rule
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.explicit import full_date
from musktimeline.timexes.rules.fragments import DAY_OF_MONTH, WEEKDAY
from musktimeline.timexes.rules.months import month_day
from musktimeline.timexes.rules.named import holiday, holiday_of_year
from musktimeline.timexes.rules.weekdays import shifted_weekday, weekday_beside_last
from musktimeline.timexes.words import Words

_SIDES = {"before": -1, "after": 1}


Neighbour = Callable[[Words, Calendar], Meaning | None]
"""The words before the date, up to *before* or *after*, and the date → the day beside it."""


def day_beside(words: Words, found: Calendar) -> Meaning | None:
    """*the day after Thanksgiving*."""
    return replace(found, period=found.period.shifted(_SIDES[words.tokens[-1].kind]))


def weekday_beside(words: Words, found: Calendar) -> Meaning | None:
    """*the Saturday after Christmas*: the nearest on that side."""
    return weekday_beside_last(words, Origin(found.period))


def beside(whole: Resolver, neighbour: Neighbour) -> Resolver:
    """The neighbour of the day that a resolver finds in the words after *before* or *after*."""

    def resolve(words: Words, origin: Origin) -> Meaning | None:
        cut = next(i for i, token in enumerate(words.tokens) if token.kind in _SIDES) + 1
        found = whole(Words(words.tokens[cut:], words.after), origin)
        if not isinstance(found, Calendar) or found.period.grain is not Grain.DAY:
            return found
        return neighbour(Words(words.tokens[:cut]), found)

    return resolve


_DAY = f"{WEEKDAY} (monthname {DAY_OF_MONTH} | {DAY_OF_MONTH} of? monthname)"
_WHOLES: tuple[tuple[str, str, Resolver, str], ...] = (
    ("a date", f"{_DAY} comma? year", full_date, NOTHING),
    ("a month and day", _DAY, month_day, NEAREST),
    ("a holiday of a year", "holiday (comma | of)? year", holiday_of_year, NOTHING),
    ("a holiday", "holiday", holiday, NEAREST),
    ("last or next weekday", "(the? (last | next) | this) weekday", shifted_weekday, SPEECH),
)

_BESIDE = "the unit_day (before | after)"
_WEEKDAY_BESIDE = "the weekday (before | after)"

RULES = (
    *(Rule(f"day beside {name}", f"{_BESIDE} {whole}", beside(f, day_beside), c) for name, whole, f, c in _WHOLES),
    *(
        Rule(f"weekday beside {name}", f"{_WEEKDAY_BESIDE} {whole}", beside(f, weekday_beside), c)
        for name, whole, f, c in _WHOLES[:-1]
    ),
)
