"""A match and the words around it → whether they make something else of it: a rate, a title, a turn of speech."""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from musktimeline.timexes.grammar import Match, Rule
from musktimeline.timexes.names import Place
from musktimeline.timexes.rules.durations import LENGTH_OF_TIME
from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en

_QUOTES = "\"“'`"


Around = tuple[re.Pattern[str] | None, re.Pattern[str] | None]
"""What stands before, on the text backwards, and what stands after."""


def around(rule: Rule) -> Around | None:
    """What makes an idiom of what a rule finds; None where nothing does."""
    return _around().get(rule.name)


def is_idiom(match: Match, around: Around | None, place: Place) -> bool:
    """*four flights a week*, *USA Today*, *“60 Minutes”*, *a matter of days*, *he soon left*."""
    if around is None:
        return False
    before, after = around
    if match.rule is LENGTH_OF_TIME and match.words.tokens[0].kind != "a":
        before = None
    if (before and place.precedes(before)) or (after and place.follows(after)):
        return True
    return _is_title(match, place) or _is_of_a_name(match, place)


def _is_title(match: Match, place: Place) -> bool:
    """A quotation that begins with the words, the last of them with a capital."""
    tokens = match.words.tokens
    return len(tokens) > 1 and place.flat[place.start - 1] in _QUOTES and tokens[-1].text[:1].isupper()


def _is_of_a_name(match: Match, place: Place) -> bool:
    """A bare unit with a capital after another word or number: *60 Minutes*, *Years active*."""
    return match.rule.name == "unknown length" and match.text.istitle() and place.flat[place.start - 2].isalnum()


@cache
def _around() -> Mapping[str, Around]:
    """The rules whose matches may be something else, by name."""
    rate_of = re.compile(rf" (?:{alternation(en.RATE_NOUNS)})(?![a-z])")
    narrated = re.compile(rf" (?:{alternation(en.PAST_CUES)}|[a-z]{{2,12}}{en.PAST_ENDING})(?![a-z])")
    of_these_days = re.compile(rf"'s (?:[a-z]+ )?(?:{alternation(en.OF_THESE_DAYS)})(?![a-z])")
    of_today = _backwards(*en.OF_THESE_DAYS)  # the people of tomorrow
    had = re.compile(rf" (?:{_backwards(*en.AUXILIARIES)})(?![A-Za-z])")
    return MappingProxyType(
        {
            "frequency": (_so_many(), rate_of),
            LENGTH_OF_TIME.name: (_so_many(), None),
            "unknown length": (re.compile(rf" (?:{_backwards(*en.VAGUE_COUNTS)})(?![A-Za-z])"), re.compile(" apart")),
            "soon": (had, narrated),
            "reference": (None, re.compile("-[a-z]|(?<=Now), ")),
            "day word": (re.compile(rf" [A-Z]{{2,}}(?= )| fo (?:{of_today})(?![A-Za-z])"), of_these_days),
            "this, last or next unit": (None, None),
            "month before a noun": (None, re.compile(rf"(?! [a-z]{{4}})| {alternation(en.NO_MONTH_BEFORE)}(?![a-z])")),
            "clock time": (re.compile(" hgiH(?![a-z])"), None),
        }
    )


@cache
def _so_many() -> re.Pattern[str]:
    """A count or an amount, of which the words say how often: *700 seats*, *four flights*, *$1.76*, *8.5%*."""
    number = rf"(?:[\d,.]*\d|(?:{_backwards(*en.CARDINALS, *en.TENS, *en.MAGNITUDES)}))"
    return re.compile(rf" (?:%|(?:tnec|tnecrep) |{number} ?[$£€]|s[a-z]+ {number}(?![A-Za-z]))")


def _backwards(*words: str) -> str:
    return alternation(word[::-1] for word in words)
