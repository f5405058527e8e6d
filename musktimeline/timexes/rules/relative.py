"""Words that count from when they were said, or from the last date mentioned."""

from musktimeline.timexes.grammar import SPEECH, TEXT, Origin, Rule, Words
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.fragments import AMOUNT, PART, calendar, grain

_SHIFTS = ("last", "previous", "next", "following", "this", "that")


def _shift(words: Words) -> int:
    return next(words.number(name) for name in _SHIFTS if words.has(name))


def shifted_unit(words: Words, origin: Origin) -> Meaning | None:
    """*last year*, *this week*, *the following month*."""
    unit = grain(words)
    if unit < Grain.DAY:
        return None
    return calendar(words, origin.period.moved(_shift(words), unit))


def day_word(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, origin.period.moved(words.number("today"), Grain.DAY))


def amount(words: Words) -> float | None:
    """The number that an amount's words state; None for *several*."""
    number: float = 0
    if words.has("fraction"):
        whole, _, part = str(words.get("fraction")).rpartition(" ")
        over, _, under = part.partition("/")
        return int(whole or 0) + int(over) / int(under)
    if words.has("several"):
        return None
    if words.has("countword"):
        value = words.get("countword")
        assert isinstance(value, int | float)
        number = value
    elif words.has("couple"):
        number = 2
    elif words.has("a"):
        number = 0 if words.tokens[0].kind == "half" else 1
    return number + (0.5 if words.has("half") else 0)


def counted(words: Words, origin: Origin) -> Meaning | None:
    """*18 months ago*, *more than a year and a half ago*, *three days later*."""
    number, unit = amount(words), grain(words)
    if unit < Grain.DAY or number is None:
        return None
    number, unit = _in_whole_units(number, unit)
    sign = -1 if words.has("ago") or words.has("earlier") else 1
    period = origin.period.moved(sign * int(number), unit)
    more, less = words.has("more"), words.has("less")
    if more or less:
        before = (sign < 0) == more
        return Calendar(period, mod="BEFORE" if before else "AFTER", bound="before" if before else "after")
    return calendar(words, period)


_FINER = {Grain.YEAR: (Grain.MONTH, 12), Grain.DECADE: (Grain.YEAR, 10), Grain.CENTURY: (Grain.YEAR, 100),
          Grain.MILLENNIUM: (Grain.YEAR, 1000), Grain.MONTH: (Grain.DAY, 30), Grain.WEEK: (Grain.DAY, 7)}  # fmt: skip


def _in_whole_units(number: float, unit: Grain) -> tuple[float, Grain]:
    if number == int(number) or unit not in _FINER:
        return number, unit
    finer, many = _FINER[unit]
    return round(number * many), finer


_UNIT = "anyunit"
RULES = (
    Rule("this, last or next unit", f"{PART}? (the? (last | next) | this) unit", shifted_unit, SPEECH),
    Rule("part of this unit", "(earlier | later) this unit", shifted_unit, SPEECH),
    Rule("unit after the last date", f"{PART}? the? (previous | following | that) unit", shifted_unit, TEXT),
    Rule("day word", f"{PART}? today", day_word, SPEECH),
    Rule("units ago", f"{AMOUNT} {_UNIT} (and a half)? ago", counted, SPEECH),
    Rule("units from now", f"{AMOUNT} {_UNIT} (and a half)? hence", counted, SPEECH),
    Rule("units earlier or later", f"{AMOUNT} {_UNIT} (and a half)? (earlier | later)", counted, TEXT),
)
