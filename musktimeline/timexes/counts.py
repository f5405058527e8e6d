"""A bare number that could be a year, and the words around it → whether it counts or numbers something instead."""

import re
from collections.abc import Iterable
from functools import cache

from musktimeline.timexes.grammar import Match
from musktimeline.timexes.rules import eras
from musktimeline.timexes.rules.explicit import YEAR
from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en

DOUBTFUL = (YEAR, *eras.DOUBTFUL)  # rules whose number may count something
_ROUND = "00"
_NOTHING_MORE = re.compile(r"\s*\Z")  # slices of the text would cost its length each time


def is_no_year(match: Match, flat: str, backwards: str, run_start: int, in_story: bool = True) -> bool:
    """*killed 1500 people*, *page 2021*, *+1 202 555 2021*, *2021 Main Street*, *2022 dollars*: of a rule in DOUBTFUL.

    Outside a story three digits alone are none either.
    """
    if match.rule is eras.YEAR_IN_A_STORY and not in_story:
        return True
    number = match.words.tokens[-1]
    start, end = run_start + number.start, run_start + number.end
    return _counts(flat, backwards, start, end, match.words.has("about"))


def _counts(flat: str, backwards: str, start: int, end: int, about: bool) -> bool:
    """`about`: the number is only rough, which years before nouns are not."""
    before = len(flat) - start
    is_first, is_last = _NOTHING_MORE.match(backwards, before), _NOTHING_MORE.match(flat, end)
    if not is_first and (_numbered_before().match(backwards, before) or _digits_before().match(backwards, before)):
        return not flat.startswith("'s", end)
    if is_last:
        return False  # what a number counts comes after it
    if _money_after().match(flat, end):
        return True
    if _car_after().match(flat, end) and _owner_before().match(backwards, before):
        return True
    if about or _limit_before().match(backwards, before):
        return bool(_plural_after().match(flat, end))
    signs = _round_year_sign_before() if flat[start:end].endswith(_ROUND) else _year_sign_before()
    is_of_noun = _plural_after().match(flat, end) or _street_after().match(flat, end)
    return bool(is_of_noun) and not signs.match(backwards, before)


@cache
def _numbered_before() -> re.Pattern[str]:
    return re.compile(rf" {_backwards((*en.NUMBERED, *en.COUNT_WORDS))}(?![A-Za-z])")


@cache
def _digits_before() -> re.Pattern[str]:
    """The rest of a telephone number; a list of years is none."""
    return re.compile(r"[ -](?:\d{3}[12][ -])*(?:\d{5,}|\d{3}[03-9]|\d{1,3})(?![\d/:.,'$£€A-Za-z])")


@cache
def _limit_before() -> re.Pattern[str]:
    return re.compile(rf" {_backwards(en.COUNT_LIMITS)}(?![A-Za-z])")


@cache
def _money_after() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(en.CURRENCIES)})(?![A-Za-z-])")


@cache
def _car_after() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(en.CAR_MAKES)})(?![A-Za-z])")


@cache
def _owner_before() -> re.Pattern[str]:
    return re.compile(rf" (?:s'|'s|{_backwards(en.CAR_OWNERS)}(?![A-Za-z]))")


@cache
def _street_after() -> re.Pattern[str]:
    return re.compile(rf" (?:[A-Z][A-Za-z]*\.? ){{1,3}}(?:{alternation(en.STREETS)})(?![A-Za-z])")


@cache
def _plural_after() -> re.Pattern[str]:
    uncounted = alternation((*en.NOT_PLURALS, *en.YEAR_PLURALS))
    return re.compile(rf" (?!(?:{uncounted})(?![a-z]))(?:[a-z]{{3,}}s|{alternation(en.IRREGULAR_PLURALS)})(?![a-z'-])")


@cache
def _year_sign_before() -> re.Pattern[str]:
    """On the text backwards: a word that leads to a year, a possessive, or a mark."""
    return re.compile(rf" (?:s'|'s|[^A-Za-z0-9]|{_backwards(en.YEAR_SIGNS)}(?![A-Za-z]))|[^ ]")


@cache
def _round_year_sign_before() -> re.Pattern[str]:
    """The same for a number that counts as readily: no mark, and no word that leads to counts too."""
    return re.compile(rf" (?:s'|'s|{_backwards(en.ROUND_YEAR_SIGNS)}(?![A-Za-z]))|-")


def _backwards(words: Iterable[str]) -> str:
    forms = (form for word in words for form in (word, word.capitalize()))
    return f"(?:{alternation(form[::-1] for form in forms)})"
