"""A match, an anchor's date and a direction → type, value and date. Remembered, for the same words come again."""

from dataclasses import dataclass
from functools import lru_cache

from musktimeline.dates import date_words, parse_date
from musktimeline.timexes.dating import edtf_shape
from musktimeline.timexes.derivations import ABSOLUTE, anchor_of, not_known, why_so
from musktimeline.timexes.found import Found
from musktimeline.timexes.grammar import NEAREST, Match, Origin
from musktimeline.timexes.meaning import Calendar, Meaning, Reference
from musktimeline.timexes.period import LAST_YEAR, Grain, Period, part_of_year, period_of
from musktimeline.timexes.rules.away import so_far_from
from musktimeline.timexes.signals import SO_FAR, Shape, signalled, until_now
from musktimeline.timexes.timex import Derivation
from musktimeline.timexes.timex3 import timex3

# From what precision on an anchor does not tell which October is meant. A story that names a year stays in it.
_TOO_COARSE = {"discourse": Grain.DECADE}
_SOMEDAY = Period(Grain.DAY, 0)  # stands in for an anchor that is not known: only units are taken from the result


@dataclass(frozen=True, slots=True)
class Counted:
    """What an expression comes to. `signalled` are its dates with the signal, the likelier first; none without one.

    `period` is there where later expressions can count from this one. The derivation's anchor has its place in the text
    only where that is none: where the words count from nothing, or from publication.
    """

    type: str
    value: str
    mod: str | None
    edtf: str | None
    signalled: tuple[str, ...]
    period: Period | None
    derivation: Derivation


@lru_cache(maxsize=32_768)
def counted(found: Found, kind: str | None, date: str | None, facing: int) -> Counted | None:
    """Resolve a match against an anchor's kind and date; None where the rule finds no time in it after all."""
    match = found.match
    anchor = (_leaves_its_year(match) and _season_at(date)) or period_at(date) if date else None
    meaning = match.rule.resolve(match.words, Origin(anchor or _SOMEDAY, facing))
    if meaning is None:
        return None
    if isinstance(meaning, Calendar) and not _is_writable(meaning):
        meaning = Reference("PAST_REF" if meaning.period.first.year < 0 else "FUTURE_REF")
    if anchor and match.rule.counts_from == NEAREST and anchor.grain >= _TOO_COARSE.get(str(kind), Grain.YEAR):
        meaning = Calendar(anchor)
    if anchor is None and match.rule.counts_from not in ABSOLUTE and isinstance(meaning, Calendar):
        return _unanchored(match, meaning)
    shape = edtf_shape(meaning)
    edtf = str(shape) if shape else None
    why = why_so(match, facing, edtf, kind, date)
    dates = _signalled(found.signal.kind, meaning, shape, anchor, _is_owner(match)) if shape and found.signal else ()
    away = _away(found, meaning) if found.length else None
    if found.length and away:
        dates, why = (away,), f"{why}, and ‘{found.length.text}’ from it is {date_words(parse_date(away))}"
    period = meaning.period if isinstance(meaning, Calendar) else None
    return Counted(
        *timex3(meaning), edtf, dates, period, Derivation(match.rule.name, anchor_of(match, kind, date), why)
    )


def _is_owner(match: Match) -> bool:
    """*Monday's debate*."""
    return any(token.kind == "poss" for token in match.words.after[:1])


def _leaves_its_year(match: Match) -> bool:
    return match.rule.counts_from == NEAREST and match.words.has("monthname")


def _signalled(signal: str, meaning: Meaning, shape: Shape, anchor: Period | None, is_owner: bool) -> tuple[str, ...]:
    if signal == SO_FAR:
        return tuple(map(str, until_now(shape, anchor)))
    if isinstance(meaning, Calendar) and meaning.clock:
        signal = _WITHIN_THE_DAY.get(signal, signal)
    elif is_owner:
        signal = _BESIDE_WHAT_IT_OWNS.get(signal, signal)
    return tuple(map(str, signalled(signal, shape)))


_WITHIN_THE_DAY = {"before": "by", "after": "from_then"}  # before dawn on Saturday is on that day, or due then
_BESIDE_WHAT_IT_OWNS = {"before": "no_later", "after": "no_earlier"}  # after Monday's debate may be on that Monday


def _away(found: Found, meaning: Meaning) -> str | None:
    """The date as far from an expression's as the length before it says: *two days before October 3, 2020*."""
    if not (found.length and found.signal and isinstance(meaning, Calendar) and _is_whole(meaning)):
        return None
    away = so_far_from(meaning.period, found.length.words, back=found.signal.kind == "before")
    return str(edtf_shape(away)) if away and _is_writable(away) else None


def _is_whole(meaning: Calendar) -> bool:
    """Whether a date is one whole period, from which one can count."""
    return meaning.dates and not (meaning.third or meaning.bound or meaning.last or meaning.otherwise)


@lru_cache(maxsize=1024)
def period_at(date: str) -> Period | None:
    """The single period of an EDTF date, from which one can count; None for an open one."""
    return period_of(parse_date(date))


@lru_cache(maxsize=1024)
def _season_at(date: str) -> Period | None:
    """Two years in a row are a season as a rule: its months begin in the second half of the first."""
    first, _, last = date.partition("/")
    is_season = first.isdigit() and last.isdigit() and int(last) == int(first) + 1
    return part_of_year(Grain.HALF, int(first), 1) if is_season else None


def _is_writable(meaning: Calendar) -> bool:
    """Whether four digits can say the years of a period."""
    last = meaning.last or meaning.period
    return meaning.period.first.year >= -LAST_YEAR and last.last.year <= LAST_YEAR


def of_every_year(found: Found, result: Counted) -> Counted:
    """*July*, where it is of no year."""
    why = f"‘{found.match.text}’ is of every year"
    derivation = Derivation(found.match.rule.name, None, why)
    return Counted(result.type, "XXXX" + result.value[4:], result.mod, None, (), None, derivation)


def _unanchored(match: Match, meaning: Calendar) -> Counted:
    kind, value, mod = timex3(meaning)
    return Counted(kind, _masked(value, match), mod, None, (), None, not_known(match))


def _masked(value: str, match: Match) -> str:
    """A TIMEX3 value of which only the parts that the words state are known."""
    if match.rule.counts_from == NEAREST and match.words.has("weekdayname") and not match.words.has("monthname"):
        return f"XXXX-WXX-{match.words.number('weekdayname') + 1}{value[10:]}"
    if match.rule.counts_from == NEAREST:
        return "XXXX" + value[4:]
    date, clock, time = value.partition("T")
    return "".join("X" if c.isdigit() else c for c in date) + clock + time
