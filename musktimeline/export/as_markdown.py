"""Report → CommonMark with GFM footnotes: what a journalist hands in."""

from collections.abc import Iterator
from itertools import groupby

from musktimeline.export.escape import escaped, link_to_event, target
from musktimeline.export.footnotes import Footnotes, source_line
from musktimeline.export.report import Report
from musktimeline.model import Event
from musktimeline.wording import (
    Mark,
    Remark,
    counted,
    doubtful_date,
    edtf_words,
    is_day_of_article,
    numbers,
    remarks,
    year_heading,
    years_covered,
)

NOT_CHECKED = "[not yet checked]"
_LEADS = {Mark.CONFLICT: "Dates disagree: ", Mark.DENIED: "", Mark.INFERRED: "", None: ""}


def to_markdown(report: Report) -> str:
    notes = Footnotes(report.timeline)
    sections = [
        *_head(report),
        *_years(report, notes),
        *_disputed(report),
        *_left_out(report),
        *_sources(report),
        *notes.definitions(),
    ]
    return "\n".join(sections).rstrip("\n") + "\n"


def _head(report: Report) -> Iterator[str]:
    yield from (f"# {escaped(report.timeline.title or 'Timeline')}", "")
    years = years_covered(report.events)
    counts = f"{counted(len(report.events), 'event')} from {counted(len(report.sources), 'source')}"
    yield from (f"{years}: {counts}." if years else f"{counts}.", "")
    if report.selection.filters:
        yield from (f"Shown: only events {escaped(report.selection.filters)}.", "")
    if report.selection.why_empty:
        yield from (f"Nothing to show: {escaped(report.selection.why_empty)}.", "")


def _years(report: Report, notes: Footnotes) -> Iterator[str]:
    for year, events in groupby(report.events, year_heading):
        yield from (f"## {year}", "")
        for event in events:
            yield from _entry(event, report, notes)
        yield ""


def _entry(event: Event, report: Report, notes: Footnotes) -> Iterator[str]:
    marked = escaped(NOT_CHECKED) + " " if report.is_draft(event) else ""
    status = "" if event.status == "reported" else f" ({escaped(event.status)})"
    telling = [c for c in event.citations if c.stance != "deny"] or list(event.citations)
    yield f"- {target(event.id)}{_when(event)}{marked}{escaped(event.text)}{status}{notes.cite(telling)}"
    denying = [c for c in event.citations if c.stance == "deny" and c not in telling]
    for remark in remarks(event, report.timeline):
        cited = notes.cite(c for c in denying if remark.mark is Mark.DENIED and c.source in remark.sources)
        yield f"  - {_remark(remark)}{cited}"


def _when(event: Event) -> str:
    words = edtf_words(event.date)
    if not words:
        return ""
    return f"**{escaped(words)}**{' (day of the article)' if is_day_of_article(event) else ''}: "


def _remark(remark: Remark) -> str:
    text = f"{_LEADS[remark.mark]}{_said(remark)}"
    return escaped(text[:1].upper() + text[1:])


def _said(remark: Remark) -> str:
    doubtful = remark.rests_on and remark.mark is not Mark.INFERRED
    return f"{remark.text} (which rests on {doubtful_date(remark.rests_on)})" if doubtful else remark.text


def _disputed(report: Report) -> Iterator[str]:
    disputes = [(event, _disputes(event, report)) for event in report.events]
    named = [(event, said) for event, said in disputes if said]
    if not named:
        return
    yield from ("## Disputed", "")
    for event, said in named:
        yield f"- {link_to_event(event.id, event.text)}: {escaped('; '.join(said))}"
    yield ""


def _disputes(event: Event, report: Report) -> list[str]:
    said = [_said(note) for note in remarks(event, report.timeline) if note.mark in (Mark.CONFLICT, Mark.DENIED)]
    decided = [f"decided: {event.decided}"] if said and event.decided else []
    return said + decided or ([event.status] if event.status in ("disputed", "denied") else [])


def _left_out(report: Report) -> Iterator[str]:
    others = len(report.selection.left_out) - len(report.unchecked)
    if not report.selection.left_out:
        return
    yield from ("## Left out", "")
    for event in report.unchecked:
        yield f"- A draft, not yet checked: {_when(event)}{escaped(event.text)}"
    if others:
        total = counted(len(report.timeline.events), "event")
        asked = escaped(report.selection.filters or "")
        yield f"- {others} of {total} in the timeline: this report has only those {asked}"
    yield ""


def _sources(report: Report) -> Iterator[str]:
    if not report.sources:
        return
    yield from ("## Sources", "")
    for source in report.sources:
        number = escaped("".join(numbers([source.id], report.timeline)))
        yield f"- {number} {source_line(source, reason=True)}"
    yield ""
