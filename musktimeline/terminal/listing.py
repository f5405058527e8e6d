"""Selection → the lines of `timeline show`."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from musktimeline.model import Event, Source, Timeline, is_conflicting
from musktimeline.plaintext import one_line
from musktimeline.selection import Selection
from musktimeline.terminal.cells import isolated, wrapped
from musktimeline.terminal.proof import Articles, quoted
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.wording import (
    Mark,
    Remark,
    counted,
    edtf_words,
    how_published,
    is_day_of_article,
    numbers,
    remarks,
    source_title,
    telling,
    year_heading,
    years_covered,
)

_INDENT_OF_SOURCES = 2
_STYLE_OF_MARK = {Mark.CONFLICT: "conflict", Mark.DENIED: "denied", Mark.INFERRED: "inferred", None: "quiet"}


def listing(selection: Selection, screen: Screen, articles: Articles | None = None, ids: bool = False) -> Iterator[str]:
    """The chronology, a line at a time. With articles, the quotes and what proves each date; with `ids`, the ids."""
    yield from _head(selection, screen)
    if selection.why_empty:
        yield from wrapped(f"Nothing to show: {selection.why_empty}.", screen.measure)
        return
    marks: set[Mark] = set()
    yield from _years(selection, screen, articles, ids or articles is not None, marks)
    yield from _legend(marks, screen)
    yield from _sources(selection, screen)


def _head(selection: Selection, screen: Screen) -> Iterator[str]:
    for line in wrapped(one_line(selection.timeline.title or "Timeline"), screen.measure):
        yield screen.styled(isolated(line), "title")
    yield from wrapped(summary(selection), screen.measure)
    if selection.filters:
        yield from wrapped(f"Shown: {selection.filters}", screen.measure)
    yield ""


def summary(selection: Selection) -> str:
    """`12 events, 2021 to 2024 · 5 sources · 1 date conflict · 0 drafts`."""
    events = selection.events
    total = len(selection.timeline.events)
    what = counted(len(events), "event") if len(events) == total else f"{len(events)} of {counted(total, 'event')}"
    years = years_covered(events)
    return " · ".join(
        (
            f"{what}, {years}" if years else what,
            counted(len(selection.sources), "source"),
            counted(sum(map(is_conflicting, events)), "date conflict"),
            counted(sum(event.id in selection.drafts for event in events), "draft"),
        )
    )


def _years(
    selection: Selection, screen: Screen, articles: Articles | None, ids: bool, marks: set[Mark]
) -> Iterator[str]:
    rows = Rows.fitting(screen, [_date(event) for event in selection.events])
    for year, events in groupby(selection.events, year_heading):
        yield screen.styled(year, "title")
        for event in events:
            notes = remarks(event, selection.timeline)
            marks |= _marks(event, notes, selection.drafts)
            yield from _event(event, selection, rows)
            yield from _remarks(notes, selection.timeline, rows)
            if ids:
                yield from rows.under(f"id: {one_line(event.id)}", style="quiet")
            if articles is not None:
                yield from quoted(event, selection.timeline, articles, rows)
        yield ""


def _event(event: Event, selection: Selection, rows: Rows) -> Iterator[str]:
    mark = Mark.DRAFT if event.id in selection.drafts else " "
    text = one_line(event.text)
    if event.status != "reported":
        text += f" ({one_line(event.status)})"
    yield from rows.entry(_date(event), text, numbers(telling(event), selection.timeline), mark)


def _date(event: Event) -> str:
    return (edtf_words(event.date) or "") + (Mark.ARTICLE_DAY if is_day_of_article(event) else "")


def _remarks(notes: Sequence[Remark], timeline: Timeline, rows: Rows) -> Iterator[str]:
    for note in notes:
        hang = f"{note.mark} " if note.mark else ""
        doubt = f" {Mark.INFERRED}" if note.inferred and note.mark is not Mark.INFERRED else ""
        yield from rows.under(note.text + doubt, numbers(note.sources, timeline), hang, _STYLE_OF_MARK[note.mark])


def _marks(event: Event, notes: Sequence[Remark], drafts: frozenset[str]) -> set[Mark]:
    used = {note.mark for note in notes if note.mark}
    if any(note.inferred for note in notes):
        used.add(Mark.INFERRED)
    if is_day_of_article(event):
        used.add(Mark.ARTICLE_DAY)
    return used | {Mark.DRAFT} if event.id in drafts else used


def _legend(marks: set[Mark], screen: Screen) -> Iterator[str]:
    """Only the marks that were used, as many to a line as fit."""
    if not marks:
        return
    meanings = [f"{mark} {mark.meaning}".replace(" ", "\u00a0") for mark in Mark if mark in marks]
    for line in wrapped("   ".join(meanings), screen.measure):
        yield screen.styled(line.replace("\u00a0", " "), "quiet")
    yield ""


def _sources(selection: Selection, screen: Screen) -> Iterator[str]:
    yield screen.styled("Sources", "title")
    for source in selection.sources:
        yield from _source(source, selection.timeline, screen)


def _source(source: Source, timeline: Timeline, screen: Screen) -> Iterator[str]:
    number = "".join(numbers([source.id], timeline))
    rows = Rows(screen, _INDENT_OF_SOURCES)
    yield from rows.under(_sentence(source_title(source)), hang=f"{number} ")
    about = [one_line(name) for name in (source.author, source.publisher) if name]
    facts = ". ".join([*([", ".join(about)] if about else []), how_published(source)])
    yield from rows.under(facts, hang=" " * (len(number) + 1), style="quiet")


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…", "。", "？", "！", "؟")) else f"{text}."
