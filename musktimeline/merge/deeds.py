"""Two deeds, both dated → how surely they are one: what happened, to whom and what, and when."""

from math import inf

from musktimeline.events import lexicon
from musktimeline.merge.contradictions import know_others
from musktimeline.merge.days import SAME_SPAN, are_days_told, time_score
from musktimeline.merge.likeness import LIKELY, NONE, SURE, Likeness, reasons
from musktimeline.merge.profile import Profile
from musktimeline.merge.shared import Shared, shared_by
from musktimeline.merge.weights import Weights

# What each agreement adds.
_KIND, _KINDRED, _WEAK_KIND = 1.0, 0.6, 0.5
_SHARED, _MOST_SHARED = 0.7, 1.8
_AMOUNT = 0.5
_STORY = 0.5  # that articles of one story tell the same deed of a day
_ALONE = 0.75  # that neither article dates anything else so
_ONLY = 0.6  # … nor anything else of the kind
_TOPIC = 0.25
_WHOLE = 0.5  # one tells all that the other tells
_APART = 0.6  # what it costs that each tells things of its own and none of the other's

# What the people and things that both name must weigh.
_EVIDENCE, _UNRELATED = 0.5, 1.0
_OTHER_KIND = 0.8  # … where the verbs have nothing in common
_THING, _NAMED = 0.5, 0.8  # … where neither article dates anything else so: things, or names alone
_THINGS = 1.6  # … where they are two or more, and the verbs say little
_MISDATED = 2.0  # … where dates do not meet, in articles of two stories
_MOST = 0.5  # the part of a text that is most of it
_SPECIFIC = 2  # words of its own that make a telling one of something else

# The most that a pair can come to.
_UNLIKELY = LIKELY - 0.1
_UNSURE = SURE - 0.05


def same_deed(a: Profile, b: Profile, weights: Weights) -> Likeness:
    shared = shared_by(a, b, weights)
    alike = bool(shared.kind or shared.kindred)
    if not (shared.anything or shared.story) or not (alike or _is_told_otherwise(a, b, shared, weights)):
        return NONE
    if not shared.meets and not _may_be_misdated(shared):
        return NONE
    score = min(_score(a, b, shared), _most(a, b, shared, weights))
    found = reasons(shared.kind | shared.kindred, shared.names | shared.meant, shared.words)
    told = ("their articles tell one story",) if shared.story else ()
    return Likeness(score, (*found, *told, "their days meet" if shared.meets else "their dates are next to each other"))


def _may_be_misdated(shared: Shared) -> bool:
    """Dates that do not meet want the same deed, and something that it was done to."""
    kind = shared.kind - lexicon().weak_kinds
    if shared.story:
        return bool((kind or shared.kindred) and (shared.names or shared.words))
    return bool(kind and shared.words) and shared.evidence >= _MISDATED


def _score(a: Profile, b: Profile, shared: Shared) -> float:
    return (
        _kind_score(shared)
        + _AMOUNT * bool(shared.amounts)
        + min(_MOST_SHARED, _SHARED * shared.weight)
        + _frame_score(a, b, shared)
        + (_time_score(a, b, shared) if shared.meets else 0.0)
        + _ONLY * (shared.story and bool(shared.kind and a.words & b.words) and a.only and b.only)
    )


def _most(a: Profile, b: Profile, shared: Shared, weights: Weights) -> float:
    """What the score is at most: on a day, and more so in a year, much happens that is alike."""
    if time_score(a, b) <= SAME_SPAN and not _name_the_same(a, b, shared, weights):
        return _UNLIKELY
    if not shared.story and not (shared.kind and a.names & b.names):
        return _UNLIKELY
    if not _is_alone(a, b, shared) and shared.evidence < (_EVIDENCE if shared.story else _UNRELATED):
        specific = shared.kind & (lexicon().deeds - lexicon().courses)
        named = shared.names or shared.meant or (a.only and b.only)
        if not (shared.story and specific and named):
            return _UNLIKELY
        return inf if a.words & b.words else _UNSURE
    return inf if shared.kind or shared.kindred else _UNSURE


def _is_alone(a: Profile, b: Profile, shared: Shared) -> bool:
    """All that either article dates so, of nobody whom the other article does not know."""
    if not shared.alone or (shared.kind & lexicon().courses and not a.words & b.words):
        return False
    return shared.anything or all(p.names <= q.around for p, q in ((a, b), (b, a)))


def _kind_score(shared: Shared) -> float:
    if not shared.kind:
        return _KINDRED * bool(shared.kindred)
    return _WEAK_KIND if shared.kind <= lexicon().weak_kinds else _KIND


def _time_score(a: Profile, b: Profile, shared: Shared) -> float:
    """What it tells that dates meet; more, where articles of one story date nothing else so."""
    precise = time_score(a, b)
    if shared.alone:
        return min(1.0, 2 * precise) + _ALONE * precise
    return precise + (_STORY * precise if shared.story and shared.kind & lexicon().deeds else 0.0)


def _frame_score(a: Profile, b: Profile, shared: Shared) -> float:
    named = len(shared.names)
    topic = _TOPIC if not named and (a.names | a.context) & (b.names | b.context) else 0.0
    apart = _APART if named < _SPECIFIC and _tell_of_other_things(a, b) else 0.0
    return topic - apart + (_WHOLE if a.words <= b.words or b.words <= a.words else 0.0)


def _tell_of_other_things(a: Profile, b: Profile) -> bool:
    return not a.words & b.words and min(len(a.words), len(b.words)) >= _SPECIFIC


def _name_the_same(a: Profile, b: Profile, shared: Shared, weights: Weights) -> bool:
    """Both texts have the same two names or things, or most of what one tells is in the other."""
    if len(a.names & b.names) >= _SPECIFIC or len(shared.words) >= _SPECIFIC:
        return True
    shorter = min(weights.of(a.words), weights.of(b.words))
    most = weights.of(shared.names | shared.words) > _MOST * shorter
    return most or a.words <= b.words or b.words <= a.words


def _is_told_otherwise(a: Profile, b: Profile, shared: Shared, weights: Weights) -> bool:
    """Another verb for the same thing on the same day.

    Two verbs that each name a deed of its own (`sued`, `fined`) must have several things in common, not just people,
    or a thing and a name of what nothing else is told of that day.
    """
    if not shared.meets or not (shared.names or shared.amounts or shared.story) or know_others(a, b):
        return False
    things, deeds = weights.of(shared.things), _are_two_deeds(a, b)
    if shared.alone:
        return _are_enough_where_alone(shared, things, weights, deeds)
    if shared.story and not deeds and len(shared.things) >= _SPECIFIC and things >= _THINGS:
        return True
    if deeds and len(shared.things) < _SPECIFIC:
        return False
    both = weights.of(shared.names | shared.things)
    return bool(shared.things) and are_days_told(a, b) and both >= _OTHER_KIND and weights.are_good_part(both, a, b)


def _are_enough_where_alone(shared: Shared, things: float, weights: Weights, deeds: bool) -> bool:
    if things >= _THING:
        return not deeds or bool(shared.names) or len(shared.things) >= _SPECIFIC
    return not deeds and len(shared.names) >= _SPECIFIC and weights.of(shared.names) >= _NAMED


def _are_two_deeds(a: Profile, b: Profile) -> bool:
    """Whether the lexicon knows what either verb means."""
    return all(p.groups & lexicon().deeds for p in (a, b))
