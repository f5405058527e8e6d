"""Numbers, lists and years → English."""

from collections.abc import Iterable

from musktimeline.dates import Date
from musktimeline.model import Event, event_date


def counted(number: int, noun: str) -> str:
    """`1 event`, `12 events`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def listed(words: Iterable[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def years_covered(events: Iterable[Event]) -> str | None:
    """`2021 to 2024`: the years of the first and the last known day; None where no event is dated."""
    dates = [date for event in events if (date := event_date(event))]
    days = [day for date in dates for day in (date.earliest, date.latest) if day]
    if not days:
        return None
    first, last = year_words(min(days).year), year_words(max(days).year)
    return first if first == last else f"{first} to {last}"


def year_words(year: int) -> str:
    """An astronomical year as people write it: 0 is 1 BC."""
    return str(year) if year > 0 else f"{1 - year} BC"


def year_heading(event: Event) -> str:
    """The heading under which an event is listed: the year of its earliest day, else of its latest; `Undated`."""
    date = event_date(event)
    return year_words(_year_of(date)) if date else "Undated"


def _year_of(date: Date) -> int:
    day = date.earliest or date.latest
    assert day is not None, "a date has at least one bound"
    return day.year
