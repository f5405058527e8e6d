"""Text and anchors → time expressions: scan for runs, match rules, count from anchors."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from musktimeline.dates import date_words, parse_date
from musktimeline.timexes import containers
from musktimeline.timexes.direction import direction, is_deadline
from musktimeline.timexes.grammar import (
    DAY_ORDER,
    FORWARD,
    LAST_DAY,
    NEAREST,
    NOTHING,
    QUARTER,
    TEXT,
    Match,
    Origin,
    find_matches,
)
from musktimeline.timexes.lexer import Token, tokenise
from musktimeline.timexes.meaning import Calendar
from musktimeline.timexes.notation import edtf_shape, timex3
from musktimeline.timexes.period import Grain, Period, period_of
from musktimeline.timexes.rules import RULES
from musktimeline.timexes.scan import find_runs, flatten
from musktimeline.timexes.signals import signal_before, signalled
from musktimeline.timexes.style import AUTO, NARRATIVE, style_of
from musktimeline.timexes.timex import Derivation, Timex, TimexAnchor

_ABSOLUTE = (NOTHING, DAY_ORDER)
_SOMEDAY = Period(Grain.DAY, 0)  # stands in for an anchor that is not known: only units are taken from the result
REPORTED = ("quarter of a year", "quarter", "the quarter", "quarter of last year")


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """A match in a run, with the signal word before it. Remembered by run: identical runs share it."""

    match: Match
    signal: Token | None


@dataclass(frozen=True, slots=True)
class Counted:
    """What an expression comes to, counted from an anchor; `edtfs` are its dates without and with the signal."""

    type: str
    value: str
    mod: str | None
    edtf: str | None
    signalled: tuple[str, ...]
    period: Period | None
    derivation: Derivation


@lru_cache(maxsize=16_384)
def found_in(run: str) -> tuple[Found, ...]:
    tokens = tokenise(run)
    return tuple(Found(m, signal_before(tokens, m.start)) for m in find_matches(tokens, RULES))


@lru_cache(maxsize=16_384)
def counted(found: Found, anchor: TimexAnchor | None, facing: int) -> Counted | None:
    """Resolve a match against its anchor; None where the rule finds no time in it after all."""
    match = found.match
    period = anchor_period(anchor)
    meaning = match.rule.resolve(match.words, Origin(period or _SOMEDAY, facing))
    if meaning is None:
        return None
    unanchored = period is None and match.rule.counts_from not in _ABSOLUTE and isinstance(meaning, Calendar)
    kind, value, mod = timex3(meaning)
    if unanchored and isinstance(meaning, Calendar):
        value = masked(value, match)
        return Counted(kind, value, mod, None, (), None, Derivation(match.rule.name, None, _why_not(match)))
    shape = edtf_shape(meaning)
    edtf = str(shape) if shape else None
    dates = tuple(map(str, signalled(found.signal.kind, shape))) if shape and found.signal else ()
    own = None if match.rule.counts_from in _ABSOLUTE else anchor
    derivation = Derivation(match.rule.name, own, _why(match, edtf, own))
    return Counted(kind, value, mod, edtf, dates, meaning.period if isinstance(meaning, Calendar) else None, derivation)


@lru_cache(maxsize=8)
def puts_day_first(flat: str) -> bool:
    """Whether the document writes a numeric date that only makes sense with the day first."""
    return bool(re.search(r"(?<![\d/.-])(?:1[3-9]|2\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1\d{2}", flat))


@lru_cache(maxsize=1024)
def anchor_period(anchor: TimexAnchor | None) -> Period | None:
    return period_of(parse_date(anchor.date)) if anchor else None


def masked(value: str, match: Match) -> str:
    """A TIMEX3 value of which only the parts that the words state are known."""
    if match.rule.counts_from == NEAREST and match.words.has("weekdayname") and not match.words.has("monthname"):
        return f"XXXX-WXX-{match.words.number('weekdayname') + 1}{value[10:]}"
    if match.rule.counts_from == NEAREST:
        return "XXXX" + value[4:]
    return "".join("X" if c.isdigit() else c for c in value)


def _why(match: Match, edtf: str | None, anchor: TimexAnchor | None) -> str:
    words = f"‘{match.words.text()}’"
    if edtf is None:
        return f"{words} names no calendar date"
    result = date_words(parse_date(edtf))
    if anchor is None:
        return f"{words} says {result}"
    return f"{words} counted from {date_words(parse_date(anchor.date))} ({anchor.kind}) is {result}"


def _why_not(match: Match) -> str:
    return f"‘{match.words.text()}’ counts from a date that is not known"


@dataclass(slots=True)
class Reader:
    """One pass over a document, from left to right: what has been said so far decides what comes next."""

    text: str
    published: TimexAnchor | None
    style: str
    flat: str = field(init=False)
    backwards: str = field(init=False)
    discourse: TimexAnchor | None = None
    quarter: TimexAnchor | None = None
    last_day: TimexAnchor | None = None
    holders: list[tuple[int, int, TimexAnchor]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.flat = flatten(self.text)
        self.backwards = self.flat[::-1]

    def read(self) -> list[Timex]:
        placed = [(start, found) for start, run in find_runs(self.flat) for found in found_in(run)]
        if self.style == AUTO:
            published = anchor_period(self.published)
            self.style = style_of((found.match for _, found in placed), published and published.first)
        return [timex for start, found in placed if (timex := self._timex(found, start))]

    def _timex(self, found: Found, run_start: int) -> Timex | None:
        start, end = run_start + found.match.start, run_start + found.match.end
        counts_from = found.match.rule.counts_from
        facing = self._facing(counts_from, start, end)
        anchor = None if counts_from in _ABSOLUTE else self._anchor(counts_from, start)
        result = counted(found, anchor, facing)
        if result is None:
            return None
        edtf, phrase_start = result.edtf, start
        if found.signal and result.signalled:
            phrase_start = run_start + found.signal.start
            late = len(result.signalled) > 1 and is_deadline(self.flat, phrase_start)
            edtf = result.signalled[1 if late else 0]
        timex = Timex(
            start - 1, end - 1, self.text[start - 1 : end - 1], result.type, result.value, result.mod, edtf,
            phrase_start - 1, end - 1, result.derivation,
        )  # fmt: skip
        if result.edtf and result.period:
            self._remember(timex, result.edtf, result.period)
        return timex

    def _facing(self, counts_from: str, start: int, end: int) -> int:
        if counts_from == NEAREST and self.style == NARRATIVE and self.discourse:
            return FORWARD
        if counts_from == NEAREST:
            return direction(self.flat, start, end)
        return 1 if counts_from == DAY_ORDER and puts_day_first(self.flat) else 0

    def _anchor(self, counts_from: str, start: int) -> TimexAnchor | None:
        while self.holders and self.holders[-1][1] <= start:
            self.holders.pop()
        if self.holders and self.holders[-1][0] <= start:
            return self.holders[-1][2]
        if counts_from == LAST_DAY:
            return self.last_day or self.published or self.discourse
        if counts_from == QUARTER:
            return self.quarter or self.published
        if self.discourse and (counts_from == TEXT or (counts_from == NEAREST and self.style == NARRATIVE)):
            return self.discourse
        return self.published

    def _is_over(self, period: Period) -> bool:
        published = anchor_period(self.published)
        return published is None or period.last < published.last

    def _remember(self, timex: Timex, edtf: str, period: Period) -> None:
        """What later words may count from: the last date mentioned, and a container that this date opens."""
        if period.grain is Grain.QUARTER and timex.derivation.rule in REPORTED and self._is_over(period):
            self.quarter = TimexAnchor("discourse", _bare(edtf), timex.start, timex.end)
        if period.grain <= Grain.YEAR and not edtf.startswith("[.."):
            self.discourse = TimexAnchor("discourse", _bare(edtf), timex.start, timex.end)
            if period.grain is Grain.DAY:
                self.last_day = self.discourse
        held = containers.container_of(self.flat, self.backwards, timex.start + 1, timex.end + 1)
        if held:
            noun, start, end = held
            self.holders.append((start, end, TimexAnchor(noun, _bare(edtf), timex.start, timex.end)))


def _bare(edtf: str) -> str:
    """A date as an anchor: marks of doubt are not passed on."""
    return edtf.replace("~", "").replace("?", "")
