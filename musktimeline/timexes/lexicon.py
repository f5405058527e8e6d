"""Vocabulary → lookup tables: a word's kind and value, and which words may stand in a time expression at all."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from musktimeline.timexes.period import Grain
from musktimeline.timexes.vocabulary import en

Value = int | float | str | None


def _cased(word: str) -> tuple[str, str]:
    return word, word.upper()


def _names() -> Iterator[tuple[str, tuple[str, Value]]]:
    """Month and weekday names, which are time words only with a capital (lower case where nothing else is meant)."""
    for number, name in enumerate(en.MONTHS, 1):
        ambiguous = name in en.MONTHS_AMBIGUOUS
        lower = () if ambiguous or name == "August" else (name.lower(),)
        yield from ((form, ("month_weak" if ambiguous else "month", number)) for form in (*_cased(name), *lower))
    for name, number in en.MONTHS_SHORT.items():
        yield from ((form + dot, ("month_short", number)) for form in _cased(name) for dot in ("", "."))
    for number, name in enumerate(en.WEEKDAYS):
        yield from ((form, ("weekday", number)) for form in (*_cased(name), name.lower()))
    yield from ((name, ("weekdays", number)) for number, name in enumerate(en.WEEKDAYS_PLURAL))
    for name, number in en.WEEKDAYS_SHORT.items():
        yield from ((form + dot, ("weekday_short", number)) for form in (name,) for dot in ("", "."))

    for kind, words in en.CAPITALS.items():
        yield from ((word, (kind, value)) for word, value in words.items())


def _entries() -> Iterator[tuple[str, tuple[str, Value]]]:
    for kind, words in en.WORDS.items():
        yield from ((word, (kind, value)) for word, value in words.items())
    yield from ((word, (f"unit_{name}", Grain[name.upper()])) for word, name in en.UNITS.items())
    yield from (
        (word, (f"units_{name}" if name in ("quarter", "century") else "units", Grain[name.upper()]))
        for word, name in en.UNITS_PLURAL.items()
    )
    yield from ((word, ("holiday", word)) for word in en.HOLIDAYS)
    yield from ((word, ("named_day", word)) for word in en.NAMED_DAYS)
    yield from (
        (word, ("season_weak" if word in en.SEASONS_AMBIGUOUS else "season", n)) for word, n in en.SEASONS.items()
    )
    yield from ((word, ("daypart", code)) for word, code in en.DAY_PARTS.items())
    yield from ((word, ("dayparts", code)) for word, code in en.DAY_PARTS_PLURAL.items())
    yield from ((word, ("clockword", time)) for word, time in en.CLOCK_WORDS.items())
    yield from ((word, ("ordinal", n)) for word, n in en.ORDINALS.items())
    yield from ((word, ("cardinal", n)) for word, n in (*en.CARDINALS.items(), *en.TENS.items()))
    yield from ((word, ("magnitude", n)) for word, n in en.MAGNITUDES.items())
    yield from ((word, ("decadeword", n)) for word, n in en.DECADE_WORDS.items())


def _first_of_each(entries: Iterator[tuple[str, tuple[str, Value]]]) -> Mapping[str, tuple[str, Value]]:
    table: dict[str, tuple[str, Value]] = {}
    for word, entry in entries:
        table.setdefault(word, entry)
    return MappingProxyType(table)


def _phrases(table: Mapping[str, tuple[str, Value]]) -> Mapping[str, int]:
    """First word of each phrase → the most tokens that a phrase beginning with it has, hyphens included."""
    heads: dict[str, int] = {}
    for entry in table:
        words = entry.replace("-", " ").split()
        if len(words) > 1:
            heads[words[0]] = max(2 * len(words) - 1, heads.get(words[0], 0))
    return MappingProxyType(heads)


NAMES = MappingProxyType(dict(_names()))  # as written, with their case
WORDS = _first_of_each(_entries())  # in lower case
PHRASE_HEADS = _phrases(WORDS)
RUN_WORDS = frozenset(NAMES) | {part for entry in WORDS for part in entry.replace("-", " ").split()}
