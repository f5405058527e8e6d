"""The words of a byline or of metadata → an EDTF date. Nothing relative, nothing ambiguous."""

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from musktimeline.dates import parse_date
from musktimeline.errors import DateError

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
WEEKDAY = "(?:Mon|Tue(?:s)?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
CLOCK = r"(?<!\d)\d{1,2}(?::\d\d(?::\d\d)?\s*(?i:[ap]\.?m\b\.?)?|(?:\.\d\d)?\s*(?i:[ap]\.?m\b\.?))"
_DAY = r"(?<!\d)\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"[12]\d{3}(?=\D|$|\d{1,2}:\d\d)"  # sites run year and clock together: `Oct 25, 202405:13 pm`
_ISO_CLOCK = r"(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"

_ANY_YEAR = re.compile(r"[12]\d{3}")
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d-])(?P<y>[12]\d{{3}})[-/](?P<m>\d\d)[-/](?P<d>\d\d)(?!\d){_ISO_CLOCK}",
        rf"\b(?P<month>{MONTH})\s*(?P<d>{_DAY}),?\s+(?P<y>{_YEAR})",
        rf"(?P<d>{_DAY})\s+(?:of\s+)?(?P<month>{MONTH}),?\s+(?P<y>{_YEAR})",
        rf"(?<![\d/.])(?P<a>\d{{1,2}})(?P<by>[/.])(?P<b>\d{{1,2}})(?P=by)(?P<y>{_YEAR})",
        rf"\b(?P<month>{MONTH}),?\s+(?P<y>{_YEAR})",
    )
)
_NOISE = re.compile(
    rf"{CLOCK}|\d{{1,2}}[:.]\d\d(?::\d\d)?|\b(?i:{WEEKDAY}|at|on)\b"
    r"|\b(?:[A-Z]{2,4}T|GMT|UTC|ET|CT|MT|PT|Z)\b(?:[+-]\d{1,2}(?::?\d\d)?)?|[+-]\d\d:?\d\d|[\s,()|·•–—-]"
)
_FOREIGN = ["fr", "de", "es", "it", "pt", "nl", "pl", "uk", "ru"]
_SETTINGS = {
    "PARSERS": ["absolute-time"],
    "REQUIRE_PARTS": ["year", "month"],
    "DATE_ORDER": "DMY",
    "PREFER_LOCALE_DATE_ORDER": False,
    "RELATIVE_BASE": datetime.datetime(2000, 1, 1),
    "TIMEZONE": "UTC",
    "RETURN_AS_TIMEZONE_AWARE": False,
}


class WrittenDate(NamedTuple):
    """Where a date stands in a string, and its EDTF."""

    start: int
    end: int
    edtf: str


def has_year(text: str) -> bool:
    """Whether a year stands in a string: without one nothing in it is a date."""
    return _ANY_YEAR.search(text) is not None


def find_date(text: str) -> WrittenDate | None:
    """The first full date, or month with year, that stands in a short string."""
    return next(find_dates(text), None)


def opening_date(text: str) -> WrittenDate | None:
    """The full date, or month with year, that a string begins with."""
    if not has_year(text):
        return None
    opening = (form.match(text) for form in _FORMS)
    return min(_read(match for match in opening if match), default=None)


def find_dates(text: str) -> Iterator[WrittenDate]:
    """Every full date, and month with year, in order and disjoint."""
    if not has_year(text):
        return
    end = 0
    for date in sorted(_dates(text)):
        if date.start >= end:
            yield date
            end = date.end


def read_date(text: str) -> str | None:
    """The EDTF of a string that is a date and nothing else but a clock time, a weekday or a time zone."""
    text = text.strip()
    try:
        return parse_date(text).edtf
    except DateError:
        pass
    date = find_date(text)
    if date is not None:
        return date.edtf if not without_clock(text[: date.start] + " " + text[date.end :]) else None
    return _read_foreign(text)


def without_clock(text: str) -> str:
    """What is left of the words around a date without clock times, weekdays, time zones and punctuation."""
    return _NOISE.sub("", text)


def _dates(text: str) -> Iterator[WrittenDate]:
    for form in _FORMS:
        yield from _read(form.finditer(text))


def _read(matches: Iterable[re.Match[str]]) -> Iterator[WrittenDate]:
    for match in matches:
        edtf = _edtf(match.groupdict())
        if edtf:
            yield WrittenDate(match.start(), match.end(), edtf)


def _edtf(fields: dict[str, str | None]) -> str | None:
    day, month = _day_and_month(fields)
    if month is None:
        return None
    edtf = f"{fields['y']}-{month:02}" + (f"-{day:02}" if day is not None else "")
    try:
        return parse_date(edtf).edtf
    except DateError:
        return None


def _day_and_month(fields: dict[str, str | None]) -> tuple[int | None, int | None]:
    if name := fields.get("month"):
        day = re.match(r"\d+", fields.get("d") or "")
        return int(day.group()) if day else None, _MONTHS.index(name[:3].lower()) + 1
    if number := fields.get("m"):
        return int(fields["d"] or 0), int(number)
    return _unambiguous(int(fields["a"] or 0), int(fields["b"] or 0))


def _unambiguous(one: int, other: int) -> tuple[int | None, int | None]:
    """Day and month of `25/10` or `10/25`; of `03/04` nobody can tell."""
    if one == other or one > 12:
        return one, other
    return (other, one) if other > 12 else (None, None)


def _read_foreign(text: str) -> str | None:
    """A date in another language with its year in digits: `3 mars 2021`."""
    if len(text) > 60 or not re.search(r"[12]\d{3}", text) or not re.search(r"[^\W\d_]{3}", without_clock(text)):
        return None
    from dateparser.date import DateDataParser  # 150 ms at its first use, and seldom needed

    found = DateDataParser(languages=_FOREIGN, settings=_SETTINGS).get_date_data(text)
    if found.date_obj is None or found.period not in ("day", "month"):
        return None
    return f"{found.date_obj:%Y-%m-%d}" if found.period == "day" else f"{found.date_obj:%Y-%m}"
