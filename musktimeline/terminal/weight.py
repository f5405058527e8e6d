"""What an event has points for → the lines of `timeline why` that say how much it matters."""

from collections.abc import Iterator, Sequence

from musktimeline.plaintext import one_line
from musktimeline.selection.salience import Part
from musktimeline.terminal.rows import Rows
from musktimeline.terminal.screen import Screen
from musktimeline.wording import counted


def weight_lines(parts: Sequence[Part], screen: Screen) -> Iterator[str]:
    """The sum under a heading, and each part of it; `show --top` takes the events with the most points."""
    yield screen.styled(f"How much it matters ({counted(sum(p.points for p in parts), 'point')})", "title")
    for part in parts:
        yield from Rows(screen, 2).under(one_line(part.reason), hang=f"{part.points:+} ")
