"""The first and last lines of an article → who wrote it and when it came out, in the words that say so.

Only a byline, a dateline, a labelled line (`Last updated: …`) or a line that is a date count; a date in a running
sentence never does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from musktimeline.model import Span
from musktimeline.read.paragraphs import Line, ends_like_a_sentence
from musktimeline.read.written_dates import CLOCK, MONTH, WEEKDAY, WrittenDate, find_date, read_date, without_clock

FIRST_LINES, LAST_LINES = 15, 5
_LOOKED_AT = 200  # characters of a line
_MOST_WORDS = 20  # of a line that is a byline and nothing else

_UPDATES = ("update", "modif", "revis")
_LABEL = (
    r"(?P<label>(?i:(?:last |first |originally )?(?:updated|modified|revised|published|posted)"
    r"|publication date|release date|date))(?P<colon>\s*:)?(?:\s+(?i:on|at)\b)?"
)
_BY = re.compile(r"(?:(?:written|posted|published) )?by\b:?\s+|author:\s+", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*")
_BETWEEN_NAMES = re.compile(r" (?:and|&|de|da|di|du|la|le|van|von|der|den|bin|al) |,? ")
_NO_NAME = re.compile(
    rf"{MONTH}\s*\d|{WEEKDAY}\b|(?:last|first|updated|published|posted|modified|date)\b|\S*['’]s\b", re.IGNORECASE
)
_GAP = r"\s*[,|·•–—-]?\s*"
_BEFORE_DATE = re.compile(rf"{_GAP}(?:(?i:on)\s+)?(?P<stated>(?:{_LABEL}\s*)?(?:{CLOCK}{_GAP})?(?:{WEEKDAY}{_GAP})?)")
_BEHIND_AUTHOR = re.compile(r"(?:\s*[,|·•–—-].{0,80})?")
_DATELINE = re.compile(
    r"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{1,40}(?:, [A-Z][A-Za-z.]{1,20})?)?"
    rf"(?P<date>,? ?(?:{MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {MONTH}(?: \d{{4}})?))?"
    r"(?P<agency>,? ?\([A-Z][^()]{1,40}\))? ?[–—-]{1,2} "
)
_SEPARATOR = re.compile(r"\s[|·•]\s")
_BODY_FOLLOWS = re.compile(r"\s+[\"“‘'(]?[^\W\d_a-zß-öø-ÿ]")
_MORE_FOLLOWS = re.compile(
    rf"\s*(?:(?:at )?{CLOCK})?\s*(?:[|·•–—(-]|(?:by|at|on|last|updated|published|modified)\b)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What the article says of itself. `quote` is verbatim and states `date` (EDTF); `spans` are where it stands."""

    author: str | None = None
    date: str | None = None
    quote: str | None = None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stated:
    """One line's statement: `length` characters of the line, counted from its beginning, are it."""

    length: int
    author: str | None = None
    date: str | None = None
    quote: str | None = None
    label: str | None = None

    @property
    def is_bare(self) -> bool:
        """A line that is a date, with nothing to say what of: a section's heading looks the same."""
        return self.date is not None and not (self.label or self.author)

    @property
    def is_update(self) -> bool:
        return any(word in (self.label or "").lower() for word in _UPDATES)


def find_byline(lines: Sequence[Line]) -> Byline:
    """Author and date as stated; of several dates the first that is not an update, else the first.

    A line that is only a date counts where it stands above the text and is the only such line.
    """
    first, last = lines[:FIRST_LINES], lines[FIRST_LINES:][-LAST_LINES:]
    found = [(line, stated) for line in first if (stated := _read_line(line.text))]
    found += [(line, stated) for line in last if (stated := _read_line(line.text)) and stated.label]
    bare = [line for line, stated in found if stated.is_bare]
    if len(bare) > 1 or (bare and _is_below_text(bare[0], lines)):
        found = [(line, stated) for line, stated in found if not stated.is_bare]
    dated = sorted((stated for _, stated in found if stated.date), key=lambda s: s.is_update)
    return Byline(
        author=next((stated.author for _, stated in found if stated.author), None),
        date=dated[0].date if dated else None,
        quote=dated[0].quote if dated else None,
        spans=tuple(Span(line.start, line.start + stated.length) for line, stated in found),
    )


def _is_below_text(line: Line, lines: Sequence[Line]) -> bool:
    return any(other.number < line.number and _is_running_text(other.text) for other in lines)


