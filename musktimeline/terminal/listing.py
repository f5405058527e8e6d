"""Selection → the lines of `timeline show`."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from musktimeline.model import Event, Source, Timeline, is_conflicting
from musktimeline.plaintext import one_line
from musktimeline.selection import Selection
from musktimeline.terminal.cells import isolated, wrapped
from musktimeline.terminal.notes import legend, note_lines
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
_ENDS = (".", "?", "!", "…", "。", "？", "！", "؟")
Noted = tuple[Event, Sequence[Remark]]


@dataclass(frozen=True, slots=True)
class Detail:
    """What is shown beside the events: with articles their quotes and what proves each date; the ids."""

    articles: Articles | None = None
    ids: bool = False


def listing(selection: Selection, screen: Screen, detail: Detail = Detail()) -> Iterator[str]:
    """The chronology, a line at a time."""
    yield from _head(selection, screen)
    if selection.why_empty:
        yield from wrapped(f"Nothing to show: {selection.why_empty}.", screen.measure)
        return
    noted = [(event, remarks(event, selection.timeline)) for event in selection.events]
    yield from _years(noted, selection, screen, detail)
    bases = {basis for _, notes in noted for note in notes for basis in note.rests_on}
    yield from legend(_marks(noted, selection.drafts), bases, screen)
    yield screen.styled("Sources", "title")
    for source in selection.sources:
        yield from _source(source, selection.timeline, screen)


def summary(selection: Selection) -> str:
    """`12 events, 2021 to 2024 · 5 sources · 1 date conflict · 0 drafts`."""
    events = selection.events
    total = len(selection.timeline.events)
    what = counted(len(events), "event") if len(events) == total else f"{len(events)} of {counted(total, 'event')}"
    years = years_covered(events)
    facts = (
        f"{what}, {years}" if years else what,
        counted(len(selection.sources), "source"),
        counted(sum(map(is_conflicting, events)), "date conflict"),
        counted(sum(event.id in selection.drafts for event in events), "draft"),
    )
    return " · ".join(facts)


def _head(selection: Selection, screen: Screen) -> Iterator[str]:
    for line in wrapped(one_line(selection.timeline.title or "Timeline"), screen.measure):
        yield screen.styled(isolated(line), "title")
    yield from wrapped(summary(selection), screen.measure)
    if selection.filters:
        yield from wrapped(f"Shown: {selection.filters}", screen.measure)
    if selection.outranked:
        yield from wrapped(f"Left out: {_outranked(selection)}", screen.measure)
    yield ""


def _outranked(selection: Selection) -> str:
    """What `--top` left out."""
    less = counted(selection.outranked, "event") + f" that {'matters' if selection.outranked == 1 else 'matter'} less"
    return f"{less}, {selection.repeats} of them much the same as one shown" if selection.repeats else less


def _years(noted: Iterable[Noted], selection: Selection, screen: Screen, detail: Detail) -> Iterator[str]:
    rows = Rows.fitting(screen, [_date(event) for event in selection.events])
    for year, entries in groupby(noted, lambda entry: year_heading(entry[0])):
        yield screen.styled(year, "title")
        for event, notes in entries:
            yield from _event(event, selection, rows)
            yield from note_lines(notes, selection.timeline, rows)
            yield from _detail(event, selection.timeline, rows, detail)
        yield ""


def _event(event: Event, selection: Selection, rows: Rows) -> Iterator[str]:
    mark = Mark.DRAFT if event.id in selection.drafts else " "
    status = "" if event.status == "reported" else f" ({one_line(event.status)})"
    sources = numbers(telling(event), selection.timeline)
    yield from rows.entry(_date(event), one_line(event.text) + status, sources, mark)


def _date(event: Event) -> str:
    return (edtf_words(event.date) or "") + (Mark.ARTICLE_DAY if is_day_of_article(event) else "")


def _detail(event: Event, timeline: Timeline, rows: Rows, detail: Detail) -> Iterator[str]:
    if detail.ids or detail.articles is not None:
        yield from rows.under(f"id: {one_line(event.id)}", style="quiet")
    if detail.articles is not None:
        yield from quoted(event, timeline, detail.articles, rows)


def _marks(noted: Iterable[Noted], drafts: frozenset[str]) -> Iterator[Mark]:
    for event, notes in noted:
        yield from (note.mark for note in notes if note.mark)
        if any(note.rests_on for note in notes):
            yield Mark.INFERRED
        if is_day_of_article(event):
            yield Mark.ARTICLE_DAY
        if event.id in drafts:
            yield Mark.DRAFT


def _source(source: Source, timeline: Timeline, screen: Screen) -> Iterator[str]:
    number = "".join(numbers([source.id], timeline)) + " "
    rows = Rows(screen, _INDENT_OF_SOURCES)
    title = source_title(source)
    yield from rows.under(title if title.endswith(_ENDS) or not source.title else f"{title}.", hang=number)
    names = ", ".join(one_line(name) for name in (source.author, source.publisher) if name)
    facts = ". ".join(filter(None, (names, how_published(source))))
    yield from rows.under(facts, hang=" " * len(number), style="quiet")
