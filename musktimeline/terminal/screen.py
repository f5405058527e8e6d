"""Text → text with or without colour, for a screen of a certain width."""

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
