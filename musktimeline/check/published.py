"""Evidence → publication dates that nothing states, or that are told otherwise elsewhere."""

import re
from collections.abc import Iterator

from musktimeline.check.derivation import dates_in, states
from musktimeline.check.evidence import Evidence, Fault, known_date, said, short
from musktimeline.check.places import Words
from musktimeline.errors import TimelineError
from musktimeline.model import Severity, Source

_DIGIT = re.compile(r"\d")
_COMPARED = ("title", "author", "publisher", "url", "archived", "language", "published", "published_basis")


def published_quote_not_in_source(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        article = evidence.readable.get(source.id)
        if article and source.published_quote and not evidence.place(source.id, Words(source.published_quote)):
            yield Fault(
                ("sources", i, "published_quote"),
                f"published_quote is not in {short(source.id)}: {said(source.published_quote)}",
                "copy the words that state the date from the saved article, or set 'published_basis: supplied' "
                "and say in published_note how the date is known",
            )


def published_not_in_its_quote(evidence: Evidence) -> Iterator[Fault]:
    """A warning where the words have figures and yet no date could be read from them: they may state it."""
    for i, source in enumerate(evidence.timeline.sources):
        published = known_date(source.published)
        if published is None or not source.published_quote:
            continue
        if not states(source.published_quote, published):
            stated = {date.edtf for date in dates_in(source.published_quote)}
            what = f"says {' or '.join(sorted(stated))}" if stated else "says no date that can be read"
            yield Fault(
                ("sources", i, "published"),
                f"published is {short(published.edtf)}, but its quote {said(source.published_quote, 40)} {what}",
                "write the date that the quote states, or quote the words that state it",
                Severity.WARNING if not stated and _DIGIT.search(source.published_quote) else None,
            )


def published_unexplained(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        missing = _missing_reason(source)
        if missing:
            yield Fault(
                ("sources", i, "published"),
                f"nothing says how the date of {short(source.id)} is known",
                f"add {missing}",
            )


def basis_without_date(evidence: Evidence) -> Iterator[Fault]:
    for i, source in enumerate(evidence.timeline.sources):
        for key in ("published_basis", "published_quote"):
            if getattr(source, key) and not source.published:
                yield Fault(
                    ("sources", i, key),
                    f"{short(source.id)} has {key}, but no published",
                    f"add the date: {evidence.command('set', source.id)} published=…",
                )
                break


def differs_from_folder(evidence: Evidence) -> Iterator[Fault]:
    """Where the `sources.yaml` beside an article says something else; the timeline's record wins."""
    for i, source in enumerate(evidence.timeline.sources):
        described = evidence.described.get(source.id, {})
        if isinstance(described, TimelineError):
            continue
        for key in _COMPARED:
            ours, theirs = getattr(source, key), described.get(key)
            if ours and theirs and ours != theirs:
                yield Fault(
                    ("sources", i, key),
                    f"{key} of {short(source.id)} is {said(ours, 40)} here and {said(theirs, 40)} in its sources.yaml",
                    "make them agree; what stands here counts",
                )


def folder_sources_unreadable(evidence: Evidence) -> Iterator[Fault]:
    told: set[str] = set()
    for i, source in enumerate(evidence.timeline.sources):
        error = evidence.described.get(source.id)
        if isinstance(error, TimelineError) and error.where not in told:
            told.add(error.where)
            yield Fault(("sources", i, "file"), f"{error.where}: {error.what}", error.remedy)


def _missing_reason(source: Source) -> str | None:
    if not source.published or source.published_basis == "metadata":
        return None
    if source.published_basis == "stated":
        return None if source.published_quote else "published_quote: the words of the article that state it"
    return None if source.published_note else "published_note: why this date"
