"""What a YAML parser complains of → what is wrong and what to do about it, in an editor's words."""

import re
from typing import NamedTuple

from musktimeline.plaintext import shortened
from musktimeline.yamltree.nodes import Kind


class Complaint(NamedTuple):
    """A parser's error in its own words."""

    context: str
    problem: str

    @property
    def is_unclosed(self) -> bool:
        """Whether what the context begins is never closed: that place helps, not the one where the file ends."""
        quote = "quoted scalar" in self.context and "end of stream" in self.problem
        return quote or ("flow" in self.context and "expected ','" in self.problem)


class Explained(NamedTuple):
    kind: Kind
    what: str
    remedy: str


_QUOTE_IT = "put the value in single quotes: key: 'value' (and write ' inside it twice)"
_ALIGN = "indent the keys of one block alike, with spaces"
_TAB = Explained(Kind.TAB, "a tab stands where YAML wants spaces", "indent with spaces")

# In the parser's words, the first that is part of them.
_KNOWN = (
    ("found a tab character", _TAB),
    (
        "mapping values are not allowed",
        Explained(Kind.SYNTAX, "a key stands where none can, for the line above it is indented otherwise", _ALIGN),
    ),
    (
        "block sequence entries are not allowed",
        Explained(Kind.SYNTAX, "a '- ' that begins no item", "begin the list on the line below its key"),
    ),
    ("did not find expected '-' indicator", Explained(Kind.SYNTAX, "neither an item of the list nor its end", _ALIGN)),
    ("could not find expected ':'", Explained(Kind.SYNTAX, "a line with neither a key nor a '- '", _ALIGN)),
    ("unknown escape character", Explained(Kind.SYNTAX, "a \\ that begins no escape", "write \\\\ for a backslash")),
    ("Unicode character escape", Explained(Kind.SYNTAX, "an escape that is no character", "write the character")),
    ("expected comment or line break", Explained(Kind.SYNTAX, "words after > or |", "begin the text on the next line")),
    (
        "expected alphabetic or numeric",
        Explained(Kind.ALIAS, "a * or & begins a reference, which this file does not use", _QUOTE_IT),
    ),
    ("<document start>", Explained(Kind.SYNTAX, "this belongs to no key above it", _ALIGN)),
    ("found unexpected ':'", Explained(Kind.SYNTAX, "a ':' inside brackets", _QUOTE_IT)),
    (
        "expected key",
        Explained(Kind.SYNTAX, "this line is indented otherwise than the keys above it", f"{_ALIGN}, or {_QUOTE_IT}"),
    ),
)
_VALUE = re.compile(r"\s*(?:- +)*([\w-]+): +([^\s'\"\[{|>&*!].*)")
"""A line that gives a key a bare value."""
_UNCLOSED_BRACKET = Explained(Kind.SYNTAX, "the bracket is not closed, or a ',' is missing", "close it with ] or }")
_UNCLOSED_QUOTE = Explained(Kind.SYNTAX, "the quotation mark is never closed", "close it, or write it twice inside '…'")
NOT_CLOSED_ON_ITS_LINE = Explained(
    Kind.SYNTAX,
    "the quotation mark that begins here is not closed on this line, and takes in the lines below",
    "close it at the end of the value",
)
_DIRECTIVE = Explained(Kind.SYNTAX, "a line that begins with %", _QUOTE_IT)


def explain(complaint: Complaint, line: str, column: int) -> Explained:
    """The complaint in plain words; in the parser's own where it says something rare.

    `line` is the one that it is about, `column` (from 0) where in it.
    """
    character = line[column : column + 1]
    if "mapping values are not allowed" in complaint.problem and (value := _VALUE.fullmatch(line)):
        return _second_colon(value[1], value[2])
    if complaint.is_unclosed:
        return _UNCLOSED_QUOTE if "quoted" in complaint.context else _UNCLOSED_BRACKET
    if "directive" in complaint.context:
        return _DIRECTIVE
    if "cannot start any token" in complaint.problem:
        return _bad_start(character)
    known = next((explained for words, explained in _KNOWN if words in complaint.problem), None)
    return known or Explained(Kind.SYNTAX, f"not YAML: {complaint.problem}", f"{_ALIGN}, or {_QUOTE_IT}")


def _second_colon(key: str, value: str) -> Explained:
    what = f"the value of '{key}' has a ': ' of its own, which YAML takes for the end of another key"
    quoted = value.strip().replace("'", "''")
    return Explained(Kind.SYNTAX, what, f"put the value in single quotes: {key}: '{shortened(quoted, 60)}'")


def _bad_start(character: str) -> Explained:
    if character == "\t":
        return _TAB
    return Explained(Kind.SYNTAX, f"a value cannot begin with {character}", _QUOTE_IT)
