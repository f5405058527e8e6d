"""The first and last lines of an article → who wrote it and when it came out, in the words that say so."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from musktimeline.model import Span
from musktimeline.read.paragraphs import Line, ends_like_a_sentence
from musktimeline.read.stated import Form, Stated
from musktimeline.read.stated_line import read_line
from musktimeline.read.written_dates import find_dates, has_year

FIRST_LINES, LAST_LINES = 15, 5
_RELEASE = re.compile(
    r"(?:for immediate|press|news|media) release(?:\s*[:|#№–—-].*|\s+(?:no\b\.?\s*)?\d.*)?", re.IGNORECASE
)
_FEWEST_LATER = 2  # a text of any day may name one day to come
_STANDING_ALONE = (Form.LONE_DATE, Form.CREDITS)
_ENDS_QUOTED = tuple('"”»')


@dataclass(frozen=True, slots=True)
class Byline:
    """What the article says of itself. `quote` is verbatim and states `date` (EDTF); `spans` are where it stands."""

    author: str | None = None
    date: str | None = None
    quote: str | None = None
    publisher: str | None = None
    spans: tuple[Span, ...] = ()


class _Found(NamedTuple):
    place: int
    line: Line
    stated: Stated


def find_byline(lines: Sequence[Line]) -> Byline:
    """What is stated in the lines above the text and at the very end.

    Of several labelled dates the first that is not an update counts, else the first. A date that no label calls the
    article's counts only where it stands as credits stand, no other such date is in the article, and most of what the
    article dates does not come after it.
    """
    found = list(_statements(lines))
    believed = [f for f in found if f.stated.form is Form.SAID or _is_in_place(f, found, lines)]
    if _is_contradicted([f.stated for f in believed if f.stated.form is not Form.SAID], lines):
        believed = [f for f in believed if f.stated.form is Form.SAID]
    stated = [f.stated for f in believed]
    dated = sorted((s for s in stated if s.date), key=lambda s: (s.is_update, s.form is not Form.SAID))
    return Byline(
        author=next((s.author for s in stated if s.author), None),
        date=dated[0].date if dated else None,
        quote=dated[0].quote if dated else None,
        publisher=next((s.publisher for s in stated if s.publisher), None),
        spans=tuple(Span(f.line.start, f.line.start + f.stated.length) for f in believed),
    )


def _statements(lines: Sequence[Line]) -> Iterator[_Found]:
    """What the first lines say, and of the last ones those with a label; the very last may do without."""
    for index, line in enumerate(lines):
        if FIRST_LINES <= index < len(lines) - LAST_LINES:
            continue
        stated = read_line(line.text)
        if stated and (index < FIRST_LINES or stated.label or stated.form is Form.CREDITS):
            yield _Found(index, line, stated)


def _is_in_place(found: _Found, others: Sequence[_Found], lines: Sequence[Line]) -> bool:
    above = lines[: found.place]
    if any(_is_running_text(line.text) for line in above):
        return found.stated.form is Form.CREDITS and _closes_the_text(found.place, lines)
    if found.stated.form is not Form.NAMES:
        return True
    return any(_RELEASE.fullmatch(line.text) for line in above) or any(_is_beside(found, other) for other in others)


def _closes_the_text(index: int, lines: Sequence[Line]) -> bool:
    """Whether the last line stands right below a sentence, which is neither another story's title nor a quotation."""
    before = lines[index - 1].text
    return index == len(lines) - 1 and _is_running_text(before) and not before.endswith(_ENDS_QUOTED)


def _is_beside(found: _Found, other: _Found) -> bool:
    return bool(other.stated.author) and abs(found.line.number - other.line.number) == 1


def _is_contradicted(unlabelled: Sequence[Stated], lines: Sequence[Line]) -> bool:
    """Whether another line is a date just like it, as in a chronology, or most of what is told came later."""
    if not unlabelled:
        return False
    date = unlabelled[0].date or ""
    dated = [line.text for line in lines if has_year(line.text)]
    rivals = [stated for text in dated if (stated := read_line(text)) and stated.form in _STANDING_ALONE]
    if any(stated.date != date for stated in (*unlabelled, *rivals)):
        return True
    told = [other.edtf for text in dated if _is_running_text(text) for other in find_dates(text)]
    later = [other for other in told if other > date[: len(other)]]
    return len(later) >= _FEWEST_LATER and 2 * len(later) > len(told)


def _is_running_text(text: str) -> bool:
    return len(text.split()) > 8 and ends_like_a_sentence(text)
