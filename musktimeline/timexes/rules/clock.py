"""Times of day, alone or with the day that they are of."""

from dataclasses import replace

from musktimeline.timexes.grammar import DAY_ORDER, LAST_DAY, NEAREST, NOTHING, SPEECH, TEXT, Origin, Resolver, Rule
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.days import day_of_month
from musktimeline.timexes.rules.explicit import full_date, iso_date, numeric_date
from musktimeline.timexes.rules.fragments import DAY_OF_MONTH, OF_YEAR, WEEKDAY, grain
from musktimeline.timexes.rules.months import month_day
from musktimeline.timexes.rules.ranges import DAYS, day_range
from musktimeline.timexes.rules.relative import day_word
from musktimeline.timexes.rules.weekdays import weekday
from musktimeline.timexes.words import ALIASES, Words


def clock_value(words: Words) -> str | None:
    """`T21:00`, `T14:30Z`; None where the words are no time of day."""
    if words.has("clockword"):
        return str(words.get("clockword"))
    hour, minute = _hour_and_minute(words)
    meridiem = words.get("meridiem") or _meridiem_of(words, hour)
    if meridiem:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if meridiem == "pm" else 0)
    if hour > 24 or minute > 59:
        return None
    return f"T{hour:02}:{minute:02}{words.get('zone') or ''}"


def _meridiem_of(words: Words, hour: int) -> str | None:
    """*in the morning*, *at night*: nine at night is before midnight, two after it."""
    part = words.get("daypart")
    if part is None:
        return None
    return "am" if part == "MO" or (part == "NI" and hour in _SMALL_HOURS) else "pm"


_SMALL_HOURS = (12, 1, 2, 3, 4, 5)


def _hour_and_minute(words: Words) -> tuple[int, int]:
    if words.has("clock"):
        hour, minute = str(words.get("clock")).split(":")[:2]
        return int(hour), int(minute)
    in_words = words.get("hour") or words.get("number_word")
    if isinstance(in_words, int):
        return in_words, 0
    digits = next((token.text for token in words.tokens if token.text.isdigit()), "")
    is_clock = digits and (not words.has("units") or grain(words) is Grain.HOUR)
    return divmod(int(digits), 100) if is_clock else (99, 99)


def at_clock(day: Resolver) -> Resolver:
    """The day that a resolver finds in the words beside the clock's, at the stated time."""

    def resolve(words: Words, origin: Origin) -> Meaning | None:
        first, last = _clock_words(words)
        beside = Words((*words.tokens[:first], *words.tokens[last + 1 :]), words.after)
        time, meaning = clock_value(Words(words.tokens[first : last + 1])), day(beside, origin)
        if time is None or not isinstance(meaning, Calendar):
            return None
        return replace(meaning, clock=time, approximate=False)  # it is the time that is rough, not the day

    return resolve


def part_of(day: Resolver) -> Resolver:
    """The day that a resolver finds, at the part of the day named before it: *the morning of 6 June*."""

    def resolve(words: Words, origin: Origin) -> Meaning | None:
        first = next(i for i, token in enumerate(words.tokens) if token.kind == "daypart")
        meaning = day(Words(words.tokens[first + 1 :], words.after), origin)
        return replace(meaning, clock=f"T{words.get('daypart')}") if isinstance(meaning, Calendar) else None

    return resolve


def _clock_words(words: Words) -> tuple[int, int]:
    """The first and the last token of the clock time among a date's."""
    kinds = [token.kind for token in words.tokens]
    last = max(i for i, kind in enumerate(kinds) if kind in _CLOCK_KINDS)
    if kinds[last] == "daypart":
        return max(i for i in range(last) if kinds[i] in ALIASES["hour"]), last
    first = min(i for i, kind in enumerate(kinds) if kind in _CLOCK_KINDS)
    return (first if kinds[first] in ("clock", "clockword") else first - 1), last


_CLOCK_KINDS = ("clock", "daypart", "clockword", "meridiem", "oclock", "zone", "units")


def iso_date_and_time(words: Words, origin: Origin) -> Meaning | None:
    meaning, time = iso_date(words, origin), str(words.get("iso_time"))
    return replace(meaning, clock=time) if isinstance(meaning, Calendar) else None


def _same_day(words: Words, origin: Origin) -> Meaning | None:
    return Calendar(origin.period)


_IN_PART = "(?<=at|about|by|until|before|after|since)hour (in the | at) daypart"  # 4 in the morning, 9 at night
_BY_CLOCK = "about? (clock (meridiem | units)? | hour meridiem | (hour | number_word) oclock) zone?"
_CLOCK = f"({_BY_CLOCK} | {_IN_PART} | about? (year | four_digits) zone | four_digits units | clockword)"
_PART_OF = "(the? (early | late)? daypart (of | on | from | between) | (early | mid | late) dash? daypart)"
_DAYS: tuple[tuple[str, str, Resolver, str], ...] = (
    ("weekday", "weekdayname", weekday, NEAREST),
    ("day word", "today", day_word, SPEECH),
    ("month and day", f"{WEEKDAY} monthname {DAY_OF_MONTH}", month_day, NEAREST),
    ("day and month", f"{WEEKDAY} the? {DAY_OF_MONTH} of? monthname", month_day, NEAREST),
    ("full date", f"{WEEKDAY} monthname {DAY_OF_MONTH} comma? year", full_date, NOTHING),
    ("full date, day first", f"{WEEKDAY} the? {DAY_OF_MONTH} of? monthname comma? of? year", full_date, NOTHING),
    ("date of last year", f"{WEEKDAY} monthname {DAY_OF_MONTH} {OF_YEAR}", full_date, SPEECH),
    ("date of last year, day first", f"{WEEKDAY} the? {DAY_OF_MONTH} of? monthname {OF_YEAR}", full_date, SPEECH),
    ("ISO date", "iso", iso_date, NOTHING),
    ("numeric date", "numdate", numeric_date, DAY_ORDER),
)
_NIGHTS: tuple[tuple[str, str, Resolver, str], ...] = (
    ("days of a month", f"{DAYS} of? monthname", day_range, NEAREST),
    ("days of one month", f"{DAYS} of? monthname comma? year", day_range, NOTHING),
    ("days of a month, month first", f"monthname {DAYS}", day_range, NEAREST),
    ("days of one month, month first", f"monthname {DAYS} comma? year", day_range, NOTHING),
    ("day of the month", "the nth", day_of_month, TEXT),
)

RULES = (
    Rule("clock time", _CLOCK, at_clock(_same_day), LAST_DAY),
    Rule("ISO date and time", "iso iso_time", iso_date_and_time),
    *(Rule(f"clock time, {name}", f"{_CLOCK} (comma | on)? {day}", at_clock(f), c) for name, day, f, c in _DAYS),
    *(
        Rule(f"part of the day, {name}", f"{_PART_OF} {day} (?!daypart)", part_of(f), c)
        for name, day, f, c in (*_DAYS, *_NIGHTS)
    ),
    *(Rule(f"{name}, clock time", f"{day} (comma | at)? {_CLOCK}", at_clock(f), c) for name, day, f, c in _DAYS),
)
