"""Pieces of patterns and resolvers that several families of rules share."""

from musktimeline.timexes.grammar import Words
from musktimeline.timexes.meaning import Calendar
from musktimeline.timexes.period import Grain, Period

PART = "(the? part dash? | the? edge of (the)?)"  # early 2024, the end of the
ABOUT = "about?"
DAY_OF_MONTH = "(dayno | ordinal)"
AMOUNT = "((more | less | about)? (the? countword | a half? | several | couple | fraction))"


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


def grain(words: Words) -> Grain:
    value = words.get("anyunit")
    assert isinstance(value, Grain)
    return value


def is_calendar_grain(unit: Grain) -> bool:
    return unit >= Grain.DAY
