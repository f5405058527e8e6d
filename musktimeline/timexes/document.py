"""A text → the forms in which it is searched."""

from dataclasses import dataclass, field

from musktimeline.timexes.grammar import EITHER_SIDE
from musktimeline.timexes.scan import flatten


@dataclass(slots=True)
class Document:
    """A text in the forms in which it is searched. Code point i of the text is i + 1 of `flat`.

    `day_order`: AHEAD where it writes the day of a numeric date before the month, BEHIND where after it.
    `is_timeless`: nothing in it speaks from the day of its publication.
    """

    text: str
    flat: str = field(init=False, repr=False)
    backwards: str = field(init=False, repr=False)
    day_order: int = EITHER_SIDE
    is_timeless: bool = False

    def opens_paragraph(self, place: int) -> bool:
        """Whether nothing but a bracket or a mark of emphasis stands before a place of `flat` in its paragraph."""
        before = self.flat[max(0, place - 4) : place].rstrip(" [(*")
        return before == "" or before.endswith("\x1e")

    def __post_init__(self) -> None:
        self.flat = flatten(self.text)
        self.backwards = self.flat[::-1]
