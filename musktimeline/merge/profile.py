"""Event → what it is compared by: names, trigger class, content words, days."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from musktimeline.dates import Date, Day
from musktimeline.events import Draft, has_pronoun, lexicon, name_keys
from musktimeline.merge.calendar import Calendar
from musktimeline.merge.kinds import is_negated, kinds_of
from musktimeline.merge.texts import (
    amounts_in,
    content_words,
    fixed_words,
    numbered_things,
    subject_of,
    without_background,
)
from musktimeline.model import Citation, Event, citation_date, citation_key

_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d\d)\s?([ap]\.?m\b\.?)?\s?([A-Z]{3,4}\b)?")


@dataclass(frozen=True, slots=True, eq=False)
class ArticleWords:
    """What an article's events are told with, as a vector of length 1; `hallmarks` are the words that weigh most."""

    weights: Mapping[str, float]
    hallmarks: frozenset[str]


class Words(Protocol):
    """The words with which sources tell something; see Profile."""

    @property
    def sources(self) -> frozenset[str]: ...
    @property
    def words(self) -> frozenset[str]: ...
    @property
    def context(self) -> frozenset[str]: ...
    @property
    def named(self) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class Profile:
    """What two events are compared by.

    `names` are keys of the names in the text; `context` those of its quotes and of the sentences before them, who a
    pronoun may be; `around` all those of its articles. `content` are stems of the other words, `main` those that stand
    in no clause of background (`…, which filed for bankruptcy, …`). `numbered` are things with the number that names
    them (`Flight 101`). `dates` are what the citations say, `clocks` their times of day, `keys` the citations,
    `sentences` sources and quotes. `told` is the last day by which some source had told it, where that is known.
    `articles` are the words of its articles, `calendars` their dates; `only` says that none of them dates anything else
    of its kind. `recurring` are the kinds that happen on many days around.
    """

    event: Event
    dates: tuple[Date, ...]
    groups: frozenset[str]
    subject: str | None
    saying: bool
    planned: bool
    negated: bool
    names: frozenset[str]
    context: frozenset[str]
    content: frozenset[str]
    main: frozenset[str]
    fixed: frozenset[str]
    speakers: frozenset[str]
    sources: frozenset[str]
    keys: frozenset[tuple[str, str]]
    sentences: frozenset[tuple[str, str]]
    amounts: frozenset[str]
    numbered: frozenset[tuple[str, str]]
    clocks: frozenset[str]
    relative: bool
    pronoun: bool
    around: frozenset[str] = frozenset()
    told: Day | None = None
    articles: tuple[ArticleWords, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    only: bool = False
    recurring: frozenset[str] = frozenset()

    @property
    def opening(self) -> str | None:
        """The word that opens the text, where it counts as a name by its capital alone."""
        first = self.event.text.split(" ", 1)[0].lower()
        return first if first == self.subject else None

    @property
    def is_dated(self) -> bool:
        return bool(self.dates)

    @property
    def words(self) -> frozenset[str]:
        return self.names | self.content

    @property
    def named(self) -> frozenset[str]:
        """Who is named in the text, in the sentences that it is drawn from, or above them."""
        return self.names | self.context | self.speakers


def profile_of_event(event: Event) -> Profile:
    """A profile from what the file keeps."""
    told = [c for c in event.citations if c.stance != "deny"] or event.citations
    saying = any(lexicon().trigger_class(c.trigger)[1] for c in told if c.trigger)
    return _profile(event, frozenset(), saying, frozenset())


def profile_of_draft(draft: Draft) -> Profile:
    """A profile with what only the article's reader knows: the names before a pronoun."""
    return _profile(draft.event, frozenset([draft.group]), draft.saying, draft.context)


def _profile(event: Event, groups: frozenset[str], saying: bool, context: frozenset[str]) -> Profile:
    text, citations = event.text, event.citations
    names = name_keys(text)
    kinds = frozenset[str]().union(*map(kinds_of, citations))
    groups = groups - lexicon().courses | kinds
    first = without_background(text)
    triggers = frozenset(lexicon().stem(word) for c in citations for word in (c.trigger or "").split())
    quoted = frozenset(key for c in citations for key in name_keys(c.quote))
    return Profile(
        event=event,
        dates=_dates(citations),
        groups=groups,
        subject=subject_of(text),
        saying=saying,
        planned=all(c.stance == "plan" for c in citations),
        negated=all(c.trigger and c.stance != "deny" and is_negated(c.trigger, c.quote) for c in citations),
        names=names,
        context=(context | quoted) - names,
        content=content_words(text, names) - groups - triggers,
        main=content_words(first, names) - groups - triggers,
        fixed=fixed_words(text, names),
        speakers=frozenset(key for c in citations if c.speaker for key in name_keys(c.speaker)),
        sources=frozenset(c.source for c in citations),
        keys=frozenset((c.source, citation_key(c)) for c in citations),
        sentences=frozenset((c.source, c.quote) for c in citations),
        amounts=amounts_in(text),
        numbered=numbered_things(text),
        clocks=frozenset(" ".join(parts) for c in citations for parts in _CLOCK.findall(c.phrase or "")),
        relative=any(c.anchor is not None for c in citations),
        pronoun=has_pronoun(text),
    )


def _dates(citations: Sequence[Citation]) -> tuple[Date, ...]:
    """What the citations say; `into 2024` tells no more where another citation says since when."""
    dates = tuple(d for c in citations if (d := citation_date(c)))
    return tuple(d for d in dates if d.earliest) or dates
