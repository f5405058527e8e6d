"""A clue to when an article came out: the days that it leaves, and the sentence that says why."""

from dataclasses import dataclass

from musktimeline.dates import Day


@dataclass(frozen=True, slots=True)
class Clue:
    """The article came out from `first` to `last`, both included.

    `strict`: that follows from its words, if they are right. Otherwise articles of those days tell the same, and this
    one is likely to be about as old. `why` is a sentence fragment that begins with `it`.
    """

    first: Day
    last: Day
    strict: bool
    why: str
