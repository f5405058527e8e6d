"""Words that point in time without naming a date, and what happens again and again."""

from musktimeline.timexes.grammar import Origin, Rule
from musktimeline.timexes.meaning import Duration, Meaning, Recurrence, Reference
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.fragments import amount, grain
from musktimeline.timexes.words import Words


def reference(words: Words, _: Origin) -> Meaning | None:
    value = words.get("reference") or words.get("soon") or words.get("reference_noun") or words.get("recent")
    return Reference(str(value))


def present(words: Words, _: Origin) -> Meaning | None:
    return Reference("PRESENT_REF")


def frequency(words: Words, _: Origin) -> Meaning | None:
    *number, unit = str(words.get("frequency")).split()
    return Recurrence(Duration(int(number[0]) if number else 1, Grain[unit.upper()]))


def every_unit(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(Duration(2 if words.has("other") else amount(words) or 1, grain(words)))


def every_weekday(words: Words, _: Origin) -> Meaning | None:
    part = words.get("daypart") or words.get("dayparts")
    number = words.number("weekdays") if words.has("weekdays") else words.number("weekday")
    return Recurrence(f"XXXX-WXX-{number + 1}" + (f"T{part}" if part else ""))


def every_month(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(f"XXXX-{words.number('monthname'):02}")


def times_a_unit(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(Duration(1, grain(words)))


RULES = (
    Rule("reference", "reference", reference),
    Rule("soon", "(?<!as) soon (?!as|after|to)", reference),
    Rule("reference noun", "the reference_noun", reference),
    Rule("recent", "recent", reference),
    Rule("current", "current", present),
    Rule("frequency", "frequency", frequency),
    Rule("every unit", "every (countword | other)? anyunit", every_unit),
    Rule("weekdays", "(weekdays | weekday dayparts)", every_weekday),
    Rule("every weekday", "every weekday daypart?", every_weekday),
    Rule("every month by name", "every month", every_month),
    Rule("times a unit", "(countword | several)? times (a | every | per) unit", times_a_unit),
)
