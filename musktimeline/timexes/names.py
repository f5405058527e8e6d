"""A match and the words around it → whether they make a name or a thing of it: the *Daily* News, *Christmas* cards."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from musktimeline.timexes.grammar import Match
from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en

_REACH = 100  # code points of a sentence on either side


class Place(NamedTuple):
    """Where a match begins and ends in a flat text; `backwards` is the text from its end."""

    flat: str
    backwards: str
    start: int
    end: int

    def follows(self, pattern: re.Pattern[str]) -> bool:
        return pattern.match(self.flat, self.end) is not None

    def precedes(self, pattern: re.Pattern[str]) -> bool:
        """Whether a pattern of reversed words fits what stands before."""
        return pattern.match(self.backwards, len(self.flat) - self.start) is not None


NameTest = Callable[[Match, Place], bool]


def is_name(match: Match, test: NameTest | None, place: Place) -> bool:
    """*the Daily News*, *Bloody Sunday*, *Christmas cards*, *the 2nd Division*, *his mid-30s*, *the quarter-finals*."""
    return test is not None and test(match, place)


def _is_capital_beside_capital(match: Match, place: Place) -> bool:
    """*the Daily News*, *Gaming Monthly*."""
    is_capital = match.text[0].isupper()
    return is_capital and (place.follows(_capital_after()) or place.precedes(_capital_before()))


def _is_of_a_show(match: Match, place: Place) -> bool:
    return match.text[0].isupper() and place.follows(_after(en.SHOWS))


def _is_a_show(match: Match, place: Place) -> bool:
    """*This Morning*."""
    tokens = match.words.tokens
    return _is_of_a_show(match, place) or (len(tokens) > 1 and tokens[-1].text[0].isupper())


def _is_title(match: Match, _: Place) -> bool:
    """*Player of the Year*."""
    return match.words.tokens[-1].text[0].isupper() and match.words.tokens[0].text == "the"


def _is_headed(match: Match, _: Place) -> bool:
    """*“Thirteen Years Later”*."""
    return match.words.tokens[-1].text[0].isupper()


def _is_named_weekday(match: Match, place: Place) -> bool:
    """*Bloody Sunday*, *the Sunday Times*, *Saturday Night Live*; *one Sunday* is nobody knows which."""
    is_night = (
        match.words.has("daypart") and match.words.tokens[-1].text[0].isupper() and place.follows(_capital_after())
    )
    return is_night or place.precedes(_before(en.BEFORE_A_WEEKDAY)) or place.follows(_after(en.AFTER_A_WEEKDAY))


def _is_holiday_thing(_: Match, place: Place) -> bool:
    """*Christmas cards*, *Easter Island*, *Chinese New Year's Day*."""
    return place.follows(_after(en.HOLIDAY_THINGS)) or place.follows(_capital_after()) or _is_elsewhere(_, place)


def _is_elsewhere(_: Match, place: Place) -> bool:
    """*Chinese New Year's Day 2020*."""
    return place.precedes(_before(en.OTHER_CALENDARS))


def _is_no_season(match: Match, place: Place) -> bool:
    """*the Fall Classic*, *the anniversary of the fall*."""
    return _is_named_season(match, place) or place.precedes(_before(en.BEFORE_A_FALL))


def _is_named_season(match: Match, place: Place) -> bool:
    """*the Summer Olympics*."""
    return match.words.tokens[-1].text[0].isupper() and place.follows(_capital_after())


def _is_age(_: Match, place: Place) -> bool:
    """*in her mid-30s*, *temperatures in the 70s*."""
    return place.precedes(_before(en.OWNERS)) or place.precedes(_degrees_before())


def _is_somebodys(_: Match, place: Place) -> bool:
    """*his last year of college*."""
    return place.precedes(_before(en.OWNERS))


