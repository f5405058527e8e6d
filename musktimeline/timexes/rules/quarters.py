"""Quarters and halves by their number, with and without their year."""

from dataclasses import replace

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import BEHIND, NEAREST, SPEECH, TOLD, Origin, Rule
from musktimeline.timexes.lexer import year_at_end
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.choosing import chosen, years_around
from musktimeline.timexes.rules.fragments import OF_YEAR, PART, SHIFT, calendar, stated_year
from musktimeline.timexes.words import Words


def quarter_of_year(words: Words, origin: Origin) -> Meaning | None:
    number = _quarter_number(words)
    if not 1 <= number <= 4:
        return None
    return _quarter(words, p.part_of_year(Grain.QUARTER, stated_year(words, origin), number - 1))


def _quarter(words: Words, period: Period) -> Calendar:
    """That of a fiscal year has a number, but no days that the words tell."""
    return replace(calendar(words, period), dates=not words.has("fiscal"))


def _quarter_number(words: Words) -> int:
    return next((words.number(kind) for kind in ("ordinal", "quarter_name") if words.has(kind)), 4)


def quarter(words: Words, origin: Origin) -> Meaning | None:
    """The last quarter of that number, the running one included; after a future cue the next, unless just over.

    What is told of the running one as past is of a fiscal year: its days are not known.
    """
    number, here = _quarter_number(words), origin.period.within(Grain.QUARTER)
    if not 1 <= number <= 4 or here.grain is not Grain.QUARTER:
        return None
    behind = (p.index_in_year(here) - (number - 1)) % 4
    ahead = (origin.direction > 0 and behind > _JUST_OVER) or (behind == _NEXT and _is_open(words, origin))
    found = _quarter(words, here.shifted(4 - behind if ahead else -behind))
    return replace(found, dates=False) if behind == 0 and origin.direction in (BEHIND, TOLD) else found


def _is_open(words: Words, origin: Origin) -> bool:
    """Of the quarter to come, like the month to come, one speaks in any tense that does not lead to it directly."""
    return origin.direction != TOLD and not words.has("fiscal")


def one_of_several_quarters(words: Words, origin: Origin) -> Meaning | None:
    """*the third* in *the third and fourth quarters of 1989*."""
    year = next(token for token in words.after if token.kind == "year")
    return quarter_of_year(Words((*words.tokens, year)), origin)


def quarters_of_year(words: Words, _: Origin) -> Meaning | None:
    """*the first two quarters of 1990* are its first half; of other counts the year is all that is sure."""
    year, is_first = words.number("year"), words.get("ordinal") == 1
    if words.get("countword") != 2 or not (is_first or words.has("last")):
        return calendar(words, p.year(year))
    return calendar(words, p.part_of_year(Grain.HALF, year, 0 if is_first else 1))


def half_of_year(words: Words, origin: Origin) -> Meaning | None:
    number = next((words.number(kind) for kind in ("ordinal", "half_name") if words.has(kind)), 2)
    return calendar(words, p.part_of_year(Grain.HALF, stated_year(words, origin), number - 1)) if number < 3 else None


def quarter_and_year(words: Words, _: Origin) -> Meaning | None:
    """*3Q21*, *1H 2022*."""
    grain = Grain.QUARTER if words.has("quarter_and_year") else Grain.HALF
    text = words.tokens[0].text
    return calendar(words, p.part_of_year(grain, year_at_end(text), int(text[0]) - 1))


def quarter_by_its_month(words: Words, origin: Origin) -> Meaning | None:
    """*the March quarter*: the last one that ended with March.

    It dates an event where a quarter of the calendar's ends so.
    """
    number = words.number("monthname")
    years = [words.number("year")] if words.has("year") else years_around(origin)
    ended = chosen([p.month(year, number) for year in years], Origin(origin.period, BEHIND))
    return replace(calendar(words, ended.within(Grain.QUARTER)), dates=number % 3 == 0)


_NTH = f"(the | {PART})? fiscal? dash? (ordinal | last | final) dash? unit_quarter"
_JUST_OVER = 2  # quarters: results of those are still reported in the future tense
_NEXT = 3  # quarters behind, and one ahead
_LINK = "(and | or | to | dash | comma)"
_POSSESSED = f"{SHIFT} unit_year poss"

RULES = (
    Rule("quarter of a year", f"{_NTH} (of | comma)? fiscal? year", quarter_of_year),
    Rule("quarter of a year, year first", "(the | poss)? year poss? ordinal dash? unit_quarter", quarter_of_year),
    Rule("quarter by its number", "quarter_name dash? (of | comma)? fiscal? anyyear", quarter_of_year),
    Rule("quarter by its number, year first", "year dash? quarter_name", quarter_of_year),
    Rule("quarter and year", "quarter_and_year | half_and_year", quarter_and_year),
    Rule("quarter by its last month", "(the | the? last)? monthname dash? unit_quarter", quarter_by_its_month, SPEECH),
    Rule(
        "quarter by its last month, with its year",
        "the? monthname dash? unit_quarter (of | comma)? year",
        quarter_by_its_month,
    ),
    Rule("quarter of last year by its number", f"quarter_name {OF_YEAR}", quarter_of_year, SPEECH),
    Rule("quarter of last year", f"{_NTH} {OF_YEAR}", quarter_of_year, SPEECH),
    Rule("last year's quarter", f"{_POSSESSED} ordinal unit_quarter", quarter_of_year, SPEECH),
    Rule(
        "one of several quarters of a year",
        f"(the | {PART})? ordinal (?={_LINK} ordinal (units_quarter | unit_quarter) (of | comma)? year)",
        one_of_several_quarters,
    ),
    Rule(
        "last of several quarters of a year",
        "(?<=and|or|to|dash|comma) ordinal units_quarter (of | comma)? year",
        quarter_of_year,
    ),
    Rule(
        "one of several quarters",
        f"(the | {PART})? ordinal (?={_LINK} ordinal (units_quarter | unit_quarter))",
        quarter,
        NEAREST,
    ),
    Rule("last of several quarters", "(?<=and|or|to|dash|comma) ordinal units_quarter", quarter, NEAREST),
    Rule(
        "quarter",
        f"((the | {PART})? fiscal? dash? ordinal | fiscal? dash? ordinal dash) unit_quarter",
        quarter,
        NEAREST,
    ),
    Rule(
        "quarter by its number alone",
        f"(?<=in|of|by|since|until|for|from|to|the|and) {PART}? quarter_name",
        quarter,
        NEAREST,
    ),
    Rule("quarters of a year", "the? (ordinal | last) countword units_quarter of year", quarters_of_year),
    Rule("half of a year", f"(the | {PART})? (ordinal | last | latter) half of? year", half_of_year),
    Rule("half of last year", f"the? (ordinal | last | latter) half {OF_YEAR}", half_of_year, SPEECH),
    Rule("half of the year", "the? (ordinal | last | latter) half of the unit_year (?!ended)", half_of_year, NEAREST),
    Rule("half by its number", "half_name dash? (of | comma)? fiscal? anyyear", half_of_year),
    Rule("half by its number, year first", "year dash? half_name", half_of_year),
    Rule("half of last year by its number", f"half_name {OF_YEAR}", half_of_year, SPEECH),
)
