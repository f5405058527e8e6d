"""Text → time expressions with the dates they state, and the reasoning from words to date."""

import datetime

from musktimeline.dates import Date, Day, parse_date
from musktimeline.timexes.phrases import date_phrases, end_of
from musktimeline.timexes.readings import readings
from musktimeline.timexes.timex import DatePhrase, Derivation, Timex, TimexAnchor

__all__ = ["DatePhrase", "Derivation", "Timex", "TimexAnchor", "date_phrases", "end_of", "find_timexes", "readings"]


def find_timexes(
    text: str, published: datetime.date | Date | str | None = None, style: str = "auto", language: str = "en"
) -> list[Timex]:
    """The time expressions of a text, sorted and disjoint.

    `published` may be a date or EDTF of any precision. `style` is "news" (undated months and days count from the
    publication date), "narrative" (from the last date mentioned) or "auto". Raises DateError where `published` is a
    string that is not EDTF.
    Of a text in another `language` (ISO 639-1) only the dates that state their year are found; raises UsageError where
    that language is not known.
    """
    if not language.lower().startswith("en"):
        from musktimeline.timexes.foreign import find_foreign_dates

        return find_foreign_dates(text, language.lower()[:2])
    from musktimeline.timexes.reader import read_timexes

    edtf = _edtf_of(published)
    anchor = TimexAnchor("published", edtf, 0, 0) if edtf else None
    return read_timexes(text, anchor, style)


def _edtf_of(published: datetime.date | Date | str | None) -> str | None:
    if isinstance(published, datetime.date):
        return str(Day.of(published))
    return published.edtf if isinstance(published, Date) else parse_date(published).edtf if published else None
