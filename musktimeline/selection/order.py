"""Events → events in the order of every display."""

from collections.abc import Iterable

from musktimeline.model import Event, event_date


def in_order(events: Iterable[Event]) -> list[Event]:
    """By earliest (else latest) day, then latest with open ends last, then id; undated events last."""
    return sorted(events, key=_order)


def _order(event: Event) -> tuple[bool, tuple[int, float], str]:
    date = event_date(event)
    return date is None, date.order if date else (0, 0), event.id
