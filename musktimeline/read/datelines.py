"""The line that an article's text begins on → its dateline: the place, the day and the agency before the text."""

import re

from musktimeline.read.paragraphs import ends_like_a_sentence
from musktimeline.read.stated import LOOKED_AT, Form, Stated
from musktimeline.read.written_dates import MONTH, find_date, opening_date

_WIRE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{1,40}(?:, [A-Z][A-Za-z.]{1,20})?)?"
    rf"(?P<date>,? ?\(?(?:{MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {MONTH}(?: \d{{4}})?)\)?)?"
    r"(?P<agency>,? ?\([A-Z][^()]{1,40}\))? ?[–—-]{1,2} "
)
_PLACE_AND_DAY = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?:,? [A-ZÀ-Þ][\w.'’-]*){0,3}, (?=[A-Z\d])")
_DASH = re.compile(r" ?[–—-]{1,2} (?=[\"“‘'(]?[^\W\d_a-zß-öø-ÿ])")
_DASHES = ("- ", "– ", "— ")
_LONG_FOR_A_CAPTION = 15  # words


def read_dateline(line: str) -> Stated | None:
    """What stands before the dash, as agencies and as press releases write it."""
    if not any(dash in line for dash in _DASHES):
        return None
    return _read_wire(line) or _read_release(line)


def _read_wire(line: str) -> Stated | None:
    """`LONDON, March 3, 2021 (Reuters) - `: a place or an agency, and a date or an agency."""
    match = _WIRE.match(line, 0, LOOKED_AT)
    if not match or not (match["place"] or match["agency"]) or not (match["date"] or match["agency"]):
        return None
    date = find_date(match["date"] or "")
    quote = match["date"].strip(" ,()") if date else None
    return Stated(match.end() - 1, None, date.edtf if date else None, quote, "dateline")


def _read_release(line: str) -> Stated | None:
    """`Geneva, 3 March 2021 – The agency said …`: a full day, and more text behind the dash than a caption has."""
    place = _PLACE_AND_DAY.match(line)
    date = opening_date(line[place.end() : LOOKED_AT]) if place else None
    if not place or not date or date.edtf.count("-") != 2:
        return None
    end = place.end() + date.end
    dash = _DASH.match(line, end)
    if not dash or len(line[dash.end() :].split()) < _LONG_FOR_A_CAPTION or not ends_like_a_sentence(line):
        return None
    quote = line[place.end() : end]
    return Stated(dash.end() - 1, None, date.edtf, quote, "dateline", form=Form.CREDITS)
