"""Timeline + suggestions → the lines of `timeline sources`."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from musktimeline.model import Source, Timeline
from musktimeline.plaintext import one_line
from musktimeline.publication import SuggestedDate
from musktimeline.terminal.cells import isolated, wrapped
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.wording import counted, dating, edtf_words, how_published, numbers, source_title
from musktimeline.wording.origins import origin_words

Command = Callable[[SuggestedDate], str]
"""The line that takes a suggestion."""


def source_lines(
    timeline: Timeline, suggestions: Sequence[SuggestedDate], command: Command, screen: Screen
) -> Iterator[str]:
    """Each source with its date and how that is known, whom it retells, how many events it tells and dates."""
    for line in wrapped(one_line(timeline.title or "Timeline"), screen.measure):
        yield screen.styled(isolated(line), "title")
    yield from wrapped(_summary(timeline, suggestions), screen.measure)
    origins, tells = origin_words(timeline), _told(timeline)
    suggested = {suggestion.source.id: suggestion for suggestion in suggestions}
    for source in timeline.sources:
        number = "".join(numbers([source.id], timeline)) + " "
        rows = Rows(screen, len(number))
        yield ""
        yield from Rows(screen, 0).under(source_title(source), hang=number)
        yield from rows.under(_named(source), style="quiet")
        yield from rows.under(_published(source))
        yield from rows.under("; ".join((tells[source.id], *origins[source.id])))
        if source.id in suggested:
            yield from suggested_date_lines(suggested[source.id], command, rows)


def suggested_date_lines(suggestion: SuggestedDate, command: Command, rows: Rows) -> Iterator[str]:
    """The date that follows, why, and the line to type, which is never broken so that it can be copied."""
    words = edtf_words(suggestion.date)
    what = f"may be of {words}:" if words else "no date follows, for these contradict each other:"
    yield from rows.under(what, style="inferred")
    for clue in suggestion.clues:
        yield from rows.under(one_line(clue.why), hang="- ")
    if suggestion.date:
        yield f"{' ' * rows.indent}  {command(suggestion)}"


def _summary(timeline: Timeline, suggestions: Sequence[SuggestedDate]) -> str:
    undated = sum(source.published is None for source in timeline.sources)
    facts = [counted(len(timeline.sources), "source")]
    facts += [f"{undated} without a date"] if undated else []
    facts += [f"{counted(len(suggestions), 'suggestion')}"] if suggestions else []
    return " · ".join(facts)


def _named(source: Source) -> str:
    """The id, unless it stands above in the place of a title, and where the article is."""
    named = [one_line(source.id)] if source.title else []
    return " · ".join([*named, one_line(source.file or source.url or "no file")])


def _published(source: Source) -> str:
    quote = one_line(source.published_quote or "")
    return f"{how_published(source)}: “{quote}”" if quote else how_published(source)


def _told(timeline: Timeline) -> Mapping[str, str]:
    """For each source, how many events it tells, and how many have their date from it."""
    tells, dates = dict.fromkeys(timeline.numbers, 0), dict.fromkeys(timeline.numbers, 0)
    for event in timeline.events:
        for source_id in {c.source for c in event.citations} & tells.keys():
            tells[source_id] += 1
        for source_id in {c.source for c in dating(event)} & dates.keys():
            dates[source_id] += 1
    return {
        i: f"tells {counted(n, 'event')}, dates {dates[i] or 'none'}" if n else "tells no event"
        for i, n in tells.items()
    }
