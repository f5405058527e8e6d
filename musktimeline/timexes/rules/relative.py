"""Words that count from when they were said, or from the last date mentioned."""

from dataclasses import replace

from musktimeline.timexes.grammar import AHEAD, LAST_DAY, NEAREST, QUARTER, SPEECH, TEXT, Origin, Rule
from musktimeline.timexes.meaning import Calendar, Duration, Meaning, Reference
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.days import daypart, weekday
from musktimeline.timexes.rules.fragments import LENGTH, OR_SO, PART, SHIFT, amount, calendar, grain, shift
from musktimeline.timexes.words import Words


def shifted_unit(words: Words, origin: Origin) -> Meaning | None:
    """*last year*, *this week*, *the following month*."""
    unit = grain(words)
    if unit < Grain.DAY:
        return None
    return calendar(words, origin.period.moved(shift(words), unit))


def unit_spoken_of(words: Words, origin: Origin) -> Meaning | None:
    """*the year*, *the end of the month*: only the latter says enough to date an event."""
    meaning = calendar(words, origin.period.moved(0, grain(words)))
    return meaning if meaning.third else replace(meaning, dates=False)


def past_year(words: Words, origin: Origin) -> Meaning | None:
    """TIMEX3 names the year before; the twelve months that are meant are no calendar year that dates an event."""
    return replace(calendar(words, origin.period.moved(-1, Grain.YEAR)), dates=False)


def day_word(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, origin.period.moved(words.number("today"), Grain.DAY), daypart(words))


def weeks_from_weekday(words: Words, origin: Origin) -> Meaning | None:
    """*a week from Monday*: so many weeks after the Monday to come."""
    monday = weekday(words, Origin(origin.period, AHEAD))
    number = amount(words)
    if grain(words) is not Grain.WEEK or number is None or not isinstance(monday, Calendar):
        return None
    return Calendar(monday.period.moved(7 * int(number), Grain.DAY))


def year_to_date(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, origin.period.within(Grain.YEAR))


def far_day(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, origin.period.moved(words.number("far_day"), Grain.DAY))


def part_of_day(words: Words, origin: Origin) -> Meaning | None:
    """*tonight*, *this morning*, *last night*, *the next morning*."""
    step = shift(words) if not words.has("tonight") else 0
    part = words.get("daypart") or words.get("tonight")
    return calendar(words, origin.period.moved(step, Grain.DAY), f"T{part}")


def units_away(words: Words, origin: Origin) -> Meaning | None:
    """*18 months ago*, *more than a year and a half ago*, *three days later*."""
    number, back = amount(words), words.has("ago") or words.has("earlier")
    if number is None:
        return Reference("PAST_REF" if back else "FUTURE_REF")
    return so_far_from(origin.period, words, back) or Duration(number, grain(words))


def so_far_from(here: Period, words: Words, back: bool) -> Calendar | None:
    """As many units before or after a period as words say; None where they name no number, or less than a day."""
    number, unit = amount(words), grain(words)
    if number is None or unit < Grain.DAY:
        return None
    number, unit = _in_whole_units(number, unit)
    period = here.moved(-int(number) if back else int(number), unit)
    if words.has("more") or words.has("less"):
        bound = "before" if back == words.has("more") else "after"
        return Calendar(period, mod=bound.upper(), bound=bound)
    return calendar(words, period)


def same_period(words: Words, origin: Origin) -> Meaning | None:
    """*the same month a year ago*, *the quarter a year ago*: of the last date mentioned, one year back."""
    period = origin.period
    if words.has("unit_month"):
        period = period.within(Grain.MONTH)
    elif words.has("unit_quarter"):
        period = period.within(Grain.QUARTER)
    return calendar(words, period.moved(-12, Grain.MONTH) if period.grain < Grain.QUARTER else _year_back(period))


def _year_back(period: Period) -> Period:
    return Period.containing(period.grain, period.first.plus_months(-12))


