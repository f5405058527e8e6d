"""So many units before or after something: *18 months ago*, *three days later*, *a year ago today*."""

from dataclasses import replace

from musktimeline.dates import Day
from musktimeline.timexes.grammar import AHEAD, QUARTER, SPEECH, TEXT, Origin, Rule
from musktimeline.timexes.meaning import Calendar, Duration, Meaning, Reference
from musktimeline.timexes.period import DAYS_IN, MONTHS_IN, Grain, Period
from musktimeline.timexes.rules.fragments import LENGTH, OR_SO, amount, calendar, grain, shift
from musktimeline.timexes.rules.relative import day_word
from musktimeline.timexes.rules.weekdays import weekday
from musktimeline.timexes.token import Token
from musktimeline.timexes.words import ALIASES, Words


def units_away(words: Words, origin: Origin) -> Meaning | None:
    """*18 months ago*, *more than a year and a half ago*, *three days later*."""
    number, back = amount(words), any(words.has(kind) for kind in _BACK)
    if number is None:
        return _vague(words)
    return so_far_from(origin.period, words, back) or Duration(number, grain(words))


def _vague(words: Words) -> Meaning:
    """*years ago* points back, *a few days later* only says how long it was."""
    if words.has("ago"):
        return Reference("PAST_REF")
    return Reference("FUTURE_REF") if words.has("hence") else Duration(None, grain(words))


def lengths_away(words: Words, origin: Origin) -> Meaning | None:
    """*a year and three months later*: one after the other, as precise as the finer unit."""
    cut = next(i for i, token in enumerate(words.tokens) if token.kind == "and" and i and _is_unit(words.tokens[i - 1]))
    parts = Words(words.tokens[:cut]), Words(words.tokens[cut + 1 :])
    numbers, units = [amount(part) for part in parts], [grain(part) for part in parts]
    if any(number is None or number != int(number) for number in numbers) or not Grain.DAY <= units[1] < units[0]:
        return None
    sign = -1 if any(words.has(kind) for kind in _BACK) else 1
    period = origin.period
    for number, unit in zip(numbers, units, strict=True):
        period = _moved_whole(period, sign * int(number or 0), unit)
    return calendar(words, period.within(units[1]))


def _is_unit(token: Token) -> bool:
    return token.kind in ALIASES["anyunit"]


def says_long_ago(words: Words) -> bool:
    """*seven million years ago*: no day of speaking matters to it."""
    return words.has("ago") and (amount(words) or 0) >= _LONG_AGO


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


_LONG_AGO = 100  # of whatever unit
_BACK = ("ago", "earlier", "previous", "before")
_FINER = {
    Grain.YEAR: (Grain.MONTH, 12),
    Grain.DECADE: (Grain.YEAR, 10),
    Grain.CENTURY: (Grain.YEAR, 100),
    Grain.MILLENNIUM: (Grain.YEAR, 1000),
    Grain.MONTH: (Grain.DAY, 30),
    Grain.WEEK: (Grain.DAY, 7),
}


def _in_whole_units(number: float, unit: Grain) -> tuple[float, Grain]:
    if unit is Grain.FORTNIGHT:
        return 2 * number, Grain.WEEK
    if number == int(number) or unit not in _FINER:
        return number, unit
    finer, many = _FINER[unit]
    return round(number * many), finer


def year_ago(words: Words, origin: Origin) -> Meaning | None:
    """*a year earlier*: of the quarter that the text speaks of, where it speaks of one."""
    if origin.period.grain is Grain.QUARTER:
        return calendar(words, origin.period.shifted(-4))
    return calendar(words, origin.period.moved(-1, Grain.YEAR))


def to_the_day(words: Words, origin: Origin) -> Meaning | None:
    """*two years ago today* is that day; *a year ago on Monday* says so less surely."""
    number, unit, is_limit = amount(words), grain(words), words.has("more") or words.has("less")
    day = day_word(words, origin) if words.has("today") else weekday(words, origin)
    if number is None or number != int(number) or unit < Grain.WEEK or is_limit or not isinstance(day, Calendar):
        return None
    back = _moved_whole(day.period, -int(number), unit)
    return replace(calendar(words, back), approximate=words.has("about") or not words.has("today"))


