"""Report → CSV, a row a citation, that no spreadsheet takes for formulas (RFC 4180, with LF)."""

import csv
import io
from collections.abc import Iterator

from musktimeline.export.report import Report
from musktimeline.model import Citation, Event, citation_date, event_date, is_conflicting, origins
from musktimeline.plaintext import one_line
from musktimeline.wording import anchor_words, edtf_words

COLUMNS = (
    "event", "date", "earliest", "latest", "when", "text", "status", "draft", "conflict", "origins", "decided", "tags",
    "citation", "quote", "source", "number", "title", "author", "publisher", "published", "published_basis", "url",
    "archived", "file", "says", "says_earliest", "says_latest", "basis", "phrase", "counted_from", "speaker", "via",
    "stance", "note",
)  # fmt: skip
_OF_SOURCE = ("title", "author", "publisher", "published", "published_basis", "url", "archived", "file")
# What a spreadsheet takes for the beginning of a formula or command (OWASP, "CSV Injection"), full width too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_csv(report: Report) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for event in report.events:
        about = _event_cells(event, report)
        for n, citation in enumerate(event.citations, 1):
            writer.writerow(dict(_safe({**about, "citation": str(n), **_citation_cells(citation, report)})))
        if not event.citations:
            writer.writerow(dict(_safe(about)))
    return out.getvalue()


def _event_cells(event: Event, report: Report) -> dict[str, object]:
    date = event_date(event)
    return {
        "event": event.id,
        "date": event.date,
        "earliest": date and date.earliest,
        "latest": date and date.latest,
        "when": edtf_words(event.date),
        "text": event.text,
        "status": event.status,
        "draft": "yes" if report.is_draft(event) else "no",
        "conflict": "yes" if is_conflicting(event) else "no",
        "origins": len(origins(event, report.timeline.sources)),
        "decided": event.decided,
        "tags": ", ".join(event.tags),
    }


def _citation_cells(citation: Citation, report: Report) -> dict[str, object]:
    source = report.timeline.source(citation.source)
    date = citation_date(citation)
    return {
        **{name: getattr(source, name, None) for name in _OF_SOURCE},
        "quote": citation.quote,
        "source": citation.source,
        "number": report.timeline.numbers.get(citation.source),
        "says": citation.date,
        "says_earliest": date and date.earliest,
        "says_latest": date and date.latest,
        "basis": citation.basis,
        "phrase": citation.phrase,
        "counted_from": citation.anchor and anchor_words(citation.anchor, source),
        "speaker": citation.speaker,
        "via": citation.via,
        "stance": citation.stance,
        "note": citation.note,
    }


def _safe(cells: dict[str, object]) -> Iterator[tuple[str, str]]:
    for name, value in cells.items():
        if value is not None:
            text = str(value)
            shown = one_line(text)
            yield name, f"'{shown}" if text.startswith(_FORMULA) or shown.startswith(_FORMULA) else shown
