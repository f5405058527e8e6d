"""Two profiles of deeds → what both tell: kind of event, names, things, amounts, dates, story."""

from dataclasses import dataclass

from musktimeline.events import lexicon
from musktimeline.merge.articles import tell_one_story
from musktimeline.merge.contradictions import two_sides
from musktimeline.merge.days import days_meet
from musktimeline.merge.profile import Profile
from musktimeline.merge.shared_names import meant_names, shared_names
from musktimeline.merge.weights import Weights

_MEANT = 0.7  # of what a name tells, where it may only be meant
_SUBJECT = 0.5  # what it tells that both are about the same


@dataclass(frozen=True, slots=True)
class Shared:
    """`kind` has the classes of both, `kindred` those that are other words for it; `meant` names that may be meant.

    `things` stand in what both say first. `weight` is that of names and words, `evidence` of all that speaks for the
    same people and things. `story`: their articles tell one story; `alone`: and date nothing else as they date it.
    """

    kind: frozenset[str]
    kindred: frozenset[str]
    names: frozenset[str]
    meant: frozenset[str]
    words: frozenset[str]
    things: frozenset[str]
    amounts: frozenset[str]
    weight: float
    evidence: float
    meets: bool
    story: bool
    alone: bool

    @property
    def anything(self) -> bool:
        return bool(self.names or self.words or self.meant or self.amounts)


def shared_by(a: Profile, b: Profile, weights: Weights) -> Shared:
    kind, names, words, amounts = a.groups & b.groups, shared_names(a, b), a.content & b.content, a.amounts & b.amounts
    meant, story = meant_names(a, b) - names, tell_one_story(a, b)
    weight = weights.of(names | words) + _MEANT * weights.of(meant)
    about = a.subject is not None and a.subject == b.subject
    return Shared(
        kind=kind,
        kindred=frozenset() if kind else _kindred(a, b),
        names=names,
        meant=meant,
        words=words,
        things=a.main & b.main,
        amounts=amounts,
        weight=weight,
        evidence=weight + len(amounts) + _SUBJECT * about,
        meets=days_meet(a, b),
        story=story,
        alone=story and a.lone and b.lone and set(a.dates) == set(b.dates),
    )


def _kindred(a: Profile, b: Profile) -> frozenset[str]:
    """Other words for it, the other side of it, or what one tells is named in the other's text (`agreed to buy`).

    What is demanded or opposed has not happened (`demanded his resignation`).
    """
    return lexicon().kindred_of(a.groups, b.groups) | two_sides(a, b) | _named_in(a, b) | _named_in(b, a)


def _named_in(told: Profile, other: Profile) -> frozenset[str]:
    return frozenset() if other.groups & lexicon().attitudes else told.groups & other.main