def _is_no_quarter_of_a_year(_: Match, place: Place) -> bool:
    """*the quarter-finals*, *scored in the third quarter*."""
    if place.follows(_after(en.QUARTER_THINGS)):
        return True
    return bool(_games().search(place.flat, max(0, place.start - _REACH), place.end + _REACH))


def _is_match_time(_: Match, place: Place) -> bool:
    """*with 2:45 to play*."""
    return place.follows(_after(en.LEFT_TO_PLAY))


def _is_unit_of_troops(match: Match, place: Place) -> bool:
    """*September the 2nd Division*."""
    return match.words.tokens[-1].kind == "nth" and place.follows(_after(en.NUMBERED_THINGS))


def _is_no_day_of_its_year(match: Match, place: Place) -> bool:
    """*the September 11 attacks* are of a year that everybody knows."""
    is_known = (match.words.get("monthname"), match.words.get("dayno")) in en.KNOWN_ATTACKS
    return _is_unit_of_troops(match, place) or (is_known and place.follows(_after(en.ATTACKS)))


def _is_no_day_of_month(match: Match, place: Place) -> bool:
    """*until the 5th Division came*, *on the 5th floor*; *on the 5th was* is a day."""
    return _is_unit_of_troops(match, place) or place.follows(_thing_after())


def _is_before_something(_: Match, place: Place) -> bool:
    """*the year before his death*; *the year before* may stand alone."""
    return not place.follows(_alone())


# The rules whose matches may be part of a name.
NAME_TESTS: Mapping[str, NameTest] = MappingProxyType(
    {
        "frequency": _is_capital_beside_capital,
        "day word": _is_of_a_show,
        "part of the day": _is_a_show,
        "the unit": _is_title,
        "weekday": _is_named_weekday,
        "holiday": _is_holiday_thing,
        "holiday of a year": _is_elsewhere,
        "season": _is_named_season,
        "ambiguous season": _is_no_season,
        "short decade": _is_age,
        "decade in words": _is_age,
        "this, last or next unit": _is_somebodys,
        "the quarter": _is_no_quarter_of_a_year,
        "quarter": _is_no_quarter_of_a_year,
        "clock time": _is_match_time,
        "month and day": _is_no_day_of_its_year,
        "century": _is_named_season,
        "day of the month": _is_no_day_of_month,
        "units earlier or later": _is_headed,
        "day beside the last": _is_before_something,
        "unit beside the last": _is_before_something,
        "weekday beside the last date": _is_before_something,
        "season beside the last": _is_before_something,
    }
)


@cache
def _after(words: tuple[str, ...]) -> re.Pattern[str]:
    """One of the words directly after, or after a hyphen."""
    return re.compile(rf"[ -](?:{alternation(words)})(?![A-Za-z])")


@cache
def _before(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf" (?:{alternation(_reversed(words))})(?![A-Za-z])")


def _reversed(words: Iterable[str]) -> list[str]:
    return [form[::-1] for word in words for form in (word, word.capitalize())]


@cache
def _capital_after() -> re.Pattern[str]:
    return re.compile(" [A-Z][a-z]")


@cache
def _capital_before() -> re.Pattern[str]:
    return re.compile(" [a-z]+[A-Z]")


@cache
def _degrees_before() -> re.Pattern[str]:
    """*temperatures in the*, a word or two between."""
    return re.compile(rf"(?: [A-Za-z]+){{0,3}} (?:{alternation(_reversed(en.DEGREES))})(?![A-Za-z])")


@cache
def _games() -> re.Pattern[str]:
    return re.compile(rf"[ -](?:{alternation(en.GAMES)})(?![a-z])")


@cache
def _thing_after() -> re.Pattern[str]:
    """A word in lower case that no sentence goes on with after a day."""
    return re.compile(rf" (?!(?:{alternation(en.AFTER_A_DAY)})(?![a-z]))[a-z]+(?<!ed)(?![a-z])")


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"[^ A-Za-z]| ?$| \x1e| (?:{alternation(en.AFTER_A_UNIT_BESIDE)})(?![a-z])")
