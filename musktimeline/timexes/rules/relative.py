"""Words that count from when they were said, or from the last date mentioned."""

from dataclasses import replace

from musktimeline.timexes.grammar import FORWARD, LAST_DAY, NEAREST, PERIOD, SPEECH, STORY, TEXT, Origin, Rule
from musktimeline.timexes.meaning import Calendar, Duration, Meaning, Reference
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.fragments import PART, SHIFT, calendar, grain, shift
from musktimeline.timexes.rules.weekdays import daypart, weekday
from musktimeline.timexes.words import Words


def shifted_unit(words: Words, origin: Origin) -> Meaning | None:
    """*last year*, *this week*, *the following month*."""
    unit = grain(words)
    if unit < Grain.DAY:
        return None
    if unit is Grain.FORTNIGHT:
        return Duration(1, unit)
    meaning = calendar(words, origin.period.moved(shift(words), unit))
    return replace(meaning, dates=not (unit is Grain.DECADE and words.has("last")))  # rather the ten years before


def these_days(words: Words, _: Origin) -> Meaning | None:
    return Reference("PRESENT_REF")


def unit_spoken_of(words: Words, origin: Origin) -> Meaning | None:
    """*the year*, *the end of the month*: only the latter says enough to date an event."""
    meaning = calendar(words, origin.period.moved(0, grain(words)))
    return meaning if meaning.third else replace(meaning, dates=False)


def unit_beside(words: Words, origin: Origin) -> Meaning | None:
    """*the year before*, *the week after*: beside the last date."""
    step = -1 if words.has("before") else 1
    if words.has("daypart"):
        return calendar(words, origin.period.moved(step, Grain.DAY), f"T{words.get('daypart')}")
    return calendar(words, origin.period.moved(step, grain(words)))


def past_year(words: Words, origin: Origin) -> Meaning | None:
    """TIMEX3 names the year before; the twelve months that are meant are no calendar year that dates an event."""
    return replace(calendar(words, origin.period.moved(-1, Grain.YEAR)), dates=False)


def day_word(words: Words, origin: Origin) -> Meaning | None:
    """*today* is a day in the news, and these days where a story is told."""
    if origin.direction == FORWARD and words.get("today") == 0:
        return Reference("PRESENT_REF")
    return calendar(words, origin.period.moved(words.number("today"), Grain.DAY), daypart(words))


def year_to_date(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, origin.period.within(Grain.YEAR))


def far_day(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, origin.period.moved(words.number("far_day"), Grain.DAY))


def part_of_day(words: Words, origin: Origin) -> Meaning | None:
    """*tonight*, *this morning*, *last night*, *the next morning*."""
    step = shift(words) if not words.has("tonight") else 0
    part = words.get("daypart") or words.get("tonight")
    return calendar(words, origin.period.moved(step, Grain.DAY), f"T{part}")


def overnight(words: Words, origin: Origin) -> Meaning | None:
    return calendar(words, origin.period.moved(0, Grain.DAY), f"T{words.get('overnight')}")


def overnight_on_weekday(words: Words, origin: Origin) -> Meaning | None:
    """*overnight on Saturday*; *overnight into Sunday* is the night before."""
    day = weekday(words, origin)
    if not isinstance(day, Calendar) or day.period.grain is not Grain.DAY:
        return None
    return Calendar(day.period.shifted(-words.has("into")), clock=f"T{words.get('overnight')}")


def same_period(words: Words, origin: Origin) -> Meaning | None:
    """*the same month a year ago*, *the quarter a year ago*: of the last date mentioned, one year back."""
    period = origin.period
    if words.has("unit_month"):
        period = period.within(Grain.MONTH)
    elif words.has("unit_quarter"):
        period = period.within(Grain.QUARTER)
    if period.grain >= Grain.QUARTER:
        return calendar(words, _year_back(period))
    back = calendar(words, period.moved(-12, Grain.MONTH))
    return replace(back, dates=not words.has("period_noun"))  # *the same period*: no day tells how long that is


def _year_back(period: Period) -> Period:
    return Period.containing(period.grain, period.first.plus_months(-12))


def before_last(words: Words, origin: Origin) -> Meaning | None:
    """*the year before last*, *the week after next*."""
    return calendar(words, origin.period.moved(-2 if words.has("last") else 2, grain(words)))


_PERIOD = "(unit_quarter | unit_month | period_noun)"
_SHORT = "(unit_day | unit_week | unit_weekend | unit_fortnight)"
_NOT_OF_IT = "(?!unit|units|weekdayname|monthname|anyseason|daypart|holiday|countword|several)"

_NO_DATE = "(?!the|a|that|this|last|next|today|count|iso|numdate|ordinal|weekdayname|monthname|holiday|named_day|ended)"

RULES = (
    Rule("next day", f"{PART}? the next unit_day", shifted_unit, LAST_DAY),
    Rule("the next unit from now", f"(?<=in|more|for|until|by|of|to) {PART}? the next unit", shifted_unit, STORY),
    Rule("the next unit", f"{PART}? the next unit", shifted_unit, TEXT),
    Rule("day after the last date", f"(the? (previous | following) | that) {_SHORT}", shifted_unit, LAST_DAY),
    Rule("to this day", "(?<=to) this unit_day", these_days),
    Rule(
        "this, last or next unit",
        f"{PART}? (?!this unit_day in year | the last unit of | (?<=the) last unit of) {SHIFT} unit",
        shifted_unit,
        SPEECH,
    ),
    Rule("part of this unit", "(earlier | later) this unit", shifted_unit, SPEECH),
    Rule("unit after the last date", f"{PART}? (the? (previous | following) | that) unit", shifted_unit, TEXT),
    Rule("day beside the last", f"the ({_SHORT} | daypart) (before | after) {_NO_DATE}", unit_beside, LAST_DAY),
    Rule(
        "unit beside the last",
        f"the (unit_month | unit_year | unit_decade) (before | after) {_NO_DATE}",
        unit_beside,
        TEXT,
    ),
    Rule("unit before the last date", "the unit previous (?!unit|units)", shifted_unit, TEXT),
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
        PERIOD,
    ),
    Rule("the past year", "the reference_noun unit_year", past_year, SPEECH),
    Rule("end of the decade", "the? edge of the (unit_decade | unit_century)", shifted_unit, NEAREST),
    Rule("part of the unit", "(earlier | later) in the unit", shifted_unit, NEAREST),
    Rule("part of that unit", "(earlier | later) that unit", shifted_unit, TEXT),
    Rule("year to date", "the? year_to_date", year_to_date, SPEECH),
    Rule("day word", f"({PART} | earlier | later)? today daypart?", day_word, SPEECH),
    Rule("far day", "the? far_day", far_day, SPEECH),
    Rule("part of the day", f"({PART} | earlier | later)? (tonight | (this | last) daypart)", part_of_day, SPEECH),
    Rule("overnight", "overnight", overnight, STORY),
    Rule("overnight on a weekday", "overnight (on | from | into)? weekday", overnight_on_weekday, NEAREST),
    Rule("part of the next day", "(the? (next | following | previous) | that) daypart", part_of_day, LAST_DAY),
    Rule("part of the last day", "((?<=in)the | mid dash?) daypart (?!of)", part_of_day, LAST_DAY),
    Rule("unit before last", f"the unit (before last | after next) {_NOT_OF_IT}", before_last, SPEECH),
)
