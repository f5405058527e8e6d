"""Lengths of time."""

from musktimeline.timexes.grammar import Origin, Rule
from musktimeline.timexes.meaning import Duration, Meaning, Reference
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.fragments import AMOUNT, LENGTH, OR_SO, amount, grain
from musktimeline.timexes.words import Words


def length(words: Words, _: Origin) -> Meaning | None:
    if grain(words) is Grain.QUARTER and _is_share(words):
        return None
    mod = words.get("more") or words.get("less") or words.get("about")
    return Duration(amount(words), grain(words), str(mod) if mod else None)


def _is_share(words: Words) -> bool:
    """*a quarter* and *three-quarters* of something, but not *the last three quarters*."""
    is_count = words.has("a") or words.get("countword") == _SHARE_OF_FOUR
    return is_count and not any(words.has(kind) for kind in _OF_TIME)


def unknown_length(words: Words, _: Origin) -> Meaning | None:
    """Bare quarters are rooms as often as times."""
    is_bare = len(words.tokens) == 1
    return None if is_bare and grain(words) is Grain.QUARTER else Duration(None, grain(words))


def past_or_future(words: Words, _: Origin) -> Meaning | None:
    """*in past years*: how many is not the point."""
    return Reference(str(words.get("reference_noun")))


def one_unit(words: Words, _: Origin) -> Meaning | None:
    return Duration(1, grain(words))


def half_unit(words: Words, _: Origin) -> Meaning | None:
    return Duration(0.5, grain(words))


def nothing(words: Words, _: Origin) -> Meaning | None:
    """An age or a rate is no time of the story: *a 40-year-old man*, *$2 million a year*."""
    return None


_SHARE_OF_FOUR = 3
_OF_TIME = ("last", "next", "previous", "following", "latest", "reference_noun", "ordinal", "more_word")
_COUNT = "(countword (and a half)? | several | couple | fraction)"
_WINDOW = "(the? (last | next | previous | following | latest | reference_noun | ordinal) | these | this)"

_OVER_THE = "(?<=more)the units"  # over the years
_UNITS = "units ((and | or) units)?"

LENGTH_OF_TIME = Rule("length", f"{LENGTH} (and a half)? (dash? long)? {OR_SO}", length)

RULES = (
    LENGTH_OF_TIME,
    Rule("counted units", f"the {AMOUNT} units", length),
    Rule("length a year earlier", f"the? year_ago dash? {AMOUNT} units", length),
    Rule("length between two", f"(the next)? {AMOUNT} (to | or | dash) {AMOUNT} dash? anyunit", length),
    Rule("window", f"{_WINDOW} {_COUNT} more_word? anyunit {OR_SO}", length),
    Rule(
        "window of one unit",
        "the reference_noun (unit_decade | unit_century | unit_month | unit_week)",
        one_unit,
    ),
    Rule("unit that ended", "the fiscal? unit_year (?=ended)", one_unit),
    Rule(
        "window of unknown length",
        f"(the? (recent | next) {_UNITS} | the (reference_noun {_UNITS} | ordinal units | units ahead) | {_OVER_THE})",
        unknown_length,
    ),
    Rule("past or future units", "(?<!the.)reference_noun units", past_or_future),
    Rule("unknown length", f"(?<!part|daypart) {_UNITS} (dash? long)?", unknown_length),
    Rule("as long as a unit", "(single dash unit | unit dash long)", one_unit),
    Rule("half a unit", "half dash? (unit_hour | unit_day | unit_year | unit_century | unit_decade)", half_unit),
    Rule("rate", "countword units? (a | every | per) unit (?!ago|earlier|later|hence|and)", nothing),
    Rule("age", "(the | a)? (countword | several | a) dash? anyunit dash? old", nothing),
)
