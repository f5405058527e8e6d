"""An event as a person names it → the events meant."""

from collections.abc import Iterable

from musktimeline.model import Event
from musktimeline.selection.folding import folded, has_words


def find_events(events: Iterable[Event], named: str) -> list[Event]:
    """The event of this id, or that once had it; else those whose id begins so; else those whose text has the words."""
    every = list(events)
    exact = [event for event in every if event.id == named]
    begins = [event for event in every if named and event.id.startswith(named)]
    words = folded(named).split()
    told = [event for event in every if words and all(has_words(folded(event.text), word) for word in words)]
    return exact or [event for event in every if named in event.was] or begins or told
