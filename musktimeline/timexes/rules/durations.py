"""Lengths of time."""

from musktimeline.timexes.grammar import Origin, Rule, Words
from musktimeline.timexes.meaning import Duration, Meaning
from musktimeline.timexes.rules.fragments import AMOUNT, grain
from musktimeline.timexes.rules.relative import amount


def length(words: Words, _: Origin) -> Meaning | None:
    mod = words.get("more") or words.get("less") or words.get("about")
    return Duration(amount(words), grain(words), str(mod) if mod else None)


def unknown_length(words: Words, _: Origin) -> Meaning | None:
    return Duration(None, grain(words))


def nothing(words: Words, _: Origin) -> Meaning | None:
    """An age is not a time expression of the story: *a 40-year-old man*."""
    return None


RULES = (
    Rule("length", f"{AMOUNT} dash? anyunit (and a half)?", length),
    Rule("length from now", f"the? (last | next | previous | following) {AMOUNT} anyunit", length),
    Rule("unknown length", "units", unknown_length),
    Rule("age", "(countword | a) dash? anyunit dash? old", nothing),
)
