"""A run of time words → the matches in it. Remembered by the run's text: the same words are read only once."""

from dataclasses import dataclass
from functools import lru_cache

from musktimeline.timexes.grammar import AHEAD, BEHIND, EITHER_SIDE, SPEECH, Match, find_matches
from musktimeline.timexes.lexer import tokenise
from musktimeline.timexes.rules import RULES
from musktimeline.timexes.rules.explicit import days_of_numbers
from musktimeline.timexes.signals import signal_before
from musktimeline.timexes.token import Token


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A match in a run, and the signal word before it; compared by identity.

    `of_the_day`: the words only make sense on the day that they are said (*today*, *Friday*). `year` is the year that
    they state. `day_order`: AHEAD of a numeric date that is one only with the day first, BEHIND only with the month.
    """

    match: Match
    signal: Token | None
    of_the_day: bool
    year: int | None
    day_order: int


@lru_cache(maxsize=16_384)
def found_in(run: str) -> tuple[Found, ...]:
    tokens = tokenise(run)
    return tuple(_found(match, tokens) for match in find_matches(tokens, RULES))


def _found(match: Match, tokens: list[Token]) -> Found:
    stated = match.words.get("year")
    of_the_day = match.rule.counts_from == SPEECH or match.rule.name == "weekday"
    year = stated if isinstance(stated, int) else None
    return Found(match, signal_before(tokens, match.first), of_the_day, year, _day_order(match))


def _day_order(match: Match) -> int:
    if not match.words.has("numdate"):
        return EITHER_SIDE
    month_first, day_first = days_of_numbers(match.words)
    if month_first and day_first:
        return EITHER_SIDE
    return AHEAD if day_first else BEHIND if month_first else EITHER_SIDE
