"""A string → YAML that reads back as exactly that string, with as few quotation marks as other YAML readers allow."""

import json
import re

from musktimeline.yamltree import another_reading

WIDTH = 88
FLOW_WIDTH = 100
"""A list or a mapping in brackets may be a little longer before it is written one item a line."""

_INDICATORS = frozenset("-?:,[]{}#&*!|>'\"%@`")
# What would be lost, hidden, or refused if it stood there as it is: controls, line separators, bidi controls, BOM.
_NEEDS_ESCAPE = re.compile("[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
_NEEDS_QUOTES = re.compile(r": |:$| #|^\s|\s$")
_NEEDS_QUOTES_IN_FLOW = re.compile(r"[,\[\]{}:]")
# All dates are quoted alike, though other readers would take 2022-10 and 2021-04~ for text too.
_DIGITS = re.compile(r"[-+0-9][-+0-9.:/~?%X]*")
_BREAKABLE = re.compile(r"(?<=\S) (?=\S)")


def inline(text: str, flow: bool = False) -> str:
    """The string on one line: bare where possible, else in single quotes, in double quotes where it needs escapes.

    `flow`: inside brackets or braces, where more characters have a meaning.
    """
    if _NEEDS_ESCAPE.search(text):
        return _escaped(text)
    if _is_bare(text) and not (flow and _NEEDS_QUOTES_IN_FLOW.search(text)):
        return text
    return "'" + text.replace("'", "''") + "'"


def folded(text: str, width: int) -> list[str] | None:
    """The lines of a `>-` block, at most `width` wide where words allow; None where folding would change the string."""
    paragraphs = text.split("\n")
    if not all(map(_is_foldable, paragraphs)):
        return None
    lines: list[str] = []
    for paragraph in paragraphs:
        lines += ["", *_wrapped(paragraph, width)] if lines else _wrapped(paragraph, width)
    return lines


def _is_bare(text: str) -> bool:
    if not text or text[0] in _INDICATORS or _NEEDS_QUOTES.search(text):
        return False
    return not _DIGITS.fullmatch(text) and another_reading(text) is None


def _is_foldable(paragraph: str) -> bool:
    if not paragraph or _NEEDS_ESCAPE.search(paragraph):
        return False
    return not paragraph[0].isspace() and not paragraph[-1].isspace()


def _wrapped(paragraph: str, width: int) -> list[str]:
    """Break at single spaces between words only: runs of spaces stay inside a line."""
    lines: list[str] = []
    line = ""
    for word in _BREAKABLE.split(paragraph):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line]


def _escaped(text: str) -> str:
    return '"' + "".join(_escape(c) if c in '"\\' or _NEEDS_ESCAPE.match(c) else c for c in text) + '"'


def _escape(character: str) -> str:
    """As JSON escapes it, which YAML reads too; what JSON leaves alone by its number."""
    escaped = json.dumps(character)[1:-1]
    return escaped if escaped != character else f"\\x{ord(character):02x}"
