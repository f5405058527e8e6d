"""Date → the words that a reader sees: never a code, never more precision than there is."""

from musktimeline.dates.date import Date
from musktimeline.dates.day import Day
from musktimeline.dates.shapes import Interval, OneOf, Part, Unit

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DIVISION_NAMES = {
    **{base + n: ("spring", "summer", "autumn", "winter")[n] for base in (21, 25, 29) for n in range(4)},
    **{33 + n: f"Q{n + 1}" for n in range(4)},
    37: "early",
    38: "mid",
    39: "late",
    40: "first half of",
    41: "second half of",
}


def date_words(date: Date) -> str:
    """`late 2022`, `c. Apr 2021`, `14–20 Oct 2024`, `since late 2022`, `by Feb 2022`."""
    return _shape_words(date.shape)


def day_words(day: Day) -> str:
    """`24 Oct 2023`, `15 Mar 44 BC`."""
    return f"{day.day} {_MONTHS[day.month - 1]} {_year_words(day.year)}"


def _shape_words(shape: Part | OneOf | Interval) -> str:
    if isinstance(shape, Part):
        return _part_words(shape)
    if isinstance(shape, OneOf):
        return _set_words(shape)
    if shape.start and shape.end:
        return _joined(shape.start, shape.end)
    if shape.start:
        return f"since {_shape_words(shape.start)}" if shape.open_end else f"from {_shape_words(shape.start)}"
    assert shape.end is not None
    return f"until {_shape_words(shape.end)}"


def _set_words(one: OneOf) -> str:
    if one.members:
        return " or ".join(map(_part_words, one.members))
    if one.first and one.last:
        return _joined(one.first, one.last)
    if one.first:
        return f"{_part_words(one.first)} or later"
    assert one.last is not None
    return f"by {_part_words(one.last)}"


def _part_words(part: Part) -> str:
    words = _plain_words(part) + ("?" if part.uncertain else "")
    return f"c. {words}" if part.approximate else words


def _plain_words(part: Part) -> str:
    if part.unit is Unit.DECADE:
        return f"{part.year}s" if part.year >= 0 else f"{1 - part.year}–{-8 - part.year} BC"
    if part.unit is Unit.CENTURY:
        number = part.year // 100 + 1
        return f"{_ordinal(number)} century" if number > 0 else f"{_ordinal(1 - number)} century BC"
    year = _year_words(part.year)
    if part.division is not None:
        return f"{_DIVISION_NAMES[part.division]} {year}"
    if part.month is None:
        return year
    month = f"{_MONTHS[part.month - 1]} {year}"
    return f"{part.day} {month}" if part.day is not None else month


def _year_words(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _joined(start: Part | OneOf, end: Part | OneOf) -> str:
    """`14–20 Oct 2024`, `28 Oct–3 Nov 2024`: what both ends share is written once."""
    if isinstance(start, Part) and isinstance(end, Part) and not (start.approximate or start.uncertain):
        if start.day is not None and end.day is not None and start.year == end.year:
            month = "" if start.month == end.month else f" {_MONTHS[(start.month or 1) - 1]}"
            return f"{start.day}{month}–{_part_words(end)}"
        if start.unit is end.unit is Unit.MONTH and start.year == end.year and start.month:
            return f"{_MONTHS[start.month - 1]}–{_part_words(end)}"
    return f"{_shape_words(start)}–{_shape_words(end)}"
