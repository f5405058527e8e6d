"""Markdown → its front matter, its headline, and what is no prose: headings, rules, images, code, comments."""

import re
from collections.abc import Iterator, Sequence

from musktimeline.model import Span
from musktimeline.read.front_matter import split_front_matter
from musktimeline.read.layout import Layout
from musktimeline.read.paragraphs import Line, split_lines, unmarked

_LONGEST = 1000  # a longer line is prose, whatever it begins with
_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
_UNDERLINE = re.compile(r"=+|-{2,}")
_FENCES = ("```", "~~~")
_NOT_PROSE = (
    re.compile(r"([-*_])(?:[ \t]*\1){2,}"),  # a rule
    re.compile(r"\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?"),  # an image
    re.compile(r"\[[^\]]+\]:[ \t]+\S+.*"),  # the target of a link
)
_BEGINS_NOT_PROSE = ("-", "*", "_", "[", "!")
_NO_PARAGRAPH = ("#", ">", "|", "-", "*", "+")


def read_markdown(text: str, name: str) -> Layout:
    """Read front matter and mark what Markdown itself says is not prose.

    Raises ReadError for front matter that is no YAML.
    """
    known, front = split_front_matter(text, name)
    start = front.end if front else 0
    lines = [line for line in split_lines(text) if line.start >= start]
    code = [*_fenced(lines), *_comments(text, start)]
    lines = [line for line in unmarked(lines, code) if len(line.text) <= _LONGEST]
    headings = list(_headings(lines))
    not_prose = [line.span for line in lines if _is_no_prose(line.text)]
    marks = (*([front] if front else []), *code, *(span for span, _ in headings), *not_prose)
    return Layout(known, marks, _headline(text, start, headings))


def _is_no_prose(text: str) -> bool:
    return text.startswith(_BEGINS_NOT_PROSE) and any(form.fullmatch(text) for form in _NOT_PROSE)


def _fenced(lines: Sequence[Line]) -> Iterator[Span]:
    """Code between fences; one that is never closed is no code."""
    opening: Line | None = None
    for line in lines:
        if opening is None and line.text.startswith(_FENCES):
            opening = line
        elif opening is not None and line.text.rstrip() == opening.text[:3]:
            yield Span(opening.start, line.end)
            opening = None


def _comments(text: str, start: int) -> Iterator[Span]:
    while (opening := text.find("<!--", start)) >= 0:
        closing = text.find("-->", opening)
        if closing < 0:
            return
        start = closing + len("-->")
        yield Span(opening, start)


def _headings(lines: Sequence[Line]) -> Iterator[tuple[Span, str]]:
    """Headings in both of Markdown's ways: `# Words`, and words underlined with `===` or `---`."""
    for i, line in enumerate(lines):
        mark = _HEADING.match(line.text)
        below = lines[i + 1] if i + 1 < len(lines) else None
        if mark:
            yield line.span, line.text[mark.end() :].rstrip("# \t")
        elif below and below.number == line.number + 1 and _underlines(below, line):
            yield Span(line.start, below.end), line.text


def _underlines(below: Line, line: Line) -> bool:
    return bool(_UNDERLINE.fullmatch(below.text)) and not line.text.startswith(_NO_PARAGRAPH)


def _headline(text: str, start: int, headings: Sequence[tuple[Span, str]]) -> str | None:
    """A heading that the text begins with."""
    if headings and not text[start : headings[0][0].start].strip():
        return headings[0][1]
    return None
