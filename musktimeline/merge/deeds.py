"""Two deeds, both dated → how surely they are one: what happened, to whom and what, and when."""

from musktimeline.events import lexicon
from musktimeline.merge.articles import tell_one_story
from musktimeline.merge.days import SAME_SPAN, are_days_told, days_meet, time_score
from musktimeline.merge.likeness import NONE, Likeness, reasons
from musktimeline.merge.profile import Profile
from musktimeline.merge.shared_names import meant_names, shared_names
from musktimeline.merge.weights import Weights

# What each agreement adds.
_KIND, _KINDRED, _WEAK_KIND = 1.0, 0.6, 0.5
_SHARED, _MOST_SHARED = 0.7, 1.8
_MEANT = 0.5  # what a name tells that a pronoun or a common noun may stand for
_AMOUNT = 0.5
_STORY = 0.5  # what a common day tells in articles of one story
_LONE = 0.25  # … where neither dates anything else so
_TOPIC = 0.25
_WHOLE = 0.5  # one tells all that the other tells
_APART = 0.6  # what it costs that each tells things of its own and none of the other's
_OTHER_KIND = 0.8  # what words of another verb must weigh
_THING = 0.5  # … and the things, where articles of one story date nothing else so
_MOST = 0.5  # the part of a text that is most of it
_SPECIFIC = 2  # words of its own that make a telling one of something else
_UNLIKELY = 1.4


def same_deed(a: Profile, b: Profile, weights: Weights) -> Likeness:
    kind, names, words = a.groups & b.groups, shared_names(a, b), a.content & b.content
    kindred = frozenset() if kind else _kindred(a, b)
    meant = meant_names(a, b) - names
    shared, meets, story = weights.of(names | words), days_meet(a, b), tell_one_story(a, b)
    named = bool(names or a.amounts & b.amounts or story)
    otherwise = named and meets and _tells_the_same_otherwise(a, b, names, weights)
    if not (names | words | meant or story) or not (kind or kindred or otherwise):
        return NONE
    if not meets and not ((kind and words) or (story and (kind or kindred) and names | words)):
        return NONE
    score = (
        _kind_score(kind)
        + _KINDRED * bool(kindred)
        + _AMOUNT * bool(a.amounts & b.amounts)
        + min(_MOST_SHARED, _SHARED * shared + _MEANT * weights.of(meant))
        + _frame_score(a, b, len(names))
    )
    if meets:
        score += time_score(a, b) + (_story_score(a, b) if story else 0.0)
    if time_score(a, b) <= SAME_SPAN and not _name_the_same(a, b, weights):
        score = min(score, _UNLIKELY)  # in a year much happens that is alike
    days = "their days meet" if meets else "their dates are next to each other"
    told = ("their articles tell one story",) if story else ()
    return Likeness(score, (*reasons(kind | kindred, names | meant, words), *told, days))


def _story_score(a: Profile, b: Profile) -> float:
    """What a day or month tells that articles of one story have in common: more, where it is told of nothing else."""
    precise = time_score(a, b)
    return (_STORY + _LONE * (a.lone and b.lone)) * precise if precise > SAME_SPAN else 0.0


def _kindred(a: Profile, b: Profile) -> frozenset[str]:
    """Other words for it, or what one tells is named in the other's text (`agreed to buy`, `bought`).

    What is demanded or opposed has not happened (`demanded his resignation`).
    """
    return lexicon().kindred_of(a.groups, b.groups) | _named_in(a, b) | _named_in(b, a)


def _named_in(told: Profile, other: Profile) -> frozenset[str]:
    return frozenset() if other.groups & lexicon().attitudes else told.groups & other.main


def _name_the_same(a: Profile, b: Profile, weights: Weights) -> bool:
    """Both texts have the same two names or things, or most of what one tells is in the other."""
    if len(a.names & b.names) >= 2 or len(a.content & b.content) >= 2:
        return True
    shorter = min(weights.of(a.words), weights.of(b.words))
    return (
        weights.of(shared_names(a, b) | a.content & b.content) > _MOST * shorter
        or a.words <= b.words
        or b.words <= a.words
    )


def _kind_score(kind: frozenset[str]) -> float:
    if not kind:
        return 0.0
    return _WEAK_KIND if kind <= lexicon().weak_kinds else _KIND


def _frame_score(a: Profile, b: Profile, named: int) -> float:
    topic = _TOPIC if not named and (a.names | a.context) & (b.names | b.context) else 0.0
    apart = _APART if named < _SPECIFIC and _tell_of_other_things(a, b) else 0.0
    return topic - apart + (_WHOLE if a.words <= b.words or b.words <= a.words else 0.0)


def _tell_of_other_things(a: Profile, b: Profile) -> bool:
    return not a.words & b.words and min(len(a.words), len(b.words)) >= _SPECIFIC


def _tells_the_same_otherwise(a: Profile, b: Profile, names: frozenset[str], weights: Weights) -> bool:
    """Another verb for the same thing on the same day: telling words, and a good part of the shorter text.

    Two verbs that each name a deed of its own (`sued`, `fined`) must have their things in common, not just people.
    """
    things = a.main & b.main
    if _are_two_deeds(a, b) and len(things) < _SPECIFIC:
        return False
    if a.lone and b.lone and set(a.dates) == set(b.dates) and tell_one_story(a, b):
        return weights.of(things) >= _THING
    shared = weights.of(names | things)
    return are_days_told(a, b) and shared >= _OTHER_KIND and weights.are_good_part(shared, a, b)


def _are_two_deeds(a: Profile, b: Profile) -> bool:
    """Whether the lexicon knows what either verb means."""
    return all(p.groups & lexicon().deeds for p in (a, b))
