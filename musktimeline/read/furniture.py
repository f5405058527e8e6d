"""Text → the spans that are page furniture: what surrounds an article, and is none of its sentences."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from musktimeline.model import Span
from musktimeline.read.byline import Byline, find_byline
from musktimeline.read.headings import find_headings, find_headline
from musktimeline.read.layout import Layout
from musktimeline.read.line_patterns import (
    ANY_LINE,
    LINE_WITH,
    LONGEST,
    RUN_IN_LABEL,
    TEASER_BELOW,
    TEASER_LABEL,
    TEMPLATE_TAG,
    TERSE,
)
from musktimeline.read.paragraphs import Line, ends_like_a_sentence, paragraphs, split_lines, unmarked
from musktimeline.read.repeats import find_repeats
from musktimeline.sentences import split_sentences

_AFTER_LABEL = re.compile(r"\s*[:|]\s*")
_TEASER_TRAILS_OFF = re.compile(r"(?:…|\.\.\.)\s+(?=[\"“‘']?[^\W\d_a-zß-öø-ÿ])")
_LONGEST_TEASER = 250
_MOST_TEASER_WORDS = 15
_TEXT_BEGINS = re.compile(r"[\"“‘'(]?[^\W\d_a-zß-öø-ÿ]")


@dataclass(frozen=True, slots=True)
class Page:
    """What was found around an article's sentences. `furniture` is sorted and disjoint."""

    furniture: tuple[Span, ...]
    headline: str | None
    byline: Byline


def read_page(text: str, layout: Layout) -> Page:
    """Mark furniture, from the surest rule to the broadest; each sees only what the ones before it left."""
    marks = [*layout.marks, *_template_tags(text)]
    lines = unmarked(split_lines(text), marks)
    byline = find_byline(lines)
    marks += byline.spans
    lines = unmarked(lines, byline.spans)
    for rule in _RULES:
        spans = tuple(rule(lines))
        marks += spans
        lines = unmarked(lines, spans)
    body = paragraphs(lines)
    headings = find_headings(body)
    marked = {heading.span for heading in headings}
    repeats = find_repeats([p for p in body if p.span not in marked])
    marks += [p.span for p in (*headings, *repeats)]
    return Page(_joined(marks, text), layout.headline or find_headline(body, headings), byline)


def _template_tags(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in TEMPLATE_TAG.finditer(text))


def _teasers(lines: Sequence[Line]) -> Iterator[Span]:
    """`Also Read: a headline`; where sentences run on behind the headline, only up to there."""
    for line in lines:
        label = TEASER_LABEL.match(line.text)
        after = label and _AFTER_LABEL.match(line.text, label.end())
        if after:
            yield Span(line.start, line.start + after.end() + _teaser_length(line.text[after.end() :]))


def _teaser_length(text: str) -> int:
    """Headlines have no full stop: where the line ends with one, its last sentences are the article's."""
    if not ends_like_a_sentence(text):
        return len(text)
    trailing = _TEASER_TRAILS_OFF.search(text, 0, _LONGEST_TEASER)
    if trailing:
        return trailing.end()
    sentences = split_sentences(text)
    return sentences[1].start if len(sentences) > 1 else len(text)


def _teasers_below(lines: Sequence[Line]) -> Iterator[Span]:
    """`Next Article`, and the one headline or sentence beneath it."""
    for label, below in pairwise(lines):
        if TEASER_BELOW.fullmatch(label.text):
            yield label.span
            if len(below.text.split()) <= _MOST_TEASER_WORDS and len(split_sentences(below.text)) == 1:
                yield below.span


def _named_lines(lines: Sequence[Line]) -> Iterator[Span]:
    return (line.span for line in lines if len(line.text) <= LONGEST and _is_named(line.text))


def _is_named(text: str) -> bool:
    line = text.lower()
    if ANY_LINE.fullmatch(line) or any(words in line and LINE_WITH[words].fullmatch(line) for words in LINE_WITH):
        return True
    return not ends_like_a_sentence(text) and TERSE.fullmatch(line) is not None


def _run_in_labels(lines: Sequence[Line]) -> Iterator[Span]:
    for line in lines:
        label = RUN_IN_LABEL.match(line.text)
        if label and _TEXT_BEGINS.match(line.text, label.end()):
            yield Span(line.start, line.start + label.end())


_RULES = (_teasers_below, _teasers, _named_lines, _run_in_labels)


def _joined(spans: Iterable[Span], text: str) -> tuple[Span, ...]:
    """Sorted and disjoint; with nothing but white space between two, they are one."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        span = Span(start, start + len(text[start:end].rstrip()))
        if joined and (span.start <= joined[-1].end or text[joined[-1].end : span.start].isspace()):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
