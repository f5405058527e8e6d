"""Event → what it is compared by: names, trigger class, content words, days."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from musktimeline.dates import Date, Day
from musktimeline.events import Draft, find_names, has_pronoun, lexicon, name_keys
from musktimeline.merge.kinds import kinds_of
from musktimeline.model import Citation, Event, citation_date, citation_key

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_AMOUNT = re.compile(
    r"(?:[$€£¥]\s?\d[\d.,]*\s?(?:m|mn|bn|tn|million|billion|trillion)?\b|\b\d[\d.,]*\s(?:people|dead|killed|deaths))"
)
_PLACE = re.compile(r"\b(?:in|at|near|outside|off|from|to|on) ((?:[A-Z][\w’'-]*\s?)+)")
_DEFINITE = re.compile(r"\b(?:[Tt]he|its|his|her|their) ((?:[a-z][\w-]*\s?){1,2})")
_IN_DIGITS = {
    word: str(n) for n, word in enumerate("three four five six seven eight nine ten eleven twelve".split(), 3)
}
_NUMBER = re.compile(rf"(?<![\w.,:$€£¥])(?:\d[\d,]*\d|\d|{'|'.join(_IN_DIGITS)})(?![\w:]|\.\d)", re.IGNORECASE)
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_EVERYWHERE = frozenset("0 1 2".split())
_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d\d)\s?([ap]\.?m\b\.?)?\s?([A-Z]{3,4}\b)?")
_BACKGROUND = re.compile(
    r",?\s(?:which|who|whom|whose|where|when|while|because|since|before|after|following|that (?:it|he|she|they))\b"
)
_THIN = frozenset("reportedly allegedly only also even reported said one him her them who whose".split())


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
    in no clause of background (`…, which filed for bankruptcy, …`). `dates` are what the citations say, `clocks` their
    times of day, `keys` the citations, `sentences` sources and quotes. `told` is the last day by which some source had
    told it, where that is known. `articles` are the words of its articles; `lone` says that none of them dates anything
    else so, `only` that none of them dates anything else of its kind.
    """

    event: Event
    dates: tuple[Date, ...]
    groups: frozenset[str]
    subject: str | None
    saying: bool
    planned: bool
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
    clocks: frozenset[str]
    relative: bool
    pronoun: bool
    around: frozenset[str] = frozenset()
    told: Day | None = None
    articles: tuple[ArticleWords, ...] = ()
    lone: bool = False
    only: bool = False

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
    first = _BACKGROUND.split(text, maxsplit=1)[0]
    triggers = frozenset(lexicon().stem(word) for c in citations for word in (c.trigger or "").split())
    quoted = frozenset(key for c in citations for key in name_keys(c.quote))
    return Profile(
        event=event,
        dates=_dates(citations),
        groups=groups,
        subject=_subject(text),
        saying=saying,
        planned=all(c.stance == "plan" for c in citations),
        names=names,
        context=(context | quoted) - names,
        content=content_words(text, names) - groups - triggers,
        main=content_words(first, names) - groups - triggers,
        fixed=_fixed(text, names),
        speakers=frozenset(key for c in citations if c.speaker for key in name_keys(c.speaker)),
        sources=frozenset(c.source for c in citations),
        keys=frozenset((c.source, citation_key(c)) for c in citations),
        sentences=frozenset((c.source, c.quote) for c in citations),
        amounts=frozenset(_amount(a) for a in _AMOUNT.findall(text)),
        clocks=frozenset(" ".join(parts) for c in citations for parts in _CLOCK.findall(c.phrase or "")),
        relative=any(c.anchor is not None for c in citations),
        pronoun=has_pronoun(text),
    )


def _dates(citations: Sequence[Citation]) -> tuple[Date, ...]:
    """What the citations say; `into 2024` tells no more where another citation says since when."""
    dates = tuple(d for c in citations if (d := citation_date(c)))
    return tuple(d for d in dates if d.earliest) or dates


def _amount(text: str) -> str:
    """`$2.7bn` and `$2.7 billion` alike."""
    plain = "".join(text.lower().split())
    return re.sub(r"(?<=\d)([mbt])(?:n|illion|rillion)?$", r"\1", plain)


def _subject(text: str) -> str | None:
    """The key of the name that opens the text; None where a common noun or a pronoun does."""
    first = next(iter(find_names(text)), None)
    if first is None or not text.removeprefix("The ").startswith(first.removeprefix("The ")):
        return None
    return next(iter(sorted(name_keys(first))), None) if len(name_keys(first)) == 1 else None


def content_words(text: str, names: frozenset[str]) -> frozenset[str]:
    """Stems of the words of a text that tell something, but for its names, and its numbers: two reporters seldom have
    those alike by chance.
    """
    words = lexicon()
    named = {word.lower() for name in find_names(text) for word in _WORD.findall(name)}
    found = {word.lower().removesuffix("'s").removesuffix("’s").rstrip("'’") for word in _WORD.findall(text)}
    kept = {w for w in found - names - named if len(w) > 2 and w not in words.function_words and w not in _THIN}
    return frozenset(words.stem(w) for w in kept).union(_numbers(text)) - names - words.light


def _fixed(text: str, names: frozenset[str]) -> frozenset[str]:
    """Names, but for those of places where it happened, and nouns behind `the` or `its`."""
    places = frozenset[str]().union(*(name_keys(f"in {place}") for place in _PLACE.findall(text)))
    known = (words.split() for words in _DEFINITE.findall(text))
    nouns = {lexicon().stem(word) for several in known for word in several if word not in lexicon().function_words}
    return (names - places) | (nouns - names)


def _numbers(text: str) -> frozenset[str]:
    """`eleven` and `11`, `3,200`: as digits; no years, nor the first few, which are everywhere."""
    found = (_IN_DIGITS.get(word.lower(), word.replace(",", "")) for word in _NUMBER.findall(text))
    return frozenset(n for n in found if n not in _EVERYWHERE and not _YEAR.fullmatch(n))
