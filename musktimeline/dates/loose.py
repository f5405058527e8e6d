"""Words in several languages, absolute or relative → Date, by way of dateparser; never more precise than the words."""

import datetime
import re

from musktimeline.dates.date import Date
from musktimeline.dates.day import Day
from musktimeline.dates.edtf import parse_date
from musktimeline.errors import DateError

_LANGUAGES = ["en", "de", "fr", "es", "it", "pt", "nl", "ru", "uk"]
_LONGEST = 60  # characters: a typed date is short, and dateparser's time grows with length
_NUMERIC_DAY = re.compile(r"([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4})")
_REAL_WORD = re.compile(r"[^\W\d_]{3}")  # dateparser takes "a" for January and "42" for 1942


def loose_date(text: str, today: datetime.date) -> Date | None:
    """Read `last week`, `3 months ago`, `le 3 mars 2021`, `25/10/2024`; None for what is no date.

    Raises DateError where the order of day and month cannot be known.
    """
    numeric = _NUMERIC_DAY.fullmatch(text.strip())
    if numeric:
        return parse_date(_numeric_day(text, int(numeric[1]), int(numeric[3]), numeric[4]))
    if len(text) > _LONGEST or not _REAL_WORD.search(text):
        return None
    return _by_dateparser(text, today)


def _numeric_day(text: str, first: int, second: int, year: str) -> str:
    if first <= 12 and second <= 12 and first != second:
        raise DateError(
            f"{text!r} may be either of two days",
            remedy=f"write {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}",
        )
    day, month = (first, second) if second <= 12 else (second, first)
    return f"{year}-{month:02}-{day:02}"


def _by_dateparser(text: str, today: datetime.date) -> Date | None:
    from dateparser.date import DateDataParser  # 60 ms, and 95 more for its first date

    noon = datetime.datetime.combine(today, datetime.time(12))
    settings = {"RELATIVE_BASE": noon, "TIMEZONE": "UTC", "PREFER_DATES_FROM": "past"}
    found = DateDataParser(languages=_LANGUAGES, settings=settings).get_date_data(text)
    if found.date_obj is None:
        return None
    return parse_date(_at_precision(Day.of(found.date_obj.date()), found.period or "day"))


def _at_precision(day: Day, period: str) -> str:
    """EDTF of a day at dateparser's precision; a week is one moment from Monday to Sunday."""
    if period == "week":
        monday = day.plus(-day.weekday)
        return f"[{monday}..{monday.plus(6)}]"
    return str(day)[: {"year": -6, "month": -3}.get(period)]
