"""Two profiles → how surely they tell the same event, and why."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from musktimeline.events import lexicon
from musktimeline.merge.articles import tell_one_story
from musktimeline.merge.contradictions import contradict
from musktimeline.merge.days import SAME_SPAN, are_days_told, days_meet, time_score
from musktimeline.merge.profile import Profile

SURE = 2.25  # a pair at or above it is one event
LIKELY = 1.5  # at or above it, it is one event only if nothing else comes into question for either
POSSIBLE = 1.25  # at or above it, the one does not speak against the other
_UNLIKELY = 1.4

# What each agreement adds; found on stories written for it, and checked on others.
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
_STRONG = 4  # names and words that an undated telling must share
_TELLING = 1.5  # … and what they must weigh
_MOST = 0.5
_SENTENCE = 6  # spaces in a quote that two reporters do not write alike by chance
_SPECIFIC = 2  # words of its own that make a telling one of something else


@dataclass(frozen=True, slots=True)
class Likeness:
    """`score` 0 where nothing speaks for the pair or something rules it out; `reasons` are fragments for people."""

    score: float
    reasons: tuple[str, ...] = ()


NONE = Likeness(0.0)


class Weights:
    """How much a shared word tells: 1 for one that two events share, near 0 for one that all of them share."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        counts: Mapping[str, int] = Counter(word for p in profiles for word in p.words)
        log_all = log(len(profiles) + 2)
        self._weights = {word: 1 - log(max(1, count - 1)) / log_all for word, count in counts.items()}

    def of(self, words: Iterable[str]) -> float:
        """The sum over words, in a fixed order so that it is the same everywhere."""
        return sum(self._weights.get(w, 1.0) for w in sorted(words))


def likeness(a: Profile, b: Profile, weights: Weights) -> Likeness:
    """Compare two events; symmetric. Only what both tell counts for them, and a contradiction decides alone."""
    if a.keys & b.keys:
        return Likeness(9.0, ("both cite the same sentence for it",))
    if contradict(a, b):
        return NONE
    if not (a.is_dated and b.is_dated):
        return NONE if a.saying or not (a.is_dated or b.is_dated) else _corroborates(a, b, weights)
    if a.saying:
        return _same_saying(a, b)
    if _is_copied(a, b):
        return Likeness(SURE, ("the same sentence word for word", "the same dates"))
    return _same_deed(a, b, weights)


def _is_copied(a: Profile, b: Profile) -> bool:
    """One sentence stands in both, which names what it tells of, and is dated alike."""
    quotes = {quote for _, quote in a.sentences if quote.count(" ") >= _SENTENCE} & {quote for _, quote in b.sentences}
    return bool(quotes and a.names & b.names and a.groups & b.groups) and set(a.dates) == set(b.dates)


def _same_saying(a: Profile, b: Profile) -> Likeness:
    """Two reports are one when the same speaker says the same thing; on one day, all that the shorter one has."""
    speakers = _speakers(a) & _speakers(b)
    said = (a.words & b.words) - speakers
    whole = bool(said) and are_days_told(a, b) and said in (a.words - speakers, b.words - speakers)
    if not speakers or not (len(said) >= 2 or whole) or not days_meet(a, b):
        return NONE
    return Likeness(SURE + 0.1 * len(said), (f"{_list(speakers)} says", f"both say {_list(said)}", "their days meet"))


def _same_deed(a: Profile, b: Profile, weights: Weights) -> Likeness:
    kind, names, words = a.groups & b.groups, _shared_names(a, b), a.content & b.content
    kindred = frozenset() if kind else _kindred(a, b)
    meant = _meant_names(a, b) - names
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
    return Likeness(score, (*_reasons(kind | kindred, names | meant, words), *told, days))


def _story_score(a: Profile, b: Profile) -> float:
    """What a day or month tells that articles of one story have in common: more, where it is told of nothing else."""
    precise = time_score(a, b)
    return (_STORY + _LONE * (a.lone and b.lone)) * precise if precise > SAME_SPAN else 0.0


def _corroborates(a: Profile, b: Profile, weights: Weights) -> Likeness:
    """An undated telling joins a dated one on strong evidence only: names and words, no pronouns."""
    kind, names, words = a.groups & b.groups, a.names & b.names, a.content & b.content
    if not kind or len(names) < 2 or len(names) + len(words) < _STRONG or not _is_much(a, b, weights):
        return NONE
    score = SURE + 0.25 * (len(names) + len(words) - _STRONG)
    return Likeness(score, (*_reasons(kind, names, words), "one gives no date"))


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
        weights.of(_shared_names(a, b) | a.content & b.content) > _MOST * shorter
        or a.words <= b.words
        or b.words <= a.words
    )


def _is_much(a: Profile, b: Profile, weights: Weights) -> bool:
    """Whether two texts share telling words, and a good part of the shorter one."""
    shared = weights.of(a.words & b.words)
    return shared >= _TELLING and shared >= 0.4 * min(weights.of(a.words), weights.of(b.words))


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
    return (
        are_days_told(a, b) and shared >= _OTHER_KIND and shared >= 0.4 * min(weights.of(a.words), weights.of(b.words))
    )


def _are_two_deeds(a: Profile, b: Profile) -> bool:
    """Whether the lexicon knows what either verb means."""
    return all(p.groups & lexicon().deeds for p in (a, b))


def _shared_names(a: Profile, b: Profile) -> frozenset[str]:
    """Names in both, and names in one that a pronoun of the other may stand for."""
    shared = a.names & b.names
    if a.pronoun or len(a.names) < 2:
        shared |= a.context & b.names
    if b.pronoun or len(b.names) < 2:
        shared |= b.context & a.names
    return shared


def _meant_names(a: Profile, b: Profile) -> frozenset[str]:
    """Names of one that a telling without any may mean; where neither has one, those of both articles."""
    if a.names and b.names:
        return frozenset()
    if a.names or b.names:
        return a.names & b.around | b.names & a.around
    return (a.context | b.context) & a.around & b.around


def _speakers(profile: Profile) -> frozenset[str]:
    return profile.speakers or profile.names


def _reasons(kind: frozenset[str], names: frozenset[str], words: frozenset[str]) -> tuple[str, ...]:
    told = (("the same kind of event", kind), ("the same names", names), ("the same words", words))
    return tuple(f"{what} ({_list(shared)})" for what, shared in told if shared)


def _list(words: frozenset[str]) -> str:
    return ", ".join(sorted(words))
