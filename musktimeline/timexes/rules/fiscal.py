"""Quarters, halves and fiscal years."""

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import NEAREST, Origin, Rule, Words
from musktimeline.timexes.meaning import Meaning
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.fragments import PART, calendar


def quarter_of_year(words: Words, _: Origin) -> Meaning | None:
    number = words.number("ordinal")
    if not 1 <= number <= 4:
        return None
    return calendar(words, p.part_of_year(Grain.QUARTER, words.number("year"), number - 1))


def quarter(words: Words, origin: Origin) -> Meaning | None:
    """The quarter that is running or the last one of that number; the next one after a future cue."""
    number = words.number("ordinal")
    if not 1 <= number <= 4:
        return None
    here = origin.period.within(Grain.QUARTER)
    if here.grain is not Grain.QUARTER:
        return None
    behind = (here.number - (number - 1)) % 4
    shift = -behind if origin.direction <= 0 else (4 - behind) % 4
    return calendar(words, here.shifted(shift))


def half_of_year(words: Words, _: Origin) -> Meaning | None:
    number = words.number("ordinal")
    return calendar(words, p.part_of_year(Grain.HALF, words.number("year"), number - 1)) if number <= 2 else None


RULES = (
    Rule("quarter of a year", f"(the | {PART})? ordinal dash? unit of? year", quarter_of_year),
    Rule("quarter", f"(the | {PART})? fiscal? ordinal dash? unit", quarter, NEAREST),
    Rule("half of a year", f"(the | {PART})? ordinal half of? year", half_of_year),
)
