"""A timeline as its file states it: every value is the string that stands there, checked elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import combinations
from types import MappingProxyType
from typing import Any

STATUSES = ("reported", "confirmed", "disputed", "denied", "planned")
STANCES = ("report", "claim", "confirm", "deny", "plan")
BASES = ("phrase", "publication", "editor")
PUBLISHED_BASES = ("stated", "metadata", "supplied", "inferred")

Extra = Mapping[str, Any]
"""Keys that the model does not name (`x-…` are the editor's, the rest are findings): kept, never read."""
_NONE: Extra = MappingProxyType({})


def _no_extra() -> Extra:
    """A shared default: before Python 3.12 a dataclass refuses an unhashable one."""
    return _NONE


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a relative phrase counts from.

    `kind` is `published` (then `date` and `quote` are None: the source's own date, whatever it is corrected to), or
    `tweet`, `letter`, `interview`, `discourse` …, with the EDTF date and the verbatim words that state it.
    """

    kind: str
    date: str | None = None
    quote: str | None = None
    note: str | None = None
    extra: Extra = field(default_factory=_no_extra, hash=False)


PUBLISHED = Anchor("published")


@dataclass(frozen=True, slots=True)
class Citation:
    """What one source says of an event, and the words that prove it.

    `quote`, `context` and `anchor.quote` are verbatim up to white space; `phrase` stands inside `quote` or `context`.
    `date` is the EDTF that this source gives; None where it tells the event without a date.
    """

    source: str
    quote: str
    prefix: str | None = None
    suffix: str | None = None
    phrase: str | None = None
    context: str | None = None
    date: str | None = None
    basis: str = "phrase"
    anchor: Anchor | None = None
    trigger: str | None = None
    speaker: str | None = None
    via: str | None = None
    stance: str = "report"
    note: str | None = None
    extra: Extra = field(default_factory=_no_extra, hash=False)


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, with at least one citation.

    `draft` is the fingerprint of what the tool wrote; `was` are ids that the event had before, which still name it.
    """

    id: str
    text: str
    date: str | None = None
    status: str = "reported"
    decided: str | None = None
    draft: str | None = None
    citations: tuple[Citation, ...] = ()
    tags: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    note: str | None = None
    extra: Extra = field(default_factory=_no_extra, hash=False)


@dataclass(frozen=True, slots=True)
class Rejected(Event):
    """An event that an editor took out of the chronology, as it stood, and `why`: it stays out."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class Apart:
    """Ids of events that somebody keeps apart: no two of them are joined or suggested as one."""

    events: tuple[str, ...]
    note: str | None = None
    extra: Extra = field(default_factory=_no_extra, hash=False)


@dataclass(frozen=True, slots=True)
class Source:
    """The record of an article. `file` is relative to the timeline's folder, in POSIX form."""

    id: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    archived: str | None = None
    accessed: str | None = None
    language: str | None = None
    published: str | None = None
    published_basis: str | None = None
    published_quote: str | None = None
    published_note: str | None = None
    file: str | None = None
    sha256: str | None = None
    extracted: str | None = None
    note: str | None = None
    extra: Extra = field(default_factory=_no_extra, hash=False)


@dataclass(frozen=True, slots=True)
class Entity:
    """A name and the other names that mean the same."""

    name: str
    aliases: tuple[str, ...] = ()
    note: str | None = None
    extra: Extra = field(default_factory=_no_extra, hash=False)


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sources and events in the order of the file."""

    title: str | None = None
    entities: tuple[Entity, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    apart: tuple[Apart, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    version: str = "1"
    note: str | None = None
    extra: Extra = field(default_factory=_no_extra, hash=False)

    def source(self, source_id: str) -> Source | None:
        return next((s for s in self.sources if s.id == source_id), None)

    def event(self, event_id: str) -> Event | None:
        return next((e for e in self.events if e.id == event_id), None)

    def kept_apart(self) -> frozenset[frozenset[str]]:
        """Pairs of ids that must not be joined, each id as the event is called today."""
        today = {old: event.id for event in self.events for old in event.was}
        lists = ([today.get(event_id, event_id) for event_id in apart.events] for apart in self.apart)
        return frozenset(frozenset(pair) for ids in lists for pair in combinations(dict.fromkeys(ids), 2))

    @property
    def numbers(self) -> dict[str, int]:
        """Source id → the number that it keeps in every display: its place in the file, from 1."""
        return {source.id: n for n, source in reversed(list(enumerate(self.sources, 1)))}
