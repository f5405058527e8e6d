"""One line → what it states of an article's author and date: a byline, a dateline, a labelled date, or a lone date.

A date in a running sentence never counts.
"""

import re
from dataclasses import replace

from musktimeline.read.credits import read_credits
from musktimeline.read.datelines import read_dateline
from musktimeline.read.paragraphs import ends_like_a_sentence
from musktimeline.read.stated import LOOKED_AT, Form, Stated
from musktimeline.read.written_dates import (
    CLOCK,
    MONTH,
    WEEKDAY,
    WrittenDate,
    find_date,
    opening_date,
    read_date,
    without_clock,
)

_MOST_WORDS = 20  # of a line that is a byline and nothing else

_LABEL = (
    r"(?P<label>(?i:(?:last |first |originally )?(?:updated|modified|revised|published|posted|issued)"
    r"|publication date|publish date|date (?:of (?:publication|issue)|published|issued)|release date|date))"
    r"(?P<colon>\s*:)?(?:\s+(?i:on|at)\b)?"
)
_BY = re.compile(r"(?:written|posted|published) by\b:?\s+(?:the\s+)?|by\b:?\s+|author:\s+", re.IGNORECASE)
_PUBLISHED = re.compile(r"(?:(?:first|originally) )?(?:published|posted)\b", re.IGNORECASE)
_MARKS = ("*", "_")
_EMPHASIS = re.compile(r"(?P<mark>[*_]{1,3})(?=\S)(?P<inner>[^*]+)(?<=\S)(?P=mark)")
_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.-]*")
_BETWEEN_NAMES = re.compile(r" (?:and|&|de|da|di|du|la|le|van|von|der|den|bin|al) |,? ")
_NO_NAME = re.compile(
    rf"{MONTH}\s*\d|{WEEKDAY}\b|(?:last|first|updated|published|posted|modified|date)\b|\S*['’]s\b", re.IGNORECASE
)
_ZONE = r"(?:\s+(?:[A-Z]{1,4}T|GMT|UTC)\b)?"
_GAP = r"\s*[,|·•–—-]?\s*"
_BEFORE_DATE = re.compile(
    rf"{_GAP}(?P<bracket>[(\[])?(?:(?i:on)\s+)?(?P<stated>(?:{_LABEL}\s*)?(?:{CLOCK}{_ZONE}{_GAP})?(?:{WEEKDAY}{_GAP})?)"
)
_BEHIND_AUTHOR = re.compile(r"(?:\s*[,|·•–—-].{0,80})?")
_BRACKET = re.compile(r"[)\]]")
_DIGIT = re.compile(r"\d")
_SEPARATOR = re.compile(r"\s[|·•]\s")
_BODY_FOLLOWS = re.compile(r"\s+[\"“‘'(]?[^\W\d_a-zß-öø-ÿ]")
_MORE_FOLLOWS = re.compile(
    rf"\s*(?:,?\s*(?:at )?{CLOCK}{_ZONE})?\s*"
    r"(?:[|·•–—(-]|(?:by|at|on)\b|[,;]?\s*(?:last|updated|published|modified)\b)",
    re.IGNORECASE,
)


def read_line(line: str) -> Stated | None:
    """What a line states; None for a line of the text. Emphasis (`*By Name*`) around all of it changes nothing."""
    emphasised = _EMPHASIS.fullmatch(line) if line.startswith(_MARKS) and len(line) <= LOOKED_AT else None
    stated = _read_plain(emphasised["inner"] if emphasised else line)
    if not emphasised or not stated:
        return stated
    is_whole = stated.length == len(emphasised["inner"])
    return replace(stated, length=len(line) if is_whole else emphasised.start("inner") + stated.length)


def _read_plain(line: str) -> Stated | None:
    text = line[:LOOKED_AT]
    is_short = len(line) <= LOOKED_AT and len(line.split()) <= _MOST_WORDS
    if stated := read_dateline(line) or _read_dated(text, is_short):
        return _first_published(text, stated) if stated.is_update and is_short else stated
    if not is_short:
        return None
    return read_credits(text) or _read_segments(text) or _read_author(text)


def _first_published(text: str, updated: Stated) -> Stated:
    """`Updated 5 March 2021. Published 3 March 2021`: the day of publication, where the line states it, too."""
    label = _PUBLISHED.search(text)
    published = _read_dated(text[label.start() :], is_short=True) if label else None
    return replace(published, length=updated.length, author=updated.author) if published else updated


def _read_dated(text: str, is_short: bool) -> Stated | None:
    """`By Name`, a label, or both, and the date; a whole line, or what the text runs on from."""
    if not _DIGIT.search(text):
        return None
    author, end = _author_at_head(text)
    before = _BEFORE_DATE.match(text, end)
    assert before, "all its parts are optional"
    date = _date_at(text, before.end(), labelled=before["colon"] is not None)
    if date is None:
        return None
    closing = _BRACKET.match(text, date.end) if before["bracket"] else None
    opens_a_text = bool(author or before["colon"]) or (before["label"] or "").lower() == "date"
    length = _extent(text, closing.end() if closing else date.end, is_short, opens_a_text=opens_a_text)
    if not length or not (author or before["label"] or _is_a_day_alone(date, text)):
        return None
    if before["bracket"] and not (author and closing):
        return None
    quote = text[before.start("stated") : date.end].strip()
    form = _form_of(before["label"]) if not author else Form.SAID
    return Stated(length, author, date.edtf, quote, before["label"], form=form)


def _form_of(label: str | None) -> Form:
    """A `release date` is a film's as well, unless the page is a press release."""
    if label is None:
        return Form.LONE_DATE
    return Form.NAMES if label.lower() == "release date" else Form.SAID


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
    date = opening_date(text[start:])
    if date:
        return WrittenDate(start, start + date.end, date.edtf)
    edtf = read_date(text[start:]) if labelled and not find_date(text[start:]) else None
    return WrittenDate(start, len(text), edtf) if edtf else None


def _read_segments(text: str) -> Stated | None:
    """`harbour news you can trust | By Name | Published 3 March 2021`: what its labelled parts say."""
    segments = _SEPARATOR.split(text)
    if len(segments) == 1:
        return None
    stated = [_read_dated(segment, True) or _read_author(segment) for segment in segments]
    found = [s for s in stated if s]
    if not any(s.form is Form.SAID for s in found):
        return None
    author = next((s.author for s in found if s.author), None)
    dated = min((s for s in found if s.date), key=_doubt, default=Stated(len(text)))
    return replace(dated, length=len(text), author=author, form=Form.SAID)


def _doubt(stated: Stated) -> tuple[bool, bool]:
    """A day without a label, beside that of an update, is the day of publication."""
    return stated.is_update, stated.form is not Form.SAID


def _read_author(text: str) -> Stated | None:
    """`By Name`, perhaps with what the author is, and nothing else."""
    author, end = _author_at_head(text)
    is_byline = author and _BEHIND_AUTHOR.fullmatch(text, end) and not ends_like_a_sentence(text)
    return Stated(len(text), author) if is_byline else None
