"""What a line states of an article, and how far that may be believed."""

from dataclasses import dataclass
from enum import Enum, auto

LOOKED_AT = 200  # characters of a line


class Form(Enum):
    """How a line states what it states, from the surest to the least."""

    SAID = auto()
    """A label or `By Name` says what the line is."""
    CREDITS = auto()
    """A date among names, of which one is an outlet's or a role, or beside a clock time: credits, but of what?"""
    LONE_DATE = auto()
    """Nothing but a date: a section's heading looks the same."""
    NAMES = auto()
    """A date among names, which may be a caption: `Kyiv, 24 February 2022`."""


@dataclass(frozen=True, slots=True)
class Stated:
    """`length` characters from the line's beginning are the statement, `quote` the words of it with the date (EDTF)."""

    length: int
    author: str | None = None
    date: str | None = None
    quote: str | None = None
    label: str | None = None
    publisher: str | None = None
    form: Form = Form.SAID

    @property
    def is_update(self) -> bool:
        return any(word in (self.label or "").lower() for word in ("update", "modif", "revis"))
