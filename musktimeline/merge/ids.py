"""Event → an id that nothing else has."""

from collections.abc import Iterable
from dataclasses import replace

from musktimeline.model import Event
from musktimeline.plaintext import slug


class Ids:
    """The ids that are taken; equal ones of different things are numbered from 2."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def take(self, wanted: str) -> str:
        """The wanted id, or its first free number."""
        free, number = wanted, 1
        while free in self._taken:
            number += 1
            free = f"{wanted}-{number}"
        self._taken.add(free)
        return free

    def named(self, event: Event, before: str | None = None) -> Event:
        """An event under the id that it had before if that is free, else under the slug of its text."""
        wanted = before if before and before not in self._taken else slug(event.text)
        return replace(event, id=self.take(wanted))
