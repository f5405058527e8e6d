"""A run of time words → the matches in it. Remembered by the run's text: the same words are read only once."""

import re
from dataclasses import dataclass
from functools import lru_cache

from musktimeline.timexes.grammar import SPEECH, Match, find_matches
from musktimeline.timexes.lexer import tokenise
from musktimeline.timexes.rules import RULES
from musktimeline.timexes.signals import signal_before
from musktimeline.timexes.token import Token


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A match in a run, and the signal word before it; compared by identity.

    `of_the_day`: the words only make sense on the day that they are said (*today*, *Friday*). `year` is the year that
    they state. `day_first`: a numeric date that is none with the month first.
    """

    match: Match
    signal: Token | None
    of_the_day: bool
    year: int | None
    day_first: bool


@lru_cache(maxsize=16_384)
def found_in(run: str) -> tuple[Found, ...]:
    tokens = tokenise(run)
    return tuple(_found(match, tokens) for match in find_matches(tokens, RULES))


def _found(match: Match, tokens: list[Token]) -> Found:
    stated = match.words.get("year")
    of_the_day = match.rule.counts_from == SPEECH or match.rule.name == "weekday"
    year = stated if isinstance(stated, int) else None
    return Found(match, signal_before(tokens, match.first), of_the_day, year, _needs_day_first(match))


def _needs_day_first(match: Match) -> bool:
    date = str(match.words.get("numdate") or "0")
    return int(re.split("[/.-]", date)[0]) > _MONTHS


_MONTHS = 12
