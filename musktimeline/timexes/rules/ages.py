"""Decades, centuries and millennia."""

from musktimeline.timexes.grammar import Origin, Rule
from musktimeline.timexes.meaning import Meaning
from musktimeline.timexes.period import Grain, Period
from musktimeline.timexes.rules.eras import ERA
from musktimeline.timexes.rules.fragments import ABOUT, PART, calendar
from musktimeline.timexes.words import Words


def decade(words: Words, _: Origin) -> Meaning | None:
    """*the 1920s*; *the 1800s* are a century as a rule, and hold the decade in any case."""
    digits = "".join(c for c in str(words.get("decade")) if c.isdigit())
    number = int(digits) if len(digits) == 4 else 1900 + int(digits)
    if number % 100 == 0 and number < _DECADES_FROM:
        return calendar(words, Period(Grain.CENTURY, number // 100))
    return calendar(words, Period(Grain.DECADE, number // 10))


def short_decade(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, Period(Grain.DECADE, 190 + int(str(words.get("short_decade"))[0])))


def decade_in_words(words: Words, _: Origin) -> Meaning | None:
    return calendar(words, Period(Grain.DECADE, 190 + words.number("decadeword") // 10))


def century_of_later_era(words: Words, origin: Origin) -> Meaning | None:
    """*the late 19th* in *the late 19th and early 20th centuries*."""
    era = [token for token in words.after if token.kind in ("bc", "ad")]
    return century(Words((*words.tokens, *era[:1])), origin)


def century(words: Words, _: Origin) -> Meaning | None:
    number = words.number("ordinal")
    return calendar(words, Period(Grain.CENTURY, -number if words.has("bc") else number - 1))


def millennium(words: Words, _: Origin) -> Meaning | None:
    """*the second millennium BC*."""
    number = words.number("ordinal")
    return calendar(words, Period(Grain.MILLENNIUM, -number if words.has("bc") else number - 1))


_LATER_CENTURY = (
    f"(?=dash? (and | to | or | until | dash | comma) (the | {PART})? ordinal dash? (unit_century | units_century))"
)
_DECADES_FROM = 2000  # of those named after the first year of a century

RULES = (
    Rule("decade", f"{ABOUT} (the | {PART})? decade", decade),
    Rule("short decade", f"{ABOUT} (the | {PART} | (?<=and)) short_decade", short_decade),
    Rule("decade in words", f"(the | {PART}) decadeword", decade_in_words),
    Rule("century", f"{ABOUT} (the | {PART})? ordinal dash? unit_century {ERA}?", century),
    Rule("one of several centuries", f"(the | {PART})? ordinal {_LATER_CENTURY}", century_of_later_era),
    Rule("century after another", f"(?<=and|to|or|dash|until|comma) {PART}? ordinal units_century {ERA}?", century),
    Rule("millennium", f"(the | {PART})? ordinal dash? unit_millennium {ERA}?", millennium),
)
