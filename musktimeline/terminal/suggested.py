"""Pairs of events that may be one → lines: both as they are told, why, and the command that joins them."""

import shlex
from collections.abc import Iterable, Iterator, Sequence

from musktimeline.merge import Suggestion
from musktimeline.model import Timeline
from musktimeline.plaintext import one_line
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.wording import counted, numbers, telling, when_words


def suggestion_lines(
    found: Sequence[Suggestion], timeline: Timeline, option: Iterable[str], screen: Screen
) -> Iterator[str]:
    """The whole list; `option` names the timeline in the commands."""
    if not found:
        yield "no two events look like one"
        return
    named = " ".join(map(one_line, option))
    rows = Rows.fitting(screen, [when_words(e.date) for s in found for e in (s.one, s.other)])
    for suggestion in found:
        for event in (suggestion.one, suggestion.other):
            yield from rows.entry(when_words(event.date), one_line(event.text), numbers(telling(event), timeline))
        yield from rows.under(", ".join(map(one_line, suggestion.reasons)), style="quiet")
        yield f"  {join_command(suggestion, named)}"
        yield ""
    review = " ".join(part for part in ("timeline review", named) if part)
    yield (
        f"{counted(len(found), 'pair')} may be one event {'each' if len(found) > 1 else ''}".rstrip()
        + f"; to join or keep apart: {review}"
    )


def near_lines(found: Sequence[Suggestion], named: str, screen: Screen) -> Iterator[str]:
    """What was nearly merged with an event, as `why` tells it."""
    if not found:
        return
    yield from ("", screen.styled("What was nearly merged with it", "title"))
    for suggestion in found:
        other = suggestion.other
        text = f"{one_line(other.text)} ({when_words(other.date)}): {', '.join(map(one_line, suggestion.reasons))}"
        yield from Rows(screen, 2).under(text, hang="- ")
        yield f"    {join_command(suggestion, named)}"


def join_command(suggestion: Suggestion, named: str) -> str:
    ids = (shlex.quote(one_line(event.id)) for event in (suggestion.one, suggestion.other))
    return " ".join(part for part in ("timeline join", named, *ids) if part)
