"""Two deeds, both dated → how surely they are one: what happened, to whom and what, and when."""

from math import inf, log

from musktimeline.events import lexicon
from musktimeline.merge.days import MONTH, YEAR, are_days_told, widest
from musktimeline.merge.evidence import Evidence, evidence_for
from musktimeline.merge.likeness import NONE, Likeness, reasons
from musktimeline.merge.profile import Profile
from musktimeline.merge.weights import Weights

# The logarithm of the odds that two tellings are of one deed, and what each agreement adds. Found by a logistic
# regression over 611 pairs of tellings of invented stories and 1,380 of news that nothing contradicts.
_ODDS = -1.2
_MEETS = 1.65  # their days meet
_KIND, _KINDRED = 3.4, 1.5
_NAMES, _WORDS = 1.15, 1.5  # by what these weigh
_ABOUT = 1.3  # both open with the same name
_LASTS = -2.0  # one lasts, the other does not
_RIVALS = -0.95  # by the logarithm of their number
_WIDER = -0.19  # by that of the days of the wider date
_OTHER_STORY = -3.1  # their articles tell of different things
# By hand: of these the pairs had too few.
_OTHER_DEED = -1.5
_MOST_SHARED = 3.3  # what names and words add at most where the verbs differ: to one thing much may happen on a day
_TELLING = 0.6  # what words must weigh that speak alone
_UNSURE = -0.5  # the most that a pair comes to without grounds
_SEVERAL, _MOST = 2, 0.5  # names or words, and part of a text
_FEW = 4  # rivals


def same_deed(a: Profile, b: Profile, weights: Weights) -> Likeness:
    found = evidence_for(a, b)
    if not (found.kind or found.kindred or found.words):
        return NONE
    odds = _odds(found, weights) + _WIDER * log(min(YEAR, widest(a, b)))
    told = ("their articles tell one story",) if found.story else ()
    when = "their days meet" if found.meets else "their dates are next to each other"
    why = reasons(found.kind | found.kindred, found.names, found.words)
    if _has_grounds(a, b, found, weights):
        return Likeness(odds, (*why, *told, when))
    return NONE if a.sources & b.sources else Likeness(min(_UNSURE, odds), (*why, *told, when))


def _has_grounds(a: Profile, b: Profile, found: Evidence, weights: Weights) -> bool:
    """Whether there is more than that much happens at one time."""
    weight = weights.of(found.words)
    if found.lasts and not found.kind:
        return False
    if not found.story and not _has_grounds_without_story(a, b, found, weight):
        return False
    if not (found.kind or found.kindred):
        return found.meets and weight >= _TELLING
    return _is_told_of_one_time(a, b, found, weights) if found.meets else _is_told_of_one_thing(a, b, found)


def _has_grounds_without_story(a: Profile, b: Profile, found: Evidence, weight: float) -> bool:
    """Whether both name the same people, and tell the same deed or of the same things."""
    if found.kind and any(not p.names and p.around & q.names for p, q in ((a, b), (b, a))):
        return True
    least = 0.0 if found.kind else _TELLING if found.kindred or len(found.said) >= _SEVERAL else 2 * _TELLING
    return bool(found.said) and weight >= least


def _is_told_of_one_thing(a: Profile, b: Profile, found: Evidence) -> bool:
    """Where dates differ, the deed must be the same, one that does not happen every other day, and what it was done to
    named; where the dates are not of days, in the text itself.
    """
    if not found.kind or found.kind & (a.recurring | b.recurring):
        return False
    return bool(found.words or found.said or (found.names and are_days_told(a, b)))


def _is_told_of_one_time(a: Profile, b: Profile, found: Evidence, weights: Weights) -> bool:
    """In a month one deed of a kind is enough; in a year, both must name the same two, or most of what either tells."""
    days = widest(a, b)
    if days <= MONTH:
        return bool(found.names or found.words or found.kind) or _are_the_only_ones(found)
    if len(found.said) >= _SEVERAL or len(found.words) >= _SEVERAL:
        return True
    shared = weights.of((found.names if days <= YEAR else found.said) | found.words)
    whole = any(p.words and p.words <= q.words for p, q in ((a, b), (b, a)))
    return whole or shared > _MOST * min(weights.of(a.words), weights.of(b.words))


def _are_the_only_ones(found: Evidence) -> bool:
    """Whether kindred verbs are enough: little else is told of that time."""
    return found.rivals <= _FEW and not found.kindred & lexicon().courses


def _odds(found: Evidence, weights: Weights) -> float:
    return (
        _ODDS
        + _MEETS * found.meets
        + (_KIND if found.kind else _KINDRED * bool(found.kindred))
        + min(inf if found.kind else _MOST_SHARED, _shared(found, weights))
        + _RIVALS * log(found.rivals)
        + _OTHER_STORY * (not found.story)
        + _OTHER_DEED * found.deeds
        + _LASTS * found.lasts
    )


def _shared(found: Evidence, weights: Weights) -> float:
    """Names count only where the verbs agree too, or there are several: the same people do much on one day."""
    named = _NAMES * weights.of(found.names) + _ABOUT * found.about
    counts = found.kind or found.kindred or len(found.said) >= _SEVERAL
    return _WORDS * weights.of(found.words) + (named if counts else 0.0)
