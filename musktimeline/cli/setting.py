"""Timeline + KEY=VALUE → the timeline with these values, and the sentence that tells what changed."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from musktimeline.cli.assignments import Values, read_assignments
from musktimeline.cli.naming import event_named, source_named
from musktimeline.cli.setting_citations import set_citation
from musktimeline.cli.setting_timeline import HEAD, set_timeline
from musktimeline.cli.told_changes import told_changes
from musktimeline.cli.values import Setting, with_reason, with_values
from musktimeline.edits import rename
from musktimeline.edits.edited import exchanged
from musktimeline.errors import UsageError
from musktimeline.model import Event, Source, Timeline, citation_date, event_date, is_conflicting
from musktimeline.plaintext import shortened, squeeze
from musktimeline.selection import find_events
from musktimeline.store.schema import CITATION, EVENT, SOURCE
from musktimeline.wording import edtf_words

_GIVEN_BASES = ("supplied", "inferred")


def set_values(
    timeline: Timeline, named: str, assignments: Sequence[str], why: str | None, today: datetime.date
) -> Setting:
    """Set values of the source with this id or number, else of the event that is named so, else of the source.

    Where the first word is KEY=VALUE already, the timeline itself is meant. Raises UsageError for what the file does
    not admit; words for dates count from `today`.
    """
    if "=" in named:
        return set_timeline(timeline, read_assignments(HEAD, [named, *assignments], today), why)
    meant = _meant(timeline, named)
    if isinstance(meant, Source):
        return _set_source(timeline, meant, read_assignments(SOURCE, assignments, today), why)
    event, number = meant
    if number is None:
        return _set_event(timeline, event, read_assignments(EVENT, assignments, today), why)
    return set_citation(timeline, event, number, read_assignments(CITATION, assignments, today), why)


def _meant(timeline: Timeline, named: str) -> Source | tuple[Event, int | None]:
    is_number = named.strip("[]").isdecimal()
    source = source_named(timeline, named) if is_number else timeline.source(named)
    if source:
        return source
    try:
        return event_named(timeline, named)
    except UsageError:
        source = source_named(timeline, named)
        if source is None or find_events(timeline.events, named):
            raise
        return source


def _set_event(timeline: Timeline, event: Event, values: Values, why: str | None) -> Setting:
    moves = "date" in values and values["date"] != event.date
    decides = "decided" in values or (moves and (is_conflicting(event) or bool(event.decided)))
    values = with_reason(values, why, "decided" if decides else "note", event.note)
    if moves and event.decided and "decided" not in values:
        raise _decided_otherwise(event, values["date"])
    if "decided" in values and not values["decided"] and not event.decided:
        raise UsageError("decided needs its reason", remedy="add --why 'why the date stands', or write decided='…'")
    changed = with_values(event, values)
    _refuse_date_outside(event, changed)
    told = _told_of_event(event, changed, values)
    accepted = replace(changed, id=event.id, draft=None)
    after = exchanged(timeline, event, accepted)
    return Setting(rename(after, accepted, changed.id).timeline, told)


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
        values = with_reason(values, why, "note", source.note)
    changed = with_values(source, values)
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


def _refuse_date_outside(event: Event, changed: Event) -> None:
    """A date that no citation allows would fail the check."""
    date = event_date(changed)
    dates = [d for c in event.citations if (d := citation_date(c))]
    if changed.date == event.date or date is None or any(d.contains(date) for d in dates):
        return
    says = ", ".join(dict.fromkeys(d.edtf for d in dates)) or "none has a date"
    remedy = (
        "take one that lies within the days of a citation, or correct a citation first:"
        f" 'timeline set {event.id}:1 date=… --why …'"
    )
    raise UsageError(f"no citation of {event.id} allows {date.edtf}: {says}", remedy=remedy)
