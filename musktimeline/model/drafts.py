"""Event → the short fingerprints by which the file remembers what the tool wrote."""

from dataclasses import replace
from functools import lru_cache

from musktimeline.model.timeline import Anchor, Citation, Event
from musktimeline.plaintext import squeeze

_KEPT = 1 << 16  # keys of citations: those of a few thousand articles, each asked for several times in an update


def fingerprint(event: Event) -> str:
    """Six hex digits of the SHA-256 of everything in an event but its `draft`; an edit of any value changes it."""
    return _digest(_event_values(replace(event, draft=None)))


def is_pristine(event: Event) -> bool:
    """Whether the event is a draft that nobody has touched."""
    return event.draft is not None and event.draft == fingerprint(event)


def citation_key(citation: Citation) -> str:
    """Six hex digits that stay the same while a citation keeps its quote, phrase and trigger."""
    return _key_of(citation.quote, citation.phrase or "", citation.trigger or "")


@lru_cache(maxsize=_KEPT)
def _key_of(quote: str, phrase: str, trigger: str) -> str:
    return _digest([squeeze(quote), squeeze(phrase), trigger])


def _event_values(event: Event) -> list[object]:
    own = [event.id, event.text, event.date, event.status, event.decided, event.note, list(event.tags)]
    was = [list(event.was)] if event.was else []  # a draft never has it: the fingerprints from before it was a key stay
    return [*own, *was, dict(event.extra), [_citation_values(c) for c in event.citations]]


def _citation_values(citation: Citation) -> list[object]:
    names = [n for n in Citation.__dataclass_fields__ if n not in ("anchor", "extra")]
    return [*(getattr(citation, n) for n in names), dict(citation.extra), _anchor_values(citation.anchor)]


def _anchor_values(anchor: Anchor | None) -> list[object] | None:
    if anchor is None:
        return None
    return [anchor.kind, anchor.date, anchor.quote, anchor.note, dict(anchor.extra)]


def _digest(values: object) -> str:
    import hashlib  # with json 4 ms, which a timeline without drafts does not need
    import json

    text = json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:6]
