"""Two profiles → whether they tell the same event, how surely, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from musktimeline.dates import Date, Unit
from musktimeline.events import lexicon
from musktimeline.merge.profile import Profile

SURE = 2.25  # a pair at or above it is one event
LIKELY = 1.5  # at or above it, it is one event only if nothing else comes into question for either

# What each agreement adds; found on stories written for it, and checked on others.
_KIND, _WEAK_KIND = 1.0, 0.5
_SHARED, _MOST_SHARED = 0.7, 1.8
_AMOUNT = 0.5
_TOPIC = 0.25
_WHOLE = 0.5  # one tells all that the other tells
_SAME_DAY, _SAME_MONTH, _SAME_SPAN = 1.0, 0.5, 0.25
_OTHER_KIND = 0.8  # what words of another verb must weigh
_STRONG = 4  # names and words that an undated telling must share
_DAY, _MONTH = 3, 31  # days


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` 0 where nothing speaks for the pair or something rules it out; `reasons` are fragments for people."""

    score: float
    reasons: tuple[str, ...] = ()


NONE = Likeness(0.0)


class Weights:
    """How much a shared word tells: 1 for one that two events share, near 0 for one that all of them share."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._counts: Mapping[str, int] = Counter(word for p in profiles for word in p.words)
        self._log_all = log(len(profiles) + 2)

    def of(self, words: Iterable[str]) -> float:
        """The sum over words, in a fixed order so that it is the same everywhere."""
        return sum(1 - log(max(1, self._counts[w] - 1)) / self._log_all for w in sorted(words))


def likeness(a: Profile, b: Profile, weights: Weights) -> Likeness:
    """Compare two events; symmetric. Only what both tell counts for them, and a contradiction decides alone."""
    if a.keys & b.keys:
        return Likeness(9.0, ("both cite the same sentence for it",))
    if contradict(a, b):
        return NONE
    if not (a.is_dated and b.is_dated):
        return NONE if a.saying or not (a.is_dated or b.is_dated) else _corroborates(a, b)
    if a.saying:
        return _same_saying(a, b)
    return _same_deed(a, b, weights)


def contradict(a: Profile, b: Profile) -> bool:
    """Whether two tellings cannot be of one event."""
    if a.saying != b.saying or a.planned != b.planned or _amounts_differ(a, b) or _subjects_differ(a, b):
        return True
    if _are_strangers(a, b):
        return True
    if lexicon().exclude(a.groups, b.groups) or (a.sources & b.sources and not a.groups & b.groups):
        return True  # one article that uses two verbs tells two events
    return a.is_dated and b.is_dated and not _days_meet(a, b) and not _may_be_a_slip(a, b)


def _same_saying(a: Profile, b: Profile) -> Likeness:
    """Two reports are one when the same speaker says the same thing."""
    speakers = _speakers(a) & _speakers(b)
    said = (a.words & b.words) - speakers
    if not speakers or len(said) < 2 or not _days_meet(a, b):
        return NONE
    return Likeness(SURE + 0.1 * len(said), (f"{_list(speakers)} says", f"both say {_list(said)}", "their days meet"))


def _same_deed(a: Profile, b: Profile, weights: Weights) -> Likeness:
    kind, names, words = a.groups & b.groups, _shared_names(a, b), a.content & b.content
    shared, meets = weights.of(names | words), _days_meet(a, b)
    otherwise = bool(names or a.amounts & b.amounts) and meets and _tells_the_same_otherwise(a, b, shared, weights)
    if not names | words or not (kind or otherwise):
        return NONE
    if not meets and not (kind and words):
        return NONE
    score = (
        _kind_score(kind)
        + _AMOUNT * bool(a.amounts & b.amounts)
        + min(_MOST_SHARED, _SHARED * shared)
        + _frame_score(a, b, bool(names))
    )
    score += _time_score(a, b) if meets else 0.0
    days = "their days meet" if meets else "their dates are next to each other"
    return Likeness(score, (*_reasons(kind, names, words), days))


def _corroborates(a: Profile, b: Profile) -> Likeness:
    """An undated telling joins a dated one on strong evidence only: names and words, no pronouns."""
    kind, names, words = a.groups & b.groups, a.names & b.names, a.content & b.content
    if not kind or len(names) < 2 or len(names) + len(words) < _STRONG or len(names) + 2 * len(words) < _STRONG:
        return NONE
    score = SURE + 0.25 * (len(names) + len(words) - _STRONG)
    return Likeness(score, (*_reasons(kind, names, words), "one gives no date"))


def _kind_score(kind: frozenset[str]) -> float:
    if not kind:
        return 0.0
    return _WEAK_KIND if kind <= lexicon().weak_kinds else _KIND


def _frame_score(a: Profile, b: Profile, named: bool) -> float:
    topic = _TOPIC if not named and (a.names | a.context) & (b.names | b.context) else 0.0
    return topic + (_WHOLE if a.words <= b.words or b.words <= a.words else 0.0)


def _time_score(a: Profile, b: Profile) -> float:
    widest = max(d.days for d in (*a.dates, *b.dates))
    return _SAME_DAY if widest <= _DAY else _SAME_MONTH if widest <= _MONTH else _SAME_SPAN


def _tells_the_same_otherwise(a: Profile, b: Profile, shared: float, weights: Weights) -> bool:
    """Another verb for the same thing on the same day: telling words, and a good part of the shorter text."""
    precise = all(d.days <= _DAY for d in (*a.dates, *b.dates))
    return precise and shared >= _OTHER_KIND and shared >= 0.4 * min(weights.of(a.words), weights.of(b.words))


def _subjects_differ(a: Profile, b: Profile) -> bool:
    """Each tells of somebody whom the other does not know."""
    if a.subject is None or b.subject is None:
        return False
    return a.subject not in b.names | b.context and b.subject not in a.names | a.context


def _are_strangers(a: Profile, b: Profile) -> bool:
    """Both name somebody or some place, in the text or right before it, and nothing that they name is the same."""
    one, other = a.names | a.context, b.names | b.context
    return bool(one and other) and not one & other


def _days_meet(a: Profile, b: Profile) -> bool:
    return any(x.allowing_for_doubt().overlaps(y.allowing_for_doubt()) for x in a.dates for y in b.dates)


def _may_be_a_slip(a: Profile, b: Profile) -> bool:
    """Dates within one unit of the coarser, from different sources, of a deed.

    Two different years that are both written out are two events rather than a slip, and so is what one source dates
    twice.
    """
    if a.saying or a.sources & b.sources:
        return False
    return any(_are_neighbours(x, y, a.relative or b.relative) for x in a.dates for y in b.dates)


def _are_neighbours(x: Date, y: Date, relative: bool) -> bool:
    unit = max(x.unit, y.unit)
    return (unit < Unit.YEAR or relative) and x.widened(unit).overlaps(y)


def _shared_names(a: Profile, b: Profile) -> frozenset[str]:
    """Names in both, and names in one that a pronoun of the other may stand for."""
    shared = a.names & b.names
    if a.pronoun or len(a.names) < 2:
        shared |= a.context & b.names
    if b.pronoun or len(b.names) < 2:
        shared |= b.context & a.names
    return shared


def _speakers(profile: Profile) -> frozenset[str]:
    return profile.speakers or profile.names


def _amounts_differ(a: Profile, b: Profile) -> bool:
    return bool(a.amounts and b.amounts) and not a.amounts & b.amounts


def _reasons(kind: frozenset[str], names: frozenset[str], words: frozenset[str]) -> tuple[str, ...]:
    told = (("the same kind of event", kind), ("the same names", names), ("the same words", words))
    return tuple(f"{what} ({_list(shared)})" for what, shared in told if shared)


def _list(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))
