"""Comparison → Markdown for a pull request or a job's summary."""

from collections.abc import Iterator

from musktimeline.comparison import Comparison, EventChange, SourceChange, summary
from musktimeline.export.escape import escaped
from musktimeline.wording import edtf_words, source_title, when_published


def differences_to_markdown(comparison: Comparison, *, quotes: bool) -> str:
    """A heading, the counts, a list for each kind of change. Nothing from an article comes alive in it."""
    title = comparison.new.title or comparison.old.title or "the timeline"
    lines = [
        f"## Changes in {escaped(title)}",
        "",
        f"{escaped(summary(comparison)).rstrip('.')}.",
        *_events(comparison, quotes=quotes),
        *_sources(comparison),
        *_frame(comparison),
    ]
    return "\n".join(lines) + "\n"


def _events(comparison: Comparison, *, quotes: bool) -> Iterator[str]:
    for heading, changes in comparison.sections:
        yield from ("", f"### {heading}", "")
        for change in changes:
            yield _event(change)
            yield from (f"  - {_sentence(line)}" for line in change.lines(quotes=quotes))


def _event(change: EventChange) -> str:
    return f"- **{escaped(edtf_words(change.event.date) or 'undated')}**: {escaped(change.event.text)}"


def _sources(comparison: Comparison) -> Iterator[str]:
    if comparison.sources:
        yield from ("", "### Sources", "")
    for change in comparison.sources:
        yield from _source(change)


def _source(change: SourceChange) -> Iterator[str]:
    source = change.source
    if change.kind == "changed":
        yield f"- **{escaped(source.id)}** changed"
        yield from (f"  - {_sentence(line)}" for line in change.told)
    else:
        about = f"*{escaped(source_title(source))}*, {escaped(when_published(source))}"
        yield f"- **{escaped(source.id)}** {change.kind}: {about}"


def _frame(comparison: Comparison) -> Iterator[str]:
    if comparison.told:
        yield from ("", "### Beside the events", "")
        yield from (f"- {_sentence(line)}" for line in comparison.told)


def _sentence(line: str) -> str:
    return escaped(line[:1].upper() + line[1:])