def year_ago(words: Words, origin: Origin) -> Meaning | None:
    """*a year earlier*: of the quarter that the text speaks of, where it speaks of one."""
    if origin.period.grain is Grain.QUARTER:
        return calendar(words, origin.period.shifted(-4))
    return calendar(words, origin.period.moved(-1, Grain.YEAR))


_FINER = {
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.DECADE: (Grain.YEAR, 10),
    Grain.CENTURY: (Grain.YEAR, 100),
    Grain.MILLENNIUM: (Grain.YEAR, 1000),
    Grain.MONTH: (Grain.DAY, 30),
    Grain.WEEK: (Grain.DAY, 7),
}


def _in_whole_units(number: float, unit: Grain) -> tuple[float, Grain]:
    if number == int(number) or unit not in _FINER:
        return number, unit
    finer, many = _FINER[unit]
    return round(number * many), finer


_PERIOD = "(unit_quarter | unit_month | period_noun)"
_SHORT = "(unit_day | unit_week | unit_weekend | unit_fortnight)"
_MORE = "(and a half)?"

RULES = (
    Rule("next day", "the next unit_day", shifted_unit, LAST_DAY),
    Rule("day after the last date", f"(the? (previous | following) | that) {_SHORT}", shifted_unit, LAST_DAY),
    Rule("this, last or next unit", f"{PART}? {SHIFT} unit", shifted_unit, SPEECH),
    Rule("part of this unit", "(earlier | later) this unit", shifted_unit, SPEECH),
    Rule("unit after the last date", f"{PART}? (the? (previous | following) | that) unit", shifted_unit, TEXT),
    Rule("the day", "(?<=ended|edge|for) the unit_day", unit_spoken_of, LAST_DAY),
    Rule("part of the last day", "(early | late | earlier | later) in the unit_day", shifted_unit, LAST_DAY),
    Rule(
        "the unit",
        f"{PART}? the whole? (unit_year | unit_month | unit_week) (?!before|after|ago|of|ended)",
        unit_spoken_of,
        NEAREST,
    ),
    Rule(
        "same period a year ago",
        f"the? that? {_PERIOD} ((of | the)? last unit_year | a unit_year (ago | earlier))",
        same_period,
        TEXT,
    ),
    Rule("the past year", "the reference_noun unit_year", past_year, SPEECH),
    Rule("part of the unit", "(earlier | later) in the unit", shifted_unit, NEAREST),
    Rule("part of that unit", "(earlier | later) that unit", shifted_unit, TEXT),
    Rule("weeks from a weekday", "(a | countword) (unit_week | units) from weekday", weeks_from_weekday, SPEECH),
    Rule("a unit on", "a (unit_year | unit_decade | unit_century) on (?=comma)", units_away, TEXT),
    Rule("year to date", "the? year_to_date", year_to_date, SPEECH),
    Rule("day word", f"({PART} | earlier | later)? today daypart?", day_word, SPEECH),
    Rule("far day", "the? far_day", far_day, SPEECH),
    Rule("part of the day", f"({PART} | earlier | later)? (tonight | (this | last) daypart)", part_of_day, SPEECH),
    Rule("part of the next day", "(the? (next | following | previous) | that) daypart", part_of_day, LAST_DAY),
    Rule("part of the last day", "((?<=in)the | mid dash?) daypart", part_of_day, LAST_DAY),
    Rule("year ago", "about? a unit_year (ago | earlier)", year_ago, QUARTER),
    Rule("units ago", f"{LENGTH} {_MORE} {OR_SO} ago", units_away, SPEECH),
    Rule("some units ago", "units ago", units_away, SPEECH),
    Rule("units from now", f"{LENGTH} {_MORE} hence", units_away, SPEECH),
    Rule("units earlier or later", f"{LENGTH} {_MORE} (earlier | later)", units_away, TEXT),
)
