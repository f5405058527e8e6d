"""Text in another language → its absolute dates: numbers, and month names as dateparser knows them in that language."""

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from musktimeline.errors import UsageError
from musktimeline.timexes import period as p
from musktimeline.timexes.dating import edtf_shape
from musktimeline.timexes.meaning import Calendar
from musktimeline.timexes.period import Period
from musktimeline.timexes.rules.fragments import day_or_none
from musktimeline.timexes.timex import Derivation, Timex
from musktimeline.timexes.timex3 import timex3

REMARK = "only dates with a year are read in this language; words like 'last year' are read in English only"
_DATE = re.compile(
    r"(?<![\w.,/-])(?:"
    r"(?P<iso>\d{4}-\d\d-\d\d)"
    r"|(?P<day>\d{1,2})[./-](?P<month>\d{1,2})[./-](?P<year>\d{4})"
    r"|(?:(?P<named_day>\d{1,2})[.º°]?(?:er)?[ \u00a0](?:de[ \u00a0])?)?"
    r"(?P<name>[^\W\d_]{3,15})\.?[ \u00a0](?:de[ \u00a0])?(?P<named_year>[12]\d{3})"
    r")(?![\w/-]|[.,]\d)"
)


def find_foreign_dates(text: str, language: str) -> list[Timex]:
    """The absolute dates of a text in a language given by its ISO 639-1 code, the day before the month.

    Raises UsageError where dateparser does not know the language.
    """
    month_named("1", language)
    return list(_timexes(text, language))


def _timexes(text: str, language: str) -> Iterator[Timex]:
    for match in _DATE.finditer(text):
        period, words = _period(match, language), match.group()
        if period is None:
            continue
        kind, value, mod = timex3(Calendar(period))
        edtf = str(edtf_shape(Calendar(period)))
        derivation = Derivation(f"date in {language}", None, f"‘{words}’ says {edtf}")
        yield Timex(match.start(), match.end(), words, kind, value, mod, edtf, match.start(), match.end(), derivation)


def _period(match: re.Match[str], language: str) -> Period | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
        return day_or_none(year, month, day)
    if match["day"]:
        return day_or_none(int(match["year"]), int(match["month"]), int(match["day"]))
    number, year = month_named(match["name"].lower(), language), int(match["named_year"])
    if number is None:
        return None
    return day_or_none(year, number, int(match["named_day"])) if match["named_day"] else p.month(year, number)


@lru_cache(maxsize=4096)
def month_named(name: str, language: str) -> int | None:
    """The number of a month by its name; None where the word is no month."""
    from dateparser.date import DateDataParser

    base = datetime.datetime(2000, 1, 1)
    settings = {
        "RELATIVE_BASE": base,
        "TIMEZONE": "UTC",
        "REQUIRE_PARTS": ["day", "month", "year"],
        "DATE_ORDER": "DMY",
    }
    try:
        found = DateDataParser(languages=[language], settings=settings).get_date_data(f"15 {name} 2001").date_obj
    except ValueError as error:
        raise UsageError(f"dates are not read in {language!r}", remedy="give a code such as de, fr or es") from error
    return found.month if found and (found.year, found.day) == (2001, 15) else None
