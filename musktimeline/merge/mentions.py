"""What articles yield → their drafts: all dated ones, and of the sentences without a date those that may matter.

A sentence without a date corroborates a dated event only if it has two of its names and a word of its kind: that can be
seen without parsing it, and whether it may deny anything.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from musktimeline.events import Draft, Extraction, Passage, drafts_of, may_deny, name_keys
from musktimeline.merge.kinds import kinds_in, kinds_of
from musktimeline.merge.texts import content_words
from musktimeline.model import Event
from musktimeline.plaintext import squeeze

_NAMED_NEAR = 2  # sentences above in which whom a pronoun means is named

_Told = tuple[str, str, str]
"""A kind of event and two names, in order."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence that dates no event, known by its words: see Profile."""

    passage: Passage
    text: str
    sources: frozenset[str]
    names: frozenset[str]
    context: frozenset[str]
    content: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        return self.names | self.content

    @property
    def named(self) -> frozenset[str]:
        return self.names | self.context


class Drafted(NamedTuple):
    """Drafts of articles, what these mention beside, and the sentences without a date of which nothing was made."""

    drafts: list[Draft]
    mentions: list[Mention]
    passed_over: list[Mention]


def drafted(extractions: Sequence[Extraction], standing: Iterable[Event], undated: bool) -> Drafted:
    """All dated drafts, and those without a date that may join one of these, or stand already; with `undated` all."""
    made = Drafted([], [], [])
    matters = _Matters(standing, extractions)
    for extraction in extractions:
        mentions = list(_mentions(extraction))
        without_date = [m for m in mentions if not m.passage.has_date]
        wanted = [m.passage for m in without_date if undated or matters(m)]
        own = drafts_of(extraction, wanted) if wanted else extraction.dated
        told = {draft.sentence for draft in own}
        made.drafts.extend(own)
        made.mentions.extend(mentions)
        made.passed_over.extend(m for m in without_date if m.passage.number not in told)
    return made


def _mentions(extraction: Extraction) -> Iterator[Mention]:
    source = frozenset([extraction.article.id])
    above: list[frozenset[str]] = []
    for passage in extraction.passages:
        text = passage.of(extraction.article.text)
        names = name_keys(text)
        if not passage.dates:
            context = next((keys for keys in reversed(above[-_NAMED_NEAR:]) if keys), frozenset[str]())
            yield Mention(passage, text, source, names, context, content_words(text, names))
        above.append(names)


class _Matters:
    """Whether a sentence may corroborate a dated event, or deny one, or is cited without a date."""

    def __init__(self, standing: Iterable[Event], extractions: Iterable[Extraction]) -> None:
        events = list(standing)
        self._told = {told for event in events if event.date for told in _told_by(event)}
        for draft in (d for e in extractions for d in e.dated if not d.saying):
            self._told.update(_told_by(draft.event, draft.group))
        self._cited = _cited_without_date(events)

    def __call__(self, mention: Mention) -> bool:
        if may_deny(mention.text) or self._is_cited(mention):
            return True
        pairs = list(combinations(sorted(mention.names), 2))
        kinds = kinds_in(mention.text) if pairs else ()
        return any((kind, *pair) in self._told for kind in kinds for pair in pairs)

    def _is_cited(self, mention: Mention) -> bool:
        quotes = [quote for source in mention.sources for quote in self._cited.get(source, ())]
        text = squeeze(mention.text) if quotes else ""
        return any(quote in text or text in quote for quote in quotes)


def _told_by(event: Event, *groups: str) -> Iterator[_Told]:
    kinds = frozenset(groups).union(*map(kinds_of, event.citations))
    return ((kind, *pair) for pair in combinations(sorted(name_keys(event.text)), 2) for kind in kinds)


def _cited_without_date(events: Iterable[Event]) -> Mapping[str, Sequence[str]]:
    """By source, the quotes that no date is drawn from."""
    found: dict[str, list[str]] = defaultdict(list)
    for citation in (c for event in events for c in event.citations if c.date is None):
        found[citation.source].append(citation.quote)
    return found
