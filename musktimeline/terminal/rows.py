"""Date, text and numbers of sources → the lines of one entry in columns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from musktimeline.terminal.cells import cells, isolated, padded, wrapped
from musktimeline.terminal.screen import Screen

_GUTTER = 2
_GAP = 2


@dataclass(frozen=True, slots=True)
class Rows:
    """Lays out entries: a gutter for a mark, a column of dates, the text, and at the right the sources."""

    screen: Screen
    indent: int

    @classmethod
    def fitting(cls, screen: Screen, dates: Sequence[str]) -> "Rows":
        """Columns as wide as the widest date, within reason."""
        widest = max(map(cells, dates), default=0)
        return cls(screen, _GUTTER + min(widest, _most_for_dates(screen.measure)) + _GAP)

    @property
    def dates(self) -> int:
        """The cells of the column of dates."""
        return self.indent - _GUTTER - _GAP

    def entry(self, date: str, text: str, sources: Sequence[str] = (), mark: str = " ") -> Iterator[str]:
        """The lines of an event."""
        dates = wrapped(date, self.dates if self.screen.measure else None)
        texts = self._texts(text, sources)
        for left, right in zip_longest(dates, texts, fillvalue=""):
            shown = self.screen.styled(padded(left, self.dates), "date") if left else " " * self.dates
            yield f"{mark} {shown}  {right}".rstrip()
            mark = " "

    def under(self, text: str, sources: Sequence[str] = (), hang: str = "", style: str = "") -> Iterator[str]:
        """Lines beneath an event's text; those after the first stand as far in as `hang` is wide."""
        inner = Rows(self.screen, self.indent + cells(hang))
        for n, line in enumerate(inner._texts(text, sources, style)):
            lead = self.screen.styled(hang, style) if n == 0 else " " * cells(hang)
            yield f"{' ' * self.indent}{lead}{line}".rstrip()

    @property
    def _gap_before_sources(self) -> int:
        return 4 if self.screen.measure and self.screen.measure >= 80 else 2

    def _texts(self, text: str, sources: Sequence[str], style: str = "") -> list[str]:
        """The text wrapped, its sources at the right of the first line, or below where they are many."""
        numbers = "".join(sources)
        if self.screen.measure is None:
            return list(self.screen.emphasised([f"{text}  {numbers}" if numbers else text]))
        room = self.screen.measure - self.indent
        beside = len(numbers) <= room // 3
        lines = wrapped(text, room - (len(numbers) + self._gap_before_sources if numbers and beside else 0))
        shown = [self.screen.styled(isolated(line), style) for line in self.screen.emphasised(lines)]
        if not numbers:
            return shown
        if beside:
            shown[0] += " " * (room - cells(lines[0]) - len(numbers)) + self.screen.styled(numbers, "quiet")
            return shown
        return shown + [self.screen.styled(row.rjust(room), "quiet") for row in _packed(sources, room)]


def _most_for_dates(measure: int | None) -> int:
    if measure is None:
        return 28
    return 14 if measure < 64 else 16


def _packed(numbers: Sequence[str], room: int) -> list[str]:
    rows = [""]
    for number in numbers:
        if rows[-1] and len(rows[-1] + number) > room:
            rows.append("")
        rows[-1] += number
    return rows
