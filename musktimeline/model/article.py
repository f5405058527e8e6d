"""One document as read: its text with nothing changed but line ends, and what is known of it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Span(NamedTuple):
    """Code points `start` to `end` (exclusive) of an article's text."""

    start: int
    end: int

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(frozen=True, slots=True)
class Published:
    """When an article came out: EDTF, and how that is known (one of PUBLISHED_BASES).

    `quote` is verbatim in the article (`stated`); `note` says why (`supplied`, `inferred`).
    """

    date: str
    basis: str
    quote: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A source's text. `furniture` are sorted, disjoint spans that no event is read from (front matter too)."""

    id: str
    path: str
    text: str = field(repr=False)
    sha256: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    archived: str | None = None
    accessed: str | None = None
    language: str | None = None
    published: Published | None = None
    furniture: Sequence[Span] = field(default=(), repr=False)

    def is_furniture(self, start: int, end: int) -> bool:
        """Whether any of these code points is marked as furniture."""
        i = bisect_right(self.furniture, Span(end, end)) - 1
        while i >= 0 and self.furniture[i].start >= end:
            i -= 1
        return i >= 0 and self.furniture[i].end > start

    def line_of(self, offset: int) -> int:
        """The line (from 1) on which a code point stands."""
        return self.text.count("\n", 0, offset) + 1
