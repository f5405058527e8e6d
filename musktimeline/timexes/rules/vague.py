"""Words that point in time without naming a date, and what happens again and again."""

from musktimeline.timexes.grammar import Origin, Rule
from musktimeline.timexes.meaning import Duration, Meaning, Recurrence, Reference
from musktimeline.timexes.period import Grain
from musktimeline.timexes.rules.fragments import DAY_OF_MONTH, amount, day_number, grain
from musktimeline.timexes.timex3 import SEASONS
from musktimeline.timexes.vocabulary.en import HOLIDAYS
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
    if words.has("several"):
        return Recurrence(Duration(None, grain(words)))
    return Recurrence(Duration(2 if words.has("other") else amount(words) or 1, grain(words)))


def every_month(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(f"XXXX-{words.number('monthname'):02}")


def every_season(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(f"XXXX-{SEASONS[words.number('anyseason')]}")


def every_holiday(words: Words, _: Origin) -> Meaning | None:
    """*every Christmas*: of one whose day depends on the year it is all that can be said."""
    kind, numbers = HOLIDAYS[str(words.get("holiday"))]
    return Recurrence(f"XXXX-{numbers[0]:02}-{numbers[1]:02}" if kind == "fixed" else Duration(1, Grain.YEAR))


def every_day_of_month(words: Words, _: Origin) -> Meaning | None:
    """*every July 4*."""
    return Recurrence(f"XXXX-{words.number('monthname'):02}-{day_number(words):02}")


def every_part_of_day(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(f"XXXX-XX-XXT{words.get('daypart')}")


def times_a_unit(words: Words, _: Origin) -> Meaning | None:
    return Recurrence(Duration(1, grain(words)))


RULES = (
    Rule("reference", "reference", reference),
    Rule("soon", "(?<!as) soon (?!as|after|to)", reference),
    Rule("reference noun", "the reference_noun", reference),
    Rule("recent", "recent", reference),
    Rule("current", "current", present),
    Rule("frequency", "frequency", frequency),
    Rule("every unit", "every (countword | other | several)? anyunit", every_unit),
    Rule("every month by name", "every monthname", every_month),
    Rule("every season", "every anyseason", every_season),
    Rule("every holiday", "every holiday", every_holiday),
    Rule(
        "every day of a month", f"every (monthname {DAY_OF_MONTH} | {DAY_OF_MONTH} of? monthname)", every_day_of_month
    ),
    Rule("every part of the day", "every daypart", every_part_of_day),
    Rule("times a unit", "(countword | several)? times (a | every | per) unit", times_a_unit),
    Rule("times, frequency", "times frequency", frequency),
)
