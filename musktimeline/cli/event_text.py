"""Event ⇄ the YAML that a person edits by itself, and what becomes of the timeline with it."""

from dataclasses import replace

from musktimeline.comparison.telling import told_of_event
from musktimeline.edits import Edited, rename
from musktimeline.edits.edited import exchanged
from musktimeline.errors import StoreError, UsageError
from musktimeline.model import Event, Timeline
from musktimeline.store import Document, parse_document, render

NAME = "event.yaml"
_HEAD = "# Save and leave to take the event as it stands here; leave it as it is, or empty, to change nothing.\n"


def event_text(event: Event) -> str:
    """A timeline file with this event alone."""
    return _HEAD + render(Timeline(events=(replace(event, draft=None),)))


def event_of(text: str) -> Event | None:
    """The event in an edited file; None for an empty one. Raises UsageError, which names the line, for what is none."""
    if not any(line.strip() and not line.startswith("#") for line in text.splitlines()):
        return None
    document = _parsed(text)
    if len(document.timeline.events) != 1:
        raise UsageError(
            f"{len(document.timeline.events)} events stand there", remedy="leave the one, and nothing else"
        )
    return document.timeline.events[0]


def _parsed(text: str) -> Document:
    """Raises UsageError, which names every fault: the next look at the text should be the last."""
    try:
        document = parse_document(text, NAME)
    except StoreError as error:
        raise UsageError(error.what, where=NAME, remedy=error.remedy) from error
    if document.errors:
        faults = "; ".join(f"line {e.location.line}: {e.message}" for e in document.errors)
        raise UsageError(faults, where=NAME, remedy=document.errors[0].remedy)
    return document


def with_event(timeline: Timeline, event: Event, edited: Event) -> Edited:
    """The timeline with the event as it was edited: no draft any more; under a new id its old one still names it.

    Raises UsageError for an id that something else has.
    """
    renamed = rename(timeline, event, edited.id) if edited.id != event.id else None
    standing = renamed.timeline.event(edited.id) if renamed else event
    assert standing is not None, "renaming keeps the event"
    was = tuple(dict.fromkeys((*edited.was, *standing.was)))
    changed = replace(edited, draft=None, was=was)
    told = "; ".join(told_of_event(replace(event, draft=None), changed)) or "accepted as it stands"
    return Edited(
        exchanged(renamed.timeline if renamed else timeline, standing, changed), f"{changed.id}: {told}", changed.id
    )
