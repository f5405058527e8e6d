"""Two dates in one expression: *March 3-5, 2024*, *January through May 2024*, *2019/20*."""

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import NEAREST, Origin, Rule
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.choosing import chosen, nearest_or_told, years_around
from musktimeline.timexes.rules.eras import ERA
from musktimeline.timexes.rules.fragments import day_or_none
from musktimeline.timexes.words import ALIASES, Words


def day_range(words: Words, origin: Origin) -> Meaning | None:
    """Two days of one month, of a stated year or of the nearest."""
    years = [words.number("year")] if words.has("year") else years_around(origin)
    month = words.number("monthname")
    start, end = _day_numbers(words)
    firsts = [day for year in years if (day := day_or_none(year, month, start))]
    if not firsts:
        return None
    first = nearest_or_told(firsts, origin)
    last = day_or_none(first.first.year, month, end)
    return Calendar(first, last=last) if last and first.number < last.number else None


def _day_numbers(words: Words) -> tuple[int, int]:
    """*4–5*; *4/5* is the night between two days."""
    first, _, last = str(words.get("slashed") or "").partition("/")
    if last:
        return int(first), int(last)
    start, end = (int(str(token.value)) for token in words.tokens if token.kind in _DAY_NUMBERS)
    return start, end


def month_range(words: Words, _: Origin) -> Meaning | None:
    """*January through May 2024*: the year is of both."""
    year = words.number("year")
    first, last = (p.month(year, words.number("monthname", n)) for n in (0, 1))
    return Calendar(first, last=last) if first.number < last.number else None


def months_around(words: Words, origin: Origin) -> Meaning | None:
    """*April-June*: of the nearest year; *November-January* ends in the next."""
    start, end = words.number("monthname"), words.number("monthname", 1)
    first = chosen([p.month(year, start) for year in years_around(origin)], origin)
    return Calendar(first, last=first.shifted((end - start) % 12)) if start != end else None


def days_of_two_months(words: Words, _: Origin) -> Meaning | None:
    """*28 January to 3 February 2024*; over the turn of the year the stated one is of the end."""
    year = words.number("year")
    starts, ends = (words.number("monthname", n) for n in (0, 1))
    first = day_or_none(year - (starts > ends), starts, words.number("dayno"))
    last = day_or_none(year, ends, words.number("dayno", 1))
    return Calendar(first, last=last) if first and last and first.number < last.number else None


def year_range(words: Words, _: Origin) -> Meaning | None:
    """*2019/20*, *2011-12*: two years, the second in two digits."""
    text = str(words.get("season_year"))
    first, last = int(text[:4]), int(text[5:])
    if last <= first % 100:
        return None
    return Calendar(p.year(first), last=p.year(first - first % 100 + last))


def centuries(words: Words, _: Origin) -> Meaning | None:
    """*the 18th and 19th centuries*, *the 5th and 4th centuries BC*."""
    numbers = [-n if words.has("bc") else n - 1 for n in (words.number("ordinal"), words.number("ordinal", 1))]
    first, last = (Period(Grain.CENTURY, number) for number in numbers)
    return Calendar(first, last=last) if first < last else None


_DAY_NUMBERS = (*ALIASES["dayno"], "nth")
DAYS = "(the? (dayno | nth) (dash | to | until | and) the? (dayno | nth) | slashed)"
_TO = "(dash | to | until | (?<=between.)and | (?<=between..)and)"

RULES = (
    Rule("centuries", f"the? ordinal (and | to | or | dash) ordinal units_century {ERA}?", centuries),
    Rule("days of one month", f"monthname {DAYS} comma? year", day_range),
    Rule("days of one month, day first", f"{DAYS} of? monthname comma? year", day_range),
    Rule("days of a month", f"monthname {DAYS}", day_range, NEAREST),
    Rule("days of a month, day first", f"{DAYS} of? monthname", day_range, NEAREST),
    Rule("months of a year to be understood", "monthname (dash | dash to dash) monthname", months_around, NEAREST),
    Rule("months of a year", f"monthname {_TO} monthname (comma | of)? year", month_range),
    Rule("days of two months", f"monthname dayno {_TO} monthname dayno comma? year", days_of_two_months),
    Rule("days of two months, day first", f"dayno monthname {_TO} dayno monthname comma? year", days_of_two_months),
    Rule("range of years", "the? (fiscal unit_year?)? season_year", year_range),
)