def _is_running_text(text: str) -> bool:
    return len(text.split()) > 8 and ends_like_a_sentence(text)


def _read_line(line: str) -> _Stated | None:
    text = line[:_LOOKED_AT]
    is_short = len(line.split()) <= _MOST_WORDS and len(line) <= _LOOKED_AT
    if stated := _read_dateline(text) or _read_dated(text, is_short):
        return stated
    if not is_short:
        return None
    return _read_segments(text) or _read_author(text)


def _read_dated(text: str, is_short: bool) -> _Stated | None:
    """`By Name`, a label, or both, and the date; a whole line, or what the text runs on from."""
    author, end = _author_at_head(text)
    before = _BEFORE_DATE.match(text, end)
    assert before, "all its parts are optional"
    date = _date_at(text, before.end(), labelled=before["colon"] is not None)
    if date is None:
        return None
    opens_a_text = bool(author or before["colon"]) or (before["label"] or "").lower() == "date"
    length = _extent(text, date.end, is_short, opens_a_text=opens_a_text)
    if not length or not (author or before["label"] or _is_a_day_alone(date, text)):
        return None
    return _Stated(length, author, date.edtf, text[before.start("stated") : date.end].strip(), before["label"])


def _author_at_head(text: str) -> tuple[str | None, int]:
    """Who `By Name` names, and where the name ends; None and 0 where the line does not begin so."""
    by = _BY.match(text)
    if not by:
        return None, 0
    end = start = by.end()
    word = _name_word_at(text, start)
    while word:
        end = word.end()
        between = _BETWEEN_NAMES.match(text, end)
        word = _name_word_at(text, between.end()) if between else None
    return (text[start:end], end) if end > start else (None, 0)


def _name_word_at(text: str, start: int) -> re.Match[str] | None:
    return None if _NO_NAME.match(text, start) else _NAME_WORD.match(text, start)


def _extent(text: str, end: int, is_short: bool, *, opens_a_text: bool) -> int:
    """How much of a line is the statement that ends with its date at `end`: all, up to there, or 0 for a sentence."""
    after = text[end:]
    says_more = _MORE_FOLLOWS.match(after) and (not ends_like_a_sentence(after) or after.endswith(".m."))
    if is_short and (says_more or not without_clock(after)):
        return len(text)
    return end if opens_a_text and _BODY_FOLLOWS.match(after) else 0


def _is_a_day_alone(date: WrittenDate, text: str) -> bool:
    return date.edtf.count("-") == 2 and not without_clock(text[date.end :])


def _date_at(text: str, start: int, *, labelled: bool) -> WrittenDate | None:
    """The date that begins right here; behind a label with a colon it may be in another language."""
    date = find_date(text[start:])
    if date and date.start == 0:
        return WrittenDate(start, start + date.end, date.edtf)
    edtf = read_date(text[start:]) if labelled and not date else None
    return WrittenDate(start, len(text), edtf) if edtf else None


def _read_dateline(text: str) -> _Stated | None:
    """`LONDON, March 3, 2021 (Reuters) - `: a place or an agency, and a date or an agency."""
    match = _DATELINE.match(text)
    if not match or not (match["place"] or match["agency"]) or not (match["date"] or match["agency"]):
        return None
    date = find_date(match["date"] or "")
    quote = match["date"].strip(" ,") if date else None
    return _Stated(match.end() - 1, None, date.edtf if date else None, quote, "dateline")


def _read_segments(text: str) -> _Stated | None:
    """`Reuters | By Name | Published 3 March 2021`: whatever its parts say; a bare date only as the last."""
    segments = _SEPARATOR.split(text)
    if len(segments) == 1:
        return None
    found = [s for part in segments if (s := _read_dated(part, True) or _read_author(part))]
    found = [s for s in found if not s.is_bare or s.quote == segments[-1].strip()]
    if not found:
        return None
    dated = sorted((s for s in found if s.date), key=lambda s: s.is_update)
    author = next((s.author for s in found if s.author), None)
    if not dated:
        return _Stated(len(text), author)
    return _Stated(len(text), author, dated[0].date, dated[0].quote, dated[0].label or "part of a line")


def _read_author(text: str) -> _Stated | None:
    """`By Name`, perhaps with what the author is, and nothing else."""
    author, end = _author_at_head(text)
    is_byline = author and _BEHIND_AUTHOR.fullmatch(text, end) and not ends_like_a_sentence(text)
    return _Stated(len(text), author) if is_byline else None
