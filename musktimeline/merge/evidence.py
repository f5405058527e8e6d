"""Two profiles of deeds → what speaks for and against their being one: what happened, to whom, when, in which story."""

import re
from dataclasses import dataclass
from functools import lru_cache

from musktimeline.events import lexicon
from musktimeline.merge.articles import tell_one_story
from musktimeline.merge.contradictions import two_sides
from musktimeline.merge.days import are_days_told, days_meet
from musktimeline.merge.profile import Profile
from musktimeline.merge.shared_names import shared_names

_BEHIND = re.compile(
    r"\b(?:of|near|after|since|before)\s+(?:(?:the|a|an|his|her|its|their|\w+['’]s)\s+)?(?:\d+\s+)?(?:[A-Z]\w+\s+)?([\w-]+)"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """`kind` has the classes of both verbs that say much, or of one deed told from its two sides; `kindred` others that
    may be of one deed. `names` may only be meant, but for those `said`; `words` stand in what both say first.

    `about`: both open with the same name. `deeds`: each verb is known, and means something else. `lasts`: the one lasts
    and the other does not. `story`: their articles tell one story. `rivals`: 1 where neither article dates anything
    else that can have been when the other telling was; more, the more there is of it.
    """

    kind: frozenset[str]
    kindred: frozenset[str]
    names: frozenset[str]
    said: frozenset[str]
    words: frozenset[str]
    about: bool
    deeds: bool
    meets: bool
    lasts: bool
    story: bool
    rivals: int


def evidence_for(a: Profile, b: Profile) -> Evidence:
    same, meets = a.groups & b.groups, days_meet(a, b)
    if not (a.main & b.main or are_days_told(a, b)):
        same -= lexicon().occurrence  # what began is not what the other says began
    kind = (same - lexicon().weak_kinds - lexicon().courses) | two_sides(a, b)
    kindred = frozenset[str]() if kind else same | _kindred(a, b)
    return Evidence(
        kind=kind,
        kindred=kindred,
        names=shared_names(a, b),
        said=a.names & b.names,
        words=(a.main & b.main) | (a.amounts & b.amounts),
        about=a.subject is not None and a.subject == b.subject,
        deeds=not (kind or kindred) and all(p.groups & lexicon().deeds for p in (a, b)),
        meets=meets,
        lasts=_lasts(a) != _lasts(b),
        story=tell_one_story(a, b),
        rivals=(1 + _at_the_time_of(b, a) - meets) * (1 + _at_the_time_of(a, b) - meets),
    )


def _kindred(a: Profile, b: Profile) -> frozenset[str]:
    """Other words for it, or what one tells is named in the other's text (`agreed to buy`).

    What is demanded or opposed has not happened (`demanded his resignation`).
    """
    return lexicon().kindred_of(a.groups, b.groups) | _named_in(a, b) | _named_in(b, a)


def _named_in(told: Profile, other: Profile) -> frozenset[str]:
    if other.groups & lexicon().attitudes:
        return frozenset()
    named = told.groups & other.main
    return named - _background(other.event.text) if named else named


@lru_cache(maxsize=65536)
def _background(text: str) -> frozenset[str]:
    """Stems of what only tells where, when or of what it was (`near the scene of the murder`)."""
    return frozenset(lexicon().stem(word) for word in _BEHIND.findall(text))


def _lasts(profile: Profile) -> bool:
    return any("/" in date.edtf for date in profile.dates)


def _at_the_time_of(profile: Profile, other: Profile) -> int:
    """How much the articles of the other date that can have been when the one was."""
    return max(calendar.meeting(date) for calendar in other.calendars for date in profile.dates)
