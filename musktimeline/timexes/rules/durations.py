"""Lengths of time."""

from musktimeline.timexes.grammar import Origin, Rule, Words
from musktimeline.timexes.meaning import Duration, Meaning
from musktimeline.timexes.rules.fragments import AMOUNT, amount, grain


def length(words: Words, _: Origin) -> Meaning | None:
    mod = words.get("more") or words.get("less") or words.get("about")
    return Duration(amount(words), grain(words), str(mod) if mod else None)


def unknown_length(words: Words, _: Origin) -> Meaning | None:
    return Duration(None, grain(words))


def half_unit(words: Words, _: Origin) -> Meaning | None:
    return Duration(0.5, grain(words))


def nothing(words: Words, _: Origin) -> Meaning | None:
    """An age is not a time expression of the story: *a 40-year-old man*. Nor is every bare *second*."""
    return None


_WINDOW = "(the? (last | next | previous | following | latest | reference_noun | ordinal) | these | this)"

RULES = (
    Rule("length", f"{AMOUNT} dash? anyunit (and a half)? (dash? long)?", length),
    Rule("window", f"{_WINDOW} {AMOUNT} anyunit", length),
    Rule("window of unknown length", "(the? (recent | next | reference_noun)) units", unknown_length),
    Rule("unknown length", "units (dash? long)?", unknown_length),
    Rule("half a unit", "half dash? (unit_hour | unit_day | unit_year | unit_century | unit_decade)", half_unit),
    Rule("age", "(countword | a) dash? anyunit dash? old", nothing),
)
