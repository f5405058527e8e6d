"""An event accepted, rejected with a reason, or taken back."""

from dataclasses import fields, replace

from musktimeline.edits.edited import Edited, exchanged
from musktimeline.edits.naming import refuse_taken_id
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
