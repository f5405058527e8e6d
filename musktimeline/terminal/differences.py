"""Comparison → the lines of `timeline diff`."""

from collections.abc import Iterator

from musktimeline.comparison import Comparison, EventChange, SourceChange, summary
from musktimeline.plaintext import one_line
from musktimeline.terminal.cells import isolated, wrapped
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.wording import source_title, when_published, when_words

_INDENT = 2


def differences(comparison: Comparison, screen: Screen, *, quotes: bool) -> Iterator[str]:
    """What changed, a line at a time; an empty comparison is one line."""
    for line in wrapped(one_line(comparison.new.title or comparison.old.title or "Timeline"), screen.measure):
        yield screen.styled(isolated(line), "title")
    yield from wrapped(summary(comparison), screen.measure)
    rows = Rows.fitting(screen, [_when(change) for _, changes in comparison.sections for change in changes])
    for heading, changes in comparison.sections:
        yield from ("", screen.styled(heading, "title"))
        for change in changes:
            yield from rows.entry(_when(change), one_line(change.event.text))
            for line in change.lines(quotes=quotes):
                yield from rows.under(line, style="quiet")
    yield from _sources(comparison, screen)
    yield from _frame(comparison, screen)


def _when(change: EventChange) -> str:
    return when_words(change.event.date)


def _sources(comparison: Comparison, screen: Screen) -> Iterator[str]:
    if not comparison.sources:
        return
    yield from ("", screen.styled("Sources", "title"))
    for change in comparison.sources:
        yield from _source(change, screen)


def _source(change: SourceChange, screen: Screen) -> Iterator[str]:
    source = change.source
    told = (source_title(source), when_published(source)) if change.kind != "changed" else change.told
    rows = Rows(screen, _INDENT)
    yield from rows.under(f"{one_line(source.id)} {change.kind}")
    for line in told:
        yield from Rows(screen, 2 * _INDENT).under(line, style="quiet")


def _frame(comparison: Comparison, screen: Screen) -> Iterator[str]:
    if comparison.told:
        yield from ("", screen.styled("Beside the events", "title"))
        for line in comparison.told:
            yield from Rows(screen, _INDENT).under(line)
