"""Timeline + KEY=VALUE → the timeline with these values, and the sentence that tells what changed."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, TypeVar

from musktimeline.cli.assignments import EDIT_THE_FILE, Values, read_assignments
from musktimeline.cli.naming import event_named
from musktimeline.cli.told_changes import told_changes
from musktimeline.errors import UsageError
from musktimeline.model import Event, Source, Timeline, citation_date, event_date, is_conflicting
from musktimeline.plaintext import shortened, squeeze
from musktimeline.store.schema import EVENT, OWN_PREFIX, SOURCE
from musktimeline.wording import edtf_words

_GIVEN_BASES = ("supplied", "inferred")
_DEFAULTS = {**EVENT.defaults, **SOURCE.defaults}

Item = TypeVar("Item", Event, Source)


@dataclass(frozen=True, slots=True)
class Setting:
    """`told` says in one line what changed; `reread` is the source whose article has to be read again."""

    timeline: Timeline
    told: str
    reread: str | None = None


def set_values(
    timeline: Timeline, named: str, assignments: Sequence[str], why: str | None, today: datetime.date
) -> Setting:
    """Set values of the source with this id, else of the event that is named so.

    Raises UsageError for what the file does not admit; words for dates count from `today`.
    """
    source = timeline.source(named)
    record = SOURCE if source else EVENT
    values = read_assignments(record, assignments, today)
    if source:
        return _set_source(timeline, source, values, why)
    event, citation = event_named(timeline, named)
    if citation is not None:
        raise UsageError("set changes events and sources, not citations", remedy=EDIT_THE_FILE)
    return _set_event(timeline, event, values, why)


def _set_event(timeline: Timeline, event: Event, values: Values, why: str | None) -> Setting:
    moves = "date" in values and values["date"] != event.date
    decides = "decided" in values or (moves and (is_conflicting(event) or bool(event.decided)))
    values = _with_reason(values, why, "decided" if decides else "note", event.note)
    if moves and event.decided and "decided" not in values:
        raise _decided_otherwise(event, values["date"])
    if "decided" in values and not values["decided"] and not event.decided:
        raise UsageError("decided needs its reason", remedy="add --why 'why the date stands', or write decided='…'")
    changed = _with_values(event, values)
    _refuse_taken_id(timeline, event, changed)
    _refuse_date_outside(event, changed)
    told = _told_of_event(event, changed, values)
    events = tuple(replace(changed, draft=None) if e is event else e for e in timeline.events)
    return Setting(replace(timeline, events=events), told)


def _decided_otherwise(event: Event, date: str | None) -> UsageError:
    stands = edtf_words(event.date) or "no date"
    takes = edtf_words(date) or "no date"
    return UsageError(
        f"{event.id} is decided: {stands} stands, because “{shortened(event.decided or '', 60)}”",
        remedy=f"add --why 'why {takes} stands', or decided= to leave it open",
    )


def _told_of_event(event: Event, changed: Event, values: Values) -> str:
    if event.draft is None:
        return told_changes(event, values)
    if changed == event:
        return f"{event.id}: accepted as it stands; it is no longer a draft"
    return f"{told_changes(event, values)}; it is no longer a draft"


def _set_source(timeline: Timeline, source: Source, values: Values, why: str | None) -> Setting:
    if not values and why is None:
        raise UsageError(f"nothing to set in {source.id}", remedy="write KEY=VALUE, such as publisher='The Times'")
    if "published" in values:
        values = {**_with_published(values, why), "extracted": _to_be_read_again(source)}
    else:
        values = _with_reason(values, why, "note", source.note)
    changed = _with_values(source, values)
    sources = tuple(changed if s is source else s for s in timeline.sources)
    reread = source.id if "published" in values and source.file else None
    return Setting(replace(timeline, sources=sources), told_changes(source, values), reread)


def _with_published(values: Values, why: str | None) -> Values:
    """A date that a person gives: with its reason, without the words that stated another."""
    gone = dict.fromkeys(("published_basis", "published_quote", "published_note"))
    if values["published"] is None:
        return {**values, **gone}
    note = squeeze(why or "") or values.get("published_note")
    if not note:
        raise UsageError("a date that you supply needs its reason", remedy="add --why 'how you know it'")
    basis = values.get("published_basis") or _GIVEN_BASES[0]
    if basis not in _GIVEN_BASES:
        what = f"published_basis={basis} is for what the article itself says"
        raise UsageError(what, remedy=f"write published_basis={' or '.join(_GIVEN_BASES)}, or leave it out")
    return {**values, **gone, "published_basis": basis, "published_note": note}


def _to_be_read_again(source: Source) -> str | None:
    """No extractor has this version; the keys stay, so that what was deleted does not come back."""
    return f"0:{source.extracted.partition(':')[2]}" if source.extracted else None


def _with_reason(values: Values, why: str | None, key: str, present: str | None) -> Values:
    if why is None:
        return values
    if values.get(key) or (key == "note" and present and key not in values):
        raise UsageError(f"there is a {key} already", remedy=f"say it all with {key}='…' and without --why")
    return {**values, key: squeeze(why)}


def _with_values(item: Item, values: Mapping[str, Any]) -> Item:
    own = {key: value for key, value in values.items() if key.startswith(OWN_PREFIX)}
    known = {key: value for key, value in values.items() if key not in own}
    known = {key: _DEFAULTS.get(key) if value is None else value for key, value in known.items()}
    extra = {key: value for key, value in {**item.extra, **own}.items() if value is not None}
    return replace(item, **known, extra=MappingProxyType(extra))


def _refuse_taken_id(timeline: Timeline, event: Event, changed: Event) -> None:
    if changed.id != event.id and timeline.event(changed.id):
        raise UsageError(f"there is an event {changed.id!r} already", remedy="choose another id")


def _refuse_date_outside(event: Event, changed: Event) -> None:
    """A date that no citation allows would fail the check."""
    date = event_date(changed)
    dates = [d for c in event.citations if (d := citation_date(c))]
    if changed.date == event.date or date is None or any(d.contains(date) for d in dates):
        return
    says = ", ".join(dict.fromkeys(d.edtf for d in dates)) or "none has a date"
    remedy = "take one that lies within the days of a citation, or cite what says so with basis: editor and a note"
    raise UsageError(f"no citation of {event.id} allows {date.edtf}: {says}", remedy=remedy)
