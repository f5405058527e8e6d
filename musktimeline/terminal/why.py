"""Event → the lines of `timeline why`: what proves it, why its citations are one event, what can be done."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from musktimeline.model import Article, Citation, Event, Timeline, origins
from musktimeline.plaintext import one_line
from musktimeline.terminal.cells import isolated, wrapped
from musktimeline.terminal.notes import note_lines
from musktimeline.terminal.passage import context_passage, passage
from musktimeline.terminal.proof import Articles, place
from musktimeline.terminal.reasoning import steps
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.wording import (
    counted,
    numbers,
    remarks,
    source_title,
    when_published,
    when_words,
    who_said,
)

_INDENT = 4


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: an event, of all its citations or only one (from 1)."""

    event: Event
    timeline: Timeline
    articles: Articles
    only: int | None = None

    @property
    def citations(self) -> list[tuple[int, Citation]]:
        numbered = list(enumerate(self.event.citations, 1))
        return [numbered[self.only - 1]] if self.only else numbered

    def article(self, citation: Citation) -> Article | None:
        found = self.articles.get(citation.source)
        return found if isinstance(found, Article) else None


def reasons(asked: Question, screen: Screen, same: Sequence[str], commands: Sequence[tuple[str, str]]) -> Iterator[str]:
    """The whole answer. `same` says why the citations are one event; `commands` are what to type, and what for."""
    yield from _head(asked, screen)
    for number, citation in asked.citations:
        yield ""
        yield from _citation(asked, number, citation, screen)
    if same and not asked.only:
        yield from ("", screen.styled("Why these are one event", "title"))
        for reason in same:
            yield from Rows(screen, 2).under(one_line(reason), hang="- ")
    if commands:
        yield from ("", screen.styled("To change it", "title"))
        yield from _commands(commands, screen)


def _head(asked: Question, screen: Screen) -> Iterator[str]:
    event = asked.event
    for line in wrapped(one_line(event.text), screen.measure):
        yield screen.styled(isolated(line), "title")
    told_by = origins(event, asked.timeline.sources)
    facts = [
        when_words(event.date),
        one_line(event.status),
        counted(len(event.citations), "citation"),
        counted(len(told_by), "origin"),
        one_line(event.id),
    ]
    yield from wrapped(" · ".join(facts), screen.measure)
    yield from note_lines(remarks(event, asked.timeline), asked.timeline, Rows(screen, 2))


def _citation(asked: Question, number: int, citation: Citation, screen: Screen) -> Iterator[str]:
    source = asked.timeline.source(citation.source)
    article = asked.article(citation)
    rows = Rows(screen, _INDENT)
    known = f"{source_title(source)} · {when_published(source)}" if source else f"no source {one_line(citation.source)}"
    head = f"{number}  {''.join(numbers([citation.source], asked.timeline))} "
    yield from Rows(screen, 0).under(known, hang=head)
    yield from rows.under(place(citation, source, asked.articles.get(citation.source)), style="quiet")
    yield from rows.under(passage(citation, article, screen))
    elsewhere = context_passage(citation, screen)
    if elsewhere:
        yield from rows.under(elsewhere, hang="and elsewhere: ")
    yield from rows.under(who_said(citation), hang=f"{'who':<8}")
    for label, text in steps(citation, source, article):
        yield from rows.under(text, hang=f"{label:<8}")


def _commands(commands: Sequence[tuple[str, str]], screen: Screen) -> Iterator[str]:
    """Each command on a line of its own, never broken, so that it can be copied; what it is for above it."""
    for command, purpose in commands:
        yield from Rows(screen, 2).under(f"{purpose}:", style="quiet")
        yield f"    {command}"
