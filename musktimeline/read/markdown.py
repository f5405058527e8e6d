"""Markdown → its front matter, its headline, and what is no prose: headings, rules, images, code, comments."""

import re
from collections.abc import Iterator

from musktimeline.model import Span
from musktimeline.read.front_matter import split_front_matter
from musktimeline.read.layout import Layout

_HEADING = re.compile(r"^ {0,3}(?P<level>#{1,6})[ \t]+(?P<words>.*\S)[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^(?P<words>[^\s#>|-].*)\n {0,3}(?P<line>=+|-{2,})[ \t]*$", re.MULTILINE)
_NOT_PROSE = (
    re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$", re.MULTILINE),  # a rule
    re.compile(r"^[ \t]*\[?!\[[^\]\n]*\]\([^)\n]*\)(?:\]\([^)\n]*\))?[ \t]*$", re.MULTILINE),  # an image
    re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]+\S+.*$", re.MULTILINE),  # the target of a link
    re.compile(r"^ {0,3}(```|~~~).*\n(?:.*\n)*? {0,3}\1[ \t]*$", re.MULTILINE),  # code
    re.compile(r"<!--(?:(?!-->)[\s\S])*-->"),  # a comment
)


def read_markdown(text: str, name: str) -> Layout:
    """Read front matter and mark what Markdown itself says is not prose.

    Raises ReadError for front matter that is no YAML.
    """
    known, front = split_front_matter(text, name)
    start = front.end if front else 0
    headings = sorted(_headings(text, start))
    not_prose = [Span(*m.span()) for form in _NOT_PROSE for m in form.finditer(text, start)]
    marks = (*([front] if front else []), *(span for span, _ in headings), *not_prose)
    return Layout(known, marks, _headline(text, start, headings))


def _headings(text: str, start: int) -> Iterator[tuple[Span, str]]:
    for match in _HEADING.finditer(text, start):
        yield Span(*match.span()), match["words"].rstrip("# \t")
    for match in _UNDERLINED.finditer(text, start):
        yield Span(*match.span()), match["words"].strip()


def _headline(text: str, start: int, headings: list[tuple[Span, str]]) -> str | None:
    """A heading that the text begins with."""
    if headings and not text[start : headings[0][0].start].strip():
        return headings[0][1]
    return None
