"""Events that are one → one event; one that is two → two, which are kept apart from then on."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from types import MappingProxyType

from musktimeline.edits.edited import Edited, exchanged, free_ids, renamed_apart
from musktimeline.errors import UsageError
from musktimeline.merge import best_date, joined_to, status_of
from musktimeline.model import Apart, Citation, Event, Timeline, citation_date, event_date, is_conflicting, is_pristine
from musktimeline.plaintext import slug, squeeze
from musktimeline.wording import counted, when_words


def join(timeline: Timeline, first: Event, second: Event) -> Edited:
    """The first event with the second one's citations, tags and notes; the second one's id still names it.

    Text, date and status are the first one's (the status of a draft follows from all citations). Raises UsageError for
    an event and itself.
    """
    if first is second:
        raise UsageError(f"{first.id} is one event already", remedy="name another one")
    whole = joined_to(first, [second])
    joined = replace(
        whole,
        status=status_of(whole.citations) if is_pristine(first) else first.status,
        decided=first.decided or second.decided,
        tags=tuple(dict.fromkeys((*first.tags, *second.tags))),
        was=tuple(dict.fromkeys((*first.was, second.id, *second.was))),
        note=_both(first.note, second.note),
        extra=MappingProxyType({**second.extra, **first.extra}),
        draft=None,
    )
    names = dict.fromkeys((second.id, *second.was), first.id)
    after = exchanged(exchanged(timeline, first, joined), second)
    told = f"{first.id}: joined with {second.id}, has {counted(len(joined.citations), 'citation')} now"
    told += "; their dates disagree" if is_conflicting(joined) else ""
    return Edited(replace(after, apart=renamed_apart(timeline, names)), told, first.id)


def split(timeline: Timeline, event: Event, numbers: Collection[int], text: str | None = None) -> Edited:
    """Citations of an event (by number, from 1) as an event of their own, kept apart from the first.

    Its text is the first quote where none is given. Raises UsageError where no citation would be left.
    """
    parted = tuple(c for n, c in enumerate(event.citations, 1) if n in numbers)
    left = tuple(c for n, c in enumerate(event.citations, 1) if n not in numbers)
    if not left:
        raise UsageError(f"nothing would be left of {event.id}", remedy="name fewer of its citations")
    new_text = squeeze(text or parted[0].quote)
    new_id = free_ids(timeline).take(slug(new_text))
    new = Event(new_id, new_text, best_date(parted), status_of(parted), citations=parted)
    rest = _left_of(event, left)
    after = exchanged(timeline, event, rest, new)
    told = f"{event.id}: {counted(len(parted), 'citation')} parted as {new.id}, {when_words(new.date)}"
    told += f"; {event.id} is {when_words(rest.date)} now" if rest.date != event.date else ""
    return Edited(replace(after, apart=(*timeline.apart, Apart((event.id, new.id)))), told, new.id)


def keep_apart(timeline: Timeline, events: Sequence[Event], note: str | None = None) -> Edited:
    """Remember that events are not one. Raises UsageError for fewer than two."""
    ids = tuple(dict.fromkeys(event.id for event in events))
    if len(ids) < 2:
        raise UsageError("two events or more are kept apart", remedy="name another one")
    told = f"{' and '.join(ids)} are kept apart"
    pairs = {frozenset((one, other)) for one in ids for other in ids if one != other}
    if pairs <= timeline.kept_apart() and not note:
        return Edited(timeline, f"{told} already", ids[0])
    return Edited(replace(timeline, apart=(*timeline.apart, Apart(ids, note))), told, ids[0])


def _left_of(event: Event, citations: tuple[Citation, ...]) -> Event:
    """The event with these citations only; its date stays where one of them allows it, or none has any."""
    date = event_date(event)
    dates = [d for c in citations if (d := citation_date(c))]
    stands = date is None or not dates or any(d.contains(date) for d in dates)
    status = status_of(citations) if is_pristine(event) else event.status
    kept = event.date if stands else best_date(citations)
    return replace(event, citations=citations, date=kept, status=status, draft=None)


def _both(one: str | None, other: str | None) -> str | None:
    return f"{one}\n{other}" if one and other and one != other else one or other
