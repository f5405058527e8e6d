"""A source's `extracted` line ⇄ what the tool wrote from the article: its version, and the keys of drafts."""

from collections.abc import Iterable
from dataclasses import replace

from musktimeline.model import Event, Source, citation_key

EXTRACTOR = "1"
"""Version of what extraction writes; a newer one refreshes drafts."""
UNREAD = "0:"
"""The `extracted` of a source that no event was ever drawn from."""

Key = tuple[str, str]
"""A source's id and the key of a citation of it."""


def is_current(source: Source, sha256: str) -> bool:
    """Whether an article need not be read again: same bytes, same extractor."""
    return source.sha256 == sha256 and source.extracted is not None and _version(source.extracted) == EXTRACTOR


def keys_of(events: Iterable[Event]) -> set[Key]:
    """The keys that the citations of events bear."""
    return {(c.source, citation_key(c)) for event in events for c in event.citations}


def remembered(sources: Iterable[Source]) -> set[Key]:
    """The keys of everything that the tool once wrote and still accounts for."""
    return {(s.id, key) for s in sources if s.extracted for key in s.extracted.partition(":")[2].split()}


def without_memory(sources: Iterable[Source]) -> set[str]:
    """Ids of sources of which nobody knows what was deleted: whatever the tool reads gets an `extracted`."""
    return {s.id for s in sources if s.extracted is None}


def with_memory(source: Source, keys: Iterable[Key]) -> Source:
    """The source with the keys that are its own; equal keys give equal lines."""
    own = sorted(key for source_id, key in keys if source_id == source.id)
    return replace(source, extracted=" ".join([f"{EXTRACTOR}:", *own]))


def _version(extracted: str) -> str:
    return extracted.partition(":")[0].strip()
