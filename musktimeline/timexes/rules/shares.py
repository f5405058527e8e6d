"""The first half of the 1990s, the last quarter of the 19th century: equal shares of a longer period."""

from dataclasses import replace

from musktimeline.timexes.grammar import NEAREST, NOTHING, SPEECH, Origin, Resolver, Rule
from musktimeline.timexes.meaning import Calendar, Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.ages import century, decade, short_decade
from musktimeline.timexes.rules.eras import ERA
from musktimeline.timexes.rules.explicit import month_of_year
from musktimeline.timexes.rules.fragments import SHIFT
from musktimeline.timexes.rules.months import month
from musktimeline.timexes.rules.relative import shifted_unit
from musktimeline.timexes.words import Words


def share_of(whole: Resolver) -> Resolver:
    """The share that the words before *of* name, of the period that a resolver finds in those after it."""

    def resolve(words: Words, origin: Origin) -> Meaning | None:
        cut = next(i for i, token in enumerate(words.tokens) if token.kind == "of")
        share = _share(Words(words.tokens[:cut]))
        found = whole(Words(words.tokens[cut + 1 :], words.after), origin)
        if share is None or not isinstance(found, Calendar) or found.period.grain not in _SHARED:
            return None
        return replace(found, share=share, mod={0: "START", share[1] - 1: "END"}.get(share[0]))

    return resolve


def _share(words: Words) -> tuple[int, int] | None:
    """Which share, from 0, of how many."""
    shares = 2 if words.has("half") else 4
    which = words.number("ordinal") - 1 if words.has("ordinal") else shares - 1
    return (which, shares) if 0 <= which < shares else None


def decade_of_century(words: Words, _: Origin) -> Meaning | None:
    """*the first decade of the 21st century* is that of its first ten years."""
    first = 1 if words.has("last") else words.number("ordinal")
    which = _DECADES if words.has("last") else first
    number = words.number("ordinal", 0 if words.has("last") else 1)
    return Calendar(Period(Grain.DECADE, (number - 1) * _DECADES + which - 1)) if which <= _DECADES else None


_DECADES = 10
_SHARED = (Grain.MONTH, Grain.DECADE, Grain.CENTURY)
_SHARE = "the? (ordinal | last | latter) dash? (half | unit_quarter) of"
_WHOLES: tuple[tuple[str, str, Resolver, str], ...] = (
    ("a decade", "the? decade", decade, NOTHING),
    ("a short decade", "the short_decade", short_decade, NOTHING),
    ("a century", f"the? ordinal dash? unit_century {ERA}?", century, NOTHING),
    ("a month and year", "monthname (comma | of)? anyyear", month_of_year, NOTHING),
    ("a month", "monthname", month, NEAREST),
    ("this or last unit", f"{SHIFT} (unit_month | unit_decade | unit_century)", shifted_unit, SPEECH),
)

RULES = (
    Rule(
        "decade of a century", "the? (ordinal | last) unit_decade of the? ordinal dash? unit_century", decade_of_century
    ),
    *(Rule(f"share of {name}", f"{_SHARE} {whole}", share_of(f), c) for name, whole, f, c in _WHOLES),
)