def to_the_unit(words: Words, origin: Origin) -> Meaning | None:
    """*a year ago this week*, *ten years ago last month*."""
    number, unit = amount(words), grain(words)
    here = Words(words.tokens[-2:])
    if number is None or number != int(number) or unit not in MONTHS_IN or words.has("more") or words.has("less"):
        return None
    spoken_of = origin.period.moved(shift(here), grain(here))
    if spoken_of.grain not in (Grain.WEEK, Grain.MONTH):
        return None
    middle = Day.from_ordinal((spoken_of.first.ordinal + spoken_of.last.ordinal) // 2)
    back = middle.plus_months(-int(number) * MONTHS_IN[unit])
    return Calendar(Period.containing(spoken_of.grain, back))


def units_from_today(words: Words, origin: Origin) -> Meaning | None:
    """*two weeks from today*, *a month from tomorrow*."""
    number, unit = amount(words), grain(words)
    day = origin.period.moved(words.number("today"), Grain.DAY)
    if number is None or number != int(number) or unit < Grain.DAY or day.grain is not Grain.DAY:
        return None
    return Calendar(_moved_whole(day, int(number), unit))


def _moved_whole(day: Period, count: int, unit: Grain) -> Period:
    """A day moved by units without loss of precision."""
    if unit in MONTHS_IN and day.grain is Grain.DAY:
        return Period.containing(day.grain, day.first.plus_months(count * MONTHS_IN[unit]))
    return day.shifted(count * DAYS_IN[unit]) if day.grain is Grain.DAY else day.moved(count, unit)


def weeks_from_weekday(words: Words, origin: Origin) -> Meaning | None:
    """*a week from Monday*: so many weeks after the Monday to come."""
    monday = weekday(words, Origin(origin.period, AHEAD))
    number = amount(words)
    if grain(words) is not Grain.WEEK or number is None or not isinstance(monday, Calendar):
        return None
    return Calendar(monday.period.moved(7 * int(number), Grain.DAY))


def in_units_time(words: Words, origin: Origin) -> Meaning | None:
    """*in two weeks' time*."""
    return so_far_from(origin.period, words, back=False)


_MORE = "(and a half)?"

RULES = (
    Rule("weeks from a weekday", "(a | countword) (unit_week | units) (from | on) weekday", weeks_from_weekday, SPEECH),
    Rule("a unit on", "a (unit_year | unit_decade | unit_century) on (?=comma)", units_away, TEXT),
    Rule("year ago", "about? a unit_year (ago | earlier)", year_ago, QUARTER),
    Rule("units ago to the day", f"{LENGTH} ago (today | on? weekday)", to_the_day, SPEECH),
    Rule("two lengths ago", f"{LENGTH} and {LENGTH} ago", lengths_away, SPEECH),
    Rule("two lengths earlier or later", f"{LENGTH} and {LENGTH} (earlier | later)", lengths_away, TEXT),
    Rule("units ago to the unit", f"{LENGTH} ago (this | last) (unit_week | unit_month)", to_the_unit, SPEECH),
    Rule("units from today", f"{LENGTH} from today", units_from_today, SPEECH),
    Rule("units ago", f"{LENGTH} {_MORE} {OR_SO} ago", units_away, SPEECH),
    Rule("some units ago", "units ago", units_away, SPEECH),
    Rule("units from now", f"{LENGTH} {_MORE} hence", units_away, SPEECH),
    Rule("in so many units' time", f"(?<=in){LENGTH} poss time_noun", in_units_time, SPEECH),
    Rule("units earlier or later", f"{LENGTH} {_MORE} (earlier | later | previous (?!anyunit))", units_away, TEXT),
    Rule("units before or after", f"{LENGTH} {_MORE} (before | after) (?=comma)", units_away, TEXT),
)
