"""The first and last lines of an article → who wrote it and when it came out, in the words that say so."""

from collections.abc import Sequence
from dataclasses import dataclass

from musktimeline.model import Span
from musktimeline.read.paragraphs import Line, ends_like_a_sentence
from musktimeline.read.stated_line import read_line

FIRST_LINES, LAST_LINES = 15, 5


@dataclass(frozen=True, slots=True)
class Byline:
    """What the article says of itself. `quote` is verbatim and states `date` (EDTF); `spans` are where it stands."""

    author: str | None = None
    date: str | None = None
    quote: str | None = None
    spans: tuple[Span, ...] = ()


def find_byline(lines: Sequence[Line]) -> Byline:
    """Author and date as stated; of several dates the first that is not an update, else the first.

    A line that is only a date counts where it stands above the text and is the only such line.
    """
    first, last = lines[:FIRST_LINES], lines[FIRST_LINES:][-LAST_LINES:]
    found = [(line, stated) for line in first if (stated := read_line(line.text))]
    found += [(line, stated) for line in last if (stated := read_line(line.text)) and stated.label]
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
