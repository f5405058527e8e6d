"""Text → its lines and paragraphs with their places, for the rules that mark furniture."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from musktimeline.model import Span

_NARROWEST_WRAPPED = 50  # code points: lines of this width may have been broken for want of room
_FULL = 0.75  # of the widest line: some programs balance the lines of a paragraph
_FINAL = ".!?…。！？؟۔"
_CLOSING = "\"'”’»)]*_"


class Line(NamedTuple):
    """A line that is not blank: its number from 0, its place, and its text without the white space around it."""

    number: int
    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Paragraph(NamedTuple):
    """Lines that belong together; `text` has them on one line."""

    lines: tuple[Line, ...]
    text: str

    @property
    def span(self) -> Span:
        return Span(self.lines[0].start, self.lines[-1].end)


def split_lines(text: str) -> Iterator[Line]:
    """The lines that are not blank."""
    start = 0
    for number, raw in enumerate(text.split("\n")):
        stripped = raw.strip()
        if stripped:
            left = start + raw.index(stripped[0])
            yield Line(number, left, left + len(stripped), stripped)
        start += len(raw) + 1


def unmarked(lines: Iterable[Line], spans: Iterable[Span]) -> list[Line]:
    """What is left of the lines without the spans, of which one that lies in the middle of a line cuts nothing."""
    marked = sorted(spans)
    if not marked:
        return list(lines)
    left: list[Line] = []
    i = 0
    for line in lines:
        while i < len(marked) and marked[i].end <= line.start:
            i += 1
        j = i
        while j < len(marked) and marked[j].start < line.end:
            j += 1
        rest = _cut(line, marked[i:j]) if i < j else line
        if rest:
            left.append(rest)
    return left


def paragraphs(lines: Iterable[Line]) -> list[Paragraph]:
    """Join the lines of wrapped text; any other line is a paragraph of its own.

    Lines that do not follow each other directly (a blank or marked one between) are never joined.
    """
    found: list[Paragraph] = []
    for block in _blocks(lines):
        full_width = _full_width(block)
        group = [block[0]]
        for one, other in pairwise(block):
            if not _is_wrapped(one.text, other.text, full_width):
                found.append(_paragraph(group))
                group = []
            group.append(other)
        found.append(_paragraph(group))
    return found


def ends_like_a_sentence(text: str) -> bool:
    """Whether a full stop, question or exclamation mark ends it, perhaps inside a closing quotation mark."""
    return text.rstrip(_CLOSING)[-1:] in tuple(_FINAL)


def _cut(line: Line, spans: Iterable[Span]) -> Line | None:
    """What is left of a line without the spans at its beginning and end; None where nothing is."""
    start, end = line.start, line.end
    text = line.text
    for span in sorted(spans):
        if span.start <= start < span.end:
            start = _skip_space(text, line.start, min(span.end, end), end)
    for span in sorted(spans, reverse=True):
        if span.start < end <= span.end:
            end = max(start, span.start)
            end = start + len(text[start - line.start : end - line.start].rstrip())
    return Line(line.number, start, end, text[start - line.start : end - line.start]) if start < end else None


def _skip_space(text: str, offset: int, at: int, end: int) -> int:
    while at < end and text[at - offset].isspace():
        at += 1
    return at


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if block and line.number != block[-1].number + 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _full_width(block: Sequence[Line]) -> int:
    """How wide a line of the block must be to have been broken for want of room; out of reach if none was."""
    if len(block) == 1:
        return sys.maxsize
    width = max(len(line.text) for line in block)
    is_broken = width >= _NARROWEST_WRAPPED or any(line.text[0].islower() for line in block[1:])
    return int(_FULL * width) if is_broken else sys.maxsize


def _is_wrapped(text: str, following: str, full_width: int) -> bool:
    """Whether a line goes on in the next: that begins with a small letter, or had no room for its first word here."""
    if ends_like_a_sentence(text):
        return False
    next_word = following.split(maxsplit=1)[0]
    return following[0].islower() or len(text) + 1 + len(next_word) > full_width


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    return Paragraph(tuple(lines), " ".join(line.text for line in lines))
