"""The event as one article tells it, with what merging needs to know and the file does not keep."""

from dataclasses import dataclass

from musktimeline.events.denials import Denial
from musktimeline.model import Event


@dataclass(frozen=True, slots=True)
class Draft:
    """`group`: the trigger's class of near-synonyms. `sentence`: its number in the article.

    `context`: keys of the names in the sentences before, who a pronoun may be. `saying`: an act of saying.
    `anaphoric`: a definite noun (`the request`) that takes up an event told before. `denial`: what its sentence denies.
    """

    event: Event
    group: str
    sentence: int = 0
    context: frozenset[str] = frozenset()
    saying: bool = False
    anaphoric: bool = False
    denial: Denial | None = None

    @property
    def is_dated(self) -> bool:
        return self.event.date is not None
