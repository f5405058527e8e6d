"""Something to decide → the keys that decide it, each with what it does."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from musktimeline.cli.editor import edited_text
from musktimeline.cli.event_text import NAME, event_of, event_text, with_event
from musktimeline.cli.keyboard import Keyboard
from musktimeline.cli.naming import one_event
from musktimeline.cli.setting import set_values
from musktimeline.edits import Edited, accept, join, keep_apart, reject
from musktimeline.errors import UsageError
from musktimeline.model import Event, Timeline
from musktimeline.review import Item, Kind
from musktimeline.wording import edtf_words

_DIGITS = 9
Edit = Callable[[Timeline], Edited]


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a person decides: the keyboard, the day from which typed dates count, the environment with `$EDITOR`."""

    keyboard: Keyboard
    today: datetime.date
    environment: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Decision:
    """What a key says it does, and what asks for the rest; None where the person thought better of it."""

    words: str
    ask: Callable[[Item, Desk], Edit | None]


def decisions_for(item: Item) -> Mapping[str, Decision]:
    """Key → decision, in the order in which they are offered."""
    if item.kind is Kind.PAIR:
        return {"j": Decision("join", _join_pair), "k": Decision("keep apart", _keep_apart)}
    common = {"e": Decision("edit", _edit), "r": Decision("reject", _reject), "j": Decision("join", _join)}
    if item.kind is Kind.CONFLICT:
        stands = edtf_words(item.event.date) or "no date"
        return {"d": Decision(f"decide: {stands} stands", _decide), **_other_dates(item.event), **common}
    return {"a": Decision("accept", _accept), **common}


def _accept(item: Item, desk: Desk) -> Edit:
    return lambda timeline: accept(timeline, _unchanged(timeline, item.event))


def _edit(item: Item, desk: Desk) -> Edit | None:
    edited = _edited(item.event, desk)
    if edited is None or edited == event_of(event_text(item.event)):
        return None
    return lambda timeline: with_event(timeline, _unchanged(timeline, item.event), edited)


def _reject(item: Item, desk: Desk) -> Edit | None:
    why = desk.keyboard.line("why it stays out: ")
    return (lambda timeline: reject(timeline, _unchanged(timeline, item.event), why)) if why else None


def _join(item: Item, desk: Desk) -> Edit | None:
    """The event that is named stays, and gains the citations."""
    named = desk.keyboard.line("join to which event (its id, or words of it): ")
    if not named:
        return None
    return lambda timeline: join(timeline, one_event(timeline, named), _unchanged(timeline, item.event))


def _join_pair(item: Item, desk: Desk) -> Edit:
    return lambda timeline: join(timeline, *(_unchanged(timeline, event) for event in item.events))


def _keep_apart(item: Item, desk: Desk) -> Edit:
    return lambda timeline: keep_apart(timeline, [_unchanged(timeline, event) for event in item.events])


def _decide(item: Item, desk: Desk) -> Edit | None:
    why = _why_stands(item.event.date, desk)
    return _setting(item.event, [f"decided={why}"], None, desk) if why else None


def _other_dates(event: Event) -> Mapping[str, Decision]:
    """The dates that its citations give beside the one that stands, each under a digit."""
    others = [c.date for c in event.citations if c.date and c.date != event.date]
    named = list(enumerate(dict.fromkeys(others), 1))[:_DIGITS]
    return {str(n): Decision(f"take {edtf_words(edtf)}", _taking(edtf)) for n, edtf in named}


def _taking(edtf: str) -> Callable[[Item, Desk], Edit | None]:
    def ask(item: Item, desk: Desk) -> Edit | None:
        why = _why_stands(edtf, desk)
        return _setting(item.event, [f"date={edtf}"], why, desk) if why else None

    return ask


def _why_stands(date: str | None, desk: Desk) -> str:
    return desk.keyboard.line(f"why {edtf_words(date) or 'no date'} stands: ")


def _setting(event: Event, values: Sequence[str], why: str | None, desk: Desk) -> Edit:
    def edit(timeline: Timeline) -> Edited:
        setting = set_values(timeline, _unchanged(timeline, event).id, values, why, desk.today)
        return Edited(setting.timeline, setting.told, event.id)

    return edit


def _edited(event: Event, desk: Desk) -> Event | None:
    """What the editor leaves; after a fault the same words again, for nothing that was typed may be lost."""
    text = event_text(event)
    while True:
        text = edited_text(text, NAME, desk.environment)
        try:
            return event_of(text)
        except UsageError as error:
            desk.keyboard.say(str(error))
            if desk.keyboard.choice({"e": "edit again", "s": "leave the event as it was"}) != "e":
                return None


def _unchanged(timeline: Timeline, event: Event) -> Event:
    """The event in the timeline as it is now. Raises UsageError where it is not the one that was shown."""
    found = timeline.event(event.id)
    if found != event or found is None:
        raise UsageError(f"{event.id} was changed meanwhile", remedy="look at it anew")
    return found
