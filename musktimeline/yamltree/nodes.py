"""What a YAML text says, as a tree whose values are the strings that stand there, each with its place."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, TypeAlias


class Place(NamedTuple):
    """Line and column, both from 1; columns count code points."""

    line: int
    column: int


class Style(StrEnum):
    """How a scalar is written: bare, in quotation marks, or as an indented block (`>` or `|`)."""

    PLAIN = "plain"
    QUOTED = "quoted"
    BLOCK = "block"


class Scalar(NamedTuple):  # a tuple because a file has hundreds of thousands of them
    """A value and where it stands: code points `start` to `end` of the file's text."""

    text: str
    start: int
    end: int
    style: Style

    @property
    def is_blank(self) -> bool:
        """Nothing at all stands there, not even quotation marks."""
        return self.style is Style.PLAIN and not self.text


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list; `flow` where it is written in brackets. `end` is where the last item ends."""

    items: tuple["Node", ...]
    start: int
    end: int
    flow: bool


class Entry(NamedTuple):
    """A key of a mapping and its value."""

    key: Scalar
    value: "Node"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the file's order, no key twice; `flow` where it is written in braces."""

    entries: tuple[Entry, ...]
    start: int
    end: int
    flow: bool

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries)

    def entry(self, key: str) -> Entry | None:
        return next((e for e in self.entries if e.key.text == key), None)

    def get(self, key: str) -> "Node | None":
        found = self.entry(key)
        return found.value if found else None


Node: TypeAlias = Scalar | Sequence | Mapping


class Kind(StrEnum):
    """What can be wrong with a text before anybody asks what it means."""

    SYNTAX = "syntax"
    TAB = "tab"
    CONFLICT_MARKER = "conflict-marker"
    ENCODING = "encoding"
    CHARACTER = "character"
    SIZE = "size"
    DEPTH = "depth"
    ALIAS = "alias"
    TAG = "tag"
    DOCUMENTS = "documents"
    KEY = "key"
    DUPLICATE_KEY = "duplicate-key"


class Flaw(NamedTuple):
    """One thing that is wrong, where, and what to do about it."""

    kind: Kind
    place: Place
    what: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Tree:
    """A text as read. `root` is None where it says nothing; with flaws it holds what could be understood."""

    name: str
    text: str = field(repr=False)
    root: Node | None
    flaws: tuple[Flaw, ...]
    line_starts: tuple[int, ...] = field(repr=False)

    def place(self, offset: int) -> Place:
        return place_of(self.line_starts, offset)

    def where(self, place: Place) -> str:
        """`file:line:column`, as messages begin."""
        return f"{self.name}:{place.line}:{place.column}"


def place_of(line_starts: tuple[int, ...], offset: int) -> Place:
    line = bisect_right(line_starts, offset)
    return Place(line, offset - line_starts[line - 1] + 1)


def plain(node: Node) -> Any:
    """The node as str, list and dict."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {entry.key.text: plain(entry.value) for entry in node}
