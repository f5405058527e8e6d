"""What stands beside the date of a line of credits → its parts: names, authors, outlets, roles, and what sites add.

A part with any other word in lower case may be of a sentence, and is none.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from musktimeline.read.credit_words import (
    BY,
    COUNT,
    ITEM,
    JOINING,
    LABEL,
    NO_CREDIT,
    NUMBER,
    OF_A_ROLE,
    OUTLET_ADDRESS,
    OUTLETS,
    ROLES,
    SIGNED,
)
from musktimeline.read.written_dates import without_clock

BLANK = " \t*_"  # emphasis too
_MOST_NAME_WORDS, _MOST_OUTLET_WORDS = 7, 5
_BETWEEN_PARTS = re.compile(r"\s*(?:[,|·•]|(?<!\d)/|/(?!\d))\s*|\s+[-–—]+\s+")
_LABELLED_TIME = re.compile(rf"{LABEL}\b:?(?P<time>.*)", re.IGNORECASE)
_BY = re.compile(rf"(?:(?P<signed>{SIGNED})|{BY}):? (?P<the>the )?[*_]*(?P<name>.+)", re.IGNORECASE)
_BEFORE_DATE = re.compile(r"\s+(?:on|at)$")
_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’.&-]*")


class Kind(Enum):
    NAME = auto()
    AUTHOR = auto()
    OUTLET = auto()
    ROLE = auto()
    ITEM = auto()
    """What kind of text it is: `press release`, `live blog`."""
    OTHER = auto()
    """A clock time, a label, a count: it names nobody."""


class Part(NamedTuple):
    """What stands between two separators, without `by`."""

    kind: Kind
    name: str


def read_parts(side: str) -> list[Part] | None:
    """The parts of what stands on one side of the date; None where one of them may be something else."""
    written = (part.strip(BLANK) for part in _BETWEEN_PARTS.split(f" {side.strip(BLANK)} "))
    parts = [_read_part(part) for part in written if part]
    known = [part for part in parts if part]
    return known if len(known) == len(parts) else None


def _read_part(written: str) -> Part | None:
    if _names_nobody(written):
        return Part(Kind.OTHER, written)
    named = _BEFORE_DATE.sub("", written)
    if _is_item(named.rstrip(":")):
        return Part(Kind.ITEM, named)
    by = _BY.fullmatch(named)
    return _read_author(by) if by else _read_name(named)


def _names_nobody(written: str) -> bool:
    label = _LABELLED_TIME.fullmatch(written)
    return bool(COUNT.fullmatch(written)) or not without_clock(label["time"] if label else written)


def _is_item(named: str) -> bool:
    """`Live blog`, `Press release No. 41/2021`."""
    item = ITEM.match(named)
    return item is not None and (item.end() == len(named) or bool(NUMBER.fullmatch(named[item.end() :].lstrip())))


def _read_author(by: re.Match[str]) -> Part | None:
    """Who stands behind `by`: `By the Associated Press` is an author, `By the Thames` is a place."""
    words = by["name"].split()
    is_author = not by["the"] or by["signed"] or words[-1].lower() in OUTLETS | ROLES
    return Part(Kind.AUTHOR, by["name"].split(" in ")[0]) if is_author and _is_name(words) else None


def _read_name(written: str) -> Part | None:
    words = written.split()
    if OUTLET_ADDRESS.fullmatch(written):
        return Part(Kind.OUTLET, written)
    if _is_role(words):
        return Part(Kind.ROLE, written)
    if not _is_name(words):
        return None
    is_outlet = words[-1].lower() in OUTLETS and len(words) <= _MOST_OUTLET_WORDS
    return Part(Kind.OUTLET if is_outlet else Kind.NAME, written)


def _is_role(words: Sequence[str]) -> bool:
    """`staff writer`, `Harbour Correspondent`."""
    before = all(word.lower() in OF_A_ROLE or _NAME_WORD.fullmatch(word) for word in words[:-1])
    return words[-1].lower() in ROLES and before and len(words) <= _MOST_OUTLET_WORDS


def _is_name(words: Sequence[str]) -> bool:
    """Capitalised words and what joins them, and numbers behind them: `Channel 4 News`, `Bank of Ireland`."""
    if len(words) > _MOST_NAME_WORDS or any(word.lower() in NO_CREDIT for word in words):
        return False
    begins = words[0] == "the" or _NAME_WORD.fullmatch(words[0])
    return bool(begins) and all(_NAME_WORD.fullmatch(w) or w in JOINING or _is_number(w) for w in words[1:])


def _is_number(word: str) -> bool:
    return word.isdecimal() and len(word) <= 2
