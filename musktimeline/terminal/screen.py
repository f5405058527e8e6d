"""Text → text with or without colour, for a screen of a certain width."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_STYLES = {
    "title": "1",
    "date": "36",
    "quiet": "2",
    "phrase": "1;4",
    "conflict": "31",
    "denied": "31",
    "inferred": "33",
}
# Stand for emphasis until lines are broken: no visible text has control characters, and they fill no cell.
_BEGIN, _END = "\x02", "\x03"
_NARROWEST, _WIDEST = 40, 100  # a line longer than this is hard to read, and its numbers hard to find


@dataclass(frozen=True, slots=True)
class Screen:
    """Where lines go. `width` is in cells; None: no terminal, so lines are never broken."""

    width: int | None = None
    colour: bool = False

    @property
    def measure(self) -> int | None:
        """The cells that a line may fill."""
        return None if self.width is None else max(_NARROWEST, min(self.width, _WIDEST))

    def styled(self, text: str, style: str) -> str:
        """The text in one of the styles; as it is where there is no colour."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text and style else text

    @property
    def emphasis(self) -> tuple[str, str]:
        """What to put before and behind words that stand out; with colour, `emphasised` then does the rest."""
        return (_BEGIN, _END) if self.colour else ("**", "**")

    def emphasised(self, lines: Iterable[str]) -> Iterator[str]:
        """The lines with their emphasis shown, ended and begun anew where it runs over a line's end."""
        running = False
        for line in lines:
            open_before, running = running, (line.rfind(_BEGIN) > line.rfind(_END)) or (running and _END not in line)
            marked = (_BEGIN if open_before else "") + line + (_END if running else "")
            yield marked.replace(_BEGIN, f"\x1b[{_STYLES['phrase']}m").replace(_END, "\x1b[0m")
