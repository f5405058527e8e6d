"""Words around a month, a day or a season without a year → whether what they tell of happens every year."""

import re
from functools import cache

from musktimeline.timexes.grammar import NEAREST, Match
from musktimeline.timexes.rules.months import month
from musktimeline.timexes.rules.quarters import quarter
from musktimeline.timexes.rules.seasons import season
from musktimeline.timexes.trie import alternation
from musktimeline.timexes.vocabulary import en

_REACH = 120  # code points of the same sentence
_HABITS = tuple(f" {form}" for word in en.HABITS for form in (word, word.capitalize()))
_OF_A_YEAR = ("monthname", "anyseason")


def may_recur(match: Match) -> bool:
    """Whether a match leaves its year to be understood, as *in July* does."""
    if match.rule.counts_from != NEAREST:
        return False
    return match.rule.resolve is quarter or any(map(match.words.has, _OF_A_YEAR))


def is_of_every_year(match: Match, flat: str, start: int, end: int, is_timeless: bool) -> bool:
    """*In July it usually rains*; and where a text is not of its day, *in July the beaches are full*."""
    window = flat[max(0, start - _REACH) : end + _REACH]
    if not (is_timeless or any(habit in window for habit in _HABITS)):
        return False
    sentence = _sentence(flat, start, end)
    if any(habit in sentence for habit in _HABITS):
        return True
    if not is_timeless or match.rule.resolve not in (month, season) or flat.startswith("'s", end):
        return False
    return bool(_present().search(sentence)) and not _told().search(sentence)


def _sentence(flat: str, start: int, end: int) -> str:
    """The words around a place, as far as they are of its sentence."""
    before = _ends().split(flat[max(0, start - _REACH) : start])[-1]
    return " " + before + flat[start:end] + _ends().split(flat[end : end + _REACH], maxsplit=1)[0] + " "


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"[.!?]['\"”)]* (?=[A-Z\"“'(])|\x1e")


@cache
def _present() -> re.Pattern[str]:
    """A verb of the present, but not *is rising*."""
    return re.compile(rf" (?:{alternation(en.PRESENT_CUES)})(?![a-z]| [a-z]+ing )")


@cache
def _told() -> re.Pattern[str]:
    """A verb of the past or the future, unless a participle after *is* or *are*."""
    told = alternation((*en.PAST_CUES, *en.FUTURE_CUES))
    is_held = "".join(f"(?<! {be})(?<! {be} not)" for be in ("is", "are", "be"))
    return re.compile(rf"{is_held} (?:{told}|[a-z]{{2,12}}{en.PAST_ENDING})(?![a-z])")
