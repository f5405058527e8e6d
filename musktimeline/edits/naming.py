"""An event accepted, rejected and taken back, or called something else."""

from dataclasses import fields, replace

from musktimeline.edits.edited import Edited, exchanged, renamed_apart
from musktimeline.errors import UsageError
from musktimeline.model import Event, Rejected, Timeline
from musktimeline.plaintext import shortened, squeeze


def accept(timeline: Timeline, event: Event) -> Edited:
    """The event as it stands is the editor's."""
    if event.draft is None:
        return Edited(timeline, f"{event.id}: was accepted already", event.id)
    told = f"{event.id}: accepted as it stands; it is no longer a draft"
    return Edited(exchanged(timeline, event, replace(event, draft=None)), told, event.id)


def reject(timeline: Timeline, event: Event, why: str) -> Edited:
    """Take an event out of the chronology, kept with the reason, so that it stays out.

    Raises UsageError without a reason.
    """
    reason = squeeze(why)
    if not reason:
        raise UsageError("a rejected event needs its reason", remedy="add --why 'why it stays out'")
    values = {f.name: getattr(event, f.name) for f in fields(Event)}
    rejected = Rejected(**{**values, "draft": None, "why": reason})
    after = replace(exchanged(timeline, event), rejected=(*timeline.rejected, rejected))
    return Edited(after, f"{event.id}: rejected, “{shortened(reason, 60)}”; it is kept under 'rejected'", event.id)


def restore(timeline: Timeline, rejected: Rejected) -> Edited:
    """Take a rejected event back, as the editor's. Raises UsageError where its id names another event by now."""
    event = Event(**{f.name: getattr(rejected, f.name) for f in fields(Event)})
    left = replace(timeline, rejected=tuple(other for other in timeline.rejected if other is not rejected))
    refuse_taken_id(left, event, event.id)
    after = replace(left, events=(*left.events, event))
    told = f"{event.id}: taken back; it was rejected because “{shortened(rejected.why, 60)}”"
    return Edited(after, told, event.id)


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
