"""Words that point in time without naming a date, and what happens again and again."""

from musktimeline.timexes.grammar import Origin, Rule, Words
from musktimeline.timexes.meaning import Duration, Meaning, Recurrence, Reference
from musktimeline.timexes.notation import duration_value
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.fragments import grain


def reference(words: Words, _: Origin) -> Meaning | None:
    value = words.get("ref_now") or words.get("ref_noun") or words.get("ref_adjective")
    return Reference(str(value))


def frequency(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(duration_value(Duration(1, Grain[str(words.get("frequency")).upper()])))


def every_unit(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(duration_value(Duration(1, grain(words))))


RULES = (
    Rule("reference", "ref_now", reference),
    Rule("reference noun", "the ref_noun", reference),
    Rule("reference adjective", "ref_adjective", reference),
    Rule("frequency", "frequency", frequency),
    Rule("every unit", "every anyunit", every_unit),
)
