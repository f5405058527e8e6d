"""One word, number or mark of a run of time words."""

from typing import NamedTuple

from musktimeline.timexes.lexicon import Value


class Token(NamedTuple):
    """A word, number or mark. `kind` is what grammar patterns name; `start` and `end` count from the run's start."""

    kind: str
    value: Value
    start: int
    end: int
    text: str
