"""One line → the one day in it, where all else is names, roles, outlets, times and the words that join them.

A line with any other word in lower case may be a sentence, and is none.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from musktimeline.read.credit_words import (
    BY,
    COUNT,
    JOINING,
    NO_CREDIT,
    OF_A_ROLE,
    OUTLET_ADDRESS,
    OUTLETS,
    ROLES,
    SIGNED,
)
from musktimeline.read.stated import Form, Stated
from musktimeline.read.written_dates import WEEKDAY, WrittenDate, find_date, without_clock

_LONGEST = 140
_MOST_NAME_WORDS, _MOST_OUTLET_WORDS = 7, 5
_BETWEEN_PARTS = re.compile(r"\s*[,|·•/]\s*|\s+[-–—]+\s+")
_PAGE_SEPARATOR = re.compile(r"\s[|·•]\s")
_LABEL = r"(?:(?:last|first) )?(?:posted|published|updated|modified|revised)"
_LABELLED_TIME = re.compile(rf"{_LABEL}\b:?(?P<time>.*)", re.IGNORECASE)
_BY = re.compile(rf"(?:(?P<signed>{SIGNED})|{BY}):? (?P<the>the )?(?P<name>.+)", re.IGNORECASE)
_BEFORE_DATE = re.compile(rf"(?:\b(?P<label>{_LABEL})\s*:?\s+(?:on\s+)?)?(?:{WEEKDAY}\.?,?\s+)?$", re.IGNORECASE)
_BLANK = " \t*_"  # emphasis too
_DASHES = ("-", "–", "—")
_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.&-]*")


class _Kind(Enum):
    NAME = auto()
    AUTHOR = auto()
    OUTLET = auto()
    ROLE = auto()
    CLOCK = auto()
    OTHER = auto()


_OF_CREDITS = frozenset((_Kind.AUTHOR, _Kind.OUTLET, _Kind.ROLE, _Kind.CLOCK))


class _Part(NamedTuple):
    """What stands between two separators; `name` is the words that name somebody."""

    kind: _Kind
    name: str


def read_credits(text: str) -> Stated | None:
    """The day that a line of credits states, with its author and publisher where they are plain."""
    date = find_date(text) if len(text) <= _LONGEST else None
    if date is None or date.edtf.count("-") != 2 or text.startswith(_DASHES):
        return None
    parts = _read_parts(text[: date.start], text[date.end :])
    if parts is None:
        return None
    before = _BEFORE_DATE.search(text[: date.start])
    assert before, "all its parts are optional"
    return Stated(
        len(text),
        author=_author(parts),
        date=date.edtf,
        quote=text[before.start() : date.end].strip(_BLANK),
        label=before["label"],
        publisher=next((part.name for part in parts if part.kind is _Kind.OUTLET), None),
        form=_form(text, date, parts, labelled=bool(before["label"])),
    )


def _form(text: str, date: WrittenDate, parts: Sequence[_Part], *, labelled: bool) -> Form:
    if labelled or (parts and parts[0].kind is _Kind.AUTHOR and date.start):
        return Form.SAID
    if any(part.kind in _OF_CREDITS for part in parts) or _is_page_furniture(text, date):
        return Form.CREDITS
    return Form.NAMES


def _is_page_furniture(text: str, date: WrittenDate) -> bool:
    """`Politics | 3 March 2021`; a name behind the date may be an entry of a chronology."""
    behind = _read_parts("", text[date.end :]) or ()
    return bool(_PAGE_SEPARATOR.search(text)) and all(part.kind is not _Kind.NAME for part in behind)


def _read_parts(before: str, after: str) -> list[_Part] | None:
    """None where one part may be something else than credits."""
    sides = (f" {side.strip(_BLANK)} " for side in (before, after))
    words = [part for side in sides for written in _BETWEEN_PARTS.split(side) if (part := written.strip(_BLANK))]
    parts = [part for written in words if (part := _read_part(written))]
    return parts if len(parts) == len(words) else None


def _read_part(written: str) -> _Part | None:
    if not without_clock(written):
        return _Part(_Kind.CLOCK if any(map(str.isdigit, written)) else _Kind.OTHER, "")
    if COUNT.fullmatch(written):
        return _Part(_Kind.OTHER, "")
    label = _LABELLED_TIME.fullmatch(written)
    if label and not without_clock(label["time"]):
        return _Part(_Kind.OTHER, "")
    named = re.sub(r"\s+(?:on|at)$", "", written)
    by = _BY.fullmatch(named)
    return _read_author(by) if by else _read_name(named)


def _read_author(by: re.Match[str]) -> _Part | None:
    """Who stands behind `by`: `By the Associated Press` is an author, `By the Thames` is a place."""
    words = by["name"].split()
    is_author = not by["the"] or by["signed"] or words[-1].lower() in OUTLETS | ROLES
    return _Part(_Kind.AUTHOR, by["name"].split(" in ")[0]) if is_author and _is_name(words) else None


def _read_name(written: str) -> _Part | None:
    words = written.split()
    last = words[-1].lower()
    if _is_role(words):
        return _Part(_Kind.ROLE, "")
    if OUTLET_ADDRESS.fullmatch(written):
        return _Part(_Kind.OUTLET, written)
    if not _is_name(words):
        return None
    is_outlet = last in OUTLETS and len(words) <= _MOST_OUTLET_WORDS
    return _Part(_Kind.OUTLET if is_outlet else _Kind.NAME, written)


def _is_role(words: Sequence[str]) -> bool:
    """`staff writer`, `Harbour Correspondent`."""
    before = all(word.lower() in OF_A_ROLE or _NAME_WORD.fullmatch(word) for word in words[:-1])
    return words[-1].lower() in ROLES and before and len(words) <= _MOST_OUTLET_WORDS


def _is_name(words: Sequence[str]) -> bool:
    """Capitalised words and what joins them; a number only behind one of them: `Channel 4 News`."""
    if len(words) > _MOST_NAME_WORDS or any(word.lower() in NO_CREDIT for word in words):
        return False
    is_number = [word.isdecimal() and len(word) <= 2 for word in words]
    of_a_name = [bool(_NAME_WORD.fullmatch(word)) for word in words]
    return (of_a_name[0] or words[0] == "the") and all(
        name or number or word in JOINING for word, name, number in zip(words, of_a_name, is_number, strict=True)
    )


def _author(parts: Sequence[_Part]) -> str | None:
    """Who stands behind `by`, or before a role or an outlet at the head of the line."""
    by = next((part.name for part in parts if part.kind is _Kind.AUTHOR), None)
    if by or len(parts) < 2:
        return by
    first, second = parts[:2]
    is_named = first.kind is _Kind.NAME and second.kind in (_Kind.ROLE, _Kind.OUTLET)
    return first.name if is_named and _is_person(first.name) else None


def _is_person(name: str) -> bool:
    return " " in name and not name.isupper() and not any(map(str.isdigit, name))
