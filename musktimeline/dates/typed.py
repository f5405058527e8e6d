"""What a person types for a date → Date: EDTF, then the words that this tool prints, then what dateparser reads."""

import datetime
import re
from collections.abc import Callable

from musktimeline.dates.date import Date
from musktimeline.dates.day import days_in_month, year_digits
from musktimeline.dates.edtf import parse_date
from musktimeline.dates.loose import loose_date
from musktimeline.errors import DateError

EXAMPLES = "write 2022, Oct 2022, 27 Oct 2022, late 2022, since 2019 or 'last week', or EDTF: 2022-10, 2021-04~"


def typed_date(text: str, today: datetime.date) -> Date:
    """Read a date as typed on a command line; relative words count from `today`.

    `a–b` is read as an interval (ISO 8601). Raises DateError, with examples, for what is no date, and for days such as
    03/04/2021 that different countries read differently.
    """
    try:
        return parse_date(text.strip())
    except DateError as error:
        if _looks_like_edtf(text):
            raise
        not_edtf = error
    edtf = _edtf_of(_tidy(text))
    if edtf is not None:
        return parse_date(edtf)
    date = loose_date(text, today)
    if date is None:
        raise DateError(f"{text!r} is not a date that can be read", remedy=EXAMPLES) from not_edtf
    return date


def _looks_like_edtf(text: str) -> bool:
    return re.fullmatch(r"\s*[\[/.]*-?[0-9]{4}-[0-9X~?%./,\[\]-]+\s*", text) is not None


def _tidy(text: str) -> str:
    words = " ".join(text.lower().replace("—", "–").split())
    return re.sub(r"\b(early|mid|late)-", r"\1 ", re.sub(r" ?– ?| - |(?<=[0-9])-(?=[0-9])", "–", words))


# What is printed around one or two dates, and the EDTF that it stands for.
_AROUND = (
    (re.compile(r"since (.+)"), "{0}/.."),
    (re.compile(r"from (.+?)(?: to | until |–)(.+)"), "{0}/{1}"),
    (re.compile(r"between (.+?) and (.+)"), "[{0}..{1}]"),
    (re.compile(r"from (.+)"), "{0}/"),
    (re.compile(r"until (.+)"), "/{0}"),
    (re.compile(r"by (.+)"), "[..{0}]"),
    (re.compile(r"(.+) or later"), "[{0}..]"),
    (re.compile(r"(.+?)(?: to |–)(.+)"), "{0}/{1}"),
)


def _edtf_of(words: str) -> str | None:
    plain = _part(words)
    if plain is not None:
        return plain
    for pattern, template in _AROUND:
        match = pattern.fullmatch(words)
        if match:
            ends = _ends(*match.groups())
            return template.format(*ends) if all(ends) else None
    members = [_part(member) for member in words.split(" or ")]
    return f"[{','.join(filter(None, members))}]" if all(members) else None


def _ends(first: str, last: str | None = None) -> tuple[str | None, ...]:
    """The dates on both sides; the first may leave out what it shares with the last: `14–20 Oct 2024`."""
    if last is None:
        return (_part(first),)
    shared = last.rstrip("?").split(" ")
    tails = [" ".join(["", *shared[n:]]) for n in range(1, len(shared) + 1)]  # the longest first: `1–2 May 44 BC`
    return next((edtf for tail in tails if (edtf := _part(first + tail))), None), _part(last)


_MARKS = re.compile(r"(?P<about>(?:c|ca|circa|about|around)\b\.? ?)?(?P<plain>.+?)(?P<doubt>\?)?")


def _part(words: str) -> str | None:
    match = _MARKS.fullmatch(words)
    if not match:
        return None
    for pattern, write in _FORMS:
        form = pattern.fullmatch(match["plain"])
        if form:
            mark = {(True, True): "%", (True, False): "~", (False, True): "?"}
            edtf = write(form)
            return edtf and edtf + mark.get((bool(match["about"]), bool(match["doubt"])), "")
    return None


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t|tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?"
)
_DAY = "(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?,?"
_YEAR = "(?:(?P<bc>[0-9]{1,9}) bc|(?P<year>[0-9]{3,9}))"  # two digits alone may be a day, or a year of any century
_DIVISIONS = {
    "early": 37, "mid": 38, "late": 39, "first half of": 40, "second half of": 41,
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "q1": 33, "q2": 34, "q3": 35, "q4": 36,
    "first quarter of": 33, "second quarter of": 34, "third quarter of": 35, "fourth quarter of": 36,
}  # fmt: skip
_THIRDS_OF_MONTH = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}


def _year(match: re.Match[str]) -> str:
    return year_digits(1 - int(match["bc"]) if match["bc"] else int(match["year"]))


def _month(match: re.Match[str]) -> str:
    return f"{_year(match)}-{_MONTHS.index(match['month'][:3]) + 1:02}"


def _third_of_month(match: re.Match[str]) -> str:
    month = _month(match)
    first, last = _THIRDS_OF_MONTH[match["third"]]
    year, number = parse_date(month).parts[0].year, int(month[-2:])
    return f"[{month}-{first:02}..{month}-{min(last, days_in_month(year, number))}]"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (re.compile(_YEAR), _year),
    (re.compile(f"{_MONTH} {_YEAR}"), _month),
    (re.compile(f"{_DAY} {_MONTH} {_YEAR}"), lambda m: f"{_month(m)}-{int(m['day']):02}"),
    (re.compile(f"{_MONTH} {_DAY} {_YEAR}"), lambda m: f"{_month(m)}-{int(m['day']):02}"),
    (re.compile(f"(?P<division>{'|'.join(_DIVISIONS)}) {_YEAR}"), lambda m: f"{_year(m)}-{_DIVISIONS[m['division']]}"),
    (re.compile(f"(?P<third>early|mid|late) {_MONTH} {_YEAR}"), _third_of_month),
    (re.compile("(?:the )?([0-9]{3})0s"), lambda m: f"{m[1]}X"),
    (re.compile("(?:the )?([0-9]{1,2})(?:st|nd|rd|th) century"), lambda m: f"{int(m[1]) - 1:02}XX"),
)
