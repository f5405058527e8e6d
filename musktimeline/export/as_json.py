"""Report → JSON, the contract for other programs: every key always there, unknown ones null, lists empty."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

from musktimeline.dates import Date
from musktimeline.export.report import Report
from musktimeline.model import (
    Anchor,
    Apart,
    Citation,
    Entity,
    Event,
    Rejected,
    Source,
    citation_date,
    event_date,
    find_quote,
    is_conflicting,
    origins,
)

# Would steer a terminal or turn text around, and may stand raw in JSON: C1 controls, bidi controls, separators, tags.
_STEERING = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e0fff]"
)


def to_json(report: Report) -> str:
    """Strings are as in the timeline, to the letter; what could steer a terminal is written as an escape."""
    written = json.dumps(_report(report), ensure_ascii=False, indent=2)
    return _STEERING.sub(lambda match: json.dumps(match[0])[1:-1], written) + "\n"


def _report(report: Report) -> dict[str, Any]:
    timeline = report.timeline
    return {
        "version": int(timeline.version) if timeline.version.isdecimal() else timeline.version,
        "title": timeline.title,
        "note": timeline.note,
        "filters": report.selection.filters,
        "entities": [_keys(entity) for entity in timeline.entities],
        "sources": [_source(source, report) for source in report.sources],
        "events": [_event(event, report) for event in report.events],
        "apart": [_keys(apart) for apart in timeline.apart],
        "rejected": [_rejected(event, report) for event in timeline.rejected],
        **_editors_own(timeline.extra),
    }


def _source(source: Source, report: Report) -> dict[str, Any]:
    return {"id": source.id, "number": report.timeline.numbers[source.id], **_keys(source)}


def _event(event: Event, report: Report) -> dict[str, Any]:
    return {
        **_keys(event),
        **_bounds(event_date(event)),
        "conflict": is_conflicting(event),
        "origins": len(origins(event, report.timeline.sources)),
        "draft": report.is_draft(event),
        "citations": [_citation(citation, report) for citation in event.citations],
    }


def _rejected(event: Rejected, report: Report) -> dict[str, Any]:
    """As it stands in the file: nothing follows from its citations any more, and it is no draft."""
    keys = {key: value for key, value in _keys(event).items() if key != "draft"}
    return {**keys, "citations": [_citation(citation, report) for citation in event.citations]}


def _citation(citation: Citation, report: Report) -> dict[str, Any]:
    article = report.article(citation.source)
    match = find_quote(article, citation.quote, citation.prefix, citation.suffix) if article else None
    return {
        **_keys(citation),
        "start": match.start if match else None,
        "end": match.end if match else None,
        **_bounds(citation_date(citation)),
        "anchor": _keys(citation.anchor) if citation.anchor else None,
    }


def _keys(thing: Apart | Entity | Source | Event | Citation | Anchor) -> dict[str, Any]:
    """Every key that the file may have, in the order of the file, and the editor's own."""
    named = {f.name: _plain(getattr(thing, f.name)) for f in fields(thing) if f.name not in _MADE_APART}
    return {**named, **_editors_own(thing.extra)}


_MADE_APART = ("extra", "citations", "anchor")


def _bounds(date: Date | None) -> dict[str, str | None]:
    """The inclusive days as EDTF; None where a side is open, or there is no date."""
    earliest, latest = (date.earliest, date.latest) if date else (None, None)
    return {"earliest": str(earliest) if earliest else None, "latest": str(latest) if latest else None}


def _editors_own(extra: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _plain(value) for key, value in extra.items() if key.startswith("x-")}


def _plain(value: object) -> Any:
    if isinstance(value, str) or value is None:
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [_plain(inner) for inner in value]
    return str(value)
