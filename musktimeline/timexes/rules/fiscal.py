"""What a report speaks of: its quarter, the quarter a year before, fiscal years and their end."""

from dataclasses import replace

from musktimeline.timexes import period as p
from musktimeline.timexes.grammar import BEHIND, FORWARD, QUARTER, SPEECH, STORY, Origin, Rule
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.choosing import chosen, years_around
from musktimeline.timexes.rules.fragments import PART, SHIFT, calendar, shift
from musktimeline.timexes.words import Words


def reported_quarter(words: Words, origin: Origin) -> Meaning | None:
    """*the quarter*: the last that the text speaks of, else in the news the last that is over."""
    here = origin.period
    if here.grain is Grain.QUARTER:
        return calendar(words, here)
    if origin.direction == FORWARD or (here.grain < Grain.QUARTER and words.has("period_noun")):
        return None
    if here.grain > Grain.QUARTER:
        return replace(calendar(words, here), dates=False)
    return calendar(words, here.within(Grain.QUARTER).shifted(-1))


def quarter_that_ended(words: Words, origin: Origin) -> Meaning | None:
    """*the quarter ended July 31*: the one that the text speaks of, else the one in which most of it lies.

    It dates an event where it ends with a quarter of the calendar's, which those of a fiscal year need not.
    """
    month = Words(words.after).number("monthname")
    ended = chosen([p.month(year, month) for year in years_around(origin)], Origin(origin.period, BEHIND))
    of_calendar = ended.shifted(-1).within(Grain.QUARTER)
    spoken_of = origin.period if origin.period.grain is Grain.QUARTER else of_calendar
    return replace(calendar(words, spoken_of), dates=month % 3 == 0 and spoken_of == of_calendar)


def year_earlier_quarter(words: Words, origin: Origin) -> Meaning | None:
    """*the year-ago quarter*, *the year-earlier third quarter*: four before the reported one."""
    here = origin.period.within(Grain.QUARTER)
    if here.grain is not Grain.QUARTER:
        return replace(calendar(words, here.shifted(-1)), dates=False)
    if origin.period.grain is not Grain.QUARTER:
        here = here.shifted(-1)
    if words.has("ordinal"):
        here = here.shifted(-((p.index_in_year(here) - words.number("ordinal") + 1) % 4))
    return calendar(words, here.shifted(-4))


def fiscal_year(words: Words, origin: Origin) -> Meaning | None:
    step = shift(words) if any(words.has(w) for w in ("last", "next", "this", "previous")) else 0
    stated = next((words.number(kind) for kind in ("year", "fiscal_year") if words.has(kind)), None)
    year = origin.period.first.year + step if stated is None else stated
    return replace(calendar(words, p.year(year)), approximate=True)


def same_quarter_of_year(words: Words, origin: Origin) -> Meaning | None:
    """*the 1988 period*, *the 1988 quarter*: of the reported quarter's number, which is too little to date an event."""
    here = origin.period.within(Grain.QUARTER)
    if here.grain is not Grain.QUARTER:
        return replace(calendar(words, p.year(words.number("year"))), dates=False)
    if origin.period.grain is not Grain.QUARTER:
        here = here.shifted(-1)
    period = p.part_of_year(Grain.QUARTER, words.number("year"), p.index_in_year(here))
    return replace(calendar(words, period), dates=False)


def year_end(words: Words, origin: Origin) -> Meaning | None:
    year = words.number("year") if words.has("year") else origin.period.first.year
    return calendar(words, p.day(year, 12, 31))


def years_end(words: Words, origin: Origin) -> Meaning | None:
    """*by year's end*: the end of the year, not its last day."""
    return Calendar(origin.period.within(Grain.YEAR), third=str(words.get("years_end")))


_QUARTER = "(unit_quarter | period_noun)"

RULES = (
    Rule("quarter that ended", "(the | the? latest) unit_quarter (?=ended monthname)", quarter_that_ended, QUARTER),
    Rule("the quarter", f"{PART}? (the | the? latest) {_QUARTER} (?!dash)", reported_quarter, QUARTER),
    Rule(
        "year-earlier quarter",
        f"(the? that? year_ago dash? ordinal? {_QUARTER} | year_ago | last unit_year poss {_QUARTER})",
        year_earlier_quarter,
        QUARTER,
    ),
    Rule("period of a year", f"(the | poss)? year {_QUARTER}", same_quarter_of_year, QUARTER),
    Rule("fiscal year", "the? fiscal (unit_year)? year", fiscal_year),
    Rule("fiscal year by its letters", "fiscal_year", fiscal_year),
    Rule("this fiscal year", f"({SHIFT} | the previous?)? fiscal unit_year (?!ended)", fiscal_year, SPEECH),
    Rule("year-end", "(year | the)? year_end", year_end, STORY),
    Rule("year's end", "years_end", years_end, STORY),
)
