"""Seasons, with and without their year."""

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import AHEAD, BEHIND, NEAREST, SPEECH, TEXT, TOLD, Origin, Rule
from musktimeline.timexes.meaning import Meaning
from musktimeline.timexes.period import Grain, Period, index_in_year
from musktimeline.timexes.rules.choosing import chosen, years_around
from musktimeline.timexes.rules.fragments import (
    ABOUT,
    PART,
    calendar,
    shift,
)
from musktimeline.timexes.words import Words


def season(words: Words, origin: Origin) -> Meaning | None:
    number = words.number("anyseason")
    if words.has("anyyear"):
        return calendar(words, p.part_of_year(Grain.SEASON, words.number("anyyear"), number))
    seasons = [p.part_of_year(Grain.SEASON, y, number) for y in years_around(origin)]
    return calendar(words, chosen(seasons, origin))


def season_of_two_years(words: Words, _: Origin) -> Meaning | None:
    """*the winter of 1914–15*, which begins in the first of them."""
    year = int(str(words.get("season_year"))[:4])
    return calendar(words, p.part_of_year(Grain.SEASON, year, words.number("anyseason")))


def season_of_that_year(words: Words, origin: Origin) -> Meaning | None:
    year = origin.period.first.year + shift(words)
    return calendar(words, p.part_of_year(Grain.SEASON, year, words.number("anyseason")))


def shifted_season(words: Words, origin: Origin) -> Meaning | None:
    """*last fall*, *that summer*, *next summer*: the latest that is over, the one of this year, the first to come."""
    step, year = shift(words), origin.period.first.year
    if origin.period.grain > Grain.YEAR:
        return calendar(words, origin.period)
    seasons = [p.part_of_year(Grain.SEASON, y, words.number("anyseason")) for y in range(year - 2, year + 3)]
    if step < 0:
        return calendar(words, max(s for s in seasons if s.last < origin.period.first))
    if step > 0:
        return calendar(words, min(s for s in seasons if s.first > origin.period.last))
    return calendar(words, _of_year(seasons, origin))


def this_season(words: Words, origin: Origin) -> Meaning | None:
    """*this fall*: of this year, unless what is told of it as past has yet to come, or as planned is over."""
    if origin.period.grain > Grain.YEAR:
        return calendar(words, origin.period)
    year, number = origin.period.first.year, words.number("anyseason")
    seasons = [p.part_of_year(Grain.SEASON, y, number) for y in range(year - 2, year + 3)]
    found, facing = _of_year(seasons, origin), origin.direction
    if facing in (BEHIND, TOLD) and found.first > origin.period.last:
        found = found.shifted(-_A_YEAR)
    elif facing == AHEAD and found.last < origin.period.first:
        found = found.shifted(_A_YEAR)
    return calendar(words, found)


def _of_year(seasons: list[Period], origin: Origin) -> Period:
    """The one that begins in the origin's year; of winters, which two years share, the nearest."""
    nearest = chosen(seasons, Origin(origin.period))
    if index_in_year(nearest) == _WINTER:
        return nearest
    return next(s for s in seasons if s.first.year == origin.period.first.year)


_A_YEAR = 4  # seasons
_WINTER = 3  # the one that two years share


def season_beside(words: Words, origin: Origin) -> Meaning | None:
    """*the summer after*, *the winter before*: beside the last date."""
    year = origin.period.first.year
    if origin.period.grain > Grain.YEAR:
        return calendar(words, origin.period)
    seasons = [p.part_of_year(Grain.SEASON, y, words.number("anyseason")) for y in range(year - 2, year + 3)]
    if words.has("before"):
        return calendar(words, max(s for s in seasons if s.last < origin.period.first))
    return calendar(words, min(s for s in seasons if s.first > origin.period.last))


_SHIFT = "(the? (last | next))"

RULES = (
    Rule("season", f"({ABOUT} (the | {PART})) season", season, NEAREST),
    Rule(
        "ambiguous season",
        f"(?<=in|by|since|until|of|from|before|after|more) (the | {PART}) season_weak (?!of)",
        season,
        NEAREST,
    ),
    Rule("season of a year", f"(the | {PART})? anyseason of? anyyear", season),
    Rule("season of two years", f"(the | {PART})? anyseason of? season_year", season_of_two_years),
    Rule(
        "season of that year",
        "(the? anyseason | the? part anyseason) of? (that | the? (following | previous)) unit_year",
        season_of_that_year,
        TEXT,
    ),
    Rule("season after the last date", "(the? (following | previous) | that) anyseason", shifted_season, TEXT),
    Rule("season beside the last", "the anyseason (before | after) (?!last|next)", season_beside, TEXT),
    Rule("last or next season", f"{PART}? {_SHIFT} anyseason", shifted_season, SPEECH),
    Rule("this season", f"{PART}? this anyseason", this_season, NEAREST),
)
