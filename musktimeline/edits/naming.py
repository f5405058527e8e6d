"""An event called something else."""

from dataclasses import replace

from musktimeline.edits.edited import Edited, exchanged, renamed_apart
from musktimeline.errors import UsageError
from musktimeline.model import Event, Timeline


def rename(timeline: Timeline, event: Event, new_id: str) -> Edited:
    """Another id; the old one still names the event. Raises UsageError for an id that names something else."""
    refuse_taken_id(timeline, event, new_id)
    if new_id == event.id:
        return Edited(timeline, f"{event.id}: nothing to change", event.id)
    was = tuple(old for old in dict.fromkeys((*event.was, event.id)) if old != new_id)
    after = exchanged(timeline, event, replace(event, id=new_id, was=was, draft=None))
    after = replace(after, apart=renamed_apart(timeline, {event.id: new_id}))
    return Edited(after, f"{event.id}: id is now {new_id}; the old one still names it", new_id)


def refuse_taken_id(timeline: Timeline, event: Event, new_id: str) -> None:
    """Raises UsageError for an id that names, or once named, another event, a rejected one, or a source."""
    others = [other for other in timeline.events if other is not event]
    taken = next((other.id for other in others if new_id in (other.id, *other.was)), None)
    if taken is not None:
        says = f"there is an event {new_id!r} already" if taken == new_id else f"{new_id!r} still names {taken}"
        raise UsageError(says, remedy="choose another id")
    if any(new_id == rejected.id for rejected in timeline.rejected):
        raise UsageError(f"{new_id!r} names a rejected event", remedy="choose another id")
    if timeline.source(new_id):
        raise UsageError(f"{new_id!r} is the id of a source", remedy="choose another id")
