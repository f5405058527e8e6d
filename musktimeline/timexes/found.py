"""A run of time words → the matches in it. Remembered by the run's text: the same words are read only once."""

from dataclasses import dataclass
from functools import lru_cache

from musktimeline.timexes.grammar import AHEAD, BEHIND, EITHER_SIDE, SPEECH, Grammar, Match, find_matches
from musktimeline.timexes.habits import may_recur
from musktimeline.timexes.lexer import tokenise
from musktimeline.timexes.rules import RULES, eras
from musktimeline.timexes.rules.away import says_long_ago
from musktimeline.timexes.rules.durations import LENGTH_OF_TIME
from musktimeline.timexes.rules.explicit import days_of_numbers
from musktimeline.timexes.signals import says_how_far, signal_before
from musktimeline.timexes.token import Token

_GRAMMAR = Grammar(RULES)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A match in a run, and the signal word before it; compared by identity. `length` says how far: *two days before*.

    `of_the_day`: the words only make sense on the day that they are said (*today*, *Friday*). `year` is the year that
    they state. `day_order`: AHEAD of a numeric date that is one only with the day first, BEHIND only with the month.
    `may_recur`: it may be of every year.
    """

    match: Match
    signal: Token | None
    length: Match | None
    of_the_day: bool
    year: int | None
    day_order: int
    may_recur: bool

    @property
    def opening(self) -> int:
        """Where the signal begins, with the length before it."""
        first = self.length or self.signal
        return first.start if first else self.match.start


@lru_cache(maxsize=16_384)
def found_in(run: str) -> tuple[Found, ...]:
    tokens = tokenise(run)
    matches = list(find_matches(run, tokens, _GRAMMAR))
    return tuple(_found(match, last, tokens) for match, last in zip(matches, (None, *matches), strict=False))


def _found(match: Match, last: Match | None, tokens: list[Token]) -> Found:
    stated = eras.year_number(match.words) if match.rule in eras.RULES else match.words.get("year")
    of_the_day = (
        match.rule.counts_from == SPEECH or match.rule.name in ("weekday", "this weekday")
    ) and not says_long_ago(match.words)
    year = stated if isinstance(stated, int) else None
    signal, length = signal_before(tokens, match.first), _length_before(match, last, tokens)
    return Found(match, signal, length, of_the_day, year, _day_order(match), may_recur(match))


def _length_before(match: Match, last: Match | None, tokens: list[Token]) -> Match | None:
    """The last match, where it is a length of time that makes one phrase with a signal and this one."""
    if last is None or last.rule is not LENGTH_OF_TIME or last.end_token != match.first - 1:
        return None
    return last if says_how_far(tokens, last.first, last.end_token) else None


def _day_order(match: Match) -> int:
    if not match.words.has("numdate"):
        return EITHER_SIDE
    month_first, day_first = days_of_numbers(match.words)
    if month_first and day_first:
        return EITHER_SIDE
    return AHEAD if day_first else BEHIND if month_first else EITHER_SIDE
