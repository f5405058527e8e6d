"""A citation and values → the timeline with these values, and the sentence that tells what changed."""

from dataclasses import replace

from musktimeline.cli.assignments import Values
from musktimeline.cli.told_changes import told_changes
from musktimeline.cli.values import Setting, with_reason, with_values
from musktimeline.edits.edited import exchanged
from musktimeline.errors import UsageError
from musktimeline.merge import best_date
from musktimeline.model import Citation, Event, Timeline, citation_date, event_date
from musktimeline.plaintext import squeeze
from musktimeline.wording import edtf_words


def set_citation(timeline: Timeline, event: Event, number: int, values: Values, why: str | None) -> Setting:
    """Set values of the citation with this number (from 1). A date is then the editor's own, with its reason.

    Where no citation allows the event's date any more, that follows. Raises UsageError for nothing to set, or a date
    without a reason.
    """
    citation = event.citations[number - 1]
    name = f"{event.id}:{number}"
    if not values and why is None:
        raise UsageError(f"nothing to set in {name}", remedy="write KEY=VALUE, such as stance=deny")
    redated = "date" in values and values["date"] != citation.date
    given = _by_editor(values, why) if redated else with_reason(values, why, "note", citation.note)
    changed = with_values(citation, given)
    citations = (*event.citations[: number - 1], changed, *event.citations[number:])
    after = replace(event, citations=citations, date=_date_of(event, citations), draft=None)
    told = told_changes(citation, {key: values[key] for key in values}, name)
    told += f"; {event.id} is {edtf_words(after.date) or 'undated'} now" if after.date != event.date else ""
    told += "; it is no longer a draft" if event.draft else ""
    return Setting(exchanged(timeline, event, after), told)


def _by_editor(values: Values, why: str | None) -> Values:
    """No words of the article prove it any more."""
    without_proof = {**values, "phrase": None, "anchor": None}
    if values["date"] is None:
        return {**without_proof, "basis": None}
    note = squeeze(why or "") or values.get("note")
    if not note:
        raise UsageError("a date that you supply needs its reason", remedy="add --why 'how you know it'")
    return {**without_proof, "basis": "editor", "note": note}


def _date_of(event: Event, citations: tuple[Citation, ...]) -> str | None:
    date = event_date(event)
    dates = [d for c in citations if (d := citation_date(c))]
    return event.date if date is None or any(d.contains(date) for d in dates) else best_date(citations)
